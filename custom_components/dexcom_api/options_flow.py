"""Options flow: the unit, the past, notes, stale data, and the limits of the target range."""

from typing import Any, Final

import probatio

from homeassistant.config_entries import ConfigFlowResult, OptionsFlowWithReload
from homeassistant.const import UnitOfTime
from homeassistant.helpers.selector import (
    BooleanSelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    Selector,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)

from .glucose.numbers import GlucoseUnit, limit_to_mg_dl, round_glucose
from .glucose.ranges import HIGH_RANGE_MG_DL, LOW_RANGE_MG_DL
from .options import (
    CONF_DELETE_STATISTICS,
    CONF_HIGH_MG_DL,
    CONF_HISTORY,
    CONF_LOW_MG_DL,
    CONF_SHOW_NOTES,
    CONF_STALE_AFTER_HOURS,
    CONF_UNIT,
    CONF_USE_DEXCOM_LIMITS,
    DEFAULT_OPTIONS,
    HISTORY_DEPTHS,
    MG_DL,
)

CONF_LOW: Final = "low"
CONF_HIGH: Final = "high"

type Fields = dict[str, Selector[Any]]

UNIT_FIELD: Final[Fields] = {
    CONF_UNIT: SelectSelector(
        SelectSelectorConfig(options=list(GlucoseUnit), mode=SelectSelectorMode.LIST)
    )
}
INIT_FIELDS: Final[Fields] = {
    **UNIT_FIELD,
    # Data outside of the United States arrives hours late, so it would always be stale below 2
    # hours. Receivers are uploaded only now and then.
    CONF_STALE_AFTER_HOURS: NumberSelector(
        NumberSelectorConfig(
            min=2,
            max=720,
            step=0.5,
            unit_of_measurement=UnitOfTime.HOURS,
            mode=NumberSelectorMode.BOX,
        )
    ),
    CONF_HISTORY: SelectSelector(
        SelectSelectorConfig(options=list(HISTORY_DEPTHS), translation_key=CONF_HISTORY)
    ),
    CONF_SHOW_NOTES: BooleanSelector(),
    CONF_DELETE_STATISTICS: BooleanSelector(),
}


class DexcomOptionsFlow(OptionsFlowWithReload):
    """Asks for the options; the limits are in the unit chosen on the first page."""

    _answers: dict[str, Any]

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for all options but the limits."""
        if user_input is not None:
            self._answers = user_input
            return await self.async_step_limits()
        return self.async_show_form(
            step_id="init", data_schema=build_form(INIT_FIELDS, self._current_options)
        )

    async def async_step_limits(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the limits of the target range, and save all options."""
        unit: str = self._answers[CONF_UNIT]
        current = self._current_options
        shown = {
            CONF_LOW: round_glucose(current[CONF_LOW_MG_DL], unit),
            CONF_HIGH: round_glucose(current[CONF_HIGH_MG_DL], unit),
            CONF_USE_DEXCOM_LIMITS: current[CONF_USE_DEXCOM_LIMITS],
        }
        errors: dict[str, str] = {}
        if user_input is not None:
            if user_input[CONF_LOW] < user_input[CONF_HIGH]:
                limits = {
                    # A limit that wasn't changed keeps its exact value in mg/dL.
                    stored: current[stored]
                    if user_input[field] == shown[field]
                    else limit_to_mg_dl(user_input[field], unit)
                    for field, stored in (
                        (CONF_LOW, CONF_LOW_MG_DL),
                        (CONF_HIGH, CONF_HIGH_MG_DL),
                    )
                }
                return self.async_create_entry(
                    data={
                        **self._answers,
                        **limits,
                        CONF_USE_DEXCOM_LIMITS: user_input[CONF_USE_DEXCOM_LIMITS],
                    }
                )
            errors["base"] = "low_not_below_high"
            shown = user_input
        fields: Fields = {
            CONF_LOW: build_limit_selector(LOW_RANGE_MG_DL, unit),
            CONF_HIGH: build_limit_selector(HIGH_RANGE_MG_DL, unit),
            CONF_USE_DEXCOM_LIMITS: BooleanSelector(),
        }
        return self.async_show_form(
            step_id="limits", data_schema=build_form(fields, shown), errors=errors
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


def build_limit_selector(range_mg_dl: tuple[int, int], unit: str) -> NumberSelector:
    """Return the selector for a limit in a unit."""
    return NumberSelector(
        NumberSelectorConfig(
            min=round_glucose(range_mg_dl[0], unit),
            max=round_glucose(range_mg_dl[1], unit),
            step=1 if unit == MG_DL else 0.1,
            unit_of_measurement=unit,
            mode=NumberSelectorMode.BOX,
        )
    )
