"""A day of a person: on a card, and in a dialog that links open and the back button closes."""

from datetime import UTC, date, datetime, timedelta
import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

from playwright.async_api import Locator, Page, expect
import pytest

from .look import DESKTOP, PHONE
from .visitor import Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

ENTITY: Final = "sensor.dexcom_glucose"
DAYS: Final = {"type": "custom:dexcom-days-card", "entity": ENTITY, "days": 7}
DAY: Final = {"type": "custom:dexcom-day-card", "entity": ENTITY}
FOCUSED: Final = """() => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.textContent;
}"""


def linked_day(page: Page) -> date | None:
    """Return the day that the page's address names."""
    days = parse_qs(urlsplit(page.url).query).get("dexcom-day")
    return date.fromisoformat(days[0]) if days else None


async def see(content: Locator, day: date) -> None:
    """Wait until a day is shown."""
    title = content.get_by_role("heading", level=3)
    await expect(title).to_contain_text(f"{day:%A, %B} {day.day}")
    await expect(content).not_to_have_attribute("aria-busy", "true")


async def test_day_opens_in_a_dialog(visitor: Visitor) -> None:
    """A click on a day opens it with its diary; the back button closes it where it began."""
    page = await visitor.show(DAYS, size=PHONE, dark=True)
    buttons = page.locator("dexcom-days-card").get_by_role(
        "button", name=re.compile(r"\d%|–")
    )
    await expect(buttons).to_have_count(7)
    await expect(buttons.nth(3)).to_contain_text(re.compile(r"\d+%"))
    await shot(page, "days-card-phone")
    await buttons.nth(3).click()
    dialog = page.get_by_role("dialog")
    chart = dialog.get_by_role("slider")
    # A whole day has 288 readings, and a few are missing at times.
    await expect(chart).to_have_attribute("data-readings", re.compile("^2[0-8][0-9]$"))
    day = linked_day(page)
    assert day is not None
    await see(dialog, day)
    await expect(dialog.get_by_role("row").nth(1)).to_contain_text(re.compile(r"\d:\d"))
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await shot(page, "day-dialog-phone-dark")
    await dialog.get_by_role("button", name="The day after").click()
    await see(dialog, day + timedelta(days=1))
    assert linked_day(page) == day + timedelta(days=1)
    await page.go_back()
    await expect(dialog).to_have_count(0)
    assert linked_day(page) is None
    assert re.search(r"\d%", await page.evaluate(FOCUSED))


async def test_link_opens_a_day_over_the_card(visitor: Visitor) -> None:
    """A link opens a day, until it is closed; the card shows today so far."""
    page = await visitor.show(DAY, size=DESKTOP)
    card = page.locator("dexcom-day-card")
    await expect(card.get_by_role("slider")).to_be_visible()
    await expect(card.get_by_role("button", name="The day after")).to_be_disabled()
    await expect(card).to_contain_text(re.compile(r"So far, until \d+:\d\d"))
    await shot(page, "day-card")
    day = datetime.now(UTC).date() - timedelta(days=3)
    address = page.url
    await page.goto(f"{address}?dexcom-day={day}")
    dialog = page.get_by_role("dialog")
    await see(dialog, day)
    await expect(dialog.get_by_role("slider")).to_be_visible()
    # A day that has just begun is compared with no goal.
    await expect(dialog).to_contain_text("Goal: above 70%")
    await shot(page, "day-dialog")
    await dialog.get_by_role("button", name="Close").click()
    await expect(dialog).to_have_count(0)
    # The browser goes back after the dialog has closed.
    await expect(page).to_have_url(address)
