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

from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from .account import DAY, HOUR, MINUTE, time_of
from .common import found, latest_egv, on_meter
from .conftest import ENTRY_ID
from .pictures.pixels import (
    BOTTOM,
    DARK_BACKGROUND,
    DARK_BANDS,
    LEFT,
    LIGHT_BANDS,
    RIGHT,
    SECONDARY_TEXT,
    SIZE,
    TOP,
    WHITE,
    band_of,
    bar,
    color,
    colors_in,
    pixel,
    place,
    reads,
    reads_range,
)
from .scene import Scene
from .simulated import NOW

TRACE = "image.dexcom_last_24_hours"
PROFILE = "image.dexcom_glucose_profile"

# The gap in the readings of a day, and when they are beyond what a sensor can measure.
GAP = (NOW - 12 * HOUR, NOW - 9 * HOUR)
BEYOND = {39: (NOW - 7 * HOUR, NOW - 6 * HOUR), 401: (NOW - 18 * HOUR, NOW - 17 * HOUR)}

# The areas of the profile: the outer, the inner, and the outer percentiles.
AREAS = ("#c6d5e4", "#86a9cb", "#c6d5e4")
MEDIAN = {PROFILE: "#0d3358", f"{PROFILE}_dark": "#eaf3fc"}

type Look = Callable[[str], Awaitable[Image.Image]]
type Record = dict[str, Any]


def disturb(body: Record) -> Record:
    """Make a gap, and readings beyond what a sensor can measure."""
    records = []
    for record in body["records"]:
        moment = time_of(record)
        for value, (start, end) in BEYOND.items():
            if start <= moment < end:
                record = {**record, "value": value}
        if not GAP[0] <= moment < GAP[1]:
            records.append(record)
    return {**body, "records": records}


def local(moment: datetime, shape: str = "%H:%M") -> str:
    """Return a time as Home Assistant's clock shows it."""
    return dt_util.as_local(moment).strftime(shape)


def metric(scene: Scene, key: str) -> float:
    """Return the state of the sensor of a metric."""
    unique_id = f"{ENTRY_ID}_{key}"
    registry = er.async_get(scene.hass)
    entity_id = registry.async_get_entity_id("sensor", "dexcom_api", unique_id)
    assert entity_id is not None
    return float(scene.state(entity_id).state)


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
    save = Image.Image.save

    def count(picture: Image.Image, *args: Any) -> None:
        threads.append(threading.current_thread())
        save(picture, *args)

    with patch.object(Image.Image, "save", count):
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
    known = set(map(color, bands.values()))
    first, last = (place((edge - start) / DAY, 100, 400)[0] for edge in GAP)
    assert not known & colors_in(picture, (first + 6, TOP, last - 6, BOTTOM))
    assert known & colors_in(picture, (first - 9, TOP, first, BOTTOM))


async def test_registered(scene: Scene, drawn: list[threading.Thread]) -> None:
    """The images keep their ids, the dark ones are disabled, and none is drawn on its own."""
    entities = er.async_entries_for_config_entry(er.async_get(scene.hass), ENTRY_ID)
    assert {
        entity.entity_id: (entity.unique_id, entity.disabled)
        for entity in entities
        if entity.domain == "image"
    } == {
        TRACE: (f"{ENTRY_ID}_last_24_hours", False),
        f"{TRACE}_dark": (f"{ENTRY_ID}_last_24_hours_dark", True),
        PROFILE: (f"{ENTRY_ID}_glucose_profile", False),
        f"{PROFILE}_dark": (f"{ENTRY_ID}_glucose_profile_dark", True),
    }
    assert not drawn


@pytest.mark.usefixtures("entity_registry_enabled_by_default")
async def test_last_24_hours(stage: Scene, look: Look) -> None:
    """Each reading is at its time and value in the color of its band, and a gap is a gap."""
    stage.user.add_patch("egvs", disturb)
    await stage.set_up()
    body = disturb({"records": stage.truth("egvs", NOW - 2 * DAY, NOW)})
    readings = [(time_of(egv), egv["value"]) for egv in body["records"]]
    newest, value = readings[-1]
    start = newest + 5 * MINUTE - DAY
    readings = [reading for reading in readings if reading[0] >= start]
    assert {39, 401} < {value for _, value in readings}

    for entity_id, bands, paper in (
        (f"{TRACE}_dark", DARK_BANDS, DARK_BACKGROUND),
        (TRACE, LIGHT_BANDS, WHITE),
    ):
        picture = await look(entity_id)
        assert pixel(picture, (2, 2)) == color(paper)
        assert_drawn(picture, readings, bands)

    assert reads(picture, "Last 24 hours", 26)
    dates = f"{local(start, '%Y-%m-%d')} – {local(newest, '%Y-%m-%d')}"
    assert reads(picture, dates, 18, SECONDARY_TEXT)
    assert reads(picture, str(value), 84)
    assert reads(picture, "mg/dL", 26, SECONDARY_TEXT)
    assert reads(picture, f"Measured at {local(newest)}", 20, SECONDARY_TEXT)
    assert reads(picture, "180", 18)
    assert reads(picture, "70", 18)
    assert reads(picture, "03:00", 18, SECONDARY_TEXT)
    in_range = metric(stage, "in_range_1d")
    assert reads_range(picture, "in_range", "In range", in_range)
    colors = bar(picture)
    share = colors.count(color(LIGHT_BANDS["in_range"])) / len(colors)
    assert share == pytest.approx(in_range / 100, abs=0.06)
    assert color(LIGHT_BANDS["very_high"]) in colors

    picture = await look(PROFILE)
    beside = picture.crop((RIGHT, TOP, *SIZE))
    for word in ("Not", "enough", "data"):
        assert reads(beside, word, 18, SECONDARY_TEXT)
    assert reads(picture, "–", 34)
    assert reads(picture, f"{metric(stage, 'active_14d'):.0f}", 34)


async def test_edges_of_the_day(stage: Scene, look: Look) -> None:
    """The day ends with the newest reading that isn't in the future; its first minutes count."""
    latest = latest_egv(stage.simulator, "User7")
    start = time_of(latest) + 5 * MINUTE - DAY

    def change(body: Record) -> Record:
        """Leave a low that reaches into the day by four minutes, and only that."""
        records = []
        for record in body["records"]:
            moment = time_of(record)
            record = {**record, "value": 120}
            if abs(moment - start + 5 * MINUTE) < MINUTE:
                continue
            if abs(moment - start) < MINUTE:
                moment = (start - MINUTE).replace(microsecond=0)
                record |= {"value": 39, "systemTime": f"{moment:%Y-%m-%dT%H:%M:%SZ}"}
            records.append(record)
        return {**body, "records": records}

    stage.user.add_patch("egvs", change)
    await stage.set_up()
    assert reads_range(await look(TRACE), "very_low", "Very low", 0.3)

    ahead = f"{NOW + 3 * HOUR:%Y-%m-%dT%H:%M:%SZ}"
    future = {**latest, "recordId": "ahead", "systemTime": ahead}
    stage.user.add_record("egvs", future, visible_from=NOW)
    await stage.advance(6 * MINUTE)
    newest = time_of(stage.truth("egvs", NOW - 2 * HOUR, NOW)[-1])
    picture = await look(TRACE)
    assert reads(picture, f"Measured at {local(newest)}", 20, SECONDARY_TEXT)
    # Of a day that ended with the reading of the future, the last hours would be empty.
    for before_end in (5 * MINUTE, 65 * MINUTE):
        at = place(1 - before_end / DAY, 120, 300)
        assert pixel(picture, at) == color(LIGHT_BANDS["in_range"])


@pytest.mark.usefixtures("entity_registry_enabled_by_default")
@pytest.mark.parametrize("past_is_imported", [False])
async def test_profile(scene: Scene, look: Look) -> None:
    """The profile shows the metrics and the percentiles that the sensors and the action have."""
    await scene.finish_import()
    pictures = {entity_id: await look(entity_id) for entity_id in MEDIAN}
    picture = pictures[PROFILE]
    assert not reads(picture, "enough", 18, SECONDARY_TEXT)
    assert reads(picture, "Glucose profile", 26)
    for text in ("06:00", "25–75%", "5–95%"):
        assert reads(picture, text, 18 if ":" in text else 17, SECONDARY_TEXT)
    for key, digits in (("mean", 1), ("gmi", 1), ("cv", 1), ("active", 0)):
        assert reads(picture, f"{metric(scene, f'{key}_14d'):.{digits}f}", 34)
    in_range = metric(scene, "in_range_14d")
    assert reads_range(picture, "in_range", "In range", in_range)

    profile = (await scene.act("get_summary"))["profile"]
    highest = 300 if max(point["p95_mg_dl"] for point in profile) <= 300 else 400
    for point in profile:
        share = (point["minute_of_day"] + 30) / (24 * 60)
        at = place(share, point["p50_mg_dl"], highest)
        for entity_id, median in MEDIAN.items():
            assert pixel(pictures[entity_id], at) == color(median)
        edges = [
            place(share, point[f"p{percent}_mg_dl"], highest)[1]
            for percent in (95, 75, 25, 5)
        ]
        for (top, bottom), area in zip(pairwise(edges), AREAS, strict=True):
            # Lines of limits can be anywhere, and edges are smooth.
            found_colors = colors_in(picture, (at[0], top + 1, at[0] + 1, bottom))
            assert color(area) in found_colors or bottom - top < 5
        assert pixel(picture, (at[0], edges[0] - 4)) not in map(color, AREAS)


@pytest.mark.parametrize("unit", ["mmol/L"])
async def test_new_reading(
    scene: Scene, look: Look, drawn: list[threading.Thread]
) -> None:
    """A picture is drawn once for all requests, and again only for new data and a request."""
    shown = scene.state(TRACE).state
    await asyncio.gather(*(look(TRACE) for _ in range(4)))
    await look(TRACE)
    assert len(drawn) == 1
    assert threading.main_thread() not in drawn

    await scene.advance(6 * MINUTE)
    assert scene.state(TRACE).state == scene.now.isoformat() != shown
    assert len(drawn) == 1
    picture = await look(TRACE)
    assert len(drawn) == 2
    value = on_meter(latest_egv(scene.simulator, "User7")["value"], "mmol/L")
    assert reads(picture, str(value), 84)
    assert reads(picture, "mmol/L", 26, SECONDARY_TEXT)
    assert reads(picture, "10.0", 18)
    assert reads(picture, "3.9", 18)
    assert reads(picture, "13.9", 16, SECONDARY_TEXT)


async def test_no_upload(
    scene: Scene, look: Look, drawn: list[threading.Thread]
) -> None:
    """Polls without new data change nothing; later the picture says since when there is none."""
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
    assert scene.state(TRACE).state == scene.now.isoformat()
    assert scene.state(PROFILE).state == states[1]
    picture = await look(TRACE)
    since = max(newest, datetime.fromisoformat(scene.sensor("last_upload").state))
    assert reads(picture, f"No upload since {local(since)}", 34)
    assert reads(picture, local(since, "%Y-%m-%d"), 20, SECONDARY_TEXT)
    assert not reads(picture, "mg/dL", 26, SECONDARY_TEXT)


async def test_outage(scene: Scene, look: Look) -> None:
    """A picture stays while Dexcom can't be reached, and later says since when."""
    states = [scene.state(entity_id).state for entity_id in (TRACE, PROFILE)]
    newest = time_of(latest_egv(scene.simulator, "User7"))
    scene.fail("egvs", "devices")
    await scene.advance(10 * MINUTE, 3)
    assert scene.sensor("glucose").state == STATE_UNAVAILABLE
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
    """Texts follow Home Assistant's language, or are English, and times follow its time zone."""
    measured = time_of(latest_egv(scene.simulator, "User7"))
    for language, title in (
        ("de", "Letzte 24 Stunden"),
        ("ja", "過去24時間"),
        ("uk", "Last 24 hours"),
        ("pt", "Últimas 24 horas"),
    ):
        await scene.hass.config.async_update(language=language)
        await scene.hass.async_block_till_done()
        assert reads(await look(TRACE), title, 26)
    await scene.hass.config.async_update(language="nl", time_zone="Asia/Kathmandu")
    await scene.hass.async_block_till_done()
    text = f"Gemeten om {measured + timedelta(hours=5, minutes=45):%H:%M}"
    assert reads(await look(TRACE), text, 20, SECONDARY_TEXT)
