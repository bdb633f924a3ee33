"""The steps of the options in which a person removes what came from files."""

from datetime import date, timedelta
from typing import Any, Final

import probatio

from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.helpers.selector import DateSelector

from .coverage import Interval
from .files.removal import (
    EVER,
    ImportedRecords,
    RemovedRecords,
    async_find_imported,
    async_remove_imported,
    open_window,
)
from .glucose.origin import Origin
from .glucose.wall_clock import midnight
from .options_import import loaded_account
from .storage.account_file import DiskTroubleError

CONF_FIRST_DAY: Final = "first_day"
CONF_LAST_DAY: Final = "last_day"

FORM: Final = probatio.Schema(
    {
        probatio.Optional(CONF_FIRST_DAY): DateSelector(),
        probatio.Optional(CONF_LAST_DAY): DateSelector(),
    }
)


class RemovalSteps(OptionsFlow):
    """Says what came from files, and removes it from some days or from all."""

    _chosen: Interval = EVER

    async def async_step_imported_files(
        self, user_input: dict[str, str] | None = None
    ) -> ConfigFlowResult:
        """Show how much came from files, and ask which days to clear."""
        errors: dict[str, str] = {}
        try:
            if user_input is not None:
                self._chosen = self._window_of(user_input)
                if await self._async_find(self._chosen):
                    return await self.async_step_remove_imported()
                errors["base"] = "nothing_imported"
            found = await self._async_find(EVER)
        except DiskTroubleError as err:
            return self.async_abort(reason=err.text)
        if not found:
            return self.async_abort(reason="nothing_imported")
        placeholders: dict[str, str] = {}
        for origin in Origin:
            shown = self._describe([found[origin]] if origin in found else [])
            placeholders |= {f"{origin}_{name}": text for name, text in shown.items()}
        return self.async_show_form(
            step_id="imported_files",
            data_schema=FORM,
            errors=errors,
            description_placeholders=placeholders,
            last_step=False,
        )

    async def async_step_remove_imported(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Remove what was chosen once the person confirms."""
        try:
            if user_input is not None:
                account = loaded_account(self.config_entry)
                removed = await async_remove_imported(
                    self.hass, account, self._chosen, with_diary=True
                )
                return self._show_removed(removed)
            found = await self._async_find(self._chosen)
        except DiskTroubleError as err:
            return self.async_abort(reason=err.text)
        return self.async_show_form(
            step_id="remove_imported",
            data_schema=probatio.Schema({}),
            description_placeholders=self._describe([*found.values()]),
            last_step=False,
        )

    def _show_removed(self, removed: RemovedRecords) -> ConfigFlowResult:
        """Show how much was removed."""
        return self.async_show_form(
            step_id="removed_imported",
            data_schema=probatio.Schema({}),
            description_placeholders={
                "readings": str(removed.readings),
                "entries": str(removed.entries),
            },
            last_step=True,
        )

    async def async_step_removed_imported(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Close the dialog, and leave the options as they are."""
        return self.async_create_entry(data=dict(self.config_entry.options))

    async def _async_find(self, window: Interval) -> dict[str, ImportedRecords]:
        """Return what came from files in a window; raises DiskTroubleError."""
        return await async_find_imported(loaded_account(self.config_entry), window)

    def _window_of(self, answers: dict[str, str]) -> Interval:
        """Return the days that were chosen, on the person's clock."""
        clock = loaded_account(self.config_entry).readings.clock
        # No calendar has a day after its last one.
        earliest, latest = (edge.date() for edge in EVER)
        first, last = (
            min(max(date.fromisoformat(answers[name]), earliest), latest)
            if name in answers
            else None
            for name in (CONF_FIRST_DAY, CONF_LAST_DAY)
        )
        return open_window(
            midnight(first, clock) if first else None,
            midnight(last + timedelta(days=1), clock) if last else None,
        )

    def _describe(self, found: list[ImportedRecords]) -> dict[str, str]:
        """Return counts of records and their days, on the person's clock, as placeholders."""
        clock = loaded_account(self.config_entry).readings.clock
        days = [
            moment.astimezone(clock).date()
            for part in found
            for moment in (part.first, part.last)
        ]
        edges = (min(days), max(days)) if days else ()
        return {
            "readings": str(sum(part.readings for part in found)),
            "entries": str(sum(part.entries for part in found)),
            "days": " – ".join(dict.fromkeys(map(str, edges))) or "–",
        }
