"""Provides the actions; each is built in actions."""

from typing import Final

from homeassistant.core import HomeAssistant, callback

from .actions.call import Action
from .actions.export import EXPORT_RECORDS
from .actions.history import IMPORT_HISTORY
from .actions.import_file import IMPORT_FILE, REMOVE_IMPORTED_DATA
from .actions.patterns import GET_PATTERNS
from .actions.records import GET_RECORDS
from .actions.report import CREATE_REPORT
from .actions.responses import GET_RESPONSES
from .actions.sensors import GET_SENSORS
from .actions.summary import GET_SUMMARY
from .const import DOMAIN

ACTIONS: Final[tuple[Action, ...]] = (
    GET_RECORDS,
    IMPORT_HISTORY,
    GET_SUMMARY,
    GET_PATTERNS,
    GET_RESPONSES,
    GET_SENSORS,
    EXPORT_RECORDS,
    IMPORT_FILE,
    REMOVE_IMPORTED_DATA,
    CREATE_REPORT,
)


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register the actions."""
    for action in ACTIONS:
        hass.services.async_register(
            DOMAIN,
            action.name,
            action.run,
            schema=action.schema,
            supports_response=action.response,
        )
