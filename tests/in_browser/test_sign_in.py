"""A second person signs in, from the integrations page to the values of their device."""

from typing import Final

from playwright.async_api import expect
import pytest

from homeassistant.util.unit_conversion import BloodGlucoseConcentrationConverter

from .visitor import Visitor, shot

USER: Final = "User6"
NAME: Final = "Alex"


@pytest.mark.usefixtures("accounts_stay_the_same")
async def test_sign_in_leads_to_glucose(visitor: Visitor) -> None:
    """Clicking through the sign-in leads to the values of one's own account."""
    page = await visitor.open("/config/integrations", still=True)
    await expect(page.get_by_role("heading", name="Dexcom API")).to_be_visible()
    await page.get_by_role("button", name="Add integration").click()
    await page.get_by_placeholder("Search for a brand name").fill("Dexcom")
    found = page.get_by_role("button", name="Dexcom API")
    await expect(found).to_be_visible()
    await shot(page, "sign-in-2-search")
    await found.click()

    await page.get_by_text("Sign in to Dexcom").click()
    await page.get_by_role("radio", name="Sandbox").click()
    await expect(page.get_by_role("radio", name="Sandbox")).to_be_checked()
    await shot(page, "sign-in-3-region")
    async with page.context.expect_page() as opened:
        await page.get_by_role("button", name="Next").click()

    dexcom = await opened.value
    await dexcom.get_by_label("Sign in as").select_option(USER)
    await dexcom.get_by_role("button", name="Sign in").click()
    await expect(dexcom.get_by_text(f"devices of {USER}?")).to_be_visible()
    async with dexcom.expect_event("close"):
        await dexcom.get_by_role("button", name="Accept").click()

    await expect(page.get_by_role("radio", name="mg/dL")).to_be_checked()
    await page.get_by_role("radio", name="mmol/L").click()
    await expect(page.get_by_role("radio", name="mmol/L")).to_be_checked()
    await shot(page, "sign-in-6-unit")
    await page.get_by_role("button", name="Submit").click()

    await expect(page.get_by_text("Your Dexcom account is connected.")).to_be_visible()
    await page.get_by_role("textbox", name="Device name").fill(NAME)
    await shot(page, "sign-in-7-name")
    await page.get_by_role("button", name="finish").click()
    await page.wait_for_url("**/config/devices/device/*")
    await expect(page.get_by_text(NAME, exact=True)).to_be_visible()
    await expect(page.get_by_text("G6 by Dexcom")).to_be_visible()
    value = (await visitor.home.truth("egvs", user=USER))[-1]["value"]
    expected = BloodGlucoseConcentrationConverter.convert(value, "mg/dL", "mmol/L")
    glucose = page.locator("hui-sensor-entity-row").filter(
        has=page.get_by_text("Glucose", exact=True)
    )
    await expect(glucose).to_contain_text(f"{expected:.1f} mmol/L")
