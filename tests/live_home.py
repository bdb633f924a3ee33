"""A real Home Assistant beside a simulated Dexcom."""

from datetime import datetime, timedelta
from typing import Any

from scripts.hass_client import HomeAssistantClient

USER = "User7"


class LiveHome:
    """Home Assistant's states, and the truth of the simulator."""

    def __init__(self, url: str, simulator_url: str) -> None:
        """Take the addresses of both."""
        self.client = HomeAssistantClient(url)
        self.simulator_url = simulator_url

    async def states(self) -> dict[str, dict[str, Any]]:
        """Return the states of the accounts' entities by entity id."""
        return {
            state["entity_id"]: state
            for state in await self.client.get("/api/states")
            if ".dexcom_" in state["entity_id"]
        }

    async def update(self, entity_id: str = "sensor.dexcom_glucose") -> None:
        """Let Home Assistant poll Dexcom now for an entity."""
        await self.client.post(
            "/api/services/homeassistant/update_entity", {"entity_id": entity_id}
        )

    async def choose(self, entry_id: str, **options: Any) -> None:
        """Choose options of an account; the rest stays as proposed."""
        await self.client.choose_options(entry_id, **options)

    async def control(self, path: str, data: dict[str, Any] | None = None) -> Any:
        """Read the control interface of the simulator, or change something with data."""
        method = "GET" if data is None else "POST"
        async with self.client.session.request(
            method, f"{self.simulator_url}/control/{path}", json=data
        ) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def now(self) -> datetime:
        """Return the time of the simulator."""
        return datetime.fromisoformat((await self.control("state"))["clock"]["now"])

    async def truth(
        self, endpoint: str, hours: float = 24, user: str = USER
    ) -> list[dict[str, Any]]:
        """Return the simulator's records of the last hours, oldest first."""
        now = await self.now()
        start, end = (
            f"{moment:%Y-%m-%dT%H:%M:%S}"
            for moment in (now - timedelta(hours=hours), now + timedelta(minutes=1))
        )
        answer = await self.control(
            f"truth/{user}/{endpoint}?startDate={start}&endDate={end}"
        )
        records: list[dict[str, Any]] = answer["records"]
        return records
