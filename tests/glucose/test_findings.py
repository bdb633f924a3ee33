"""What makes two findings the same."""

from datetime import UTC, date, datetime, time

import pytest

from custom_components.dexcom_api.glucose.findings import (
    ClockSpan,
    DayScope,
    Excursion,
    Finding,
    FindingKind,
    FindingStatus,
    find_same,
)

START = datetime(2026, 11, 1, tzinfo=UTC)
END = datetime(2026, 12, 1, tzinfo=UTC)


def lows_at(start: time, end: time, scope: DayScope = DayScope.ALL_DAYS) -> Finding:
    """Return lows at a time of day."""
    return Finding(
        kind=FindingKind.TIME_OF_DAY,
        status=FindingStatus.NEW,
        start=START,
        end=END,
        days=(date(2026, 11, 3), date(2026, 11, 5)),
        count=2,
        total=30,
        excursion=Excursion.LOW,
        limit_mg_dl=70,
        span=ClockSpan(start=start, end=end),
        scope=scope,
    )


@pytest.mark.parametrize(
    ("start", "end", "overlaps"),
    [
        (time(1), time(2), False),
        (time(1), time(2, 10), False),
        (time(1), time(2, 11), True),
        (time(3), time(3, 5), True),
        (time(4, 5), time(5), False),
        (time(22), time(2, 30), True),
        (time(22), time(1), False),
    ],
)
def test_spans_overlap(start: time, end: time, overlaps: bool) -> None:
    """Spans overlap where they share some time, even across midnight."""
    span = ClockSpan(start=time(2, 10), end=time(4, 5))
    other = ClockSpan(start=start, end=end)
    assert span.overlaps(other) is overlaps
    assert other.overlaps(span) is overlaps


def test_id() -> None:
    """An id says what a finding is about."""
    assert lows_at(time(2, 10), time(4, 5)).id == "time_of_day-low-all_days-03h"
    assert lows_at(time(23, 30), time(1)).id == "time_of_day-low-all_days-00h"


def test_same_pattern() -> None:
    """Patterns at times that overlap are the same, whatever their ids are."""
    found, other = lows_at(time(2, 10), time(3, 30)), lows_at(time(2), time(4, 5))
    apart = lows_at(time(12), time(13))
    assert found.id != other.id
    assert find_same(found, [apart, other]) is other
    assert find_same(found, [apart]) is None
