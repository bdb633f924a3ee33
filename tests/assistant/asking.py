"""The tools for language models, as a model gets them from Home Assistant."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, NamedTuple

from homeassistant.components.homeassistant.exposed_entities import async_expose_entity
from homeassistant.core import Context
from homeassistant.helpers import llm
from homeassistant.util import dt as dt_util

from ..scene import Scene

GLUCOSE = "sensor.dexcom_glucose"
CALENDAR = "calendar.dexcom_diary"

LATEST = "dexcom_api__get_latest_reading"
READINGS = "dexcom_api__get_readings"
SUMMARY = "dexcom_api__get_summary"
COMPARISON = "dexcom_api__compare_periods"
EPISODES = "dexcom_api__get_episodes"
PATTERNS = "dexcom_api__get_patterns"
RESPONSES = "dexcom_api__get_responses"
DIARY = "dexcom_api__get_diary"

CONTEXT = llm.LLMContext(
    platform="test",
    context=Context(),
    language="en",
    assistant="conversation",
    device_id=None,
)

type Call = Callable[..., Awaitable[Answer]]


class Answer(NamedTuple):
    """What a model gets from a tool, and whether it is an error."""

    data: Any
    error: bool


async def api_of(scene: Scene, context: llm.LLMContext = CONTEXT) -> llm.APIInstance:
    """Return the API as a model gets it."""
    return await llm.async_get_api(scene.hass, llm.LLM_API_ASSIST, context)


async def tools_of(scene: Scene) -> dict[str, llm.Tool]:
    """Return the tools of the integration that a model gets."""
    tools = (await api_of(scene)).tools
    return {tool.name: tool for tool in tools if tool.name.startswith("dexcom_api")}


def expose(scene: Scene, entity_id: str, is_exposed: bool = True) -> None:
    """Expose an entity to assistants, or hide it."""
    async_expose_entity(scene.hass, "conversation", entity_id, is_exposed)


async def get(call: Call, name: str, **arguments: Any) -> Any:
    """Return the answer of a tool, which must not be an error."""
    result = await call(name, **arguments)
    assert not result.error, result
    return result.data


async def get_error(call: Call, name: str, **arguments: Any) -> str:
    """Return the error of a tool."""
    result = await call(name, **arguments)
    assert result.error, result
    return str(result.data["error"])


def local(moment: datetime) -> str:
    """Return a local time."""
    return dt_util.as_local(moment).replace(microsecond=0).isoformat()
