"""Provides images of the last 24 hours and the glucose profile, for notifications and e-paper.

Each is drawn in a thread when it is requested, unless it hasn't changed since the last request.
"""

import asyncio
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import override

from homeassistant.components.image import ImageEntity, ImageEntityDescription
from homeassistant.const import EVENT_CORE_CONFIG_UPDATE
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .account import DexcomAccount, DexcomConfigEntry
from .entity import DexcomEntity, async_add_in_batches
from .glucose.person_clock import OffsetChange, find_shifts
from .glucose.trace import READING_SECONDS, Readings
from .pictures.picture import PictureData, Silence
from .pictures.profile_picture import draw_profile
from .pictures.trace_picture import draw_trace
from .readings.coordinator import ReadingsCoordinator
from .readings.state import Reading, StaleReason
from .report import DEFAULT_WINDOW
from .texts import async_get_texts, async_load_texts

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class DexcomImageEntityDescription(ImageEntityDescription):
    """Describe an image by how long before the newest reading it starts, and by its looks."""

    length: timedelta
    shows_latest: bool
    draw_fn: Callable[[PictureData], bytes]


IMAGES: tuple[DexcomImageEntityDescription, ...] = tuple(
    DexcomImageEntityDescription(
        key=f"{key}{suffix}",
        entity_registry_enabled_default=not suffix,
        length=length,
        shows_latest=draw is draw_trace,
        draw_fn=partial(draw, dark=bool(suffix)),
    )
    for key, length, draw in (
        ("last_24_hours", timedelta(days=1), draw_trace),
        ("glucose_profile", DEFAULT_WINDOW, draw_profile),
    )
    for suffix in ("", "_dark")
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the images of an account."""
    account = entry.runtime_data
    images = (DexcomImage(hass, account, description) for description in IMAGES)
    await async_add_in_batches(async_add_entities, images)


class DexcomImage(DexcomEntity[ReadingsCoordinator], ImageEntity):
    """An image of an account's readings."""

    entity_description: DexcomImageEntityDescription
    _attr_content_type = "image/png"

    def __init__(
        self,
        hass: HomeAssistant,
        account: DexcomAccount,
        description: DexcomImageEntityDescription,
    ) -> None:
        """Initialize the image."""
        DexcomEntity.__init__(self, account.readings, description)
        ImageEntity.__init__(self, hass)
        self._account = account
        self._drawing = asyncio.Lock()
        self._shown: PictureData
        self._drawn: PictureData | None = None
        self._png: bytes | None = None
        self._attr_image_last_updated = dt_util.utcnow()

    @property
    @override
    def available(self) -> bool:
        """Return True: images stay available while Dexcom can't be reached.

        An image shows the times of its readings, and says so when there are no new ones.
        """
        return True

    @override
    async def async_added_to_hass(self) -> None:
        """Also listen for changes of the time zone and the language."""
        await super().async_added_to_hass()
        self.async_on_remove(
            self.hass.bus.async_listen(
                EVENT_CORE_CONFIG_UPDATE, self._async_config_updated
            )
        )

    async def _async_config_updated(self, _event: Event) -> None:
        """Update times and texts."""
        await async_load_texts(self.hass, self.hass.config.language)
        self._handle_coordinator_update()

    @property
    @override
    def content(self) -> PictureData:
        """Return what the image shows."""
        return async_build_content(self._account, self.entity_description)

    @override
    @callback
    def _async_content_changed(self) -> None:
        """Announce a new image."""
        self._attr_image_last_updated = dt_util.utcnow()
        super()._async_content_changed()

    @override
    async def async_image(self) -> bytes | None:
        """Return the image, drawn once for all requests."""
        async with self._drawing:
            if self._drawn is not self._shown:
                shown = self._shown
                self._png = await self.hass.async_add_executor_job(
                    self.entity_description.draw_fn, shown
                )
                self._drawn = shown
            return self._png


@callback
def async_build_content(
    account: DexcomAccount, description: DexcomImageEntityDescription
) -> PictureData:
    """Return what an image shows.

    Like the metrics of sensors, it ends with the newest reading, not now. Its numbers match the
    sensors, and the last readings stay visible if uploads stop. Readings of a clock that runs
    ahead are left out until their time has come.
    """
    coordinator = account.readings
    data = coordinator.data
    newest = int(data.newest.timestamp()) if data.newest else 0
    end = newest + READING_SECONDS
    start = end - int(description.length.total_seconds())
    zone, shifts = coordinator.clock, tuple[OffsetChange, ...]()
    if description.shows_latest:
        # Charts stay in the time zone of those who look.
        shifts = tuple(
            shift for shift in find_shifts(zone) if start <= shift.since < end
        )
        zone = dt_util.get_default_time_zone()
    # The time of the reading before reaches into the first minutes.
    readings = coordinator.store.readings
    first = bisect_left(readings.times, start - READING_SECONDS)
    last = bisect_right(readings.times, newest)
    return PictureData(
        start=start,
        end=end,
        readings=Readings(readings.times[first:last], readings.values[first:last]),
        limits=data.limits,
        unit=coordinator.options.unit,
        zone=zone,
        texts=async_get_texts(coordinator.hass),
        shifts=shifts,
        header=build_header(coordinator) if description.shows_latest else None,
    )


def build_header(coordinator: ReadingsCoordinator) -> Reading | Silence | None:
    """Return the latest reading, or why and since when there is none."""
    data = coordinator.data
    if data.current is not None or data.newest is None:
        return data.current
    if coordinator.stale_reason is not StaleReason.NO_UPLOAD:
        return Silence("no_readings", data.newest)
    # Devices are polled less often than readings.
    return Silence("no_upload", max(data.newest, data.last_upload or data.newest))
