"""Images for notifications and electronic paper: the last 24 hours, and the glucose profile.

They are drawn in a thread, when somebody looks and what they show has changed since.
"""

import asyncio
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, override

from homeassistant.components.image import ImageEntity, ImageEntityDescription
from homeassistant.const import EVENT_CORE_CONFIG_UPDATE
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .account import DexcomAccount, DexcomConfigEntry
from .dexcom.const import READING_INTERVAL
from .entity import DexcomEntity
from .pictures import (
    DARK,
    LIGHT,
    LatestReading,
    NoReading,
    PictureData,
    Theme,
    draw_profile,
    draw_trace,
)
from .readings.coordinator import ReadingsCoordinator
from .readings.state import StaleReason
from .report import DEFAULT_WINDOW
from .texts import async_english_texts, async_load_texts, async_texts

PARALLEL_UPDATES = 0

# What the keys of texts for pictures begin with.
TEXT_PREFIX: Final = "picture_"

DAY: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class DexcomImageEntityDescription(ImageEntityDescription):
    """Describe an image by the time before the newest reading that it shows, and by its looks."""

    length: timedelta
    shows_latest: bool = False
    draw_fn: Callable[[PictureData, Theme], bytes]
    theme: Theme = LIGHT


IMAGES: tuple[DexcomImageEntityDescription, ...] = (
    DexcomImageEntityDescription(
        key="last_24_hours",
        translation_key="last_24_hours",
        length=DAY,
        shows_latest=True,
        draw_fn=draw_trace,
    ),
    DexcomImageEntityDescription(
        key="last_24_hours_dark",
        translation_key="last_24_hours_dark",
        entity_registry_enabled_default=False,
        length=DAY,
        shows_latest=True,
        draw_fn=draw_trace,
        theme=DARK,
    ),
    DexcomImageEntityDescription(
        key="glucose_profile",
        translation_key="glucose_profile",
        length=DEFAULT_WINDOW,
        draw_fn=draw_profile,
    ),
    DexcomImageEntityDescription(
        key="glucose_profile_dark",
        translation_key="glucose_profile_dark",
        entity_registry_enabled_default=False,
        length=DEFAULT_WINDOW,
        draw_fn=draw_profile,
        theme=DARK,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the images of an account."""
    account = entry.runtime_data
    async_add_entities(
        DexcomImage(hass, account, description) for description in IMAGES
    )


class DexcomImage(DexcomEntity[ReadingsCoordinator], ImageEntity):
    """A picture of what is known."""

    entity_description: DexcomImageEntityDescription
    _attr_content_type = "image/png"

    def __init__(
        self,
        hass: HomeAssistant,
        account: DexcomAccount,
        description: DexcomImageEntityDescription,
    ) -> None:
        """Describe the picture."""
        DexcomEntity.__init__(self, account.readings, description)
        ImageEntity.__init__(self, hass)
        self._account = account
        self._drawing = asyncio.Lock()
        self._drawn: PictureData | None = None
        self._png: bytes | None = None
        self._shown = async_shown(account, description)
        self._attr_image_last_updated = dt_util.utcnow()

    @property
    @override
    def available(self) -> bool:
        """Stay available while Dexcom can't be reached: a picture tells the times of all it shows.

        And it says so by itself when there has been nothing new for too long.
        """
        return True

    @override
    async def async_added_to_hass(self) -> None:
        """Listen for another time zone or language, too."""
        await super().async_added_to_hass()
        self.async_on_remove(
            self.hass.bus.async_listen(
                EVENT_CORE_CONFIG_UPDATE, self._async_config_updated
            )
        )

    async def _async_config_updated(self, _event: Event) -> None:
        """Show times and texts as Home Assistant wants them now."""
        await async_load_texts(self.hass)
        self._handle_coordinator_update()

    @override
    @callback
    def _handle_coordinator_update(self) -> None:
        """Tell that there is another picture to be drawn, but not at a poll without news."""
        shown = async_shown(self._account, self.entity_description)
        if shown != self._shown:
            self._shown = shown
            self._attr_image_last_updated = dt_util.utcnow()
            self.async_write_ha_state()

    @override
    async def async_image(self) -> bytes | None:
        """Return the picture, drawn once for all who look at it."""
        async with self._drawing:
            if self._drawn is not self._shown:
                shown = self._shown
                self._png = await self.hass.async_add_executor_job(
                    self.entity_description.draw_fn,
                    shown,
                    self.entity_description.theme,
                )
                self._drawn = shown
            return self._png


@callback
def async_shown(
    account: DexcomAccount, description: DexcomImageEntityDescription
) -> PictureData:
    """Return what a picture shows.

    Its time ends where that of the sensors of metrics does, with what the newest reading stands
    for, and not now. So its figures are theirs, the hour or three by which Dexcom is late don't
    leave an empty edge, and the picture of a phone that is off still shows what was last. Dates
    and the time of the newest reading tell when that was. Readings of clocks that run ahead
    wait until their time has come.
    """
    coordinator, readings = account.readings, account.readings.store.readings
    last = bisect_right(readings.times, dt_util.utcnow().timestamp())
    newest = readings.times[last - 1] if last else 0
    end = newest + int(READING_INTERVAL.total_seconds())
    start = end - int(description.length.total_seconds())
    # The reading before stands for the first minutes.
    first = max(0, bisect_left(readings.times, start) - 1)
    return PictureData(
        start=start,
        end=end,
        times=readings.times[first:last],
        values_mg_dl=readings.values[first:last],
        limits=coordinator.data.limits,
        unit=coordinator.options.unit,
        zone=dt_util.get_default_time_zone(),
        texts=picture_texts(async_texts(coordinator.hass)),
        english=picture_texts(async_english_texts(coordinator.hass)),
        header=header_of(coordinator, newest) if description.shows_latest else None,
    )


def header_of(
    coordinator: ReadingsCoordinator, newest: int
) -> LatestReading | NoReading:
    """Return the latest reading, or why there is none and since when.

    ``newest`` is the time of the newest reading, in seconds since 1970 UTC.
    """
    known = coordinator.data
    if known.current is not None:
        return LatestReading(
            mg_dl=known.current.mg_dl,
            trend=known.current.trend,
            measured=int(known.current.time.timestamp()),
        )
    if coordinator.stale_reason is not StaleReason.NO_UPLOAD:
        return NoReading(text="no_readings", since=newest)
    uploaded = int(known.last_upload.timestamp()) if known.last_upload else newest
    # The list of devices is asked for less often than readings.
    return NoReading(text="no_upload", since=max(newest, uploaded))


def picture_texts(texts: dict[str, str]) -> dict[str, str]:
    """Return the texts for pictures."""
    return {
        key.removeprefix(TEXT_PREFIX): text
        for key, text in texts.items()
        if key.startswith(TEXT_PREFIX)
    }
