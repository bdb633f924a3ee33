"""Returns the stored readings and entries of any window, and fetches those that are missing."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta, tzinfo
from functools import partial
import logging
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import service
from homeassistant.util import dt as dt_util

from .account import DexcomAccount, DexcomConfigEntry
from .const import DOMAIN
from .coverage import KEPT, SHORTEST_DEPTH, Interval, missing_intervals
from .dexcom.columns import Columns
from .diary.coordinator import INTERVAL, REQUESTS
from .diary.entries import CONTEXT as DIARY_CONTEXT, Diary
from .glucose.metrics import CONTEXT as READINGS_CONTEXT
from .glucose.trace import GlucoseTrace
from .glucose.wall_clock import hour_after
from .options import is_fed_by_dexcom
from .polling.errors import FETCH_ERRORS
from .polling.importer import RequestBudget, windows_backwards
from .readings.selection import trace_until
from .storage.account_file import UnloadedError
from .storage.lasting import async_lasting

_LOGGER = logging.getLogger(__name__)

# The longest time that is fetched at once for a card or a calendar.
LONGEST_LOOK: Final = timedelta(days=100)


class FetchLock(asyncio.Lock):
    """Lets requests for the past take turns, which bounds their memory."""


class BuildLock(asyncio.Lock):
    """Lets reports on the past take turns, which bounds their memory."""


@dataclass
class RequestedPast:
    """What is being fetched for an account on request.

    ``percent`` is how much of it has arrived, or None if nothing is being fetched. ``windows`` are
    those that are fetched in the background.
    """

    percent: int | None = None
    windows: set[Interval] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Past:
    """The readings and the diary around a window, and the person's clock.

    ``diary_gaps`` are the parts of the window in which nobody knows what was logged.
    """

    readings: Columns
    diary: Diary
    clock: tzinfo
    diary_gaps: Sequence[Interval] = ()

    @property
    def trace(self) -> GlucoseTrace:
        """Return the readings that were taken by now as a trace."""
        return trace_until(self.readings, dt_util.utcnow())


async def async_stored_past(
    account: DexcomAccount, window: Interval, *, with_diary: bool
) -> Past:
    """Return what is stored of a window and its context; raises DiskTroubleError."""
    start, end = window
    readings = await account.readings.store.async_readings(
        start - READINGS_CONTEXT, end + READINGS_CONTEXT
    )
    diary = await async_stored_diary(account, window) if with_diary else Diary()
    is_known = not with_diary or is_fed_by_dexcom(account.readings.config_entry)
    coverage = account.diary.store.coverage
    gaps = [] if is_known else missing_intervals(coverage, start, end)
    return Past(readings, diary, account.readings.clock, gaps)


async def async_stored_diary(account: DexcomAccount, window: Interval) -> Diary:
    """Return the stored entries of a window and its context; raises DiskTroubleError."""
    start, end = window
    return await account.diary.store.async_diary(
        start - DIARY_CONTEXT, end + DIARY_CONTEXT
    )


@callback
def async_loaded_account(
    hass: HomeAssistant, entry: DexcomConfigEntry
) -> DexcomAccount:
    """Return an account; raises ServiceValidationError if it isn't loaded."""
    loaded: DexcomConfigEntry = service.async_get_config_entry(
        hass, DOMAIN, entry.entry_id
    )
    return loaded.runtime_data


async def async_fetch_missing(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    window: Interval,
    *,
    with_readings: bool = True,
    with_diary: bool,
    longest: timedelta = LONGEST_LOOK,
) -> DexcomAccount:
    """Fetch and keep what isn't stored of a window and its context; return the account.

    Raises one of FETCH_ERRORS, ServiceValidationError if more than ``longest`` is missing or the
    account is no longer loaded, or HomeAssistantError if the request budget doesn't allow it, the
    disk fails, or the account is unloaded in the meantime.
    """
    async with async_lasting(hass, FetchLock):
        account = async_loaded_account(hass, entry)
        if not is_fed_by_dexcom(entry):
            # Nobody can be asked, and nothing says that there is no more.
            return account
        readings = missing_readings(account, window) if with_readings else []
        diary = missing_diary(account, window) if with_diary else []
        if readings or diary:
            check_missing(readings, window, longest)
            check_missing(diary, window, longest)
            async_lasting(entry, RequestBudget).take_now(
                len(readings) + REQUESTS * len(diary)
            )
            await async_fetch(entry, readings, diary)
        return account


async def async_fetch(
    entry: DexcomConfigEntry, readings: list[Interval], diary: list[Interval]
) -> None:
    """Fetch and keep windows of readings and of the diary, and show the progress.

    What arrives before an error is kept. Raises one of FETCH_ERRORS, or DiskTroubleError, also if
    the account is unloaded in the meantime.
    """
    account, requested = entry.runtime_data, async_lasting(entry, RequestedPast)
    steps: list[Callable[[], Awaitable[object]]] = [
        *(partial(account.readings.async_ingest, piece) for piece in readings),
        *(
            partial(account.diary.async_import_window, piece, goes_on=True)
            for piece in diary
        ),
    ]
    try:
        for number, step in enumerate(steps):
            requested.percent = 100 * number // len(steps)
            await async_refresh(account)
            await step()
            if account.file.is_closed:
                raise UnloadedError
    finally:
        requested.percent = None
        if diary:
            await account.diary.store.async_finish_import()
        await async_refresh(account)


async def async_refresh(account: DexcomAccount) -> None:
    """Show what is stored now."""
    await account.readings.async_refresh_state()
    account.diary.async_refresh_state()


@callback
def async_fetch_in_background(
    hass: HomeAssistant, entry: DexcomConfigEntry, window: Interval, *, with_diary: bool
) -> None:
    """Fetch what isn't stored of a window that begins before the shortest import does.

    The result comes as a change of the stores. Errors leave the window missing.
    """
    now, windows = dt_util.utcnow(), async_lasting(entry, RequestedPast).windows
    if window.start >= now - KEPT:
        return
    old = Interval(window.start, min(window.end, now - SHORTEST_DEPTH))
    account = entry.runtime_data
    if window in windows or not (
        missing_readings(account, old) or (with_diary and missing_diary(account, old))
    ):
        return
    windows.add(window)

    async def async_run() -> None:
        try:
            await async_fetch_missing(hass, entry, old, with_diary=with_diary)
        except (*FETCH_ERRORS, HomeAssistantError) as err:
            _LOGGER.debug("The past can't be fetched for a card: %s", err)
        finally:
            windows.discard(window)

    entry.async_create_background_task(hass, async_run(), f"{DOMAIN} past")


def check_missing(
    missing: list[Interval], window: Interval, longest: timedelta
) -> None:
    """Raise ServiceValidationError if more of a window is missing than may be fetched at once."""
    inside = (min(end, window.end) - max(start, window.start) for start, end in missing)
    if sum((part for part in inside if part > timedelta()), timedelta()) > longest:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="too_long_ago",
            translation_placeholders={"days": str(longest.days)},
        )


def unstored_readings(account: DexcomAccount, window: Interval) -> list[Interval]:
    """Return the parts of a window whose readings aren't stored, oldest first."""
    start, end = window
    coverage = account.readings.store.coverage
    if account.readings.has_all_since(start):
        return []
    known = coverage[-1].end if coverage else dt_util.utcnow()
    return missing_intervals(coverage, start, max(start, min(end, known)))


def surely_unstored_readings(
    account: DexcomAccount, window: Interval
) -> list[Interval]:
    """Return the parts of a window whose readings Dexcom has, or had, and that aren't stored.

    Until Dexcom has said when readings begin, the first stored one may be the first of all.
    """
    readings, gaps = account.readings, unstored_readings(account, window)
    if readings.import_progress.is_known or not is_fed_by_dexcom(readings.config_entry):
        return gaps
    coverage = readings.store.coverage
    return [gap for gap in gaps if coverage and gap.start > coverage[0].start]


def missing_readings(account: DexcomAccount, window: Interval) -> list[Interval]:
    """Return the windows of requests for the readings that aren't stored."""
    around = Interval(window.start - READINGS_CONTEXT, window.end + READINGS_CONTEXT)
    return [
        piece
        for gap in reversed(unstored_readings(account, around))
        for piece in windows_backwards(*gap)
    ]


def missing_diary(account: DexcomAccount, window: Interval) -> list[Interval]:
    """Return the windows of requests for the entries that aren't stored."""
    start, end = window.start - DIARY_CONTEXT, min(window.end, dt_util.utcnow())
    if account.diary.has_all_of(start, end):
        return []
    polled = account.diary.store.polled
    if polled is not None and polled + 2 * INTERVAL >= end:
        end = min(end, polled)
    gaps = missing_intervals(account.diary.store.coverage, start, max(start, end))
    return [
        piece
        for gap in reversed(gaps)
        for piece in windows_backwards(gap.start, hour_after(gap.end))
    ]
