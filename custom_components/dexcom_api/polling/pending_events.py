"""Events on their way to automations: pending, then saved, then fired."""

from collections.abc import Awaitable, Callable, Iterable
import logging

from homeassistant.core import CALLBACK_TYPE, callback

_LOGGER = logging.getLogger(__name__)


class PendingEvents[_EventT]:
    """A queue of events, oldest first, and its listeners.

    An event fires only after the records that caused it are saved, so none fires twice after a
    crash. The queue outlives reloads of the account, so none is lost either.
    """

    def __init__(self) -> None:
        """Begin with an empty queue."""
        self._pending: list[_EventT] = []
        self._saved: list[_EventT] = []
        self._listeners: set[Callable[[_EventT], None]] = set()

    @callback
    def async_add(self, events: Iterable[_EventT]) -> None:
        """Queue events that are not queued yet."""
        queued = (*self._saved, *self._pending)
        self._pending += [event for event in events if event not in queued]

    async def async_save(self, save: Callable[[], Awaitable[bool]]) -> None:
        """Save the records that caused pending events, if there are any, so that they may fire.

        They stay pending if the records aren't on disk.
        """
        pending = tuple(self._pending)
        if pending and await save():
            self._saved += [event for event in pending if event in self._pending]
            self._pending = [
                event for event in self._pending if event not in self._saved
            ]

    @callback
    def async_reopen(self, is_due: Callable[[_EventT], bool]) -> None:
        """Start again after an unload, with the events that are still due."""
        self._pending = list(filter(is_due, self._pending))
        self._saved = list(filter(is_due, self._saved))

    @callback
    def async_listen(self, listener: Callable[[_EventT], None]) -> CALLBACK_TYPE:
        """Call a function with each event that fires; return a function that stops this."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)

    @callback
    def async_fire(self) -> None:
        """Fire the saved events. An exception in one listener doesn't affect the others."""
        events, self._saved = self._saved, []
        for event in events:
            for listener in tuple(self._listeners):
                try:
                    listener(event)
                except Exception:
                    _LOGGER.exception("Unexpected error in a listener for events")
