"""The options of an account: the unit, the limits, and when data is too old."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final, Self

from .glucose.numbers import GlucoseUnit
from .glucose.ranges import DEFAULT_HIGH_MG_DL, DEFAULT_LOW_MG_DL, Limits

CONF_UNIT: Final = "unit"
CONF_STALE_AFTER_HOURS: Final = "stale_after_hours"
CONF_LOW_MG_DL: Final = "low_mg_dl"
CONF_HIGH_MG_DL: Final = "high_mg_dl"
CONF_USE_DEXCOM_LIMITS: Final = "use_dexcom_limits"
CONF_HISTORY: Final = "history"
CONF_DELETE_STATISTICS: Final = "delete_statistics"
CONF_SHOW_NOTES: Final = "show_notes"

MG_DL: Final = GlucoseUnit.MG_DL
MMOL_L: Final = GlucoseUnit.MMOL_L
UNITS: Final = tuple(GlucoseUnit)

DEFAULT_STALE_AFTER_HOURS: Final = 6

# Countries whose meters show mmol/L; everywhere else mg/dL is usual.
MMOL_L_COUNTRIES: Final = frozenset(
    {"AU", "BA", "BG", "BY", "CA", "CH", "CN", "CZ", "DK", "EE", "FI", "GB", "HK", "HR"}
    | {
        "HU",
        "IE",
        "IS",
        "KZ",
        "LI",
        "LT",
        "LV",
        "ME",
        "MK",
        "MT",
        "MY",
        "NL",
        "NO",
        "NZ",
    }
    | {"RS", "RU", "SE", "SG", "SI", "SK", "UA", "VN", "ZA"}
)


class HistoryDepth(StrEnum):
    """How much of the past is imported."""

    DAYS_90 = "90_days"
    YEAR = "1_year"
    EVERYTHING = "everything"


HISTORY_DEPTHS: Final = {
    HistoryDepth.DAYS_90: timedelta(days=90),
    HistoryDepth.YEAR: timedelta(days=365),
    HistoryDepth.EVERYTHING: None,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountOptions:
    """The options of an account.

    ``limits`` are those that the person entered. With ``use_dexcom_limits`` they apply only
    until Dexcom's are known.
    """

    unit: GlucoseUnit = MG_DL
    stale_after: timedelta = timedelta(hours=DEFAULT_STALE_AFTER_HOURS)
    limits: Limits = field(default_factory=Limits)
    use_dexcom_limits: bool = False
    history_depth: timedelta | None = HISTORY_DEPTHS[HistoryDepth.DAYS_90]
    show_notes: bool = False
    delete_statistics: bool = False

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Self:
        """Read the options of a config entry."""
        hours = options.get(CONF_STALE_AFTER_HOURS, DEFAULT_STALE_AFTER_HOURS)
        return cls(
            unit=GlucoseUnit(options.get(CONF_UNIT, MG_DL)),
            stale_after=timedelta(hours=hours),
            limits=Limits(
                low_mg_dl=options.get(CONF_LOW_MG_DL, DEFAULT_LOW_MG_DL),
                high_mg_dl=options.get(CONF_HIGH_MG_DL, DEFAULT_HIGH_MG_DL),
            ),
            use_dexcom_limits=options.get(CONF_USE_DEXCOM_LIMITS, False),
            history_depth=HISTORY_DEPTHS[
                HistoryDepth(options.get(CONF_HISTORY, HistoryDepth.DAYS_90))
            ],
            show_notes=options.get(CONF_SHOW_NOTES, False),
            delete_statistics=options.get(CONF_DELETE_STATISTICS, False),
        )


def usual_unit(country: str | None) -> GlucoseUnit:
    """Return the unit that meters in a country show."""
    return MMOL_L if country in MMOL_L_COUNTRIES else MG_DL
