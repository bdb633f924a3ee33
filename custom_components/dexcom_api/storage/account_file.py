"""The file of an account: when it is written, and what the log says if that fails."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
import errno
import logging
from pathlib import Path
from typing import Final, Protocol

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryNotReady, HomeAssistantError
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.storage import STORAGE_DIR

from ..const import DOMAIN
from .database import SALVAGED, DamagedFileError, Database, Kind, Work, load_fact
from .lasting import async_finished, async_lasting

_LOGGER = logging.getLogger(__name__)

# After a crash, Dexcom returns the readings of this time again. Writing them less often spares
# memory cards.
SAVE_DELAY: Final = timedelta(minutes=30)


class DiskTroubleError(HomeAssistantError):
    """The file can't be read or written. This can pass."""

    text = "disk_trouble"

    def __init__(self) -> None:
        """Name the text that says what happened and what to do."""
        super().__init__(translation_domain=DOMAIN, translation_key=self.text)


class UnloadedError(DiskTroubleError):
    """The file is closed, because the account was unloaded."""

    text = "account_unloaded"


@contextmanager
def setup_is_tried_again() -> Iterator[None]:
    """Make Home Assistant retry the setup of an account whose file can't be read."""
    try:
        yield
    except DiskTroubleError as err:
        raise ConfigEntryNotReady(
            translation_domain=DOMAIN, translation_key="disk_trouble"
        ) from err


@dataclass(frozen=True, slots=True)
class PendingWrite:
    """A part's changes: how a thread writes them, and what to do once it has or couldn't."""

    write: Work[None]
    written: Callable[[], None]
    failed: Callable[[], None]


class Backup:
    """Whether a backup is being made, also of accounts that are set up meanwhile."""

    is_running = False


class FilePart(Protocol):
    """Something that is saved with the rest of an account."""

    @callback
    def async_take_changes(self) -> PendingWrite | None:
        """Return what has changed since the last call, or None if nothing has."""

    @callback
    def async_note_salvaged(self, days: Mapping[Kind, Sequence[int]]) -> None:
        """Note what was left of a damaged file; the rest has to be saved or fetched again."""


class AccountFile:
    """Saves all parts of an account together."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Find the account's file, which is opened when it is first used."""
        self._hass = hass
        self._parts: list[FilePart] = []
        self._is_closed = False
        self._is_in_trouble = False
        self._has_logged_damage = False
        # The days that were left of a damaged file, until the parts have noted them.
        self._salvaged: dict[Kind, list[int]] | None = None
        self._lock = asyncio.Lock()
        self._unsub_planned: list[CALLBACK_TYPE] = []
        self._name = f"{DOMAIN}.{entry.entry_id}"
        self._folder = Path(hass.config.path(STORAGE_DIR))
        self._database = Database(self._folder / f"{self._name}.db")
        self._database.has_checkpoints = not async_lasting(hass, Backup).is_running

    @property
    def is_closed(self) -> bool:
        """Return whether changes are no longer saved: the account is unloaded."""
        return self._is_closed

    @callback
    def add_part(self, part: FilePart) -> None:
        """Save a part with the others from now on."""
        self._parts.append(part)

    async def async_read[_ResultT](self, work: Work[_ResultT]) -> _ResultT:
        """Return what a thread reads, from what is left of a damaged file if need be.

        Raises DiskTroubleError, or UnloadedError once the file is closed: it may be open for the
        next account object by then.
        """
        if self._is_closed:
            raise UnloadedError
        try:
            return await self._hass.async_add_executor_job(self._read, work)
        except OSError as err:
            raise DiskTroubleError from err
        finally:
            self._async_note_salvaged()

    def _read[_ResultT](self, work: Work[_ResultT]) -> _ResultT:
        """Read, from what is left of a damaged file if need be."""
        try:
            return self._database.read(work)
        except DamagedFileError:
            self._salvage()
            return self._database.read(work)
        finally:
            if self._is_closed:
                # It was opened for this, and the account may be set up again.
                self._database.close()

    def _salvage(self) -> None:
        """Continue with what is left of a damaged file; raises OSError."""
        if self._is_closed:
            raise OSError(errno.EIO, "The file is damaged")
        self.log_damage()
        self._database.salvage()
        self._salvaged = self._database.read(
            lambda connection: {
                kind: load_fact(connection, SALVAGED.format(kind.value)) or []
                for kind in Kind
            }
        )

    @callback
    def _async_note_salvaged(self) -> None:
        """Let the parts note what was left of a damaged file."""
        salvaged, self._salvaged = self._salvaged, None
        if salvaged is not None:
            for part in self._parts:
                part.async_note_salvaged(salvaged)

    def log_damage(self) -> None:
        """Log, once, that something saved is fetched again."""
        if not self._has_logged_damage:
            self._has_logged_damage = True
            _LOGGER.warning(
                "A part of the saved history can't be read and is fetched again"
            )

    @callback
    def async_save_soon(self) -> None:
        """Save within SAVE_DELAY, or when Home Assistant stops.

        Changes come with every poll. The first unsaved one decides when to save, so that later
        ones can't postpone it forever.
        """
        if not self._is_closed and not self._unsub_planned:
            self._unsub_planned = [
                async_call_later(self._hass, SAVE_DELAY, self._async_save_planned),
                self._hass.bus.async_listen(
                    EVENT_HOMEASSISTANT_FINAL_WRITE, self._async_save_planned
                ),
            ]

    async def _async_save_planned(self, _: object) -> None:
        """Save the changes. After a disk error, try again after SAVE_DELAY."""
        await self.async_save()

    async def async_save(self, *works: Work[None]) -> bool:
        """Save all changes now, and some work with them; return whether that is on disk.

        A closed file isn't saved. Saving is finished even if the caller is canceled.
        """
        return await async_finished(self._hass, self._async_save(works))

    async def _async_save(self, works: tuple[Work[None], ...]) -> bool:
        """Save, unless the file is closed."""
        async with self._lock:
            return not self._is_closed and await self._async_write(works)

    async def _async_write(self, works: tuple[Work[None], ...] = ()) -> bool:
        """Write what has changed, and return whether it is on disk. Log when errors start and end."""
        while self._unsub_planned:
            self._unsub_planned.pop()()
        self._database.has_checkpoints = not async_lasting(
            self._hass, Backup
        ).is_running
        taken = [
            change for part in self._parts if (change := part.async_take_changes())
        ]
        if not taken and not works:
            return True
        try:
            await self._hass.async_add_executor_job(
                self._write, [*(change.write for change in taken), *works]
            )
        except Exception as err:
            for change in taken:
                change.failed()
            if not isinstance(err, OSError):
                raise
            if not self._is_in_trouble:
                self._is_in_trouble = True
                _LOGGER.warning("The history can't be saved: %s", err.strerror)
            self.async_save_soon()
            return False
        for change in taken:
            change.written()
        self._async_note_salvaged()
        if self._is_in_trouble:
            self._is_in_trouble = False
            _LOGGER.info("The history can be saved again")
        return True

    def _write(self, works: list[Work[None]]) -> None:
        """Write, to what is left of a damaged file if need be; raises OSError."""
        try:
            self._database.write(*works)
        except DamagedFileError:
            self._salvage()
            self._database.write(*works)

    async def async_prepare_backup(self) -> None:
        """Save everything, and change only the journal of the file until the backup ends.

        Raises OSError or DamagedFileError.
        """
        await self.async_save()

        async def async_complete() -> None:
            async with self._lock:
                if not self._is_closed:
                    await self._hass.async_add_executor_job(self._database.complete)

        await async_finished(self._hass, async_complete())

    async def async_close(self) -> None:
        """Save changes, wait for a write in progress, and accept no further changes."""
        if self._is_closed:
            return
        self._is_closed = True
        async with self._lock:
            await self._async_write()
            while self._unsub_planned:
                self._unsub_planned.pop()()
            await self._hass.async_add_executor_job(self._database.close)

    async def async_remove(self) -> None:
        """Delete the file, those of earlier versions, and everything beside them."""
        await self._hass.async_add_executor_job(self._remove)

    def _remove(self) -> None:
        """Delete the files."""
        self._database.close()
        for name in ("db", "history", "diary"):
            for path in self._folder.glob(f"{self._name}.{name}*"):
                path.unlink(missing_ok=True)
