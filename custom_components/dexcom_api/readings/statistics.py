"""Hours of readings as long-term statistics, at the time at which they were measured."""

import asyncio
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from math import isclose
from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

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
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.singleton import singleton
from homeassistant.util.unit_conversion import BloodGlucoseConcentrationConverter

from ..const import DOMAIN
from ..dexcom.columns import HOUR_SECONDS, Columns, hours_of
from ..options import MG_DL, AccountOptions
from ..storage.recorder import (
    add_rows_as_one,
    async_add_rows,
    async_recorded,
    has_recorder,
    recorder_trouble_logged,
    statistic_id,
)

# The statistics of readings; each total of the diary has some of its own.
GLUCOSE: Final = "glucose"

# The recorder may have an hour in another unit, and not to the last digit.
SAME_MG_DL: Final = 0.001


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


@dataclass(slots=True, eq=False)
class Outbox:
    """What is on its way from an account to the recorder, also while the account is reloaded.

    ``due`` are hours that are not handed over yet: after trouble as many as came meanwhile, and
    never more than the account has. ``unit`` is that of all that was handed over before, None
    where nothing was since Home Assistant started.
    """

    due: dict[datetime, Hour] = field(default_factory=dict)
    unit: str | None = None
    # Whether all hours are due in another unit, which is of all of them or of none.
    is_conversion: bool = False
    # What is known of an hour must not be overtaken by what was known of it before.
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


@singleton(f"{DOMAIN}_outboxes")
def outboxes(_hass: HomeAssistant) -> WeakKeyDictionary[ConfigEntry, Outbox]:
    """Return what is on its way, by account."""
    return WeakKeyDictionary()


class GlucoseStatistics:
    """Writes the hours of an account to the recorder, if there is one."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Prepare to write in the person's unit."""
        self._hass = hass
        self._entry = entry
        self._outbox = outboxes(hass).setdefault(entry, Outbox())

    @property
    def statistic_id(self) -> str:
        """Return the id of the statistics."""
        return statistic_id(self._entry, GLUCOSE)

    def metadata(self, unit: str) -> StatisticMetaData:
        """Return what the statistics are; their name follows the account's."""
        return StatisticMetaData(
            has_sum=False,
            mean_type=StatisticMeanType.ARITHMETIC,
            name=f"{self._entry.title} glucose",
            source=DOMAIN,
            statistic_id=self.statistic_id,
            unit_class=BloodGlucoseConcentrationConverter.UNIT_CLASS,
            unit_of_measurement=unit,
        )

    async def async_write(self, readings: Columns, starts: Iterable[int]) -> None:
        """Write hours, over what was known of them before.

        Without a recorder nothing is written, and one in trouble must not stop the readings: what
        it doesn't take is written the next time.
        """
        if not has_recorder(self._hass):
            return
        async with self._outbox.lock:
            hours = await self._hass.async_add_executor_job(
                hours_in, readings, set(starts)
            )
            self._outbox.due |= {hour.start: hour for hour in hours}
            with recorder_trouble_logged():
                await self._async_hand_over(readings)

    async def _async_hand_over(self, readings: Columns) -> None:
        """Hand over what is due; it stays due until all of it is handed over."""
        unit = AccountOptions.of(self._entry.options).unit
        if self._outbox.unit is None:
            await self._async_find_due(readings)
        if self._outbox.unit != unit:
            await self._async_follow_unit(unit)
        rows = await self._hass.async_add_executor_job(rows_of, self._outbox.due, unit)
        if self._outbox.is_conversion:
            add_rows_as_one(self._hass, self.metadata(unit), rows)
        else:
            await async_add_rows(self._hass, self.metadata(unit), rows)
        self._outbox.due.clear()
        self._outbox.is_conversion = False

    async def _async_find_due(self, readings: Columns) -> None:
        """Have hours written that the recorder was to have before Home Assistant started, and hasn't.

        It may have been in trouble, or was ended before they were in its database.
        """
        missed = await get_instance(self._hass).async_add_executor_job(
            self._missed, readings
        )
        self._outbox.due = missed | self._outbox.due

    def _missed(self, readings: Columns) -> dict[datetime, Hour]:
        """Return the hours of readings that the recorder has otherwise or not at all.

        The oldest may have had readings that are not kept any more.
        """
        hours = hours_in(readings, hours_of(readings.times))
        if not hours:
            return {}
        oldest = hours[0].start
        written = self._written(oldest)
        return {
            hour.start: hour
            for hour in hours
            if (known := written.get(hour.start)) is None
            or (hour.start > oldest and not is_same(hour, known))
        }

    async def _async_follow_unit(self, unit: str) -> None:
        """Have all that was written in another unit written anew.

        The recorder only changes the unit of its own statistics by itself.
        """
        if self._outbox.unit is not None:
            # What it has yet to write is not found in its database.
            await async_recorded(self._hass)
        recorder = get_instance(self._hass)
        known = await recorder.async_add_executor_job(
            partial(get_metadata, self._hass, statistic_ids={self.statistic_id})
        )
        if self.statistic_id in known:
            _, metadata = known[self.statistic_id]
            if metadata["unit_of_measurement"] != unit:
                self._outbox.due = await recorder.async_add_executor_job(self._all_due)
                self._outbox.is_conversion = True
        self._outbox.unit = unit

    def _all_due(self) -> dict[datetime, Hour]:
        """Return what is due, and under it all hours that the recorder has."""
        return self._written(datetime.fromtimestamp(0, UTC)) | self._outbox.due

    def _written(self, since: datetime) -> dict[datetime, Hour]:
        """Return the hours that the recorder has from one on."""
        found = statistics_during_period(
            self._hass,
            since,
            None,
            {self.statistic_id},
            "hour",
            {BloodGlucoseConcentrationConverter.UNIT_CLASS: MG_DL},
            {"mean", "min", "max"},
        )
        written = (
            Hour(
                start=datetime.fromtimestamp(row["start"], UTC),
                mean=mean,
                min=row["min"] or mean,
                max=row["max"] or mean,
            )
            for row in found.get(self.statistic_id, [])
            if (mean := row["mean"]) is not None
        )
        return {hour.start: hour for hour in written}


def is_same(hour: Hour, written: Hour) -> bool:
    """Tell whether an hour is written as it is known to be."""
    return all(
        isclose(known, found, abs_tol=SAME_MG_DL)
        for known, found in zip(hour[1:], written[1:], strict=True)
    )


def rows_of(hours: Mapping[datetime, Hour], unit: str) -> list[StatisticData]:
    """Return hours as the recorder takes them, oldest first."""
    convert = BloodGlucoseConcentrationConverter.converter_factory(MG_DL, unit)
    return [
        StatisticData(
            start=start,
            mean=convert(hour.mean),
            min=convert(hour.min),
            max=convert(hour.max),
        )
        for start, hour in sorted(hours.items())
    ]
