"""The card of responses: curves of occasions, in groups, each of which opens its day."""

import re
from typing import Any, Final

from playwright.async_api import Page, expect
import pytest

from .look import PHONE
from .visitor import Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

ENTITY: Final = "sensor.dexcom_glucose"
CARD: Final = "dexcom-responses-card"
TALL: Final = {"width": 1280, "height": 1000}


async def show(visitor: Visitor, page: dict[str, Any], **options: object) -> Page:
    """Open a dashboard with the card across all of it."""
    config = {"type": f"custom:{CARD}", "entity": ENTITY, **options}
    section = {"type": "grid", "column_span": 4, "cards": [config]}
    view = {"type": "sections", "max_columns": 4, "sections": [section]}
    return await visitor.show_dashboard({"views": [view]}, **page)


async def test_curve_opens_its_day(visitor: Visitor) -> None:
    """The median is that of a group, and a click on a curve opens the day of the occasion."""
    page = await show(visitor, {"size": TALL}, group_by="amount")
    card = page.locator(CARD)
    chart = card.get_by_role("slider")
    groups = card.get_by_role("group", name="Groups").get_by_role("button")
    await expect(groups).to_have_count(4)
    await expect(chart).to_have_attribute("data-lines", re.compile(r"^\d{2,}$"))
    whole = await chart.get_attribute("data-lines")
    await expect(groups.first).to_have_text(re.compile(rf"All\s+{whole}"))
    await expect(card).to_contain_text(re.compile(rf"{whole} of \d+ occasions count"))
    median = card.locator(".chart .median").last
    of_all = await median.get_attribute("d")
    await groups.last.click()
    await expect(median).not_to_have_attribute("d", of_all or "")
    await expect(chart).not_to_have_attribute("data-lines", whole or "")
    await expect(card.locator(".figures")).to_contain_text(
        re.compile(r"Rises by\s*\d+\s*mg/dL")
    )
    await median.hover(force=True)
    await expect(card.locator(".bubble")).to_contain_text(re.compile(r"\d+ g"))
    named = await card.locator(".bubble strong").inner_text()
    await shot(page, "responses-card")
    await expect(card.get_by_role("button", name=f"Open {named}")).to_be_visible()
    await page.mouse.down()
    await page.mouse.up()
    await expect(page.get_by_role("dialog").get_by_role("slider")).to_be_visible()


async def test_sources_on_a_phone(visitor: Visitor) -> None:
    """A phone shows another source by a tap, and says where there is nothing to show."""
    options: dict[str, Any] = {"size": PHONE, "touch": True, "dark": True}
    entity = {"home_entity": "switch.none", "home_match": "on"}
    page = await show(visitor, options, **entity)
    card = page.locator(CARD)
    chart = card.get_by_role("slider")
    await expect(chart).to_have_attribute("data-lines", re.compile(r"^\d{2,}$"))
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await shot(page, "responses-card-phone-dark")
    await card.get_by_role("button", name="Exercise").tap()
    await expect(card).to_contain_text(re.compile(r"Falls by\s*\d+\s*mg/dL"))
    await card.get_by_role("button", name="switch.none").tap()
    await expect(card).to_contain_text("This entity doesn’t exist.")


async def test_what_happened_instead(visitor: Visitor) -> None:
    """Where nothing matches, a click on what did happen shows what glucose did after it."""
    options = {"home_entity": "calendar.dexcom_diary", "home_match": "sauna"}
    page = await show(visitor, {"size": TALL}, source="home", **options)
    card = page.locator(CARD)
    found = card.get_by_role("group", name="Found instead").get_by_role("button")
    await expect(found).to_have_count(10)
    title = await found.first.inner_text()
    await found.first.click()
    await expect(card.get_by_role("slider")).to_be_visible()
    source = card.get_by_role("button", name=f"Diary: {title}")
    await expect(source).to_have_attribute("aria-pressed", "true")
    await source.click()
    await expect(card).to_contain_text("There was no “sauna” in this period.")
