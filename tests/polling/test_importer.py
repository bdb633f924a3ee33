"""The import of the past goes on, whatever happens to one of its windows."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.readings import store as readings_store
from homeassistant.core import HomeAssistant

from ..common import shown
from ..conftest import NOW, Advance
from ..scene import Scene

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_window_that_raises_something_unforeseen(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is logged once, the others are imported meanwhile, and it comes last."""
    real = readings_store.merge_readings
    broken = int((NOW - timedelta(days=40)).timestamp())
    is_broken = True

    def merge(records: Any, readings: Any, fetched: Any) -> Any:
        if is_broken and fetched and fetched.times[0] < broken < fetched.times[-1]:
            raise RuntimeError("Nobody has foreseen this")
        return real(records, readings, fetched)

    monkeypatch.setattr(readings_store, "merge_readings", merge)
    for _ in range(60):
        await advance(3 * MINUTE)
    first = loaded_entry.runtime_data.readings.store.readings.times[0]
    assert first < (NOW - timedelta(days=88)).timestamp()
    assert 50 < int(shown(hass, "history_import")) < 100
    assert caplog.text.count("RuntimeError: Nobody has foreseen this") == 1
    is_broken = False
    for _ in range(60):
        await advance(3 * MINUTE)
    assert shown(hass, "history_import") == "100"
    times = loaded_entry.runtime_data.readings.store.readings.times
    assert sum(abs(time - broken) < 12 * 3600 for time in times) > 250


@pytest.mark.parametrize("past_is_imported", [False])
async def test_ends_once(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """An import that has ended says so once, however often it looks again."""
    for _ in range(40):
        await advance(3 * MINUTE)
    for _ in range(5):
        await advance(61 * MINUTE)
    assert shown(hass, "history_import") == "100"
    assert caplog.text.count("Imported the readings of Dexcom") == 1
    assert caplog.text.count("Imported the diary of Dexcom") == 1


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.parametrize("past_is_imported", [False])
async def test_readings_that_are_all_of_the_future(
    stage: Scene,
) -> None:
    """An account whose receiver's clock is a month ahead is left alone, too."""
    sent = stage.simulator.truth("User7", "egvs", NOW - timedelta(hours=2), NOW)
    for record in sent:
        moment = datetime.fromisoformat(record["systemTime"]) + timedelta(days=30)
        stage.user.add_record(
            "egvs",
            {**record, "systemTime": f"{moment:%Y-%m-%dT%H:%M:%SZ}"},
            visible_from=NOW,
        )
    await stage.set_up()
    await stage.advance(3 * MINUTE, 20)
    asked = len(stage.simulator.requests)
    await stage.advance(3 * MINUTE, 40)
    requests = stage.simulator.requests[asked:]
    # In two hours, a poll comes every quarter of an hour, and the import twice.
    assert sum(request.endpoint == "egvs" for request in requests) < 16
