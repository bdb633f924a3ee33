"""Amounts count on the person's day, whatever minute it begins at."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st

from custom_components.dexcom_api.coverage import Interval
from custom_components.dexcom_api.diary.entries import Diary, Entry
from custom_components.dexcom_api.diary.hours import aligned_window, ledgers_with_window
from custom_components.dexcom_api.diary.ledger import Ledger, Total
from custom_components.dexcom_api.glucose.entry_kinds import EntryKind

HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)

# A day of each has 23 or 25 hours, or 23 and a half, but for Kolkata and Kathmandu.
ZONES: Final = [
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Europe/Berlin",
]
# Around the changes of the clocks in Berlin and on Lord Howe Island.
BEGINS: Final = [datetime(2026, 3, 28, tzinfo=UTC), datetime(2026, 10, 3, tzinfo=UTC)]


@given(
    st.sampled_from(ZONES),
    st.sampled_from(BEGINS),
    st.lists(st.integers(0, 4 * 24 * 60 - 1), min_size=1, max_size=20),
    st.lists(st.integers(1, 95), max_size=3),
)
def test_days_add_up(
    name: str, begin: datetime, minutes: list[int], cuts: list[int]
) -> None:
    """Hours of the recorder, grouped into days as it does, have the amounts of these days.

    The same holds if the days were fetched in several windows that each know only their own
    entries.
    """
    zone = ZoneInfo(name)
    entries = [
        Entry(
            record_id=str(number),
            kind=EntryKind.CARBS,
            time=begin + minute * MINUTE,
            amount=number + 1,
        )
        for number, minute in enumerate(minutes)
    ]
    ledgers = {total: Ledger.empty() for total in Total}
    edges = sorted({0, *cuts, 96})
    for first, last in pairwise(edges):
        window = aligned_window(begin + first * HOUR, begin + last * HOUR, zone)
        inside = [entry for entry in entries if window.start <= entry.time < window.end]
        diary, _ = Diary().merged(inside, ())
        ledgers, _ = ledgers_with_window(ledgers, diary, window, [], zone)
    days: defaultdict[str, float] = defaultdict(float)
    for row in ledgers[Total.CARBS].rows_from(0):
        days[f"{datetime.fromtimestamp(row.hour, zone):%F}"] += row.amount
    true: defaultdict[str, float] = defaultdict(float)
    for entry in entries:
        assert entry.amount is not None
        true[f"{entry.time.astimezone(zone):%F}"] += entry.amount
    assert {day: amount for day, amount in days.items() if amount} == true


def test_window_is_whole_hours() -> None:
    """A window grows to whole hours, and by one more where a day begins within the last."""
    kolkata = ZoneInfo("Asia/Kolkata")
    start, end = (
        datetime(2026, 5, 2, 19, 10, tzinfo=UTC),
        datetime(2026, 5, 2, 21, 1, tzinfo=UTC),
    )
    # In Kolkata, the day begins at 18:30 UTC.
    assert aligned_window(start, end, kolkata) == Interval(
        datetime(2026, 5, 2, 18, tzinfo=UTC), datetime(2026, 5, 2, 22, tzinfo=UTC)
    )
    assert aligned_window(start, end, UTC) == Interval(
        datetime(2026, 5, 2, 19, tzinfo=UTC), datetime(2026, 5, 2, 22, tzinfo=UTC)
    )
