"""The actions, where they are about the diary."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from homeassistant.util import dt as dt_util

from ..conftest import NOW
from ..scene import Scene
from ..simulator import Simulator

DAY = timedelta(days=1)


def logged(
    simulator: Simulator, start: datetime, end: datetime, user_name: str = "User7"
) -> list[dict[str, Any]]:
    """Return the events that stand, of a window."""
    return [
        event
        for event in simulator.truth(user_name, "events", start, end)
        if event["eventStatus"] != "deleted"
    ]


def amount(
    events: Iterable[dict[str, Any]], kind: str, sub_kind: str | None = None
) -> float:
    """Return what the values of a kind add up to."""
    return round(
        sum(
            float(event["value"])
            for event in events
            if event["eventType"] == kind and sub_kind in (None, event["eventSubType"])
        ),
        3,
    )


def moment(event: dict[str, Any]) -> datetime:
    """Return the time of an event."""
    return datetime.fromisoformat(event["systemTime"])


@pytest.fixture
def past_is_imported() -> bool:
    """Import the past in the test."""
    return False


@pytest.mark.parametrize("days_ago", [0, 100])
async def test_summary(scene: Scene, days_ago: int) -> None:
    """A summary adds the diary up, from memory and from Dexcom beyond it."""
    await scene.finish_import()
    end = NOW - days_ago * DAY - timedelta(hours=2)
    start = end - 14 * DAY
    events = logged(scene.simulator, start, end)

    summary = (await scene.act("get_summary", start=start, end=end))["diary"]

    assert len(events) > 50
    totals = summary["totals"]
    assert totals["entries"] == len(events)
    assert totals["carbs_g"] == amount(events, "carbs")
    assert totals["insulin_fast_units"] == amount(events, "insulin", "fastActing")
    assert totals["insulin_long_units"] == amount(events, "insulin", "longActing")
    assert totals["exercise_minutes"] == amount(events, "exercise")
    assert summary["entries_per_day"] == round(len(events) / 14, 1)
    zone = dt_util.get_default_time_zone()
    local = [(moment(event).astimezone(zone), event) for event in events]
    for day in summary["days"]:
        of_the_day = [
            event for at, event in local if at.date() == date.fromisoformat(day["day"])
        ]
        assert day["totals"]["carbs_g"] == amount(of_the_day, "carbs")
    for hour in summary["hours"]:
        of_the_hour = [event for at, event in local if at.hour == hour["hour"]]
        assert hour["carbs_g"] == round(amount(of_the_hour, "carbs") / 14, 3)


async def test_import_again(scene: Scene) -> None:
    """A range that is imported again brings what has been edited long ago."""
    await scene.finish_import()
    start, end = NOW - 20 * DAY, NOW - 18 * DAY
    events = logged(scene.simulator, start, end)
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
    """A Dexcom ONE keeps no diary, but has alerts."""
    await scene.finish_import()
    summary = (await scene.act("get_summary"))["diary"]
    assert summary["totals"]["entries"] == 0
    assert summary["alerts"]["low"] > 0


async def test_records(scene: Scene) -> None:
    """Records of the diary come with their status, the deleted ones too."""
    app = scene.app
    past = NOW - timedelta(hours=4)
    record_id = app.log_entry("carbs", value=30, moment=past, visible_from=NOW)
    app.delete_entry(record_id, visible_from=NOW)
    answer = await scene.act("get_records", endpoint="events", start=past, end=past)
    [record] = answer["records"]
    assert (record["event_status"], record["value"]) == ("deleted", "30")
    assert datetime.fromisoformat(record["system_time"]) == past.astimezone(UTC)
