"""The targets of triggers and conditions, and the accounts that belong to them."""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, cast, override

import probatio

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import CONF_OPTIONS, CONF_TARGET
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.target import TargetEntityChangeTracker, TargetSelection
from homeassistant.helpers.typing import ConfigType

from .account import DexcomAccount, DexcomConfigEntry
from .accounts import async_find_accounts


def build_target_schema(options: dict[probatio.Marker, Any]) -> probatio.Schema:
    """Return the schema of a trigger or condition that has a target and options."""
    return probatio.Schema(
        {
            probatio.Required(CONF_TARGET): probatio.All(
                cv.TARGET_FIELDS, require_target
            ),
            probatio.Optional(CONF_OPTIONS, default=dict): options,
        }
    )


def require_target(target: ConfigType) -> ConfigType:
    """Raise Invalid if a target is empty."""
    if not TargetSelection(target).has_any_target:
        raise probatio.Invalid("Choose a device, an entity, an area or a label")
    return target


def build_choice_schema(choices: Iterable[str]) -> probatio.All[Any]:
    """Return the schema of a list of one or more choices."""
    return probatio.All(
        probatio.EnsureList(), probatio.Length(min=1), [probatio.In(list(choices))]
    )


class ValidatedTarget:
    """A trigger or condition that validates its target and its options."""

    _schema: ClassVar[probatio.Schema] = build_target_schema({})

    @classmethod
    async def async_validate_config(
        cls, hass: HomeAssistant, config: ConfigType
    ) -> ConfigType:
        """Validate the target and the options."""
        return cast(ConfigType, cls._schema(config))


class AccountTracker(TargetEntityChangeTracker):
    """Follows the accounts of a target, including those that are added or removed later."""

    def __init__(
        self,
        hass: HomeAssistant,
        target: ConfigType,
        follow: Callable[[DexcomConfigEntry], CALLBACK_TYPE],
    ) -> None:
        """Initialize the tracker with a function that follows one account.

        It returns a function that stops following that account.
        """
        super().__init__(
            hass, TargetSelection(target), set, primary_entities_only=False
        )
        self._follow = follow
        self._followed: dict[str, CALLBACK_TYPE] = {}

    @override
    @callback
    def _handle_entities_update(self, tracked_entities: set[str]) -> None:
        """Follow the current accounts of the target and stop following others."""
        entries = async_find_accounts(self._hass, tracked_entities)
        self._stop_following(self._followed.keys() - entries.keys())
        for entry_id, entry in entries.items():
            if entry_id not in self._followed:
                self._followed[entry_id] = self._follow(entry)

    @override
    def _unsubscribe(self) -> None:
        """Stop following all accounts."""
        super()._unsubscribe()
        self._stop_following(tuple(self._followed))

    def _stop_following(self, entry_ids: Iterable[str]) -> None:
        """Stop following some accounts."""
        for entry_id in entry_ids:
            self._followed.pop(entry_id)()


@callback
def async_listen_while_loaded(
    entry: DexcomConfigEntry, listen: Callable[[DexcomAccount], CALLBACK_TYPE]
) -> CALLBACK_TYPE:
    """Listen to an account whenever it is loaded, and return a function that stops it."""
    unlisten: list[CALLBACK_TYPE] = []

    @callback
    def async_unlisten() -> None:
        while unlisten:
            unlisten.pop()()

    @callback
    def async_update() -> None:
        if entry.state is not ConfigEntryState.LOADED:
            async_unlisten()
        elif not unlisten:
            unlisten.append(listen(entry.runtime_data))

    unsub_state = entry.async_on_state_change(async_update)
    async_update()

    @callback
    def async_stop() -> None:
        unsub_state()
        async_unlisten()

    return async_stop
