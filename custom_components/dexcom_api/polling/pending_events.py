"""What is still to be told of an account, also while it is reloaded."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
import logging
from weakref import WeakKeyDictionary

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.singleton import singleton

from ..const import DOMAIN
from ..diary.entries import Entry
from ..glucose.sensor_change import SensorChange, SensorWatch

_LOGGER = logging.getLogger(__name__)


class News[_ItemT]:
    """What is new and wasn't told yet, oldest first, and whom to tell of it.

    Nothing is told before it is saved as known, so that nobody is told twice.
    """

    def __init__(self) -> None:
        """Begin with nothing to tell, and nobody to tell it to."""
        self._unsaved: list[_ItemT] = []
        self._untold: list[_ItemT] = []
        self._listeners: set[Callable[[_ItemT], None]] = set()

    @callback
    def async_add(self, items: Iterable[_ItemT]) -> None:
        """Take what is to be told, unless it is to be told already."""
        known = (*self._untold, *self._unsaved)
        self._unsaved += [item for item in items if item not in known]

    async def async_save(self, save: Callable[[], Awaitable[None]]) -> None:
        """Have what is new saved as known, if there is any, and told from then on."""
        if saved := tuple(self._unsaved):
            await save()
            self._note_saved(saved)

    def _note_saved(self, saved: Iterable[_ItemT]) -> None:
        """Have told what was saved."""
        self._untold += [item for item in saved if item in self._unsaved]
        self._unsaved = [item for item in self._unsaved if item not in self._untold]

    @callback
    def async_reopen(self, is_news: Callable[[_ItemT], bool]) -> None:
        """Begin again after the account was off: what was known was saved then, and may be old."""
        self._note_saved(tuple(self._unsaved))
        self._untold = list(filter(is_news, self._untold))

    @callback
    def async_listen(self, listener: Callable[[_ItemT], None]) -> CALLBACK_TYPE:
        """Have a function told of whatever is new, oldest first; returns how to stop that."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)

    @callback
    def async_tell(self) -> None:
        """Tell of what is new; a listener in trouble takes nothing from the others."""
        news, self._untold = self._untold, []
        for item in news:
            for listener in tuple(self._listeners):
                try:
                    listener(item)
                except Exception:
                    _LOGGER.exception("Unexpected error when telling of news")


@dataclass(frozen=True, slots=True, eq=False)
class AccountNews:
    """What there is to tell of an account, and which sensor it was told of."""

    entries: News[Entry] = field(default_factory=News)
    sensor_changes: News[SensorChange] = field(default_factory=News)
    watch: SensorWatch = field(default_factory=SensorWatch)


def news_of(hass: HomeAssistant, entry: ConfigEntry) -> AccountNews:
    """Return what there is to tell of an account."""
    return _news(hass).setdefault(entry, AccountNews())


@singleton(f"{DOMAIN}_news")
def _news(_hass: HomeAssistant) -> WeakKeyDictionary[ConfigEntry, AccountNews]:
    """Return what there is to tell, by account."""
    return WeakKeyDictionary()
