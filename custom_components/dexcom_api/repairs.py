"""Repairs: offers to import the rest of an account's history."""

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir

from .options import CONF_HISTORY, DEFAULT_OPTIONS, EVERYTHING


class MoreHistoryFlow(RepairsFlow):
    """Asks whether to import everything, or to keep the depth that an account has."""

    def __init__(self, entry: ConfigEntry) -> None:
        """Ask about the account of a config entry."""
        self._entry = entry

    async def async_step_init(
        self, user_input: dict[str, str] | None = None
    ) -> RepairsFlowResult:
        """Show both choices."""
        depth = {**DEFAULT_OPTIONS, **self._entry.options}[CONF_HISTORY]
        issue = ir.async_get(self.hass).async_get_issue(self.handler, self.issue_id)
        return self.async_show_menu(
            step_id="init",
            menu_options=["import_everything", f"keep_{depth}"],
            description_placeholders=issue.translation_placeholders if issue else None,
        )

    async def async_step_import_everything(
        self, user_input: dict[str, str] | None = None
    ) -> RepairsFlowResult:
        """Import everything, beginning with a reload."""
        self.hass.config_entries.async_update_entry(
            self._entry, options={**self._entry.options, CONF_HISTORY: EVERYTHING}
        )
        self.hass.config_entries.async_schedule_reload(self._entry.entry_id)
        return self.async_create_entry(data={})

    async def async_step_keep(
        self, user_input: dict[str, str] | None = None
    ) -> RepairsFlowResult:
        """Change nothing. The options offer more at any time."""
        return self.async_create_entry(data={})

    async_step_keep_90_days = async_step_keep_1_year = async_step_keep


async def async_create_fix_flow(
    hass: HomeAssistant,
    issue_id: str,
    data: dict[str, str | int | float | None] | None,
) -> RepairsFlow:
    """Return the dialog of an issue; only the offer of more history has one."""
    assert data is not None
    entry_id = str(data["entry_id"])
    return MoreHistoryFlow(hass.config_entries.async_get_known_entry(entry_id))
