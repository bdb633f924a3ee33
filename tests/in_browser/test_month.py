"""The days card as a calendar of a month."""

from datetime import date
import re
from typing import Final

from playwright.async_api import ViewportSize, expect
import pytest

from .look import DESKTOP, PHONE
from .visitor import Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

CARD: Final = "dexcom-days-card"
CONFIG: Final = {
    "type": f"custom:{CARD}",
    "entity": "sensor.dexcom_glucose",
    "view": "month",
}


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_month_of_days(visitor: Visitor, size: ViewportSize) -> None:
    """Each day of the month before has its time in range, and opens."""
    page = await visitor.show(CONFIG, size=size, dark=size is PHONE)
    card = page.locator(CARD)
    await expect(card.locator("th")).to_have_text(
        ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    )
    buttons = card.locator("td button")
    newest = await buttons.last.get_attribute("data-day")
    await expect(buttons.last).to_have_class("today")
    await card.get_by_role("button", name="Earlier").click()
    first = date.fromisoformat(str(newest)).replace(day=1)
    before = (first - date.resolution).replace(day=1)
    day = card.locator(f"td button[data-day='{before}']")
    await expect(day).to_have_text(re.compile(r"^\s*1\s*(\d+%|–)\s*$"))
    await expect(buttons).to_have_count((first - before).days)
    box = await day.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    await shot(page, f"days-card-month-{size['width']}")
    await day.click()
    await expect(page.locator("dexcom-day-dialog dialog")).to_be_visible()
    assert f"dexcom-day={before}" in page.url
