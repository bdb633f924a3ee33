"""Dashboards that stay open: many of them at once, and those of people who lose access."""

from collections import Counter
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.core import HomeAssistant

from ..scene import Scene

GLUCOSE = "sensor.dexcom_glucose"
READS_GLUCOSE = {"entities": {"entity_ids": {GLUCOSE: {"read": True}}}}
NEXT_POLL = timedelta(minutes=6)
DASHBOARDS = 10


async def test_identical_questions_are_answered_once(
    hass: HomeAssistant,
    scene: Scene,
    hass_ws_client: WebSocketGenerator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However many dashboards ask, each answer is built once for each reading."""
    built: Counter[str] = Counter()
    add_executor_job = hass.async_add_executor_job

    def counted(job: Any, *arguments: Any) -> Any:
        if isinstance(job, partial):
            built[job.func.__name__] += 1
        return add_executor_job(job, *arguments)

    monkeypatch.setattr(hass, "async_add_executor_job", counted)
    dashboards = [await hass_ws_client() for _ in range(DASHBOARDS)]

    async def answers() -> list[dict[str, Any]]:
        """Return what all dashboards get when they ask at the same moment."""
        for websocket in dashboards:
            await websocket.send_json_auto_id(
                {"type": f"{DOMAIN}/summary", "entity_id": GLUCOSE, "days": 14}
            )
        return [(await each.receive_json())["result"] for each in dashboards]

    first, *others = await answers()
    assert first["summary"]["days"]
    assert all(other == first for other in others)
    assert await answers() == [first, *others]
    assert sum(built.values()) == 1

    await scene.advance(NEXT_POLL)
    assert (await answers())[0]["latest"] > first["latest"]
    assert sum(built.values()) == 2


async def test_access_that_is_lost_and_given_back(
    scene: Scene,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    """An open card hears nothing more once its user may not read glucose, and says why."""
    hass_read_only_user.mock_policy(READS_GLUCOSE)
    websocket = await hass_ws_client(access_token=hass_read_only_access_token)
    await websocket.send_json_auto_id(
        {"type": f"{DOMAIN}/subscribe", "entity_id": GLUCOSE}
    )
    await websocket.receive_json()
    await websocket.receive_json()

    async def events() -> list[dict[str, Any]]:
        """Return what three polls bring."""
        found = []
        for _ in range(3):
            await scene.advance(NEXT_POLL)
            # The second answer proves that this end of the connection is alive.
            for _ in range(2):
                await websocket.send_json_auto_id({"type": "ping"})
                while (message := await websocket.receive_json())["type"] == "event":
                    found.append(message["event"])
        return found

    assert all(event["readings"] for event in await events())
    hass_read_only_user.mock_policy({})
    assert await events() == [{"gone": True, "refused": True}]
    assert await events() == []
    hass_read_only_user.mock_policy(READS_GLUCOSE)
    first, *others = await events()
    assert (first["gone"], first["reload"]) == (False, True)
    assert others
    assert not any(event["reload"] for event in others)
