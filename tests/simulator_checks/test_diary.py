"""Diary entries are written, edited, and deleted, and arrive when they should."""

from collections import Counter

import pytest

from tests.simulator import Simulator

from ..account import DAY, HOUR, SECOND
from .client import NOW, Record

# A little more than the hour by which data are late, since clocks are rounded.
DELAY = HOUR + SECOND


def events(simulator: Simulator, user: str = "User7") -> dict[str, Record]:
    """Return the visible entries of a diary by record id; none may be there twice."""
    now = simulator.clock.now()
    records = simulator.truth(user, "events", now - 30 * DAY, now + DAY)
    found = {record["recordId"]: record for record in records}
    assert len(found) == len(records)
    return found


def test_entries_change_with_time(simulator: Simulator) -> None:
    """As time passes, an entry goes from created to its last version, and never back."""
    simulator.clock.set(NOW - 30 * DAY)
    versions: dict[str, list[Record]] = {}
    for _ in range(180):
        simulator.clock.advance(4 * HOUR)
        for name, record in events(simulator).items():
            seen = versions.setdefault(name, [])
            if seen[-1:] != [record]:
                seen.append(record)
    statuses = Counter(
        tuple(record["eventStatus"] for record in seen) for seen in versions.values()
    )
    assert {way for way in statuses if len(way) > 1} == {
        ("created", "updated"),
        ("created", "deleted"),
    }
    for first, last in (seen for seen in versions.values() if len(seen) == 2):
        differing = {key for key in last if last[key] != first[key]} - {"eventStatus"}
        assert differing <= {"value", "systemTime", "displayTime"}
        assert bool(differing) is (last["eventStatus"] == "updated")


def test_receivers_mark_nothing_as_changed(simulator: Simulator) -> None:
    """A receiver's entries are all created, and can't be changed."""
    found = events(simulator, "User4")
    assert {record["eventStatus"] for record in found.values()} == {"created"}
    app = simulator.users["User4"].app
    with pytest.raises(ValueError, match="receiver"):
        app.edit_entry(app.log_entry("carbs", value=20), value=30)


def test_what_products_keep_back(simulator: Simulator) -> None:
    """A ONE's diary never arrives, nor do a ONE+'s urgent alerts."""
    one, one_plus = simulator.users["UserOne"].app, simulator.users["User8"].app
    one.edit_entry(one.log_entry("carbs", value=10), value=20)
    one.calibrate(110)
    kept, sent = one_plus.raise_alert("urgentLow"), one_plus.raise_alert("low")
    simulator.clock.advance(DAY)
    window = (NOW - DAY, NOW + DAY)
    assert events(simulator, "UserOne") == {}
    assert simulator.truth("UserOne", "calibrations", *window) == []
    alerts = simulator.truth("User8", "alerts", *window)
    assert {kept, sent} & {record["recordId"] for record in alerts} == {sent}
