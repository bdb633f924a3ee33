"""What the first commits that kept history and wrote statistics left behind is still good."""

from bisect import bisect_left
from datetime import UTC, datetime
from itertools import pairwise
import json
from pathlib import Path
from typing import Any

import pytest

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.components.recorder.models import (
    StatisticData,
    StatisticMeanType,
    StatisticMetaData,
)
from homeassistant.components.recorder.statistics import async_add_external_statistics
from homeassistant.core import HomeAssistant

from ..account import DAY, HOUR
from ..conftest import ENTRY_ID, write_storage
from ..scene import Scene
from ..simulated import NOW
from .database import mean, rows, series, wear_rarely

UPGRADE = Path(__file__).parent / "upgrade"

# Of commit 93afe9b, with the simulator of that time: a file of twelve days, each 97th reading of
# it, and the hours that were in the database.
LEFT: dict[str, Any] = json.loads((UPGRADE / "first_history.json").read_text("utf-8"))

# Of commit 191af07, of the same account: a file of ninety days, each 17th entry of it, and the
# hours of the totals with their sums.
LEFT_DIARY: dict[str, Any] = json.loads(
    (UPGRADE / "first_diary.json").read_text("utf-8")
)

# The name, unit, and unit class of the series.
SERIES = {
    "glucose": ("glucose", "mg/dL", "blood_glucose_concentration"),
    "carbs": ("carbs", "g", "mass"),
    "insulin_fast": ("fast-acting insulin", "U", None),
    "insulin_long": ("long-acting insulin", "U", None),
}

# What is fetched again each hour anyway.
SETTLED = (NOW - 8 * DAY).timestamp()


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with the files of the test."""
    return False


@pytest.fixture
async def upgraded(stage: Scene, caplog: pytest.LogCaptureFixture) -> Scene:
    """Return an account that is set up with all that the old versions left."""
    entry = LEFT["entry"]
    # Of the older readings nothing is left, and a few are enough to import.
    begun = moment(LEFT["hours"][0][0])
    wear_rarely(stage, NOW - 120 * DAY, begun, begun)
    assert (entry["version"], entry["entry_id"]) == (1, ENTRY_ID)
    stage.hass.config_entries.async_update_entry(
        stage.entry,
        data={**entry["data"], "token": stage.entry.data["token"]},
        options=entry["options"],
        title=entry["title"],
        unique_id=entry["unique_id"],
    )
    for file in (LEFT["history"], LEFT_DIARY["diary"]):
        write_storage(Path(stage.hass.config.config_dir), file["key"], file["data"])
    glucose = [
        StatisticData(start=moment(start), mean=mean, min=least, max=most)
        for start, mean, least, most in LEFT["hours"]
    ]
    leave_statistics(stage.hass, "glucose", glucose)
    for total, hours in LEFT_DIARY["totals"].items():
        sums = [
            StatisticData(start=moment(start), state=amount, sum=up_to)
            for start, amount, up_to in hours
        ]
        leave_statistics(stage.hass, total, sums)
    assert await stage.set_up()
    await stage.finish_import()
    assert stage.shown("history_import") == ["100"]
    assert "can't be read" not in caplog.text
    return stage


def leave_statistics(hass: HomeAssistant, key: str, hours: list[StatisticData]) -> None:
    """Leave the hours of a series as the old version did."""
    name, unit, unit_class = SERIES[key]
    is_glucose = key == "glucose"
    async_add_external_statistics(
        hass,
        StatisticMetaData(
            mean_type=StatisticMeanType.ARITHMETIC
            if is_glucose
            else StatisticMeanType.NONE,
            has_sum=not is_glucose,
            name=f"Dexcom {name}",
            source=DOMAIN,
            statistic_id=series(key),
            unit_class=unit_class,
            unit_of_measurement=unit,
        ),
        hours,
    )


async def test_first_history_is_still_good(upgraded: Scene) -> None:
    """No reading is lost or changed, and every hour has those that are stored."""
    readings = upgraded.entry.runtime_data.readings.store.readings
    known = dict(zip(readings.times, readings.values, strict=True))
    left = {time: value for time, value in LEFT["readings"] if time < SETTLED}
    assert len(left) > 10
    assert {time: known.get(time) for time in left} == left

    # The person's clock wasn't kept, so everything was fetched again, and Dexcom decides.
    taken = sorted(pair for pair in known.items() if pair[0] >= min(left))
    times = [time for time, _ in taken]
    found = await rows(upgraded.hass)
    for start, *_ in LEFT["hours"]:
        first, last = bisect_left(times, start), bisect_left(times, start + 3600)
        if 0 < first < last:
            values = [value for _, value in taken[first:last]]
            expected = mean(taken[first:last], start, start + 3600)
            assert found[moment(start)] == pytest.approx(
                (expected, min(values), max(values)), abs=0.001
            )


async def test_first_diary_is_still_good(upgraded: Scene) -> None:
    """No entry and no sum is lost or changed."""
    diary = upgraded.entry.runtime_data.diary.store.diary
    entries = {
        entry.record_id: [
            *(entry.record_id, entry.kind, entry.time.isoformat()),
            *(entry.sub_kind, entry.amount),
        ]
        for entry in diary.entries
    }
    left = {saved[0]: saved for saved in LEFT_DIARY["entries"]}
    assert len(left) > 50
    assert {record_id: entries.get(record_id) for record_id in left} == left

    for total, hours in LEFT_DIARY["totals"].items():
        found = [(at, *row) for at, row in (await rows(upgraded.hass, total)).items()]
        old = [
            (moment(start), amount, up_to)
            for start, amount, up_to in hours
            if start < SETTLED - 3600
        ]
        assert len(old) > 50
        assert found[: len(old)] == old


def asked(scene: Scene, endpoint: str) -> list[tuple[datetime, datetime]]:
    """Return the windows that were asked for, by their starts."""

    def edge(query: dict[str, str], name: str) -> datetime:
        return datetime.fromisoformat(query[name]).replace(tzinfo=UTC)

    return sorted(
        (edge(request.query, "startDate"), edge(request.query, "endDate"))
        for request in scene.requests(endpoint)
    )


async def test_nothing_old_is_asked_for_again(upgraded: Scene) -> None:
    """All of the diary that was imported counts as imported. Readings are fetched once more.

    The depth counts from the newest reading now, so the hours before are asked for.
    """
    reached = datetime.fromisoformat(LEFT["history"]["data"]["reached"])
    for endpoint in ("events", "calibrations", "alerts"):
        for start, end in asked(upgraded, endpoint):
            assert start > moment(SETTLED) or end <= reached + HOUR
    windows = [window for window in asked(upgraded, "egvs") if window[1] < NOW - DAY]
    assert len(windows) >= 3
    for (_, end), (start, _) in pairwise(windows):
        assert start > end - 2 * DAY


def moment(seconds: float) -> datetime:
    """Return a time of the database."""
    return datetime.fromtimestamp(seconds, UTC)
