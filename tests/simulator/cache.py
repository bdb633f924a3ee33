"""A small bounded cache for generated days."""

from collections import OrderedDict
from collections.abc import Callable, Hashable


class BoundedCache[KeyT: Hashable, ValueT]:
    """Keeps the values asked for most recently."""

    def __init__(self, limit: int) -> None:
        """Start empty, with room for so many values."""
        self._limit = limit
        self._values: OrderedDict[KeyT, ValueT] = OrderedDict()

    def get(self, key: KeyT, make: Callable[[], ValueT]) -> ValueT:
        """Return the cached value, made first where it is missing."""
        if key in self._values:
            self._values.move_to_end(key)
            return self._values[key]
        value = self._values[key] = make()
        if len(self._values) > self._limit:
            self._values.popitem(last=False)
        return value
