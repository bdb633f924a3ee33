"""What the first commit that kept history and wrote statistics left behind is still good."""

from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.components.recorder.models import (
    StatisticData,
    StatisticMeanType,
    StatisticMetaData,
)
from homeassistant.components.recorder.statistics import async_add_external_statistics
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from ..common import finish_import, shown
from ..conftest import ENTRY_ID, NOW, Advance, write_storage
from ..simulator import Simulator
from .database import STATISTIC_ID, rows

# Of commit 93afe9b, with the simulator of that time: a file of twelve days, each 97th reading of
# it, and the hours that were in the database.
LEFT: dict[str, Any] = json.loads(
    (Path(__file__).parent / "upgrade" / "first_history.json").read_text("utf-8")
)
# What is fetched again each hour anyway.
OVERLAP_DAYS = 8


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with the files of the test."""
    return False


async def test_first_history_is_still_good(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Nothing is imported again, and nothing that was there is lost or changed."""
    leave(hass, entry)
    assert await hass.config_entries.async_setup(ENTRY_ID)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert entry.state is ConfigEntryState.LOADED
    await finish_import(advance)
    assert shown(hass, "history_import") == "100"
    assert "can't be read" not in caplog.text

    settled = (NOW - timedelta(days=OVERLAP_DAYS)).timestamp()
    readings = entry.runtime_data.history.readings
    known = dict(zip(readings.times, readings.values, strict=True))
    left = {time: value for time, value in LEFT["readings"] if time < settled}
    assert len(left) > 10
    assert {time: known.get(time) for time in left} == left

    found = await rows(hass)
    for start, *hour in LEFT["hours"]:
        if start < settled - 3600:
            assert found[moment(start)] == pytest.approx(tuple(hour))
    windows = [
        datetime.fromisoformat(request.query["startDate"]).replace(tzinfo=UTC)
        for request in simulator.requests
        if request.endpoint == "egvs"
    ]
    assert min(windows) > moment(settled)


def leave(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Leave everything as the old version did."""
    left_entry, history = LEFT["entry"], LEFT["history"]
    assert (left_entry["version"], left_entry["entry_id"]) == (1, ENTRY_ID)
    hass.config_entries.async_update_entry(
        entry,
        data={**left_entry["data"], "token": entry.data["token"]},
        options=left_entry["options"],
        title=left_entry["title"],
        unique_id=left_entry["unique_id"],
    )
    write_storage(Path(hass.config.config_dir), history["key"], history["data"])
    async_add_external_statistics(
        hass,
        StatisticMetaData(
            mean_type=StatisticMeanType.ARITHMETIC,
            has_sum=False,
            name="Dexcom glucose",
            source=DOMAIN,
            statistic_id=STATISTIC_ID,
            unit_class="blood_glucose_concentration",
            unit_of_measurement="mg/dL",
        ),
        [
            StatisticData(start=moment(start), mean=mean, min=least, max=most)
            for start, mean, least, most in LEFT["hours"]
        ],
    )


def moment(seconds: float) -> datetime:
    """Return a time of the database."""
    return datetime.fromtimestamp(seconds, UTC)
