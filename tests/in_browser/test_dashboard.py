"""Dashboards: that of `scripts/develop`, that of the strategy, and the days card."""

from datetime import timedelta
import re
from statistics import mean
from typing import Final

from playwright.async_api import expect
import pytest

from .visitor import PHONE, Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

DAYS: Final = 14
STRATEGY: Final = {"strategy": {"type": "custom:dexcom-api"}}
DAYS_CARD: Final = "dexcom-days-card"
GLUCOSE_CARD: Final = "dexcom-glucose-card"
DAY_BUTTON: Final = re.compile("^Open ")


async def test_glucose_is_the_newest_reading(visitor: Visitor) -> None:
    """The tile shows the newest reading."""
    page = await visitor.open("/dexcom-glucose")
    tile = page.locator("hui-tile-card").filter(has_text="Glucose")
    await expect(tile).to_contain_text("mg/dL")
    value = (await visitor.home.readings_of(timedelta(hours=1)))[-1]["value"]
    await expect(tile).to_contain_text(f"{value} mg/dL")


async def test_gmi_is_that_of_the_past(visitor: Visitor) -> None:
    """The tile shows a metric of past days, in the reader's language and theme."""
    page = await visitor.show(
        {"type": "tile", "entity": "sensor.dexcom_gmi_14_days"},
        size=PHONE,
        dark=True,
        language="de-DE",
    )
    gmi = page.get_by_text(re.compile(r"\d,\d\s%"))
    await expect(gmi).to_be_visible()
    shown = (await gmi.inner_text()).replace(",", ".").removesuffix("%")
    readings = await visitor.home.truth("egvs", hours=24 * DAYS)
    expected = 3.31 + 0.02392 * mean(reading["value"] for reading in readings)
    assert float(shown) == pytest.approx(expected, abs=0.08)


async def test_meter_value_tells_its_time(visitor: Visitor) -> None:
    """A meter value, which may be weeks old, has its time beside it."""
    page = await visitor.show_dashboard(STRATEGY)
    tile = page.locator("hui-tile-card", has_text="Blood glucose meter")
    await tile.scroll_into_view_if_needed()
    await expect(tile).to_contain_text(re.compile(r"\d:\d\d"))


async def test_dashboard_is_made_of_the_accounts(visitor: Visitor) -> None:
    """The strategy finds the account; a click on a day opens it in the glucose card."""
    page = await visitor.show_dashboard(STRATEGY)
    glucose, days = page.locator(GLUCOSE_CARD), page.locator(DAYS_CARD)
    await expect(glucose.get_by_role("slider")).to_be_visible()
    await expect(page.locator("dexcom-profile-card")).to_contain_text("GMI")
    await expect(page.locator("hui-tile-card").first).to_be_attached()
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
    await expect(page.locator(GLUCOSE_CARD).get_by_role("slider")).to_be_visible()
    await page.get_by_role("button", name="Close").click()
    await expect(page.locator(GLUCOSE_CARD)).to_have_count(0)
