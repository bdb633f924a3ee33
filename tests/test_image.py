"""The images: fetched as a browser does, and compared with what the simulator serves."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime, timedelta
from io import BytesIO
from itertools import pairwise
import threading
from typing import Any
from unittest.mock import patch

from PIL import Image
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.options import MMOL_L
from custom_components.dexcom_api.pictures import DARK
from custom_components.dexcom_api.pictures.canvas import Canvas
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.util import dt as dt_util

from .common import found, latest_egv
from .conftest import ENTRY_ID, NOW
from .pictures.pixels import (
    BOTTOM,
    LEFT,
    LIGHT_BANDS,
    RIGHT,
    SECONDARY_TEXT,
    SIZE,
    TOP,
    band_of,
    color,
    colors_in,
    pixel,
    place,
    reads,
)
from .scene import Scene
from .simulator import Fault, Simulator

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

TRACE = "image.dexcom_last_24_hours"
PROFILE = "image.dexcom_glucose_profile"

# What happens to the readings of a day.
GAP = (NOW - 12 * HOUR, NOW - 9 * HOUR)
BELOW = (NOW - 7 * HOUR, NOW - 6 * HOUR)
ABOVE = (NOW - 18 * HOUR, NOW - 17 * HOUR)

DARK_BANDS = {band.value: name for band, name in DARK.bands.items()}

# Of the profile, from the 5th to the 95th percentile and from the 25th to the 75th.
AREAS = ("#c6d5e4", "#86a9cb")

type Look = Callable[[str], Awaitable[Image.Image]]
type Record = dict[str, Any]


def time_of(record: Record) -> datetime:
    """Return when a reading was taken."""
    return datetime.fromisoformat(record["systemTime"]).astimezone(NOW.tzinfo)


def disturbed(body: Record) -> Record:
    """Let there be a gap, and readings beyond what a sensor can tell."""
    records = []
    for record in body["records"]:
        moment = time_of(record)
        if GAP[0] <= moment < GAP[1]:
            continue
        for (start, end), value in ((BELOW, 39), (ABOVE, 401)):
            if start <= moment < end:
                record = {**record, "value": value}
        records.append(record)
    return {**body, "records": records}


def truth(simulator: Simulator) -> list[tuple[datetime, int]]:
    """Return the readings of the 24 hours that end with the newest."""
    now = simulator.clock.now()
    body = {"records": simulator.truth("User7", "egvs", now - 2 * DAY, now)}
    readings = [
        (time_of(egv), egv["value"])
        for egv in disturbed(body)["records"]
        if egv["value"] is not None
    ]
    start = readings[-1][0] + 5 * MINUTE - DAY
    return [reading for reading in readings if reading[0] >= start]


def local(moment: datetime, shape: str = "%H:%M") -> str:
    """Return a time as Home Assistant's clock shows it."""
    return dt_util.as_local(moment).strftime(shape)


def state_of(hass: HomeAssistant, key: str) -> float:
    """Return the state of the sensor of a metric."""
    unique_id = f"{ENTRY_ID}_{key}"
    entity_id = er.async_get(hass).async_get_entity_id("sensor", DOMAIN, unique_id)
    assert entity_id is not None
    return float(found(hass, entity_id).state)


@pytest.fixture
def look(
    hass: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> Callable[[str], Awaitable[Image.Image]]:
    """Return a function that fetches an image by the address that dashboards use."""

    async def fetch(entity_id: str) -> Image.Image:
        client = await hass_client_no_auth()
        address = found(hass, entity_id).attributes["entity_picture"]
        assert address.startswith(f"/api/image_proxy/{entity_id}?token=")
        response = await client.get(address)
        assert response.status == 200
        assert response.content_type == "image/png"
        picture = Image.open(BytesIO(await response.read()))
        assert (picture.format, picture.size, picture.mode) == ("PNG", SIZE, "RGB")
        return picture

    return fetch


@pytest.fixture
def drawn() -> Iterator[list[threading.Thread]]:
    """Return the threads that pictures were drawn in, one each."""
    threads: list[threading.Thread] = []
    png = Canvas.png

    def count(canvas: Canvas) -> bytes:
        threads.append(threading.current_thread())
        return png(canvas)

    with patch.object(Canvas, "png", count):
        yield threads


def assert_drawn(
    picture: Image.Image, readings: list[tuple[datetime, int]], bands: Mapping[str, str]
) -> None:
    """Check that readings are where they belong in the color of their band, and a gap is empty."""
    start = readings[-1][0] + 5 * MINUTE - DAY
    for number, (moment, value) in enumerate(readings):
        around = readings[max(0, number - 2) : number + 3]
        # Dots cover those before them.
        if len({band_of(value) for _, value in around}) == 1:
            at = place((moment - start) / DAY, value, 400)
            assert pixel(picture, at) == color(bands[band_of(value)])
    known = {color(band) for band in bands.values()}
    first, _ = place((GAP[0] - start) / DAY, 100, 400)
    last, _ = place((GAP[1] - start) / DAY, 100, 400)
    assert not known & colors_in(picture, (first + 6, TOP, last - 6, BOTTOM))
    assert known & colors_in(picture, (first - 9, TOP, first, BOTTOM))


async def test_registered(scene: Scene, drawn: list[threading.Thread]) -> None:
    """There are four, those in dark wait to be asked for, and none is drawn for nobody."""
    [device] = dr.async_entries_for_config_entry(dr.async_get(scene.hass), ENTRY_ID)
    entities = {
        entity.entity_id: entity
        for entity in er.async_entries_for_config_entry(
            er.async_get(scene.hass), ENTRY_ID
        )
        if entity.domain == "image"
    }
    assert {
        entity_id: (entity.unique_id, entity.disabled)
        for entity_id, entity in entities.items()
    } == {
        TRACE: (f"{ENTRY_ID}_last_24_hours", False),
        f"{TRACE}_dark": (f"{ENTRY_ID}_last_24_hours_dark", True),
        PROFILE: (f"{ENTRY_ID}_glucose_profile", False),
        f"{PROFILE}_dark": (f"{ENTRY_ID}_glucose_profile_dark", True),
    }
    assert {entity.device_id for entity in entities.values()} == {device.id}
    assert scene.state(TRACE).attributes["friendly_name"] == "Dexcom Last 24 hours"
    assert not drawn


@pytest.mark.usefixtures("entity_registry_enabled_by_default")
async def test_last_24_hours(stage: Scene, look: Look) -> None:
    """Each reading is at its time and value in the color of its band, and a gap is a gap."""
    stage.user.add_patch("egvs", disturbed)
    await stage.set_up()
    readings = truth(stage.simulator)
    start = readings[-1][0] + 5 * MINUTE - DAY
    assert {39, 401} < {value for _, value in readings}

    for entity_id, bands, paper in (
        (TRACE, LIGHT_BANDS, "#ffffff"),
        (f"{TRACE}_dark", DARK_BANDS, DARK.background),
    ):
        picture = await look(entity_id)
        assert pixel(picture, (2, 2)) == color(paper)
        assert_drawn(picture, readings, bands)

    picture = await look(TRACE)
    newest, value = readings[-1]
    assert reads(picture, "Last 24 hours", 26)
    dates = f"{local(start, '%Y-%m-%d')} – {local(newest, '%Y-%m-%d')}"
    assert reads(picture, dates, 18, SECONDARY_TEXT)
    assert reads(picture, str(value), 84)
    assert reads(picture, "mg/dL", 26, SECONDARY_TEXT)
    assert reads(picture, f"Measured at {local(newest)}", 20, SECONDARY_TEXT)
    assert reads(picture, "180", 18)
    assert reads(picture, "70", 18)
    assert reads(picture, "03:00", 18, SECONDARY_TEXT)
    assert reads(picture, f"In range {state_of(stage.hass, 'in_range_1d')}%", 18)
    widths = [
        sum(
            pixel(picture, (x, 430)) == color(LIGHT_BANDS[band])
            for x in range(24, RIGHT)
        )
        for band in ("in_range", "very_high")
    ]
    assert widths[0] / 752 == pytest.approx(
        state_of(stage.hass, "in_range_1d") / 100, abs=0.02
    )
    assert widths[1] > 0

    picture = await look(PROFILE)
    assert reads(picture, "Not enough data", 18, SECONDARY_TEXT)
    assert reads(picture, f"{state_of(stage.hass, 'active_14d'):.0f}", 34)


async def test_edges_of_the_day(stage: Scene, look: Look) -> None:
    """The day ends with the newest reading that is not of the future; its first minutes count."""
    latest = latest_egv(stage.simulator, "User7")
    start = time_of(latest) + 5 * MINUTE - DAY

    def changed(body: Record) -> Record:
        """Leave a low that reaches into the day by four minutes, and only that."""
        records = []
        for record in body["records"]:
            moment = time_of(record)
            record = {**record, "value": 120}
            if abs(moment - start) < MINUTE:
                continue
            if abs(moment - start + 5 * MINUTE) < MINUTE:
                moment = (start - MINUTE).replace(microsecond=0)
                record |= {"value": 39, "systemTime": f"{moment:%Y-%m-%dT%H:%M:%SZ}"}
            records.append(record)
        return {**body, "records": records}

    user = stage.user
    user.add_patch("egvs", changed)
    await stage.set_up()
    assert reads(await look(TRACE), "Very low 0.3%", 18)

    ahead = f"{NOW + 3 * HOUR:%Y-%m-%dT%H:%M:%SZ}"
    future = {**latest, "recordId": "ahead", "systemTime": ahead}
    user.add_record("egvs", future, visible_from=NOW)
    await stage.advance(6 * MINUTE)
    newest = time_of(stage.simulator.truth("User7", "egvs", NOW - 2 * HOUR, NOW)[-1])
    assert (
        stage.entry.runtime_data.readings.store.readings.times[-1]
        > newest.timestamp() + 7200
    )
    picture = await look(TRACE)
    assert reads(picture, f"Measured at {local(newest)}", 20, SECONDARY_TEXT)
    # Of a day that ended with the reading of the future, the last hours would be empty.
    for before_end in (5 * MINUTE, 65 * MINUTE):
        at = place(1 - before_end / DAY, 120, 300)
        assert pixel(picture, at) == color(LIGHT_BANDS["in_range"])


@pytest.mark.usefixtures("entity_registry_enabled_by_default")
@pytest.mark.parametrize("past_is_imported", [False])
async def test_profile(scene: Scene, look: Look) -> None:
    """The profile and its figures are what the metrics tell."""
    await scene.finish_import()
    picture = await look(PROFILE)
    assert not reads(picture, "Not enough data", 18, SECONDARY_TEXT)
    assert reads(picture, "Glucose profile", 26)
    assert reads(picture, "06:00", 18, SECONDARY_TEXT)
    assert reads(picture, f"{state_of(scene.hass, 'mean_14d')}", 34)
    assert reads(picture, f"{state_of(scene.hass, 'gmi_14d'):.1f}", 34)
    assert reads(picture, f"{state_of(scene.hass, 'cv_14d')}", 34)
    assert reads(picture, f"{state_of(scene.hass, 'active_14d'):.0f}", 34)
    assert reads(picture, f"In range {state_of(scene.hass, 'in_range_14d')}%", 18)

    summary: Any = await scene.hass.services.async_call(
        DOMAIN, "get_summary", {}, blocking=True, return_response=True
    )
    profile = summary["profile"]
    dark = await look(f"{PROFILE}_dark")
    highest = 300 if max(point["p95_mg_dl"] for point in profile) <= 300 else 400
    for point in profile:
        share = (point["minute_of_day"] + 30) / (24 * 60)
        x, median = place(share, point["p50_mg_dl"], highest)
        assert pixel(picture, (x, median)) == color("#0d3358")
        assert pixel(dark, (x, median)) == color(DARK.median)
        edges = [
            place(share, point[f"p{percent}_mg_dl"], highest)[1]
            for percent in (95, 75, 25, 5)
        ]
        for (top, bottom), area in zip(
            pairwise(edges), (*AREAS, AREAS[0]), strict=True
        ):
            # Lines of limits can be anywhere, and edges are smooth.
            found_colors = colors_in(picture, (x, top + 1, x + 1, bottom))
            assert color(area) in found_colors or bottom - top < 5
        assert pixel(picture, (x, edges[0] - 4)) not in map(color, AREAS)


@pytest.mark.parametrize("unit", [MMOL_L])
async def test_news(scene: Scene, look: Look, drawn: list[threading.Thread]) -> None:
    """A picture is drawn once for all who look, and again only with news and when somebody looks."""
    shown = scene.state(TRACE).state
    await asyncio.gather(*(look(TRACE) for _ in range(4)))
    await look(TRACE)
    assert len(drawn) == 1
    assert threading.main_thread() not in drawn

    await scene.advance(6 * MINUTE)
    assert scene.state(TRACE).state == scene.simulator.clock.now().isoformat() != shown
    assert len(drawn) == 1
    picture = await look(TRACE)
    assert len(drawn) == 2
    value = latest_egv(scene.simulator, "User7")["value"]
    assert reads(picture, f"{value / 18.018:.1f}", 84)
    assert reads(picture, "mmol/L", 26, SECONDARY_TEXT)
    assert reads(picture, "10.0", 18)
    assert reads(picture, "3.9", 18)
    assert reads(picture, "13.9", 16, SECONDARY_TEXT)


async def test_silence(scene: Scene, look: Look, drawn: list[threading.Thread]) -> None:
    """Polls without news change nothing; then a picture says since when there isn't any."""
    scene.user.offline.append((NOW, NOW + 30 * DAY))
    await scene.advance(5 * MINUTE, 14)
    picture = await look(TRACE)
    states = [scene.state(entity_id).state for entity_id in (TRACE, PROFILE)]
    polls = len(scene.simulator.requests)
    await scene.advance(10 * MINUTE, 4)
    assert [scene.state(entity_id).state for entity_id in (TRACE, PROFILE)] == states
    assert (await look(TRACE)).tobytes() == picture.tobytes()
    assert len(scene.simulator.requests) > polls
    assert len(drawn) == 1

    newest = time_of(latest_egv(scene.simulator, "User7"))
    await scene.advance(6 * HOUR)
    assert scene.state(TRACE).state == scene.simulator.clock.now().isoformat()
    assert scene.state(PROFILE).state == states[1]
    picture = await look(TRACE)
    uploaded = scene.state("sensor.dexcom_last_upload").state
    since = max(newest, datetime.fromisoformat(uploaded))
    assert reads(picture, f"No upload since {local(since)}", 34)
    assert reads(picture, local(since, "%Y-%m-%d"), 20, SECONDARY_TEXT)
    assert not reads(picture, "mg/dL", 26, SECONDARY_TEXT)


async def test_outage(scene: Scene, look: Look) -> None:
    """A picture stays while Dexcom can't be reached, and tells when that is too long ago."""
    states = [scene.state(entity_id).state for entity_id in (TRACE, PROFILE)]
    newest = time_of(latest_egv(scene.simulator, "User7"))
    scene.simulator.faults.add(Fault("http_error"))
    await scene.advance(10 * MINUTE, 3)
    assert scene.state("sensor.dexcom_glucose").state == STATE_UNAVAILABLE
    assert [scene.state(entity_id).state for entity_id in (TRACE, PROFILE)] == states
    assert reads(await look(TRACE), f"Measured at {local(newest)}", 20, SECONDARY_TEXT)

    await scene.advance(6 * HOUR)
    assert scene.state(PROFILE).state == states[1]
    assert reads(await look(TRACE), f"No readings since {local(newest)}", 34)

    await scene.unload()
    assert scene.state(TRACE).state == STATE_UNAVAILABLE


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_empty_account(scene: Scene, look: Look) -> None:
    """An account without readings has pictures that say so."""
    for entity_id, title in ((TRACE, "Last 24 hours"), (PROFILE, "Glucose profile")):
        picture = await look(entity_id)
        assert reads(picture, title, 26)
        assert reads(picture, "No readings yet", 36)
        assert len(colors_in(picture, (0, TOP, LEFT, BOTTOM))) == 1


async def test_language_and_time_zone(scene: Scene, look: Look) -> None:
    """Texts are in Home Assistant's language where there are letters for it, times in its zone."""
    measured = time_of(latest_egv(scene.simulator, "User7"))
    for language, title in (
        ("de", "Letzte 24 Stunden"),
        ("ja", "過去24時間"),
        ("uk", "Last 24 hours"),
    ):
        await scene.hass.config.async_update(language=language)
        await scene.hass.async_block_till_done()
        assert reads(await look(TRACE), title, 26)
    await scene.hass.config.async_update(language="nl", time_zone="Asia/Kathmandu")
    await scene.hass.async_block_till_done()
    text = f"Gemeten om {measured + timedelta(hours=5, minutes=45):%H:%M}"
    assert reads(await look(TRACE), text, 20, SECONDARY_TEXT)
