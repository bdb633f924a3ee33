"""Fixtures for the tests of the tools."""

import json
from typing import Any

import pytest

from homeassistant.helpers import llm
from homeassistant.setup import async_setup_component

from ..scene import Scene
from .asking import CALENDAR, GLUCOSE, Answer, Call, api_of, expose


@pytest.fixture
async def assist(scene: Scene) -> None:
    """Set up the API."""
    for component in ("homeassistant", "llm", "conversation"):
        assert await async_setup_component(scene.hass, component, {})


@pytest.fixture
def call(scene: Scene, assist: None) -> Call:
    """Return a function that calls a tool while glucose and diary are exposed."""
    expose(scene, GLUCOSE)
    expose(scene, CALENDAR)

    async def call_tool(name: str, **arguments: Any) -> Answer:
        api = await api_of(scene)
        result = await api.async_call_tool(llm.ToolInput(name, arguments))
        # It goes to the model as JSON.
        return Answer(json.loads(json.dumps(result.data)), result.error)

    return call_tool
