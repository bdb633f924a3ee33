"""Events on their way to automations: pending, then saved, then fired."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
import logging
from typing import ClassVar

import msgspec

from homeassistant.core import CALLBACK_TYPE, callback

from ..storage.account_file import AccountFile, PendingWrite
from ..storage.account_store import UNREADABLE
from ..storage.database import Kind, load_fact, save_fact

_LOGGER = logging.getLogger(__name__)


class PendingEvents[_EventT]:
    """A queue of events, oldest first, and its listeners.

    Events are saved along with the records that caused them, and fire only then. If Home Assistant
    is killed before they fire, they fire after the restart; if it is killed in the same moment,
    perhaps for a second time. The queue outlives reloads of the account, so none is lost either.
    """

    event_type: ClassVar[type]
    # The name of the queue in the account's file.
    name: ClassVar[str]

    def __init__(self) -> None:
        """Begin with an empty queue."""
        self._pending: list[_EventT] = []
        self._saved: list[_EventT] = []
        self._is_loaded = False
        self._has_changes = False
        self._listeners: set[Callable[[_EventT], None]] = set()

    async def async_load(
        self, file: AccountFile, is_due: Callable[[_EventT], bool]
    ) -> None:
        """Save the queue in a file from now on.

        Begin with the events that are still due of those before the account was unloaded, or
        before Home Assistant was restarted. Raises DiskTroubleError.
        """
        file.add_part(self)
        if not self._is_loaded:
            with suppress(*UNREADABLE):
                saved = await file.async_read(
                    lambda connection: load_fact(connection, self.name)
                )
                self._saved += [
                    msgspec.convert(event, self.event_type) for event in saved or ()
                ]
            self._is_loaded = True
        self._pending = list(filter(is_due, self._pending))
        self._saved = list(filter(is_due, self._saved))

    @callback
    def async_add(self, events: Iterable[_EventT]) -> None:
        """Queue events that are not queued yet."""
        queued = (*self._saved, *self._pending)
        added = [event for event in events if event not in queued]
        self._pending += added
        self._has_changes |= bool(added)

    @property
    def has_pending(self) -> bool:
        """Return whether some events may not fire because they aren't saved."""
        return bool(self._pending)

    @callback
    def async_take_changes(self) -> PendingWrite | None:
        """Return how the queue is saved, or None if it is. Saved events may fire."""
        if not self._has_changes:
            return None
        self._has_changes = False
        pending = tuple(self._pending)
        queued = [*self._saved, *pending]

        @callback
        def written() -> None:
            self._saved += [event for event in pending if event in self._pending]
            self._pending = [event for event in self._pending if event not in pending]

        @callback
        def failed() -> None:
            self._has_changes = True

        return PendingWrite(
            lambda connection: save_fact(connection, self.name, queued or None),
            written,
            failed,
        )

    @callback
    def async_note_salvaged(self, days: Mapping[Kind, Sequence[int]]) -> None:
        """Save the queue again: it may be lost."""
        self._has_changes = True

    @callback
    def async_listen(self, listener: Callable[[_EventT], None]) -> CALLBACK_TYPE:
        """Call a function with each event that fires; return a function that stops this."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)

    @callback
    def async_fire(self) -> bool:
        """Fire the saved events, and return whether there were any.

        An exception in one listener doesn't affect the others.
        """
        events, self._saved = self._saved, []
        self._has_changes |= bool(events)
        for event in events:
            for listener in tuple(self._listeners):
                try:
                    listener(event)
                except Exception:
                    _LOGGER.exception("Unexpected error in a listener for events")
        return bool(events)
