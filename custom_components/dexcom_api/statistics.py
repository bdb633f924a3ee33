"""Hours of readings as long-term statistics, at the time at which they were measured."""

import asyncio
from bisect import bisect_left
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.models import (
    StatisticData,
    StatisticMeanType,
    StatisticMetaData,
)
from homeassistant.components.recorder.statistics import (
    get_metadata,
    statistics_during_period,
)
from homeassistant.core import HomeAssistant
from homeassistant.util.unit_conversion import BloodGlucoseConcentrationConverter

from .const import DOMAIN
from .dexcom.columns import HOUR_SECONDS, Columns
from .options import MG_DL, AccountOptions
from .recording import (
    GLUCOSE,
    async_add_rows,
    has_recorder,
    recorder_trouble_logged,
    statistic_id,
)

if TYPE_CHECKING:
    from .coordinator import DexcomConfigEntry


class Hour(NamedTuple):
    """The readings of an hour, mg/dL."""

    start: datetime
    mean: float
    min: float
    max: float


def hours_in(readings: Columns, starts: Iterable[int]) -> list[Hour]:
    """Return a row for each of the hours that has readings, oldest first.

    Hours are given by their first second since 1970 UTC: the recorder cuts them there, also
    where clocks show half past.
    """
    times, all_values = readings.times, readings.values
    rows = []
    last = 0
    for start in sorted(starts):
        first = bisect_left(times, start, last)
        last = bisect_left(times, start + HOUR_SECONDS, first)
        if values := all_values[first:last].tolist():
            mean = sum(values) / len(values)
            moment = datetime.fromtimestamp(start, UTC)
            rows.append(Hour(moment, mean, min(values), max(values)))
    return rows


class GlucoseStatistics:
    """Writes the hours of an account to the recorder, if there is one."""

    def __init__(self, hass: HomeAssistant, entry: DexcomConfigEntry) -> None:
        """Prepare to write in the person's unit."""
        self._hass = hass
        self._entry = entry
        self._unit = AccountOptions.of(entry.options).unit
        self._unit_followed = False
        # What is known of an hour must not be overtaken by what was known of it before.
        self._lock = asyncio.Lock()

    @property
    def statistic_id(self) -> str:
        """Return the id of the statistics."""
        return statistic_id(self._entry, GLUCOSE)

    @property
    def metadata(self) -> StatisticMetaData:
        """Return what the statistics are; their name follows the account's."""
        return StatisticMetaData(
            has_sum=False,
            mean_type=StatisticMeanType.ARITHMETIC,
            name=f"{self._entry.title} glucose",
            source=DOMAIN,
            statistic_id=self.statistic_id,
            unit_class=BloodGlucoseConcentrationConverter.UNIT_CLASS,
            unit_of_measurement=self._unit,
        )

    async def async_write(self, readings: Columns, starts: Iterable[int]) -> None:
        """Write hours, over what was known of them before.

        Without a recorder nothing is written, and one in trouble must not stop the readings.
        """
        if not has_recorder(self._hass):
            return
        async with self._lock:
            rows = await self._hass.async_add_executor_job(
                self._rows, readings, set(starts)
            )
            with recorder_trouble_logged():
                await self._async_follow_unit()
                await async_add_rows(self._hass, self.metadata, rows)

    async def _async_follow_unit(self) -> None:
        """Write anew, once, what was written in another unit before.

        The recorder only changes the unit of its own statistics by itself.
        """
        if self._unit_followed:
            return
        recorder = get_instance(self._hass)
        known = await recorder.async_add_executor_job(
            partial(get_metadata, self._hass, statistic_ids={self.statistic_id})
        )
        if self.statistic_id in known:
            _, metadata = known[self.statistic_id]
            if metadata["unit_of_measurement"] != self._unit:
                rows = await recorder.async_add_executor_job(self._converted_rows)
                await async_add_rows(self._hass, self.metadata, rows)
        self._unit_followed = True

    def _converted_rows(self) -> list[StatisticData]:
        """Return all rows that are known, in the person's unit."""
        found = statistics_during_period(
            self._hass,
            datetime.fromtimestamp(0, UTC),
            None,
            {self.statistic_id},
            "hour",
            {BloodGlucoseConcentrationConverter.UNIT_CLASS: self._unit},
            {"mean", "min", "max"},
        )
        return [
            StatisticData(
                start=datetime.fromtimestamp(row["start"], UTC),
                mean=mean,
                min=row["min"] or mean,
                max=row["max"] or mean,
            )
            for row in found.get(self.statistic_id, [])
            if (mean := row["mean"]) is not None
        ]

    def _rows(self, readings: Columns, starts: Iterable[int]) -> list[StatisticData]:
        """Return hours as the recorder takes them."""
        convert = BloodGlucoseConcentrationConverter.converter_factory(
            MG_DL, self._unit
        )
        return [
            StatisticData(
                start=hour.start,
                mean=convert(hour.mean),
                min=convert(hour.min),
                max=convert(hour.max),
            )
            for hour in hours_in(readings, starts)
        ]
