"""Columns: what can be done with a list of readings can be done with them."""

from itertools import chain, pairwise
from typing import Any, Final

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.dexcom.columns import (
    NO_RATE,
    Columns,
    Row,
    Source,
    find_hours,
    overlapping_parts,
)

SOURCES: Final = [Source("one", "g7", None, "iOS", "G7", place) for place in "abc"]
ROWS: Final = st.lists(
    st.builds(
        Row,
        time=st.integers(0, 20_000),
        value=st.integers(39, 401).map(float),
        rate=st.sampled_from([NO_RATE, 0.5]),
        trend=st.integers(0, 10),
        ticks=st.sampled_from([-1, 2**40]),
        source=st.sampled_from(SOURCES),
        record_id=st.binary(min_size=16, max_size=16),
        offset=st.sampled_from([-128, 56]),
        status=st.integers(0, 4),
    ),
    max_size=6,
    unique_by=lambda row: row.time,
).map(sorted)
PLACES: Final = st.integers(0, 6)


def rows_of(columns: Columns) -> list[Row]:
    """Return the readings of columns, which have all of them."""
    rows = list(columns.rows())
    assert len(columns) == len(rows)
    return rows


@given(ROWS, ROWS, PLACES, PLACES)
def test_columns(rows: list[Row], others: list[Row], one: int, other: int) -> None:
    """Readings are cut, found, replaced, joined, and compared as those of a list."""
    columns, added = map(Columns.from_rows, (rows, others))
    first, last = sorted((min(one, len(rows)), min(other, len(rows))))
    assert rows_of(columns) == rows
    assert rows_of(columns.cut(first, last)) == rows[first:last]
    assert rows_of(columns.splice(first, last, added)) == (
        rows[:first] + others + rows[last:]
    )
    assert rows_of(columns.concatenate(added)) == rows + others
    assert rows_of(columns.in_span(300, 9000.5)) == [
        row for row in rows if 300 <= row.time <= 9000
    ]
    assert columns.begins_with(added) == (rows[: len(others)] == others)
    assert columns.splice(0, first, columns.cut(0, first)).begins_with(columns)
    assert find_hours(columns.times) == {row.time // 3600 * 3600 for row in rows}


@pytest.mark.parametrize(
    "change",
    [
        *({"time": 2}, {"value": 99.0}, {"rate": NO_RATE}, {"trend": 4}, {"ticks": 1}),
        *(
            {"source": SOURCES[1]},
            {"record_id": b"1" * 16},
            {"offset": 4},
            {"status": 2},
        ),
    ],
    ids=repr,
)
def test_another_field(change: dict[str, Any]) -> None:
    """Readings that differ in one field aren't the same."""
    row = Row(1, 100.0, 0.5, 5, 9000, SOURCES[0], b"0" * 16, 8)
    columns, others = (
        Columns.from_rows([one]) for one in (row, row._replace(**change))
    )
    assert columns.begins_with(columns)
    assert not columns.begins_with(others)


def test_parts() -> None:
    """All neighbors of a long list are in one of its parts, and each part ends soon."""
    times = range(20_000)
    parts = [*overlapping_parts(times)]
    pairs = chain.from_iterable(map(pairwise, parts))
    assert [*pairs] == [*pairwise(times)]
    assert max(map(len, parts)) < 10_000
