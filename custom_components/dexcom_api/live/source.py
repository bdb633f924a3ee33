"""Follows an entity of another integration, and has its readings of the last day."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Self

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.event import async_call_later, async_track_state_change_event
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..options import AccountOptions
from ..readings.store import ReadingsStore
from ..storage.recorder import async_recorded_states
from .comparison import SAME_READING_SECONDS, compare
from .readings import (
    LATEST_ARRIVAL_SECONDS,
    LiveReading,
    ShownTime,
    ShownValue,
    Timing,
    find_readings,
)
from .states import shown_time, shown_value, time_attribute

# How long readings are kept: for the comparison, and while Dexcom has nothing.
KEPT: Final = timedelta(days=1)
# More than this would make large messages.
MAX_READINGS: Final = 600
# Until then, all entities of an update have changed.
SETTLING_SECONDS: Final = 1
INSTANT_SECONDS: Final = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveValues:
    """What a source has that is newer than the latest official reading.

    ``readings`` are pairs of a time and mg/dL, both rounded. A live reading less than
    ``same_seconds`` after an official one can be the same. The last one is current until
    ``current_until``.
    """

    name: str
    timing: Timing
    readings: tuple[tuple[int, int], ...]
    same_seconds: int
    current_until: int | None


class LiveSource:
    """The live readings of an account: shown by cards, and part of nothing else."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        store: ReadingsStore,
        value_id: str,
        time_id: str | None,
    ) -> None:
        """Follow an entity, and the one with its reading time; both by entity id or registry id."""
        self._hass = hass
        self._entry = entry
        self._store = store
        self._ids = (value_id, *([time_id] if time_id else []))
        self._has_time_entity = time_id is not None
        self._values: list[ShownValue] = []
        self._times: list[ShownTime] = []
        self._readings: list[LiveReading] = []
        self._timing = Timing.ARRIVAL
        self._is_numeric = False
        self._tracked: tuple[str, ...] = ()
        self._unsub_states: CALLBACK_TYPE | None = None
        self._unsub_update: CALLBACK_TYPE | None = None
        self._listeners: list[CALLBACK_TYPE] = []
        # What many cards ask for at once, after which latest reading.
        self._newer: dict[datetime | None, tuple[tuple[int, int], ...]] = {}

    @classmethod
    def of_entry(
        cls, hass: HomeAssistant, entry: ConfigEntry, store: ReadingsStore
    ) -> Self | None:
        """Return the source that a person chose, or None."""
        options = AccountOptions(entry)
        if options.live_entity is None:
            return None
        return cls(hass, entry, store, options.live_entity, options.live_time_entity)

    @property
    def entity_ids(self) -> tuple[str, ...]:
        """Return the ids of the entities now; none if one of them was removed."""
        registry = er.async_get(self._hass)
        ids = [er.async_resolve_entity_id(registry, stored) for stored in self._ids]
        return tuple(found for found in ids if found) if all(ids) else ()

    @callback
    def async_start(self) -> None:
        """Follow the source until the entry is unloaded."""
        self._entry.async_on_unload(self._async_stop)
        self._entry.async_on_unload(
            self._hass.bus.async_listen(
                er.EVENT_ENTITY_REGISTRY_UPDATED, self._async_follow
            )
        )
        self._async_follow()
        self._async_update()
        self._entry.async_create_background_task(
            self._hass, self._async_load_history(), f"{DOMAIN} live history"
        )

    @callback
    def async_listen(self, listener: CALLBACK_TYPE) -> CALLBACK_TYPE:
        """Call a listener whenever the readings change; return what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @callback
    def async_values(self, latest: datetime | None) -> LiveValues | None:
        """Return what is newer than the latest official reading.

        None while the source has no glucose: it was removed, is unavailable, or isn't numeric.
        """
        ids = self.entity_ids
        state = self._hass.states.get(ids[0]) if ids else None
        if state is None or not self._is_numeric:
            return None
        if latest not in self._newer:
            self._newer = {latest: self._newer_than(latest)}
        readings = self._newer[latest]
        return LiveValues(
            name=state.name,
            timing=self._timing,
            readings=readings,
            same_seconds=int(SAME_READING_SECONDS[self._timing]),
            current_until=readings[-1][0] + LATEST_ARRIVAL_SECONDS
            if readings
            else None,
        )

    def _newer_than(self, latest: datetime | None) -> tuple[tuple[int, int], ...]:
        """Return the readings that can't be the same as an official one, or older."""
        first = 0
        if latest is not None:
            since = latest.timestamp() + SAME_READING_SECONDS[self._timing]
            first = bisect_right(self._readings, since, key=lambda one: one.time)
        newer = self._readings[first:][-MAX_READINGS:]
        return tuple((round(time), round(mg_dl)) for time, mg_dl in newer)

    @callback
    def async_diagnostics(self) -> dict[str, Any]:
        """Return how the source differs from the official readings, without values."""
        ids, now = self.entity_ids, dt_util.utcnow()
        state = self._hass.states.get(ids[0]) if ids else None
        registered = er.async_get(self._hass).async_get(ids[0]) if ids else None
        since = (now - KEPT).timestamp()
        live = [reading for reading in self._readings if reading.time >= since]
        official = self._store.readings.in_span(since, now.timestamp())
        return {
            "integration": registered.platform if registered else None,
            "timing": self._timing,
            "time_attribute": time_attribute(state.attributes) if state else None,
            "is_numeric": self._is_numeric,
            "readings_of_last_day": len(live),
            "difference_of_last_day": compare(
                live, official.times, official.values, self._timing
            ),
        }

    @callback
    def _async_follow(self, _event: Event[Any] | None = None) -> None:
        """Follow the entities, also when they are renamed, removed, or added again."""
        if (ids := self.entity_ids) == self._tracked and self._values:
            return
        if self._unsub_states is not None:
            self._unsub_states()
            self._unsub_states = None
        self._tracked = ids
        for place in range(len(self._ids)):
            state = self._hass.states.get(ids[place]) if ids else None
            self._note(place, state, may_be_old=not self._hass.is_running)
        if ids:
            self._unsub_states = async_track_state_change_event(
                self._hass, ids, self._async_take
            )
        self._plan_update()

    @callback
    def _async_take(self, event: Event[EventStateChangedData]) -> None:
        """Note what an entity shows now."""
        place = self._tracked.index(event.data["entity_id"])
        self._note(place, event.data["new_state"])
        self._plan_update()

    def _note(
        self, place: int, state: State | None, *, may_be_old: bool = False
    ) -> None:
        """Note what an entity shows; the second is the one with the reading time."""
        now = dt_util.utcnow().timestamp()
        if place:
            time = shown_time(state) if state else ShownTime(now, None)
            add_in_order(self._times, time)
            return
        shown = shown_value(state) if state else ShownValue(now, None)
        if may_be_old:
            add_in_order(self._values, ShownValue(shown.since - INSTANT_SECONDS, None))
        add_in_order(self._values, shown)

    @callback
    def _plan_update(self) -> None:
        """Find the readings once all entities of an update have changed."""
        if self._unsub_update is None:
            self._unsub_update = async_call_later(
                self._hass, SETTLING_SECONDS, self._async_update
            )

    @callback
    def _async_update(self, _now: datetime | None = None) -> None:
        """Find the readings in what was shown, and call the listeners."""
        if self._unsub_update is not None:
            self._unsub_update()
            self._unsub_update = None
        oldest = (dt_util.utcnow() - KEPT).timestamp()
        forget_before(self._values, oldest)
        forget_before(self._times, oldest)
        self._is_numeric = self._values[-1].mg_dl is not None
        times = self._times if self._has_time_entity else None
        self._timing, self._readings = find_readings(self._values, times)
        self._newer = {}
        for listener in list(self._listeners):
            listener()

    async def _async_load_history(self) -> None:
        """Add what the recorder knows of the last day, before what was noted since the start."""
        start, entity_ids = dt_util.utcnow() - KEPT, self._tracked
        recorded = [
            await async_recorded_states(self._hass, entity_id, start)
            for entity_id in entity_ids
        ]
        if not recorded:
            return
        values, *times = recorded
        self._values[:0] = older_than(self._values, values, shown_value)
        if times:
            self._times[:0] = older_than(self._times, times[0], shown_time)
        self._async_update()

    @callback
    def _async_stop(self) -> None:
        """Stop following the source."""
        for unsub in (self._unsub_states, self._unsub_update):
            if unsub is not None:
                unsub()


def add_in_order[_ShownT: (ShownValue, ShownTime)](
    shown: list[_ShownT], added: _ShownT
) -> None:
    """Add what an entity shows now; what it showed after that is of a clock that was set back."""
    while shown and shown[-1].since >= added.since:
        shown.pop()
    shown.append(added)


def forget_before[_ShownT: (ShownValue, ShownTime)](
    shown: list[_ShownT], oldest: float
) -> None:
    """Forget what was replaced before a time."""
    kept = bisect_right(shown, oldest, key=lambda one: one.since) - 1
    del shown[: max(kept, 0)]


def older_than[_ShownT: (ShownValue, ShownTime)](
    noted: list[_ShownT], states: list[State], read: Callable[[State], _ShownT]
) -> list[_ShownT]:
    """Return what states say of the time before anything was noted."""
    first = noted[0].since
    return [read(state) for state in states if state.last_updated_timestamp < first]
