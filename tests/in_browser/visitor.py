"""A visitor who looks at Home Assistant in a browser, on dashboards of their own."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any, Final, Self

from playwright.async_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    async_playwright,
    expect,
)

from scripts import debian
from scripts.instance import REPOSITORY

from .home import DevelopedHome
from .look import Look
from .tabs import Tabs
from .troubles import Troubles

SCREENSHOTS: Final = REPOSITORY / "build" / "screenshots"

# The browser reaches nothing but this machine.
CHROMIUM_ARGUMENTS: Final = (
    "--disable-gpu",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)

# Two cores may be busy with other tests.
PATIENCE_MS: Final = 30_000

_NUMBERS: Final = count(1)

type Config = dict[str, Any]


class Visitor:
    """Opens pages, each in a context that shares nothing but the sign-in, or uses open tabs."""

    def __init__(
        self,
        browser: Browser,
        home: DevelopedHome,
        tabs: Tabs | None = None,
    ) -> None:
        """Visit a Home Assistant, from which only the simulator may be reached."""
        self.home = home
        self._tabs = tabs
        self._used: list[tuple[Look, Page]] = []
        self._dashboards: list[str] = []
        self._url = home.client.base_url
        self.troubles = Troubles(self._url, home.simulator_url)
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        expect.set_options(timeout=PATIENCE_MS)

    async def __aenter__(self) -> Self:
        """Begin the visit."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close all pages, and remove the dashboards."""
        for context in self._contexts:
            await context.close()
        for dashboard_id in self._dashboards:
            await self.home.client.ws(
                "lovelace/dashboards/delete", dashboard_id=dashboard_id
            )

    async def keep_tabs(self) -> None:
        """Leave the tabs with dashboards to the next visitor."""
        if self._tabs is None:
            return
        for look, page in self._used:
            if await self._tabs.put_back(look, page):
                self.troubles.unwatch(page.context)
                self._contexts.remove(page.context)

    @property
    def pages(self) -> list[Page]:
        """Return the open pages."""
        return [page for context in self._contexts for page in context.pages]

    async def open(
        self, path: str = "/", *, script: str | None = None, **options: Any
    ) -> Page:
        """Open a page of Home Assistant as options of `Look` say, and wait until it shows.

        The script runs before all others.
        """
        look = Look(**options)
        context = await self._browser.new_context(
            base_url=self._url,
            storage_state=self.home.signed_in,
            viewport=look.size,
            locale=look.language,
            timezone_id="UTC",
            has_touch=look.touch,
            **look.media,
            # Each new context would fetch all of Home Assistant's pages once more.
            service_workers="block",
        )
        self._contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        self.troubles.watch(context)
        if script is not None:
            await context.add_init_script(script)
        page = await context.new_page()
        await page.goto(path)
        await expect(page.locator("#ha-launch-screen")).to_have_count(0)
        return page

    async def show_dashboard(
        self, config: Config, *, query: str = "", fresh: bool = False, **options: Any
    ) -> Page:
        """Create a dashboard and show it, in an open tab unless the page has to be fresh."""
        path = f"test-{next(_NUMBERS)}"
        made = await self.home.client.ws(
            "lovelace/dashboards/create", url_path=path, title=path, mode="storage"
        )
        self._dashboards.append(made["id"])
        await self.home.client.ws("lovelace/config/save", url_path=path, config=config)
        if fresh or self._tabs is None:
            return await self.open(f"/{path}{query}", **options)
        look = Look(**options)
        if page := await self._tabs.take(look):
            self._contexts.append(page.context)
            self.troubles.watch(page.context)
            await self._tabs.go(page, path, query)
        else:
            page = await self.open(f"/{path}{query}", **options)
        self._used.append((look, page))
        return page

    async def show(self, *cards: Config, **options: Any) -> Page:
        """Open a new dashboard with these cards in one section."""
        section = {"type": "grid", "cards": cards}
        view = {"type": "sections", "sections": [section]}
        return await self.show_dashboard({"views": [view]}, **options)


@asynccontextmanager
async def debian_chromium(*, is_complete: bool = False) -> AsyncGenerator[Browser]:
    """Run Debian's Chromium, by default without what only a window needs."""
    program = debian.chromium() if is_complete else debian.headless_chromium()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=program, args=CHROMIUM_ARGUMENTS
        )
        yield browser
        await browser.close()


async def swipe(page: Page, on: Locator, *, by: int) -> None:
    """Swipe over an element to the right, or to the left if negative, in pixels."""
    await _drag(page, on, [(-by / 2, 0), (by / 2, 0)])


async def scroll(page: Page, on: Locator, *, by: int) -> None:
    """Scroll down with a finger that begins on an element, in pixels."""
    await _drag(page, on, [(0, -by * step / 10) for step in range(11)])


async def _drag(page: Page, on: Locator, steps: list[tuple[float, float]]) -> None:
    """Drag a finger from place to place, counted in pixels from the middle of an element."""
    await on.scroll_into_view_if_needed()
    box = await on.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger = await page.context.new_cdp_session(page)
    kinds = ["touchStart", *["touchMove"] * (len(steps) - 1)]
    for kind, (right, down) in zip(kinds, steps, strict=True):
        point = {"x": x + right, "y": y + down}
        await finger.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]}
        )
    await finger.send(
        "Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []}
    )
    await finger.detach()


async def shot(page: Page, name: str) -> Path:
    """Save a screenshot of a page without animations."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    path = SCREENSHOTS / f"{name}.png"
    await page.screenshot(path=path, animations="disabled")
    return path
