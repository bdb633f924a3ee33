"""The diary lives: entries are written, edited and taken back, and arrive when they should."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import ClientSession
import pytest

from tests.simulator import Simulator, SimulatorClock

from .client import NOW

pytestmark = pytest.mark.usefixtures("socket_enabled")

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def frozen_simulator(now: datetime = NOW) -> Simulator:
    """Return a simulator that nobody calls, and whose time stands nearly still."""
    return Simulator(clock=SimulatorClock(now, rate=0.001))


def events(simulator: Simulator, user: str = "User7") -> dict[str, dict[str, Any]]:
    """Return what there is of a diary now by record id; none may be there twice."""
    now = simulator.clock.now()
    records = simulator.truth(user, "events", now - 30 * DAY, now + DAY)
    found = {record["recordId"]: record for record in records}
    assert len(found) == len(records)
    return found


def moment_of(record: dict[str, Any], key: str = "systemTime") -> datetime:
    """Return the time of a record."""
    return datetime.fromisoformat(record[key])


def test_entries_change_with_time() -> None:
    """What is edited or deleted in the end was something else at first, under the same id."""
    simulator = frozen_simulator()
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


def test_changes_arrive_one_by_one() -> None:
    """As time passes, an entry goes from created to what it is in the end, and never back."""
    simulator = frozen_simulator(NOW - 20 * DAY)
    seen: dict[str, list[str]] = {}
    for _ in range(120):
        simulator.clock.advance(4 * HOUR)
        for name, record in events(simulator).items():
            statuses = seen.setdefault(name, [])
            if statuses[-1:] != [record["eventStatus"]]:
                statuses.append(record["eventStatus"])
    ways = Counter(tuple(statuses) for statuses in seen.values())
    assert set(ways) <= {
        ("created",),
        ("updated",),
        ("deleted",),
        ("created", "updated"),
        ("created", "deleted"),
    }
    assert ways["created", "updated"] >= 2
    assert ways["created", "deleted"] >= 1


def test_receivers_mark_nothing_as_changed() -> None:
    """A receiver's entries are all created, and cannot be changed."""
    simulator = frozen_simulator()
    found = events(simulator, "User4")
    assert {record["eventStatus"] for record in found.values()} == {"created"}
    app = simulator.users["User4"].app
    with pytest.raises(ValueError, match="receiver"):
        app.edit_entry(app.log_entry("carbs", value=20), value=30)


def test_entry_by_hand() -> None:
    """An entry is seen after the delay, an edit the delay after the edit, as is a deletion."""
    simulator = frozen_simulator()
    app = simulator.users["User7"].app
    name = app.log_entry("carbs", value=35)
    assert name not in events(simulator)
    simulator.clock.advance(HOUR)
    record = events(simulator)[name]
    assert (record["eventType"], record["value"], record["unit"]) == (
        "carbs",
        "35",
        "grams",
    )
    assert record["eventStatus"] == "created"
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


def test_entry_for_the_past() -> None:
    """An entry for a moment long ago can't be seen before it is typed, but right after."""
    simulator = frozen_simulator()
    app = simulator.users["User7"].app
    typed = NOW + HOUR
    name = app.log_entry(
        "insulin", "fastActing", 2.5, moment=NOW - 5 * HOUR, recorded=typed
    )
    assert name not in events(simulator)
    simulator.clock.set(typed)
    assert events(simulator)[name]["value"] == "2.5"
    assert moment_of(events(simulator)[name], "recordedSystemTime") == typed


def test_chosen_visibility() -> None:
    """What is done by hand can be seen from any moment on."""
    simulator = frozen_simulator()
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


def test_what_products_keep_back() -> None:
    """A ONE's diary never arrives, nor a ONE+'s urgent alerts."""
    simulator = frozen_simulator()
    one, one_plus = simulator.users["UserOne"].app, simulator.users["User8"].app
    name = one.log_entry("carbs", value=10)
    one.edit_entry(name, value=20)
    one.calibrate(110)
    kept = one_plus.raise_alert("urgentLow")
    told = one_plus.raise_alert("low")
    simulator.clock.advance(DAY)
    assert events(simulator, "UserOne") == {}
    window = (NOW - DAY, NOW + DAY)
    assert simulator.truth("UserOne", "calibrations", *window) == []
    alerts = simulator.truth("User8", "alerts", *window)
    names = {record["recordId"] for record in alerts}
    assert told in names
    assert kept not in names


async def test_diary_over_http(simulator: Simulator, session: ClientSession) -> None:
    """The diary, alerts and calibrations can be written from outside."""
    base = f"{simulator.url}/control"

    async def call(method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Call a control endpoint."""
        async with session.request(method, f"{base}/{path}", json=body) as response:
            return response.status, await response.json()

    moment = "2026-11-20T10:00:00"
    entry = {"kind": "exercise", "sub_kind": "light", "value": 30, "moment": moment}
    status, answer = await call("POST", "diary/User7", entry)
    assert status == 200
    name = answer["recordId"]
    assert events(simulator)[name]["systemTime"] == f"{moment}Z"
    change = {"value": 45, "visible_from": moment}
    assert (await call("PATCH", f"diary/User7/{name}", change))[0] == 200
    assert events(simulator)[name]["value"] == "45"
    change = {"visible_from": moment}
    assert (await call("DELETE", f"diary/User7/{name}", change))[0] == 200
    assert events(simulator)[name]["eventStatus"] == "deleted"

    assert (await call("DELETE", "diary/User7/unknown"))[0] == 404
    assert (await call("POST", "diary/Nobody", entry))[0] == 404
    assert (await call("POST", "diary/User7", {"colour": "red"}))[0] == 400
    assert (await call("POST", "diary/User7", entry | {"moment": "soon"}))[0] == 400

    alert = {"name": "high", "state": "activeSnoozed", "moment": moment}
    _, answer = await call("POST", "alerts/User7", alert)
    day = (datetime(2026, 11, 20, tzinfo=UTC), NOW)
    [record] = [
        record
        for record in simulator.truth("User7", "alerts", *day)
        if record["recordId"] == answer["recordId"]
    ]
    assert (record["alertName"], record["alertState"]) == ("high", "activeSnoozed")
    meter = {"value_mg_dl": 123, "moment": moment}
    _, answer = await call("POST", "calibrations/User7", meter)
    [record] = [
        record
        for record in simulator.truth("User7", "calibrations", *day)
        if record["recordId"] == answer["recordId"]
    ]
    assert record["value"] == 123
