"""The actions, where they are about the diary."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from homeassistant.util import dt as dt_util

from ..scene import Scene
from ..simulated import NOW

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


type Events = list[dict[str, Any]]


def moment(event: dict[str, Any]) -> datetime:
    """Return the time of an event."""
    return datetime.fromisoformat(event["systemTime"])


def logged(scene: Scene, start: datetime, end: datetime) -> Events:
    """Return the events of a window that weren't deleted."""
    events = scene.truth("events", start, end)
    return [event for event in events if event["eventStatus"] != "deleted"]


def add_up(events: Events) -> dict[str, float]:
    """Return the totals of events."""

    def amount(kind: str, *sub_kinds: str) -> float:
        values = [
            float(event["value"])
            for event in events
            if event["eventType"] == kind
            and (not sub_kinds or event["eventSubType"] in sub_kinds)
        ]
        return round(sum(values), 3)

    return {
        "entries": len(events),
        "carbs_g": amount("carbs"),
        "insulin_units": amount("insulin"),
        "insulin_fast_units": amount("insulin", "fastActing"),
        "insulin_long_units": amount("insulin", "longActing"),
        "exercise_minutes": amount("exercise"),
    }


@pytest.fixture
def past_is_imported() -> bool:
    """Import the past in the test."""
    return False


@pytest.mark.parametrize("days_ago", [0, 45, 100])
async def test_summary(scene: Scene, days_ago: int) -> None:
    """A summary adds the diary up, from memory and from Dexcom, and when clocks change."""
    await scene.finish_import()
    end = NOW - days_ago * DAY - timedelta(hours=2)
    start = end - 14 * DAY
    events = logged(scene, start, end)

    summary = (await scene.act("get_summary", start=start, end=end))["diary"]

    assert len(events) > 50
    assert summary["totals"] == add_up(events)
    assert summary["entries_per_day"] == round(len(events) / 14, 1)
    zone = dt_util.get_default_time_zone()
    local = [(moment(event).astimezone(zone), event) for event in events]
    assert len(summary["days"]) == 15
    for day in summary["days"]:
        of_the_day = [event for at, event in local if f"{at:%F}" == day["day"]]
        assert day["totals"] == add_up(of_the_day)
    assert [hour["hour"] for hour in summary["hours"]] == list(range(24))
    for hour in summary["hours"]:
        true = add_up([event for at, event in local if at.hour == hour["hour"]])
        for name in true.keys() & hour.keys():
            assert hour[name] == round(true[name] / 14, 3)


async def test_insulin_without_a_type(scene: Scene) -> None:
    """Where insulin has no type, only the total of all insulin is known, for its day and hour."""
    await scene.finish_import()
    scene.log("insulin", None, 3.5, moment=NOW - 30 * HOUR)
    await scene.pass_time(HOUR)
    summary = (await scene.act("get_summary", start=NOW - 3 * DAY))["diary"]
    at = dt_util.as_local(NOW - 30 * HOUR)
    days = {day["day"]: day["totals"] for day in summary["days"]}
    hours = {hour["hour"]: hour for hour in summary["hours"]}
    for totals in (summary["totals"], days.pop(f"{at:%F}"), hours.pop(at.hour)):
        assert totals["insulin_units"] > 0
        assert totals["insulin_fast_units"] is totals["insulin_long_units"] is None
    for totals in (*days.values(), *hours.values()):
        types = totals["insulin_fast_units"] + totals["insulin_long_units"]
        assert totals["insulin_units"] == pytest.approx(types, abs=0.002)


async def test_import_again(scene: Scene) -> None:
    """A range that is imported again brings what has been edited long ago."""
    await scene.finish_import()
    start, end = NOW - 20 * DAY, NOW - 18 * DAY
    events = logged(scene, start, end)
    late = next(event for event in events if event["eventType"] == "carbs")
    scene.user.add_record("events", {**late, "value": "400", "eventStatus": "updated"})
    window = {"start": start, "end": end}
    before = (await scene.act("get_summary", **window))["diary"]["totals"]["carbs_g"]

    asked = len(scene.simulator.requests)
    answer = await scene.act("import_history", **window)

    assert answer["requests"] == len(scene.simulator.requests) - asked == 4
    assert answer["entries"] >= len(events)
    after = (await scene.act("get_summary", **window))["diary"]["totals"]["carbs_g"]
    assert after - before == 400 - float(late["value"])


@pytest.mark.parametrize("user_name", ["UserOne"])
async def test_product_without_a_diary(scene: Scene) -> None:
    """A Dexcom ONE has no diary, only alerts, and each alert counts once."""
    window = {"start": NOW - 14 * DAY, "end": NOW - DAY}
    await scene.finish_import()
    before = (await scene.act("get_summary", **window))["diary"]
    assert before["totals"]["entries"] == 0
    assert before["alerts"]["low"] > 0

    for hours, state in ((0, "activeAlarming"), (1, "activeSnoozed"), (2, "inactive")):
        time = NOW - 2 * DAY + timedelta(hours=hours)
        scene.raise_alert("outOfRange", state, time)
    await scene.advance(timedelta(minutes=16), 5)
    after = (await scene.act("get_summary", **window))["diary"]["alerts"]
    count = before["alerts"].get("signal_loss", 0) + 1
    assert after == before["alerts"] | {"signal_loss": count}
