"""What stands out, as the action, the tool, voice, and the cards say it."""

from datetime import datetime
import re
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from homeassistant.components.homeassistant.exposed_entities import async_expose_entity
from homeassistant.core import Context
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.util import dt as dt_util

from ..account import DAY
from ..assistant.asking import PATTERNS, Call, get, local
from ..assistant.conftest import assist, call  # noqa: F401
from ..scene import Scene
from ..simulated import NOW
from ..test_intent import ask, ask_assist, conversation  # noqa: F401

GLUCOSE = "sensor.dexcom_glucose"
SENTENCE = "Best of 30 days: April 22, 100% in range"


@pytest.fixture
async def planted(scene: Scene) -> Scene:
    """Return an account whose past is imported."""
    await scene.finish_import()
    return scene


def best_day(answer: dict[str, Any]) -> dict[str, Any]:
    """Return the finding about the best day."""
    [finding] = [row for row in answer["findings"] if row["kind"] == "best_day"]
    return dict(finding)


async def test_action(planted: Scene) -> None:
    """The action returns the findings of thirty days with their evidence, or of any period."""
    answer = await planted.act("get_patterns")
    assert (answer["start"], answer["end"]) == (
        "2026-04-02T07:00:00+00:00",
        "2026-05-02T07:00:00+00:00",
    )
    assert (answer["days"], answer["days_needed"]) == (30, 10)
    found = best_day(answer)
    assert (found["text"], found["status_text"]) == (SENTENCE, "")
    assert found["days"] == ["2026-04-22"]
    assert (found["count"], found["total"], found["in_range_percent"]) == (1, 30, 100)
    assert found["excursion"] is found["starts"] is found["change"] is None

    start = NOW - 20 * DAY
    answer = await planted.act("get_patterns", start=start)
    assert best_day(answer)["total"] == answer["days"] == 19
    with pytest.raises(ServiceValidationError):
        await planted.act("get_patterns", start=NOW - 400 * DAY)


async def test_cached(planted: Scene) -> None:
    """Findings follow changes of the readings, and are the same until then."""
    before = await planted.act("get_patterns")
    await planted.pass_time(DAY / 24)
    assert await planted.act("get_patterns") == before
    planted.user.patches.clear()
    await planted.act("import_history", start=NOW - 12 * DAY, end=NOW - 8 * DAY)
    assert await planted.act("get_patterns") != before


async def test_permissions(stage: Scene, hass_read_only_user: Any) -> None:
    """Without permission for the calendar, the diary has no part in it; for the sensor, none at all."""
    user = hass_read_only_user
    # As it is, this person's glucose often rises after meals.
    stage.user.patches.clear()
    await stage.set_up()
    await stage.finish_import()

    async def ask_as_user() -> Any:
        return await stage.hass.services.async_call(
            "dexcom_api",
            "get_patterns",
            {},
            blocking=True,
            return_response=True,
            context=Context(user_id=user.id),
        )

    async def check(sees_diary: bool) -> None:
        answer = await ask_as_user()
        kinds = {row["kind"] for row in answer["findings"]}
        assert ("after_meals" in kinds) is answer["sees_diary"] is sees_diary

    await check(sees_diary=True)
    user.mock_policy({"entities": {"entity_ids": {"sensor.dexcom_glucose": True}}})
    await check(sees_diary=False)
    user.mock_policy({})
    with pytest.raises(Unauthorized):
        await ask_as_user()


async def test_tool(call: Call, planted: Scene) -> None:  # noqa: F811
    """Language models get the findings, with local times."""
    answer = await get(call, PATTERNS)
    assert best_day(answer)["text"] == SENTENCE
    assert answer["end"] == local(NOW.replace(hour=7, minute=0, second=0))
    assert answer["sees_diary"] is True


async def test_voice(ask: Any, planted: Scene) -> None:  # noqa: F811
    """Voice says the most certain findings."""
    for question in (
        "what stands out?",
        "What stands out in my glucose?",
        "Are there any patterns in my glucose?",
    ):
        answer = await ask(question)
        assert answer.startswith("This stands out in 30 days: ")
        assert f"{SENTENCE}." in answer


async def test_too_few_days(conversation: None, stage: Scene) -> None:  # noqa: F811
    """With readings of a few days, voice says what is missing."""
    stage.user.first_data = NOW - 6 * DAY
    await stage.set_up()
    await stage.finish_import()
    async_expose_entity(stage.hass, "conversation", GLUCOSE, True)
    assert await ask_assist(stage, "what stands out") == (
        "It takes 10 days with enough readings to see what stands out. There are 5."
    )


async def test_cards(planted: Scene, hass_ws_client: WebSocketGenerator) -> None:
    """Cards get the findings of their period in the language of whoever looks."""
    client = await hass_ws_client(planted.hass)
    for number, (language, text) in enumerate(
        (
            ("en", "Best of 13 days: April 22, 100% in range"),
            ("de", "Bester von 13 Tagen: 22. April, 100 % im Zielbereich"),
        ),
        start=1,
    ):
        await client.send_json(
            {
                "id": number,
                "type": "dexcom_api/patterns",
                "entity_id": GLUCOSE,
                "days": 14,
                "language": language,
            }
        )
        answer = (await client.receive_json())["result"]
        assert (answer["days"], answer["days_needed"]) == (13, 10)
        assert best_day(answer)["text"] == text
        assert "goals" in answer


async def test_hours_of_a_viewer(
    stage: Scene, hass_ws_client: WebSocketGenerator
) -> None:
    """Whoever reads a card sees times as in the rest of it: two in the afternoon isn't at night."""

    def value_at(moment: datetime) -> float:
        local = dt_util.as_local(moment)
        return 60 if local.day % 2 == 0 and 14 <= local.hour < 16 else 120

    stage.change_values(value_at)
    await stage.set_up()
    await stage.finish_import()
    client = await hass_ws_client(stage.hass)
    shown = []
    for words in (
        {"language": "en", "has_12_hours": True},
        {"language": "en", "has_12_hours": False},
        {"language": "de", "has_12_hours": True},
    ):
        question = {"type": "dexcom_api/patterns", "entity_id": GLUCOSE, "days": 30}
        await client.send_json_auto_id({**question, **words})
        rows = (await client.receive_json())["result"]["findings"]
        [low] = [row["text"] for row in rows if row["kind"] == "time_of_day"]
        shown.append(re.sub(r":\d\d", "", low))
    twelve, twenty_four, german = shown
    assert twelve.endswith(" days, 2 PM to 4 PM")
    assert twenty_four.endswith(" days, 14 to 16")
    assert german.endswith(" Tagen, 14 bis 16 Uhr")
