"""Writes hours of readings to long-term statistics."""

import asyncio
from bisect import bisect_left
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import fsum, isclose, sumprod
from typing import Any, Final, NamedTuple

from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.models import (
    StatisticData,
    StatisticMeanType,
    StatisticMetaData,
)
from homeassistant.components.recorder.statistics import (
    get_metadata,
    statistic_during_period,
    statistics_during_period,
)
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util.unit_conversion import BloodGlucoseConcentrationConverter

from ..const import DOMAIN
from ..coverage import with_hours
from ..dexcom.columns import HOUR_SECONDS, Columns, find_hours
from ..dexcom.glucose_value import ABOVE_RANGE_MG_DL, BELOW_RANGE_MG_DL
from ..glucose.trace import GlucoseTrace, find_lengths
from ..naming import async_account_name
from ..options import MG_DL, AccountOptions
from ..storage.lasting import async_lasting
from ..storage.recorder import (
    add_rows_as_one,
    async_add_rows,
    async_delete_hours,
    async_recorded,
    has_recorder,
    recorder_trouble_logged,
    statistic_id,
)

# The name of these statistics; each total of the diary has some of its own.
GLUCOSE: Final = "glucose"

IN_MG_DL: Final[dict[str, Any]] = {BloodGlucoseConcentrationConverter.UNIT_CLASS: MG_DL}

# Turning fewer hours into rows takes less than starting a thread. Most polls bring one or two.
FEW_HOURS: Final = 4

# The recorder may keep an hour in another unit, and not to the last digit.
SAME_MG_DL: Final = 0.001


class Hour(NamedTuple):
    """The readings of an hour, mg/dL. The mean is over the time that they stand for."""

    mean: float
    min: float
    max: float


# Hours by their first second since 1970 UTC: the recorder cuts them there, also where clocks
# show half past.
type Hours = dict[int, Hour]

# The same, with None for hours without readings, which the recorder is to delete.
type DueHours = dict[int, Hour | None]


def summarize_hours(readings: Columns, starts: Collection[int]) -> Hours:
    """Return the hours that have readings, by their first second since 1970 UTC.

    A reading stands for the time until the next one, for at most five minutes and not beyond the
    hour. Readings that two clocks stored minutes apart therefore don't count twice.
    """
    if not starts:
        return {}
    first = bisect_left(readings.times, min(starts))
    last = bisect_left(readings.times, max(starts) + HOUR_SECONDS)
    # An import of years comes through here. Lists are quicker than arrays to look through.
    trace = GlucoseTrace.from_readings(
        readings.times[first:last].tolist(), readings.values[first:last].tolist()
    )
    times, all_values = trace.times, trace.values_mg_dl
    all_seconds = find_lengths(times, max(starts) + HOUR_SECONDS)
    hours: Hours = {}
    end = last = 0
    for start in sorted(starts):
        first = last if start == end else bisect_left(times, start, last)
        end = start + HOUR_SECONDS
        last = bisect_left(times, end, first)
        if first == last:
            continue
        values, seconds = all_values[first:last], all_seconds[first:last]
        seconds[-1] = min(seconds[-1], end - times[last - 1])
        mean = sumprod(values, seconds) / sum(seconds)
        hours[start] = Hour(mean, min(values), max(values))
    return hours


@dataclass(slots=True, eq=False)
class StatisticsQueue:
    """Hours on their way to the recorder, which outlive a reload of the account.

    ``due`` holds the hours that the recorder hasn't taken yet, and ``taken`` those that its database
    may lack. ``unit`` is the unit of the hours that it took last, or None if it took none since Home
    Assistant started.
    """

    due: DueHours = field(default_factory=dict)
    taken: DueHours = field(default_factory=dict)
    unit: str | None = None
    # Whether all hours are due in another unit, which has to reach all of them or none.
    is_conversion: bool = False
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class GlucoseStatistics:
    """Writes the hours of an account to the recorder, if there is one."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Prepare to write in the person's unit."""
        self._hass = hass
        self._entry = entry
        self._queue = async_lasting(entry, StatisticsQueue)

    @property
    def statistic_id(self) -> str:
        """Return the id of the statistics."""
        return statistic_id(self._entry, GLUCOSE)

    def metadata(self, unit: str) -> StatisticMetaData:
        """Return what the statistics are. Their name follows the person's."""
        return StatisticMetaData(
            has_sum=False,
            mean_type=StatisticMeanType.ARITHMETIC,
            name=f"{async_account_name(self._hass, self._entry)} glucose",
            source=DOMAIN,
            statistic_id=self.statistic_id,
            unit_class=BloodGlucoseConcentrationConverter.UNIT_CLASS,
            unit_of_measurement=unit,
        )

    async def async_write(
        self, readings: Columns, starts: Collection[int], recent: Columns
    ) -> None:
        """Write hours of readings, replacing those in the recorder, if there is one.

        Hours that have no readings any more are deleted. The first time, those of recent readings
        are compared with what the recorder has.

        Errors of the recorder must not stop the readings: hours that it doesn't take are written
        the next time.
        """
        if not has_recorder(self._hass):
            return
        async with self._queue.lock:
            hours = await self._hass.async_add_executor_job(
                summarize_hours, readings, set(starts)
            )
            self._queue.due |= dict.fromkeys(starts) | hours
            with recorder_trouble_logged(self._hass, self._entry, GLUCOSE):
                await self._async_hand_over(recent)

    async def async_has_recorded(self) -> bool:
        """Return whether the recorder's database has all hours written so far.

        Those that it lacks are due again: the recorder drops what its database refuses, for example
        while it is locked or restarts.
        """
        queue = self._queue
        async with queue.lock:
            if queue.due:
                return False
            with (
                recorder_trouble_logged(self._hass, self._entry, GLUCOSE, writes=False),
                suppress(TimeoutError),
            ):
                await async_recorded(self._hass)
                queue.due = await get_instance(self._hass).async_add_executor_job(
                    self._lacking, queue.taken
                )
                queue.taken = {}
                if not queue.due:
                    return True
                # The unit can be one of the things that the database refused.
                queue.unit = None
        return False

    async def async_hours_to_correct(self) -> list[datetime] | None:
        """Return the hours in the recorder with values that don't count as glucose, UTC.

        None means that the recorder is in trouble.
        """
        if not has_recorder(self._hass):
            return []
        read: list[Hours] = []
        with recorder_trouble_logged(self._hass, self._entry, GLUCOSE, writes=False):
            read.append(
                await get_instance(self._hass).async_add_executor_job(self._written)
            )
        if not read:
            return None
        return [
            datetime.fromtimestamp(start, UTC)
            for start, hour in read[0].items()
            if hour.min < BELOW_RANGE_MG_DL - SAME_MG_DL
            or hour.max > ABOVE_RANGE_MG_DL + SAME_MG_DL
        ]

    async def _async_hand_over(self, recent: Columns) -> None:
        """Hand over the due hours. They stay due until all of them are handed over."""
        unit = AccountOptions(self._entry).unit
        if self._queue.unit is None:
            await self._async_find_due(recent)
        if self._queue.unit != unit:
            await self._async_convert(unit)
        due = self._queue.due
        if len(due) <= FEW_HOURS:
            rows = statistics_rows(due, unit)
        else:
            rows = await self._hass.async_add_executor_job(statistics_rows, due, unit)
        if self._queue.is_conversion:
            add_rows_as_one(self._hass, self.metadata(unit), rows)
        else:
            await async_add_rows(self._hass, self.metadata(unit), rows)
        gone = [start for start, hour in due.items() if hour is None]
        async_delete_hours(self._hass, self.statistic_id, gone)
        self._queue.taken |= due
        self._queue.due = {}
        self._queue.is_conversion = False

    async def _async_find_due(self, readings: Columns) -> None:
        """Queue the hours that the recorder should have had before Home Assistant started.

        It may have been in trouble, or was stopped before they were in its database.
        """
        missed = await get_instance(self._hass).async_add_executor_job(
            self._missed, readings
        )
        self._queue.due = {**missed, **self._queue.due}

    def _missed(self, readings: Columns) -> Hours:
        """Return the hours of readings that the recorder lacks or has with other values.

        The oldest may have had readings that are no longer kept.
        """
        hours = summarize_hours(readings, find_hours(readings.times))
        if not hours:
            return {}
        oldest = min(hours)
        if self._has_all({start: hours[start] for start in hours if start > oldest}):
            return {}
        written = self._written(oldest)
        return {
            start: hour
            for start, hour in hours.items()
            if (known := written.get(start)) is None
            or (start > oldest and not is_same(hour, known))
        }

    def _lacking(self, hours: DueHours) -> DueHours:
        """Return the hours that the recorder lacks, has with other values, or has yet to delete."""
        if self._recorded_unit() not in (self._queue.unit, None):
            return hours
        lacking: DueHours = {}
        for start, end in with_hours((), hours):
            first, over = int(start.timestamp()), int(end.timestamp())
            written = self._written(first, over)
            lacking |= {
                hour: hours[hour]
                for hour in range(first, over, HOUR_SECONDS)
                if not is_same(hours[hour], written.get(hour))
            }
        return lacking

    def _has_all(self, hours: Hours) -> bool:
        """Return whether the recorder has the same mean, least, and most from the first hour on.

        Looking at each of the 2,160 hours of an account would take a quarter of its setup.
        """
        if not hours:
            return False
        means, minima, maxima = zip(*hours.values(), strict=True)
        found = statistic_during_period(
            self._hass,
            datetime.fromtimestamp(min(hours), UTC),
            None,
            self.statistic_id,
            {"mean", "min", "max"},
            IN_MG_DL,
        )
        return (
            # Others can write hours that lack some of them.
            None not in map(found.get, Hour._fields)
            and isclose(mean := found["mean"], fsum(means) / len(means))
            and is_same(
                Hour(mean, min(minima), max(maxima)),
                Hour(mean, found["min"], found["max"]),
            )
        )

    async def _async_convert(self, unit: str) -> None:
        """Queue everything that was written in another unit.

        The recorder changes the unit of its own statistics only.
        """
        if self._queue.unit is not None:
            # What it has yet to write is not found in its database.
            await async_recorded(self._hass)
        recorder = get_instance(self._hass)
        known = await recorder.async_add_executor_job(self._recorded_unit)
        if known not in (unit, None):
            written = await recorder.async_add_executor_job(self._written)
            self._queue.due = {**written, **self._queue.taken, **self._queue.due}
            self._queue.is_conversion = True
        self._queue.unit = unit

    def _recorded_unit(self) -> str | None:
        """Return the unit of the hours in the recorder, or None if it has none."""
        known = get_metadata(self._hass, statistic_ids={self.statistic_id})
        if self.statistic_id not in known:
            return None
        _, metadata = known[self.statistic_id]
        return metadata["unit_of_measurement"]

    def _written(self, since: int = 0, until: int | None = None) -> Hours:
        """Return the hours that the recorder has between two times, in seconds since 1970 UTC."""
        found = statistics_during_period(
            self._hass,
            datetime.fromtimestamp(since, UTC),
            None if until is None else datetime.fromtimestamp(until, UTC),
            {self.statistic_id},
            period="hour",
            units=IN_MG_DL,
            types={"mean", "min", "max"},
        )
        return {
            int(row["start"]): Hour(mean, row["min"] or mean, row["max"] or mean)
            for row in found.get(self.statistic_id, [])
            if (mean := row["mean"]) is not None
        }


def is_same(hour: Hour | None, written: Hour | None) -> bool:
    """Return whether the recorder has an hour as it should be, or lacks one without readings."""
    if hour is None or written is None:
        return hour is written
    return all(
        isclose(known, found, abs_tol=SAME_MG_DL)
        for known, found in zip(hour, written, strict=True)
    )


def statistics_rows(hours: DueHours, unit: str) -> list[StatisticData]:
    """Return hours as the recorder takes them, oldest first."""
    convert = BloodGlucoseConcentrationConverter.converter_factory(MG_DL, unit)
    return [
        StatisticData(
            start=datetime.fromtimestamp(start, UTC),
            mean=convert(hour.mean),
            min=convert(hour.min),
            max=convert(hour.max),
        )
        for start, hour in sorted(hours.items())
        if hour is not None
    ]
