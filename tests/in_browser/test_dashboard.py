"""The dashboard of the strategy."""

import re
from typing import Final

from playwright.async_api import ViewportSize, expect
import pytest

from .look import DESKTOP, PHONE
from .visitor import Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

STRATEGY: Final = {"strategy": {"type": "custom:dexcom-api"}}
DAYS_CARD: Final = "dexcom-days-card"
GLUCOSE_CARD: Final = "dexcom-glucose-card"
DAY_BUTTON: Final = re.compile(r"\d%|–")


async def test_dashboard_is_made_of_the_accounts(visitor: Visitor) -> None:
    """The strategy finds the account, and its cards show the readings."""
    page = await visitor.show_dashboard(STRATEGY)
    glucose, days = page.locator(GLUCOSE_CARD), page.locator(DAYS_CARD)
    await expect(glucose.get_by_role("slider")).to_be_visible()
    await expect(page.locator("dexcom-profile-card")).to_contain_text("GMI")
    await expect(page.locator("dexcom-overlay-card")).to_contain_text("Median")
    await expect(page.locator("dexcom-hours-card")).to_contain_text("12 PM")
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


@pytest.mark.usefixtures("accounts_stay_the_same")
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_family_begins_with_everyone(
    visitor: Visitor, size: ViewportSize
) -> None:
    """With two people, the first view has a tile of each, which opens the view of the person."""
    await visitor.home.add_account("User6")
    page = await visitor.show_dashboard(STRATEGY, size=size)
    tiles = page.locator("dexcom-tile-card")
    await expect(tiles).to_have_count(2)
    await expect(tiles.locator(".name")).to_have_count(2)
    names = await tiles.locator(".name").all_text_contents()
    assert sorted(names) == ["Dexcom", "Dexcom sandbox"]
    await expect(page.locator("ha-tab-group-tab")).to_contain_text(["Everyone", *names])
    await shot(page, f"family-{size['width']}")
    await tiles.filter(has_text="Dexcom sandbox").get_by_role("button").click()
    await expect(page.locator("dexcom-glucose-card h2")).to_have_text(
        "Dexcom sandbox: Glucose"
    )


@pytest.mark.usefixtures("accounts_stay_the_same")
async def test_titles_say_whose_data_it_is(visitor: Visitor) -> None:
    """With two people, each card with a title begins it with the name of the person."""
    await visitor.home.add_account("User6")
    titles = {
        "glucose": "Glucose",
        "overview": "Glucose overview",
        "profile": "Glucose profile",
        "days": "Glucose by day",
        "overlay": "Glucose overlay",
        "hours": "Glucose by hour and weekday",
        "responses": "Glucose responses",
        "diary": "Diary",
        "sensors": "Glucose sensors",
    }
    entity = "sensor.dexcom_glucose"
    cards = [
        {"type": f"custom:dexcom-{kind}-card", "entity": entity} for kind in titles
    ]
    page = await visitor.show(*cards)
    for kind, title in titles.items():
        shown = page.locator(f"dexcom-{kind}-card h2").first
        await expect(shown).to_have_text(f"Dexcom: {title}")


async def test_dashboard_has_no_unknown_values(visitor: Visitor) -> None:
    """The strategy shows no entity without a value, and none of another language."""
    page = await visitor.show_dashboard(STRATEGY, language="de-DE")
    started = page.locator("hui-tile-card", has_text="Sensor gestartet")
    await expect(started).to_be_visible()
    # Nothing is known of the person's day before its first reading has arrived.
    total = (await visitor.home.states())["sensor.dexcom_carbs_today"]["state"]
    carbs = page.locator("hui-tile-card", has_text="Kohlenhydrate heute")
    await expect(carbs).to_have_text(
        [] if total == "unknown" else [re.compile(r"\d\sg")]
    )
    await expect(page.locator("dexcom-diary-card h2")).to_have_text("Tagebuch")
    for tile in await page.locator("hui-tile-card").all_text_contents():
        assert not re.search("Unbekannt|Nicht verfügbar|Unknown", tile), tile
    await expect(page.locator("hui-error-card, hui-warning")).to_have_count(0)


async def test_workshop_opens_with_the_dashboard(visitor: Visitor) -> None:
    """What scripts/develop shows first is the dashboard, without errors."""
    page = await visitor.open("/")
    await expect(
        page.locator("dexcom-glucose-card").get_by_role("slider")
    ).to_be_visible()
    assert "/dexcom-glucose" in page.url
    await expect(page.locator("hui-error-card, hui-warning")).to_have_count(0)
