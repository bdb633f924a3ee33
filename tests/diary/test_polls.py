"""How far back the polls of the diary reach, and when they come."""

import asyncio
from datetime import datetime, timedelta

import pytest

from ..account import DAY, HOUR, MINUTE, SECOND
from ..scene import Scene
from ..simulated import NOW
from ..simulator import Fault, RequestRecord
from ..simulator.mutations import MUTATIONS
from ..slow_disk import SlowDisk, until, work


def length_of(request: RequestRecord) -> timedelta:
    """Return how long the window of a request is."""
    start, end = (request.query[name] for name in ("startDate", "endDate"))
    return datetime.fromisoformat(end) - datetime.fromisoformat(start)


async def test_a_week_once_an_hour(scene: Scene) -> None:
    """Polls look for late entries of a day, and once an hour for those of a week."""
    before = len(scene.requests("events"))
    await scene.advance(timedelta(minutes=15), 9)
    lengths = [length_of(one) for one in scene.requests("events")[before:]]
    long = [length > 7 * DAY for length in lengths]
    assert long == [False, False, False, True] * 2 + [False]
    assert all(2 * DAY <= length <= 9 * DAY for length in lengths)


async def test_end_of_an_outage(scene: Scene) -> None:
    """When readings arrive again, the diary doesn't wait for its next quarter of an hour."""
    scene.fail("egvs")
    await scene.advance(timedelta(minutes=1), 40)
    assert scene.sensor("carbs_today").state == "unavailable"
    scene.simulator.faults.clear()
    asked = len(scene.requests("events"))
    while scene.sensor("glucose").state == "unavailable":
        assert len(scene.requests("events")) == asked
        await scene.advance(timedelta(seconds=20))
    assert scene.sensor("carbs_today").state != "unavailable"
    assert len(scene.requests("events")) == asked + 1


async def test_poll_during_an_import(scene: Scene) -> None:
    """An import that began before a poll ended doesn't undo that the diary was polled."""
    scene.log("carbs", value=20, moment=scene.now)
    with SlowDisk(once=True) as disk:
        scene.start_advance(timedelta(minutes=16))
        await until(disk.has_begun)
        importing = asyncio.ensure_future(
            scene.act("import_history", start=scene.now - DAY)
        )
        await work(50)
        disk.go_on()
        await importing
    await scene.settle()
    assert scene.entry.runtime_data.diary.store.polled == scene.now


@pytest.mark.parametrize("kind", sorted(MUTATIONS))
async def test_odd_answer_as_a_week_passes(scene: Scene, kind: str) -> None:
    """What Dexcom sends oddly in the last poll that covers it stays as it was."""
    week_ago = scene.now - 7 * DAY + 30 * MINUTE
    moments = [week_ago + place * SECOND for place in range(14)]
    logged = [scene.log("insulin", "fastActing", 8, moment=at) for at in moments]
    logged += [scene.log("carbs", value=30, moment=at) for at in moments]
    logged += [scene.app.calibrate(110, at, visible_from=NOW) for at in moments]

    def known() -> list[tuple[object, ...]]:
        """Return what is known of that time; another subtype can be an edit."""
        diary = scene.entry.runtime_data.diary.store.diary
        return [
            (entry.record_id, entry.kind, entry.amount)
            if kind == "unknown_enums"
            else (entry.record_id, entry.kind, entry.amount, entry.sub_kind)
            for entry in diary.entries_between(week_ago - MINUTE, week_ago + HOUR)
        ]

    await scene.pass_time(HOUR)
    before = known()
    assert {record_id for record_id, *_ in before} >= {*logged}
    for endpoint in ("events", "calibrations"):
        scene.simulator.faults.add(Fault(kind, endpoint))
    await scene.pass_time(2 * HOUR)
    scene.simulator.faults.clear()
    await scene.pass_time(2 * HOUR)
    assert sorted(known()) == sorted(before)
