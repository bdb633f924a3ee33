"""The cards and the dashboard in Home Assistant's pickers, and the visual editor."""

from playwright.async_api import expect
import pytest

from .visitor import Visitor, shot

pytestmark = pytest.mark.usefixtures("home_with_past")


async def test_card_is_chosen_by_its_preview_and_set_up_in_a_form(
    visitor: Visitor,
) -> None:
    """The picker previews all cards, and a form sets one up."""
    page = await visitor.show(query="?edit=1", still=True)
    await page.locator("hui-grid-section button.add").click()
    await page.get_by_role("tab", name="By card").click()
    await page.get_by_placeholder("Search cards").fill("Glucose")
    picker = page.locator("hui-card-picker")
    for card in ("glucose", "days", "profile", "overview"):
        preview = picker.locator(f"dexcom-{card}-card")
        await expect(preview).to_contain_text("Glucose")
    await shot(page, "picker-cards")
    chosen = picker.locator(".card").filter(has=page.locator("dexcom-glucose-card"))
    await chosen.locator("div.overlay").click()
    editor = page.locator("hui-card-element-editor")
    await expect(editor).to_contain_text("Glucose sensor")
    await expect(editor).to_contain_text("Time span")
    await expect(editor).to_contain_text("24 h")
    await expect(editor).to_contain_text("Show the diary")
    await shot(page, "editor-glucose-card")
    await editor.get_by_role("textbox", name="Title").fill("Of Alex")
    await page.get_by_role("button", name="Save").click()
    await expect(page.locator("#view dexcom-glucose-card")).to_contain_text("Of Alex")


async def test_dashboard_is_offered(visitor: Visitor) -> None:
    """The strategy is among the community dashboards."""
    page = await visitor.open("/config/lovelace/dashboards", still=True)
    await page.get_by_role("button", name="Add dashboard").click()
    await expect(
        page.get_by_text("A view for each person, with nothing to set up.")
    ).to_be_visible()
    await shot(page, "add-dashboard")


async def test_tile_and_badge_are_chosen_by_their_previews(visitor: Visitor) -> None:
    """The pickers preview the tile and the badge, whose forms ask what a tap does."""
    page = await visitor.show(query="?edit=1", still=True)
    await page.locator("hui-grid-section button.add").click()
    await page.get_by_role("tab", name="By card").click()
    await page.get_by_placeholder("Search cards").fill("Glucose tile")
    picker = page.locator("hui-card-picker")
    await expect(picker.locator("dexcom-tile-card")).to_contain_text("ago")
    chosen = picker.locator(".card").filter(has=page.locator("dexcom-tile-card"))
    await chosen.locator("div.overlay").click()
    editor = page.locator("hui-card-element-editor")
    await expect(editor).to_contain_text("Time span")
    await expect(editor).to_contain_text("Tap behavior")
    await shot(page, "editor-tile-card")
    await page.get_by_role("button", name="Save").click()
    await expect(page.locator("#view dexcom-tile-card")).to_contain_text("ago")
    await page.get_by_role("button", name="Add badge").click()
    await page.get_by_role("tab", name="By badge").click()
    badge = page.locator("hui-badge-picker dexcom-badge")
    await expect(badge).to_contain_text("ago")
    await shot(page, "picker-badge")
    await page.keyboard.press("Escape")
    await expect(badge).to_have_count(0)
