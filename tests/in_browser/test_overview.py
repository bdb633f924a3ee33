"""The overview card: a period in a few sentences, with the days behind each."""

from typing import Final

from playwright.async_api import ViewportSize, expect
import pytest

from .look import DESKTOP, PHONE
from .visitor import Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

CARD: Final = "dexcom-overview-card"
CONFIG: Final = {"type": f"custom:{CARD}", "entity": "sensor.dexcom_glucose"}


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_sentences_open_their_days(visitor: Visitor, size: ViewportSize) -> None:
    """A sentence about a day opens it, and one about several lists them first."""
    page = await visitor.show(CONFIG, size=size, dark=size is PHONE)
    card = page.locator(CARD)
    first = card.locator("button.row").first
    await expect(first).to_contain_text("Goal: above 70%")
    for sentence in await card.locator("button.row").all():
        box = await sentence.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    assert await page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    await shot(page, f"overview-card-{size['width']}")
    best = card.locator("[data-kind=best_day]")
    await expect(best).to_contain_text("Best day: ")
    await best.press("Enter")
    day = page.locator("dexcom-day-dialog dialog")
    await expect(day).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(day).to_be_hidden()
    await first.click()
    days = card.locator("dialog[aria-labelledby=days]")
    await expect(days.get_by_role("listitem")).to_have_count(15)
    await shot(page, f"overview-days-{size['width']}")
    await days.get_by_role("button").last.click()
    await expect(day).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(day).to_be_hidden()
    # The list stays for the next day.
    await days.get_by_role("button", name="Close").click()
    await expect(days).to_have_count(0)


async def test_period_before_is_told_in_plain_form(visitor: Visitor) -> None:
    """What the time in range was comes before what it is, also for those who hear it."""
    page = await visitor.show(CONFIG)
    change = page.locator(CARD).locator("[data-kind=change]")
    await expect(change).to_contain_text("→")
    figures = await change.get_by_role("img").get_attribute("aria-label")
    assert figures is not None
    before, now = figures.split(" before, now ")
    shown = await change.locator(".change").inner_text()
    assert shown.split() == [before.rstrip("%"), "→", now]
    await expect(change).to_contain_text("Previous period: ")


async def test_findings_open_their_days(visitor: Visitor) -> None:
    """What stands out says since when, and lists the days that it is about."""
    page = await visitor.show({**CONFIG, "days": 90}, size=PHONE)
    found = page.locator(CARD).locator("button[data-kind^=pattern]").first
    # Every meal of a simulated person is followed by a rise.
    await expect(found).to_contain_text("meals")
    await expect(found).to_contain_text("in the previous period")
    await shot(page, "overview-findings-360")
    await found.press("Enter")
    days = page.locator(CARD).locator("dialog[aria-labelledby=days]")
    await expect(days.get_by_role("heading")).to_contain_text("meals")
    await days.get_by_role("listitem").first.get_by_role("button").click()
    await expect(page.locator("dexcom-day-dialog dialog")).to_be_visible()


async def test_wheel_reaches_all_in_few_rows(visitor: Visitor) -> None:
    """A card that has too little room in its layout can be scrolled."""
    page = await visitor.show({**CONFIG, "grid_options": {"rows": 3}})
    card = page.locator(CARD)
    last = card.locator(".contents li").last
    await expect(last).to_be_attached()
    inside = "(part, card) => part.getBoundingClientRect().bottom <= card.getBoundingClientRect().bottom"
    assert not await last.evaluate(inside, await card.element_handle())
    await card.hover()
    await page.mouse.wheel(0, 2000)
    await page.wait_for_function(
        f"([part, card]) => ({inside})(part, card)",
        arg=[await last.element_handle(), await card.element_handle()],
    )
