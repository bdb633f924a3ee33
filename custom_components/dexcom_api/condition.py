"""Conditions: the glucose range, and whether data are stale.

They look at the accounts that a target belongs to, as the triggers do, and say no of an account
that isn't loaded or whose state isn't known. Nothing else of the integration needs this module.
"""

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any, ClassVar, Final, Unpack, cast, override

import probatio

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers.condition import (
    ATTR_BEHAVIOR,
    BEHAVIOR_ALL,
    BEHAVIOR_ANY,
    Condition,
    ConditionCheckParams,
    ConditionConfig,
)
from homeassistant.helpers.target import (
    TargetSelection,
    async_extract_referenced_entity_ids,
)
from homeassistant.helpers.typing import ConfigType

from .accounts import async_accounts_of
from .glucose.ranges import GlucoseRange
from .readings.coordinator import ReadingsCoordinator
from .trigger import any_of, target_schema

CONF_RANGE: Final = "range"

BEHAVIOR: Final[dict[probatio.Marker, Any]] = {
    probatio.Required(ATTR_BEHAVIOR, default=BEHAVIOR_ANY): probatio.In(
        [BEHAVIOR_ANY, BEHAVIOR_ALL]
    )
}


class AccountCondition(Condition):
    """A condition that is about the accounts of a target: any of them, or all."""

    _schema: ClassVar[probatio.Schema] = target_schema(BEHAVIOR)

    @classmethod
    @override
    async def async_validate_config(
        cls, hass: HomeAssistant, config: ConfigType
    ) -> ConfigType:
        """Validate the target and the options."""
        return cast(ConfigType, cls._schema(config))

    def __init__(self, hass: HomeAssistant, config: ConditionConfig) -> None:
        """Remember the target and the options."""
        super().__init__(hass, config)
        self._target = TargetSelection(config.target or {})
        self._options = config.options or {}

    @override
    def _async_check(self, **kwargs: Unpack[ConditionCheckParams]) -> bool:
        """Look at the accounts; where there are none, the answer is no."""
        answers = [
            readings is not None and self._is_met(readings)
            for readings in self._accounts()
        ]
        if self._options[ATTR_BEHAVIOR] == BEHAVIOR_ALL:
            return bool(answers) and all(answers)
        return any(answers)

    def _accounts(self) -> Iterator[ReadingsCoordinator | None]:
        """Walk through the readings of all accounts, None for one that isn't loaded."""
        selected = async_extract_referenced_entity_ids(
            self._hass, self._target, expand_group=False, primary_entities_only=False
        )
        entity_ids = selected.referenced | selected.indirectly_referenced
        for entry in async_accounts_of(self._hass, entity_ids).values():
            is_loaded = entry.state is ConfigEntryState.LOADED
            yield entry.runtime_data.readings if is_loaded else None

    @abstractmethod
    def _is_met(self, readings: ReadingsCoordinator) -> bool:
        """Tell whether it is so for an account."""


class GlucoseRangeCondition(AccountCondition):
    """The latest reading lies in one of some ranges, as far as it is shown."""

    _schema = target_schema(
        {**BEHAVIOR, probatio.Required(CONF_RANGE): any_of(GlucoseRange)}
    )

    @override
    def _is_met(self, readings: ReadingsCoordinator) -> bool:
        """Compare what the entity shows, which is nothing while Dexcom can't be reached."""
        shown = readings.data.glucose_range if readings.last_update_success else None
        return shown in self._options[CONF_RANGE]


class StaleDataCondition(AccountCondition):
    """The latest reading is older than the person allows."""

    @override
    def _is_met(self, readings: ReadingsCoordinator) -> bool:
        """Tell whether data are stale."""
        return readings.data.is_stale is True


class FreshDataCondition(AccountCondition):
    """There is a reading, and it is not older than the person allows."""

    @override
    def _is_met(self, readings: ReadingsCoordinator) -> bool:
        """Tell whether data are not stale."""
        return readings.data.is_stale is False


CONDITIONS: Final[dict[str, type[Condition]]] = {
    "data_is_fresh": FreshDataCondition,
    "data_is_stale": StaleDataCondition,
    "glucose_range_is": GlucoseRangeCondition,
}


async def async_get_conditions(hass: HomeAssistant) -> dict[str, type[Condition]]:
    """Return the conditions."""
    return CONDITIONS
