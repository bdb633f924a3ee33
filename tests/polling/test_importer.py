"""The import of the past goes on, whatever happens to one of its windows."""

from datetime import datetime, timedelta
from itertools import pairwise
import math
from typing import Any

import pytest

from custom_components.dexcom_api.readings import (
    importer as readings_importer,
    store as readings_store,
)

from ..account import DAY, HOUR, MINUTE, time_of
from ..scene import Scene
from ..simulated import NOW
from ..simulator import RequestRecord


@pytest.mark.parametrize("past_is_imported", [False])
async def test_window_that_raises_something_unforeseen(
    scene: Scene, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is logged once, the others are imported meanwhile, and it comes last."""
    real = readings_store.merge_readings
    broken = int((NOW - 40 * DAY).timestamp())
    is_broken = True

    def merge(records: Any, readings: Any, fetched: Any) -> Any:
        if is_broken and fetched and fetched.times[0] < broken < fetched.times[-1]:
            raise RuntimeError("Nobody has foreseen this")
        return real(records, readings, fetched)

    monkeypatch.setattr(readings_store, "merge_readings", merge)
    await scene.advance(6 * MINUTE, 30)
    assert min(scene.times()) < (NOW - 88 * DAY).timestamp()
    assert 50 < scene.number("history_import") < 100
    assert caplog.text.count("RuntimeError: Nobody has foreseen this") == 1
    is_broken = False
    await scene.advance(6 * MINUTE, 30)
    assert scene.number("history_import") == 100
    assert sum(abs(time - broken) < 12 * 3600 for time in scene.times()) > 250


@pytest.mark.parametrize("past_is_imported", [False])
async def test_search_that_raises_something_unforeseen(
    scene: Scene, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is logged once, and repeated every hour until it works."""
    searches = []

    def search(*_: Any) -> None:
        searches.append(scene.now)
        raise RuntimeError("Nobody has foreseen this")

    with monkeypatch.context() as broken:
        broken.setattr(readings_importer, "missing_intervals", search)
        await scene.advance(6 * MINUTE, 31)
    assert 3 <= len(searches) <= 4
    assert caplog.text.count("RuntimeError: Nobody has foreseen this") == 1
    await scene.advance(6 * MINUTE, 30)
    assert scene.number("history_import") == 100


@pytest.mark.parametrize("past_is_imported", [False])
async def test_waits_while_a_sign_in_is_requested(scene: Scene) -> None:
    """Withdrawn access leads to one request to sign in again, and almost to silence."""
    scene.simulator.revoke(scene.user_name)
    await scene.advance(6 * MINUTE)
    asked = len(scene.requests())
    await scene.advance(10 * MINUTE, 30)
    assert len(scene.requests()) - asked <= 5 * 2
    assert scene.flows() == ["reauth"]
    assert scene.shown("glucose") == ["unavailable"]


@pytest.mark.parametrize("past_is_imported", [False])
async def test_ends_once(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    """An import that has ended says so once, however often it looks again."""
    await scene.advance(3 * MINUTE, 40)
    await scene.advance(61 * MINUTE, 5)
    assert scene.number("history_import") == 100
    assert caplog.text.count("Imported the readings of Dexcom") == 1
    assert caplog.text.count("Imported the diary of Dexcom") == 1


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize("past_is_imported", [False])
async def test_readings_that_are_all_of_the_future(
    stage: Scene,
) -> None:
    """An account whose receiver's clock is a month ahead is left alone, too."""
    for record in stage.simulator.truth("User7", "egvs", NOW - 2 * HOUR, NOW):
        moment = time_of(record) + 30 * DAY
        stage.user.add_record(
            "egvs",
            {**record, "systemTime": f"{moment:%Y-%m-%dT%H:%M:%SZ}"},
            visible_from=NOW,
        )
    await stage.set_up()
    await stage.advance(3 * MINUTE, 20)
    asked = len(stage.requests("egvs"))
    await stage.advance(3 * MINUTE, 40)
    # In two hours, a poll comes every quarter of an hour, and the import twice.
    assert len(stage.requests("egvs")) - asked < 16


def reach_back_a_year(body: dict[str, Any]) -> dict[str, Any]:
    """Return a data range that starts a year ago."""
    first = {"systemTime": f"{NOW - 365 * DAY:%Y-%m-%dT%H:%M:%S}"}
    return body | {kind: body[kind] | {"start": first} for kind in ("egvs", "events")}


def windows_of_diary(scene: Scene) -> list[RequestRecord]:
    """Return the requests of the diary's import."""
    end = NOW.replace(tzinfo=None)
    return [
        request
        for request in scene.requests("calibrations")
        if datetime.fromisoformat(request.query["endDate"]) < end
    ]


async def pauses_of_import(scene: Scene, steps: int) -> list[float]:
    """Let time pass in steps of ten seconds, and return the minutes between the diary's windows."""
    asked = len(windows_of_diary(scene))
    await scene.advance(timedelta(seconds=10), steps)
    moments = [request.moment for request in windows_of_diary(scene)[asked:]]
    return [(after - before) / MINUTE for before, after in pairwise(moments)]


@pytest.mark.parametrize("past_is_imported", [False])
async def test_leaves_dexcom_alone_between_windows(scene: Scene) -> None:
    """After its first twelve requests, an import makes at most 90 an hour."""
    scene.user.add_patch("dataRange", reach_back_a_year)
    scene.choose(history="everything")
    await scene.reload()
    pauses = await pauses_of_import(scene, 100)
    assert [round(minutes) for minutes in pauses] == [0] * 4 + [2] * 7


@pytest.mark.parametrize("past_is_imported", [False])
async def test_errors_slow_an_import_down(scene: Scene) -> None:
    """The longer windows fail, the longer the pauses; once one arrives, they are short again."""
    scene.choose(history="everything")
    scene.fail("calibrations")
    await scene.reload()
    assert await pauses_of_import(scene, 240) == [0.5, 1, 2, 5, 10, 15]
    scene.simulator.faults.clear()
    while windows_of_diary(scene)[-1].status != 200:
        await scene.advance(timedelta(seconds=10))
    scene.fail("calibrations")
    assert (await pauses_of_import(scene, 60))[:3] == [0.5, 1, 2]


@pytest.mark.parametrize("past_is_imported", [False])
async def test_time_left(stage: Scene) -> None:
    """It counts both imports, changes only with their windows, and is 0 only at the end."""
    stage.user.add_patch("dataRange", reach_back_a_year)
    await stage.set_up(history="everything")
    begin = stage.now
    shown = [(begin, stage.number("history_import_time_left"))]
    while shown[-1][1]:
        await stage.advance(timedelta(seconds=20))
        if (minutes := stage.number("history_import_time_left")) != shown[-1][1]:
            shown.append((stage.now, minutes))
    assert stage.number("history_import") == 100
    # 13 windows of readings, 12 of them quick, and 12 of the diary, 4 of them quick. Polls have the
    # diary's last week.
    assert shown[0][1] == math.ceil((12 * 2 + 40 + 4 * 2 + 8 * 120) / 60)
    assert len(shown) <= 13 + 12 + 1
    for moment, minutes in shown:
        assert abs(minutes - (stage.now - moment) / MINUTE) < 3


@pytest.mark.parametrize(
    ("user_name", "state"), [("User7", "0"), ("UserEmpty", "unknown")]
)
async def test_no_time_left(scene: Scene, state: str) -> None:
    """Nothing is left of what is imported, and nothing is known without data."""
    assert scene.shown("history_import_time_left") == [state]


@pytest.mark.parametrize("past_is_imported", [False])
async def test_nothing_to_wait_for(scene: Scene) -> None:
    """An import is finished with its last window, not after the pause that would follow it."""
    scene.choose(history="everything")
    await scene.reload()
    while scene.number("history_import") < 100:
        asked = len(scene.requests("egvs"))
        await scene.advance(timedelta(seconds=10))
    assert len(scene.requests("egvs")) > asked
