"""What an account consists of while it is set up."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
import logging

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback

from .auth.token_journal import JournalTrouble, TokenJournal
from .auth.tokens import EntryTokens
from .dexcom.client import DexcomClient
from .diary.coordinator import DiaryCoordinator
from .diary.importer import DiaryImporter
from .live.source import LiveSource
from .polling.importer import IDLE_PAUSE
from .readings.coordinator import ReadingsCoordinator
from .readings.importer import ReadingsImporter
from .readings.issues import DISK_TROUBLE, clear_issue, raise_issue
from .storage.account_file import AccountFile, DiskTroubleError

type DexcomConfigEntry = ConfigEntry[DexcomAccount]

_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DexcomAccount:
    """The client of an account, its tokens, and the objects that fetch its data."""

    client: DexcomClient
    file: AccountFile
    # None for an account that only files feed.
    tokens: EntryTokens | None
    readings: ReadingsCoordinator
    diary: DiaryCoordinator
    readings_importer: ReadingsImporter
    diary_importer: DiaryImporter
    # None unless the person chose a source.
    live: LiveSource | None

    async def async_import_past(self) -> None:
        """Import the past of the readings and of the diary, and the gaps that polls leave.

        Repeated after a pause, because the first upload to a new account can bring months.
        """
        with suppress(DiskTroubleError):
            await self.readings.store.async_complete_statistics()
        await self.diary.async_refresh()
        await self.diary_importer.async_estimate()
        while True:
            await self.readings_importer.async_run()
            await self.diary_importer.async_run()
            await asyncio.sleep(IDLE_PAUSE.total_seconds())
            with suppress(DiskTroubleError):
                await self.readings.store.async_complete_statistics()
            await self.diary.store.async_complete_statistics()

    async def async_close(self) -> None:
        """Save all data, and write nothing afterwards."""
        await self.readings.store.async_finish()
        await self.diary.store.async_finish()
        await self.file.async_close()
        # Last, because a request in progress may have to renew its token.
        if self.tokens is not None:
            await self.tokens.async_close()


@callback
def token_journal(hass: HomeAssistant, entry: ConfigEntry) -> TokenJournal:
    """Return the token journal of an account, which logs its errors and raises an issue."""

    def report_trouble(trouble: JournalTrouble) -> None:
        is_over = trouble is JournalTrouble.OVER
        _LOGGER.log(
            logging.INFO if is_over else logging.WARNING,
            "The token journal %s",
            trouble,
        )
        if is_over:
            clear_issue(hass, entry, DISK_TROUBLE)
        elif trouble is JournalTrouble.NOT_WRITTEN:
            raise_issue(hass, entry, DISK_TROUBLE)

    return TokenJournal(hass, entry, report_trouble)
