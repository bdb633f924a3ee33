"""Tells cards what is new: what to put in the place of what they know."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, NamedTuple

from homeassistant.components import websocket_api
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount, DexcomConfigEntry
from ..dexcom.columns import Columns
from ..diary.entries import Diary
from ..glucose.wall_clock import on_the_hour
from ..readings.store import KEPT
from .messages import pairs, status_of

# More than comes late at once. When an import brings more, cards ask for their window again.
MOST_NEWS: Final = 600

# What is worth an event when it changes; the rest of the status goes with it.
TELLING: Final = ("latest", "limits", "stale", "stale_reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The account that is asked about, and whether the one who asks may read its diary."""

    entry: DexcomConfigEntry
    sees_diary: bool

    @property
    def account(self) -> DexcomAccount | None:
        """Return what belongs to the account; None while it isn't loaded."""
        if self.entry.state is not ConfigEntryState.LOADED:
            return None
        return self.entry.runtime_data


class Change(NamedTuple):
    """What is to be done about what somebody knows.

    What they know of the time from ``start`` on and before ``end`` gives place to ``readings``;
    with ``reload``, they ask for all readings again. ``diary`` tells to ask for that again.
    """

    start: int | None = None
    end: int | None = None
    readings: Sequence[tuple[int, int]] = ()
    reload: bool = False
    diary: bool = False


class Sent(NamedTuple):
    """What somebody has been told of."""

    readings: Columns
    diary: Diary
    telling: tuple[Any, ...]


class Subscription:
    """Tells somebody what is new in an account, also after it was loaded anew."""

    def __init__(
        self, connection: websocket_api.ActiveConnection, msg_id: int, asked: Asked
    ) -> None:
        """Describe who wants to know what."""
        self._connection = connection
        self._msg_id = msg_id
        self._asked = asked
        self._sent: Sent | None = None
        self._unsubs: list[CALLBACK_TYPE] = []
        self._unsub_state: CALLBACK_TYPE | None = None

    @callback
    def async_start(self) -> None:
        """Tell how things are, and go on with what becomes of them."""
        entry = self._asked.entry
        self._unsub_state = entry.async_on_state_change(self._async_follow)
        if (account := self._asked.account) is None:
            self._send({"gone": True})
        else:
            self._listen(account, reload=False)

    @callback
    def async_stop(self) -> None:
        """Tell nothing any more."""
        if self._unsub_state is not None:
            self._unsub_state()
            self._unsub_state = None
        self._leave()

    @callback
    def _async_follow(self) -> None:
        """Tell that the account is unloaded, or is back."""
        account = self._asked.account
        if account is None and self._sent is not None:
            self._leave()
            self._send({"gone": True})
        elif account is not None and self._sent is None:
            self._listen(account, reload=True)

    def _listen(self, account: DexcomAccount, *, reload: bool) -> None:
        """Listen to an account, and tell how things are there."""

        @callback
        def async_tell_news() -> None:
            self._tell_news(account)

        self._unsubs = [
            account.readings.async_add_listener(async_tell_news),
            account.diary.async_add_listener(async_tell_news),
        ]
        status = status_of(account)
        self._sent = sent_by(account, status)
        self._send(event_of(status, Change(reload=reload)))

    def _leave(self) -> None:
        """Listen no more."""
        for unsub in self._unsubs:
            unsub()
        self._unsubs = []
        self._sent = None

    def _tell_news(self, account: DexcomAccount) -> None:
        """Tell what has changed, if anything has."""
        if (before := self._sent) is None:
            return
        status = status_of(account)
        self._sent = after = sent_by(account, status)
        first = dt_util.utcnow() - KEPT
        change = change_of(before.readings, after.readings, int(first.timestamp()))
        # Entries of the hour that has just left memory are no news.
        kept = on_the_hour(first) + timedelta(hours=1)
        diary_changed = (
            self._asked.sees_diary
            and before.diary.since(kept).entries != after.diary.since(kept).entries
        )
        change = change._replace(diary=diary_changed)
        if change != Change() or before.telling != after.telling:
            self._send(event_of(status, change))

    def _send(self, event: dict[str, Any]) -> None:
        """Send an event."""
        self._connection.send_event(self._msg_id, event)


def sent_by(account: DexcomAccount, status: dict[str, Any]) -> Sent:
    """Return what somebody knows once they were told of everything."""
    return Sent(
        account.history.readings,
        account.diary.history.diary,
        tuple(status[key] for key in TELLING),
    )


def event_of(status: dict[str, Any], change: Change) -> dict[str, Any]:
    """Return the event that tells of a change."""
    return {
        **status,
        "gone": False,
        "start": change.start,
        "end": change.end,
        "readings": change.readings,
        "reload": change.reload,
        "diary_changed": change.diary,
    }


def change_of(before: Columns, after: Columns, first_seconds: int) -> Change:
    """Return how readings differ from what they were, from a time on."""
    old, new = places_since(before, first_seconds), places_since(after, first_seconds)
    same = min(
        common_length(old_bytes, new_bytes) // size
        for old_bytes, new_bytes, size in columns_of(before, after, old, new)
    )
    if same == len(old) == len(new):
        return Change()
    same_at_end = min(
        common_length(old_bytes[::-1], new_bytes[::-1]) // size
        for old_bytes, new_bytes, size in columns_of(
            before, after, old[same:], new[same:]
        )
    )
    gone, come = (places[same : len(places) - same_at_end] for places in (old, new))
    if len(come) > MOST_NEWS:
        return Change(reload=True)
    moments = [
        readings.times[places[side]]
        for readings, places in ((before, gone), (after, come))
        if places
        for side in (0, -1)
    ]
    return Change(
        start=min(moments),
        end=max(moments) + 1,
        readings=pairs(after, come.start, come.stop),
    )


def places_since(readings: Columns, first_seconds: int) -> range:
    """Return the places of the readings from a time on."""
    return range(bisect_left(readings.times, first_seconds), len(readings))


def columns_of(
    before: Columns, after: Columns, old: range, new: range
) -> Iterator[tuple[bytes, bytes, int]]:
    """Return times and values as bytes, which compare a hundred times faster than numbers."""
    columns: list[tuple[array[Any], array[Any]]] = [
        (before.times, after.times),
        (before.values, after.values),
    ]
    for old_column, new_column in columns:
        yield (
            old_column[old.start : old.stop].tobytes(),
            new_column[new.start : new.stop].tobytes(),
            old_column.itemsize,
        )


def common_length(one: bytes, other: bytes) -> int:
    """Return how many bytes two strings have in common at their beginning, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
