"""Alerts are changes of state, and their settings can be changed."""

from datetime import UTC, datetime
from itertools import pairwise

from tests.simulator import Simulator

from ..account import DAY
from .client import NOW, Record

SUCCESSORS = {
    "activeAlarming": {"activeSnoozed", "inactive"},
    "activeSnoozed": {"inactive"},
    "inactive": {"activeAlarming"},
}


def test_states_follow_each_other(simulator: Simulator) -> None:
    """Every alert alarms, may be snoozed, and ends before it alarms again."""
    states: dict[str, list[str]] = {}
    for record in simulator.truth("User7", "alerts", NOW - 90 * DAY, NOW):
        states.setdefault(record["alertName"], []).append(record["alertState"])
    assert set(states) == {
        *("high", "low", "urgentLow", "urgentLowSoon", "rise", "fall"),
        *("outOfRange", "noReadings"),
    }
    for name, row in states.items():
        assert len(row) >= 4, name
        assert all(after in SUCCESSORS[before] for before, after in pairwise(row))
    assert "activeSnoozed" in states["high"]


def schedules(simulator: Simulator, user: str) -> dict[str, Record]:
    """Return the alert schedules of a user's newest device by name."""
    device = simulator.truth(user, "devices")[0]
    return {
        schedule["alertScheduleSettings"]["alertScheduleName"]: schedule
        for schedule in device["alertSchedules"]
    }


def test_night_schedule(simulator: Simulator) -> None:
    """A second schedule with its own limits applies at night on the person's clock."""
    for hour, active in ((12, ""), (20, ""), (21, "Night"), (3, "Night"), (6, "")):
        simulator.clock.set(datetime(2026, 11, 20, hour, tzinfo=UTC))
        assert [
            name
            for name, schedule in schedules(simulator, "User6").items()
            if schedule["alertScheduleSettings"]["isActive"]
        ] == [active]


def test_settings(simulator: Simulator) -> None:
    """A changed setting carries the time of the change; some products lack some."""
    app = simulator.users["User6"].app
    app.set_alert("low", schedule="Night", value=85, enabled=False)
    found = schedules(simulator, "User6")
    changed, default = (
        next(item for item in schedule["alertSettings"] if item["alertName"] == "low")
        for schedule in (found["Night"], found[""])
    )
    assert (changed["value"], changed["enabled"]) == (85, False)
    assert (default["value"], default["enabled"]) == (70, True)
    assert default["systemTime"] < changed["systemTime"] == "2026-11-20T12:00:00Z"
    [one_plus] = schedules(simulator, "User8").values()
    names = {setting["alertName"] for setting in one_plus["alertSettings"]}
    assert names == {"low", "high", "outOfRange", "noReadings"}
    assert schedules(simulator, "User4") == {}
