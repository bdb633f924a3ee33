"""Cards on a page without Home Assistant, with the data of a test."""

from collections.abc import AsyncGenerator
from pathlib import Path
import re
from typing import Any, Final, Literal

from playwright.async_api import Browser, Page, Route
import pytest
import pytest_asyncio

BUNDLE: Final = Path(__file__).parents[2] / "custom_components/dexcom_api/frontend"
# Where the bundle seems to be.
URL: Final = "http://cards.test"
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
window.makeStatus = (more) => ({server_time: now, cards_version: "1", unit: "mg/dL", unit_per_mg_dl: 1,
  limits: {very_low_mg_dl: 54, low_mg_dl: 70, high_mg_dl: 180, very_high_mg_dl: 250},
  goal_preset: "adult", goals: [{range: "in_range", more_than_percent: 70, less_than_percent: null}],
  latest: now - 3600, freshness: "usual", stale_reason: null,
  next_reading: {due: now + 300, late_at: now + 1200, stale_at: now + 7200},
  first_reading: now - 1100 * 86400, known_since: now - 90 * 86400,
  diary_known_since: now - 90 * 86400,
  is_imported: true, missing_before: null, missing: [], fetched_percent: null, may_import: true, utc_offset: 0, clock_shifts: [],
  gone: false, start: null, end: null, readings: [], reload: false,
  diary_changed: false, diary_start: null, diary_end: null, diary: [], ...more});
window.show = async (tag, config, hass) => {
  document.body.replaceChildren();
  window.shell = document.createElement(tag);
  shell.setConfig(config); shell.hass = hass;
  document.body.append(shell);
  const content = () => shell.shadowRoot.querySelector(tag.replace("-card", "-content"));
  while (!content()) await new Promise((r) => setTimeout(r, 20));
  window.card = content();
  await settled();
  return card.shadowRoot.textContent.replace(/\\s+/g, " ");
};
// Until the card has drawn its data, and nothing has changed for a tenth of a second.
window.settled = async () => {
  let before;
  for (let looks = 0; looks < 5; looks += 1) {
    await new Promise((r) => setTimeout(r, 20)); await card.updateComplete;
    const now = card.shadowRoot.innerHTML;
    if (now !== before || !card.shadowRoot.textContent.trim() || /Loading/.test(now)) looks = 0;
    before = now;
  }
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
      end: new Date(now * 1000).toISOString(), goals: [], lows: [], low_episodes: null, profile: [], days: [], diary: null}}),
    readings: message.type.endsWith("readings") ? [[now - 3600, 112]] : [],
  })), user: {is_admin: isAdmin}};
  await show(`dexcom-${name}-card`, {type: "x", entity: "sensor.a_glucose", ...hours}, hass);
  const notice = card.shadowRoot.querySelector(".notice");
  return [notice?.textContent.replace(/\\s+/g, " "), notice?.querySelector("a")?.getAttribute("href")];
}"""
WRONG_CLOCK: Final = """(milliseconds) => {
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...parts) { parts.length ? super(...parts) : super(Right.now() + milliseconds); }
    static now() { return Right.now() + milliseconds; }
  };
}"""
# Back by 14 days at a time, until no earlier readings are left.
PAST_CARD: Final = """async ([more, presses]) => {
  const asked = [];
  const hass = {...makeHass((message) => {
    if (!message.type.endsWith("readings")) return makeStatus(more);
    const [start, end] = [message.start, message.end].map((edge) => Date.parse(edge) / 1000);
    asked.push([start, end]);
    const readings = [];
    if (!more.missing) for (let time = start; time < Math.min(end, now - 3600); time += 300) readings.push([time, 112]);
    const missing = more.missing && end < now - 90 * 86400 ? [[start, end]] : [];
    return makeStatus({...more, readings, missing});
  }), user: {is_admin: true}};
  await show("dexcom-glucose-card", {type: "x", entity: "sensor.a_glucose", hours: 336}, hass);
  const earlier = card.shadowRoot.querySelector("[aria-label=Earlier]");
  let count = 0;
  for (; count < presses && !earlier.disabled; count += 1) { earlier.click(); await card.updateComplete; }
  await new Promise((r) => setTimeout(r, 600)); await card.updateComplete;
  const slider = card.shadowRoot.querySelector("[role=slider]");
  return [count, asked.map(([start, end]) => (end - start) / 86400), Number(slider.dataset.readings),
    (now - Number(slider.getAttribute("aria-valuemin"))) / 86400,
    card.shadowRoot.querySelector(".notice")?.textContent.replace(/\\s+/g, " ").trim()];
}"""
OTHER_ACCOUNT: Final = """async () => {
  const start = new Date(Math.floor((now - 3600) / 86400) * 86400_000).toISOString();
  const end = new Date(Date.parse(start) + 86400_000).toISOString();
  const day = {day: start.slice(0, 10), start, end, hours: 24, metrics: {in_range_percent: 77}};
  const hass = makeHass((message) => {
    if (message.type.endsWith("summary")) {
      if (message.entity_id === "sensor.b_glucose") return new Error("no answer");
      return makeStatus({summary: {days: [day]}, previous: null});
    }
    return makeStatus({readings: message.type.endsWith("readings") ? [[now - 3600, 112]] : []});
  });
  const anna = await show("dexcom-days-card", {type: "x", entity: "sensor.a_glucose"}, hass);
  shell.setConfig({type: "x", entity: "sensor.b_glucose"});
  await new Promise((resolve) => setTimeout(resolve, 500));
  return [anna, card.shadowRoot.textContent];
}"""
# A day of 16 hours, from midnight in Berlin to midnight in Tokyo, shifted by 8 hours at noon.
SHORT_DAY: Final = """async (name) => {
  const midnight = Math.floor(now / 86400) * 86400 - 2 * 86400, noon = midnight + 12 * 3600;
  const [start, end] = [midnight, midnight + 16 * 3600].map((edge) => new Date(edge * 1000).toISOString());
  const day = {day: "2026-11-08", start, end, hours: 16, metrics: {in_range_percent: 77}};
  const readings = [...Array(192).keys()].map((place) => [midnight + place * 300, 112]);
  const hass = makeHass((message) => makeStatus({
    latest: readings.at(-1)[0], clock_shifts: [[noon, 8 * 3600]], previous: null,
    summary: {days: [day], profile: [], start, end, goals: [], lows: [], diary: null},
    utc_offsets: [[midnight, 3600], [noon, 9 * 3600]], ...(message.type.endsWith("readings") && {readings}),
  }));
  const text = await show(`dexcom-${name}-card`, {type: "x", entity: "sensor.a_glucose"}, hass);
  const ticks = [...card.shadowRoot.querySelectorAll("li .tick")].map((tick) => tick.getAttribute("d"));
  card.shadowRoot.querySelector("li button")?.click();
  await new Promise((r) => setTimeout(r, 800));
  const dialog = card.shadowRoot.querySelector("dexcom-day-dialog");
  const opened = dialog?.shadowRoot.querySelector("dexcom-day-content") ?? card;
  await opened.updateComplete;
  const mark = opened.shadowRoot.querySelector(".clock-label")?.textContent;
  const slider = opened.shadowRoot.querySelector("[role=slider]");
  const hours = [...opened.shadowRoot.querySelectorAll(".chart text")].map((label) => label.textContent);
  return [text, ticks, mark, hours, ["valuemin", "valuemax"].map((edge) => slider.getAttribute(`aria-${edge}`) - midnight)];
}"""

CLICKED_DAY: Final = """async () => {
  const [start, end] = [now - 86400, now].map((edge) => new Date(edge * 1000).toISOString());
  const day = {day: start.slice(0, 10), start, end, hours: 24, metrics: {in_range_percent: 77}};
  const hass = makeHass(() => makeStatus({summary: {days: [day]}, previous: null}));
  await show("dexcom-days-card", {type: "x", entity: "sensor.a_glucose"}, hass);
  card.shadowRoot.querySelector("li button").click();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return card.shadowRoot.textContent;
}"""

# Returns by how many pixels the texts of the buttons of a dialog are wider than the buttons.
LONG_TITLE: Final = """async (name) => {
  const [start, end] = [now - 86400, now].map((edge) => new Date(edge * 1000).toISOString());
  const day = {day: start.slice(0, 10), start, end, hours: 24, metrics: {in_range_percent: 77}};
  const hass = makeHass(() => makeStatus({summary: {days: [day]}, previous: null}));
  hass.devices.a.name = name;
  hass.locale.language = "de";
  await show("dexcom-days-card", {type: "x", entity: "sensor.a_glucose"}, hass);
  card.shadowRoot.querySelector("li button").click();
  const buttons = () => card.shadowRoot.querySelector("dexcom-day-dialog")?.shadowRoot?.querySelectorAll("nav button") ?? [];
  while (!buttons().length) await new Promise((r) => setTimeout(r, 20));
  return [...buttons()].map(({scrollWidth, clientWidth}) => scrollWidth - clientWidth);
}"""

# Of a day whose first reading is to come, nothing is known.
TODAY: Final = """async (name) => {
  const nothing = {summary: null, previous: null, responses: null, problem: null, start: null, end: null,
    weekdays: [], profile: [], findings: [], days: 0, days_needed: 14};
  const hass = makeHass(() => makeStatus(nothing));
  return await show(`dexcom-${name}-card`, {type: "x", entity: "sensor.a_glucose"}, hass);
}"""

# Returns the first and the last day to choose of a person whose clock is hours behind UTC.
BOUNDS: Final = """async (hours) => {
  const hass = makeHass(() => makeStatus({utc_offset: -hours * 3600, first_reading: now - 86400}));
  await show("dexcom-period-card", {type: "x", entity: "sensor.a_glucose"}, hass);
  const buttons = [...card.shadowRoot.querySelectorAll("button")];
  buttons.find((button) => button.textContent.trim() === "Custom").click();
  await settled();
  const {min, max} = card.shadowRoot.querySelector("input[type=date]");
  const onClock = (time) => new Date((time - hours * 3600) * 1000).toISOString().slice(0, 10);
  return [min === onClock(now - 86400), max === onClock(now)];
}"""

# Returns the first day of a period before somebody enters one, and afterwards.
ENTERED_DAY: Final = """async (daysAgo) => {
  await show("dexcom-period-card", {type: "x", entity: "sensor.a_glucose"}, makeHass(() => makeStatus()));
  const buttons = [...card.shadowRoot.querySelectorAll("button")];
  buttons.find((button) => button.textContent.trim() === "Custom").click();
  await settled();
  const input = card.shadowRoot.querySelector("input[type=date]");
  const ago = (days) => new Date((now - days * 86400) * 1000).toISOString().slice(0, 10);
  const texts = [input.value];
  input.focus();
  input.value = ago(daysAgo);
  input.dispatchEvent(new Event("change"));
  await settled();
  input.blur();
  await settled();
  return [...texts, input.value].map((text) => [13, daysAgo].find((days) => ago(days) === text));
}"""

# A card is moved while the part of the bundle with the dialog is on its way.
MOVED_WHILE_LOADING: Final = """async () => {
  const [start, end] = [now - 86400, now].map((edge) => new Date(edge * 1000).toISOString());
  const day = {day: start.slice(0, 10), start, end, hours: 24, metrics: {in_range_percent: 77}};
  const hass = makeHass(() => makeStatus({summary: {days: [day]}, previous: null}));
  await show("dexcom-days-card", {type: "x", entity: "sensor.a_glucose"}, hass);
  card.shadowRoot.querySelector("li button").click();
  for (let turn = 0; turn < 9; turn += 1) await null;
  shell.remove();
  const isLoaded = Boolean(customElements.get("dexcom-day-dialog"));
  await customElements.whenDefined("dexcom-day-dialog");
  document.body.append(shell);
  await settled();
  return [isLoaded, Boolean(card.shadowRoot.querySelector("dexcom-day-dialog")?.shadowRoot.querySelector(":modal"))];
}"""

# Home Assistant takes all cards off the page before it puts them into other columns.
MOVED_DAY: Final = """async (count) => {
  const [start, end] = [now - 86400, now].map((edge) => new Date(edge * 1000).toISOString());
  const day = {day: start.slice(0, 10), start, end, hours: 24, metrics: {in_range_percent: 77}};
  const hass = makeHass(() => makeStatus({summary: {days: [day]}, previous: null}));
  const shells = [];
  for (let number = 0; number < count; number += 1) {
    await show("dexcom-days-card", {type: "x", entity: "sensor.a_glucose"}, hass);
    shells.unshift(shell);
    document.body.append(...shells);
  }
  const opened = () => shells.map(({shadowRoot}) => shadowRoot.querySelector("dexcom-days-content"))
    .map((content) => content.shadowRoot.querySelector("dexcom-day-dialog")?.shadowRoot?.querySelector(":modal"))
    .filter(Boolean).length;
  card.shadowRoot.querySelector("li button").click();
  while (!opened()) await new Promise((r) => setTimeout(r, 20));
  const microtasks = async () => { for (let turn = 0; turn < 99; turn += 1) await null; };
  document.body.replaceChildren();
  await new Promise(requestAnimationFrame);
  document.body.append(...shells.reverse());
  await settled();
  // Each takes the day over from the one before, and the first gets it back before its dialog's event.
  for (const moved of [...shells, ...shells]) {
    moved.remove();
    await microtasks();
    document.body.append(moved);
    await microtasks();
  }
  await settled();
  return [opened(), location.search.includes(day.day)];
}"""

# Before the account is loaded, while it is, after it was unloaded, and once the start is over.
STARTING: Final = """async (name) => {
  let isKnown = false, isLoaded = true, take;
  const hass = makeHass(() => {
    if (!isLoaded) throw {code: "not_loaded"};
    return makeStatus({readings: [[now - 3600, 112]], summary: null});
  });
  const starting = {...hass, config: {...hass.config, state: "NOT_RUNNING"}, localize: (key) => key};
  hass.connection.subscribeMessage = async (callback) => {
    if (!isKnown) throw {code: "unknown_command"};
    take = callback;
    setTimeout(() => take(makeStatus()), 0);
    return async () => {};
  };
  const config = {type: "x", entity: "sensor.a_glucose"};
  const texts = [await show(`dexcom-${name}-card`, config, {...starting, states: {}})];
  const next = async () => { await settled(); texts.push(card.shadowRoot.textContent); };
  isKnown = true;
  shell.hass = starting;
  await next();
  isLoaded = false;
  take({gone: true, refused: false});
  await next();
  shell.hass = hass;
  await next();
  return texts;
}"""

# All requests are refused, or those for a summary.
RENAMED: Final = """async ([name, refused]) => {
  const hass = makeHass(({type}) => {
    if (type.includes(refused)) throw {code: "not_found"};
    return makeStatus({readings: []});
  });
  return show(`dexcom-${name}-card`, {type: "x", entity: "sensor.alex_glucose"}, hass);
}"""

OFFERED: Final = (
    "customCards.map(({type}) => type).filter((type) => type.startsWith('dexcom-'))"
)
PARTS: Final = """async (name) => {
  history.replaceState(null, "", "?dexcom-day=2026-11-29");
  const hass = makeHass(({type}) => /subscribe|readings/.test(type)
    ? makeStatus({readings: [[now - 3600, 112]]}) : new Error("no answer"));
  await show(name, {type: "x", entity: "sensor.a_glucose"}, hass);
  const below = (root) => [...root.querySelectorAll("*")].flatMap(
    (element) => [element, ...(element.shadowRoot ? below(element.shadowRoot) : [])]);
  return [card, ...below(card.shadowRoot)].map(({localName}) => localName)
    .filter((part) => part.startsWith("dexcom-"))
    .map((part) => [part, Boolean(customElements.get(part))]);
}"""


async def serve(route: Route) -> None:
    """Serve the bundle, or an empty page."""
    file = BUNDLE / route.request.url.removeprefix(f"{URL}/")
    if file.is_file():
        await route.fulfill(path=file, content_type="text/javascript")
    else:
        await route.fulfill(body="<body>", content_type="text/html")


@pytest_asyncio.fixture(loop_scope="package")
async def page(chromium: Browser) -> AsyncGenerator[Page]:
    """Open a page with the cards and nothing else."""
    page = await chromium.new_page()
    await page.route(f"{URL}/**", serve)
    await load(page)
    yield page
    await page.close()


async def load(page: Page) -> None:
    """Load the page, on which nothing is left from before."""
    await page.goto(URL)
    await page.add_script_tag(content=HARNESS)
    await page.add_script_tag(url=f"{URL}/dexcom-api-cards.js", type="module")
    await page.wait_for_function("!!customElements.get('dexcom-days-card')")


async def header(page: Page, *readings: tuple[int, int], **more: Any) -> str:
    """Return the header of a glucose card with readings, given as (age in seconds, mg/dL)."""
    text: str = await page.evaluate(GLUCOSE_CARD, [readings, more])
    return text


async def test_each_card_draws_where_no_other_has_been(page: Page) -> None:
    """Each card loads its own code and that of the day dialog."""
    names = await page.evaluate(OFFERED)
    assert len(names) > 10
    seen: set[str] = set()
    for name in names:
        await load(page)
        parts = dict(await page.evaluate(PARTS, name))
        assert parts, name
        assert all(parts.values()), (name, parts)
        seen |= parts.keys()
    assert "dexcom-day-content" in seen


async def test_reading_of_the_future_is_not_the_latest(page: Page) -> None:
    """A reading of a clock that runs ahead isn't shown as the latest."""
    text = await header(page, (3600, 112), (-7200, 45))
    assert "112 mg/dL" in text
    assert "In range" in text
    assert "45" not in text.split("mg/dL")[0]


@pytest.mark.parametrize("hours", [-3, 48])
async def test_clock_of_a_tablet(page: Page, hours: int) -> None:
    """A tablet whose clock is wrong shows the newest reading, and its age by the right clock."""
    await page.evaluate(WRONG_CLOCK, hours * 3_600_000)
    text = await header(page, (3600, 112))
    assert "112 mg/dL" in text
    assert "Data from 1 h 00 min ago, normal for your region" in text
    overdue = {"due": 0, "late_at": 0, "stale_at": 4_000_000_000}
    assert "later than usual" in await header(page, (3600, 112), next_reading=overdue)


@pytest.mark.parametrize("mode", ["dark", "light"])
async def test_page_that_does_not_say_whether_it_is_dark(
    page: Page, mode: Literal["dark", "light"]
) -> None:
    """The card looks as the device prefers, as the page does."""
    await page.emulate_media(color_scheme=mode)
    await header(page, (3600, 112))
    assert await page.evaluate("card.dark") is (mode == "dark")


@pytest.mark.parametrize("reason", ["The sensor sends no data", None])
async def test_stale_card_sends_nobody_to_the_wrong_device(
    page: Page, reason: str | None
) -> None:
    """A stale card shows the reason of its account and no other."""
    age = 8 * 3600
    text = await header(
        page, (age, 112), latestAge=age, freshness="stale", reason=reason
    )
    assert "No readings since" in text
    assert reason is None or reason in text
    assert "upload" not in text


@pytest.mark.parametrize("card", ["glucose", "days", "profile", "overview"])
@pytest.mark.parametrize("is_admin", [True, False])
async def test_signed_out_card_says_whose_sign_in_is_refused(
    page: Page, card: str, is_admin: bool
) -> None:
    """A card whose account is signed out keeps its data, and links to the fix."""
    text, links = await page.evaluate(SIGNED_OUT_CARD, [card, is_admin])
    assert "Dexcom refuses the sign-in of Anna" in text
    assert card != "glucose" or "112 mg/dL" in text
    assert ("An administrator can sign in again" in text) is not is_admin
    fix = "/config/integrations/integration/dexcom_api"
    assert links == ([fix] if is_admin else [])


@pytest.mark.parametrize("card", ["glucose", "days", "profile", "overview"])
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
    path = "/developer-tools/action?service=dexcom_api.import_history"
    assert link == (path if is_linked else None)


async def test_card_of_three_years_ago(page: Page) -> None:
    """A card goes back to the first reading, and asks for no more at once than is answered."""
    presses, days, readings, age, notice = await page.evaluate(PAST_CARD, [{}, 99])
    assert presses == 78
    assert round(age) == 79 * 14
    assert readings == 14 * 288
    assert max(days) <= 100
    assert notice is None


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ({"fetched_percent": 40}, r"Importing readings before [^:]*, 0?\d.*: 40%"),
        ({}, r"Readings before .* run this action: dexcom_api.import_history"),
        ({"may_import": False}, r"Readings before .*Someone with control permission"),
    ],
)
async def test_card_of_a_time_that_is_not_stored(
    page: Page, status: dict[str, Any], expected: str
) -> None:
    """A card of a time that isn't stored shows how much has come, or how to get it."""
    more = {**status, "missing": True}
    *_, readings, age, notice = await page.evaluate(PAST_CARD, [more, 20])
    assert (readings, round(age)) == (0, 294)
    assert re.match(expected, notice), notice


@pytest.mark.parametrize(
    ("card", "known", "kept"),
    [("glucose", "112", "112"), ("overview", "No readings", "toast.starting")],
)
async def test_start_of_home_assistant(
    page: Page, card: str, known: str, kept: str
) -> None:
    """While Home Assistant starts, a card says so, or shows readings; it ends by itself."""
    starting, loaded, unloaded, over = await page.evaluate(STARTING, card)
    assert "toast.starting" in starting
    assert known in loaded
    assert kept in unloaded
    assert "The account isn’t loaded" in over


@pytest.mark.parametrize(
    ("card", "refused"), [("glucose", "dexcom_api"), ("overview", "summary")]
)
async def test_renamed_glucose_sensor(page: Page, card: str, refused: str) -> None:
    """A card names the entity that is missing, whatever of it is refused."""
    text = await page.evaluate(RENAMED, [card, refused])
    assert "sensor.alex_glucose was renamed or" in text
    assert "Choose the glucose sensor" in text


async def test_figures_are_not_those_of_another_account(page: Page) -> None:
    """A card that switches to another account drops the figures of the first."""
    anna, ben = await page.evaluate(OTHER_ACCOUNT)
    assert "77%" in anna
    assert "77%" not in ben


async def test_day_of_a_trip(page: Page) -> None:
    """A day on which the clock changed says how long it was, and opens with a mark of the change."""
    text, ticks, mark, hours, span = await page.evaluate(SHORT_DAY, "days")
    assert "Sun Nov 8 (16 h) 77%" in text
    assert "06:00, 12:00, 18:00" in text
    # 6:00 before the change, and 18:00 as far from the end as on any other day, but for the shift.
    assert [float(tick[1:].partition(",")[0]) for tick in ticks] == [240 * 6 / 16]
    assert mark == "Clock +8 h"
    assert span == [0, 16 * 3600]
    # The hours of the person: those in between were left out.
    assert [hour for hour in hours if ":" in hour][:3] == ["02:00", "04:00", "06:00"]
    assert "12:00" in hours
    assert "14:00" not in hours
    assert "22:00" in hours


async def test_day_of_a_part_that_is_gone(page: Page) -> None:
    """Where the part of the bundle with the dialog can't be had, the card asks to reload the page."""
    await page.route(f"{URL}/day-cards.js", lambda route: route.fulfill(status=404))
    assert "Reload the page" in await page.evaluate(CLICKED_DAY)


async def test_long_title_of_a_dialog(page: Page) -> None:
    """A long title wraps, and the button that closes the dialog isn't cut off."""
    await page.set_viewport_size({"width": 320, "height": 640})
    assert await page.evaluate(LONG_TITLE, "Charlotte und Maximilian zu Hause") == [0]


@pytest.mark.parametrize("cards", [1, 2])
async def test_day_of_a_card_that_is_moved(page: Page, cards: int) -> None:
    """A day stays open, and in the address, when a phone is turned and the cards are moved."""
    assert await page.evaluate(MOVED_DAY, cards) == [1, True]


async def test_day_of_a_card_that_is_moved_while_it_loads(page: Page) -> None:
    """A day also opens if its card isn't on the page when what shows it arrives."""
    assert await page.evaluate(MOVED_WHILE_LOADING) == [False, True]


@pytest.mark.parametrize("hours", [23, 12, 0])
async def test_today_is_the_persons(page: Page, hours: int) -> None:
    """Nobody can choose a day that hasn't begun on the person's clock."""
    assert await page.evaluate(BOUNDS, hours) == [True, True]


@pytest.mark.parametrize(
    ("days_ago", "shown"), [(30, 30), (2000, 13)], ids=["allowed", "too early"]
)
async def test_entered_day(page: Page, days_ago: int, shown: int) -> None:
    """A day that isn't allowed goes back to the one that is shown."""
    assert await page.evaluate(ENTERED_DAY, days_ago) == [13, shown]


@pytest.mark.parametrize(
    "name", ["overview", "days", "profile", "overlay", "responses"]
)
async def test_day_without_a_reading_yet(page: Page, name: str) -> None:
    """Where nothing is known of the time yet, a card says so instead of loading."""
    text = await page.evaluate(TODAY, name)
    assert "No readings yet" in text
    assert "Loading" not in text


async def test_chart_marks_where_the_clock_changed(page: Page) -> None:
    """A chart stays in the viewer's time zone, and marks the person's changes."""
    *_, mark, _, _ = await page.evaluate(SHORT_DAY, "glucose")
    assert mark == "Clock +8 h"
