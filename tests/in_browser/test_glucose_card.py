"""The glucose card: it draws the readings from Dexcom, or says that there are none."""

import asyncio
from datetime import UTC, datetime, timedelta
import re
from typing import Any, Final

from playwright.async_api import Locator, Page, expect
import pytest

from custom_components.dexcom_api.const import DOMAIN

from .home import drawn_value, shown_value, taken
from .look import PHONE, WALL_PANEL
from .tabs import EMPTY
from .visitor import Visitor, scroll, shot, swipe

pytestmark = pytest.mark.usefixtures("home_with_past")

CARD: Final = "dexcom-glucose-card"
ENTITY: Final = "sensor.dexcom_glucose"
DOT: Final = re.compile(r"M([\d.]+),([\d.]+)h0")
# The paths of a band with how far each is moved to the right: there is one for each day.
PATHS: Final = """(paths) => paths.map(
  (path) => [path.getAttribute("d"), path.parentNode.transform.baseVal[0].matrix.e])"""

PATIENCE_SECONDS: Final = 15

# The limits of the bands, from the consensus.
BANDS: Final = {
    "very_low": (0, 54),
    "low": (54, 70),
    "in_range": (70, 181),
    "high": (181, 251),
    "very_high": (251, 999),
}


async def drawn_dots(card: Locator) -> dict[str, list[tuple[float, float]]]:
    """Return the positions of the drawn readings by band."""
    dots = {}
    for band in BANDS:
        paths = await card.locator(f"path.dots.{band}").evaluate_all(PATHS)
        dots[band] = [
            (float(x) + left, float(y))
            for path, left in paths
            for x, y in DOT.findall(path)
        ]
    return dots


async def see(page: Page, readings: int) -> tuple[Locator, int]:
    """Return the card once it shows this number of readings, and the exact number.

    Readings come a second early or late, and the axis moves in steps of a 48th of its hours.
    """
    card = page.locator(CARD)
    most = readings + readings // 48 + 2
    around = "|".join(str(number) for number in range(readings - 1, most + 1))
    chart = card.get_by_role("slider")
    await expect(chart).to_have_attribute("data-readings", re.compile(f"^({around})$"))
    return card, int(await chart.get_attribute("data-readings") or 0)


def age_words(newest: dict[str, Any], usual: str, late: str) -> re.Pattern[str]:
    """Return a pattern for the card's words about the age of its data.

    Data older than 80 minutes is late: an hour of delay, five minutes until the next reading, and
    a margin of 15. Around that moment, both texts are right.
    """
    over = datetime.now(UTC) - taken(newest) - timedelta(minutes=80)
    if abs(over) < timedelta(minutes=2):
        return re.compile(f"{usual}|{late}")
    return re.compile(late if over > timedelta(0) else usual)


async def test_dots_are_the_readings(visitor: Visitor) -> None:
    """Each reading of a day is one dot, in its band and at the height of its value."""
    page = await visitor.show({"type": f"custom:{CARD}", "entity": ENTITY})
    span = timedelta(days=1, minutes=40)
    after = await visitor.home.readings_of(span)
    egvs: list[dict[str, Any]] = []
    shown = 0
    dots: dict[str, list[tuple[float, float]]] = {}
    # Meanwhile, there may be a new reading, in Home Assistant or in the card.
    while egvs[-1:] != after[-1:] or shown != sum(map(len, dots.values())):
        egvs = after
        card, shown = await see(page, len(egvs) - 8)
        dots = await drawn_dots(card)
        after = await visitor.home.readings_of(span)
    day = [egv["value"] for egv in egvs[-shown:]]
    await expect(card).to_contain_text(shown_value(egvs[-1]))
    words = age_words(egvs[-1], "normal for your region", "later than usual")
    await expect(card).to_contain_text(words)
    for band, (low, high) in BANDS.items():
        assert len(dots[band]) == sum(low <= value < high for value in day), band
    in_order = sorted(dot for band in dots.values() for dot in band)
    places = [place for _, place in in_order]
    # The scale is that of the drawn extremes.
    drawn = [drawn_value(egv) for egv in egvs[-shown:]]
    per_mg_dl = (max(places) - min(places)) / (max(drawn) - min(drawn))
    heights = [max(places) - (value - min(drawn)) * per_mg_dl for value in drawn]
    assert places == pytest.approx(heights, abs=0.6)
    await shot(page, "glucose-card")


async def test_spans_days_before_and_keys(visitor: Visitor) -> None:
    """Buttons choose the span and its end; keys move from reading to reading."""
    egvs = await visitor.home.readings_of(timedelta(hours=3))
    page = await visitor.show(
        {"type": f"custom:{CARD}", "entity": ENTITY, "hours": 3}, size=WALL_PANEL
    )
    card, _ = await see(page, len(egvs))
    chart = card.get_by_role("slider")
    await chart.focus()
    await page.keyboard.press("End")
    newest, before = (shown_value(egv) for egv in egvs[:-3:-1])
    await expect(chart).to_have_attribute(
        "aria-valuetext", re.compile(f" {newest} mg/dL")
    )
    await page.keyboard.press("ArrowLeft")
    await expect(chart).to_have_attribute(
        "aria-valuetext", re.compile(f" {before} mg/dL")
    )
    await expect(card.get_by_role("button", name="Later")).to_be_disabled()
    await card.get_by_role("button", name="Earlier").click()
    await expect(card.get_by_role("button", name="Later")).to_be_enabled()
    await card.get_by_role("button", name="Latest").click()
    await expect(card.get_by_role("button", name="Latest")).to_be_disabled()
    await card.get_by_role("button", name=re.compile("Compare with")).click()
    await expect(card.locator("path.overlay").first).to_have_attribute(
        "d", re.compile("^M")
    )
    await card.get_by_role("button", name="14 d", exact=True).click()
    await see(page, len(await visitor.home.readings_of(timedelta(days=14))))


async def test_finger_goes_back_in_time(visitor: Visitor) -> None:
    """Swiping shows the hours before, and those after."""
    page = await visitor.show(
        {"type": f"custom:{CARD}", "entity": ENTITY}, size=PHONE, touch=True
    )
    card = page.locator(CARD)
    chart = card.get_by_role("slider")
    await expect(chart).to_have_attribute("data-readings", re.compile("[1-9]"))
    latest = await chart.get_attribute("aria-label")
    await swipe(page, chart, by=150)
    await expect(chart).not_to_have_attribute("aria-label", latest or "")
    await expect(card.get_by_role("button", name="Later")).to_be_enabled()
    before = await chart.get_attribute("aria-label")
    await swipe(page, chart, by=-150)
    await expect(chart).not_to_have_attribute("aria-label", before or "")
    await expect(card.get_by_role("button", name="Later")).to_be_disabled()


async def test_finger_scrolls_over_the_chart(visitor: Visitor) -> None:
    """What a finger reads out is there until it scrolls the page or touches something else."""
    below = {"type": "markdown", "content": "below " * 2000}
    page = await visitor.show(
        {"type": f"custom:{CARD}", "entity": ENTITY}, below, size=PHONE, touch=True
    )
    card = page.locator(CARD)
    chart, bubble = card.get_by_role("slider"), card.locator(".bubble")
    await expect(chart).to_have_attribute("data-readings", re.compile("[1-9]"))
    # Too short for a swipe, but no tap.
    await swipe(page, chart, by=30)
    await expect(bubble).to_be_visible()
    async with asyncio.timeout(PATIENCE_SECONDS):
        # A browser takes a tap right after a movement for the end of that.
        while await bubble.count():
            await card.get_by_role("heading").tap()
            await asyncio.sleep(0.3)
    # A browser may tell of the finger's way before it scrolls, or afterwards only.
    await page.evaluate(
        """() => addEventListener("pointercancel", () => { window.isOver = true; })"""
    )
    await scroll(page, chart, by=200)
    await page.wait_for_function("window.isOver && scrollY > 100")
    await expect(bubble).to_have_count(0)


async def test_card_fits_a_phone_in_the_dark(visitor: Visitor) -> None:
    """On a phone, the card fits the screen and follows theme and language."""
    page = await visitor.show(
        {"type": f"custom:{CARD}", "entity": ENTITY},
        size=PHONE,
        dark=True,
        language="de-DE",
    )
    card = page.locator(CARD)
    await expect(card.get_by_role("slider")).to_be_visible()
    [*_, newest] = await visitor.home.readings_of(timedelta(days=1))
    words = age_words(newest, "normal für deine Region", "später als üblich")
    await expect(card).to_contain_text(words)
    await expect(card.locator("dexcom-glucose-content")).to_have_attribute("dark", "")
    for part in ("header", ".chart", ".legend"):
        inside = "(part, card) => part.getBoundingClientRect().bottom <= card.getBoundingClientRect().bottom"
        assert await card.locator(part).evaluate(inside, await card.element_handle()), (
            part
        )
    box = await card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.usefixtures("accounts_stay_the_same")
async def test_account_without_readings_says_so(visitor: Visitor) -> None:
    """A new account has nothing to draw yet."""
    entity = await visitor.home.add_account("UserEmpty")
    page = await visitor.show({"type": f"custom:{CARD}", "entity": entity})
    await expect(page.locator(CARD)).to_contain_text("No readings yet")


@pytest.mark.usefixtures("accounts_stay_the_same")
async def test_stale_account_says_since_when_and_why(visitor: Visitor) -> None:
    """If an account stops uploading, the card shows no value and says why."""
    entity = await visitor.home.add_silent_account()
    page = await visitor.show({"type": f"custom:{CARD}", "entity": entity})
    card = page.locator(CARD)
    await expect(card).to_contain_text("No readings since")
    await expect(card).to_contain_text("No upload from the phone or receiver")
    await expect(card.locator(".value")).to_have_text("–")
    await expect(card.locator("path.dots.in_range").first).to_have_attribute(
        "d", re.compile("^M")
    )
    await shot(page, "glucose-card-stale")


async def test_values_follow_the_unit(visitor: Visitor) -> None:
    """The unit that is chosen in the options shows up in the card."""
    [entry] = await visitor.home.client.entries(DOMAIN)
    page = await visitor.show({"type": f"custom:{CARD}", "entity": ENTITY})
    card = page.locator(CARD)
    await expect(card).to_contain_text("mg/dL")
    await visitor.home.choose(entry["entry_id"], unit="mmol/L")
    try:
        [newest] = (await visitor.home.readings_of(timedelta(hours=1)))[-1:]
        shown = shown_value(newest, "mmol/L")
        await expect(card.locator(".latest")).to_contain_text(shown)
        await expect(card.locator(".latest")).to_contain_text("mmol/L")
    finally:
        await visitor.home.choose(entry["entry_id"], unit="mg/dL")


async def test_dialog_of_glucose(visitor: Visitor) -> None:
    """Home Assistant's dialog about glucose says when it was measured, not when it arrived."""
    page = await visitor.open(f"/{EMPTY}?more-info-entity-id={ENTITY}", still=True)
    row = page.locator("dexcom-state-row")
    [newest] = (await visitor.home.readings_of(timedelta(minutes=5)))[-1:]
    time = f"{taken(newest):%-I:%M}"
    await expect(row.locator(".time")).to_contain_text(time)
    await expect(row.locator(".value")).to_have_text(f"{shown_value(newest)} mg/dL")
    await expect(page.locator("ha-more-info-dialog")).not_to_contain_text("ago")
    await shot(page, "glucose-dialog")
