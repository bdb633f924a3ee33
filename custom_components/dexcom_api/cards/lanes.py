"""The WebSocket command that cards use for lanes: what else the home knows of a window.

Each entity is read once for all cards that ask within half a minute, and one after the other, so
that the recorder has threads for others. What a user may read is checked before anything is read
and again before it is sent.
"""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
import logging
from typing import Any, Final

import probatio

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.components import websocket_api
from homeassistant.components.websocket_api import ActiveConnection, messages
from homeassistant.const import ATTR_ENTITY_ID, Platform
from homeassistant.core import HomeAssistant, split_entity_id
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.json import json_bytes

from ..const import DOMAIN
from ..coverage import Interval
from ..report import any_moment, to_utc
from ..storage.lasting import async_lasting
from ..surroundings.model import SurroundingKind, Surroundings
from ..surroundings.reader import async_read_surroundings
from ..surroundings.thinning import PARTS, thin_bars, thin_moments, thin_numbers
from .message_types import FailedLane, Lane, LaneEvent, RefusedLane
from .messages import epoch_seconds
from .websocket_api import (
    ATTR_END,
    ATTR_START,
    async_request_context,
    check_window,
    loaded_account,
    refusals,
)

_LOGGER = logging.getLogger(__name__)

ATTR_ENTITIES: Final = "entities"

MAX_LANES: Final = 8
MAX_LANES_WINDOW: Final = timedelta(days=92)

# As long as the recorder takes to write what is new, several times over.
FRESH_SECONDS: Final = 30
MAX_LANE_ANSWERS: Final = 64

# Calendars may ask a server that doesn't answer.
CALENDAR_TIMEOUT_SECONDS: Final = 20

NOT_ALLOWED: Final = json_bytes(RefusedLane(kind="not_allowed"))
FAILED: Final = json_bytes(FailedLane(kind="failed"))


@websocket_api.websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/lanes",
        probatio.Required(ATTR_ENTITY_ID): cv.entity_id,
        probatio.Required(ATTR_ENTITIES): probatio.All(
            [cv.entity_id], probatio.Length(min=1, max=MAX_LANES)
        ),
        probatio.Required(ATTR_START): any_moment,
        probatio.Required(ATTR_END): any_moment,
    }
)
@websocket_api.async_response
async def ws_lanes(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send what the home knows of a window, with a lane for each entity."""
    with refusals(connection, msg):
        account = loaded_account(async_request_context(hass, connection, msg))
        edges = msg[ATTR_START], msg[ATTR_END]
        window = Interval(*(to_utc(edge, account.readings.clock) for edge in edges))
        check_window(*window, MAX_LANES_WINDOW)
        entity_ids: Sequence[str] = msg[ATTR_ENTITIES]
        answers = async_lasting(hass, LaneAnswers)
        user = connection.user
        found = await asyncio.gather(
            *(
                answers.async_answer(hass, entity_id, window)
                if may_read(user, entity_id)
                else async_refuse()
                for entity_id in entity_ids
            )
        )
        async_request_context(hass, connection, msg)
        lanes = b",".join(
            lane if may_read(user, entity_id) else NOT_ALLOWED
            for entity_id, lane in zip(entity_ids, found, strict=True)
        )
        start, end = map(epoch_seconds, window)
        answer = b'{"start":%d,"end":%d,"lanes":[%b]}' % (start, end, lanes)
        connection.send_message(messages.construct_result_message(msg["id"], answer))


def may_read(user: User, entity_id: str) -> bool:
    """Return whether a user may read an entity."""
    return user.permissions.check_entity(entity_id, POLICY_READ)


async def async_refuse() -> bytes:
    """Return the lane of an entity that isn't read."""
    return NOT_ALLOWED


class LaneAnswers:
    """The latest lanes of all entities, the oldest first."""

    def __init__(self) -> None:
        """Start without answers."""
        self._answers: dict[
            tuple[str, Interval], tuple[float, asyncio.Task[bytes]]
        ] = {}
        self._reading = asyncio.Lock()

    async def async_answer(
        self, hass: HomeAssistant, entity_id: str, window: Interval
    ) -> bytes:
        """Return the lane of an entity as a JSON object, read at most half a minute ago."""
        answers, now, question = self._answers, hass.loop.time(), (entity_id, window)
        read_at, task = answers.get(question, (None, None))
        if task is None or read_at is None or now - read_at > FRESH_SECONDS:
            answers.pop(question, None)
            while len(answers) >= MAX_LANE_ANSWERS:
                del answers[next(iter(answers))]
            task = hass.async_create_background_task(
                self._async_read(hass, entity_id, window), f"{DOMAIN} lane of cards"
            )
            answers[question] = now, task
        return await asyncio.shield(task)

    async def _async_read(
        self, hass: HomeAssistant, entity_id: str, window: Interval
    ) -> bytes:
        """Return the lane of an entity, or that it can't be read."""
        domain, _ = split_entity_id(entity_id)
        try:
            if domain == Platform.CALENDAR:
                async with asyncio.timeout(CALENDAR_TIMEOUT_SECONDS):
                    found = await async_read_surroundings(hass, entity_id, window)
            else:
                async with self._reading:
                    found = await async_read_surroundings(hass, entity_id, window)
            return await hass.async_add_executor_job(lane_answer, found)
        except Exception as err:  # noqa: BLE001
            # Any calendar of any integration, and a database in trouble, can raise anything.
            _LOGGER.debug("A lane can't be read: %s", type(err).__name__)
            return FAILED


def lane_answer(found: Surroundings) -> bytes:
    """Return the records of an entity as a JSON object. Runs in a thread."""
    return json_bytes(describe_lane(found))


def describe_lane(found: Surroundings) -> Lane:
    """Return the records of an entity, thinned to the pixels of a chart."""
    seconds = (found.window.end - found.window.start).total_seconds()
    known_since = to_seconds(found.known_since)
    match found.kind:
        case SurroundingKind.STATES:
            return {
                "kind": "states",
                "known_since": known_since,
                "bars": [
                    (round(start), round(end), state, round(share, 3))
                    for start, end, state, share in thin_bars(found.bars, seconds)
                ],
            }
        case SurroundingKind.NUMBERS:
            return {
                "kind": "numbers",
                "known_since": known_since,
                "numbers": [
                    (round(time), value)
                    for time, value in thin_numbers(found.numbers, seconds)
                ],
                "hourly_until": to_seconds(found.hourly_until),
                "unit": found.unit,
            }
        case SurroundingKind.EVENTS:
            return {
                "kind": "events",
                "known_since": known_since,
                "marks": [
                    (round(time), event_type, total)
                    for time, event_type, total in thin_moments(found.moments, seconds)
                ],
            }
    events: list[LaneEvent] = [
        (round(start), round(end), title, is_all_day)
        for start, end, title, is_all_day in found.events[-PARTS:]
    ]
    return {"kind": "calendar", "known_since": known_since, "events": events}


def to_seconds(time: float | None) -> int | None:
    """Return a time without fractions of a second."""
    return None if time is None else round(time)
