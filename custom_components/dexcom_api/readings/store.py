"""The readings of an account: the last three months in memory and in a private file.

Everything that is fetched comes in through `ReadingsStore.async_ingest`. Dexcom's API remains
the source of truth: a file that is lost or damaged is fetched again.
"""

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from math import inf, isfinite, isnan
from operator import le
import sys
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..coverage import (
    Coverage,
    Interval,
    decode_coverage,
    encode_coverage,
    kept_since,
    with_interval,
    without_interval,
)
from ..dexcom.columns import ARRAYS, ID_LENGTH, TRENDS, Columns, Source, find_hours
from ..dexcom.const import READING_INTERVAL
from ..dexcom.glucose_value import is_sensor_mg_dl
from ..dexcom.times import FIRST_SECOND, LAST_SECOND
from ..glucose.trace import GlucoseTrace
from ..storage.encoding import (
    array_from_text,
    array_text,
    compressed_text,
    decompressed_bytes,
    time_text,
)
from ..storage.store import AccountStore
from .merge import DAY_SECONDS, ReadingsChange, has_twins, merge_readings, without_twins
from .state import Reading
from .statistics import GlucoseStatistics

# Far beyond what a sensor reports, in mg/dL/min.
MAX_RATE: Final = 1e12


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReadings:
    """What is stored: all records, those that count, and the windows that are complete."""

    records: Columns = field(default_factory=Columns.empty)
    readings: Columns = field(default_factory=Columns.empty)
    coverage: Coverage = ()
    # Whether hours with values that don't count as glucose are gone from the statistics.
    is_corrected: bool = False


class ReadingsStore(AccountStore[StoredReadings, ReadingsChange]):
    """Keeps the readings of one account."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Open the account's file."""
        super().__init__(
            hass,
            f"{DOMAIN}.{entry.entry_id}.history",
            StoredReadings(is_corrected=True),
            encode_readings,
            decode_readings,
        )
        self._statistics = GlucoseStatistics(hass, entry)

    @property
    def readings(self) -> Columns:
        """Return the readings in memory."""
        return self._stored.readings

    @property
    def coverage(self) -> Coverage:
        """Return the windows that are complete."""
        return self._stored.coverage

    def latest(self, now: datetime) -> Reading | None:
        """Return the newest reading that was taken by now; device clocks can run ahead."""
        return latest_reading(self.readings, now)

    def end(self, now: datetime) -> datetime | None:
        """Return the end of the time that the newest reading taken by now stands for."""
        latest = self.latest(now)
        return None if latest is None else latest.time + READING_INTERVAL

    def recent(self) -> Columns:
        """Return the readings of the day before the latest, and those of clocks that run ahead."""
        if (latest := self.latest(dt_util.utcnow())) is None:
            return Columns.empty()
        return self.readings.in_span(latest.time.timestamp() - DAY_SECONDS, inf)

    def trace(self, until: datetime) -> GlucoseTrace:
        """Return the readings up to a moment as a trace."""
        end_seconds = int(until.timestamp()) + 1
        readings = self.readings
        if readings and readings.times[-1] >= end_seconds:
            readings = readings.in_span(-inf, end_seconds)
        return GlucoseTrace.from_readings(readings.times, readings.values)

    async def async_ingest(
        self, fetched: Columns, window: Interval, *, rewrite: bool = False
    ) -> ReadingsChange:
        """Keep everything that Dexcom has of a window, and return what that changes.

        The statistics are written before the next window is kept. With ``rewrite``, all hours of
        the window count as affected. Once the file is closed, nothing is kept.
        """
        async with self._lock:
            records, change = await self._hass.async_add_executor_job(
                merge_readings, self._stored.records, self.readings, fetched
            )
            if self.file.is_closed:
                return ReadingsChange(readings=self.readings)
            change = self._keep(records, change)
            if rewrite:
                hours = change.hours | find_hours(fetched.times)
                change = replace(change, hours=hours)
            await self._statistics.async_write(change.readings, change.hours)
            self._cover(window)
        if change:
            self._async_tell(change)
        return change

    def _keep(self, records: Columns, change: ReadingsChange) -> ReadingsChange:
        """Keep the outcome of a merge and save it soon."""
        now = dt_util.utcnow()
        before = self.latest(now)
        # A record that doesn't count now may count once others change.
        if change or len(records) != len(self._stored.records):
            kept = without_expired(records, now)
            self._stored = replace(
                self._stored,
                records=kept,
                readings=kept
                if change.readings is records
                else without_expired(change.readings, now),
            )
            self.file.async_save_soon()
        return replace(change, latest_changed=self.latest(now) != before)

    def _cover(self, window: Interval) -> None:
        """Mark a window as complete once it is in the statistics.

        Nothing fetches it again, and only the statistics keep what is older than three months.
        """
        coverage = with_interval(self.coverage, window)
        if coverage != self.coverage:
            self._stored = replace(self._stored, coverage=coverage)
            self.file.async_save_soon()

    async def async_correct_statistics(self) -> None:
        """Mark hours as missing whose statistics have values that don't count as glucose.

        Earlier versions wrote such values. The import fetches these hours again.
        """
        if self._stored.is_corrected or self.file.is_closed:
            return
        hours = await self._statistics.async_hours_to_correct()
        if hours is None:
            return
        # Polls may have added to it meanwhile.
        coverage = self.coverage
        for hour in hours:
            coverage = without_interval(
                coverage, Interval(hour, hour + timedelta(hours=1))
            )
        self._stored = replace(self._stored, coverage=coverage, is_corrected=True)
        self.file.async_save_soon()


def latest_reading(readings: Columns, now: datetime) -> Reading | None:
    """Return the newest reading that was taken by now, or None if there is none."""
    count = bisect_right(readings.times, now.timestamp())
    return Reading.at(readings, count - 1) if count else None


def without_expired(readings: Columns, now: datetime) -> Columns:
    """Return the readings that are recent enough to be kept."""
    if not readings:
        return readings
    newest = dt_util.utc_from_timestamp(readings.times[-1])
    first = kept_since(newest, now).timestamp()
    return readings if readings.times[0] >= first else readings.in_span(first, inf)


def encode_readings(stored: StoredReadings) -> dict[str, Any]:
    """Return stored readings as JSON types, with compressed columns.

    Earlier versions know one interval only, and read it from ``reached`` and ``newest``.
    """
    newest = stored.coverage[-1] if stored.coverage else None
    return {
        "byte_order": sys.byteorder,
        "columns": {name: array_text(getattr(stored.records, name)) for name in ARRAYS},
        "record_ids": compressed_text(stored.records.record_ids),
        "sources": [list(source) for source in stored.records.sources],
        "coverage": encode_coverage(stored.coverage),
        "is_corrected": stored.is_corrected,
        "reached": time_text(newest and newest.start),
        "newest": time_text(newest and newest.end),
    }


def decode_readings(saved: dict[str, Any]) -> StoredReadings:
    """Return what was saved; raises one of UNREADABLE where a value makes no sense."""
    columns: dict[str, array[Any]] = {
        name: array_from_text(saved["columns"][name], code, saved["byte_order"])
        for name, code in ARRAYS.items()
    }
    records = Columns(
        **columns,
        record_ids=decompressed_bytes(saved["record_ids"]),
        sources=tuple(map(decode_source, saved["sources"])),
    )
    check_columns(records)
    if not all(map(is_sensor_mg_dl, set(records.values))):
        records = Columns.from_rows(
            [row for row in records.rows() if is_sensor_mg_dl(row.value)]
        )
    readings = records
    if has_twins(records.times):
        readings = Columns.from_rows(without_twins(records.rows()))
    return StoredReadings(
        records=records,
        readings=readings,
        coverage=decode_coverage(
            # The first versions stored one interval.
            saved.get("coverage", [(saved["reached"], saved["newest"])])
        ),
        is_corrected=bool(saved.get("is_corrected")),
    )


def check_columns(columns: Columns) -> None:
    """Raise ValueError where columns don't belong together or have impossible values."""
    length = len(columns)
    arrays = [getattr(columns, name) for name in ARRAYS]
    if len(columns.record_ids) != length * ID_LENGTH or any(
        len(column) != length for column in arrays
    ):
        raise ValueError("The columns differ in length")
    if not all(map(le, columns.times, columns.times[1:], strict=False)):
        raise ValueError("The times are out of order")
    if (
        length
        and not FIRST_SECOND <= columns.times[0] <= columns.times[-1] < LAST_SECOND
    ):
        raise ValueError("A time is out of range")
    odd_rates = [rate for rate in columns.rates if not abs(rate) <= MAX_RATE]
    if not all(map(isfinite, columns.values)) or not all(map(isnan, odd_rates)):
        raise ValueError("A value is out of range")
    if max(columns.trends, default=0) >= len(TRENDS) or max(
        columns.places, default=-1
    ) >= len(columns.sources):
        raise ValueError("A trend or a source is unknown")


def decode_source(saved: Any) -> Source:
    """Return a source that was saved; raises TypeError for anything else."""
    source = Source(*saved)
    if any(not isinstance(name, str | None) for name in source):
        raise TypeError("A source has a name that is no text")
    return source
