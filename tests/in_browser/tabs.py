"""Tabs that stay open between tests, as on a device on which somebody goes from page to page."""

from collections import defaultdict
from typing import Final

from playwright.async_api import Page

from scripts.hass_client import HomeAssistantClient

from .look import Look

# The dashboard between two visits.
EMPTY: Final = "between-visits"
EMPTY_CONFIG: Final = {"views": [{"type": "sections", "sections": []}]}

# Goes to a dashboard as a link does, once the page has heard of everything that a new one would load.
GO: Final = """async ([dashboard, query, entities, devices]) => {
  const app = document.querySelector("home-assistant");
  const knows = (known, ids) => ids.length === Object.keys(known).length && ids.every((id) => id in known);
  const isUpToDate = () =>
    dashboard in app.hass.panels && knows(app.hass.entities, entities) && knows(app.hass.devices, devices);
  for (let tries = 0; !isUpToDate(); tries += 1) {
    if (tries === 500) throw new Error(`The tab doesn't know ${dashboard}, the entities, or the devices`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  history.pushState(null, "", `/${dashboard}${query}`);
  dispatchEvent(new CustomEvent("location-changed", {detail: {replace: false}}));
}"""
# Returns whether all cards have gone, with their dialogs and those of Home Assistant.
IS_TIDY: Final = """async () => {
  const deep = (root) => [...root.querySelectorAll("*")].flatMap(
    (element) => [element, ...(element.shadowRoot ? deep(element.shadowRoot) : [])]);
  const isLeft = (element) => element.localName.startsWith("dexcom-") || element.matches("dialog[open]");
  for (let tries = 0; tries < 50; tries += 1) {
    if (!deep(document).some(isLeft)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}"""


class Tabs:
    """Tabs of Home Assistant that nobody is looking at."""

    def __init__(self, client: HomeAssistantClient) -> None:
        """Begin without any."""
        self._client = client
        self._idle: defaultdict[tuple[str, bool], list[Page]] = defaultdict(list)

    async def take(self, look: Look) -> Page | None:
        """Return an idle tab that fits a device, or None."""
        if not (idle := self._idle[look.device]):
            return None
        page = idle.pop()
        # Nothing of the next page is there.
        await page.mouse.move(0, 0)
        await page.set_viewport_size(look.size)
        await page.emulate_media(**look.media)
        return page

    async def put_back(self, look: Look, page: Page) -> bool:
        """Keep a tab, unless it still shows something of its visit; return whether it is kept."""
        await page.context.unroute_all()
        for other in page.context.pages:
            if other is not page:
                await other.close()
        await self.go(page, EMPTY)
        if not await page.evaluate(IS_TIDY):
            return False
        self._idle[look.device].append(page)
        return True

    async def go(self, page: Page, dashboard: str, query: str = "") -> None:
        """Go to a dashboard without loading Home Assistant's page once more."""
        shown = await self._client.ws("config/entity_registry/list_for_display")
        entities = [entity["ei"] for entity in shown["entities"]]
        listed = await self._client.ws("config/device_registry/list")
        devices = [device["id"] for device in listed]
        await page.evaluate(GO, [dashboard, query, entities, devices])
