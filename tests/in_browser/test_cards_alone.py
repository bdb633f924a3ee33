"""Cards on a page without Home Assistant, with the data of a test."""

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any, Final

from playwright.async_api import Browser, Page
import pytest
import pytest_asyncio

BUNDLE: Final = (
    Path(__file__).parents[2]
    / "custom_components/dexcom_api/frontend/dexcom-api-cards.js"
)
HARNESS: Final = """
window.makeHass = (answers, states = {}) => ({
  connection: {
    subscribeMessage: async (callback, message) => { const e = answers(message); setTimeout(() => callback(e), 0); return async () => {}; },
    sendMessagePromise: async (message) => { const a = answers(message); if (a instanceof Error) throw a; return a; },
    addEventListener() {}, removeEventListener() {},
  },
  states: {"sensor.a_glucose": {state: "1", attributes: {}}, "sensor.b_glucose": {state: "1", attributes: {}}, ...states},
  entities: {
    "sensor.a_glucose": {entity_id: "sensor.a_glucose", platform: "dexcom_api", translation_key: "glucose", device_id: "a"},
    "sensor.b_glucose": {entity_id: "sensor.b_glucose", platform: "dexcom_api", translation_key: "glucose", device_id: "b"},
    "sensor.a_trend": {entity_id: "sensor.a_trend", platform: "dexcom_api", translation_key: "trend", device_id: "a"},
    "binary_sensor.a_stale_data": {entity_id: "binary_sensor.a_stale_data", platform: "dexcom_api", translation_key: "stale_data", device_id: "a"},
  },
  devices: {
    a: {id: "a", name: "Anna", identifiers: [["dexcom_api", "01A"]]},
    b: {id: "b", name: "Ben", identifiers: [["dexcom_api", "01B"]]},
  },
  language: "en",
  locale: {language: "en", number_format: "language", time_format: "24", time_zone: "server"},
  config: {time_zone: "UTC"},
  formatEntityAttributeValue: (entity, attribute) => entity.attributes[attribute],
});
window.now = Math.floor(Date.now() / 1000);
window.makeStatus = (more) => ({unit: "mg/dL", unit_per_mg_dl: 1,
  limits: {very_low_mg_dl: 54, low_mg_dl: 70, high_mg_dl: 180, very_high_mg_dl: 250},
  latest: now - 3600, expected_delay_seconds: 3600, stale: false, stale_reason: null,
  known_since: now - 90 * 86400, diary_known_since: now - 90 * 86400,
  missing_before: null, may_import: true,
  gone: false, start: null, end: null, readings: [], reload: false, diary_changed: false, diary: [], ...more});
window.show = async (tag, config, hass) => {
  document.body.replaceChildren();
  const card = document.createElement(tag);
  card.setConfig(config); card.hass = hass;
  document.body.append(card); window.card = card;
  await new Promise((r) => setTimeout(r, 400)); await card.updateComplete;
  return card.shadowRoot.textContent.replace(/\\s+/g, " ");
};
"""
GLUCOSE_CARD: Final = """async ([readings, more]) => {
  const hass = makeHass((message) => makeStatus({
    ...more,
    ...("latestAge" in more ? {latest: now - more.latestAge} : {}),
    readings: message.type.endsWith("readings") ? readings.map(([age, mgDl]) => [now - age, mgDl]) : [],
  }), {
    "sensor.a_trend": {state: "steady", attributes: {}},
    ...(more.reason && {"binary_sensor.a_stale_data": {state: "on", attributes: {reason: more.reason}}}),
  });
  await show("dexcom-glucose-card", {type: "x", entity: "sensor.a_glucose"}, hass);
  return card.shadowRoot.querySelector("header").textContent.replace(/\\s+/g, " ");
}"""
SIGNED_OUT_CARD: Final = """async ([name, isAdmin]) => {
  const hass = {...makeHass((message) => makeStatus({
    signed_out: true, summary: null, previous: null,
    readings: message.type.endsWith("readings") ? [[now - 3600, 112]] : [],
  })), user: {is_admin: isAdmin}};
  const text = await show(`dexcom-${name}-card`, {type: "x", entity: "sensor.a_glucose"}, hass);
  const links = [...card.shadowRoot.querySelectorAll("a")];
  return [text, links.map((link) => link.getAttribute("href"))];
}"""
UNSTORED_CARD: Final = """async ([name, mayImport, isAdmin, missingDays]) => {
  const hours = {hours: 336, days: 14};
  const hass = {...makeHass((message) => makeStatus({
    may_import: mayImport, missing_before: missingDays && now - missingDays * 86400,
    known_since: now - 10 * 86400, summary: null, previous: null,
    ...(message.type.endsWith("summary") && {summary: {
      start: new Date((now - 14 * 86400) * 1000).toISOString(),
      end: new Date(now * 1000).toISOString(), profile: [], days: [], diary: null}}),
    readings: message.type.endsWith("readings") ? [[now - 3600, 112]] : [],
  })), user: {is_admin: isAdmin}};
  await show(`dexcom-${name}-card`, {type: "x", entity: "sensor.a_glucose", ...hours}, hass);
  const notice = card.shadowRoot.querySelector(".notice");
  return [notice?.textContent.replace(/\\s+/g, " "), notice?.querySelector("a")?.getAttribute("href")];
}"""
OTHER_ACCOUNT: Final = """async () => {
  const day = new Date((now - 3600) * 1000).toISOString().slice(0, 10);
  const hass = makeHass((message) => {
    if (message.type.endsWith("summary")) {
      if (message.entity_id === "sensor.b_glucose") return new Error("no answer");
      return makeStatus({summary: {days: [{day, metrics: {in_range_percent: 77}}]}, previous: null});
    }
    return makeStatus({readings: message.type.endsWith("readings") ? [[now - 3600, 112]] : []});
  });
  const anna = await show("dexcom-days-card", {type: "x", entity: "sensor.a_glucose"}, hass);
  card.setConfig({type: "x", entity: "sensor.b_glucose"});
  await new Promise((resolve) => setTimeout(resolve, 500));
  return [anna, card.shadowRoot.textContent];
}"""


@pytest_asyncio.fixture(loop_scope="package")
async def page(chromium: Browser) -> AsyncGenerator[Page]:
    """Open a page with the cards and nothing else."""
    page = await chromium.new_page()
    await page.goto("about:blank")
    await page.add_script_tag(content=HARNESS)
    await page.add_script_tag(content=BUNDLE.read_text(), type="module")
    await page.wait_for_function("!!customElements.get('dexcom-days-card')")
    yield page
    await page.close()


async def header(page: Page, *readings: tuple[int, int], **more: Any) -> str:
    """Return the header of a glucose card with readings, given as (age in seconds, mg/dL)."""
    text: str = await page.evaluate(GLUCOSE_CARD, [readings, more])
    return text


async def test_reading_of_the_future_is_not_the_latest(page: Page) -> None:
    """A reading of a clock that runs ahead isn't shown as the latest."""
    text = await header(page, (3600, 112), (-7200, 45))
    assert "112 mg/dL" in text
    assert "In range" in text
    assert "45" not in text.split("mg/dL")[0]


@pytest.mark.parametrize("reason", ["The sensor sends no data", None])
async def test_stale_card_sends_nobody_to_the_wrong_device(
    page: Page, reason: str | None
) -> None:
    """A stale card shows the reason of its account and no other."""
    age = 8 * 3600
    text = await header(page, (age, 112), latestAge=age, stale=True, reason=reason)
    assert "No readings since" in text
    assert reason is None or reason in text
    assert "upload" not in text


@pytest.mark.parametrize("card", ["glucose", "days", "profile"])
@pytest.mark.parametrize("is_admin", [True, False])
async def test_signed_out_card_says_whose_sign_in_is_refused(
    page: Page, card: str, is_admin: bool
) -> None:
    """A card whose account is signed out keeps its data, and links to the fix."""
    text, links = await page.evaluate(SIGNED_OUT_CARD, [card, is_admin])
    assert "Dexcom refuses the sign-in of Anna" in text
    assert card != "glucose" or "112 mg/dL" in text
    fix = "/config/integrations/integration/dexcom_api"
    assert links == ([fix] if is_admin else [])


@pytest.mark.parametrize("card", ["glucose", "days", "profile"])
@pytest.mark.parametrize(
    ("may_import", "is_admin", "days", "expected", "is_linked"),
    [
        (True, True, 10, "run this action: dexcom_api.import_history", True),
        (True, False, 10, "run this action: dexcom_api.import_history", False),
        (False, False, 10, "Someone with control permission can import", False),
        (True, True, 20, None, False),
        (True, True, None, None, False),
    ],
)
async def test_card_says_how_to_get_what_is_not_stored(
    page: Page,
    card: str,
    may_import: bool,
    is_admin: bool,
    days: int | None,
    expected: str | None,
    is_linked: bool,
) -> None:
    """A card of a time that isn't stored says who can import it, and how."""
    text, link = await page.evaluate(UNSTORED_CARD, [card, may_import, is_admin, days])
    assert (expected or "") in (text or "")
    assert (text is None) is (expected is None)
    path = "/_my_redirect/developer_call_service?service=dexcom_api.import_history"
    assert link == (path if is_linked else None)


async def test_figures_are_not_those_of_another_account(page: Page) -> None:
    """A card that switches to another account drops the figures of the first."""
    anna, ben = await page.evaluate(OTHER_ACCOUNT)
    assert "77%" in anna
    assert "77%" not in ben
