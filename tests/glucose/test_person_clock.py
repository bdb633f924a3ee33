"""The clock of a person: which offsets readings lead to, and what it shows."""

from array import array
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from itertools import accumulate, pairwise
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings, strategies as st
import pytest

from custom_components.dexcom_api.glucose.person_clock import (
    OffsetChange,
    PersonClock,
    find_offset_changes,
    follow_offset_changes,
    join_offset_changes,
)
from custom_components.dexcom_api.glucose.wall_clock import (
    day_of,
    hours_of_day,
    midnight,
    moment_at,
    next_midnight,
    split_into_days,
    start_of_day,
)

BERLIN, APIA = ZoneInfo("Europe/Berlin"), ZoneInfo("Pacific/Apia")
UNKNOWN = -128
QUARTER = 15 * 60
HOUR = 60 * 60
START = int(datetime(2026, 11, 1, 12, tzinfo=UTC).timestamp())

CHANGES = st.lists(
    st.tuples(st.integers(1, 30 * 4), st.integers(-12 * 4, 14 * 4)), max_size=6
).map(
    lambda steps: join_offset_changes(
        [
            OffsetChange(START + place * QUARTER, quarters * QUARTER)
            for place, (_, quarters) in zip(
                accumulate(step for step, _ in steps), steps, strict=True
            )
        ]
    )
)
# Offsets of readings, of which some in a row agree.
RUNS = st.lists(
    st.tuples(st.sampled_from([4, 36, UNKNOWN]), st.integers(1, 4)), max_size=3
).map(lambda runs: [quarter for quarter, count in runs for _ in range(count)])
CLOCKS = st.builds(
    PersonClock, CHANGES, st.sampled_from([UTC, BERLIN, timezone(timedelta(hours=-8))])
)


def changes_of(quarters: list[int]) -> list[tuple[int, int]]:
    """Return the changes of readings, each with the number of the reading and in quarter hours."""
    found = find_offset_changes(range(len(quarters)), array("b", quarters))
    return [(since, offset // QUARTER) for since, offset in found]


@pytest.mark.parametrize(
    ("quarters", "expected"),
    [
        pytest.param([], [], id="no readings"),
        pytest.param([4, 4], [], id="too few"),
        pytest.param([4] * 5, [(0, 4)], id="one zone"),
        pytest.param([8] * 4 + [4] * 4, [(0, 8), (4, 4)], id="clocks go back"),
        pytest.param([-20] * 4 + [-16] * 4, [(0, -20), (4, -16)], id="forward"),
        pytest.param([23] * 3 + [22] * 3, [(0, 23), (3, 22)], id="half hours"),
        pytest.param([56] * 3 + [-48] * 3, [(0, 56), (3, -48)], id="date line"),
        pytest.param([4, 4, 36, 36, 4, 4, 4], [(4, 4)], id="set by hand for a moment"),
        pytest.param([4] * 3 + [5] + [4] * 3, [(0, 4)], id="one wrong reading"),
        pytest.param([4] * 3 + [4, 36] * 9, [(0, 4)], id="two devices disagree"),
        pytest.param([4] * 3 + [57] * 9, [(0, 4)], id="no such zone in the east"),
        pytest.param([4] * 3 + [-49] * 9, [(0, 4)], id="no such zone in the west"),
        pytest.param([UNKNOWN, 4, UNKNOWN, 4, 4], [(1, 4)], id="some are unknown"),
        pytest.param([UNKNOWN] * 9, [], id="all are unknown"),
    ],
)
def test_changes(quarters: list[int], expected: list[tuple[int, int]]) -> None:
    """Three readings in a row change the clock, from the first of them on."""
    assert changes_of(quarters) == expected


@given(
    st.lists(st.sampled_from([4, 4, 4, 36, -20, UNKNOWN]), max_size=40),
    st.lists(st.integers(0, 40), max_size=4),
)
def test_changes_by_span(quarters: list[int], cuts: list[int]) -> None:
    """Spans of readings, each with the last two before it, lead to the same as all together."""
    known = [place for place, quarter in enumerate(quarters) if quarter != UNKNOWN]
    expected: list[tuple[int, int]] = []
    for triple in zip(known, known[1:], known[2:], strict=False):
        offsets = {quarters[place] for place in triple}
        if len(offsets) == 1 and not offsets & {offset for _, offset in expected[-1:]}:
            expected.append((triple[0], quarters[triple[0]]))
    assert changes_of(quarters) == expected

    edges = sorted({0, len(known), *(min(cut, len(known)) for cut in cuts)})
    spans = []
    for start, end in pairwise(edges):
        places = known[max(0, start - 2) : end]
        cut = array("b", [quarters[place] for place in places])
        spans.append(find_offset_changes(places, cut))
    joined = join_offset_changes(*spans)
    assert [(since, offset // QUARTER) for since, offset in joined] == expected


@given(RUNS, RUNS, RUNS, RUNS)
@example([4, 4, 4, 36, 36, UNKNOWN], [], [36], [])
@settings(max_examples=1000)
def test_changes_step_by_step(
    first: list[int], old: list[int], new: list[int], last: list[int]
) -> None:
    """Wherever readings change, what was found before leads to the same. Some share a moment."""
    before, after = (array("b", [*first, *part, *last]) for part in (old, new))
    times = [place // 2 for place in range(max(len(before), len(after)))]
    known = find_offset_changes(times, before)
    found = follow_offset_changes(known, times, after, len(first) // 2)
    assert found == find_offset_changes(times, after)


def true_offset(clock: PersonClock, moment: int) -> timedelta:
    """Return the offset of a moment, by looking at all changes."""
    offsets = [offset for since, offset in clock.changes if since <= moment]
    if offsets:
        return timedelta(seconds=offsets[-1])
    return datetime.fromtimestamp(moment, clock.before).utcoffset() or timedelta()


@given(CLOCKS, st.integers(-100, 900))
def test_what_the_clock_shows(clock: PersonClock, quarters: int) -> None:
    """A moment keeps its place on the way to the clock and back, whatever the clock does."""
    moment = START + quarters * QUARTER
    shown = datetime.fromtimestamp(moment, clock)
    offset = true_offset(clock, moment)
    assert (shown.utcoffset(), shown.timestamp()) == (offset, moment)
    assert datetime.fromtimestamp(moment, UTC).astimezone(clock) == shown

    # Of all moments at which the clock shows this, without a fold the first, with one the last.
    wall = shown.replace(tzinfo=clock)
    moments = [
        candidate
        for step in range(-27 * 4, 27 * 4)
        for candidate in [moment + step * QUARTER]
        if datetime.fromtimestamp(candidate, clock).replace(tzinfo=clock) == wall
    ]
    assert wall.astimezone(UTC).timestamp() == min(moments)
    assert wall.replace(fold=1).astimezone(UTC).timestamp() == max(moments)
    assert (shown.tzname(), wall.dst()) == (str(timezone(offset)), None)
    assert wall.tzname() == str(timezone(wall.utcoffset() or timedelta()))


@given(CLOCKS, st.integers(-100, 900))
def test_skipped_times(clock: PersonClock, quarters: int) -> None:
    """A time comes when the clock shows it or a later one; one that is skipped, when that happens."""
    shown = datetime.fromtimestamp(START + quarters * QUARTER, UTC).replace(tzinfo=None)
    moment = moment_at(shown, clock)
    walls = [
        (moment + step * timedelta(seconds=QUARTER)).astimezone(clock)
        for step in range(-27 * 4, 27 * 4)
    ]
    times = [wall.replace(tzinfo=None) for wall in walls]
    assert times[27 * 4] >= shown > max(times[: 27 * 4])
    if shown not in times:
        before, after = (wall.utcoffset() for wall in walls[27 * 4 - 1 : 27 * 4 + 1])
        assert shown.replace(tzinfo=clock).utcoffset() == before
        assert shown.replace(tzinfo=clock, fold=1).utcoffset() == after


@settings(max_examples=50)
@given(CLOCKS, st.integers(0, 400), st.integers(1, 800))
@example(PersonClock((), APIA), 0, 800)
def test_days(clock: PersonClock, first: int, length: int) -> None:
    """Days follow each other, and each begins when the clock first shows its date or a later one."""
    start, end = START + first * QUARTER, START + (first + length) * QUARTER
    parts = list(split_into_days(start, end, clock))
    assert (parts[0][1], parts[-1][2]) == (start, end)
    for (day, _, over), (later, begin, _) in pairwise(parts):
        assert over == begin
        assert day < later
    latest = date.min
    expected = []
    for moment in range(START - 60 * HOUR, end, QUARTER):
        latest = max(latest, datetime.fromtimestamp(moment, clock).date())
        if moment >= start:
            expected.append(latest)
            utc = datetime.fromtimestamp(moment, UTC)
            assert day_of(utc, clock) == latest
            assert start_of_day(utc, clock) <= utc < next_midnight(utc, clock)
    assert expected == [
        day for day, begin, over in parts for _ in range(begin, over, QUARTER)
    ]


@pytest.mark.parametrize(
    ("clock", "day", "hours"),
    [
        pytest.param((1, 9), date(2026, 11, 1), 16, id="to the east"),
        pytest.param((9, 1), date(2026, 11, 1), 32, id="to the west"),
        pytest.param((5, 5.5), date(2026, 11, 1), 23.5, id="half an hour"),
        pytest.param((13, -8), date(2026, 11, 2), 45, id="back over the date line"),
        pytest.param((-8, 13), date(2026, 11, 1), 4, id="over the date line"),
        pytest.param((-12, 14), date(2026, 11, 1), 0, id="skipped date"),
        pytest.param(BERLIN, date(2026, 10, 25), 25, id="clocks go back"),
        pytest.param(BERLIN, date(2026, 3, 29), 23, id="clocks go forward"),
        pytest.param(APIA, date(2011, 12, 30), 0, id="skipped by a country"),
    ],
)
def test_length_of_days(
    clock: tuple[float, float] | tzinfo, day: date, hours: float
) -> None:
    """A day is as long as the clock takes to come to the next date."""
    if isinstance(clock, tuple):
        before, after = (int(offset * HOUR) for offset in clock)
        clock = PersonClock(
            (OffsetChange(0, before), OffsetChange(START, after)), BERLIN
        )
    assert hours_of_day(day, clock) == hours
    assert midnight(day, clock).tzinfo is UTC


def test_equal_clocks() -> None:
    """Clocks are equal if they show the same, and can be looked up."""
    change = OffsetChange(START, HOUR)
    clock = PersonClock((change,), BERLIN)
    assert {clock, PersonClock((change,), BERLIN)} == {clock}
    assert clock not in {PersonClock((), BERLIN), PersonClock((change,), UTC)}
    assert datetime.now(UTC).time().replace(tzinfo=clock).utcoffset() is None
    assert datetime.now(UTC).time().replace(tzinfo=clock).tzname() is None
