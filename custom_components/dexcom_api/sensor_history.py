"""Lists the sensors that a person has worn, in all readings that are stored.

Years of readings are read once. What is long over is kept, so that later only the readings of the
latest sessions are looked at.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, TypedDict

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from .account import DexcomAccount, DexcomConfigEntry
from .coverage import Interval, missing_intervals
from .dexcom.columns import DAY_SECONDS, Columns
from .dexcom.const import READING_INTERVAL
from .diary.entries import Entry
from .diary.merge import DiaryChange
from .glucose.entry_kinds import GLUCOSE_KINDS, EntryKind
from .glucose.past_sessions import (
    MEASURED_MG_DL,
    Fingerstick,
    PastSession,
    SensorKind,
    Unsent,
    Window,
    count_hours,
    measure_sessions,
    overlaps,
)
from .glucose.sensor_session import find_sessions
from .glucose.start_candidates import DailyCandidates
from .glucose.wall_clock import is_recent
from .options import is_fed_by_dexcom
from .past import (
    BuildLock,
    async_loaded_account,
    surely_unstored_readings,
    unstored_readings,
)
from .readings.merge import ReadingsChange
from .storage.lasting import async_lasting

# How much is read at once, which bounds the memory.
PIECE: Final = timedelta(days=400)
# Clocks of devices run ahead by this much, and readings come late by as much.
MARGIN: Final = timedelta(days=1)
# A transmitter that is reused with many sensors can come back for this long after its planned end.
LONGEST_BREAK: Final = timedelta(days=90)
# While the past is imported, old sessions are looked at again this often.
IMPORT_PAUSE: Final = timedelta(minutes=10)
# Before the first sensor of all.
BEGINNING: Final = datetime(2000, 1, 1, tzinfo=UTC)
EVERYTHING: Final[Sequence[Window]] = ((BEGINNING, datetime.max.replace(tzinfo=UTC)),)

DIGITS: Final = 1


class SensorRow(TypedDict):
    """A sensor or transmitter that was worn; what is unknown is None.

    ``ended`` is its last reading, or None while it is in use, and ``latest_end`` the latest time at
    which it can have ended, which is the same if the end is known. ``not_known`` is what Dexcom
    doesn't send.
    """

    product: str | None
    kind: SensorKind
    in_use: bool
    started: datetime | None
    first_reading: datetime
    last_reading: datetime
    planned_end: datetime | None
    grace_end: datetime | None
    ended: datetime | None
    latest_end: datetime | None
    hours_early: float | None
    hours_without_readings: float | None
    # The mean absolute relative difference from meter values and calibrations.
    difference_percent: float | None
    # The pairs that it is the mean of, and how many of them are calibrations.
    pairs: int | None
    calibration_pairs: int | None
    not_known: Sequence[Unsent]


class Pairing(TypedDict):
    """Which readings a meter value is compared with."""

    most_minutes: int
    lowest_mg_dl: int
    highest_mg_dl: int


class SensorReport(TypedDict):
    """All sensors and transmitters, newest first.

    ``stored_since`` is the time from which all readings are stored. It is None if none are missing,
    and until Dexcom has said when they begin.
    """

    stored_since: datetime | None
    pairing: Pairing
    sensors: list[SensorRow]


@dataclass(frozen=True, slots=True)
class Found:
    """The sessions in a window, those that are over, and when the first of the others begins."""

    sessions: tuple[PastSession, ...]
    over: tuple[PastSession, ...]
    following: datetime


class SensorHistory:
    """The sessions of an account that are long over, and where the others begin."""

    def __init__(self) -> None:
        """Begin without any."""
        self._stop_listening: list[CALLBACK_TYPE] = []
        # The windows that weren't stored when the old sessions were looked at.
        self.missing: tuple[Window, ...] = ()
        self._settled: tuple[PastSession, ...] = ()
        self._since: datetime | None = None
        self._is_outdated = True
        self._looked: datetime | None = None
        # How often something was stored, or everything was forgotten.
        self._changes = 0

    async def async_sessions(
        self, hass: HomeAssistant, entry: DexcomConfigEntry
    ) -> tuple[PastSession, ...]:
        """Return all sessions in the stored readings, oldest first.

        Raises DiskTroubleError, or ServiceValidationError if the account isn't loaded.
        """
        async with async_lasting(hass, BuildLock):
            # It may have been unloaded in the meantime.
            account = async_loaded_account(hass, entry)
            if not self._stop_listening:
                entry.async_on_unload(self._async_close)
                self._listen(account)
            missing = find_missing(account)
            self._is_outdated |= missing != self.missing
            is_complete_now = bool(self.missing) and not missing
            if self._is_outdated and (is_complete_now or not self._is_waiting(account)):
                self._forget()
                self.missing = missing
                self._is_outdated, self._looked = False, dt_util.utcnow()
            changes = self._changes
            settled, since = self._settled, self._since or first_stored(account)
            store = account.readings.store
            while (until := since + PIECE) < store.memory_start:
                found = await self._async_find(
                    hass, account, since, until, settled, until
                )
                settled += found.over
                if found.following <= since:
                    break
                since = found.following
            until, end = store.memory_start, dt_util.utcnow() + MARGIN
            found = await self._async_find(hass, account, since, end, settled, until)
            if changes == self._changes:
                self._settled = settled + found.over
                self._since = max(since, found.following)
            return settled + found.sessions

    def _is_waiting(self, account: DexcomAccount) -> bool:
        """Return whether more of the past is imported before old sessions are looked at again.

        Otherwise, all of it would be looked at with each window.
        """
        readings = account.readings
        if (
            self._looked is None
            or readings.import_progress.is_over
            or not is_fed_by_dexcom(readings.config_entry)
        ):
            return False
        return is_recent(self._looked, dt_util.utcnow(), IMPORT_PAUSE)

    @callback
    def _listen(self, account: DexcomAccount) -> None:
        """Follow the changes of what is stored."""
        self._stop_listening = [
            account.readings.store.async_listen(self._async_readings_changed),
            account.diary.store.async_listen(self._async_diary_changed),
        ]

    @callback
    def _async_close(self) -> None:
        """Stop following what is stored, and forget everything."""
        while self._stop_listening:
            self._stop_listening.pop()()
        self._forget()
        self._is_outdated, self._looked = True, None

    @callback
    def _forget(self) -> None:
        self._settled, self._since = (), None
        self._changes += 1

    @callback
    def _async_readings_changed(self, change: ReadingsChange) -> None:
        """Note whether readings of old sessions changed."""
        days = (day * DAY_SECONDS for day in change.days)
        self._note_changed(datetime.fromtimestamp(day, UTC) for day in days)

    @callback
    def _async_diary_changed(self, change: DiaryChange) -> None:
        """Note whether entries of the time of old sessions changed."""
        self._note_changed(change.hours)

    def _note_changed(self, moments: Iterable[datetime]) -> None:
        since = self._since
        self._changes += 1
        if since is not None and any(moment < since for moment in moments):
            self._is_outdated = True

    async def _async_find(
        self,
        hass: HomeAssistant,
        account: DexcomAccount,
        start: datetime,
        end: datetime,
        settled: Sequence[PastSession],
        until: datetime,
    ) -> Found:
        """Return what is in the readings of a window, besides what is settled."""
        readings = await account.readings.store.async_readings(start, end)
        diary = await account.diary.store.async_diary(start - MARGIN, end + MARGIN)
        now, missing = dt_util.utcnow(), self.missing

        def find() -> Found:
            sessions = tuple(
                one
                for one in measure(readings, diary.entries, missing, now)
                if not any(one.session.is_same(other.session) for other in settled)
            )
            over = tuple(one for one in sessions if is_over(one, until))
            begins = [one.session.first_reading for one in sessions if one not in over]
            return Found(sessions, over, min([until, *begins]))

        return await hass.async_add_executor_job(find)


def measure(
    readings: Columns,
    entries: Iterable[Entry],
    missing: Sequence[Window],
    now: datetime,
) -> tuple[PastSession, ...]:
    """Return the sessions in readings, with their differences from the meter values of a diary."""
    fingersticks = [
        Fingerstick(
            int(entry.time.timestamp()),
            entry.amount,
            entry.is_of(EntryKind.CALIBRATION),
        )
        for entry in entries
        if entry.kind in GLUCOSE_KINDS and entry.amount
    ]
    return measure_sessions(
        find_sessions(DailyCandidates().follow(readings)),
        readings,
        now,
        fingersticks=fingersticks,
        missing=missing,
    )


def find_missing(account: DexcomAccount) -> tuple[Window, ...]:
    """Return the windows whose readings aren't stored."""
    return tuple(unstored_readings(account, Interval(BEGINNING, dt_util.utcnow())))


def first_stored(account: DexcomAccount) -> datetime:
    """Return a time before all stored readings."""
    store = account.readings.store
    coverage = store.coverage
    return min([store.memory_start, *(start for start, _ in coverage[:1])]) - MARGIN


def find_missing_entries(account: DexcomAccount) -> tuple[Window, ...]:
    """Return the windows up to the newest reading whose diary isn't stored."""
    now = dt_util.utcnow()
    end = account.readings.store.end(now) or now
    if account.diary.has_all_of(BEGINNING, end):
        return ()
    coverage = account.diary.store.coverage
    return tuple(missing_intervals(coverage, BEGINNING, end))


def is_over(one: PastSession, until: datetime) -> bool:
    """Return whether no readings from a time on can belong to a session."""
    session = one.session
    planned = session.ends or session.last_reading
    can_come_back = session.expires or planned + LONGEST_BREAK
    return (
        one.latest_end is not None
        and max(one.latest_end + MARGIN, can_come_back) < until
    )


async def async_sensor_report(
    hass: HomeAssistant, entry: DexcomConfigEntry, *, with_diary: bool
) -> SensorReport:
    """Return all sensors in the stored readings.

    Differences from the meter are only for those who may read the diary. Raises DiskTroubleError, or
    ServiceValidationError if the account isn't loaded.
    """
    history = async_lasting(entry, SensorHistory)
    sessions = await history.async_sessions(hass, entry)
    account = async_loaded_account(hass, entry)
    everything = Interval(BEGINNING, dt_util.utcnow())
    missing = surely_unstored_readings(account, everything)
    unknown = find_missing_entries(account)

    def build() -> SensorReport:
        lowest, highest = MEASURED_MG_DL
        return SensorReport(
            stored_since=missing[-1].end if missing else None,
            pairing=Pairing(
                most_minutes=READING_INTERVAL // timedelta(minutes=1),
                lowest_mg_dl=lowest,
                highest_mg_dl=highest,
            ),
            sensors=[
                build_row(one, unknown if with_diary else EVERYTHING)
                for one in reversed(sessions)
            ],
        )

    return await hass.async_add_executor_job(build)


def build_row(one: PastSession, unknown: Sequence[Window]) -> SensorRow:
    """Return the row of a session. In some windows, the diary is unknown."""
    session, difference = one.session, one.difference
    pairs = calibrations = percent = None
    if not overlaps(unknown, session.first_reading, session.last_reading):
        pairs = difference.pairs if difference else 0
        calibrations = difference.calibrations if difference else 0
        percent = round(difference.percent, DIGITS) if difference else None
    return SensorRow(
        product=session.product,
        kind=one.kind,
        in_use=one.is_in_use,
        started=session.started,
        first_reading=session.first_reading,
        last_reading=session.last_reading,
        planned_end=session.ends,
        grace_end=session.expires,
        ended=one.ended,
        latest_end=one.latest_end,
        hours_early=count_hours(one.early),
        hours_without_readings=count_hours(one.without_readings),
        difference_percent=percent,
        pairs=pairs,
        calibration_pairs=calibrations,
        not_known=one.not_known,
    )
