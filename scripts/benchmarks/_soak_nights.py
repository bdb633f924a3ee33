"""A person of the soak who begins to get low at night, which stands out before long."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, override

from tests.simulator import SimulatedUser
from tests.simulator.physiology import Influence, Plan
from tests.simulator.planted import PlantedDay
from tests.simulator.sensors import DAY_SECONDS, Mishap
from tests.simulator.traces import SeededTrace

# Two hours after midnight in Berlin, for about an hour, except for one night in four.
LOW: Final = Influence(2700, 2700, -80)
NIGHTS: Final = 4


class LowNights(SeededTrace):
    """The glucose of a person who gets low at night from some moment on."""

    since_seconds = 0.0

    @override
    def with_mishaps(self, mishaps: Mapping[int, Mishap]) -> SeededTrace:
        """Return the same person with more mishaps to their sensors."""
        mishaps = {**self.schedule.mishaps, **mishaps}
        trace = LowNights(self.seed, self.schedule.model, self.zone, mishaps)
        trace.since_seconds = self.since_seconds
        return trace

    @override
    def _make_plan(self, day: int) -> Plan:
        """Return what happens on a local day."""
        plan, start_seconds = super()._make_plan(day), day * DAY_SECONDS
        if start_seconds < self.since_seconds or day % NIGHTS == 0:
            return plan
        low = LOW._replace(start_seconds=start_seconds + LOW.start_seconds)
        return PlantedDay([*plan.influences, low], plan.diary)


def plant_low_nights(user: SimulatedUser, since: datetime) -> None:
    """Let a person get low at night."""
    mishaps = user.trace.schedule.mishaps
    trace = LowNights(user.trace.seed, user.model, user.zone, mishaps)
    trace.since_seconds = since.timestamp()
    user.trace = trace
