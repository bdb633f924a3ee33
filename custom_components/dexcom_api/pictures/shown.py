"""What a picture shows."""

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
        """Return a reading or a limit in the person's unit, without the unit."""
        return str(show_reading(mg_dl, self.unit))

    def percent_text(self, number: ShownNumber) -> str:
        """Return a percentage with its sign, as the language writes it."""
        return self.words["percent"].format(number=number)


def time_text(moment: datetime) -> str:
    """Return the time of day."""
    return moment.strftime("%H:%M")


def date_text(moment: datetime) -> str:
    """Return the date as it is understood everywhere."""
    return moment.strftime("%Y-%m-%d")
