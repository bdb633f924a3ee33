"""The cards that take little room: the tile, the badge, and the diary."""

from datetime import datetime, timedelta
import re
from typing import Any, Final

from playwright.async_api import Locator, Page, expect
import pytest

from .home import shown_value
from .look import DESKTOP, PHONE
from .visitor import Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

ENTITY: Final = "sensor.dexcom_glucose"
TILE: Final = "dexcom-tile-card"
BADGE: Final = "dexcom-badge"
DIARY: Final = "dexcom-diary-card"
AGE: Final = re.compile(r"\d h \d\d min ago")
# Whether an element is within the card, and shows all of its own text.
IS_WHOLE: Final = """(element) => {
  const [inner, outer] = [element, element.closest("ha-card")].map((one) => one.getBoundingClientRect());
  return element.scrollWidth <= element.offsetWidth && inner.left >= outer.left &&
    inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}"""


def tile(entity: str = ENTITY, *, columns: int = 6, rows: int = 1) -> dict[str, Any]:
    """Return the configuration of a tile of a size."""
    grid_options = {"columns": columns, "rows": rows}
    return {"type": f"custom:{TILE}", "entity": entity, "grid_options": grid_options}


async def expect_whole(tile: Locator) -> None:
    """Expect a value and an age that aren't cut off."""
    for part in (".value", ".age"):
        await expect(tile.locator(part)).to_be_visible()
        assert await tile.locator(part).evaluate(IS_WHOLE), part


async def expect_dialog(page: Page) -> None:
    """Expect Home Assistant's dialog about glucose, and close it."""
    await expect(page.locator("dexcom-state-row")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator("dexcom-state-row")).to_have_count(0)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_tile_has_value_age_range_and_hours_in_any_room(
    visitor: Visitor, size: Any, dark: bool
) -> None:
    """From a third of a phone to a whole row, value and age are never cut off."""
    sizes = ((4, 1), (4, 2), (6, 1), (12, 1), (12, 3))
    page = await visitor.show(
        *(tile(columns=columns, rows=rows) for columns, rows in sizes),
        size=size,
        dark=dark,
    )
    tiles = page.locator(TILE)
    readings = await visitor.home.readings_of(timedelta(hours=6))
    newest = readings[-1]
    for number in range(len(sizes)):
        shown = tiles.nth(number)
        await expect(shown.locator(".value")).to_have_text(shown_value(newest))
        await expect(shown.locator(".age")).to_have_text(AGE)
        await expect(shown.locator(".range-mark")).to_be_visible()
        await expect_whole(shown)
    for number in (2, 3, 4):
        chart = tiles.nth(number).locator(".sparkline svg")
        await expect(chart).to_be_visible()
        drawn = int(await chart.get_attribute("data-readings") or 0)
        assert 0 <= len(readings) - drawn <= 1
    assert await page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    await shot(page, f"tile-{size['width']}-{'dark' if dark else 'light'}")


@pytest.mark.usefixtures("accounts_stay_the_same")
async def test_stale_tile_says_since_when_and_why(visitor: Visitor) -> None:
    """A tile without uploads has a dash, with all of the words where half a phone is wide."""
    entity = await visitor.home.add_silent_account()
    page = await visitor.show(
        tile(entity), tile(entity, columns=12, rows=3), size=PHONE
    )
    for number in (0, 1):
        stale = page.locator(TILE).nth(number)
        await expect(stale.locator(".value")).to_have_text("–")
        await expect(stale.locator(".age")).to_contain_text("No readings since")
        await expect(stale.locator(".reason")).to_have_text(
            "No upload from the phone or receiver"
        )
        await expect(stale.locator(".sparkline")).to_have_count(0)
        await expect_whole(stale)
    await shot(page, "tile-stale")


async def test_tap_opens_what_it_is_configured_to(visitor: Visitor) -> None:
    """A tap or a key opens the dialog about glucose, or another action of Home Assistant."""
    action = {"action": "navigate", "navigation_path": "/history"}
    page = await visitor.show(tile(), {**tile(), "tap_action": action}, touch=True)
    first, second = (page.locator(TILE).nth(number) for number in (0, 1))
    await first.tap()
    await expect_dialog(page)
    await first.get_by_role("button").press("Enter")
    await expect_dialog(page)
    await second.get_by_role("button").click()
    await expect(page).to_have_url(re.compile("/history"))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_badge_has_value_trend_and_age(visitor: Visitor, dark: bool) -> None:
    """A badge above the cards opens the dialog about glucose."""
    badges = [{"type": f"custom:{BADGE}", "entity": ENTITY}]
    view = {"type": "sections", "badges": badges, "sections": []}
    page = await visitor.show_dashboard({"views": [view]}, size=PHONE, dark=dark)
    badge = page.locator(BADGE).get_by_role("button")
    [newest] = (await visitor.home.readings_of(timedelta(minutes=5)))[-1:]
    await expect(badge).to_contain_text(f"{shown_value(newest)} mg/dL")
    await expect(badge).to_contain_text(AGE)
    await expect(badge.get_by_role("img")).to_be_visible()
    await shot(page, f"badge-{'dark' if dark else 'light'}")
    await badge.click()
    await expect_dialog(page)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_diary_lists_the_past_week(visitor: Visitor, size: Any) -> None:
    """What was logged is listed by day, newest first, at the person's time."""
    page = await visitor.show({"type": f"custom:{DIARY}", "entity": ENTITY}, size=size)
    diary = page.locator(DIARY)
    await expect(diary.locator("section").first).to_be_visible()
    entries = await visitor.home.truth("events", hours=24)
    carbs = [entry for entry in entries if entry["eventType"] == "carbs"][-1]
    # The person's clock is that of the phone.
    time = f"{datetime.fromisoformat(carbs['displayTime']):%-I:%M %p}"
    row = diary.locator("section li", has_text=f"{carbs['value']} g carbs").first
    await expect(row.locator("time")).to_have_text(time)
    await expect(diary.locator(".last")).to_contain_text(f"{carbs['value']} g carbs")
    assert 6 <= await diary.locator("section").count() <= 8
    await shot(page, f"diary-{size['width']}")
