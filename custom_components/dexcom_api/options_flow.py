"""Options flow: the unit and goals, one's own limits, everything else, the live values, and files.

The dialogs check numbers themselves, since Home Assistant doesn't say which are allowed.
"""

from collections.abc import Mapping
from typing import Any, Final

import probatio

from homeassistant.components.sensor import SensorDeviceClass
from homeassistant.config_entries import ConfigFlowResult, OptionsFlowWithReload
from homeassistant.const import Platform, UnitOfTime
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.selector import (
    BooleanSelector,
    EntitySelector,
    EntitySelectorConfig,
    EntityWithDeviceFilterSelectorConfig,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    Selector,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)

from .const import DOMAIN
from .glucose.goals import GoalPreset
from .glucose.numbers import GlucoseUnit, limit_to_mg_dl, round_glucose
from .glucose.ranges import HIGH_RANGE_MG_DL, LOW_RANGE_MG_DL
from .options import (
    CONF_DELETE_STATISTICS,
    CONF_GOALS,
    CONF_HIGH_MG_DL,
    CONF_HISTORY,
    CONF_LIVE_ENTITY,
    CONF_LIVE_TIME_ENTITY,
    CONF_LOW_MG_DL,
    CONF_SHOW_NOTES,
    CONF_STALE_AFTER_HOURS,
    CONF_UNIT,
    CONF_USE_DEXCOM_LIMITS,
    CONF_USE_HOME_TIME_ZONE,
    DEFAULT_OPTIONS,
    HISTORY_DEPTHS,
    MG_DL,
)
from .options_import import ImportSteps
from .options_removal import RemovalSteps
from .readings.issues import MORE_HISTORY, clear_issue

CONF_LOW: Final = "low"
CONF_HIGH: Final = "high"

type Fields = dict[str, Selector[Any]]
type Ranges = Mapping[str, tuple[float, ...]]

LIMIT_RANGES_MG_DL: Final[Ranges] = {
    CONF_LOW: LOW_RANGE_MG_DL,
    CONF_HIGH: HIGH_RANGE_MG_DL,
}
# Kept for people who return to their own limits.
LIMIT_OPTIONS: Final = (CONF_LOW_MG_DL, CONF_HIGH_MG_DL, CONF_USE_DEXCOM_LIMITS)

UNIT_FIELD: Final[Fields] = {
    CONF_UNIT: SelectSelector(
        SelectSelectorConfig(options=list(GlucoseUnit), mode=SelectSelectorMode.LIST)
    )
}
GOALS_FIELD: Final[Fields] = {
    CONF_GOALS: SelectSelector(
        SelectSelectorConfig(
            options=list(GoalPreset),
            mode=SelectSelectorMode.LIST,
            translation_key=CONF_GOALS,
        )
    )
}
DATA_FIELDS: Final[Fields] = {
    CONF_STALE_AFTER_HOURS: NumberSelector(
        NumberSelectorConfig(
            step=0.5,
            unit_of_measurement=UnitOfTime.HOURS,
            mode=NumberSelectorMode.BOX,
        )
    ),
    CONF_HISTORY: SelectSelector(
        SelectSelectorConfig(options=list(HISTORY_DEPTHS), translation_key=CONF_HISTORY)
    ),
    CONF_SHOW_NOTES: BooleanSelector(),
    CONF_USE_HOME_TIME_ZONE: BooleanSelector(),
    CONF_DELETE_STATISTICS: BooleanSelector(),
}
# Data outside of the United States arrives hours late, so it would always be stale below 2 hours.
# Receivers are uploaded only now and then.
STALE_AFTER_HOURS: Final = (2, 720)


class DexcomOptionsFlow(ImportSteps, RemovalSteps, OptionsFlowWithReload):
    """Asks for the options; the limits are in the unit chosen on the first page."""

    def __init__(self) -> None:
        """Start without answers."""
        self._answers: dict[str, Any] = {}

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Offer to change the options, to import a file, or to remove what came from files."""
        return self.async_show_menu(
            step_id="init", menu_options=["settings", "import_file", "imported_files"]
        )

    async def async_step_settings(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the unit and the goals."""
        if user_input is not None:
            self._answers |= user_input
            if user_input[CONF_GOALS] == GoalPreset.OWN:
                return await self.async_step_limits()
            return await self.async_step_data()
        form = build_form({**UNIT_FIELD, **GOALS_FIELD}, self._current_options)
        return self.async_show_form(
            step_id="settings", data_schema=form, last_step=False
        )

    async def async_step_limits(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for one's own limits of the target range."""
        unit: str = self._answers[CONF_UNIT]
        current = self._current_options
        ranges = {
            field: tuple(round_glucose(edge, unit) for edge in range_mg_dl)
            for field, range_mg_dl in LIMIT_RANGES_MG_DL.items()
        }
        shown: dict[str, Any] = {
            CONF_LOW: round_glucose(current[CONF_LOW_MG_DL], unit),
            CONF_HIGH: round_glucose(current[CONF_HIGH_MG_DL], unit),
            CONF_USE_DEXCOM_LIMITS: current[CONF_USE_DEXCOM_LIMITS],
        }
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = find_outside(user_input, ranges)
            if not errors and user_input[CONF_LOW] >= user_input[CONF_HIGH]:
                errors["base"] = "low_not_below_high"
            if not errors:
                self._answers |= {
                    # A limit that wasn't changed keeps its exact value in mg/dL.
                    stored: current[stored]
                    if user_input[field] == shown[field]
                    else limit_to_mg_dl(user_input[field], unit)
                    for field, stored in (
                        (CONF_LOW, CONF_LOW_MG_DL),
                        (CONF_HIGH, CONF_HIGH_MG_DL),
                    )
                }
                self._answers[CONF_USE_DEXCOM_LIMITS] = user_input[
                    CONF_USE_DEXCOM_LIMITS
                ]
                return await self.async_step_data()
            shown = user_input
        return self.async_show_form(
            step_id="limits",
            data_schema=build_form(limit_fields(unit), shown),
            errors=errors,
            description_placeholders=describe_ranges(ranges, unit),
            last_step=False,
        )

    async def async_step_data(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask how data is kept and shown."""
        ranges = {CONF_STALE_AFTER_HOURS: STALE_AFTER_HOURS}
        errors = find_outside(user_input or {}, ranges)
        if user_input is not None and not errors:
            self._answers |= user_input
            return await self.async_step_live()
        form = build_form(DATA_FIELDS, user_input or self._current_options)
        return self.async_show_form(
            step_id="data",
            data_schema=form,
            errors=errors,
            description_placeholders=describe_ranges(ranges, UnitOfTime.HOURS),
            last_step=False,
        )

    async def async_step_live(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the entity with live values, and save all options."""
        if user_input is not None:
            clear_issue(self.hass, self.config_entry, MORE_HISTORY)
            kept = {
                option: value
                for option, value in self.config_entry.options.items()
                if option in LIMIT_OPTIONS
            }
            registry = er.async_get(self.hass)
            chosen = {
                option: registered.id
                if (registered := registry.async_get(entity_id))
                else entity_id
                for option, entity_id in user_input.items()
            }
            return self.async_create_entry(data=kept | self._answers | chosen)
        return self.async_show_form(
            step_id="live",
            data_schema=live_form(self.hass, self._current_options),
            last_step=True,
        )

    @property
    def _current_options(self) -> dict[str, Any]:
        """Return the options of the account, or their defaults."""
        return {**DEFAULT_OPTIONS, **self.config_entry.options}


def build_form(fields: Fields, defaults: dict[str, Any]) -> probatio.Schema:
    """Return a form of required fields, filled in with defaults."""
    return probatio.Schema(
        {
            probatio.Required(field, default=defaults[field]): selector
            for field, selector in fields.items()
        }
    )


def find_outside(answers: Mapping[str, Any], ranges: Ranges) -> dict[str, str]:
    """Return the errors of the numbers that aren't in their ranges."""
    return {
        field: f"{field}_out_of_range"
        for field, (least, most) in ranges.items()
        if field in answers and not least <= answers[field] <= most
    }


def describe_ranges(ranges: Ranges, unit: str) -> dict[str, str]:
    """Return the ranges as placeholders of errors and descriptions."""
    return {
        f"{field}_range": f"{least}–{most} {unit}"
        for field, (least, most) in ranges.items()
    }


def limit_fields(unit: str) -> Fields:
    """Return the fields for limits in a unit, with its precision."""
    limit = NumberSelector(
        NumberSelectorConfig(
            step=1 if unit == MG_DL else 0.1,
            unit_of_measurement=unit,
            mode=NumberSelectorMode.BOX,
        )
    )
    return {
        CONF_LOW: limit,
        CONF_HIGH: limit,
        CONF_USE_DEXCOM_LIMITS: BooleanSelector(),
    }


def live_form(hass: HomeAssistant, current: Mapping[str, Any]) -> probatio.Schema:
    """Return a form for the entity with live values and the one with their time, both optional."""
    registry = er.async_get(hass)
    own = [entity for entity in registry.entities.values() if entity.platform == DOMAIN]
    filters: dict[str, list[EntityWithDeviceFilterSelectorConfig]] = {
        CONF_LIVE_ENTITY: [
            {
                "domain": Platform.SENSOR,
                "device_class": SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION,
            },
            # Some integrations have no device class.
            {"domain": Platform.SENSOR, "unit_of_measurement": list(GlucoseUnit)},
        ],
        CONF_LIVE_TIME_ENTITY: [
            {"domain": Platform.SENSOR, "device_class": SensorDeviceClass.TIMESTAMP}
        ],
    }
    fields: dict[probatio.Marker, EntitySelector] = {}
    for option, allowed in filters.items():
        stored = current.get(option)
        shown = er.async_resolve_entity_id(registry, stored) if stored else None
        selector = EntitySelector(
            EntitySelectorConfig(
                filter=allowed, exclude_entities=[entity.entity_id for entity in own]
            )
        )
        marker = probatio.Optional(option, description={"suggested_value": shown})
        fields[marker] = selector
    return probatio.Schema(fields)
