"""Alerts are changes of state, and their settings can be changed."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from tests.simulator import Simulator
from tests.simulator.alert_settings import night_schedule

from .client import DAY, HOUR, NOW, Client, Record


def test_states_follow_each_other(simulator: Simulator) -> None:
    """Every alert alarms, may be snoozed, and ends before it alarms again."""
    states: dict[str, list[str]] = {}
    for record in simulator.truth("User7", "alerts", NOW - 90 * DAY, NOW):
        states.setdefault(record["alertName"], []).append(record["alertState"])
    assert set(states) == {
        *("high", "low", "urgentLow", "urgentLowSoon", "rise", "fall"),
        *("outOfRange", "noReadings"),
    }
    successors = {
        "activeAlarming": {"activeSnoozed", "inactive"},
        "activeSnoozed": {"inactive"},
        "inactive": {"activeAlarming"},
    }
    for name, row in states.items():
        assert len(row) >= 4, name
        assert all(after in successors[before] for before, after in pairwise(row))
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
    assert list(schedules(simulator, "User7")) == [""]
    for hour, active in ((12, ""), (20, ""), (21, "Night"), (3, "Night"), (6, "")):
        simulator.clock.set(datetime(2026, 11, 20, hour, tzinfo=UTC))
        assert [
            name
            for name, schedule in schedules(simulator, "User6").items()
            if schedule["alertScheduleSettings"]["isActive"]
        ] == [active]
    found = settings(simulator, "User6")
    assert (found["", "low"]["value"], found["Night", "low"]["value"]) == (70, 80)
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
    night.is_enabled = False
    assert not night.covers(saturday + 23 * HOUR)


async def test_settings_change(client: Client) -> None:
    """A setting can be changed by the app and over HTTP, and carries the time."""
    app = client.simulator.users["User6"].app
    app.set_alert("high", value=220, snooze_minutes=60, changed=NOW)
    change = {"alert_name": "low", "schedule": "Night", "enabled": False}
    assert (await client.control("POST alert_settings/User6", change))[0] == 200
    for unknown in ({"alert_name": "moon"}, {"schedule": "Noon"}, {"colour": "red"}):
        answer = await client.control("POST alert_settings/User6", change | unknown)
        assert answer[0] == 404
    found = settings(client.simulator, "User6")
    high, low = found["", "high"], found["", "low"]
    assert (high["value"], high["snooze"]) == (220, 60)
    assert low["systemTime"] < high["systemTime"] == "2026-11-20T12:00:00Z"
    assert (found["Night", "low"]["enabled"], low["enabled"]) == (False, True)
    assert found["Night", "high"]["value"] == 250


@pytest.mark.parametrize(
    ("user", "has", "lacks"),
    [
        ("User7", {"urgentLow", "rise"}, set()),
        ("User8", {"low", "high"}, {"urgentLow", "urgentLowSoon", "rise", "fall"}),
        ("User4", set(), {"low", "high"}),
    ],
)
def test_alerts_of_a_product(
    simulator: Simulator, user: str, has: set[str], lacks: set[str]
) -> None:
    """A ONE+ lacks some alerts, and a receiver sends no settings."""
    names = {name for _, name in settings(simulator, user)}
    assert has <= names
    assert not lacks & names
