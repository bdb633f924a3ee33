"""What a person chose for their account: the unit, the limits, and when data are too old."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final, Self

from homeassistant.const import UnitOfBloodGlucoseConcentration
from homeassistant.util.unit_conversion import BloodGlucoseConcentrationConverter

from .glucose.ranges import DEFAULT_HIGH_MG_DL, DEFAULT_LOW_MG_DL, Limits

CONF_UNIT: Final = "unit"
CONF_STALE_AFTER_HOURS: Final = "stale_after_hours"
CONF_LOW_MG_DL: Final = "low_mg_dl"
CONF_HIGH_MG_DL: Final = "high_mg_dl"
CONF_USE_DEXCOM_LIMITS: Final = "use_dexcom_limits"
CONF_HISTORY: Final = "history"
CONF_DELETE_STATISTICS: Final = "delete_statistics"
CONF_SHOW_NOTES: Final = "show_notes"

MG_DL: Final = UnitOfBloodGlucoseConcentration.MILLIGRAMS_PER_DECILITER
MMOL_L: Final = UnitOfBloodGlucoseConcentration.MILLIMOLE_PER_LITER

UNITS: Final = (MG_DL, MMOL_L)

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

    ``limits`` are those that the person typed. Where they are to be Dexcom's, those hold only
    until Dexcom's are known.
    """

    unit: UnitOfBloodGlucoseConcentration = MG_DL
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
            unit=UnitOfBloodGlucoseConcentration(options.get(CONF_UNIT, MG_DL)),
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

    @property
    def rate_unit(self) -> str:
        """Return the unit of a rate of change."""
        return f"{self.unit}/min"

    @property
    def rate_digits(self) -> int:
        """Return how many decimals of a rate of change say something."""
        return 1 if self.unit == MG_DL else 2

    def rate(self, mg_dl_per_minute: float | None) -> float | None:
        """Return a rate of change in the person's unit."""
        if mg_dl_per_minute is None or self.unit == MG_DL:
            return mg_dl_per_minute
        return round(from_mg_dl(mg_dl_per_minute, self.unit), 3)


def usual_unit(country: str | None) -> UnitOfBloodGlucoseConcentration:
    """Return the unit that meters of a country show."""
    return MMOL_L if country in MMOL_L_COUNTRIES else MG_DL


def from_mg_dl(mg_dl: float, unit: str) -> float:
    """Return a glucose value in another unit, by Home Assistant's own factor."""
    return BloodGlucoseConcentrationConverter.convert(mg_dl, MG_DL, unit)


def in_unit(mg_dl: float, unit: str) -> float:
    """Return a glucose value in a unit, with the digits that meters show."""
    return round(mg_dl) if unit == MG_DL else round(from_mg_dl(mg_dl, unit), 1)


def to_mg_dl(value: float, unit: str) -> int:
    """Return a limit as the whole mg/dL that a reading of it has."""
    return round(BloodGlucoseConcentrationConverter.convert(value, unit, MG_DL))
