"""What is fetched from Dexcom and when, and all that belongs to an account."""

from dataclasses import dataclass

from homeassistant.config_entries import ConfigEntry

from .auth.implementation import EntryTokens
from .dexcom import DexcomClient
from .diary.coordinator import DiaryCoordinator
from .readings.coordinator import ReadingsCoordinator
from .readings.state import Readings, StaleReason
from .readings.statistics import GlucoseStatistics
from .readings.store import History

__all__ = [
    "DexcomAccount",
    "DexcomConfigEntry",
    "DiaryCoordinator",
    "Readings",
    "ReadingsCoordinator",
    "StaleReason",
]

type DexcomConfigEntry = ConfigEntry[DexcomAccount]


@dataclass(slots=True)
class DexcomAccount:
    """What belongs to an account while it is set up."""

    client: DexcomClient
    history: History
    statistics: GlucoseStatistics
    readings: ReadingsCoordinator
    diary: DiaryCoordinator
    tokens: EntryTokens

    async def async_close(self) -> None:
        """Keep what is known, and have nothing of the account written any more."""
        await self.history.file.async_close()
        await self.diary.history.file.async_close()
        # The last, since what is under way meanwhile may have to renew its token.
        await self.tokens.async_close()
