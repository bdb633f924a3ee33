"""Lets Home Assistant's backups contain complete files of the accounts.

Home Assistant finds this module by its name. Trouble with a file must not stop anyone's backup.
"""

import asyncio
import logging
from typing import Final

from homeassistant.core import HomeAssistant

from .account import DexcomConfigEntry
from .const import DOMAIN
from .storage.account_file import Backup
from .storage.database import DamagedFileError
from .storage.lasting import async_lasting

_LOGGER = logging.getLogger(__name__)

# A disk that takes longer doesn't hold a backup up.
LONGEST_SECONDS: Final = 10


async def async_pre_backup(hass: HomeAssistant) -> None:
    """Complete the files. Until the backup ends, only their journals change."""
    async_lasting(hass, Backup).is_running = True
    entries: list[DexcomConfigEntry] = hass.config_entries.async_loaded_entries(DOMAIN)
    for entry in entries:
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                await entry.runtime_data.file.async_prepare_backup()
        except (OSError, DamagedFileError) as err:
            _LOGGER.warning("A backup may lack recent readings: %s", type(err).__name__)
        except Exception:
            _LOGGER.exception("Unexpected error; a backup may lack recent readings")


async def async_post_backup(hass: HomeAssistant) -> None:
    """Resume normal work, which changes the files with the next save."""
    async_lasting(hass, Backup).is_running = False
