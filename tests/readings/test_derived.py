"""What is derived from readings, step by step and all at once."""

from dataclasses import astuple
from datetime import UTC, datetime
from itertools import accumulate
from typing import Any, Final

from hypothesis import given, settings, strategies as st

from custom_components.dexcom_api.dexcom.columns import (
    ID_LENGTH,
    NO_TICKS,
    Columns,
    Row,
    Source,
)
from custom_components.dexcom_api.glucose.changes import Span
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS, Limits
from custom_components.dexcom_api.glucose.rolling import WindowSummaries
from custom_components.dexcom_api.readings.derived import DerivedData

START: Final = 1_777_734_000
DAY: Final = 24 * 60 * 60
READINGS: Final = 40

ONE, TWO, NAMELESS = (
    Source(name, "g7", "g7", "iOS", "G7") for name in ("one", "two", None)
)

# Two sensors can be read in the same second, and nobody for a week.
STEPS: Final = st.sampled_from(
    (0, 1, 299, 300, 300, 301, 599, 600, 900, 1169, 1170, DAY, 7 * DAY)
)
# Ticks that say when the sensor started, of which some differ a little or much, or are missing.
AGES: Final = st.sampled_from((0, 0, 300, 599, 3 * DAY, None))
VALUES: Final = st.sampled_from((39, 53, 54, 69, 70, 79.5, 80, 120, 401))
ROWS: Final = st.tuples(VALUES, st.sampled_from((ONE, TWO, NAMELESS)), AGES)

# Some readings are changed or removed, the oldest expire, and those after a moment are yet to come.
PLACES: Final = st.integers(0, READINGS - 1)
VERSIONS: Final = st.tuples(
    st.dictionaries(PLACES, st.none() | ROWS, max_size=6),
    PLACES | st.just(0),
    PLACES,
    st.sampled_from((CONSENSUS_LIMITS, Limits(low_mg_dl=80, high_mg_dl=140))),
)


def make_row(place: int, time: int, sent: tuple[float, Source, int | None]) -> Row:
    """Return a reading, whose transmitter started a while before the first."""
    value, source, age = sent
    ticks = NO_TICKS if age is None else time - START + DAY + age
    record_id = f"{place:0{ID_LENGTH}}".encode()
    return Row(time, value, 0.5, 5, ticks, source, record_id)


def details(derived: DerivedData) -> list[Any]:
    """Return everything that is derived."""
    return [
        dict(derived.metrics),
        derived.rolling,
        [astuple(session) for session in derived.sessions],
        {
            day: {key: astuple(candidate) for key, candidate in candidates.items()}
            for day, candidates in derived.candidates.days.items()
        },
    ]


@given(
    st.lists(STEPS, min_size=READINGS, max_size=READINGS),
    st.lists(st.none() | ROWS, min_size=READINGS, max_size=READINGS),
    st.lists(VERSIONS, max_size=6),
)
@settings(max_examples=300)
def test_same_as_from_scratch(
    steps: list[int],
    rows: list[tuple[float, Source, int | None] | None],
    versions: list[tuple[dict[int, Any], int, int, Limits]],
) -> None:
    """Derived data follows every change, as if all of it were derived from scratch."""
    times = list(accumulate(steps, initial=START))
    derived, expired = DerivedData(), START
    for changes, expiring, shown, limits in versions:
        expired = max(expired, times[expiring])
        for place, change in changes.items():
            rows[place] = change
        noted = [Span(times[place], times[place]) for place in changes]
        readings = Columns.from_rows(
            [
                make_row(place, times[place], row)
                for place, row in enumerate(rows)
                if row is not None and times[place] >= expired
            ]
        )
        until = datetime.fromtimestamp(times[shown], UTC)
        derived = derived.follow(readings, noted, until, limits)
        anew = DerivedData().follow(readings, (), until, limits)
        assert details(derived) == details(anew)
        # Without these, each new reading would cost as much as all of them.
        assert derived.readings is derived.candidates.readings is readings
        assert derived.limits == derived.rolling.limits == limits
        assert dict(WindowSummaries(derived.rolling)) == dict(derived.metrics)
