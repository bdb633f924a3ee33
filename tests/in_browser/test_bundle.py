"""The bundle of the cards: when it comes late, and when a page is older than it is."""

import asyncio
from typing import Final

from playwright.async_api import Page, Route, expect
import pytest

from .visitor import Visitor, shot

STRATEGY: Final = {"strategy": {"type": "custom:dexcom-api"}}
CARD: Final = "dexcom-glucose-card"
ENTITY: Final = "sensor.dexcom_glucose"
OLD: Final = "dexcom_api_static/0.1.0-00000000"


async def test_dashboard_recovers_from_a_late_bundle(visitor: Visitor) -> None:
    """Home Assistant gives up waiting, and the dashboard still appears once the bundle has come."""
    # Its clock is the page's for good, so no other test may get the page.
    page = await visitor.show_dashboard(STRATEGY, fresh=True)
    await page.clock.install()
    visitor.troubles.forgive("Timeout waiting for strategy element")
    may_come = asyncio.Event()

    async def come_late(route: Route) -> None:
        await may_come.wait()
        await route.continue_()

    await page.context.route("**/dexcom-api-cards.js", come_late)
    await page.reload()
    error = page.get_by_text("Timeout waiting for strategy element")
    while not await error.is_visible():
        await page.clock.fast_forward(1000)
    may_come.set()
    await expect(page.locator(CARD).get_by_role("slider")).to_be_visible()
    await expect(error).to_have_count(0)


async def age(page: Page, part: str) -> None:
    """Make a page one that was opened before an update, which asks for a part of the old bundle."""

    async def ask_old_version(route: Route) -> None:
        address, _, name = route.request.url.rpartition("/")
        url = f"{address.partition('/dexcom_api_static')[0]}/{OLD}/{name}"
        await route.continue_(url=url)

    await page.context.route(f"**/{part}.js", ask_old_version)


@pytest.mark.parametrize("part", ["cards", "shared"])
async def test_page_from_before_an_update_asks_to_reload(
    visitor: Visitor, part: str
) -> None:
    """A page whose parts are gone shows a button in the viewer's language, which repairs it."""
    page = await visitor.show(
        {"type": f"custom:{CARD}", "entity": ENTITY}, language="de-DE"
    )
    await age(page, part)
    await page.reload()
    card = page.locator(CARD)
    await expect(card).to_contain_text("Lade die Seite neu.")
    await shot(page, f"reload-{part}")
    await page.context.unroute_all()
    await card.get_by_role("button", name="Neu laden").click()
    await expect(card.get_by_role("slider")).to_be_visible()


async def test_report_of_a_page_from_before_an_update(visitor: Visitor) -> None:
    """A page whose report is gone keeps its card, and asks to reload."""
    config = {"type": "custom:dexcom-profile-card", "entity": ENTITY}
    # No other page may have loaded the report.
    page = await visitor.show(config, fresh=True)
    await age(page, "report-dialog")
    card = page.locator("dexcom-profile-card")
    await card.get_by_role("button", name="Print").click()
    await expect(card.get_by_role("alert")).to_contain_text("Reload the page.")
    await expect(card).to_contain_text("GMI")
    await shot(page, "reload-report")


async def test_wrong_option_is_named(visitor: Visitor) -> None:
    """A card with an option that doesn't exist shows which, like Home Assistant's own cards."""
    page = await visitor.show(
        {"type": f"custom:{CARD}", "entity": ENTITY, "hours": "abc"}
    )
    await expect(page.get_by_text("Configuration error")).to_be_visible()
    await page.get_by_role("button", name="Edit dashboard").click()
    await expect(page.locator("hui-error-card")).to_contain_text("hours")
    await shot(page, "wrong-option")
