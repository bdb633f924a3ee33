"""Diary entries are written, edited, and deleted, and arrive when they should."""

from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.simulator import Simulator

from .client import DAY, HOUR, NOW, Client, Record, moment_of


def events(simulator: Simulator, user: str = "User7") -> dict[str, Record]:
    """Return the visible entries of a diary by record id; none may be there twice."""
    now = simulator.clock.now()
    records = simulator.truth(user, "events", now - 30 * DAY, now + DAY)
    found = {record["recordId"]: record for record in records}
    assert len(found) == len(records)
    return found


def test_entries_change_with_time(simulator: Simulator) -> None:
    """A generated entry that is edited or deleted in the end has a first version."""
    final = events(simulator)
    changed = {
        name: record
        for name, record in final.items()
        if record["eventStatus"] != "created" and moment_of(record) < NOW - 3 * DAY
    }
    kinds = Counter(record["eventStatus"] for record in changed.values())
    assert kinds["updated"] >= 5
    assert kinds["deleted"] >= 2
    moved = 0
    for name, record in changed.items():
        simulator.clock.set(moment_of(record, "recordedSystemTime") + HOUR)
        first = events(simulator)[name]
        assert first["eventStatus"] == "created"
        differing = {key for key in record if record[key] != first[key]}
        moved += "systemTime" in differing
        if record["eventStatus"] == "deleted":
            assert differing == {"eventStatus"}
        else:
            assert differing & {"value", "systemTime"}
            assert differing <= {"eventStatus", "value", "systemTime", "displayTime"}
    assert 0 < moved < len(changed)


def test_changes_arrive_one_by_one(simulator: Simulator) -> None:
    """As time passes, an entry goes from created to its last status, and never back."""
    simulator.clock.set(NOW - 20 * DAY)
    seen: dict[str, list[str]] = {}
    for _ in range(120):
        simulator.clock.advance(4 * HOUR)
        for name, record in events(simulator).items():
            statuses = seen.setdefault(name, [])
            if statuses[-1:] != [record["eventStatus"]]:
                statuses.append(record["eventStatus"])
    ways = Counter(tuple(statuses) for statuses in seen.values())
    for way in ways:
        assert len(way) == 1 or (len(way) == 2 and way[0] == "created")
    assert ways["created", "updated"] >= 2
    assert ways["created", "deleted"] >= 1


def test_receivers_mark_nothing_as_changed(simulator: Simulator) -> None:
    """A receiver's entries are all created, and can't be changed."""
    found = events(simulator, "User4")
    assert {record["eventStatus"] for record in found.values()} == {"created"}
    app = simulator.users["User4"].app
    with pytest.raises(ValueError, match="receiver"):
        app.edit_entry(app.log_entry("carbs", value=20), value=30)


def test_entry_by_hand(simulator: Simulator) -> None:
    """An entry, an edit, and a deletion are each visible after the delay."""
    app = simulator.users["User7"].app
    name = app.log_entry("carbs", value=35)
    assert name not in events(simulator)
    simulator.clock.advance(HOUR)
    record = events(simulator)[name]
    expected = {"eventType": "carbs", "value": "35", "unit": "grams"}
    assert (expected | {"eventStatus": "created"}).items() <= record.items()
    assert set(record) == {key for entry in events(simulator).values() for key in entry}

    app.edit_entry(name, value=40, moment=NOW - 2 * HOUR)
    assert events(simulator)[name] == record
    simulator.clock.advance(HOUR)
    edited = events(simulator)[name]
    assert (edited["eventStatus"], edited["value"]) == ("updated", "40")
    assert moment_of(edited) == moment_of(record) - 2 * HOUR
    assert edited["recordedSystemTime"] == record["recordedSystemTime"]

    app.delete_entry(name)
    assert events(simulator)[name] == edited
    simulator.clock.advance(HOUR)
    assert events(simulator)[name] == edited | {"eventStatus": "deleted"}


def test_entry_for_the_past(simulator: Simulator) -> None:
    """An entry for a moment long ago is visible as soon as it is typed, and not before."""
    typed = NOW + HOUR
    name = simulator.users["User7"].app.log_entry(
        "insulin", "fastActing", 2.5, moment=NOW - 5 * HOUR, recorded=typed
    )
    assert name not in events(simulator)
    simulator.clock.set(typed)
    assert events(simulator)[name]["value"] == "2.5"
    assert moment_of(events(simulator)[name], "recordedSystemTime") == typed


def test_chosen_visibility(simulator: Simulator) -> None:
    """What is done by hand can become visible at any moment."""
    app = simulator.users["User7"].app
    name = app.log_entry("notes", value="New pen", visible_from=NOW)
    assert events(simulator)[name]["unit"] is None
    app.edit_entry(name, value="Old pen", visible_from=NOW + DAY)
    app.delete_entry(name, visible_from=NOW)
    assert events(simulator)[name]["eventStatus"] == "deleted"
    simulator.clock.advance(2 * DAY)
    assert events(simulator)[name]["eventStatus"] == "deleted"
    with pytest.raises(KeyError):
        app.edit_entry(name, colour="red")
    with pytest.raises(KeyError):
        app.delete_entry("unknown")


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


async def test_app_over_http(client: Client) -> None:
    """Diary entries, alerts, and calibrations can be written over HTTP."""
    simulator, moment = client.simulator, "2026-11-20T10:00:00"

    async def write(call: str, body: Record) -> str:
        """Write something and return its record id."""
        status, answer = await client.control(call, body)
        assert status == 200
        name: str = answer["recordId"]
        return name

    entry = {"kind": "exercise", "sub_kind": "light", "value": 30, "moment": moment}
    name = await write("POST diary/User7", entry)
    assert events(simulator)[name]["systemTime"] == f"{moment}Z"
    change: dict[str, Any] = {"visible_from": moment}
    await write(f"PATCH diary/User7/{name}", {"value": 45, **change})
    assert events(simulator)[name]["value"] == "45"
    await write(f"DELETE diary/User7/{name}", change)
    assert events(simulator)[name]["eventStatus"] == "deleted"
    for call, body, status in (
        ("DELETE diary/User7/unknown", None, 404),
        ("POST diary/Nobody", entry, 404),
        ("POST diary/User7", {"colour": "red"}, 400),
        ("POST diary/User7", entry | {"moment": "soon"}, 400),
    ):
        assert (await client.control(call, body))[0] == status

    day = (datetime(2026, 11, 20, tzinfo=UTC), NOW)
    for endpoint, written, expected in (
        (
            "alerts",
            {"name": "high", "state": "activeSnoozed"},
            {"alertName": "high", "alertState": "activeSnoozed"},
        ),
        ("calibrations", {"value_mg_dl": 123}, {"value": 123}),
    ):
        name = await write(f"POST {endpoint}/User7", written | {"moment": moment})
        found = {
            record["recordId"]: record
            for record in simulator.truth("User7", endpoint, *day)
        }
        assert expected.items() <= found[name].items()
