"""Dashboards that tests make for themselves."""

from itertools import count
from typing import Any, Final

from scripts.hass_client import HomeAssistantClient

type Config = dict[str, Any]

_NUMBERS: Final = count(1)


class Dashboards:
    """Makes dashboards, and removes them again."""

    def __init__(self, client: HomeAssistantClient) -> None:
        """Make them as the signed-in user."""
        self._client = client
        self._ids: list[str] = []

    async def make(self, config: Config) -> str:
        """Make a dashboard and return the path of its page."""
        path = f"test-{next(_NUMBERS)}"
        made = await self._client.ws(
            "lovelace/dashboards/create", url_path=path, title=path, mode="storage"
        )
        self._ids.append(made["id"])
        await self._client.ws("lovelace/config/save", url_path=path, config=config)
        return f"/{path}"

    async def clear(self) -> None:
        """Remove all of them."""
        for dashboard_id in self._ids:
            await self._client.ws(
                "lovelace/dashboards/delete", dashboard_id=dashboard_id
            )
