"""Amounts by the hour: what counts in an hour, and what it adds up to."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from itertools import pairwise
import sqlite3
from typing import Final
from weakref import finalize
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.coverage import Interval
from custom_components.dexcom_api.diary.amounts import (
    FirstHours,
    SumRow,
    load_sums,
    save_amounts,
)
from custom_components.dexcom_api.diary.entries import Diary, Entry
from custom_components.dexcom_api.diary.ledger import (
    Total,
    aligned_window,
    count_amounts,
    counting_hour,
    find_counting,
)
from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.storage.database import SCHEMA

HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)
START: Final = datetime(2026, 5, 2, tzinfo=UTC)
SECONDS: Final = int(START.timestamp())

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


def hour(number: int) -> int:
    """Return the first second of an hour after the start."""
    return SECONDS + 3600 * number


def window(first: int, last: int) -> Interval:
    """Return a window of hours after the start."""
    return Interval(START + first * HOUR, START + last * HOUR)


def carbs(number: int, moment: datetime, amount: float | None) -> Entry:
    """Return an entry of carbs."""
    return Entry(
        record_id=str(number), kind=EntryKind.CARBS, time=moment, amount=amount
    )


class Amounts:
    """The amounts of a file."""

    def __init__(self) -> None:
        """Begin with a new file."""
        self._connection = sqlite3.connect(":memory:")
        finalize(self, self._connection.close)
        self._connection.executescript(SCHEMA)

    def update(
        self,
        entries: Iterable[Entry],
        window: Interval,
        left: Iterable[datetime] = (),
        zone: tzinfo = UTC,
    ) -> FirstHours:
        """Replace the amounts of a window, and of the hours that entries have left."""
        return save_amounts(
            self._connection,
            count_amounts(entries, zone),
            range(*(int(edge.timestamp()) for edge in window)),
            {int(counting_hour(moment, zone).timestamp()) for moment in left},
        )

    def carbs(self, since: int = 0) -> list[SumRow]:
        """Return the hours with carbs."""
        return load_sums(self._connection, Total.CARBS, since)


@pytest.mark.parametrize(
    ("start", "end", "zone", "expected"),
    [
        # In India, what is logged from 18:30 to 19:00 UTC counts an hour later, on the new day.
        ("18:10", "18:50", "Asia/Kolkata", ("18:00", "20:00")),
        ("19:00", "20:00", "Asia/Kolkata", ("18:00", "20:00")),
        ("19:10", "19:20", "Asia/Kolkata", ("18:00", "20:00")),
        ("17:10", "17:50", "Asia/Kolkata", ("17:00", "18:00")),
        ("18:10", "18:50", "Europe/Berlin", ("18:00", "19:00")),
    ],
)
def test_window_whose_edges_cut_no_day(
    start: str, end: str, zone: str, expected: tuple[str, str]
) -> None:
    """A window is extended where an entry in it counts in an hour outside, or the reverse."""

    def at(clock: str) -> datetime:
        return datetime.fromisoformat(f"2026-05-02T{clock}Z")

    found = aligned_window(at(start), at(end), ZoneInfo(zone))
    assert found == Interval(*map(at, expected))


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
        carbs(number, begin + minute * MINUTE, number + 1)
        for number, minute in enumerate(minutes)
    ]
    amounts = Amounts()
    for first, last in pairwise(sorted({0, *cuts, 96})):
        aligned = aligned_window(begin + first * HOUR, begin + last * HOUR, zone)
        inside = [
            entry for entry in entries if aligned.start <= entry.time < aligned.end
        ]
        amounts.update(inside, aligned, zone=zone)
    days: defaultdict[str, float] = defaultdict(float)
    for row in amounts.carbs():
        days[f"{datetime.fromtimestamp(row.hour, zone):%F}"] += row.amount
    true: defaultdict[str, float] = defaultdict(float)
    for number, entry in enumerate(entries, 1):
        true[f"{entry.time.astimezone(zone):%F}"] += number
    assert {day: amount for day, amount in days.items() if amount} == true


@given(
    st.sampled_from(ZONES),
    st.sampled_from(BEGINS),
    st.lists(st.integers(0, 96 * 60 - 1)),
    st.lists(st.integers(0, 96 * 60 - 1)),
    st.lists(st.integers(0, 96), min_size=2, max_size=2, unique=True).map(sorted),
)
def test_only_entries_that_can_count(
    name: str, begin: datetime, minutes: list[int], left: list[int], hours: list[int]
) -> None:
    """Entries that count elsewhere make no difference to a window and to hours that were left."""
    zone = ZoneInfo(name)
    diary = Diary.from_entries(
        carbs(number, begin + minute * MINUTE, number + 1)
        for number, minute in enumerate(minutes)
    )
    moments = [begin + minute * MINUTE for minute in left]
    first, last = hours
    aligned = aligned_window(begin + first * HOUR, begin + last * HOUR, zone)
    counting = find_counting(diary, aligned, moments, zone)
    found, expected = Amounts(), Amounts()
    found.update(counting, aligned, moments, zone)
    expected.update(diary.entries, aligned, moments, zone)
    assert found.carbs() == expected.carbs()


amounts_to_log = st.decimals(min_value=0, max_value=300, places=3)
logged_amounts = st.dictionaries(st.integers(0, 30), amounts_to_log, max_size=8)
hours_fetched = st.lists(st.integers(0, 31), min_size=2, max_size=2, unique=True)


@given(
    st.lists(st.tuples(hours_fetched.map(sorted), logged_amounts), max_size=8),
    st.integers(0, 31),
)
def test_updates_are_as_in_a_dict(
    updates: list[tuple[list[int], dict[int, Decimal]]], number: int
) -> None:
    """Whatever is replaced: hours, sums and the first change are those of a dict."""
    amounts = Amounts()
    known: dict[int, Decimal] = {}
    for (first, last), logged in updates:
        before = dict(known)
        inside = {at: amount for at, amount in logged.items() if first <= at < last}
        known |= {at: Decimal(0) for at in known if first <= at < last} | inside
        entries = [
            carbs(at, START + at * HOUR, float(amount)) for at, amount in logged.items()
        ]
        changed = amounts.update(entries, window(first, last))
        different = [hour(at) for at in known if known[at] != before.get(at)]
        assert changed.get(Total.CARBS) == min(different, default=None)
    true = [
        (
            hour(at),
            float(amount),
            float(sum(known[earlier] for earlier in known if earlier <= at)),
        )
        for at, amount in sorted(known.items())
    ]
    assert amounts.carbs() == true
    for since in (hour(number), hour(number) + 1):
        assert amounts.carbs(since) == [row for row in true if row[0] >= since]


def test_hours_that_entries_left() -> None:
    """An entry that moved no longer counts in its old hour, wherever that is."""
    entries = [carbs(number, START + number * HOUR, number) for number in (1, 3, 9)]
    amounts = Amounts()
    amounts.update(entries, window(0, 12))
    moved = [carbs(3, START + 5 * HOUR, 3)]
    changed = amounts.update(moved, window(5, 6), [entries[1].time])
    assert amounts.carbs() == [
        (hour(1), 1, 1),
        (hour(3), 0, 1),
        (hour(5), 3, 4),
        (hour(9), 9, 13),
    ]
    assert changed == {Total.CARBS: hour(3)}


@pytest.mark.parametrize("amount", [1e9, 1e308, float("inf"), float("nan"), -1])
def test_impossible_amounts_count_as_nothing(amount: float) -> None:
    """A number that was sent wrong doesn't spoil the sums."""
    entries = [carbs(1, START + HOUR, amount), carbs(2, START + 2 * HOUR, 2.5)]
    amounts = Amounts()
    amounts.update(entries, window(0, 3))
    assert amounts.carbs() == [(hour(1), 0, 0), (hour(2), 2.5, 2.5)]
