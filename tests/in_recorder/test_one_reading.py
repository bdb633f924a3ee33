"""Whatever comes in, and in whatever order: all views of the latest readings are of the same ones."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from ..account import HOUR, MINUTE, in_state, time_of
from ..scene import Scene
from .database import mean, rows


def counting(records: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Return the times and values of the readings that count, by the rule as it is written down."""
    kept: list[dict[str, Any]] = []
    for record in sorted(records, key=lambda each: (time_of(each), each["recordId"])):
        if not any(
            other["transmitterId"] == record["transmitterId"]
            and time_of(record) - time_of(other) < MINUTE
            for other in kept[-8:]
        ):
            kept.append(record)
    return [(int(time_of(record).timestamp()), record["value"]) for record in kept]


def mishaps(chance: Random, records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what a second uploader, a calibration and an edit add to some newest records."""
    added = []
    for record in chance.sample(records[-12:], 6):
        taken = time_of(record)
        later = taken + timedelta(seconds=chance.randint(1, 180))
        added.append(
            {
                **record,
                # Before or after the first by its name, which decides in the same second.
                "recordId": str(
                    UUID(chance.choice("0f") + f"{chance.getrandbits(124):031x}")
                ),
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
    scene: Scene, hass_ws_client: WebSocketGenerator, seed: int
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

    scene.user.add_patch("egvs", with_mishaps)
    for _ in range(4):
        truth = scene.truth("egvs", scene.now - 5 * HOUR, scene.now)
        sent |= {record["recordId"]: record for record in mishaps(chance, truth)}
        await scene.advance(timedelta(minutes=chance.choice((5, 10, 60))))
        await scene.entry.runtime_data.readings.async_refresh()

        truth = scene.truth("egvs", scene.now - 27 * HOUR, scene.now)
        records = {record["recordId"]: record for record in truth} | sent
        right = counting(list(records.values()))
        newest, value = right[-1]
        latest = datetime.fromtimestamp(newest, UTC)
        assert scene.shown("last_reading", "glucose") == [in_state(latest), str(value)]

        start = scene.now - 3 * HOUR
        await websocket.send_json_auto_id(
            {
                "type": "dexcom_api/readings",
                "entity_id": "sensor.dexcom_glucose",
                "start": start.isoformat(),
            }
        )
        answer = (await websocket.receive_json())["result"]
        assert [tuple(pair) for pair in answer["readings"]] == [
            pair for pair in right if pair[0] >= int(start.timestamp())
        ]
        assert answer["latest"] == answer["readings"][-1][0] == newest

        hour = latest.replace(minute=0, second=0)
        begin = int(hour.timestamp())
        of_hour = [value for moment, value in right if begin <= moment < begin + 3600]
        assert (await rows(scene.hass))[hour] == pytest.approx(
            (mean(right, begin, begin + 3600), min(of_hour), max(of_hour)), rel=1e-5
        )
        end = newest + 300
        day = mean(right, end - 86_400, end)
        assert scene.number("mean_glucose_1_day") == pytest.approx(day, abs=0.6)


@pytest.mark.parametrize("user_name", ["User5"])
async def test_states_of_a_sensor(scene: Scene) -> None:
    """What a receiver writes in place of glucose is no reading anywhere."""
    await scene.pass_time(7 * 24 * HOUR, 6 * HOUR)
    records = scene.truth("egvs", scene.now - 21 * 24 * HOUR, scene.now)
    glucose = [record for record in records if record["value"] >= 39]
    times = {int(time_of(record).timestamp()) for record in glucose}
    assert len(glucose) < len(records)
    first = min(scene.times())
    assert scene.times() == {time for time in times if time >= first}
    assert min(scene.entry.runtime_data.readings.store.readings.values) >= 39
    newest = in_state(time_of(glucose[-1]))
    assert scene.shown("last_reading") == [newest]
    hours = await rows(scene.hass)
    assert min(lowest for _, lowest, _ in hours.values()) >= 39


@pytest.mark.parametrize("user_name", ["UserWatch"])
async def test_watch(scene: Scene) -> None:
    """Of a phone and a watch that upload the same readings, one is counted."""
    await scene.pass_time(6 * HOUR)
    records = scene.truth("egvs", scene.now - 40 * HOUR, scene.now)
    right = dict(counting(records))
    first = min(scene.times())
    assert scene.times() == {time for time in right if time >= first}
    newest = max(right)
    latest = in_state(datetime.fromtimestamp(newest, UTC))
    assert scene.shown("last_reading", "glucose") == [latest, str(right[newest])]
