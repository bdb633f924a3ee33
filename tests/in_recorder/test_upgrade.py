"""What the first commits that kept history and wrote statistics left behind is still good."""

from bisect import bisect_left
from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.diary.ledger import Total
from custom_components.dexcom_api.diary.statistics import SERIES
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
from ..settling import settle
from ..simulator import Simulator
from .database import rows, series
from .test_one_reading import mean

UPGRADE = Path(__file__).parent / "upgrade"

# Of commit 93afe9b, with the simulator of that time: a file of twelve days, each 97th reading of
# it, and the hours that were in the database.
LEFT: dict[str, Any] = json.loads((UPGRADE / "first_history.json").read_text("utf-8"))

# Of commit 191af07, of the same account: a file of ninety days, each 17th entry of it, and the
# hours of the totals with their sums.
LEFT_DIARY: dict[str, Any] = json.loads(
    (UPGRADE / "first_diary.json").read_text("utf-8")
)

# What is fetched again each hour anyway.
SETTLED = (NOW - timedelta(days=8)).timestamp()


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
    await set_up(hass, entry, advance)
    assert "can't be read" not in caplog.text

    readings = entry.runtime_data.readings.store.readings
    known = dict(zip(readings.times, readings.values, strict=True))
    left = {time: value for time, value in LEFT["readings"] if time < SETTLED}
    assert len(left) > 10
    assert {time: known.get(time) for time in left} == left

    taken = sorted(known.items())
    times = [time for time, _ in taken]
    found = await rows(hass)
    for start, plain, *extremes in LEFT["hours"]:
        if start >= SETTLED - 3600:
            continue
        first, last = bisect_left(times, start), bisect_left(times, start + 3600)
        expected = plain
        if 0 < first < last:
            # The earlier version wrote plain means. In memory, they are over time now.
            expected = mean(taken[first : last + 1], start, start + 3600)
        assert found[moment(start)] == pytest.approx((expected, *extremes), abs=0.001)
    assert min(asked_from(simulator, "egvs")) > moment(SETTLED)


async def test_first_diary_is_still_good(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """No entry and no sum is lost or changed, and nothing old is asked for again."""
    leave(hass, entry)
    leave_diary(hass)
    await set_up(hass, entry, advance)
    assert "can't be read" not in caplog.text

    entries = {
        found.record_id: [
            found.record_id,
            found.kind,
            found.time.isoformat(),
            found.sub_kind,
            found.amount,
        ]
        for found in entry.runtime_data.diary.store.diary.entries
    }
    left = {saved[0]: saved for saved in LEFT_DIARY["entries"]}
    assert len(left) > 50
    assert {record_id: entries.get(record_id) for record_id in left} == left

    for total, hours in LEFT_DIARY["totals"].items():
        found = [(at, *row) for at, row in (await rows(hass, total)).items()]
        old = [
            (moment(start), amount, up_to)
            for start, amount, up_to in hours
            if start < SETTLED - 3600
        ]
        assert len(old) > 50
        assert found[: len(old)] == old
    for endpoint in ("events", "calibrations", "alerts"):
        assert min(asked_from(simulator, endpoint)) > moment(SETTLED)


def asked_from(simulator: Simulator, endpoint: str) -> list[datetime]:
    """Return from when on Dexcom was asked, for each request."""
    return [
        datetime.fromisoformat(request.query["startDate"]).replace(tzinfo=UTC)
        for request in simulator.requests
        if request.endpoint == endpoint
    ]


async def set_up(hass: HomeAssistant, entry: MockConfigEntry, advance: Advance) -> None:
    """Set the account up, and wait for all that is to be imported."""
    assert await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    assert entry.state is ConfigEntryState.LOADED
    await finish_import(advance)
    assert shown(hass, "history_import") == "100"


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
            statistic_id=series("glucose"),
            unit_class="blood_glucose_concentration",
            unit_of_measurement="mg/dL",
        ),
        [
            StatisticData(start=moment(start), mean=mean, min=least, max=most)
            for start, mean, least, most in LEFT["hours"]
        ],
    )


def leave_diary(hass: HomeAssistant) -> None:
    """Leave the diary and its totals as the old version did."""
    diary = LEFT_DIARY["diary"]
    write_storage(Path(hass.config.config_dir), diary["key"], diary["data"])
    for total, hours in LEFT_DIARY["totals"].items():
        name, unit, unit_class = SERIES[Total(total)]
        async_add_external_statistics(
            hass,
            StatisticMetaData(
                mean_type=StatisticMeanType.NONE,
                has_sum=True,
                name=f"Dexcom {name}",
                source=DOMAIN,
                statistic_id=f"{DOMAIN}:{ENTRY_ID.lower()}_{total}",
                unit_class=unit_class,
                unit_of_measurement=unit,
            ),
            [
                StatisticData(start=moment(start), state=amount, sum=up_to)
                for start, amount, up_to in hours
            ],
        )


def moment(seconds: float) -> datetime:
    """Return a time of the database."""
    return datetime.fromtimestamp(seconds, UTC)
