"""A card of a dashboard: what it asks for over Home Assistant's WebSocket, and what it hears."""

from datetime import datetime, timedelta
from typing import Any, Final

import pytest
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from ..scene import Scene

DAY: Final = timedelta(days=1)
HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)
GLUCOSE: Final = "sensor.dexcom_glucose"
CALENDAR: Final = "calendar.dexcom_diary"

type Message = dict[str, Any]


class Card:
    """A card with a connection of its own, as its user may have it."""

    def __init__(self, scene: Scene, websocket: MockHAClientWebSocket) -> None:
        """Show an account."""
        self._scene = scene
        self._websocket = websocket
        self._subscription: int | None = None

    async def send(self, command: str, **data: Any) -> None:
        """Send a command."""
        texts = {
            key: value.isoformat() if isinstance(value, datetime) else value
            for key, value in data.items()
        }
        await self._websocket.send_json_auto_id(
            {"type": f"dexcom_api/{command}", "entity_id": GLUCOSE, **texts}
        )

    async def receive(self) -> Message:
        """Return the next message."""
        return dict(await self._websocket.receive_json(timeout=5))

    async def answer(self, command: str, **data: Any) -> Message:
        """Send a command and return the answer."""
        await self.send(command, **data)
        return await self.receive()

    async def result(self, command: str, **data: Any) -> Message:
        """Send a command and return its result."""
        message = await self.answer(command, **data)
        assert message["success"], message
        return dict(message["result"])

    async def error(self, command: str, **data: Any) -> Message:
        """Send a command that is refused, and return the error."""
        message = await self.answer(command, **data)
        assert not message["success"]
        return dict(message["error"])

    async def readings(self, start: datetime, **data: Any) -> list[list[int]]:
        """Return the readings since a time."""
        found = await self.result("readings", start=start, **data)
        return list(found["readings"])

    async def diary(self, start: datetime) -> list[Message]:
        """Return the diary since a time."""
        return list((await self.result("readings", start=start))["diary"])

    async def subscribe(self) -> Message:
        """Subscribe and return the first event."""
        message = await self.answer("subscribe")
        assert message["success"], message
        self._subscription = message["id"]
        return await self.event()

    async def unsubscribe(self) -> None:
        """End the subscription."""
        await self._websocket.send_json_auto_id(
            {"type": "unsubscribe_events", "subscription": self._subscription}
        )
        assert (await self._websocket.receive_json())["success"]

    async def event(self) -> Message:
        """Return the next event."""
        message = await self.receive()
        assert (message["type"], message["id"]) == ("event", self._subscription)
        return dict(message["event"])

    async def events(self) -> list[Message]:
        """Return the events that have arrived.

        By the second round trip, the server also knows that this end of the connection is alive.
        """
        events = []
        for _ in range(2):
            await self._websocket.send_json_auto_id({"type": "ping"})
            while (message := await self._websocket.receive_json())["type"] == "event":
                events.append(message["event"])
        return events

    async def events_during(
        self, duration: timedelta, step: timedelta = MINUTE
    ) -> list[Message]:
        """Let time pass in steps and return the events that arrive."""
        events = await self.events()
        for _ in range(duration // step):
            await self._scene.advance(step)
            events += await self.events()
        return events

    async def close(self) -> None:
        """Close the dashboard."""
        await self._websocket.close()


@pytest.fixture
async def card(scene: Scene, hass_ws_client: WebSocketGenerator) -> Card:
    """Return a card of somebody who may see everything."""
    return Card(scene, await hass_ws_client())


def seconds(time: datetime | str) -> int:
    """Return a time in seconds since 1970 UTC."""
    moment = datetime.fromisoformat(time) if isinstance(time, str) else time
    return int(moment.timestamp())


def true_pairs(scene: Scene, start: datetime, end: datetime) -> list[list[int]]:
    """Return the readings that Dexcom has of a window, as pairs."""
    return [
        [seconds(egv["systemTime"]), egv["value"]]
        for egv in scene.truth("egvs", start, end)
        if start <= datetime.fromisoformat(egv["systemTime"]) < end
    ]
