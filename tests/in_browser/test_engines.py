"""Every card, every editor, the dashboard, and the report in the engines of all browsers.

The clock of the device is wrong all the time, it wants no motion, and its texts may be large or be
read from right to left.
"""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack
from functools import partial
from typing import Final

import pytest
import pytest_asyncio
import pytest_socket

from custom_components.dexcom_api.const import DOMAIN
from scripts import debian

from ..pdf.reading import ReadPdf
from . import webdriver
from .conftest import FAILED
from .engine import Engine
from .home import DevelopedHome
from .test_live import LIVE, show_live

# How to start each, and what of Debian's it takes.
ENGINES: Final = {
    "chromium": (webdriver.chromium, ("chromium", "chromium-driver")),
    "firefox": (webdriver.firefox, ("firefox",)),
    "webkit": (webdriver.webkit, ("webkit",)),
}
DASHBOARD: Final = "all-engines"
STRATEGY: Final = {
    "strategy": {
        "type": "custom:dexcom-api",
        "lanes": ["calendar.dexcom_diary", "sensor.dexcom_trend", "person.demo"],
    }
}
WRONG_HOURS: Final = 24
DESKTOP: Final = {"width": 1280, "height": 900}
# What is left of a desktop at 200%, and the least that has to do.
ZOOMED: Final = {"width": 640, "height": 450}
SMALL: Final = {"width": 320, "height": 640}

GLUCOSE: Final = "dexcom-glucose-card"
CHART: Final = "svg[role=slider]"
LANE: Final = "dexcom-glucose-content >>> g.lane path[d^=M]"
BUBBLE: Final = "() => stage.find('.bubble')?.textContent"
AXIS: Final = f"() => ['min', 'max'].map((edge) => Number(stage.find('{CHART}').getAttribute(`aria-value${{edge}}`)))"


@pytest_asyncio.fixture(scope="module", loop_scope="package", params=ENGINES)
async def browser(
    request: pytest.FixtureRequest,
    home_with_past: DevelopedHome,
    unused_tcp_port_factory: Callable[[], int],
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncGenerator[Engine]:
    """Open the generated dashboard, with live values, in a browser."""
    start, programs = ENGINES[request.param]
    missing = [name for name in programs if not debian.PROGRAMS[name].find()]
    if missing and not debian.can_install():
        pytest.skip(f"there is no {', '.join(missing)}: see scripts/setup")
    assert not missing
    pytest_socket.enable_socket()
    client = home_with_past.client
    [entry] = await client.entries(DOMAIN)
    await show_live(home_with_past)
    folder = tmp_path_factory.mktemp(request.param)
    downloads = folder / webdriver.DOWNLOADS
    downloads.mkdir()
    # Other tests share the home, also if a browser doesn't start.
    async with AsyncExitStack() as stack:
        # Home Assistant saves the theme for its user. Open pages ignore a removed theme, so it
        # becomes an empty one.
        stack.push_async_callback(
            client.ws, "frontend/set_user_data", key="theme", value={}
        )
        stack.push_async_callback(home_with_past.choose, entry["entry_id"])
        await home_with_past.choose(entry["entry_id"], live_entity=LIVE)
        made = await client.ws(
            "lovelace/dashboards/create", url_path=DASHBOARD, title=DASHBOARD
        )
        stack.push_async_callback(
            client.ws, "lovelace/dashboards/delete", dashboard_id=made["id"]
        )
        await client.ws("lovelace/config/save", url_path=DASHBOARD, config=STRATEGY)
        # This runs in the setup of the next engine's test.
        stack.callback(pytest_socket.enable_socket)
        driver = await start(stack, unused_tcp_port_factory(), folder)
        await driver.resize(1400, 1100)
        engine = Engine(request.param, driver, home_with_past, downloads)
        await engine.open(f"/{DASHBOARD}", clock_hours=WRONG_HOURS)
        yield engine


@pytest_asyncio.fixture(loop_scope="package")
async def engine(
    request: pytest.FixtureRequest, browser: Engine
) -> AsyncGenerator[Engine]:
    """Show the page as it was; in the end there must be no errors."""
    await browser.run(
        "(hours) => { stage.clear(); stage.setClock(hours); stage.resize([1280, 900]); }",
        WRONG_HOURS,
    )
    yield browser
    if request.node.stash[FAILED]:
        await browser.shoot(f"failed-{request.node.name}")
    troubles = await browser.run("() => troubles.splice(0)")
    # A part of the page changed its size twice at once, which is no error.
    assert [text for text in troubles if "ResizeObserver" not in text] == []


async def test_dashboard(engine: Engine) -> None:
    """The dashboard shows all cards, and a finger opens a day."""
    await engine.run("() => { stage.leave(); return stage.settle(); }")
    texts = await engine.run("() => stage.textsOfCards()")
    assert set(texts) <= set(await engine.run("() => stage.offered()"))
    assert "Data from 1 h" in texts[GLUCOSE]
    lanes = f"() => stage.until('lanes', () => stage.find('{LANE}'))"
    assert await engine.run(f"async () => Boolean(await ({lanes})())")
    await engine.shoot("dashboard")
    await engine.click("dexcom-days-content >>> li button", finger=True)
    opened = (
        "() => stage.until('day', () => stage.find('dialog[open] dexcom-day-content'))"
    )
    await engine.run(f"async () => Boolean(await ({opened})())")
    await engine.click("dialog[open] button", "Close")
    await engine.run(
        "() => stage.until('end of the dialog', () => !stage.find('dialog[open]'))"
    )


async def test_cards_by_any_clock(engine: Engine) -> None:
    """All cards draw, and say the same whatever the clock of the device shows."""
    shown: list[dict[str, str]] = []
    # A minute that passes in between changes an age.
    for _ in range(3):
        shown.clear()
        for hours in (WRONG_HOURS, -3):
            await engine.run("(hours) => stage.setClock(hours)", hours)
            shown.append(await engine.show(**DESKTOP))
            # WebKit would take half a minute for a picture of only the last of them.
            await engine.shoot("cards")
        if shown[0] == shown[1]:
            break
    assert shown[0] == shown[1]
    assert sorted(shown[0]) == sorted(await engine.run("() => stage.offered()"))
    assert await engine.run("() => stage.misplaced()") == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_axe_finds_nothing(engine: Engine, dark: bool) -> None:
    """No card breaks a rule of accessibility, and buttons are called what they show."""
    await engine.show(**DESKTOP, dark=dark)
    # Only colors differ in the dark.
    rules = ["color-contrast", "link-in-text-block"] if dark else None
    assert await engine.run("(rules) => stage.axe(rules)", rules) == []
    assert await engine.run("() => stage.wrongButtons()") == []
    await engine.run("() => stage.setDark(false)")


@pytest.mark.parametrize("size", [ZOOMED, SMALL], ids=["200%", "320px"])
async def test_large_texts(engine: Engine, size: dict[str, int]) -> None:
    """Nothing is cut off, overlaps, or is covered, and the page doesn't scroll sideways."""
    await engine.show(**size, language="de")
    assert await engine.run("() => stage.misplaced()") == []
    assert await engine.run("() => stage.wrongButtons()") == []
    await engine.shoot(f"cards-{size['width']}")


@pytest.mark.parametrize(
    ("language", "size"), [("ar", SMALL), ("he", DESKTOP)], ids=["ar", "he"]
)
async def test_right_to_left(
    engine: Engine, language: str, size: dict[str, int]
) -> None:
    """Cards are mirrored, but time, charts, and untranslated texts go from left to right."""
    await engine.show(**size, language=language)
    assert await engine.run("() => stage.mirrored()") == []
    assert await engine.run("() => stage.misplaced()") == []
    assert await engine.run("() => stage.wrongButtons()") == []
    await engine.shoot(f"cards-{language}")


async def test_reduced_motion(engine: Engine) -> None:
    """Nothing moves by itself for somebody who doesn't want that."""
    assert await engine.run(
        "() => matchMedia('(prefers-reduced-motion: reduce)').matches"
    )
    await engine.show(**DESKTOP)
    assert await engine.run("() => stage.moving()") == []


async def test_editors(engine: Engine) -> None:
    """Home Assistant's form shows all options of each card."""
    for card in await engine.run("() => stage.offered()"):
        assert len(await engine.run("(card) => stage.editor(card)", card)) >= 2


async def read_out(
    engine: Engine, point_at: Callable[[list[int]], Awaitable[None]]
) -> tuple[int, int]:
    """Point at a reading of the chart, and return its place: the sensor is silent at times."""
    for across in (0.4, 0.5, 0.6):
        x, y = await engine.run("(of) => stage.middle(of)", [CHART, "", across])
        await point_at([x, y])
        if "mg/dL" in await engine.run(BUBBLE):
            return x, y
    raise AssertionError("No reading is read out")


async def test_mouse_and_keys_on_the_chart(engine: Engine) -> None:
    """The mouse reads out values and selects a part; keys read out, too."""
    await engine.show(**DESKTOP, type=GLUCOSE)
    x, y = await read_out(engine, engine.hover)
    start, end = await engine.run(AXIS)
    await engine.drag([x, y], [x + 200, y])
    first, last = await engine.run(AXIS)
    assert start < first < last < end
    await engine.click("button", "Reset zoom")
    assert await engine.run(AXIS) == [start, end]
    text = f"() => stage.find('{CHART}').getAttribute('aria-valuetext')"
    await engine.run(f"() => stage.find('{CHART}').focus()")
    before = await engine.run(text)
    await engine.press("\ue012")
    assert await engine.run(text) != before


async def test_fingers_on_the_chart(engine: Engine) -> None:
    """A tap reads out a value, and two fingers stretch the axis."""
    await engine.show(**SMALL, type=GLUCOSE)
    x, y = await read_out(engine, partial(engine.tap, CHART))
    start, end = await engine.run(AXIS)
    await engine.pinch(CHART, ([x, y], [x - 40, y]), ([x + 40, y], [x + 80, y]))
    first, last = await engine.run(AXIS)
    assert last - first == pytest.approx((end - start) / 3, rel=0.1)


async def test_day(engine: Engine) -> None:
    """A day that is over fits a small screen with all that was logged."""
    await engine.show(**SMALL, type="dexcom-day-card")
    await engine.click("button", "‹")
    await engine.run(
        "() => stage.until('entries', () => !stage.find('[aria-busy=true]') && stage.find('tbody'))"
    )
    await engine.run("() => stage.settle()")
    assert await engine.run("() => stage.misplaced()") == []
    await engine.shoot("day")
    # As if all of the day were in range: its last column is narrower.
    await engine.run(
        "() => { while (stage.find('.band')) stage.find('.band').remove(); }"
    )
    assert await engine.run("() => stage.misplaced()") == []


async def test_report(engine: Engine) -> None:
    """All of the report is on its page, which can be closed on a small screen as well."""
    await engine.show(**DESKTOP, type="dexcom-profile-card")
    await engine.click("button", "Print")
    assert await engine.run("() => stage.misplacedInReport()") == []
    days = "async () => (await stage.report()).querySelectorAll('.days svg').length"
    assert await engine.run(days) == 14
    assert await engine.run("() => stage.axe()") == []
    await engine.run("(size) => stage.resize(size)", [320, 640])
    await engine.click("dialog button", "Close", finger=True)
    assert await engine.run("() => stage.find('dialog[open]') ?? null") is None


@pytest.mark.parametrize("finger", [False, True], ids=["mouse", "finger"])
async def test_report_is_saved(engine: Engine, finger: bool) -> None:
    """The report is saved as a PDF from its page, which stays."""
    await engine.show(**(SMALL if finger else DESKTOP), type="dexcom-profile-card")
    await engine.click("button", "Print", finger=finger)
    await engine.click("dialog button", "Save as PDF", finger=finger)
    pdf = ReadPdf(await engine.take_download())
    assert "Ambulatory glucose profile" in pdf.texts
    ready = "() => !stage.find('dialog[open] button[disabled]')"
    await engine.run(f"() => stage.until('end of saving', {ready})")
