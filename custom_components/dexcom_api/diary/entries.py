"""What a person logged, what the app alerted them of, and how they calibrated.

A diary never changes. What is merged becomes a new one, so that a thread can read the old one in
peace. Nothing here knows of Home Assistant.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Final, NamedTuple, Self

import msgspec

from ..dexcom import Alert, Calibration, Event
from ..glucose.entry_kinds import (
    ALERT_STATES,
    EVENT_KINDS,
    AlertState,
    EntryKind,
    find_sub_kind,
)

DELETED: Final = "deleted"

# An alert without a record for longer than this is over, even without its end.
LONGEST_SILENCE: Final = timedelta(hours=6)

# Where somebody does say so, that is believed: a phone can be without a signal for a whole night.
LONGEST_SILENCE_BEFORE_END: Final = timedelta(days=1)

# How far outside of a window its entries matter: what started before it can reach into it, and
# what started in it can end after it.
CONTEXT: Final = timedelta(days=1)

# No exercise is longer than a day: it stands for a number that was sent wrong.
LONGEST_MINUTES: Final = 24 * 60

# Pens and pumps give hundredths of a unit at the least.
AMOUNT_DIGITS: Final = 3

# Home Assistant keeps attributes in memory and copies them with every state.
MAX_TEXT_LENGTH: Final = 1000


class Entry(msgspec.Struct, frozen=True, kw_only=True, gc=False, array_like=True):
    """One thing that happened, ``time`` being when (UTC).

    ``amount`` is units of insulin, grams of carbs, minutes of exercise, or mg/dL of a meter or
    calibration; None where it isn't known. ``text`` is a private note. ``recorded`` is when it
    was typed. New fields go to the end, since this is also how entries are saved.
    """

    record_id: str
    kind: EntryKind
    time: datetime
    sub_kind: str | None = None
    amount: float | None = None
    text: str | None = None
    recorded: datetime | None = None
    state: AlertState | None = None

    @property
    def end(self) -> datetime:
        """Return when it was over: exercise has its minutes, all else is of a moment."""
        if self.kind is EntryKind.EXERCISE and self.amount is not None:
            return self.time + timedelta(minutes=min(self.amount, LONGEST_MINUTES))
        return self.time


class AlertEpisode(NamedTuple):
    """An alert from its first alarm until it was over; ``end`` is None where nobody said so."""

    alert: Entry
    end: datetime | None


ENTRIES_DECODER: Final = msgspec.json.Decoder(tuple[Entry, ...])

TIME: Final = attrgetter("time")
TIME_AND_ID: Final = attrgetter("time", "record_id")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Diary:
    """Entries by time."""

    entries: tuple[Entry, ...] = ()

    def merged(
        self, entries: Iterable[Entry], deleted: Iterable[str]
    ) -> tuple[Self, tuple[Entry, ...]]:
        """Return the diary with what was fetched, and the entries that it did not have before."""
        by_id = {entry.record_id: entry for entry in self.entries}
        fetched = {entry.record_id: entry for entry in entries}
        unknown = [entry for entry in fetched.values() if entry.record_id not in by_id]
        new = []
        for entry, known_id in zip(
            unknown, self._known_ids(unknown, fetched), strict=True
        ):
            if known_id is None:
                new.append(entry)
            else:
                del by_id[known_id]
        by_id |= fetched
        for record_id in deleted:
            by_id.pop(record_id, None)
        whole = tuple(sorted(by_id.values(), key=TIME_AND_ID))
        return type(self)(entries=whole), tuple(sorted(new, key=TIME_AND_ID))

    def _known_ids(
        self, unknown: Sequence[Entry], fetched: Mapping[str, Entry]
    ) -> Iterator[str | None]:
        """Return by which other id each entry was known; None where it is new.

        Dexcom has other ids for every app, so that all of them change with the credentials. What
        says the same as an entry that isn't sent any more is that entry.
        """
        times = {entry.time for entry in unknown}
        left: defaultdict[Entry, list[str]] = defaultdict(list)
        for entry in self.entries if times else ():
            if entry.time in times and entry.record_id not in fetched:
                left[without_id(entry)].append(entry.record_id)
        for entry in unknown:
            ids = left.get(without_id(entry))
            yield ids.pop() if ids else None

    def between(self, start: datetime, end: datetime) -> Sequence[Entry]:
        """Return the entries from a time on and before another."""
        first = bisect_left(self.entries, start, key=TIME)
        last = bisect_left(self.entries, end, key=TIME)
        return self.entries[first:last]

    def since(self, start: datetime) -> Self:
        """Return the diary without what is older."""
        if not self.entries or self.entries[0].time >= start:
            return self
        first = bisect_left(self.entries, start, key=TIME)
        return type(self)(entries=self.entries[first:])

    def last(
        self, kind: EntryKind, sub_kind: str | None = None, *, until: datetime
    ) -> Entry | None:
        """Return the newest entry of a kind up to a moment; None where there is none."""
        return next(
            (
                entry
                for entry in reversed(self.entries)
                if is_of(entry, kind, sub_kind) and entry.time <= until
            ),
            None,
        )


def without_id(entry: Entry) -> Entry:
    """Return what an entry says, whatever its id."""
    return msgspec.structs.replace(entry, record_id="")


def is_of(entry: Entry, kind: EntryKind, sub_kind: str | None = None) -> bool:
    """Return whether an entry is of a kind."""
    return entry.kind is kind and sub_kind in (None, entry.sub_kind)


def total_of(
    entries: Iterable[Entry], kind: EntryKind, sub_kind: str | None = None
) -> float:
    """Return the sum of the known amounts of a kind, without the noise of binary fractions."""
    return round(sum(amounts_of(entries, kind, sub_kind)), AMOUNT_DIGITS)


def amounts_of(
    entries: Iterable[Entry], kind: EntryKind, sub_kind: str | None = None
) -> Iterator[float]:
    """Return the known amounts of a kind."""
    for entry in entries:
        if entry.amount is not None and is_of(entry, kind, sub_kind):
            yield entry.amount


def alert_episodes(entries: Iterable[Entry]) -> list[AlertEpisode]:
    """Return the alerts of a diary, by their beginning.

    One alert is several records, one for each change of its state: it alarms, is snoozed, alarms
    again and is over.
    """
    episodes: list[AlertEpisode] = []
    open_places: dict[str | None, int] = {}
    heard: dict[str | None, datetime] = {}
    for entry in entries:
        if entry.kind is not EntryKind.ALERT:
            continue
        name = entry.sub_kind
        is_over = entry.state is AlertState.OVER
        longest = LONGEST_SILENCE_BEFORE_END if is_over else LONGEST_SILENCE
        if entry.time - heard.get(name, entry.time) > longest:
            open_places.pop(name, None)
        heard[name] = entry.time
        if not is_over:
            if name not in open_places:
                open_places[name] = len(episodes)
                episodes.append(AlertEpisode(entry, None))
        elif (place := open_places.pop(name, None)) is not None:
            episodes[place] = AlertEpisode(episodes[place].alert, entry.time)
    return episodes


def occurrences(entries: Sequence[Entry]) -> list[tuple[Entry, datetime]]:
    """Return what happened and when it was over, by time: an alert of several records once."""
    alerts = [(alert, end or alert.time) for alert, end in alert_episodes(entries)]
    others = [
        (entry, entry.end) for entry in entries if entry.kind is not EntryKind.ALERT
    ]
    return sorted([*alerts, *others], key=lambda occurred: TIME_AND_ID(occurred[0]))


def entries_of(
    events: Iterable[Event],
    calibrations: Iterable[Calibration],
    alerts: Iterable[Alert],
) -> tuple[list[Entry], list[str]]:
    """Return the entries that records stand for, and the ids of those that were deleted.

    Records of a kind that is not known are left out.
    """
    entries: list[Entry] = []
    deleted: list[str] = []
    for event in events:
        if (event.event_status or "").casefold() == DELETED:
            deleted.append(event.record_id)
        elif (entry := entry_of_event(event)) is not None:
            entries.append(entry)
    entries += map(entry_of_calibration, calibrations)
    entries += filter(None, map(entry_of_alert, alerts))
    return entries, deleted


def entry_of_event(event: Event) -> Entry | None:
    """Return what an event stands for."""
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
        text=truncate_text(str(event.value)) if is_text and event.value else None,
        recorded=event.recorded_system_time,
    )


def truncate_text(text: str) -> str:
    """Return a text, or the beginning of one that is too long for an attribute."""
    if len(text) <= MAX_TEXT_LENGTH:
        return text
    return f"{text[: MAX_TEXT_LENGTH - 1]}…"


def entry_of_calibration(calibration: Calibration) -> Entry:
    """Return what a calibration stands for."""
    return Entry(
        record_id=calibration.record_id,
        kind=EntryKind.CALIBRATION,
        time=calibration.system_time,
        amount=calibration.value,
    )


def entry_of_alert(alert: Alert) -> Entry | None:
    """Return what a change of an alert stands for; None where it can't be told."""
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
