"""While the past is imported, states are those of the newest records, and never step back."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pytest_homeassistant_custom_component.common import async_capture_events

from homeassistant.const import EVENT_STATE_CHANGED

from .account import DAY, HOUR, MINUTE, in_state, time_of
from .common import latest_egv
from .scene import Scene
from .simulated import NOW

# Nothing was logged in the week that polls fetch.
AGES = (64 * DAY, 42 * DAY, 10 * DAY)
LAST = NOW - AGES[-1]


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with an account whose past is still to be imported."""
    return False


@pytest.fixture
def diary(stage: Scene) -> Scene:
    """Return an account with a diary of old entries of all kinds, and a calibration."""
    for moment in (NOW - age for age in AGES):
        for kind in ("carbs", "exercise", "bloodGlucose"):
            stage.log(kind, value=120 + moment.day, moment=moment)
        stage.log("insulin", "fastActing", value=2, moment=moment)
        stage.app.calibrate(110, moment, visible_from=moment)
    return stage


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize("failing", [(), ("events",), ("alerts", "egvs")])
@pytest.mark.usefixtures("entity_registry_enabled_by_default")
async def test_no_state_of_an_older_record(
    diary: Scene, failing: tuple[str, ...]
) -> None:
    """States go from unknown to the last record, also if the first requests fail."""
    changes = async_capture_events(diary.hass, EVENT_STATE_CHANGED)
    diary.fail(*failing)
    await diary.set_up()
    diary.simulator.faults.clear()
    await diary.advance(3 * MINUTE, 8)
    shown: dict[str, set[str]] = {}
    for change in changes:
        state = change.data["new_state"]
        for key in (state.state, state.attributes.get("start_time")):
            if key not in (None, "unknown", "unavailable", "off"):
                shown.setdefault(state.entity_id, set()).add(key)
    for name in ("insulin", "carbs", "exercise", "calibration"):
        assert shown[f"sensor.dexcom_last_{name}"] == {in_state(LAST)}
    assert shown["sensor.dexcom_blood_glucose_meter"] == {str(120 + LAST.day)}
    local = LAST.astimezone(ZoneInfo(diary.hass.config.time_zone))
    assert shown["calendar.dexcom_diary"] == {f"{local:%Y-%m-%d %H:%M:%S}"}


@pytest.mark.usefixtures("entity_registry_enabled_by_default")
async def test_no_time_steps_back(stage: Scene) -> None:
    """No time of a reading, a sensor, or an entry steps back while months are imported."""
    changes = async_capture_events(stage.hass, EVENT_STATE_CHANGED)
    await stage.set_up()
    await stage.finish_import()
    assert stage.shown("history_import") == ["100"]
    times: dict[str, list[datetime]] = {}
    for change in changes:
        state = change.data["new_state"]
        if state.attributes.get("device_class") == "timestamp" and "20" in state.state:
            moments = times.setdefault(state.entity_id, [])
            moments.append(datetime.fromisoformat(state.state))
    assert len(times) > 5
    assert times == {name: sorted(moments) for name, moments in times.items()}


async def test_current_values_go_on(stage: Scene) -> None:
    """New readings are shown while years are imported."""
    stage.user.first_data = NOW - 900 * DAY
    await stage.set_up(history="everything")
    for _ in range(6):
        await stage.advance(6 * MINUTE)
        newest = time_of(latest_egv(stage.simulator, "User7"))
        assert stage.shown("last_reading") == [in_state(newest)]
    assert 0 < stage.number("history_import") < 100


@pytest.mark.parametrize("silent", [0 * DAY, 5 * DAY])
async def test_depth_from_the_newest_reading(stage: Scene, silent: timedelta) -> None:
    """The readings of 90 days before the newest one are imported, and so is the diary."""
    stage.user.offline = [(NOW - silent, NOW + DAY)]
    await stage.set_up()
    await stage.finish_import()
    newest = time_of(latest_egv(stage.simulator, "User7"))
    for coverage in (
        stage.entry.runtime_data.readings.store.coverage,
        stage.entry.runtime_data.diary.store.coverage,
    ):
        assert timedelta() <= newest - 90 * DAY - coverage[0].start < HOUR
