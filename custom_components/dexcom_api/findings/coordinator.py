"""Looks for new findings once a day, and fires an event for each of them, once."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Final, override

import msgspec

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.update_coordinator import UpdateFailed

from ..account import DexcomAccount
from ..const import DOMAIN
from ..glucose.findings import Finding, FindingKind, FindingStatus
from ..glucose.patterns import DEFAULT_WINDOW
from ..glucose.ranges import Limits
from ..options import is_fed_by_dexcom
from ..polling.coordinator import AccountCoordinator
from ..polling.pending_events import PendingEvents
from ..storage.account_file import AccountFile, DiskTroubleError, PendingWrite
from ..storage.account_store import UNREADABLE
from ..storage.database import Kind, load_fact, save_fact
from ..storage.lasting import async_lasting
from .finder import Findings, async_find_findings, default_window

# A day of the person is over when the first reading of the next one has arrived.
INTERVAL: Final = timedelta(minutes=15)

KNOWN_FINDINGS: Final = "known_findings"


class PendingFindings(PendingEvents[Finding]):
    """New findings on their way to automations."""

    event_type = Finding
    name = "pending_findings"


class KnownFinding(msgspec.Struct, frozen=True, kw_only=True):
    """A finding that no event fires for again, and the end of the last period that it was in.

    Times are in seconds since 1970 UTC.
    """

    finding: Finding
    seen: int


class KnownFindings(msgspec.Struct, frozen=True, kw_only=True):
    """The findings so far, the limits that they are about, and the end of the last period.

    That is in seconds since 1970 UTC, and ``last_day`` the last day of that period, by its number in the
    calendar of Python. Both are None if an earlier version saved them.
    """

    limits: Limits
    findings: tuple[KnownFinding, ...] = ()
    looked_until: int | None = None
    last_day: int | None = None

    def follow(self, found: Findings) -> KnownFindings:
        """Return the same after other findings.

        What isn't found any more stays known for the length of a period, because evidence comes
        and goes with each day.
        """
        seen = int(found.end.timestamp())
        kept = tuple(
            known
            for known in self.findings
            if seen - known.seen < DEFAULT_WINDOW.total_seconds()
            and not any(known.finding.is_same(finding) for finding in found.found)
        )
        now = (KnownFinding(finding=finding, seen=seen) for finding in found.found)
        return KnownFindings(
            limits=found.limits,
            findings=(*kept, *now),
            looked_until=seen,
            last_day=found.last_day.toordinal(),
        )

    def is_new(self, finding: Finding, found: Findings) -> bool:
        """Return whether an event should fire for a finding.

        That a day is the best is new only on the day after. Later, another one is, because
        the period before has ended. Nothing is new in a period that ends days earlier than the
        last one did: the latest readings, which came from a file, have been removed.
        """
        if finding.status is not FindingStatus.NEW or any(
            known.finding.is_same(finding) for known in self.findings
        ):
            return False
        if self.last_day is not None and found.last_day.toordinal() < self.last_day:
            return False
        if finding.kind is not FindingKind.BEST_DAY:
            return True
        return found.last_day in finding.days


class KnownFindingsPart:
    """The known findings of an account as a part of its file."""

    def __init__(self) -> None:
        """Begin without a file."""
        self.known: KnownFindings | None = None
        self._has_changes = False

    async def async_load(self, file: AccountFile) -> None:
        """Load the known findings, or none if they are damaged; raises DiskTroubleError."""
        file.add_part(self)
        with suppress(*UNREADABLE):
            saved = await file.async_read(
                lambda connection: load_fact(connection, KNOWN_FINDINGS)
            )
            if saved is not None:
                self.known = msgspec.convert(saved, KnownFindings)

    @callback
    def async_keep(self, known: KnownFindings) -> None:
        """Keep the known findings, which are written when the file is saved."""
        self._has_changes |= known != self.known
        self.known = known

    @callback
    def async_take_changes(self) -> PendingWrite | None:
        """Return how the known findings are saved, or None if they are."""
        if not self._has_changes or self.known is None:
            return None
        self._has_changes = False
        known = self.known

        @callback
        def failed() -> None:
            self._has_changes = True

        return PendingWrite(
            lambda connection: save_fact(connection, KNOWN_FINDINGS, known),
            lambda: None,
            failed,
        )

    @callback
    def async_note_salvaged(self, days: Mapping[Kind, Sequence[int]]) -> None:
        """Save the known findings again: they may be lost."""
        self._has_changes = self.known is not None


class FindingsCoordinator(AccountCoordinator[Findings | None, Finding]):
    """Finds what stands out once a day is over, and fires events for what is new.

    Nothing is new before the past is imported, and neither is what was found first of all, or
    first after other limits were chosen.
    """

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry, account: DexcomAccount
    ) -> None:
        """Begin without findings."""
        super().__init__(
            hass,
            entry,
            what="findings",
            interval=INTERVAL,
            events=async_lasting(entry, PendingFindings),
            file=account.file,
        )
        self._account = account
        self._part = KnownFindingsPart()
        self._is_loaded = False
        # The end of the last period, and the limits.
        self._checked: tuple[int | None, Limits] | None = None
        self.data = None

    @override
    async def _async_poll(self) -> Findings | None:
        """Look for new findings if another day is over; raises UpdateFailed."""
        try:
            return await self._async_look()
        except DiskTroubleError as err:
            raise UpdateFailed(
                translation_domain=DOMAIN, translation_key="disk_trouble"
            ) from err

    async def _async_look(self) -> Findings | None:
        """Return the findings, and queue events for those that are new; raises DiskTroubleError."""
        if not self._is_loaded:
            await self.async_load_events()
            await self._part.async_load(self._file)
            self._is_loaded = True
            if (known := self._part.known) is not None:
                # A restart brings nothing new.
                self._checked = known.looked_until, known.limits
        readings = self._account.readings
        window, limits = default_window(self._account), readings.data.limits
        is_importing = is_fed_by_dexcom(self.config_entry) and not (
            readings.import_progress.is_over
        )
        if window is None or is_importing:
            return self.data
        asked = int(window.end.timestamp()), limits
        if asked == self._checked:
            return self.data
        found = await async_find_findings(
            self.hass, self._account, window, with_diary=True
        )
        self._checked = asked
        if found.has_enough_days:
            known = self._part.known
            if known is not None and known.limits == limits:
                self.events.async_add(
                    finding for finding in found.found if known.is_new(finding, found)
                )
            else:
                known = KnownFindings(limits=limits)
            self._part.async_keep(known.follow(found))
            await self._file.async_save()
        return found

    @override
    @callback
    def _async_update_by_time(self) -> None:
        """Do nothing: no finding depends on the time alone."""

    @property
    def limits(self) -> Limits:
        """Return the limits of the account, which findings are about."""
        return self._account.readings.data.limits
