"""Cards in the high contrast of the device, which replaces the colors of pages."""

from typing import Final

from playwright.async_api import expect
import pytest

from .visitor import Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")

ENTITY: Final = "sensor.dexcom_glucose"
FILLS: Final = "all => all.map((e) => getComputedStyle(e).backgroundColor)"
LOOKS: Final = """all => all.map((e) => {
  const {backgroundColor, backgroundImage} = getComputedStyle(e);
  return backgroundColor + backgroundImage;
})"""
LUMINANCE: Final = """e => getComputedStyle(e).backgroundColor.match(/[\\d.]+/g)
  .slice(0, 3).reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0)"""


@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
async def test_colors_that_mean_something_stay(visitor: Visitor, dark: bool) -> None:
    """Ranges, legends, what is pressed, and where the pointer is can be told apart."""
    kinds = ("glucose", "profile", "hours")
    cards = [{"type": f"custom:dexcom-{kind}-card", "entity": ENTITY} for kind in kinds]
    # A theme that is as dark as the device's usual look isn't as dark as its high contrast.
    page = await visitor.show(*cards, dark=not dark, fresh=True)
    await page.emulate_media(
        forced_colors="active", color_scheme="dark" if dark else "light"
    )
    profile = page.locator("dexcom-profile-card")
    names = profile.locator(".bands .fill")
    await expect(names.first).to_be_visible()
    fills = await profile.locator(".band-bar .fill").evaluate_all(FILLS)
    assert len(set(fills)) == len(fills) > 2
    pressed = profile.locator("button[aria-pressed=true]")
    others = profile.locator("button[aria-pressed=false]")
    looks = await others.evaluate_all(LOOKS)
    assert looks
    assert not {*await pressed.evaluate_all(LOOKS)} & {*looks}
    in_range = profile.locator(".band-bar .fill.in_range")
    assert (await in_range.evaluate(LUMINANCE) > 110) is dark
    legend = page.locator("dexcom-hours-card .legend i")
    assert len({*await legend.evaluate_all(LOOKS)}) == await legend.count() > 1
    glucose = page.locator("dexcom-glucose-card")
    [hatched] = await glucose.locator(".hatched").evaluate_all(LOOKS)
    assert "gradient" in hatched
    await glucose.get_by_role("slider").hover()
    cursor = glucose.locator(".cursor")
    assert (await cursor.evaluate(LUMINANCE) > 128) is dark
    await expect(glucose.locator(".bubble")).to_have_css("outline-style", "solid")
    await shot(page, f"high-contrast-{'dark' if dark else 'light'}")
