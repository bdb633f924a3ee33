"""What a picture shows."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cached_property
from typing import Final

from ..dexcom.models import ABOVE_RANGE_MG_DL, BELOW_RANGE_MG_DL
from ..glucose.ranges import Limits
from ..glucose.trace import GlucoseTrace
from ..options import MG_DL, in_unit
from .canvas import can_write

# What a sensor can tell. Beyond that, Dexcom sends numbers that only say so.
SENSOR_RANGE_MG_DL: Final = (BELOW_RANGE_MG_DL + 1, ABOVE_RANGE_MG_DL - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """The latest reading, while it is recent enough to be shown by itself."""

    mg_dl: float
    # One of the states of the sensor for it, None where it can't be told.
    trend: str | None
    # In seconds since 1970 UTC.
    measured: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Why there is no latest reading to show, and since when."""

    # The key of a text.
    text: str
    # In seconds since 1970 UTC.
    since: int


@dataclass(frozen=True, kw_only=True, repr=False)
class Shown:
    """All that a picture depends on: two of these that are equal make the same picture.

    ``start`` and ``end`` are in seconds since 1970 UTC, and the readings those between them and
    the one before: ``times`` in the same seconds, values in mg/dL. They are in order. Without any
    readings, the account is empty. ``texts`` are those for pictures by their keys, and
    ``english`` those that are used where the font can't write them.

    It has no representation of its own, which would get health data into logs.
    """

    start: int
    end: int
    times: array[int]
    values_mg_dl: array[float]
    limits: Limits
    unit: str
    zone: tzinfo
    texts: Mapping[str, str]
    english: Mapping[str, str]
    header: Latest | Silence | None = None

    @cached_property
    def trace(self) -> GlucoseTrace:
        """Return the readings, each moment once."""
        return GlucoseTrace.of(self.times, self.values_mg_dl)

    @cached_property
    def words(self) -> Mapping[str, str]:
        """Return the texts in a language that the font can write, all in the same."""
        return self.texts if all(map(can_write, self.texts.values())) else self.english

    def moment(self, seconds: int) -> datetime:
        """Return a time as clocks on the wall show it."""
        return datetime.fromtimestamp(seconds, self.zone)

    def glucose_text(self, mg_dl: float) -> str:
        """Return a value in the person's unit, with the digits that meters show."""
        lowest, highest = SENSOR_RANGE_MG_DL
        if mg_dl < lowest:
            return f"<{self.glucose_text(lowest)}"
        if mg_dl > highest:
            return f">{self.glucose_text(highest)}"
        value = in_unit(mg_dl, self.unit)
        return f"{value:.0f}" if self.unit == MG_DL else f"{value:.1f}"

    def percent_text(self, percent: float, digits: int = 0) -> str:
        """Return a share, which is only nothing or all where it really is."""
        if 0 < percent < 0.5 and not digits:
            return self.words["percent"].format(number="<1")
        if 99.5 <= percent < 100 and not digits:
            return self.words["percent"].format(number=">99")
        return self.words["percent"].format(number=f"{percent:.{digits}f}")


def time_text(moment: datetime) -> str:
    """Return the time of day."""
    return moment.strftime("%H:%M")


def date_text(moment: datetime) -> str:
    """Return the date as it is understood everywhere."""
    return moment.strftime("%Y-%m-%d")
