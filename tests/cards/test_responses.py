"""What the card of responses gets over the WebSocket."""

from datetime import datetime
from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.dexcom_api import responses

from ..scene import Scene
from .conftest import CALENDAR, DAY, GLUCOSE, HOUR, Card

READ = {"read": True}
LAMP = "input_boolean.lamp"
BELL = "event.bell"


@pytest.fixture
def rung(scene: Scene) -> datetime:
    """Return when a doorbell rang, which is since when it is known."""
    rung = scene.now - 5 * HOUR
    scene.hass.states.async_set(
        BELL, rung.isoformat(), {"event_type": "ring"}, timestamp=rung.timestamp()
    )
    return rung


@pytest.mark.parametrize("past_is_imported", [False])
async def test_answer_is_that_of_the_action(scene: Scene, card: Card) -> None:
    """A card gets what the action returns with curves, by group."""
    await scene.finish_import()
    found = await card.result("responses", source="carbs", days=60, group_by="weekday")
    report = found["responses"]
    assert (found["problem"], found["unit"]) == (None, "mg/dL")
    assert report["counted"] > 30
    acted = await scene.act(
        "get_responses",
        source="carbs",
        start=report["start"],
        end=report["end"],
        group_by="weekday",
        curves=True,
    )
    assert report == acted
    assert len(report["overall"]["steps"]) == 61
    curves = [row["curve"] for row in report["occasions"] if row["curve"]]
    assert len(curves) == report["counted"]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (
            {"source": "exercise", "start": "2020-01-01", "end": "2020-02-01"},
            "no_occasions",
        ),
        ({"source": "switch.none"}, "source_unknown"),
        ({"source": GLUCOSE}, "source_is_number"),
        ({"source": LAMP, "match": "on"}, "no_occasions"),
    ],
)
async def test_problems(
    scene: Scene, card: Card, data: dict[str, Any], problem: str
) -> None:
    """Without responses, the answer says why, and has the status."""
    scene.hass.states.async_set(LAMP, "off")
    found = await card.result("responses", **data)
    assert (found["problem"], found["responses"]) == (problem, None)
    assert found["latest"] is not None
    assert found["labels"] == []


async def test_what_happened_instead(card: Card, rung: datetime) -> None:
    """Where nothing matches, the answer names what happened, and since when that is known."""
    found = await card.result("responses", source=BELL, match="motion")
    assert (found["problem"], found["labels"]) == ("no_occasions", ["ring"])
    assert found["source_since"] == int(rung.timestamp())
    found = await card.result("responses", source=BELL, match="Ring")
    assert (found["problem"], found["responses"]["found"]) == (None, 1)
    assert (found["labels"], found["source_since"]) == ([], None)


async def test_records_of_the_whole_window(scene: Scene, card: Card) -> None:
    """Of a source whose records reach back to the start, the answer doesn't say since when."""
    since = (scene.now - 40 * DAY).timestamp()
    scene.hass.states.async_set(LAMP, "off", timestamp=since)
    found = await card.result("responses", source=LAMP, days=30)
    assert (found["problem"], found["source_since"]) == ("no_occasions", None)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_no_readings(scene: Scene, card: Card) -> None:
    """Without readings, there are neither responses nor a problem."""
    found = await card.result("responses", source="carbs")
    assert (found["problem"], found["responses"]) == (None, None)


@pytest.mark.parametrize(
    ("allowed", "source", "problem"),
    [
        ({GLUCOSE: READ}, "carbs", "source_not_allowed"),
        ({GLUCOSE: READ, CALENDAR: READ}, "carbs", None),
        ({GLUCOSE: READ, CALENDAR: READ}, LAMP, "source_not_allowed"),
        (
            {GLUCOSE: READ, LAMP: READ},
            LAMP,
            "no_occasions",
        ),
    ],
)
async def test_permissions(
    scene: Scene,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
    allowed: dict[str, Any],
    source: str,
    problem: str | None,
) -> None:
    """A user needs permission to read the source; who has none learns nothing of it."""
    scene.hass.states.async_set(LAMP, "off")
    hass_read_only_user.mock_policy({"entities": {"entity_ids": allowed}})
    websocket = await hass_ws_client(access_token=hass_read_only_access_token)
    found = await Card(scene, websocket).result("responses", source=source, days=30)
    assert found["problem"] == problem
    assert (found["responses"] is not None) is (problem is None)


@pytest.mark.parametrize(
    ("left", "told"),
    [({GLUCOSE: READ}, "source_not_allowed"), ({BELL: READ}, "unauthorized")],
)
@pytest.mark.usefixtures("rung")
async def test_permission_is_withdrawn_meanwhile(
    card: Card, hass_admin_user: MockUser, left: dict[str, Any], told: str
) -> None:
    """Why there are no responses is told only to those who still may know."""
    find = responses.async_find_occasions

    async def async_withdraw(*args: Any, **data: Any) -> Any:
        hass_admin_user.groups = []
        hass_admin_user.mock_policy({"entities": {"entity_ids": left}})
        return await find(*args, **data)

    with patch.object(responses, "async_find_occasions", async_withdraw):
        answer = await card.answer("responses", source=BELL, match="motion")
    if told == "unauthorized":
        assert answer["error"]["code"] == told
    else:
        assert answer["result"]["problem"] == told
        assert answer["result"]["labels"] == []
        assert answer["result"]["source_since"] is None


@pytest.mark.parametrize("past_is_imported", [False])
async def test_calendar(scene: Scene, card: Card) -> None:
    """Events of a calendar are occasions, by a text in their titles."""
    await scene.finish_import()
    found = await card.result("responses", source=CALENDAR, match="carbs", days=20)
    meals = await card.result("responses", source="carbs", days=20)
    times = {row["time"] for row in found["responses"]["occasions"]}
    assert times == {row["time"] for row in meals["responses"]["occasions"]}
    assert len(times) > 40
