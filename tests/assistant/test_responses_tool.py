"""The tool for responses: the action's figures, of what is exposed and may be read."""

from dataclasses import replace

import pytest

from homeassistant.auth.models import User
from homeassistant.core import Context
from homeassistant.helpers import llm

from ..account import DAY
from ..scene import Scene
from ..simulated import NOW
from .asking import CALENDAR, CONTEXT, RESPONSES, Call, api_of, expose, get, get_error

LAMP = "input_boolean.lamp"


@pytest.fixture
def past_is_imported() -> bool:
    """Return that the past still has to be imported."""
    return False


async def test_diary(call: Call, scene: Scene) -> None:
    """What follows meals is what the action returns, with local times and without curves."""
    await scene.finish_import()
    start = NOW - 30 * DAY
    answer = await get(
        call, RESPONSES, source="carbs", start=start.isoformat(), group_by="weekday"
    )
    report = await scene.act(
        "get_responses", source="carbs", start=start, group_by="weekday"
    )
    for key in ("found", "counted", "overlapping", "needed", "amount_unit"):
        assert answer[key] == report[key]
    assert answer["counted"] > 5
    assert answer["overall"]["figures"] == report["overall"]["figures"]
    assert "steps" not in answer["overall"]
    assert len(answer["groups"]) == len(report["groups"])
    assert answer["occasions"][-1]["time"].endswith("-07:00")


async def test_exposure(call: Call, scene: Scene) -> None:
    """The diary and entities have no responses unless they are exposed."""
    await scene.finish_import()
    scene.hass.states.async_set(LAMP, "off")
    error = "I'm not allowed to read that."
    assert (await get_error(call, RESPONSES, entity_id=LAMP)).startswith(error)
    assert (await get_error(call, RESPONSES, entity_id="lamp")).startswith(error)
    expose(scene, CALENDAR, False)
    assert (await get_error(call, RESPONSES, source="carbs")).startswith(error)
    expose(scene, LAMP)
    # Nothing is known of it, which is another error.
    answer = await get_error(call, RESPONSES, entity_id=LAMP)
    assert not answer.startswith(error)


async def test_user(call: Call, scene: Scene, hass_read_only_user: User) -> None:
    """A user who may not read the calendar learns nothing of it."""
    await scene.finish_import()
    hass_read_only_user.mock_policy(  # type: ignore[attr-defined]
        {"entities": {"entity_ids": {"sensor.dexcom_glucose": True}}}
    )
    context = replace(CONTEXT, context=Context(user_id=hass_read_only_user.id))
    api = await api_of(scene, context)
    result = await api.async_call_tool(llm.ToolInput(RESPONSES, {"source": "carbs"}))
    assert result.error
