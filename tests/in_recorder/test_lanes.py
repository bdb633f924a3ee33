"""What cards get over the WebSocket of what else the home knows."""

from datetime import datetime
from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.dexcom_api.cards import lanes
from homeassistant.core import HomeAssistant

from ..account import DAY, HOUR, MINUTE
from ..scene import Scene
from .database import async_wait_recorded

GLUCOSE = "sensor.dexcom_glucose"
BED, LAMP = "binary_sensor.bed", "light.lamp"
REFUSED = {"kind": "not_allowed"}

type Message = dict[str, Any]


class Dashboard:
    """A connection that asks for lanes."""

    def __init__(self, scene: Scene, ws_client: WebSocketGenerator) -> None:
        """Prepare to connect."""
        self.scene = scene
        self._ws_client = ws_client
        self._socket: Any = None

    async def ask(self, *entity_ids: str, **changes: Any) -> Message:
        """Return the answer about the last six hours, or another window."""
        if self._socket is None:
            self._socket = await self._ws_client(self.scene.hass)
        window = {
            "start": self.scene.now - 6 * HOUR,
            "end": self.scene.now,
            **changes,
        }
        question = {
            key: value.isoformat() if isinstance(value, datetime) else value
            for key, value in window.items()
        }
        await self._socket.send_json_auto_id(
            {
                "type": "dexcom_api/lanes",
                "entity_id": GLUCOSE,
                "entities": entity_ids,
                **question,
            }
        )
        return dict(await self._socket.receive_json(timeout=5))

    async def lanes(self, *entity_ids: str, **changes: Any) -> list[Message]:
        """Return the lanes of the last six hours, or of another window."""
        answer = await self.ask(*entity_ids, **changes)
        assert answer["success"], answer
        return list(answer["result"]["lanes"])


@pytest.fixture
def dashboard(scene: Scene, hass_ws_client: WebSocketGenerator) -> Dashboard:
    """Return a connection of an administrator."""
    return Dashboard(scene, hass_ws_client)


@pytest.fixture
async def bed(scene: Scene) -> list[list[Any]]:
    """Let the recorder know a bed, and return its bars."""
    start = scene.now
    for state in ("on", "off"):
        scene.hass.states.async_set(BED, state)
        await scene.advance(10 * MINUTE)
    await async_wait_recorded(scene.hass)
    times = [int((start + turn * 10 * MINUTE).timestamp()) for turn in range(3)]
    return [[*times[:2], "on", 1], [*times[1:], "off", 1]]


def restrict(user: MockUser, *entity_ids: str) -> None:
    """Let a user read some entities only."""
    user.groups = []
    user.__dict__.pop("is_admin", None)
    policy = {
        "entities": {
            "entity_ids": {entity_id: {"read": True} for entity_id in entity_ids}
        }
    }
    user.mock_policy(policy)


async def test_lanes(scene: Scene, dashboard: Dashboard, bed: list[list[Any]]) -> None:
    """Each entity has a lane of its kind, in the order of the request."""
    before = (scene.now - MINUTE).timestamp()
    heart = {"unit_of_measurement": "bpm"}
    scene.hass.states.async_set("sensor.heart", "61", heart, timestamp=before)
    scene.hass.states.async_set("event.bell", "unknown")
    start = scene.now - 8 * HOUR
    answer = await dashboard.ask(
        *("calendar.dexcom_diary", BED, "sensor.heart", "event.bell"), start=start
    )
    found = answer["result"]
    assert (found["start"], found["end"]) == (
        int(start.timestamp()),
        int(scene.now.timestamp()),
    )
    diary, states, numbers, events = found["lanes"]
    assert diary["kind"] == "calendar"
    assert [title for _, _, title, _ in diary["events"]] == ["15 g carbs"]
    assert states["kind"] == "states"
    assert states["bars"] == bed
    assert states["known_since"] == bed[0][0]
    assert (numbers["kind"], numbers["unit"]) == ("numbers", "bpm")
    assert [value for _, value in numbers["numbers"]] == [61]
    assert (events["kind"], events["marks"]) == ("events", [])


async def test_only_what_a_user_may_read(
    hass: HomeAssistant, dashboard: Dashboard, bed: object, hass_admin_user: MockUser
) -> None:
    """Nothing is said of an entity that a user may not read, not even whether it exists."""
    restrict(hass_admin_user, GLUCOSE, BED)
    hass.states.async_set(LAMP, "on")
    lamp, none, allowed = await dashboard.lanes(LAMP, "light.none", BED)
    assert lamp == none == REFUSED
    assert allowed["kind"] == "states"
    restrict(hass_admin_user, BED)
    answer = await dashboard.ask(BED)
    assert answer["error"]["code"] == "unauthorized"


async def test_permission_is_withdrawn_while_reading(
    hass: HomeAssistant, dashboard: Dashboard, bed: object, hass_admin_user: MockUser
) -> None:
    """What a user may no longer read isn't sent, although it was read."""
    read = lanes.async_read_surroundings

    async def async_withdraw(*args: Any) -> Any:
        """Read an entity while an administrator restricts the user."""
        found = await read(*args)
        restrict(hass_admin_user, GLUCOSE, LAMP)
        return found

    hass.states.async_set(LAMP, "on")
    with patch.object(lanes, "async_read_surroundings", async_withdraw):
        assert (await dashboard.lanes(BED))[0] == REFUSED
    assert (await dashboard.lanes(LAMP))[0]["kind"] == "states"


async def test_shared(dashboard: Dashboard, bed: object) -> None:
    """Many cards that ask the same cost one look into the database."""
    with patch.object(
        lanes, "async_read_surroundings", wraps=lanes.async_read_surroundings
    ) as read:
        for _ in range(5):
            await dashboard.lanes(BED)
        assert read.call_count == 1
        await dashboard.lanes(BED, start=dashboard.scene.now - HOUR)
        assert read.call_count == 2


async def test_trouble(dashboard: Dashboard, bed: object) -> None:
    """An entity that can't be read spoils no other, and is read again a while later."""
    read = lanes.async_read_surroundings

    async def async_fail(hass: HomeAssistant, entity_id: str, window: Any) -> Any:
        """Fail for the lamp."""
        if entity_id == LAMP:
            raise RuntimeError("Secret address of a server")
        return await read(hass, entity_id, window)

    with patch.object(lanes, "async_read_surroundings", async_fail):
        failed, known = await dashboard.lanes(LAMP, BED)
    assert failed == {"kind": "failed"}
    assert known["kind"] == "states"
    assert await dashboard.lanes(LAMP) == [failed]
    with patch.object(lanes, "FRESH_SECONDS", -1):
        assert (await dashboard.lanes(LAMP))[0]["kind"] == "states"


async def test_refusals(dashboard: Dashboard, scene: Scene) -> None:
    """Too much at once is refused."""
    codes = [
        (await dashboard.ask(*entity_ids, **window))["error"]["code"]
        for entity_ids, window in (
            ((), {}),
            ([f"light.lamp_{number}" for number in range(9)], {}),
            ([BED], {"start": scene.now - 93 * DAY}),
            ([BED], {"start": scene.now + HOUR}),
        )
    ]
    assert codes == [
        *("invalid_format", "invalid_format"),
        *("window_too_long", "invalid_format"),
    ]
