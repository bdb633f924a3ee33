"""The steps of the options in which a person imports a file."""

from typing import Any, Final
from zoneinfo import available_timezones

import probatio

from homeassistant.components.file_upload import process_uploaded_file
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult, OptionsFlow
from homeassistant.helpers.selector import (
    FileSelector,
    FileSelectorConfig,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
from homeassistant.util import dt as dt_util

from .account import DexcomAccount, DexcomConfigEntry
from .files.content import FileContent, FileError
from .files.importing import ImportedFile, async_import_file, latest_time
from .files.reader import read_file
from .storage.account_file import DiskTroubleError, UnloadedError

CONF_FILE: Final = "file"
CONF_TIME_ZONE: Final = "time_zone"

# What files to import end with.
ENDINGS: Final = ".csv,.json"


class ImportSteps(OptionsFlow):
    """Asks for a file and its time zone, and says what it held."""

    async def async_step_import_file(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for a file, and import it."""
        errors: dict[str, str] = {}
        placeholders: dict[str, str] = {}
        if user_input is not None:
            try:
                imported = await self._async_import(**user_input)
            except FileError as err:
                errors["base"], placeholders = err.problem, err.placeholders
            except DiskTroubleError as err:
                errors["base"] = err.text
            except OSError, ValueError:
                errors["base"] = "file_not_read"
            else:
                return self._show_imported(imported)
        zones = await self.hass.async_add_executor_job(available_timezones)
        zone = (user_input or {}).get(CONF_TIME_ZONE, self.hass.config.time_zone)
        form = probatio.Schema(
            {
                probatio.Required(CONF_FILE): FileSelector(
                    FileSelectorConfig(accept=ENDINGS)
                ),
                probatio.Required(CONF_TIME_ZONE, default=zone): SelectSelector(
                    SelectSelectorConfig(
                        options=sorted(zones | {zone}), mode=SelectSelectorMode.DROPDOWN
                    )
                ),
            }
        )
        return self.async_show_form(
            step_id="import_file",
            data_schema=form,
            errors=errors,
            description_placeholders=placeholders,
            last_step=False,
        )

    async def _async_import(self, file: str, time_zone: str) -> ImportedFile:
        """Import an uploaded file, which is deleted.

        Raises FileError, OSError, DiskTroubleError, or ValueError if it is gone.
        """
        zone = await dt_util.async_get_time_zone(time_zone)

        def read() -> FileContent:
            with process_uploaded_file(self.hass, file) as path:
                return read_file(
                    path, zone or dt_util.get_default_time_zone(), latest_time()
                )

        async def async_find_account() -> tuple[DexcomAccount, bool]:
            return loaded_account(self.config_entry), True

        return await async_import_file(self.hass, read, async_find_account)

    def _show_imported(self, imported: ImportedFile) -> ConfigFlowResult:
        """Say what a file held."""
        counts = ("readings", "new_readings", "entries", "new_entries", "skipped")
        return self.async_show_form(
            step_id="imported",
            data_schema=probatio.Schema({}),
            description_placeholders={
                name: str(getattr(imported, name)) for name in counts
            },
            last_step=True,
        )

    async def async_step_imported(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Close the dialog, and leave the options as they are."""
        return self.async_create_entry(data=dict(self.config_entry.options))


def loaded_account(entry: DexcomConfigEntry) -> DexcomAccount:
    """Return the account of an entry; raises UnloadedError if it isn't loaded."""
    if entry.state is not ConfigEntryState.LOADED:
        raise UnloadedError
    return entry.runtime_data
