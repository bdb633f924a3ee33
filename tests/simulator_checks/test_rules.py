"""What the simulator sends passes the rules of an importer that lives on production's data."""

import pytest

from tests.simulator import Simulator
from tests.simulator.alerts import Override
from tests.simulator.users import USERS

from ..account import DAY, HOUR
from .client import NOW, Client
from .rules import TIMES, broken, broken_by_record


def all_broken(simulator: Simulator, user_name: str, endpoint: str) -> set[str]:
    """Return the fields of a month's records that break a rule."""
    window = () if endpoint == "devices" else (NOW - 30 * DAY, NOW + DAY)
    return {
        field
        for record in simulator.truth(user_name, endpoint, *window)
        for field in broken_by_record(endpoint, record)
    }


@pytest.mark.parametrize(
    "endpoint", ["egvs", "events", "calibrations", "alerts", "devices"]
)
@pytest.mark.parametrize("user_name", [name for name, *_ in USERS])
def test_generated(simulator: Simulator, user_name: str, endpoint: str) -> None:
    """Nobody's records break a rule."""
    assert all_broken(simulator, user_name, endpoint) == set()


@pytest.mark.parametrize("user_name", ["User7", "User6"])
def test_made_by_hand(simulator: Simulator, user_name: str) -> None:
    """What a person does in the app breaks no rule either."""
    user = simulator.users[user_name]
    for entry in (
        ("insulin", "fastActing", 4.5),
        ("carbs", None, 30),
        ("exercise", "heavy", 45),
        ("health", "cycle"),
        ("bloodGlucose", None, 112),
        ("notes", None, "New pen"),
    ):
        user.app.log_entry(*entry)
    user.app.raise_alert("fixedLow")
    user.app.calibrate(110)
    user.app.set_alert("high", value=220, delay=30)
    user.alert_schedules[0].override = Override("quiet", NOW + 3 * HOUR)
    simulator.clock.advance(2 * HOUR)
    for endpoint in ("events", "alerts", "calibrations", "devices"):
        assert all_broken(simulator, user_name, endpoint) == set()


@pytest.mark.parametrize("user_name", ["User7", "User4"])
async def test_data_range(client: Client, user_name: str) -> None:
    """Every kind of record has a start and an end after it."""
    _, body = await client.get("dataRange", user_name)
    for endpoint in ("egvs", "events", "calibrations"):
        start, end = body[endpoint]["start"], body[endpoint]["end"]
        assert [*broken(start, TIMES), *broken(end, TIMES)] == []
        assert start["systemTime"] < end["systemTime"]
