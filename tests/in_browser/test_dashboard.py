"""The dashboard of the strategy."""

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
    """The strategy finds the account, and its cards show the readings."""
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
    await page.set_viewport_size(PHONE)
    await page.emulate_media(color_scheme="dark")
    await shot(page, "dashboard-strategy-phone-dark")
