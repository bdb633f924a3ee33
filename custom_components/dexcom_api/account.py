"""What an account consists of while it is set up."""

import asyncio
from dataclasses import dataclass
import logging
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant

from .auth.token_journal import JournalTrouble, TokenJournal
from .auth.tokens import EntryTokens
from .dexcom import DexcomClient
from .diary.coordinator import DiaryCoordinator
from .diary.importer import DiaryImporter
from .polling.importer import IDLE_PAUSE
from .readings.coordinator import ReadingsCoordinator
from .readings.importer import ReadingsImporter

type DexcomConfigEntry = ConfigEntry[DexcomAccount]

_LOGGER = logging.getLogger(__name__)

JOURNAL_TROUBLE: Final = {
    JournalTrouble.NOT_READ: "can't be read; the tokens of the config entry are used",
    JournalTrouble.NOT_WRITTEN: "can't be written; after a crash, a new sign-in is needed",
}


@dataclass(frozen=True, slots=True)
class DexcomAccount:
    """The client of an account, its tokens, and what fetches its data."""

    client: DexcomClient
    tokens: EntryTokens
    readings: ReadingsCoordinator
    diary: DiaryCoordinator
    readings_importer: ReadingsImporter
    diary_importer: DiaryImporter

    async def async_import_past(self) -> None:
        """Fetch the diary, then import the past of the readings, then that of the diary.

        Look again where there is nothing yet: the first upload can bring months. Gaps that polls
        leave are filled in the same way.
        """
        await self.diary.async_refresh()
        while True:
            await self.readings_importer.async_run()
            await self.diary_importer.async_run()
            await asyncio.sleep(IDLE_PAUSE.total_seconds())

    async def async_close(self) -> None:
        """Save everything and write nothing of the account any more."""
        await self.readings.store.async_close()
        await self.diary.store.async_close()
        # Last, since a request in progress may have to renew its token.
        await self.tokens.async_close()


def token_journal(hass: HomeAssistant, entry: ConfigEntry) -> TokenJournal:
    """Return the token journal of an account, whose trouble is logged."""

    def log_trouble(trouble: JournalTrouble) -> None:
        _LOGGER.warning("The token journal %s", JOURNAL_TROUBLE[trouble])

    return TokenJournal(hass, entry, log_trouble)
