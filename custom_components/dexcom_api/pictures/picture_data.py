"""The data that a picture shows."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cached_property

from ..glucose.numbers import ShownNumber, show_reading
from ..glucose.ranges import Limits
from ..glucose.trace import GlucoseTrace
from .canvas import can_write


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestReading:
    """The latest reading, unless it is stale."""

    mg_dl: float
    # A state of the trend sensor, or None if the trend is unknown.
    trend: str | None
    # In seconds since 1970 UTC.
    measured: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoReading:
    """The reason why there is no current reading, and since when."""

    # The key of a text.
    text: str
    # In seconds since 1970 UTC.
    since: int


@dataclass(frozen=True, kw_only=True, repr=False)
class PictureData:
    """Everything that a picture depends on: equal data makes equal pictures.

    Times are in seconds since 1970 UTC, values in mg/dL. The readings are in order and lie
    between ``start`` and ``end``, except the first, which can be the one before. Without any, the
    account is empty. ``english`` replaces ``texts`` if the font can't write them.

    It has no repr, which could get health data into logs.
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
    header: LatestReading | NoReading | None = None

    @cached_property
    def trace(self) -> GlucoseTrace:
        """Return the readings, one for each time."""
        return GlucoseTrace.from_readings(self.times, self.values_mg_dl)

    @cached_property
    def words(self) -> Mapping[str, str]:
        """Return all texts in one language that the font can write."""
        return self.texts if all(map(can_write, self.texts.values())) else self.english

    def moment(self, seconds: int) -> datetime:
        """Return a local time."""
        return datetime.fromtimestamp(seconds, self.zone)

    def glucose_text(self, mg_dl: float) -> str:
        """Return a reading or a limit in the person's unit, without the unit."""
        return str(show_reading(mg_dl, self.unit))

    def percent_text(self, number: ShownNumber) -> str:
        """Return a percentage with its sign, as the language writes it."""
        return self.words["percent"].format(number=number)


def time_text(moment: datetime) -> str:
    """Return the time of day."""
    return moment.strftime("%H:%M")


def date_text(moment: datetime) -> str:
    """Return the date in ISO 8601."""
    return moment.strftime("%Y-%m-%d")
