"""Defines the glucose ranges, so that everything draws the same lines between them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

# Source: the international consensus on time in range (Battelino et al., 2019).
VERY_LOW_MG_DL: Final = 54
DEFAULT_LOW_MG_DL: Final = 70
DEFAULT_HIGH_MG_DL: Final = 180
VERY_HIGH_MG_DL: Final = 250

# A person can move their limits up to the next limit of the consensus.
LOW_RANGE_MG_DL: Final = (55, 150)
HIGH_RANGE_MG_DL: Final = (90, 250)


class GlucoseRange(StrEnum):
    """A range of glucose values, from lowest to highest."""

    VERY_LOW = "very_low"
    LOW = "low"
    IN_RANGE = "in_range"
    HIGH = "high"
    VERY_HIGH = "very_high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits of a person's target range in mg/dL. A value equal to a limit is in range."""

    low_mg_dl: float = DEFAULT_LOW_MG_DL
    high_mg_dl: float = DEFAULT_HIGH_MG_DL

    def find_range(self, mg_dl: float) -> GlucoseRange:
        """Return the range that a glucose value belongs to."""
        if mg_dl < VERY_LOW_MG_DL:
            return GlucoseRange.VERY_LOW
        if mg_dl < self.low_mg_dl:
            return GlucoseRange.LOW
        if mg_dl <= self.high_mg_dl:
            return GlucoseRange.IN_RANGE
        if mg_dl <= VERY_HIGH_MG_DL:
            return GlucoseRange.HIGH
        return GlucoseRange.VERY_HIGH


CONSENSUS_LIMITS: Final = Limits()
# The tight range (Battelino et al., 2023) doesn't depend on a person's own limits.
TIGHT_LIMITS: Final = Limits(low_mg_dl=70, high_mg_dl=140)
# Neither does the target range in pregnancy (Battelino et al., 2019).
PREGNANCY_LIMITS: Final = Limits(low_mg_dl=63, high_mg_dl=140)
