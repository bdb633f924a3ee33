"""Whatever comes in, and in whatever order: all views of the latest readings are of the same ones."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from homeassistant.core import HomeAssistant

from ..common import found, shown
from ..conftest import NOW, Advance
from ..simulator import Simulator
from .database import rows

HOUR = timedelta(hours=1)

# A reading counts for the time until the next, at most five minutes.
LONGEST_SECONDS = 300


def mean(readings: list[tuple[int, int]], start: int, end: int) -> float:
    """Return the mean over time of the readings from start to end, in seconds."""
    moments = [moment for moment, _ in readings[1:]] + [
        readings[-1][0] + LONGEST_SECONDS
    ]
    total = weights = 0.0
    for (moment, value), following in zip(readings, moments, strict=True):
        if start <= moment < end:
            seconds = min(following - moment, end - moment, LONGEST_SECONDS)
            total += seconds * value
            weights += seconds
    return total / weights


def counting(records: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Return the readings that count, by the rule as it is written down."""
    kept: list[dict[str, Any]] = []
    for record in sorted(
        records, key=lambda record: (record["systemTime"], record["recordId"])
    ):
        taken = datetime.fromisoformat(record["systemTime"])
        if not any(
            other["transmitterId"] == record["transmitterId"]
            and taken - datetime.fromisoformat(other["systemTime"])
            < timedelta(minutes=1)
            for other in kept[-8:]
        ):
            kept.append(record)
    return [
        (
            int(datetime.fromisoformat(record["systemTime"]).timestamp()),
            record["value"],
        )
        for record in kept
    ]


def mishaps(chance: Random, records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what a second uploader, a calibration and an edit add to some newest records."""
    added = []
    for record in chance.sample(records[-12:], 6):
        taken = datetime.fromisoformat(record["systemTime"])
        later = taken + timedelta(seconds=chance.randint(1, 180))
        added.append(
            {
                **record,
                # Before or after the first by its name, which decides in the same second.
                "recordId": chance.choice("0f")
                + f"{chance.getrandbits(128):x}".zfill(35)[-35:],
                "systemTime": f"{chance.choice((later, taken)):%Y-%m-%dT%H:%M:%SZ}",
                "value": chance.randint(40, 400),
                "displayApp": "Watch",
            }
        )
    edited = chance.choice(records[-6:])
    added.append({**edited, "value": chance.randint(40, 400)})
    return added


@pytest.mark.parametrize("seed", range(6))
async def test_all_views_have_the_same_readings(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    hass_ws_client: WebSocketGenerator,
    seed: int,
) -> None:
    """Two uploaders, second values for one moment, edits: entity, card, statistics and metrics."""
    chance = Random(seed)
    websocket = await hass_ws_client()
    sent: dict[str, dict[str, Any]] = {}

    def with_mishaps(body: dict[str, Any]) -> dict[str, Any]:
        known = {record["recordId"] for record in body["records"]}
        records = [sent.get(r["recordId"], r) for r in body["records"]]
        records += [record for name, record in sent.items() if name not in known]
        chance.shuffle(records)
        return {**body, "records": records}

    simulator.users["User7"].add_patch("egvs", with_mishaps)
    for _ in range(4):
        now = simulator.clock.now()
        truth = [dict(r) for r in simulator.truth("User7", "egvs", now - 5 * HOUR, now)]
        sent |= {record["recordId"]: record for record in mishaps(chance, truth)}
        await advance(timedelta(minutes=chance.choice((5, 10, 60))))
        await loaded_entry.runtime_data.readings.async_refresh()

        now = simulator.clock.now()
        all_of_day = {
            record["recordId"]: dict(record)
            for record in simulator.truth("User7", "egvs", now - 27 * HOUR, now)
        }
        right = counting(list((all_of_day | sent).values()))
        newest, value = right[-1]
        latest = datetime.fromtimestamp(newest, UTC)
        assert shown(hass, "last_reading") == latest.isoformat()
        assert shown(hass, "glucose") == str(value)

        await websocket.send_json_auto_id(
            {
                "type": "dexcom_api/readings",
                "entity_id": "sensor.dexcom_glucose",
                "start": (now - 3 * HOUR).isoformat(),
            }
        )
        answer = (await websocket.receive_json())["result"]
        first = int((now - 3 * HOUR).timestamp())
        assert [tuple(pair) for pair in answer["readings"]] == [
            pair for pair in right if pair[0] >= first
        ]
        assert answer["latest"] == answer["readings"][-1][0] == newest

        hour = latest.replace(minute=0, second=0)
        begin = int(hour.timestamp())
        of_hour = [value for moment, value in right if begin <= moment < begin + 3600]
        assert (await rows(hass))[hour] == pytest.approx(
            (mean(right, begin, begin + 3600), min(of_hour), max(of_hour)), rel=1e-5
        )
        day = float(found(hass, "sensor.dexcom_mean_glucose_1_day").state)
        end = newest + LONGEST_SECONDS
        assert day == pytest.approx(mean(right, end - 86_400, end), abs=0.6)
    assert now > NOW
