"""How soon cards are drawn, beside core's history graph of the same time in the same page.

The Home Assistant that `scripts/develop --ready` brings up, in Debian's Chromium. The database
gets the states that the glucose sensor would have had, one a reading, and a page shows one card
after the other, alone and again and again:

- `day`: the glucose card and a history graph of 24 hours,
- `quarter`: the profile card and a history graph of 90 days.

`drawn_ms` is from the arrival of a card's data until all of it is painted, `shown_ms` from the
card's being put into the page; those of the history graph end in `_history_graph`. The animations
of the history graph are off, as for people who want none. All are medians. The profile is painted before
the last message of its data comes, so only `shown_ms` says something of it.

The rest is measured on a CPU slowed down four times. `cards/pointer_ms` is how long the page is busy
when the pointer moves over two weeks in the glucose card, `cards/reading_ms` when a reading comes, and
`cards/paint_ms` is from the choice of two weeks until they are painted. `cards/profile_ratio` compares
how long the profile of 90 days takes to be shown, counted from the opening of its page, with a history
graph of 90 days.

`cards/lanes_paint_ms` is from the arrival of two weeks of eight real entities with a dense past, which the
recorder has, until their lanes are painted under the trace, also on the slow CPU. `cards/lanes_shown_ms` is
from the choice of two weeks, which the server reads again, and `cards/lanes_items` what it sends of them.

`bundle_kb` is the size of all that Home Assistant sent to that browser for the dashboard, of 10^3
bytes; `first_kb` is what every page loads of that.
"""

from collections.abc import Mapping
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
import sqlite3
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

from playwright.async_api import Page

from custom_components.dexcom_api.cards.bundle import ENTRY, PATH
from scripts.kill import free_port
from tests.in_browser.home import DevelopedHome, taken
from tests.in_browser.household import LANES, move_in
from tests.in_browser.visitor import Visitor, debian_chromium

from . import Figure

ENTITY: Final = "sensor.dexcom_glucose"
# All of the dashboard, with ten cards and one language.
GOAL_BUNDLE_KB: Final = 80
GOAL_FIRST_KB: Final = 9
DATABASE: Final = "home-assistant_v2.db"

SENT_BYTES: Final = """(part) =>
  performance.getEntriesByType("resource")
    .filter((resource) => resource.name.includes(part))
    .reduce((bytes, resource) => bytes + resource.encodedBodySize, 0)
"""
DRAWN: Final = Path(__file__).with_name("_drawn.js").read_text()
CHART: Final = Path(__file__).with_name("_chart.js").read_text()
LANES_SHOWN: Final = Path(__file__).with_name("_lanes.js").read_text()
OPENED: Final = Path(__file__).with_name("_opened.js").read_text()
SLOWED: Final = 4
GOAL_LANES_PAINT_MS: Final = 300.0
# The server keeps lanes for half a minute.
LANES_FORGOTTEN_MS: Final = 31_000
GOALS_MS: Final = {"pointer": 5.0, "reading": 15.0, "paint": 60.0}
# Opening a page takes much longer than drawing a card.
PAGES_SHARE: Final = 3
# Home Assistant's own listeners come after this one.
NOTE_MESSAGES: Final = """
window.received = [];
window.WebSocket = class extends WebSocket {
  constructor(...address) {
    super(...address);
    this.addEventListener("message", ({ data }) =>
      window.received.push({ at: performance.now(), bytes: data.length }));
  }
};
"""


@dataclass(frozen=True, kw_only=True)
class Span:
    """A time to look back on, and the card that does."""

    name: str
    hours: int
    card: Mapping[str, Any]
    # What is there once all is drawn.
    curve: str
    # What is compared with the history graph, by the key of the moment that it is counted from.
    times: Mapping[str, str]


SPANS: Final = (
    Span(
        name="day",
        hours=24,
        card={"type": "custom:dexcom-glucose-card", "hours": 24},
        curve='svg[data-readings] path.dots.in_range[d^="M"]',
        times={"drawn": "data", "shown": "asked"},
    ),
    Span(
        name="quarter",
        hours=24 * 90,
        card={"type": "custom:dexcom-profile-card", "days": 90},
        curve='.chart path.median[d*="C"]',
        times={"shown": "asked"},
    ),
)


def remember(database: Path, readings: list[dict[str, Any]]) -> None:
    """Write what the recorder would have written of the glucose sensor, had it been there."""
    rows = [
        (str(reading["value"]), taken(reading).timestamp(), ENTITY)
        for reading in readings
    ]
    with closing(sqlite3.connect(database, timeout=60)) as connection, connection:
        connection.executemany(
            "INSERT INTO states (state, last_updated_ts, metadata_id)"
            " SELECT ?, ?, metadata_id FROM states_meta WHERE entity_id = ?",
            rows,
        )


async def draw(
    page: Page, span: Span, rounds: int
) -> dict[str, list[dict[str, float]]]:
    """Show both cards of a span alternately."""
    ours = {"config": {**span.card, "entity": ENTITY}, "curve": span.curve}
    theirs = {
        "config": {
            "type": "history-graph",
            "entities": [ENTITY],
            "hours_to_show": span.hours,
        }
    }
    measured: dict[str, list[dict[str, float]]] = {"": [], "_history_graph": []}
    # The first of each loads what it needs.
    for number in range(rounds + 1):
        for name, card in zip(measured, (ours, theirs), strict=True):
            times = await page.evaluate(DRAWN, card)
            if number:
                measured[name].append(times)
    return measured


def figures(span: Span, measured: dict[str, list[dict[str, float]]]) -> list[Figure]:
    """Return the medians of both cards, and how they compare."""
    medians = {
        (name, key): median(times[key] for times in rounds)
        for name, rounds in measured.items()
        for key in ("data", "asked", "bytes", "points")
    }
    return [
        *(
            Figure(
                name=f"{span.name}_{title}{name}", value=medians[name, key], unit=unit
            )
            for name in measured
            for title, key, unit in (
                *((f"{title}_ms", key, "ms") for title, key in span.times.items()),
                ("data_bytes", "bytes", "B"),
                ("points", "points", ""),
            )
        ),
        *(
            Figure(
                name=f"{span.name}_{title}_ratio",
                value=medians["", key] / medians["_history_graph", key],
                unit="",
                goal=1.0,
            )
            for title, key in span.times.items()
        ),
    ]


async def slow_down(page: Page) -> None:
    """Slow the CPU of a page down."""
    cpu = await page.context.new_cdp_session(page)
    await cpu.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})


async def chart_figures(page: Page, rounds: int) -> list[Figure]:
    """Return how long the chart keeps a slow CPU busy."""
    await slow_down(page)
    config = {**SPANS[0].card, "hours": 336, "entity": ENTITY}
    times = await page.evaluate(CHART, {"config": config, "rounds": rounds})
    return [
        Figure(name=f"cards/{name}_ms", value=times[name], unit="ms", goal=goal)
        for name, goal in GOALS_MS.items()
    ]


async def lanes_figures(page: Page, rounds: int) -> list[Figure]:
    """Return how long a slow CPU takes to show two weeks of eight entities."""
    config = {**SPANS[0].card, "entity": ENTITY, "lanes": LANES}
    times = await page.evaluate(
        LANES_SHOWN,
        {"config": config, "rounds": rounds, "forgotten": LANES_FORGOTTEN_MS},
    )
    return [
        Figure(
            name="cards/lanes_paint_ms",
            value=times["paint"],
            unit="ms",
            goal=GOAL_LANES_PAINT_MS,
        ),
        Figure(name="cards/lanes_shown_ms", value=times["shown"], unit="ms"),
        Figure(name="cards/lanes_items", value=times["items"], unit=""),
    ]


async def profile_figures(visitor: Visitor, rounds: int) -> list[Figure]:
    """Return how long both cards of 90 days take from the opening of their page."""
    span = SPANS[1]
    cards = {
        "profile": ({**span.card, "entity": ENTITY}, span.curve),
        "history_graph": (
            {
                "type": "history-graph",
                "entities": [ENTITY],
                "hours_to_show": span.hours,
            },
            "",
        ),
    }
    shown_ms: dict[str, list[float]] = {name: [] for name in cards}
    pages = {name: await visitor.show(card) for name, (card, _) in cards.items()}
    for page in pages.values():
        await slow_down(page)
    # The first of each loads what it needs.
    for number in range(rounds + 1):
        for name, page in pages.items():
            await page.bring_to_front()
            await page.reload(wait_until="commit")
            shown = await page.evaluate(OPENED, cards[name][1])
            if number:
                shown_ms[name].append(shown)
    medians = {name: median(times) for name, times in shown_ms.items()}
    return [
        *(
            Figure(name=f"cards/opened_{name}_ms", value=value, unit="ms")
            for name, value in medians.items()
        ),
        Figure(
            name="cards/profile_ratio",
            value=medians["profile"] / medians["history_graph"],
            unit="",
            goal=1.0,
        ),
    ]


async def run(rounds: int = 15) -> list[Figure]:
    """Measure all cards in one page."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        home = DevelopedHome(folder, free_port(), free_port())
        await stack.enter_async_context(home.running())
        await home.wait_for_past()
        longest = max(span.hours for span in SPANS)
        remember(
            home.config / DATABASE, await home.readings_of(timedelta(hours=longest))
        )
        browser = await stack.enter_async_context(debian_chromium(is_complete=True))
        visitor = await stack.enter_async_context(Visitor(browser, home))
        dashboard = {"strategy": {"type": "custom:dexcom-api"}}
        page = await visitor.show_dashboard(dashboard, still=True)
        await page.locator("dexcom-glucose-content").first.wait_for()
        sent_bytes = await page.evaluate(SENT_BYTES, PATH)
        first_bytes = sum(
            [await page.evaluate(SENT_BYTES, part) for part in (ENTRY, "/base.js")]
        )
        await page.close()
        # A page without cards of ours, so that those which are measured fetch their data.
        graph = {"type": "history-graph", "entities": ["sensor.dexcom_glucose"]}
        page = await visitor.show(graph, still=True, script=NOTE_MESSAGES)
        await page.wait_for_function("!!window.loadCardHelpers")
        # Its own cards fetch their data, too.
        await page.locator("hui-history-graph-card").first.wait_for()
        measured = [
            figure
            for span in SPANS
            for figure in figures(span, await draw(page, span, rounds))
        ]
        measured += await chart_figures(page, rounds)
        await move_in(home, timedelta(days=14))
        measured += await lanes_figures(page, max(rounds // PAGES_SHARE, 1))
        await page.close()
        measured += await profile_figures(visitor, max(rounds // PAGES_SHARE, 1))
    return [
        Figure(
            name="bundle_kb", value=sent_bytes / 1000, unit="kB", goal=GOAL_BUNDLE_KB
        ),
        Figure(
            name="first_kb", value=first_bytes / 1000, unit="kB", goal=GOAL_FIRST_KB
        ),
        *measured,
    ]
