"""Which of the records that were fetched count, whatever order they arrive in."""

from collections.abc import Iterable
from math import isnan, nan
from typing import Any, Final

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.dexcom.columns import (
    ID_LENGTH,
    NO_OFFSET,
    NO_STATUS,
    NO_TICKS,
    STATUSES,
    TRENDS,
    Columns,
    Row,
    Source,
)
from custom_components.dexcom_api.readings.merge import merge_readings

START: Final = 1_777_734_000
HOUR: Final = 3600

SOURCES: Final = [
    Source(name, "g7", None, "iOS", app)
    for name, app in (("one", "G7"), ("one", "Watch"), ("two", "G7"), (None, None))
]
FILES: Final = [
    *SOURCES,
    Source("one", "g7", None, "iOS", "G7", "json"),
    Source(None, None, None, "iOS", None, "clarity"),
]
# How much records are trusted: those of the API most.
RANKS: Final = {None: 0, "json": 1, "clarity": 2}


@st.composite
def records(draw: st.DrawFn, sources: list[Source]) -> Row:
    """Return a record near a few moments, so that many are twins and some are edits."""
    # No full minutes: those can be times that lost their seconds.
    seconds = draw(st.integers(0, 900).filter(lambda second: second % 60))
    return Row(
        time=START + 300 * draw(st.integers(0, 3)) + seconds,
        value=float(draw(st.integers(39, 401))),
        rate=0.5,
        trend=5,
        ticks=-1,
        source=draw(st.sampled_from(sources)),
        record_id=f"{draw(st.integers(0, 11)):016}".encode(),
        offset=draw(st.sampled_from([NO_OFFSET, 4, 8])),
    )


def by_time(rows: list[Row]) -> list[Row]:
    """Return records by time and id."""
    return sorted(rows, key=lambda row: (row.time, row.record_id))


def answer(rows: list[Row]) -> Columns:
    """Return an answer of Dexcom, which has each record once."""
    return Columns.from_rows(
        by_time(list({row.record_id: row for row in rows}.values()))
    )


def complete(row: Row, known: Row) -> Row:
    """Fill in the offset and source that a record lacks, by the written rule."""
    sent, before = row.source, known.source
    ids = {sent.transmitter_id, before.transmitter_id}
    if sent.origin != before.origin or ids == {"one", "two"}:
        return row
    fields = zip(sent, before, strict=True)
    return row._replace(
        source=Source(*(new if new is not None else old for new, old in fields)),
        offset=known.offset if row.offset == NO_OFFSET else row.offset,
    )


def counting(rows: list[Row]) -> list[Row]:
    """Return the records that count, by the rules as they are written down."""
    left = [
        row
        for row in by_time(rows)
        if not any(
            RANKS[other.source.origin] < RANKS[row.source.origin]
            and abs(other.time - row.time) < 150
            for other in rows
        )
    ]
    kept = []
    while left:
        first, *left = left
        kept.append(first)
        left = [
            row
            for row in left
            if row.source.transmitter_id != first.source.transmitter_id
            or row.time - first.time >= 60
        ]
    return kept


@given(
    st.lists(st.lists(records(SOURCES), max_size=8), max_size=6)
    | st.lists(st.lists(records(FILES), max_size=8), max_size=6)
)
def test_any_order_has_the_same_outcome(answers: list[list[Row]]) -> None:
    """What counts depends on the last version of each record, and on nothing else."""
    stored = readings = Columns.empty()
    known: dict[bytes, Row] = {}
    for rows in answers:
        before = {row.record_id: row for row in readings.rows()}
        stored, change = merge_readings(stored, readings, answer(rows))
        readings = change.readings
        for row in {row.record_id: row for row in rows}.values():
            other = known.get(row.record_id, row)
            if RANKS[row.source.origin] <= RANKS[other.source.origin]:
                known[row.record_id] = complete(row, other)
        right = counting(list(known.values()))
        assert list(readings.rows()) == right
        assert by_time(list(stored.rows())) == by_time(list(known.values()))
        after = {row.record_id: row for row in right}
        assert {
            row.record_id for row in change.new.rows()
        } == after.keys() - before.keys()
        moments = [
            row.time
            for name in before.keys() | after.keys()
            if before.get(name) != after.get(name)
            for row in (before.get(name), after.get(name))
            if row is not None
        ]
        assert change.hours == {moment - moment % HOUR for moment in moments}
        assert bool(change) is bool(moments)
        if moments:
            assert change.span == (min(moments), max(moments))


@pytest.mark.parametrize("side", [-1, 1])
def test_near_a_record_that_does_not_count(side: int) -> None:
    """A record of a file still gives way to Dexcom's when another of the file comes beside it."""
    rows = [
        Row(START + side * seconds, 100, 0.5, 5, -1, source, f"{seconds:016}".encode())
        for seconds, source in ((0, SOURCES[0]), (149, FILES[-1]), (298, FILES[-1]))
    ]
    known = readings = Columns.empty()
    for row in rows:
        known, change = merge_readings(known, readings, Columns.from_rows([row]))
        readings = change.readings
    assert [*readings.times] == sorted([rows[0].time, rows[2].time])


def test_again_with_a_twin() -> None:
    """A reading too soon after the only one that was there before doesn't count."""
    rows = [
        WHOLE._replace(time=START + seconds, record_id=bytes([seconds] * ID_LENGTH))
        for seconds in (0, 59, 119)
    ]
    stored, _ = merge_readings(Columns.empty(), Columns.empty(), answer(rows[:1]))
    stored, change = merge_readings(stored, stored, answer(rows))
    assert list(stored.rows()) == rows
    assert list(change.readings.rows()) == [rows[0], rows[2]]


@pytest.mark.parametrize("count", [1, 40])
def test_moved_to_another_day(count: int) -> None:
    """Records are found again, however far an edit moved them and however many there are."""
    rows = [
        Row(
            START + 300 * n, 120.0, 0.5, 5, -1, SOURCES[0], f"{n:0{ID_LENGTH}}".encode()
        )
        for n in range(300)
    ]
    moved = [row._replace(time=row.time - 30 * 24 * HOUR) for row in rows[-count:]]
    stored, _ = merge_readings(Columns.empty(), Columns.empty(), answer(rows))
    stored, change = merge_readings(stored, stored, answer([*rows[:2], *moved]))
    assert list(stored.rows()) == [*moved, *rows[:-count]]
    assert not change.new
    assert change.span == (moved[0].time, rows[-1].time)


@pytest.mark.parametrize("shift", range(1, ID_LENGTH))
def test_id_within_others(shift: int) -> None:
    """An id is found in its own place, not where it lies across two others."""
    sought = b"a" * ID_LENGTH
    ids = b"b" * shift + sought[shift:], sought[:shift] + b"b" * (16 - shift), sought
    rows = [
        Row(START + 300 * n, 120.0, 0.5, 5, -1, SOURCES[0], record_id)
        for n, record_id in enumerate(ids)
    ]
    moved = rows[-1]._replace(time=START - 12 * HOUR)
    stored, _ = merge_readings(Columns.empty(), Columns.empty(), answer(rows))
    stored, change = merge_readings(stored, stored, answer([moved]))
    assert list(stored.rows()) == [moved, *rows[:-1]]
    assert change.span == (moved.time, rows[-1].time)


# What each field is if Dexcom leaves it out.
WHOLE: Final = Row(
    START + 42,
    *(120.0, 0.5, 5, 9000),
    Source("one", "g7", "variant", "iOS", "G7"),
    b"0" * ID_LENGTH,
    *(8, STATUSES.index("ok")),
)
LEFT_OUT: Final[dict[str, Any]] = {
    "time": START + 42 - (START + 42) % 60,
    "rate": nan,
    "trend": TRENDS.index("unknown"),
    "ticks": NO_TICKS,
    "offset": NO_OFFSET,
    "status": NO_STATUS,
    **dict.fromkeys(name for name in Source._fields if name != "origin"),
}


def without(names: Iterable[str], row: Row = WHOLE) -> Row:
    """Return a record without some of its fields, or those of its source."""
    own, of_source = (
        {name: LEFT_OUT[name] for name in names if name in fields}
        for fields in (Row._fields, Source._fields)
    )
    return row._replace(**own, source=row.source._replace(**of_source))


@given(st.sets(st.sampled_from(sorted(LEFT_OUT))))
def test_fields_left_out(names: set[str]) -> None:
    """What a record no longer says stays as it was known."""
    stored, _ = merge_readings(Columns.empty(), Columns.empty(), answer([WHOLE]))
    _, change = merge_readings(stored, stored, answer([without(names)]))
    assert not change
    assert list(change.readings.rows()) == [WHOLE]


@given(st.sets(st.sampled_from(sorted(LEFT_OUT))))
def test_fields_left_out_of_another_value(names: set[str]) -> None:
    """What belongs to a value that changed doesn't stay."""
    stored, _ = merge_readings(Columns.empty(), Columns.empty(), answer([WHOLE]))
    corrected = WHOLE._replace(value=121.0)
    _, change = merge_readings(stored, stored, answer([without(names, corrected)]))
    lost = names & {"rate", "trend", "status"}
    [row] = change.readings.rows()
    assert row == without(lost, corrected)


@pytest.mark.parametrize(
    "source",
    [
        Source("one", None, None, None, None, "json"),
        Source("two", None, None, None, None),
    ],
)
def test_fields_of_another_origin(source: Source) -> None:
    """Nothing is taken over from a file, or from another transmitter."""
    known = WHOLE._replace(source=source)
    stored, _ = merge_readings(Columns.empty(), Columns.empty(), answer([known]))
    sent = without({"offset", "trend", "display_device"})
    _, change = merge_readings(stored, stored, answer([sent]))
    assert list(change.readings.rows()) == [sent]


@given(
    st.sets(st.sampled_from(sorted(LEFT_OUT))),
    st.sets(st.sampled_from(sorted(LEFT_OUT))),
)
def test_fields_left_out_of_both(first: set[str], second: set[str]) -> None:
    """What one version lacks comes from the other, in whichever order they were sent."""
    known, sent = without(first), without(second)
    stored, _ = merge_readings(Columns.empty(), Columns.empty(), answer([known]))
    _, change = merge_readings(stored, stored, answer([sent]))
    [row] = change.readings.rows()
    # Without the seconds, ticks are of another time; rate and trend have to fit together.
    open_fields = {"time", "ticks", "rate", "trend"} & (first | second)
    left = {*(first & second), *open_fields}
    assert without(left, row) == without(left)


@pytest.mark.parametrize("name", ["", "unknown", "Unknown"])
def test_names_that_say_nothing(name: str) -> None:
    """An empty or unknown name replaces none that is known."""
    names = dict.fromkeys(("display_device", "transmitter_generation"), name)
    names["transmitter_id"] = ""
    stored, _ = merge_readings(Columns.empty(), Columns.empty(), answer([WHOLE]))
    sent = without({"trend"})._replace(source=WHOLE.source._replace(**names))
    _, change = merge_readings(stored, stored, answer([sent]))
    assert not change


def test_trend_of_another_rate() -> None:
    """A trend isn't kept if the rate has changed."""
    stored, _ = merge_readings(Columns.empty(), Columns.empty(), answer([WHOLE]))
    sent = without({"trend"}, WHOLE._replace(rate=-3.5))
    _, change = merge_readings(stored, stored, answer([sent]))
    assert list(change.readings.rows()) == [sent]


def test_rate_of_another_trend() -> None:
    """A rate isn't kept if the trend has changed."""
    stored, _ = merge_readings(Columns.empty(), Columns.empty(), answer([WHOLE]))
    sent = without({"rate"}, WHOLE._replace(trend=4))
    _, change = merge_readings(stored, stored, answer([sent]))
    [row] = change.readings.rows()
    assert row.trend == 4
    assert isnan(row.rate)


def test_ticks_of_another_time() -> None:
    """Ticks aren't kept if an edit moved the reading."""
    stored, _ = merge_readings(Columns.empty(), Columns.empty(), answer([WHOLE]))
    sent = without({"ticks"}, WHOLE._replace(time=WHOLE.time + 61))
    _, change = merge_readings(stored, stored, answer([sent]))
    assert list(change.readings.rows()) == [sent]


def test_unknown_rate_is_no_change() -> None:
    """An unknown rate is the same as an unknown rate."""
    row = Row(START + 42, 120.0, float("nan"), 5, -1, SOURCES[0], b"0" * 16)
    stored, _ = merge_readings(Columns.empty(), Columns.empty(), answer([row]))
    _, change = merge_readings(stored, stored, answer([row]))
    assert not change
