"""What else the home knows, under the trace of real cards."""

from collections.abc import AsyncGenerator
from datetime import timedelta
import re
from typing import Final

from playwright.async_api import Locator, Page, expect
import pytest_asyncio
import pytest_socket

from .home import DevelopedHome
from .household import LANES, move_in
from .look import PHONE
from .visitor import Visitor, shot

ENTITY: Final = "sensor.dexcom_glucose"
CARD: Final = {
    "type": "custom:dexcom-glucose-card",
    "entity": ENTITY,
    "lanes": list(LANES),
}
NAMES: Final = (
    *("In bed", "Whereabouts", "Motion in the kitchen", "Heart rate", "Bedroom"),
    *("Medicine", "Steps", "Dexcom Diary"),
)


@pytest_asyncio.fixture(scope="module", loop_scope="package", autouse=True)
async def household(home_with_past: DevelopedHome) -> AsyncGenerator[None]:
    """Let entities move in that have been there for not quite two weeks."""
    pytest_socket.enable_socket()
    await move_in(home_with_past, timedelta(days=13))
    yield


def lanes_in(place: Page | Locator) -> Locator:
    """Return the lanes of a chart."""
    return place.locator("g.lane")


async def test_eight_lanes(visitor: Visitor) -> None:
    """All lanes have their names and something to see, and the read-out says what that is."""
    page = await visitor.show(CARD)
    lanes = lanes_in(page)
    await expect(lanes).to_have_count(len(NAMES))
    for lane, name in enumerate(NAMES):
        await expect(lanes.nth(lane)).to_contain_text(name)
        await expect(lanes.nth(lane).locator('path[d^="M"]').first).to_be_attached()
    chart = page.get_by_role("slider")
    await chart.hover(position={"x": 150, "y": 100})
    await expect(page.locator(".bubble i.lane").first).to_be_visible()
    await shot(page, "lanes-card")
    await chart.focus()
    await chart.press("End")
    for said in ("Whereabouts: Home", r"Heart rate: \d+\sbpm", r"Bedroom: [\d.]+\s°C"):
        await expect(chart).to_have_attribute("aria-valuetext", re.compile(said))


async def test_two_weeks_on_a_phone(visitor: Visitor) -> None:
    """Two weeks fit into a phone, and say from when on there are records."""
    page = await visitor.show({**CARD, "hours": 336}, size=PHONE, dark=True)
    await expect(lanes_in(page)).to_have_count(len(NAMES))
    await expect(page.locator(".lane-notes")).to_contain_text("no records from before")
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await shot(page, "lanes-phone-dark")


async def test_day_has_the_lanes_of_the_page(visitor: Visitor) -> None:
    """The page of a day has the lanes of the card, until the end of the day."""
    page = await visitor.show(CARD)
    await expect(lanes_in(page)).to_have_count(len(NAMES))
    day = await page.evaluate(
        "new Date(Date.now() - 2 * 86400000).toISOString().slice(0, 10)"
    )
    await page.evaluate(
        "(day) => { history.pushState({}, '', `?dexcom-day=${day}`);"
        " window.dispatchEvent(new Event('popstate')); }",
        day,
    )
    dialog = page.get_by_role("dialog")
    await expect(lanes_in(dialog)).to_have_count(len(NAMES))
    await expect(lanes_in(dialog).last.locator('path[d^="M"]').first).to_be_attached()
    await shot(page, "lanes-day")


async def test_editor_of_the_dashboard(visitor: Visitor) -> None:
    """The dashboard's editor takes the lanes with their names, which its chart then has."""
    lanes = list(LANES[:2])
    strategy = {"strategy": {"type": "custom:dexcom-api", "lanes": lanes}}
    page = await visitor.show_dashboard(strategy, still=True)
    await expect(lanes_in(page.locator("dexcom-glucose-card"))).to_have_count(2)
    await page.get_by_role("button", name="Edit dashboard").click()
    editor = page.locator("dexcom-strategy-editor")
    await expect(editor).to_contain_text("Entities under the chart")
    await expect(editor).to_contain_text("Whereabouts")
    await editor.get_by_role("button", name="Edit").first.click()
    dialog = page.locator("dialog-form")
    await dialog.get_by_role("textbox").first.fill("Asleep")
    await shot(page, "lane-editor")
    await dialog.get_by_role("button", name="Save").click()
    await expect(editor).to_contain_text("Asleep")
    await shot(page, "lanes-editor")
    await page.get_by_role("button", name="Save").click()
    await expect(editor).to_have_count(0)


async def test_editor_of_a_card(visitor: Visitor) -> None:
    """The editor of a card names a lane, and keeps the others as they are written."""
    page = await visitor.show({**CARD, "lanes": list(LANES[:2])}, still=True)
    await expect(lanes_in(page)).to_have_count(2)
    await page.get_by_role("button", name="Edit dashboard").click()
    await page.locator("hui-card-edit-mode").first.click()
    editor = page.locator("dexcom-card-editor")
    await editor.get_by_role("button", name="Edit").first.click()
    dialog = page.locator("dialog-form")
    await dialog.get_by_role("textbox").first.fill("Asleep")
    await dialog.get_by_role("button", name="Save").click()
    written = "(editor) => JSON.parse(JSON.stringify(editor.config.lanes))"
    named = {"entity": LANES[0], "name": "Asleep"}
    assert await editor.evaluate(written) == [named, LANES[1]]
    await expect(page.locator("hui-card-preview, .element-preview")).to_contain_text(
        "Asleep"
    )
    await page.get_by_role("button", name="Save").click()
    await expect(editor).to_have_count(0)
    await expect(lanes_in(page).first).to_contain_text("Asleep")
