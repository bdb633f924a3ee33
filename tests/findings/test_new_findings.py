"""The event of new findings: once for each, never for old ones, also across restarts."""

from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest

from homeassistant.const import EVENT_STATE_CHANGED, STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback

from ..account import DAY, HOUR, MINUTE
from ..files.examples import egv, lines, shown
from ..scene import Scene
from ..simulated import NOW

FINDING = "event.dexcom_finding"
FINDER = "custom_components.dexcom_api.findings.finder"
BEST_DAY = "best_day"

type Fired = list[dict[str, object]]


@pytest.fixture
def fired(hass: HomeAssistant) -> Fired:
    """Return the attributes of the best days as their events fire."""
    found: Fired = []

    @callback
    def listen(event: Event[EventStateChangedData]) -> None:
        old, new = event.data["old_state"], event.data["new_state"]
        if event.data["entity_id"] != FINDING or old is None or new is None:
            return
        is_new = new.state not in (old.state, STATE_UNKNOWN, STATE_UNAVAILABLE)
        if is_new and old.state != STATE_UNAVAILABLE:
            found.append(dict(new.attributes))

    hass.bus.async_listen(EVENT_STATE_CHANGED, listen)
    return found


async def test_new_best_day(fired: Fired, scene: Scene) -> None:
    """A day that is the best of all fires once it is over, with its evidence."""
    await scene.finish_import()
    await scene.pass_time(6 * HOUR, HOUR)
    # What was there before isn't new.
    assert fired == []

    await scene.pass_time(DAY, HOUR)
    assert [attributes["event_type"] for attributes in fired] == [BEST_DAY]
    [attributes] = fired
    assert attributes["text"] == "Best of 30 days: May 2, 100% in range"
    assert attributes["days"] == ["2026-05-02"]

    await scene.reload()
    assert scene.state(FINDING).attributes["text"] == attributes["text"]
    await scene.pass_time(DAY, HOUR)
    assert len(fired) == 1


async def test_restart(
    fired: Fired, scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    """What is new when Home Assistant starts again fires then, and never again."""
    await scene.finish_import()
    await scene.pass_time(6 * HOUR, HOUR)
    await scene.stop()
    scene.freezer.tick(DAY)
    await scene.set_up()
    await scene.pass_time(HOUR)
    assert [attributes["days"] for attributes in fired] == [["2026-05-02"]]

    await scene.stop()
    await scene.set_up()
    with patch(f"{FINDER}.find_patterns", side_effect=AssertionError):
        # The same day isn't looked through again.
        await scene.pass_time(HOUR)
    assert len(fired) == 1
    assert "Error" not in caplog.text


async def test_other_limits(fired: Fired, scene: Scene) -> None:
    """What other limits make of the same readings isn't new."""
    await scene.finish_import()
    await scene.pass_time(6 * HOUR, HOUR)
    await scene.stop()
    scene.freezer.tick(DAY)
    await scene.set_up(goals="own", low_mg_dl=70, high_mg_dl=170)
    await scene.pass_time(HOUR)
    assert fired == []


async def test_latest_readings_are_removed(
    fired: Fired, stage: Scene, tmp_path: Path
) -> None:
    """What stood out before the days of a file isn't new when the file is removed."""
    may_3 = (NOW + DAY).replace(hour=7, minute=0, second=0)
    stage.change_values(
        lambda moment: 110 if timedelta() < may_3 - moment < 20 * HOUR else 240
    )
    stage.user.offline = [(may_3 - HOUR, may_3 + 9 * DAY)]
    await stage.set_up()
    await stage.finish_import()
    await stage.pass_time(may_3 + 26 * HOUR - stage.now, HOUR)
    assert fired == []

    path = tmp_path / "clarity.csv"
    moments = [may_3 + place * 5 * MINUTE for place in range(25 * 12)]
    path.write_text(lines(*(egv(shown(moment), 110) for moment in moments)))
    stage.hass.config.allowlist_external_dirs = {str(tmp_path)}
    await stage.act("import_file", path=str(path), time_zone="UTC")
    await stage.pass_time(HOUR)
    assert [attributes["days"] for attributes in fired] == [["2026-05-03"]]

    stage.user.offline = [(may_3 + HOUR, may_3 + 9 * DAY)]
    await stage.pass_time(2 * HOUR)
    await stage.act("remove_imported_data")
    await stage.pass_time(HOUR)
    latest = stage.entry.runtime_data.readings.data.newest
    assert timedelta() < latest - may_3 < HOUR
    assert len(fired) == 1


async def test_midnight_moves_back(fired: Fired, stage: Scene) -> None:
    """A best day that changes with the time zone is new, even if the last day is the same."""
    may_3 = (NOW + DAY).replace(hour=4, minute=0, second=0)
    april_23 = may_3 - 10 * DAY + 3 * HOUR
    stage.change_values(
        lambda moment: (
            110
            if any(timedelta() < end - moment <= DAY for end in (may_3, april_23))
            else 240
        )
    )
    await stage.set_up(use_home_time_zone=True)
    await stage.finish_import()
    # On the clock of Los Angeles, April 22 is the best until May 2 is over, and afterwards.
    await stage.pass_time(may_3 + 6 * HOUR - stage.now, HOUR)
    assert fired == []
    await stage.hass.config.async_update(time_zone="America/New_York")
    await stage.pass_time(2 * HOUR, HOUR)
    assert [attributes["days"] for attributes in fired] == [["2026-05-02"]]


async def test_before_the_past_is_imported(fired: Fired, scene: Scene) -> None:
    """Nothing fires while the past is being imported."""
    scene.fail("events")
    await scene.pass_time(DAY, HOUR)
    assert fired == []


async def test_new_meals(fired: Fired, stage: Scene) -> None:
    """What follows from meals fires as well, once there are meals that show it."""
    # As it is, this person's glucose often rises after meals.
    stage.user.patches.clear()
    stage.user.empty_endpoints = frozenset({"events"})
    await stage.set_up()
    await stage.finish_import()
    await stage.pass_time(6 * HOUR, HOUR)
    stage.user.empty_endpoints = frozenset()
    await stage.act("import_history", start=NOW - 29 * DAY, end=NOW)
    await stage.pass_time(DAY, HOUR)
    assert "after_meals" in [attributes["event_type"] for attributes in fired]
