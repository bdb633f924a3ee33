"""The bands that glucose values are sorted into.

Nothing here knows of Home Assistant.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

# The bands of the international consensus on time in range (Battelino et al., 2019).
VERY_LOW_MG_DL: Final = 54
DEFAULT_LOW_MG_DL: Final = 70
DEFAULT_HIGH_MG_DL: Final = 180
VERY_HIGH_MG_DL: Final = 250

# A person's limits can be moved as far as the next band of the consensus.
LOW_RANGE_MG_DL: Final = (55, 150)
HIGH_RANGE_MG_DL: Final = (90, 250)

# Time in tight range (Battelino et al., 2023) has limits of its own, whatever a person's are.
TIGHT_LOW_MG_DL: Final = 70
TIGHT_HIGH_MG_DL: Final = 140


class GlucoseRange(StrEnum):
    """The band that a glucose value lies in."""

    VERY_LOW = "very_low"
    LOW = "low"
    IN_RANGE = "in_range"
    HIGH = "high"
    VERY_HIGH = "very_high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Where a person's range begins and ends, in mg/dL. The limits themselves are in range."""

    low_mg_dl: float = DEFAULT_LOW_MG_DL
    high_mg_dl: float = DEFAULT_HIGH_MG_DL

    def range_of(self, mg_dl: float) -> GlucoseRange:
        """Return the band of a glucose value."""
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
