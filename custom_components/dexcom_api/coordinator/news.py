"""What is still to be told of an account, also while it is reloaded."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.singleton import singleton

from ..const import DOMAIN
from ..diary import Entry
from ..sensor_change import SensorChange

if TYPE_CHECKING:
    from . import DexcomConfigEntry


class News[_ItemT]:
    """What is new and wasn't told yet, oldest first, and whom to tell of it."""

    def __init__(self) -> None:
        """Begin with nothing to tell, and nobody to tell it to."""
        self._untold: list[_ItemT] = []
        self._listeners: set[Callable[[_ItemT], None]] = set()

    def __bool__(self) -> bool:
        """Tell whether there is anything to tell."""
        return bool(self._untold)

    @callback
    def async_add(self, items: Iterable[_ItemT]) -> None:
        """Take what is to be told, unless it is to be told already."""
        self._untold += [item for item in items if item not in self._untold]

    @callback
    def async_keep(self, is_news: Callable[[_ItemT], bool]) -> None:
        """Drop what is no news any more."""
        self._untold = list(filter(is_news, self._untold))

    @callback
    def async_listen(self, listener: Callable[[_ItemT], None]) -> CALLBACK_TYPE:
        """Have a function told of whatever is new, oldest first; returns how to stop that."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)

    @callback
    def async_tell(self) -> None:
        """Tell of what is new."""
        news, self._untold = self._untold, []
        for item in news:
            for listener in tuple(self._listeners):
                listener(item)


@dataclass(frozen=True, slots=True, eq=False)
class AccountNews:
    """What there is to tell of an account."""

    entries: News[Entry] = field(default_factory=News)
    sensor_changes: News[SensorChange] = field(default_factory=News)


def news_of(hass: HomeAssistant, entry: DexcomConfigEntry) -> AccountNews:
    """Return what there is to tell of an account."""
    return _news(hass).setdefault(entry, AccountNews())


@singleton(f"{DOMAIN}_news")
def _news(_hass: HomeAssistant) -> WeakKeyDictionary[DexcomConfigEntry, AccountNews]:
    """Return what there is to tell, by account."""
    return WeakKeyDictionary()
