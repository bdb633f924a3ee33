"""The chart of the glucose card: pointers, zoom, the time to come, and the period of a view."""

from datetime import date, timedelta
from typing import Any, Final

from playwright.async_api import Locator, Page, expect
import pytest

from .test_cards_alone import page as page  # noqa: PLC0414

# Two weeks of readings up to an hour ago, with entries at one time and alerts of several kinds.
SHOW: Final = """async (config) => {
  const latest = Math.floor(now / 300) * 300 - 3600;
  const readings = [...Array(4032).keys()].map((place) => [latest - place * 300, 112]).reverse();
  const entry = (kind, more) => ({kind, sub_type: null, amount: null, unit: null, end: null, note: null, time: latest - 7200, ...more});
  const diary = [entry("insulin", {amount: 4, unit: "U"}), entry("carbs", {amount: 45, unit: "g"}),
    entry("alert", {sub_type: "urgent_low"}), entry("alert", {sub_type: "high", time: latest - 36000})];
  const hass = makeHass((message) => makeStatus({latest, summary: null, previous: null, diary,
    next_reading: {due: now + 300, late_at: now + 1200, stale_at: now + 7200},
    readings: message.type.endsWith("readings") ? readings : []}));
  document.body.style.cssText = "margin: 0; width: 800px";
  await show("dexcom-glucose-card", {type: "x", entity: "sensor.a_glucose", ...config}, hass);
  window.picker = document.createElement("dexcom-period-card");
  picker.setConfig({type: "x", entity: "sensor.a_glucose", title: "Dates"}); picker.hass = hass;
  document.body.append(picker);
  const chart = card.shadowRoot.querySelector(".chart > svg");
  window.changes = 0;
  new MutationObserver((records) => { changes += records.filter(({target}) => target !== chart).length; })
    .observe(chart, {attributes: true, childList: true, subtree: true});
}"""
TOUCH: Final = """(slider, [type, ...touches]) => {
  const {left, top} = slider.getBoundingClientRect();
  touches.forEach(([pointerId, x]) => slider.dispatchEvent(new PointerEvent(type, {
    pointerId, pointerType: "touch", clientX: left + x, clientY: top + 50, bubbles: true})));
}"""
# What the labels beside the plot take.
MARGINS: Final = 42
AXIS: Final = "slider => ['min', 'max'].map((edge) => Number(slider.getAttribute(`aria-value${edge}`)))"


async def shown(page: Page, **config: Any) -> Locator:
    """Show a glucose card and a period card, and return the chart."""
    await page.evaluate(SHOW, config)
    slider = page.get_by_role("slider")
    await expect(slider).to_be_visible()
    return slider


async def hours(slider: Locator) -> float:
    """Return how much time the axis of a chart has."""
    start, end = await slider.evaluate(AXIS)
    return float(end - start) / 3600


async def test_pointer_reads_out_and_zooms(page: Page) -> None:
    """A bubble follows the pointer while nothing is drawn again or jumps; gestures zoom."""
    slider = await shown(page, overlay="yesterday")
    bubble = page.locator(".bubble")
    box = await slider.bounding_box()
    assert box is not None
    y = box["y"] + box["height"] / 2
    await page.evaluate("window.changes = 0")
    await page.mouse.move(box["x"] + 200, y)
    await expect(bubble).to_contain_text("112 mg/dL, In range")
    first = await bubble.locator("div").all_inner_texts()
    assert len(first) == 3
    assert "112 mg/dL" in first[2]
    await page.mouse.move(box["x"] + 500, y)
    second = await bubble.locator("div").all_inner_texts()
    assert first[0] != second[0]
    assert await page.evaluate("window.changes") == 0
    assert await slider.bounding_box() == box
    # What Dexcom has yet to release.
    hatched = await page.locator(".pending").bounding_box()
    assert hatched is not None
    await page.mouse.move(hatched["x"] + hatched["width"] - 6, y)
    await expect(bubble).to_contain_text("Not yet released")
    await expect(bubble).to_contain_text("Next reading due at")
    await expect(page.locator(".legend")).to_contain_text("Next reading due at")
    # The wheel belongs to the page, unless Ctrl is pressed.
    whole = await hours(slider)
    await page.mouse.wheel(0, -300)
    assert await hours(slider) == whole
    await page.keyboard.down("Control")
    await page.mouse.wheel(0, -300)
    await page.keyboard.up("Control")
    reset = page.get_by_role("button", name="Reset zoom")
    await expect(reset).to_be_visible()
    assert await hours(slider) < whole
    await reset.click()
    await expect(reset).to_be_hidden()
    await page.mouse.move(box["x"] + 200, y)
    await page.mouse.down()
    await page.mouse.move(box["x"] + 400, y, steps=3)
    await page.mouse.up()
    await expect(reset).to_be_visible()
    assert await hours(slider) == pytest.approx(
        whole * 200 / (box["width"] - MARGINS), rel=0.01
    )


async def test_fingers_read_out_and_zoom(page: Page) -> None:
    """A tap shows a value and keeps it; two fingers stretch the axis."""
    slider = await shown(page)
    for event in ("pointerdown", "pointerup"):
        await slider.evaluate(TOUCH, [event, [1, 300]])
    await slider.evaluate(TOUCH, ["pointerleave", [1, 300]])
    await expect(page.locator(".bubble")).to_contain_text("112 mg/dL")
    whole = await hours(slider)
    await slider.evaluate(TOUCH, ["pointerdown", [1, 300], [2, 400]])
    await slider.evaluate(TOUCH, ["pointermove", [1, 250], [2, 450]])
    await slider.evaluate(TOUCH, ["pointerup", [1, 250], [2, 450]])
    await expect(page.get_by_role("button", name="Reset zoom")).to_be_visible()
    assert await hours(slider) == pytest.approx(whole / 2, rel=0.02)


async def test_markers_differ_and_height_follows_width(page: Page) -> None:
    """Entries are in lanes with their amounts, alerts by kind, and the chart fits its place."""
    await shown(page)
    lanes = page.locator("text.amount")
    assert await lanes.all_text_contents() == ["High", "Urgent low", "4 U", "45 g"]
    kinds = page.locator(".chart .marker")
    paths = await kinds.evaluate_all(
        "all => all.map((e) => [e.getAttribute('d').replace(/^M[^m]*/, ''), getComputedStyle(e).fill])"
    )
    assert len({shape for shape, _ in paths}) == len({fill for _, fill in paths}) == 4
    chart = page.locator(".chart")
    # A page without a doctype would give the card all of its height.
    ha_card = page.locator("dexcom-glucose-card ha-card")
    await ha_card.evaluate("e => { e.style.height = 'auto' }")
    heights = []
    for width in (300, 700, 1100, 2000):
        await page.evaluate(
            "(width) => { document.body.style.width = `${width}px` }", width
        )
        heights.append(
            round(await chart.evaluate("e => e.getBoundingClientRect().height"))
        )
    assert heights[0] < heights[1] < heights[2] == heights[3]
    assert (heights[0], heights[3]) == (250, 460)
    await ha_card.evaluate("e => { e.style.height = '' }")
    # A grid with rows gives the chart what is left.
    for height in (450, 900):
        await page.evaluate("(height) => { card.style.height = `${height}px` }", height)
        assert (
            await page.evaluate(
                "card.shadowRoot.querySelector('.legend').getBoundingClientRect().bottom"
            )
            <= height
        )
    assert await chart.evaluate("e => e.getBoundingClientRect().height") > 460


async def test_period_card_selects_what_the_chart_shows(page: Page) -> None:
    """The period card's days and its comparison reach the chart, and outlast setConfig."""
    slider = await shown(page)
    picker = page.locator("dexcom-period-card")
    await expect(picker.get_by_role("heading")).to_have_text("Dates")
    await picker.get_by_role("button", name="Week").click()
    await expect(picker.get_by_role("button", name="Week")).to_have_attribute(
        "aria-pressed", "true"
    )
    assert await hours(slider) == 7 * 24
    await picker.get_by_label("Compare with").select_option("Previous period")
    await expect(page.locator("path.overlay").first).to_be_attached()
    await picker.get_by_role("button", name="Earlier").click()
    _, end = await slider.evaluate(AXIS)
    await page.evaluate(
        "shell.setConfig({type: 'x', entity: 'sensor.a_glucose', title: 'Anna'})"
    )
    await expect(page.locator("dexcom-glucose-card h2")).to_have_text("Anna")
    assert (await slider.evaluate(AXIS))[1] == end < await page.evaluate("now")
    await (
        page.locator("dexcom-glucose-card").get_by_role("button", name="Latest").click()
    )
    await expect(picker.locator("strong")).to_have_text("Latest")


async def test_keyboard_enters_a_date(page: Page) -> None:
    """Half a date doesn't change the other edge of a period."""
    await shown(page)
    period = page.locator("dexcom-period-card")
    await period.get_by_role("button", name="Custom").click()
    first, last = (period.get_by_role("textbox", name=name) for name in ("From", "To"))
    before = await last.input_value()
    chosen = date.fromisoformat(before) - timedelta(days=3)
    await first.focus()
    await page.keyboard.type(f"{chosen:%m%d%Y}")
    await first.blur()
    await expect(first).to_have_value(f"{chosen}")
    await expect(last).to_have_value(before)
