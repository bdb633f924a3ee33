"""Dashboards: that of the strategy, and the days card."""

import re
from typing import Final

from playwright.async_api import expect
import pytest

from .visitor import PHONE, Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

STRATEGY: Final = {"strategy": {"type": "custom:dexcom-api"}}
DAYS_CARD: Final = "dexcom-days-card"
GLUCOSE_CARD: Final = "dexcom-glucose-card"
DAY_BUTTON: Final = re.compile("^Open ")


async def test_dashboard_is_made_of_the_accounts(visitor: Visitor) -> None:
    """The strategy finds the account; a click on a day opens it in the glucose card."""
    page = await visitor.show_dashboard(STRATEGY)
    glucose, days = page.locator(GLUCOSE_CARD), page.locator(DAYS_CARD)
    await expect(glucose.get_by_role("slider")).to_be_visible()
    await expect(page.locator("dexcom-profile-card")).to_contain_text("GMI")
    meter = page.locator("hui-tile-card", has_text="Blood glucose meter")
    # A meter value may be weeks old.
    await expect(meter).to_contain_text(re.compile(r"\d:\d\d"))
    buttons = days.get_by_role("button", name=DAY_BUTTON)
    await expect(buttons).to_have_count(14)
    await expect(buttons.nth(6)).to_contain_text(re.compile(r"\d+%"))
    await shot(page, "dashboard-strategy")
    chart = glucose.get_by_role("slider")
    before = await chart.get_attribute("aria-label")
    await buttons.nth(6).click()
    await expect(chart).not_to_have_attribute("aria-label", before or "")
    # A whole day has 288 readings, and a few are missing at times.
    shown = int(await chart.get_attribute("data-readings") or 0)
    assert 200 < shown <= 288
    await page.set_viewport_size(PHONE)
    await page.emulate_media(color_scheme="dark")
    await shot(page, "dashboard-strategy-phone-dark")


async def test_day_opens_in_a_dialog_where_there_is_no_glucose_card(
    visitor: Visitor,
) -> None:
    """Without a glucose card on the page, the days card opens a day in a dialog."""
    page = await visitor.show(
        {"type": f"custom:{DAYS_CARD}", "entity": "sensor.dexcom_glucose", "days": 7},
        size=PHONE,
    )
    buttons = page.locator(DAYS_CARD).get_by_role("button", name=DAY_BUTTON)
    await expect(buttons).to_have_count(7)
    await shot(page, "days-card-phone")
    await buttons.nth(3).click()
    chart = page.get_by_role("dialog").get_by_role("slider")
    await expect(chart).to_be_visible()
    await page.get_by_role("button", name="Close").click()
    await expect(chart).to_have_count(0)
