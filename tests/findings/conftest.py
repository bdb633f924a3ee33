"""An account with something that stands out: on all but a few days, glucose is too high."""

from datetime import datetime

import pytest

from ..account import DAY, HOUR, MINUTE
from ..scene import Scene
from ..simulated import NOW

# The second one isn't over yet.
GOOD_DAYS = (NOW - 10 * DAY, NOW)


@pytest.fixture
def past_is_imported() -> bool:
    """Return that the past still has to be imported, because findings need it."""
    return False


@pytest.fixture
def stage(stage: Scene) -> Scene:
    """Return the scene of an account that isn't set up yet, with the days planted."""
    days = [(day - 7 * HOUR).date() for day in GOOD_DAYS]

    def value_at(moment: datetime) -> float:
        # The reading before midnight stands for some of the day.
        edges = (moment - 7 * HOUR, moment - 7 * HOUR + 10 * MINUTE)
        return 110 if any(edge.date() in days for edge in edges) else 240

    stage.change_values(value_at)
    return stage
