"""How close responses come to effects planted in the simulator, and how long the most occasions take."""

from collections.abc import Iterator
import random
from typing import NamedTuple

from custom_components.dexcom_api.glucose.responses import (
    MAX_OCCASIONS,
    Grouping,
    Happening,
    ResponseGroup,
    find_responses,
)
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from tests.simulator.planted import Effect, PlantedTrace
from tests.simulator.sensors import G7

from . import Figure
from .metrics import END, ZONE, make_trace, milliseconds

HOUR = 3600
DAY = 24 * HOUR
PEOPLE = 25
DAYS = 60

# The minutes to the peak, and by how many mg/dL glucose changes until then: not below what a sensor
# can measure.
EFFECTS = ((45, 50), (60, 70), (75, 90), (45, -40), (60, -50), (75, -60))

GOAL_MG_DL = 5
GOAL_MINUTES = 5


class Error(NamedTuple):
    """How far from an effect what was found is."""

    mg_dl: float
    minutes: float


def find_errors() -> Iterator[Error]:
    """Yield the error for each effect, which happens once a day to each of some people."""
    start = int(END.timestamp()) - DAYS * DAY
    window = start, start + DAYS * DAY
    for seed in range(PEOPLE):
        draw = random.Random(f"responses/{seed}")
        for minutes, mg_dl in EFFECTS:
            # Not in the early morning, when glucose moves on its own.
            moments = [
                start + day * DAY + draw.randrange(8 * HOUR, 20 * HOUR)
                for day in range(DAYS)
            ]
            effects = [Effect(moment, minutes, mg_dl) for moment in moments]
            person = PlantedTrace(f"responses {seed}", G7, ZONE, effects)
            readings = person.readings(window[0] - DAY, window[1] + DAY)
            trace = GlucoseTrace(
                [reading.moment_seconds for reading in readings],
                [reading.value_mg_dl for reading in readings],
            )
            found = find_responses(trace, map(Happening, moments), window, ZONE)
            yield find_error(found.overall, minutes, mg_dl)


def find_error(group: ResponseGroup, minutes: float, mg_dl: float) -> Error:
    """Return the error of what is typical of a group."""
    figures = group.figures
    assert figures is not None
    change, time = (
        (figures.rise_mg_dl, figures.minutes_to_peak)
        if mg_dl > 0
        else (figures.fall_mg_dl, figures.minutes_to_lowest)
    )
    assert change.typical is not None
    assert time.typical is not None
    return Error(abs(change.typical - abs(mg_dl)), abs(time.typical - minutes))


async def run() -> list[Figure]:
    """Measure on this machine, in one thread."""
    errors = list(find_errors())
    found = sum(
        error.mg_dl <= GOAL_MG_DL and error.minutes <= GOAL_MINUTES for error in errors
    )
    trace = make_trace(MAX_OCCASIONS // 4)
    happenings = [
        Happening(trace.times[0] + 2 * HOUR + number * 5 * HOUR, number % 90)
        for number in range(MAX_OCCASIONS)
    ]
    window = trace.times[0], trace.times[-1]

    def most() -> None:
        """Find the most occasions that are allowed, in groups."""
        find_responses(trace, happenings, window, ZONE, Grouping.AMOUNT)

    return [
        Figure(
            name="responses/missed_percent",
            value=100 * (1 - found / len(errors)),
            unit="%",
            goal=5,
        ),
        Figure(
            name="responses/mean_error_mg_dl",
            value=sum(error.mg_dl for error in errors) / len(errors),
            unit="mg/dL",
            goal=GOAL_MG_DL,
        ),
        Figure(
            name="responses/mean_error_minutes",
            value=sum(error.minutes for error in errors) / len(errors),
            unit="min",
            goal=GOAL_MINUTES,
        ),
        Figure(
            name=f"responses/{MAX_OCCASIONS}_occasions_ms",
            value=milliseconds(most),
            unit="ms",
            goal=1000,
        ),
    ]
