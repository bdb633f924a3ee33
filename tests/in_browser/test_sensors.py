"""The card of the sensors that were worn."""

import re
from typing import Any, Final

from playwright.async_api import expect
import pytest

from .look import PHONE
from .visitor import Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

CARD: Final = "dexcom-sensors-card"


@pytest.mark.parametrize("is_phone", [False, True], ids=["desktop", "phone"])
async def test_sensors(visitor: Visitor, is_phone: bool) -> None:
    """The table has a row for each sensor, and keeps its headings where they aren't seen."""
    options: dict[str, Any] = (
        {"size": PHONE, "dark": True, "touch": True} if is_phone else {}
    )
    config = {"type": f"custom:{CARD}", "entity": "sensor.dexcom_glucose"}
    section = {"type": "grid", "column_span": 4, "cards": [config]}
    view = {"type": "sections", "max_columns": 4, "sections": [section]}
    page = await visitor.show_dashboard({"views": [view]}, **options)
    card = page.locator(CARD)
    table = card.get_by_role("table", name="Glucose sensors")
    await expect(table.get_by_role("columnheader")).to_have_text(
        [
            "Started",
            "Ended",
            "Lasted",
            "Ended early",
            "Without readings",
            "Difference from meter",
        ]
    )
    rows = table.get_by_role("row")
    await expect(rows).to_have_count(7)
    await expect(rows.nth(1)).to_contain_text(
        re.compile(r"G7.*In use.*Ends", re.DOTALL)
    )
    await expect(rows.nth(2).get_by_role("cell")).to_have_count(5)
    await shot(page, f"sensors-card{'-phone-dark' if is_phone else ''}")
    await card.get_by_role("button", name=re.compile(r"Show all \d+")).click()
    assert await rows.count() > 9
    await card.get_by_text("About these figures").click()
    await expect(card).to_contain_text("within 5 minutes")
    assert await page.evaluate("document.documentElement.scrollWidth") <= (
        PHONE["width"] if is_phone else 1280
    )
