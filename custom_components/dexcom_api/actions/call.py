"""What the actions have in common: an account, and permissions for it.

Reading requires permission to read the glucose sensor, and for the diary also the calendar.
Importing requires permission to control them. Automations have no user and may do everything.
"""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final

import probatio

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.core import ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.exceptions import ServiceValidationError, Unauthorized, UnknownUser
from homeassistant.helpers import config_validation as cv, service

from ..account import DexcomConfigEntry
from ..accounts import DIARY_CALENDAR, GLUCOSE_SENSOR, AccountEntity, async_may_access
from ..const import DOMAIN
from ..options import is_fed_by_dexcom

ATTR_ACCOUNT: Final = "account"
ATTR_START: Final = "start"
ATTR_END: Final = "end"

type Fields = dict[probatio.Marker, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """An action, and the fields that it has besides the account."""

    name: str
    run: Callable[[ServiceCall], Coroutine[Any, Any, ServiceResponse]]
    fields: Fields
    response: SupportsResponse = SupportsResponse.ONLY

    @property
    def schema(self) -> probatio.Schema:
        """Return the schema of all fields."""
        return probatio.Schema(
            {probatio.Optional(ATTR_ACCOUNT): cv.string, **self.fields}
        )


async def async_get_entry(
    call: ServiceCall, *, needs_diary: bool = False, policy: str = POLICY_READ
) -> DexcomConfigEntry:
    """Return the account of a call.

    Raises ServiceValidationError if it isn't loaded, and Unauthorized if the caller lacks a
    permission for its glucose sensor, or for its diary if that is needed.
    """
    entry: DexcomConfigEntry = service.async_get_config_entry(
        call.hass, DOMAIN, call.data.get(ATTR_ACCOUNT)
    )
    for entity in (GLUCOSE_SENSOR, DIARY_CALENDAR)[: 1 + needs_diary]:
        if not await async_has_access(call, entry, entity, policy):
            raise Unauthorized(
                context=call.context, config_entry_id=entry.entry_id, permission=policy
            )
    return entry


def check_fed_by_dexcom(entry: DexcomConfigEntry) -> None:
    """Raise ServiceValidationError for an account that has no sign-in."""
    if not is_fed_by_dexcom(entry):
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="only_files"
        )


async def async_has_access(
    call: ServiceCall, entry: DexcomConfigEntry, entity: AccountEntity, policy: str
) -> bool:
    """Return whether the caller may read or control an entity of an account."""
    user = await async_get_caller(call)
    return user is None or async_may_access(
        call.hass, user, entry.entry_id, entity, policy
    )


async def async_get_caller(call: ServiceCall) -> User | None:
    """Return the user who calls, or None for an automation, which may do everything."""
    if (user_id := call.context.user_id) is None:
        return None
    if (user := await call.hass.auth.async_get_user(user_id)) is None:
        raise UnknownUser(context=call.context)
    return user
