"""Live values of another integration, on all cards that show the latest reading."""

import asyncio
from contextlib import closing
from datetime import UTC, datetime, timedelta
import json
from math import sin
import re
import sqlite3
from typing import Any, Final

from playwright.async_api import Page, expect
import pytest

from custom_components.dexcom_api.const import DOMAIN

from .home import DevelopedHome, taken
from .look import DESKTOP, PHONE
from .test_tile import BADGE, ENTITY, IS_WHOLE, TILE, tile
from .visitor import Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

LIVE: Final = "sensor.share_glucose_value"
NAME: Final = "Share Glucose value"
CARD: Final = "dexcom-glucose-card"
INTERVAL: Final = timedelta(minutes=5)
UPLOAD: Final = timedelta(seconds=40)
SOURCE: Final = f"live, from {NAME}"
RECORDED_SECONDS: Final = 30

METADATA_ID: Final = "SELECT metadata_id FROM states_meta WHERE entity_id = ?"
ADD_ATTRIBUTES: Final = (
    "INSERT INTO state_attributes (hash, shared_attrs) VALUES (0, ?)"
)
ADD_STATE: Final = """
    INSERT INTO states (state, last_updated_ts, attributes_id, metadata_id)
    VALUES (?, ?, ?, ?)
"""


def attributes(measured: datetime) -> dict[str, Any]:
    """Return the attributes of a reading."""
    return {
        "unit_of_measurement": "mg/dL",
        "device_class": "blood_glucose_concentration",
        "friendly_name": NAME,
        "date": measured.isoformat(),
    }


async def show_live(home: DevelopedHome) -> list[int]:
    """Let a source go on until now, and the recorder have what it has shown.

    Return its values after the latest reading.
    """
    [latest] = (await home.readings_of(INTERVAL))[-1:]
    # What follows goes up and down, within what a sensor can measure.
    level = min(max(latest["value"], 60), 380)
    begin, first_value = (home.live or [(taken(latest) + INTERVAL, level)])[0]
    count = (datetime.now(UTC) - UPLOAD - begin) // INTERVAL + 1
    added = [
        (begin + number * INTERVAL, first_value + round(16 * sin(number / 4)))
        for number in range(len(home.live), count)
    ]
    home.live += added
    measured, value = home.live[-1]
    newest = {"state": str(value), "attributes": attributes(measured)}
    await home.client.post(f"/api/states/{LIVE}", newest)
    database = home.config / "home-assistant_v2.db"
    async with asyncio.timeout(RECORDED_SECONDS):
        while not (metadata := find_metadata(database)):
            await asyncio.sleep(0.5)
    with closing(sqlite3.connect(database, timeout=RECORDED_SECONDS)) as connection:
        for measured, value in added[:-1]:
            text = json.dumps(attributes(measured))
            attributes_id = connection.execute(ADD_ATTRIBUTES, (text,)).lastrowid
            arrived = (measured + UPLOAD).timestamp()
            connection.execute(
                ADD_STATE, (str(value), arrived, attributes_id, metadata)
            )
        connection.commit()
    newer_than = taken(latest) + INTERVAL / 2
    return [value for measured, value in home.live if measured > newer_than]


def find_metadata(database: Any) -> int | None:
    """Return the recorder's number of the source once it has one."""
    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute(METADATA_ID, (LIVE,)).fetchone()
    return found[0] if found else None


async def expect_live(page: Page, values: list[int], name: str) -> None:
    """Expect hollow dots and their source on all cards."""
    card, badge, tiles = page.locator(CARD), page.locator(BADGE), page.locator(TILE)
    dots = card.locator(".live-dots")
    await expect(dots).to_have_attribute("data-readings", str(len(values)))
    await shot(page, name)
    await expect(card.locator("header .live")).to_contain_text(SOURCE)
    await expect(card.locator(".legend")).to_contain_text(SOURCE)
    await expect(badge.locator(".live-value")).to_have_text(str(values[-1]))
    for number in range(await tiles.count()):
        live = tiles.nth(number).locator(".live")
        await expect(live).to_have_attribute("title", re.compile(SOURCE))
        assert await live.locator(".live-value").evaluate(IS_WHOLE)
        assert await tiles.nth(number).locator(".value").evaluate(IS_WHOLE)


@pytest.mark.parametrize("is_phone", [False, True], ids=["desktop", "phone"])
async def test_live_values(visitor: Visitor, is_phone: bool) -> None:
    """Hollow dots follow the latest reading, are read out with their source, and go with it."""
    home = visitor.home
    [entry] = await home.client.entries(DOMAIN)
    values = await show_live(home)
    await home.choose(entry["entry_id"], live_entity=LIVE)
    try:
        cards = [
            *(tile(columns=columns) for columns in (4, 6, 12)),
            {"type": f"custom:{CARD}", "entity": ENTITY, "hours": 6},
            tile(rows=3, columns=12),
        ]
        badges = [{"type": f"custom:{BADGE}", "entity": ENTITY}]
        section = {"type": "grid", "cards": cards}
        view = {"type": "sections", "badges": badges, "sections": [section]}
        page = await visitor.show_dashboard(
            {"views": [view]}, size=PHONE if is_phone else DESKTOP, dark=is_phone
        )
        name = f"live-{'phone-dark' if is_phone else 'desktop'}"
        await expect_live(page, values, name)
        chart = page.locator(f"{CARD} .chart > svg")
        await chart.focus()
        await page.keyboard.press("End")
        await expect(chart).to_have_attribute(
            "aria-valuetext", re.compile(f" · {values[-1]} mg/dL, .+ · {SOURCE}$")
        )
        await expect(page.locator(f"{CARD} .bubble")).to_contain_text(SOURCE)
        await shot(page, f"{name}-readout")
        await home.client.post(
            f"/api/states/{LIVE}", {"state": "unavailable", "attributes": {}}
        )
        await expect(page.locator(f"{CARD} .live-dots")).to_have_count(0)
        await expect(page.locator(f"{TILE} .live")).to_have_count(0)
    finally:
        await home.choose(entry["entry_id"])
