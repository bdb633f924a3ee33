"""Alerts are changes of state, and how they are set can be changed."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from aiohttp import ClientSession
import pytest

from tests.simulator import Simulator, SimulatorClock
from tests.simulator.alert_settings import night_schedule

from .client import NOW

pytestmark = pytest.mark.usefixtures("socket_enabled")

DAY = timedelta(days=1)


def test_states_follow_each_other() -> None:
    """Every alert alarms, is snoozed perhaps, and ends, before it alarms again."""
    simulator = Simulator(clock=SimulatorClock(NOW))
    records = simulator.truth("User7", "alerts", NOW - 90 * DAY, NOW)
    states: dict[str, list[str]] = {}
    for record in records:
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
        for state, following in pairwise(row):
            assert following in successors[state]
    assert "activeSnoozed" in states["high"]


def schedules(simulator: Simulator, user: str) -> dict[str, dict[str, Any]]:
    """Return the alert schedules of a user's newest device by name."""
    device = simulator.truth(user, "devices")[0]
    return {
        schedule["alertScheduleSettings"]["alertScheduleName"]: schedule
        for schedule in device["alertSchedules"]
    }


def test_night_schedule() -> None:
    """A second schedule applies at night, on the person's clock, with limits of its own."""
    simulator = Simulator(clock=SimulatorClock(NOW))
    assert list(schedules(simulator, "User7")) == [""]
    for hour, active in ((12, ""), (20, ""), (21, "Night"), (3, "Night"), (6, "")):
        simulator.clock.set(datetime(2026, 11, 20, hour, tzinfo=UTC))
        found = schedules(simulator, "User6")
        assert [
            name
            for name, schedule in found.items()
            if schedule["alertScheduleSettings"]["isActive"]
        ] == [active]
    lows = [
        setting["value"]
        for schedule in found.values()
        for setting in schedule["alertSettings"]
        if setting["alertName"] == "low"
    ]
    assert lows == [70, 80]
    ends = schedules(simulator, "User9")["Night"]["alertScheduleSettings"]["endTime"]
    assert ends == "31:00"


def test_days_of_a_night() -> None:
    """A night belongs to the day on which it begins."""
    night = night_schedule("31:00")
    night.days_of_week = ("saturday",)
    saturday = datetime(2026, 11, 21, tzinfo=UTC)
    assert not night.covers(saturday.replace(hour=6))
    assert night.covers(saturday.replace(hour=23))
    assert night.covers((saturday + DAY).replace(hour=6))
    assert not night.covers((saturday + DAY).replace(hour=7))
    night.is_enabled = False
    assert not night.covers(saturday.replace(hour=23))


async def test_settings_change(simulator: Simulator, session: ClientSession) -> None:
    """A setting is changed by hand or from outside, and tells when."""
    app = simulator.users["User6"].app
    app.set_alert("high", value=220, snooze_minutes=60, changed=NOW)
    url = f"{simulator.url}/control/alert_settings/User6"
    body: dict[str, Any] = {"alert_name": "low", "schedule": "Night", "enabled": False}
    async with session.post(url, json=body) as response:
        assert response.status == 200
    for change in ({"alert_name": "moon"}, {"schedule": "Noon"}, {"colour": "red"}):
        async with session.post(url, json=body | change) as response:
            assert response.status == 404
    found = {
        (name, setting["alertName"]): setting
        for name, schedule in schedules(simulator, "User6").items()
        for setting in schedule["alertSettings"]
    }
    high, night_low = found["", "high"], found["Night", "low"]
    assert (high["value"], high["snooze"]) == (220, 60)
    assert high["systemTime"] == "2026-11-20T12:00:00Z"
    assert night_low["enabled"] is False
    assert found["", "low"]["enabled"] is True
    assert found["Night", "high"]["value"] == 250
    assert found["", "low"]["systemTime"] < high["systemTime"]
