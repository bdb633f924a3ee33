"""Provides get_sensors, which lists the sensors that a person has worn."""

from typing import Final

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.core import ServiceCall, ServiceResponse

from ..accounts import DIARY_CALENDAR
from ..report import to_json_types
from ..sensor_history import async_sensor_report
from .call import Action, async_get_entry, async_has_access


async def async_get_sensors(call: ServiceCall) -> ServiceResponse:
    """Return the sensors in all stored readings, newest first."""
    entry = await async_get_entry(call)
    sees_diary = await async_has_access(call, entry, DIARY_CALENDAR, POLICY_READ)
    report = await async_sensor_report(call.hass, entry, with_diary=sees_diary)
    response: ServiceResponse = await call.hass.async_add_executor_job(
        to_json_types, report
    )
    # Permissions may have been withdrawn in the meantime.
    await async_get_entry(call, needs_diary=sees_diary)
    return response


GET_SENSORS: Final = Action(name="get_sensors", run=async_get_sensors, fields={})
