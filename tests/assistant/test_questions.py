"""The questions of scripts/ask, asked without a server in between."""

from zoneinfo import ZoneInfo

import pytest

from scripts.asking.questions import QUESTIONS, Asker
from scripts.asking.truth import Truth

from ..account import DAY, HOUR
from ..scene import Scene
from .asking import Call, get


@pytest.fixture
def past_is_imported() -> bool:
    """Return that the past still has to be imported."""
    return False


async def test_questions(call: Call, scene: Scene) -> None:
    """Every answer has the right figures and the right times."""
    await scene.finish_import()
    await scene.pass_time(HOUR)
    window = (scene.now - 100 * DAY, scene.now + HOUR)
    egvs, events = scene.truth("egvs", *window), scene.truth("events", *window)
    zone = ZoneInfo(scene.user.time_zone)
    asker = Asker(Truth(egvs, events, zone), scene.now)
    wrong = {}
    for question in QUESTIONS:
        tool = f"dexcom_api__{question['tool']}"
        answer = await get(call, tool, **asker.arguments(question))
        if mistakes := asker.wrong(question, answer):
            wrong[question["question"]] = mistakes
    assert wrong == {}
    assert len(QUESTIONS) == 40
