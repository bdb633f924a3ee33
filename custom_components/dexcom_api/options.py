"""The options of an account, and their defaults."""

from datetime import timedelta
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_TOKEN

from .glucose.goals import PRESET_LIMITS, GoalPreset
from .glucose.numbers import GlucoseUnit
from .glucose.ranges import DEFAULT_HIGH_MG_DL, DEFAULT_LOW_MG_DL, Limits

CONF_UNIT: Final = "unit"
CONF_STALE_AFTER_HOURS: Final = "stale_after_hours"
CONF_GOALS: Final = "goals"
CONF_LOW_MG_DL: Final = "low_mg_dl"
CONF_HIGH_MG_DL: Final = "high_mg_dl"
CONF_USE_DEXCOM_LIMITS: Final = "use_dexcom_limits"
CONF_HISTORY: Final = "history"
CONF_DELETE_STATISTICS: Final = "delete_statistics"
CONF_SHOW_NOTES: Final = "show_notes"
CONF_USE_HOME_TIME_ZONE: Final = "use_home_time_zone"
# The ids of other integrations' entities: those of the registry, which survive renames, or of the
# entities themselves. Missing if nothing was chosen.
CONF_LIVE_ENTITY: Final = "live_entity"
CONF_LIVE_TIME_ENTITY: Final = "live_time_entity"

MG_DL: Final = GlucoseUnit.MG_DL
MMOL_L: Final = GlucoseUnit.MMOL_L

# How far back the past is imported; None is as far as there is data.
EVERYTHING: Final = "everything"
HISTORY_DEPTHS: Final = {
    "90_days": timedelta(days=90),
    "1_year": timedelta(days=365),
    EVERYTHING: None,
}

# Accounts without a stored depth were added when 90 days were the default, and those without goals
# when there were none; new ones store both.
DEFAULT_OPTIONS: Final[dict[str, Any]] = {
    CONF_UNIT: MG_DL.value,
    CONF_STALE_AFTER_HOURS: 6,
    CONF_GOALS: GoalPreset.OWN.value,
    CONF_LOW_MG_DL: DEFAULT_LOW_MG_DL,
    CONF_HIGH_MG_DL: DEFAULT_HIGH_MG_DL,
    CONF_USE_DEXCOM_LIMITS: False,
    CONF_HISTORY: "90_days",
    CONF_DELETE_STATISTICS: False,
    CONF_SHOW_NOTES: False,
    CONF_USE_HOME_TIME_ZONE: False,
}

# What new accounts store besides their unit.
NEW_OPTIONS: Final[dict[str, Any]] = {
    CONF_HISTORY: EVERYTHING,
    CONF_GOALS: GoalPreset.ADULT.value,
}

# Countries whose meters show mmol/L. Meters show mg/dL everywhere else.
MMOL_L_COUNTRIES: Final = (
    "AU BA BG BY CA CH CN CZ DK EE FI GB HK HR HU IE IS KZ LI LT LV ME MK MT MY NL NO NZ "
    "RS RU SE SG SI SK UA VN ZA"
)


def is_fed_by_dexcom(entry: ConfigEntry) -> bool:
    """Return whether an account has a sign-in. Without one, it has only what files bring."""
    return CONF_TOKEN in entry.data


class AccountOptions:
    """The options of an account.

    Goals other than one's own bring their limits. With ``use_dexcom_limits``, ``limits`` apply only
    until Dexcom's limits are known.
    """

    def __init__(self, entry: ConfigEntry) -> None:
        """Read the options of an entry, with defaults for those that weren't chosen."""
        options = {**DEFAULT_OPTIONS, **entry.options}
        low_mg_dl, high_mg_dl = options[CONF_LOW_MG_DL], options[CONF_HIGH_MG_DL]
        self.unit = GlucoseUnit(options[CONF_UNIT])
        self.stale_after = timedelta(hours=options[CONF_STALE_AFTER_HOURS])
        self.goals = GoalPreset(options[CONF_GOALS])
        self.limits = PRESET_LIMITS.get(
            self.goals, Limits(low_mg_dl=low_mg_dl, high_mg_dl=high_mg_dl)
        )
        self.use_dexcom_limits = (
            options[CONF_USE_DEXCOM_LIMITS] and self.goals is GoalPreset.OWN
        )
        self.history_depth = HISTORY_DEPTHS[options[CONF_HISTORY]]
        self.show_notes: bool = options[CONF_SHOW_NOTES]
        self.use_home_time_zone: bool = options[CONF_USE_HOME_TIME_ZONE]
        self.delete_statistics: bool = options[CONF_DELETE_STATISTICS]
        self.live_entity: str | None = options.get(CONF_LIVE_ENTITY)
        self.live_time_entity: str | None = options.get(CONF_LIVE_TIME_ENTITY)


def default_unit(country: str | None) -> GlucoseUnit:
    """Return the unit that meters show in a country, given by its ISO 3166 code."""
    return MMOL_L if country in MMOL_L_COUNTRIES.split() else MG_DL
