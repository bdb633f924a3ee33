"""Provides conditions on the glucose range and on whether data is stale.

Like triggers, they check the accounts that a target belongs to, not the states of its entities. An
account that isn't loaded, or whose state is unknown, never meets a condition.
"""

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any, Final, Unpack, override

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

from .accounts import async_find_accounts
from .glucose.ranges import GlucoseRange
from .readings.coordinator import ReadingsCoordinator
from .targets import ValidatedTarget, build_choice_schema, build_target_schema

CONF_RANGE: Final = "range"

BEHAVIOR: Final[dict[probatio.Marker, Any]] = {
    probatio.Required(ATTR_BEHAVIOR, default=BEHAVIOR_ANY): probatio.In(
        [BEHAVIOR_ANY, BEHAVIOR_ALL]
    )
}


class AccountCondition(ValidatedTarget, Condition):
    """A condition that any or all accounts of a target have to meet."""

    _schema = build_target_schema(BEHAVIOR)

    def __init__(self, hass: HomeAssistant, config: ConditionConfig) -> None:
        """Initialize the condition with its target and options."""
        super().__init__(hass, config)
        self._target = TargetSelection(config.target or {})
        self._options = config.options or {}

    @override
    def _async_check(self, **kwargs: Unpack[ConditionCheckParams]) -> bool:
        """Return whether the accounts meet the condition, which needs at least one account."""
        results = [
            readings is not None and self._is_met(readings)
            for readings in self._find_readings()
        ]
        if self._options[ATTR_BEHAVIOR] == BEHAVIOR_ALL:
            return bool(results) and all(results)
        return any(results)

    def _find_readings(self) -> Iterator[ReadingsCoordinator | None]:
        """Yield the readings of each account, or None if it isn't loaded."""
        selected = async_extract_referenced_entity_ids(
            self._hass, self._target, expand_group=False, primary_entities_only=False
        )
        entity_ids = selected.referenced | selected.indirectly_referenced
        for entry in async_find_accounts(self._hass, entity_ids).values():
            is_loaded = entry.state is ConfigEntryState.LOADED
            yield entry.runtime_data.readings if is_loaded else None

    @abstractmethod
    def _is_met(self, readings: ReadingsCoordinator) -> bool:
        """Return whether an account meets the condition."""


class GlucoseRangeCondition(AccountCondition):
    """Glucose is in one of the selected ranges."""

    _schema = build_target_schema(
        {**BEHAVIOR, probatio.Required(CONF_RANGE): build_choice_schema(GlucoseRange)}
    )

    @override
    def _is_met(self, readings: ReadingsCoordinator) -> bool:
        """Check what the entity shows, which is unknown while Dexcom can't be reached."""
        shown = readings.data.glucose_range if readings.last_update_success else None
        return shown in self._options[CONF_RANGE]


class StaleDataCondition(AccountCondition):
    """The latest reading is too old."""

    _is_stale = True

    @override
    def _is_met(self, readings: ReadingsCoordinator) -> bool:
        """Return whether the latest reading is as old as the condition says."""
        return readings.data.is_stale is self._is_stale


class FreshDataCondition(StaleDataCondition):
    """There is a reading that isn't too old."""

    _is_stale = False


CONDITIONS: Final[dict[str, type[Condition]]] = {
    "data_is_fresh": FreshDataCondition,
    "data_is_stale": StaleDataCondition,
    "glucose_range_is": GlucoseRangeCondition,
}


async def async_get_conditions(hass: HomeAssistant) -> dict[str, type[Condition]]:
    """Return the conditions."""
    return CONDITIONS
