"""The past of a person over years, and files that the integration's own stores made of it.

Weeks of a seeded trace are repeated, with a reading every five minutes and eleven entries a day.
What repeats can't make the files smaller: each day is compressed by itself, and ids are random.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from math import ceil, nan
from pathlib import Path
from random import Random
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from custom_components.dexcom_api.account import DexcomConfigEntry
from custom_components.dexcom_api.coverage import Interval
from custom_components.dexcom_api.dexcom.columns import (
    ID_LENGTH,
    STATUSES,
    TRENDS,
    Columns,
    Row,
    Source,
)
from custom_components.dexcom_api.diary.entries import Diary, Entry
from custom_components.dexcom_api.diary.ledger import aligned_window
from custom_components.dexcom_api.diary.store import DiaryStore
from custom_components.dexcom_api.glucose.entry_kinds import EVENT_KINDS, find_sub_kind
from custom_components.dexcom_api.polling.importer import windows_backwards
from custom_components.dexcom_api.readings.store import ReadingsStore
from custom_components.dexcom_api.storage.account_file import AccountFile
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from tests.simulator.physiology import DiaryEntry
from tests.simulator.sensors import DAY_SECONDS, G7, READING_SECONDS
from tests.simulator.traces import SeededTrace

YEAR_READINGS: Final = 105_000
YEAR_ENTRIES: Final = 4_000
PATTERN_DAYS: Final = 40
PATTERN_START: Final = datetime(2026, 1, 5, tzinfo=UTC).timestamp()
ZONE: Final = ZoneInfo("Europe/Berlin")
QUARTER_HOUR: Final = timedelta(minutes=15)

# A transmitter's clock is slow, so its readings come at any second of a minute.
READINGS_PER_LOST_SECOND: Final = 24
INTERVAL_SECONDS: Final = READING_SECONDS + 1 / READINGS_PER_LOST_SECOND
JITTER_SECONDS: Final = (-1, 0, 0, 0, 1)

STATUS_NAMES: Final = {39: "low", 401: "high"}
DEVICE: Final = ("g7", "15day", "iOS", "G7")

# There is nothing to import before the past begins.
LONG_AGO: Final = timedelta(days=9999)


class Past:
    """Readings and entries of a person up to a moment."""

    def __init__(self, end: datetime, days: int) -> None:
        """Choose how long it is; ten times 365 days have 1,050,000 readings."""
        self._trace = SeededTrace("store", G7, ZONE)
        until = PATTERN_START + PATTERN_DAYS * DAY_SECONDS
        self._readings = self._trace.readings(PATTERN_START, until)
        self._diary = [
            entry
            for entry in self._trace.diary(PATTERN_START, until)
            if entry.status != "deleted"
        ]
        self._random = Random("store")
        self._jitter_seconds = self._random.choices(JITTER_SECONDS, k=9973)
        self._end_seconds = int(end.timestamp())
        self._count = round(YEAR_READINGS * days / 365)
        self.end = end
        self.start = datetime.fromtimestamp(self._moment(self._count), UTC)

    def _moment(self, age: int) -> int:
        """Return when a reading was taken, by how many came since."""
        since = age * READING_SECONDS + age // READINGS_PER_LOST_SECOND
        jitter = self._jitter_seconds[age % len(self._jitter_seconds)]
        return self._end_seconds - since - jitter

    def readings(self, window: Interval) -> Columns:
        """Return the readings of a window."""
        start, end = (edge.timestamp() for edge in window)
        newest, oldest = (
            int((self._end_seconds - edge) / INTERVAL_SECONDS) for edge in (end, start)
        )
        ages = range(min(self._count, oldest + 2), max(0, newest - 2), -1)
        return Columns.from_rows(
            [
                self._row(age, moment)
                for age in ages
                if start <= (moment := self._moment(age)) < end
            ]
        )

    def _row(self, age: int, moment: int) -> Row:
        """Return a reading."""
        like = self._readings[-age % len(self._readings)]
        session = self._trace.schedule.session_at(moment)
        offset = datetime.fromtimestamp(moment, ZONE).utcoffset() or timedelta()
        rate = like.rate_mg_dl_per_minute
        return Row(
            time=moment,
            value=like.value_mg_dl,
            rate=nan if rate is None else rate,
            trend=TRENDS.index(like.trend),
            ticks=moment - session.counts_from_seconds(moment),
            source=Source(session.transmitter_id, *DEVICE),
            record_id=self._random.randbytes(ID_LENGTH),
            offset=offset // QUARTER_HOUR,
            status=STATUSES.index(STATUS_NAMES.get(like.value_mg_dl, "ok")),
        )

    def entries(self, window: Interval) -> Diary:
        """Return the entries of a window."""
        start = max(window.start, self.start).timestamp()
        end = window.end.timestamp()
        seconds = 365 * DAY_SECONDS / YEAR_ENTRIES
        numbers = range(ceil(start / seconds), ceil(end / seconds))
        return Diary.from_entries(
            self._entry(self._diary[number % len(self._diary)], number * seconds)
            for number in numbers
        )

    def _entry(self, like: DiaryEntry, moment: float) -> Entry:
        """Return an entry of the app."""
        kind = EVENT_KINDS[like.kind.lower()]
        has_amount = like.unit is not None and like.value is not None
        typed_seconds = like.recorded_seconds - like.moment_seconds
        time = datetime.fromtimestamp(int(moment), UTC)
        return Entry(
            record_id=str(UUID(bytes=self._random.randbytes(ID_LENGTH))),
            kind=kind,
            time=time,
            sub_kind=find_sub_kind(kind, like.sub_kind),
            amount=float(like.value or 0) if has_amount else None,
            text=None if has_amount else like.value,
            recorded=time + timedelta(seconds=typed_seconds),
        )

    def windows(self) -> Iterator[Interval]:
        """Return the windows of an import, the newest first, and the time before all of them."""
        *windows, oldest = windows_backwards(self.start, self.end)
        yield from windows
        yield Interval(self.start - LONG_AGO, oldest.end)


async def async_keep(hass: HomeAssistant, entry: DexcomConfigEntry, past: Past) -> int:
    """Keep a past as an import does; return how many bytes the files take at most."""
    file = AccountFile(hass, entry)
    store, diary = ReadingsStore(hass, entry, file), DiaryStore(hass, entry, file)
    await store.async_load()
    await diary.async_load()
    for window in past.windows():
        readings = await hass.async_add_executor_job(past.readings, window)
        await store.async_ingest(readings, window)
        around = aligned_window(*window, dt_util.get_default_time_zone())
        entries = await hass.async_add_executor_job(past.entries, window)
        await diary.async_ingest(
            around, window, entries, (), lambda _: None, import_goes_on=True
        )
    await diary.async_finish_import()
    await file.async_save()
    with_journal = await hass.async_add_executor_job(file_bytes, hass, entry)
    await file.async_close()
    closed = await hass.async_add_executor_job(file_bytes, hass, entry)
    return max(with_journal, closed)


def file_bytes(hass: HomeAssistant, entry: DexcomConfigEntry) -> int:
    """Return how many bytes the files of an account take."""
    folder = Path(hass.config.path(".storage"))
    return sum(path.stat().st_size for path in folder.glob(f"*.{entry.entry_id}.db*"))
