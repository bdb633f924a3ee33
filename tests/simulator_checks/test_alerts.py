"""Alerts are changes of state, and their settings can be changed."""

from datetime import UTC, datetime
from itertools import pairwise

from tests.simulator import Simulator
from tests.simulator.alerts import night_schedule

from ..account import DAY, HOUR
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


def settings(simulator: Simulator, user: str) -> dict[tuple[str, str], Record]:
    """Return the alert settings of a user's newest device by schedule and alert."""
    return {
        (name, setting["alertName"]): setting
        for name, schedule in schedules(simulator, user).items()
        for setting in schedule["alertSettings"]
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
    night = schedules(simulator, "User9")["Night"]["alertScheduleSettings"]
    assert night["endTime"] == "31:00"


def test_days_of_a_night() -> None:
    """A night belongs to the day on which it starts."""
    night = night_schedule("31:00")
    night.days_of_week = ("saturday",)
    saturday = datetime(2026, 11, 21, tzinfo=UTC)
    hours = (6, 23, 24 + 6, 24 + 7)
    covered = [night.covers(saturday + hour * HOUR) for hour in hours]
    assert covered == [False, True, True, False]


def test_settings(simulator: Simulator) -> None:
    """A changed setting carries the time of the change; some products lack some."""
    app = simulator.users["User6"].app
    app.set_alert("low", schedule="Night", value=85, enabled=False)
    found = settings(simulator, "User6")
    changed, default = found["Night", "low"], found["", "low"]
    assert (changed["value"], changed["enabled"]) == (85, False)
    assert (default["value"], default["enabled"]) == (70, True)
    assert default["systemTime"] < changed["systemTime"] == "2026-11-20T12:00:00Z"
    one_plus = {name for _, name in settings(simulator, "User8")}
    assert one_plus == {"low", "high", "outOfRange", "noReadings"}
    assert settings(simulator, "User4") == {}
