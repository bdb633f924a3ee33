"""Diary entries: what a person logged, what the app alerted them of, and calibrations.

A diary is immutable, so a thread can read it while newer entries are merged. Nothing here depends
on Home Assistant.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property
from operator import attrgetter
from typing import Final, NamedTuple, Self

import msgspec

from ..dexcom.amounts import LONGEST_EXERCISE_MINUTES
from ..dexcom.records import Alert, Calibration, Event
from ..glucose.entry_kinds import (
    ALERT_STATES,
    EVENT_KINDS,
    AlertState,
    EntryKind,
    find_sub_kind,
)

DELETED: Final = "deleted"

# An alert without a record for this long is over, even if its end never arrives.
LONGEST_SILENCE: Final = timedelta(hours=6)

# An end that does arrive counts for longer: a phone can be without a signal for a whole night.
LONGEST_SILENCE_BEFORE_END: Final = timedelta(days=1)

# How far outside of a window entries matter: they can end in it, or begin in it and end later.
CONTEXT: Final = timedelta(days=1)

# Pens and pumps measure hundredths of a unit at best.
AMOUNT_DIGITS: Final = 3

# Home Assistant keeps attributes in memory and copies them with every state.
MAX_TEXT_LENGTH: Final = 1000


class Entry(msgspec.Struct, frozen=True, kw_only=True, gc=False, array_like=True):
    """Something that happened at ``time``, UTC.

    ``amount`` is units of insulin, grams of carbs, minutes of exercise, or mg/dL of a meter or
    calibration; None if unknown. ``text`` is a private note. ``recorded`` is when the entry was
    typed, and ``origin`` the kind of file that it was imported from, or None for Dexcom's API. New
    fields go to the end, because entries are saved as arrays.
    """

    record_id: str
    kind: EntryKind
    time: datetime
    sub_kind: str | None = None
    amount: float | None = None
    text: str | None = None
    recorded: datetime | None = None
    state: AlertState | None = None
    origin: str | None = None

    @property
    def end(self) -> datetime:
        """Return when it ended: exercise lasts its minutes, anything else takes no time."""
        if self.kind is EntryKind.EXERCISE and self.amount is not None:
            # Earlier versions saved exercise of any length.
            minutes = min(self.amount, LONGEST_EXERCISE_MINUTES)
            return self.time + timedelta(minutes=minutes)
        return self.time

    def is_of(self, kind: EntryKind, sub_kind: str | None = None) -> bool:
        """Return whether the entry is of a kind, and of a subtype if one is given."""
        return self.kind is kind and sub_kind in (None, self.sub_kind)


class Occurrence(NamedTuple):
    """An entry with its end. All records of an alert are one occurrence."""

    entry: Entry
    end: datetime


ENTRIES_DECODER: Final = msgspec.json.Decoder(tuple[Entry, ...])

TIME: Final = attrgetter("time")
TIME_AND_ID: Final = attrgetter("time", "record_id")


@dataclass(frozen=True, eq=False)
class Diary:
    """Entries by time. A diary that hasn't changed stays the same object.

    ``left_out`` are the names of the fields that Dexcom left out of fetched ones, by their ids.
    """

    entries: tuple[Entry, ...] = ()
    left_out: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @classmethod
    def from_entries(cls, entries: Iterable[Entry]) -> Self:
        """Return the diary of entries in any order, with the last one for each record id."""
        by_id = {entry.record_id: entry for entry in entries}
        return cls(tuple(sorted(by_id.values(), key=TIME_AND_ID)))

    @cached_property
    def by_kind(self) -> Mapping[EntryKind, Sequence[Entry]]:
        """Return the entries of each kind that was ever logged, by time."""
        found: defaultdict[EntryKind, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.kind].append(entry)
        return dict(found)

    def with_fetched(self, fetched: Diary, deleted: Iterable[str]) -> FetchedDiary:
        """Return the diary with fetched entries and without deleted ids, and what changed.

        Dexcom gives each app other record ids, so all of them change with the credentials. An
        entry whose content equals that of one that Dexcom no longer sends is the same entry.
        """
        sent = {entry.record_id: entry for entry in fetched.entries}
        near = self.entries[self._places_around(fetched.entries)]
        gone = set(deleted)
        ids = sent.keys() | gone
        known = select_ids(near, ids)
        if len(known) < len(ids):
            # Others are unknown, or were moved.
            known = select_ids(self.entries, ids)
        unknown = [entry for entry in fetched.entries if entry.record_id not in known]
        times = {entry.time for entry in unknown}
        same: defaultdict[Entry, list[Entry]] = defaultdict(list)
        for entry in near:
            if entry.time in times and entry.record_id not in sent:
                same[without_id(entry)].append(entry)
        new = []
        for entry in unknown:
            if others := same[without_id(entry)]:
                other = others.pop()
                known[other.record_id] = other
            else:
                new.append(entry)
        kept = {
            key: complete_entry(entry, known[key], fetched.left_out.get(key, ()))
            if key in known
            else entry
            for key, entry in sent.items()
            if key not in gone
        }
        before = [entry for key, entry in known.items() if kept.get(key) != entry]
        after = [entry for key, entry in kept.items() if known.get(key) != entry]
        diary = self._with_changes(before, after) if before or after else self
        return FetchedDiary(diary, tuple(new), tuple(before), tuple(after))

    def _with_changes(self, before: Sequence[Entry], after: Sequence[Entry]) -> Self:
        """Return the diary with some entries in place of others."""
        around = self._places_around((*before, *after))
        left = {entry.record_id for entry in before}
        changed = [
            *(entry for entry in self.entries[around] if entry.record_id not in left),
            *after,
        ]
        return type(self)(
            self.entries[: around.start]
            + tuple(sorted(changed, key=TIME_AND_ID))
            + self.entries[around.stop :]
        )

    def _places_around(self, entries: Iterable[Entry]) -> slice:
        """Return the places of entries from the earliest to the latest time of others."""
        if not (times := [entry.time for entry in entries]):
            return slice(0, 0)
        return slice(
            bisect_left(self.entries, min(times), key=TIME),
            bisect_right(self.entries, max(times), key=TIME),
        )

    def without_older(self, start: datetime) -> Self:
        """Return the diary from a time on."""
        if not self.entries or self.entries[0].time >= start:
            return self
        return type(self)(self.entries_since(start))

    def entries_between(self, start: datetime, end: datetime) -> tuple[Entry, ...]:
        """Return the entries from a time on and before another."""
        last = bisect_left(self.entries, end, key=TIME)
        return self.entries[bisect_left(self.entries, start, key=TIME) : last]

    def entries_since(self, start: datetime) -> tuple[Entry, ...]:
        """Return the entries from a time on."""
        return self.entries[bisect_left(self.entries, start, key=TIME) :]


class FetchedDiary(NamedTuple):
    """A diary with fetched entries, and the entries that differ as they were and as they are.

    ``new`` are the entries that were unknown before.
    """

    diary: Diary
    new: tuple[Entry, ...]
    before: tuple[Entry, ...]
    after: tuple[Entry, ...]


def select_ids(
    entries: Iterable[Entry], record_ids: AbstractSet[str]
) -> dict[str, Entry]:
    """Return the entries with some ids."""
    return {
        entry.record_id: entry for entry in entries if entry.record_id in record_ids
    }


def complete_entry(entry: Entry, known: Entry, left_out: Sequence[str]) -> Entry:
    """Return an entry, filled in from its known version where Dexcom left fields out.

    Polls fetch an entry again for a week. What the last of them lacks would be lost.
    """
    if not left_out or known.kind is not entry.kind:
        return entry
    return msgspec.structs.replace(
        entry, **{name: getattr(known, name) for name in left_out}
    )


def without_id(entry: Entry) -> Entry:
    """Return an entry without its id, to compare its content."""
    return msgspec.structs.replace(entry, record_id="")


def total_amount(
    entries: Iterable[Entry], kind: EntryKind, sub_kind: str | None = None
) -> float | None:
    """Return the sum of the known amounts of a kind, without the noise of binary fractions.

    The sum of a subtype is None if any entry of the kind has no subtype, because it might count.
    """
    of_kind = [entry for entry in entries if entry.is_of(kind)]
    if sub_kind is not None and any(entry.sub_kind is None for entry in of_kind):
        return None
    amounts = (entry.amount or 0 for entry in of_kind if entry.is_of(kind, sub_kind))
    return round(sum(amounts), AMOUNT_DIGITS)


def find_alerts(entries: Iterable[Entry]) -> list[Occurrence]:
    """Return the alerts among entries, by their first alarm.

    Each change of state is a record: an alert alarms, is snoozed, alarms again, and is over. An
    alert that is never reported to be over ends when it starts.
    """
    alerts: list[Occurrence] = []
    open_places: dict[str | None, int] = {}
    last_changes: dict[str | None, datetime] = {}
    for entry in entries:
        if entry.kind is not EntryKind.ALERT:
            continue
        name = entry.sub_kind
        is_over = entry.state is AlertState.OVER
        longest = LONGEST_SILENCE_BEFORE_END if is_over else LONGEST_SILENCE
        if entry.time - last_changes.get(name, entry.time) > longest:
            open_places.pop(name, None)
        last_changes[name] = entry.time
        if not is_over:
            if name not in open_places:
                open_places[name] = len(alerts)
                alerts.append(Occurrence(entry, entry.time))
        elif (place := open_places.pop(name, None)) is not None:
            alerts[place] = alerts[place]._replace(end=entry.time)
    return alerts


def find_occurrences(entries: Sequence[Entry]) -> list[Occurrence]:
    """Return everything that happened, by time."""
    others = [
        Occurrence(entry, entry.end)
        for entry in entries
        if entry.kind is not EntryKind.ALERT
    ]
    return sorted(
        [*find_alerts(entries), *others], key=lambda found: TIME_AND_ID(found.entry)
    )


def read_records(
    events: Iterable[Event],
    calibrations: Iterable[Calibration],
    alerts: Iterable[Alert],
) -> tuple[Diary, list[str]]:
    """Return the entries of records, and the ids of deleted ones, without unknown kinds."""
    entries: list[Entry | None] = []
    deleted: list[str] = []
    left_out: dict[str, list[str]] = {}
    for event in events:
        sent = {
            "amount": event.value,
            "sub_kind": event.event_sub_type,
            "recorded": event.recorded_system_time,
        }
        if names := [name for name in sent if sent[name] is None]:
            left_out[event.record_id] = names
        if (event.event_status or "").casefold() == DELETED:
            deleted.append(event.record_id)
        else:
            entries.append(read_event(event))
    for calibration in calibrations:
        if calibration.value is None:
            left_out[calibration.record_id] = ["amount"]
        entries.append(
            Entry(
                record_id=calibration.record_id,
                kind=EntryKind.CALIBRATION,
                time=calibration.system_time,
                amount=calibration.value,
            )
        )
    entries += map(read_alert, alerts)
    diary = Diary.from_entries(filter(None, entries))
    return replace(diary, left_out=left_out), deleted


def read_event(event: Event) -> Entry | None:
    """Return the entry of an event, or None if its type is unknown."""
    kind = EVENT_KINDS.get((event.event_type or "").casefold())
    if kind is None:
        return None
    is_text = kind is EntryKind.NOTE and isinstance(event.value, str)
    return Entry(
        record_id=event.record_id,
        kind=kind,
        time=event.system_time,
        sub_kind=find_sub_kind(kind, event.event_sub_type),
        amount=event.amount,
        text=shorten(str(event.value)) if is_text and event.value else None,
        recorded=event.recorded_system_time,
    )


def read_alert(alert: Alert) -> Entry | None:
    """Return the entry of a change of an alert, or None if its name or state is unknown."""
    name = find_sub_kind(EntryKind.ALERT, alert.alert_name)
    state = ALERT_STATES.get((alert.alert_state or "").casefold())
    if name is None or state is None:
        return None
    return Entry(
        record_id=alert.record_id,
        kind=EntryKind.ALERT,
        time=alert.system_time,
        sub_kind=name,
        state=state,
    )


def shorten(text: str, length: int = MAX_TEXT_LENGTH) -> str:
    """Return a text, cut to a length that ends with an ellipsis if it is longer."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
