"""The cards of weeks: days on top of each other, and the hours of the week."""

import re
from typing import Any, Final

from playwright.async_api import Page, expect
import pytest

from .look import PHONE
from .visitor import Visitor, scroll, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

ENTITY: Final = "sensor.dexcom_glucose"
OVERLAY: Final = "dexcom-overlay-card"
HOURS: Final = "dexcom-hours-card"


async def show(visitor: Visitor, card: str, **options: Any) -> Page:
    """Open a dashboard with a card across all of it."""
    config = {"type": f"custom:{card}", "entity": ENTITY}
    section = {"type": "grid", "column_span": 4, "cards": [config]}
    view = {"type": "sections", "max_columns": 4, "sections": [section]}
    return await visitor.show_dashboard({"views": [view]}, **options)


async def test_line_opens_its_day(visitor: Visitor) -> None:
    """A mouse on a line names its day, and a click opens it."""
    page = await show(visitor, OVERLAY)
    card = page.locator(OVERLAY)
    chart = card.get_by_role("slider")
    await expect(chart).to_have_attribute("data-lines", "14")
    median = card.locator(".chart .median")
    await expect(median).to_have_attribute("d", re.compile("^M"))
    await card.get_by_role("button", name="Weekend").click()
    await expect(chart).to_have_attribute("data-lines", "4")
    for name in ("Sat", "Mon"):
        await card.get_by_role("button", name=name, exact=True).click()
    await expect(chart).to_have_attribute("data-lines", "4")
    await expect(card.locator(".line").first).to_have_attribute("d", re.compile("^M"))
    await chart.focus()
    await page.keyboard.press("ArrowLeft")
    await expect(chart).to_have_attribute("aria-valuetext", re.compile("Sun|Mon"))
    # The median of the days chosen last has been fetched.
    await expect(median).to_have_attribute("d", re.compile("^M"))
    await median.hover(force=True)
    await expect(card.locator(".bubble")).to_contain_text("mg/dL")
    named = await card.locator(".bubble strong").inner_text()
    await shot(page, "overlay-card")
    await expect(card.get_by_role("button", name=f"Open {named}")).to_be_visible()
    await page.mouse.down()
    await page.mouse.up()
    title = page.get_by_role("dialog").get_by_role("heading", level=3)
    # The title has the name of the month in full.
    await expect(title).to_have_text(re.compile(rf"\b{named.split()[-1]}\s*$"))


async def test_finger_opens_the_line_that_it_has_chosen(visitor: Visitor) -> None:
    """On a phone, the first tap names a day, and the second opens it."""
    page = await show(visitor, OVERLAY, size=PHONE, touch=True, dark=True)
    card = page.locator(OVERLAY)
    chart = card.get_by_role("slider")
    await expect(chart).to_have_attribute("data-lines", "14")
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await chart.scroll_into_view_if_needed()
    box = await chart.bounding_box()
    assert box is not None
    # At the median, there is always a line nearby.
    place = (box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.72)
    await page.touchscreen.tap(*place)
    await expect(card.locator(".bubble")).to_contain_text("mg/dL")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await shot(page, "overlay-card-phone-dark")
    await page.touchscreen.tap(*place)
    await expect(page.get_by_role("dialog").get_by_role("slider")).to_be_visible()


async def test_finger_scrolls_over_lines(visitor: Visitor) -> None:
    """A finger that scrolls the page leaves the line that was chosen, and no bubble."""
    page = await show(visitor, OVERLAY, size={"width": 360, "height": 400}, touch=True)
    card = page.locator(OVERLAY)
    chart, bubble = card.get_by_role("slider"), card.locator(".bubble")
    await expect(chart).to_have_attribute("data-lines", "14")
    await page.evaluate(
        """() => addEventListener("pointercancel", () => { window.isOver = true; })"""
    )
    opens = card.get_by_role("button", name=re.compile("^Open "))
    for key, count in ((None, 0), ("ArrowLeft", 1)):
        if key is not None:
            await chart.press(key)
        await expect(opens).to_have_count(count)
        chosen = await opens.all_inner_texts()
        await page.evaluate("window.isOver = false; scrollTo(0, 0)")
        await scroll(page, chart, by=80)
        await page.wait_for_function("window.isOver && scrollY > 20")
        await expect(bubble).to_have_count(0)
        assert await opens.all_inner_texts() == chosen


@pytest.mark.parametrize("is_phone", [False, True], ids=["desktop", "phone"])
async def test_hours_of_the_week(visitor: Visitor, is_phone: bool) -> None:
    """Each hour of the week has its figure, and says more on the keyboard and to a finger."""
    options: dict[str, Any] = (
        {"size": PHONE, "dark": True, "touch": True} if is_phone else {}
    )
    page = await show(visitor, HOURS, **options)
    card = page.locator(HOURS)
    cells = card.get_by_role("gridcell")
    await expect(cells).to_have_count(7 * 24)
    noon = card.get_by_role("gridcell", name=re.compile("^Wednesday, 12 PM"))
    await expect(noon).to_have_text(re.compile(r"[\d.]+"))
    written = await noon.inner_text()
    await expect(noon).to_have_attribute(
        "aria-label", re.compile(rf"In range: {re.escape(written.strip())}%")
    )
    await noon.click()
    bubble = card.locator(".bubble")
    await expect(bubble).to_contain_text("Wednesday, 12 PM – 1 PM")
    # Hours are below each other where there is little room.
    await page.keyboard.press("ArrowDown" if is_phone else "ArrowRight")
    await expect(bubble).to_contain_text("Wednesday, 1 PM – 2 PM")
    await expect(bubble).to_contain_text("mg/dL")
    inside = "(part, card) => part.getBoundingClientRect().right <= card.getBoundingClientRect().right"
    assert await bubble.evaluate(inside, await card.element_handle())
    assert await page.evaluate("document.documentElement.scrollWidth") <= (
        PHONE["width"] if is_phone else 1280
    )
    await shot(page, f"hours-card{'-phone-dark' if is_phone else ''}")
    await card.get_by_role("button", name="Mean", exact=True).click()
    await expect(noon).to_have_text(re.compile(r"^\s*\d{2,3}\s*$"))
