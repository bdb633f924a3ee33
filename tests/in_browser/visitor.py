"""Somebody at a browser who looks at Home Assistant."""

from pathlib import Path
from typing import Final, Self

from playwright.async_api import (
    Browser,
    BrowserContext,
    Page,
    StorageState,
    ViewportSize,
    expect,
)

from scripts.instance import REPOSITORY

from .troubles import Troubles

SCREENSHOTS: Final = REPOSITORY / "build" / "screenshots"

DESKTOP: Final = ViewportSize(width=1280, height=900)
PHONE: Final = ViewportSize(width=360, height=740)
WALL_PANEL: Final = ViewportSize(width=1024, height=600)

# Two cores may be busy with other tests.
PATIENCE_MS: Final = 30_000


class Visitor:
    """Opens pages, each in a browser of its own that has forgotten everything but the sign-in."""

    def __init__(
        self, browser: Browser, url: str, simulator_url: str, signed_in: StorageState
    ) -> None:
        """Look at a Home Assistant, from which only the simulator may be reached."""
        self.troubles = Troubles(url, simulator_url)
        self._browser = browser
        self._url = url
        self._signed_in = signed_in
        self._contexts: list[BrowserContext] = []
        expect.set_options(timeout=PATIENCE_MS)

    async def __aenter__(self) -> Self:
        """Come."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close all pages."""
        for context in self._contexts:
            await context.close()

    @property
    def pages(self) -> list[Page]:
        """Return what is open."""
        return [page for context in self._contexts for page in context.pages]

    async def open(
        self,
        path: str = "/",
        *,
        size: ViewportSize = DESKTOP,
        dark: bool = False,
        language: str = "en-US",
        time_zone: str = "UTC",
    ) -> Page:
        """Open a page of Home Assistant, and wait until it shows."""
        context = await self._browser.new_context(
            base_url=self._url,
            storage_state=self._signed_in,
            viewport=size,
            color_scheme="dark" if dark else "light",
            locale=language,
            timezone_id=time_zone,
        )
        self._contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        self.troubles.watch(context)
        page = await context.new_page()
        await page.goto(path)
        await expect(page.locator("#ha-launch-screen")).to_have_count(0)
        return page


async def shot(page: Page, name: str) -> Path:
    """Keep what a page looks like, once it has come to rest."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    path = SCREENSHOTS / f"{name}.png"
    await page.screenshot(path=path, animations="disabled")
    return path
