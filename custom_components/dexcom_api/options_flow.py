"""Options flow: the unit, when data is stale, and the limits of the target range."""

from dataclasses import replace
from typing import Any, Final

import probatio

from homeassistant.config_entries import ConfigFlowResult, OptionsFlowWithReload
from homeassistant.const import UnitOfTime
from homeassistant.helpers.selector import (
    BooleanSelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)

from .glucose.numbers import limit_to_mg_dl, round_glucose
from .glucose.ranges import HIGH_RANGE_MG_DL, LOW_RANGE_MG_DL, Limits
from .options import (
    CONF_DELETE_STATISTICS,
    CONF_HIGH_MG_DL,
    CONF_HISTORY,
    CONF_LOW_MG_DL,
    CONF_SHOW_NOTES,
    CONF_STALE_AFTER_HOURS,
    CONF_UNIT,
    CONF_USE_DEXCOM_LIMITS,
    MG_DL,
    UNITS,
    AccountOptions,
    HistoryDepth,
)

CONF_LOW: Final = "low"
CONF_HIGH: Final = "high"

# Below 2 hours every account outside of the United States would always be stale.
# A receiver is uploaded now and then.
STALE_RANGE_HOURS: Final = (2, 720)


class DexcomOptionsFlow(OptionsFlowWithReload):
    """Asks for the options; the limits are in the unit chosen on the first page."""

    def __init__(self) -> None:
        """Start without answers."""
        self._chosen: dict[str, Any] = {}

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the unit, and for the options of history, notes, and stale data."""
        if user_input is not None:
            self._chosen = user_input
            return await self.async_step_limits()
        present = AccountOptions.of(self.config_entry.options)
        hours = present.stale_after.total_seconds() / 3600
        return self.async_show_form(
            step_id="init",
            data_schema=probatio.Schema(
                {
                    probatio.Required(CONF_UNIT, default=present.unit): SelectSelector(
                        SelectSelectorConfig(
                            options=list(UNITS), mode=SelectSelectorMode.LIST
                        )
                    ),
                    probatio.Required(
                        CONF_STALE_AFTER_HOURS, default=hours
                    ): NumberSelector(
                        NumberSelectorConfig(
                            min=STALE_RANGE_HOURS[0],
                            max=STALE_RANGE_HOURS[1],
                            step=0.5,
                            unit_of_measurement=UnitOfTime.HOURS,
                            mode=NumberSelectorMode.BOX,
                        )
                    ),
                    probatio.Required(
                        CONF_HISTORY,
                        default=self.config_entry.options.get(
                            CONF_HISTORY, HistoryDepth.DAYS_90.value
                        ),
                    ): SelectSelector(
                        SelectSelectorConfig(
                            options=[depth.value for depth in HistoryDepth],
                            translation_key=CONF_HISTORY,
                        )
                    ),
                    probatio.Required(
                        CONF_SHOW_NOTES, default=present.show_notes
                    ): BooleanSelector(),
                    probatio.Required(
                        CONF_DELETE_STATISTICS, default=present.delete_statistics
                    ): BooleanSelector(),
                }
            ),
        )

    async def async_step_limits(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the limits of the target range."""
        unit: str = self._chosen[CONF_UNIT]
        present = AccountOptions.of(self.config_entry.options)
        limits = present.limits
        shown = {
            CONF_LOW: round_glucose(limits.low_mg_dl, unit),
            CONF_HIGH: round_glucose(limits.high_mg_dl, unit),
            CONF_USE_DEXCOM_LIMITS: present.use_dexcom_limits,
        }
        errors: dict[str, str] = {}
        if user_input is not None:
            if user_input[CONF_LOW] < user_input[CONF_HIGH]:
                self._chosen[CONF_USE_DEXCOM_LIMITS] = user_input[
                    CONF_USE_DEXCOM_LIMITS
                ]
                # A limit that wasn't changed keeps its exact value in mg/dL.
                if user_input[CONF_LOW] != shown[CONF_LOW]:
                    low_mg_dl = limit_to_mg_dl(user_input[CONF_LOW], unit)
                    limits = replace(limits, low_mg_dl=low_mg_dl)
                if user_input[CONF_HIGH] != shown[CONF_HIGH]:
                    high_mg_dl = limit_to_mg_dl(user_input[CONF_HIGH], unit)
                    limits = replace(limits, high_mg_dl=high_mg_dl)
                return self._finish(limits)
            errors["base"] = "low_not_below_high"
            shown = user_input
        return self.async_show_form(
            step_id="limits",
            data_schema=probatio.Schema(
                {
                    probatio.Required(
                        CONF_LOW, default=shown[CONF_LOW]
                    ): limit_selector(LOW_RANGE_MG_DL, unit),
                    probatio.Required(
                        CONF_HIGH, default=shown[CONF_HIGH]
                    ): limit_selector(HIGH_RANGE_MG_DL, unit),
                    probatio.Required(
                        CONF_USE_DEXCOM_LIMITS, default=shown[CONF_USE_DEXCOM_LIMITS]
                    ): BooleanSelector(),
                }
            ),
            errors=errors,
        )

    def _finish(self, limits: Limits) -> ConfigFlowResult:
        """Save the options; entities follow the unit when the account is reloaded."""
        return self.async_create_entry(
            data={
                **self._chosen,
                CONF_LOW_MG_DL: limits.low_mg_dl,
                CONF_HIGH_MG_DL: limits.high_mg_dl,
            }
        )


def limit_selector(range_mg_dl: tuple[int, int], unit: str) -> NumberSelector:
    """Return the field for a limit."""
    return NumberSelector(
        NumberSelectorConfig(
            min=round_glucose(range_mg_dl[0], unit),
            max=round_glucose(range_mg_dl[1], unit),
            step=1 if unit == MG_DL else 0.1,
            unit_of_measurement=unit,
            mode=NumberSelectorMode.BOX,
        )
    )
