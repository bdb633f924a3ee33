"""The dashboard that `scripts/develop` comes with, and one of a test's own."""

from datetime import timedelta
import re
from statistics import mean

from playwright.async_api import expect
import pytest

from .visitor import PHONE, Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

DAYS = 14


async def test_glucose_is_the_newest_reading(visitor: Visitor) -> None:
    """The tile shows the newest reading that there is."""
    page = await visitor.open("/dexcom-glucose")
    tile = page.locator("hui-tile-card").filter(has_text="Glucose")
    await expect(tile).to_contain_text("mg/dL")
    value = (await visitor.home.readings_of(timedelta(hours=1)))[-1]["value"]
    await expect(tile).to_contain_text(f"{value} mg/dL")
    await shot(page, "dashboard")


async def test_gmi_is_that_of_the_past(visitor: Visitor) -> None:
    """The tile shows a metric of the days before, in the reader's language and colours."""
    page = await visitor.show(
        {"type": "tile", "entity": "sensor.dexcom_gmi_14_days"},
        size=PHONE,
        dark=True,
        language="de-DE",
    )
    gmi = page.get_by_text(re.compile(r"\d,\d\s%"))
    await expect(gmi).to_be_visible()
    await shot(page, "dashboard-phone-dark")
    shown = (await gmi.inner_text()).replace(",", ".").removesuffix("%")
    readings = await visitor.home.truth("egvs", hours=24 * DAYS)
    expected = 3.31 + 0.02392 * mean(reading["value"] for reading in readings)
    assert float(shown) == pytest.approx(expected, abs=0.08)


async def test_meter_value_tells_its_time(visitor: Visitor) -> None:
    """A meter value, which may be weeks old, is shown with its time."""
    path = await visitor.dashboards.make({"strategy": {"type": "custom:dexcom-api"}})
    page = await visitor.open(path)
    tile = page.locator("hui-tile-card", has_text="Blood glucose meter")
    await tile.scroll_into_view_if_needed()
    await expect(tile).to_contain_text(re.compile(r"\d:\d\d"))
