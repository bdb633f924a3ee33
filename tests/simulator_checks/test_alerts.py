"""Alerts are changes of state, and their settings can be changed."""

from itertools import pairwise

from tests.simulator import Simulator

from ..account import DAY
from .client import NOW

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
