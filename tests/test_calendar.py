"""The calendar of the diary: what happened at any time, at its own time."""

import asyncio
from datetime import datetime, timedelta
import logging
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from homeassistant.const import STATE_OFF, STATE_ON
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import translation
from homeassistant.util import dt as dt_util

from .account import DAY, HOUR, MINUTE, time_of
from .conftest import ENTRY_ID
from .scene import Scene
from .simulated import NOW
from .simulator import Fault

CALENDAR = "calendar.dexcom_diary"
ALERTS = "calendar.dexcom_alerts"
POLL = 16 * MINUTE

# An account that has nothing but what a test logs.
QUIET = "UserEmpty"
NOTE = "felt dizzy after lunch"

ENDPOINTS = ("events", "calibrations", "alerts")

# When it started, when it ended, and its title.
type Happened = tuple[datetime, datetime, str]


async def get_events(
    scene: Scene, start: datetime, end: datetime, calendar: str = CALENDAR
) -> list[dict[str, str]]:
    """Return the events of a calendar's action."""
    answer: Any = await scene.hass.services.async_call(
        "calendar",
        "get_events",
        {"entity_id": calendar, "start_date_time": start, "end_date_time": end},
        blocking=True,
        return_response=True,
    )
    return list(answer[calendar]["events"])


async def happened(
    scene: Scene, start: datetime, end: datetime, calendar: str = CALENDAR
) -> list[Happened]:
    """Return what a calendar shows in a window."""
    return [
        (
            dt_util.as_utc(datetime.fromisoformat(event["start"])),
            dt_util.as_utc(datetime.fromisoformat(event["end"])),
            event["summary"],
        )
        for event in await get_events(scene, start, end, calendar)
    ]


async def titles(scene: Scene, moment: datetime = NOW) -> list[str]:
    """Return the titles of the day before a moment and the day after it."""
    return [title for *_, title in await happened(scene, moment - DAY, moment + DAY)]


def truth(scene: Scene, start: datetime, end: datetime) -> list[datetime]:
    """Return the times of the events and calibrations that Dexcom has of a window."""
    return sorted(
        time_of(record)
        for endpoint in ("events", "calibrations")
        for record in scene.truth(endpoint, start, end)
        if record.get("eventStatus") != "deleted"
    )


def times(events: list[Happened], start: datetime, end: datetime) -> list[datetime]:
    """Return when what started in a window did so."""
    return [event[0] for event in events if start <= event[0] < end]


def count_requests(scene: Scene) -> int:
    """Return how many requests for the diary there were."""
    return sum(request.endpoint in ENDPOINTS for request in scene.simulator.requests)


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("user_name", ["User7", "User6", "User4"])
async def test_memory(scene: Scene) -> None:
    """The last 90 days are in memory after the import and come from Dexcom, once, before it."""
    start, end = NOW - 20 * DAY, NOW
    before = count_requests(scene)
    events = await happened(scene, start, end)
    assert times(events, start, end) == truth(scene, start, end)
    requests = count_requests(scene)
    assert 0 < requests - before <= 6
    week = await happened(scene, NOW - 6 * DAY, NOW)
    assert week == [event for event in events if event[1] > NOW - 6 * DAY]
    assert count_requests(scene) == requests

    await scene.finish_import()
    # The newest reading of a receiver is a week old, and the import is longer by a window.
    await scene.advance(3 * MINUTE)
    before = count_requests(scene)
    start, end = NOW - 89 * DAY, NOW + DAY
    events = await happened(scene, start, end)
    assert times(events, start, end) == truth(scene, start, end)
    assert len(events) > 300
    assert [event[0] for event in events] == sorted(event[0] for event in events)
    assert count_requests(scene) == before


async def log_everything(scene: Scene) -> str:
    """Log an entry of each kind, and return the id of the first."""
    record_id = scene.log("insulin", "fastActing", 4.5, moment=NOW - 9 * HOUR)
    scene.log("carbs", None, 30, moment=NOW - 8 * HOUR)
    scene.log("exercise", "medium", 45, moment=NOW - 7 * HOUR)
    scene.log("exercise", None, "-1", moment=NOW - 6 * HOUR)
    scene.log("health", "stress", moment=NOW - 5 * HOUR)
    scene.log("notes", None, NOTE, moment=NOW - 4 * HOUR)
    scene.app.calibrate(104, NOW - 3 * HOUR, visible_from=NOW)
    scene.raise_alert("low", "activeAlarming", NOW - 2 * HOUR)
    scene.raise_alert("low", "activeSnoozed", NOW - 119 * MINUTE)
    scene.raise_alert("low", "inactive", NOW - 95 * MINUTE)
    scene.raise_alert("high", "activeAlarming", NOW - HOUR)
    await scene.advance(POLL)
    return record_id


@pytest.mark.parametrize("user_name", [QUIET])
async def test_entries(scene: Scene, hass_client: ClientSessionGenerator) -> None:
    """Everything has a title and its own time, and alerts have a calendar of their own.

    Exercise and alerts have a duration.
    """
    record_id = await log_everything(scene)
    shown = {
        calendar: await happened(scene, NOW - DAY, NOW + DAY, calendar)
        for calendar in (CALENDAR, ALERTS)
    }
    assert {calendar: len(events) for calendar, events in shown.items()} == {
        CALENDAR: 7,
        ALERTS: 2,
    }
    assert [*shown[CALENDAR], *shown[ALERTS]] == [
        (NOW - ago, NOW - ago + duration, title)
        for ago, duration, title in (
            (9 * HOUR, MINUTE, "4.5 U fast-acting insulin"),
            (8 * HOUR, MINUTE, "30 g carbs"),
            (7 * HOUR, 45 * MINUTE, "45 min medium exercise"),
            (6 * HOUR, MINUTE, "Exercise"),
            (5 * HOUR, MINUTE, "Stress"),
            (4 * HOUR, MINUTE, "Note"),
            (3 * HOUR, MINUTE, "104 mg/dL calibration"),
            (2 * HOUR, 25 * MINUTE, "Low alert"),
            (HOUR, MINUTE, "High alert"),
        )
    ]
    # A window, in minutes ago, shows everything that it overlaps: medium exercise and an alert.
    for calendar, start, end, count in (
        (CALENDAR, 435, 420, 0),
        (CALENDAR, 435, 419, 1),
        (CALENDAR, 376, 370, 1),
        (CALENDAR, 375, 370, 0),
        (ALERTS, 96, 90, 1),
        (ALERTS, 95, 90, 0),
    ):
        window_ago = NOW - start * MINUTE, NOW - end * MINUTE
        events = await happened(scene, *window_ago, calendar)
        assert len(events) == count
    # The calendar panel gets the same.
    client = await hass_client()
    window = {"start": (NOW - DAY).isoformat(), "end": (NOW + DAY).isoformat()}
    async with client.get(f"/api/calendars/{CALENDAR}", params=window) as answer:
        event, *_ = await answer.json()
    moment = dt_util.as_local(NOW - 9 * HOUR)
    assert {key: value for key, value in event.items() if value is not None} == {
        "start": {"dateTime": moment.isoformat()},
        "end": {"dateTime": (moment + MINUTE).isoformat()},
        "summary": "4.5 U fast-acting insulin",
        "uid": record_id,
    }


@pytest.mark.parametrize("past_is_imported", [False])
async def test_beyond_memory(scene: Scene) -> None:
    """Older entries come from Dexcom, once, and without duplicates where both have them."""
    await scene.finish_import()
    start, end = NOW - 118 * DAY, NOW - 76 * DAY
    before = count_requests(scene)
    # Several cards that show the same month cost as many requests as one.
    events, *others = await asyncio.gather(
        *(happened(scene, start, end) for _ in range(3))
    )
    assert others == [events, events]
    assert times(events, start, end) == truth(scene, start, end)
    assert len(events) > 300
    first = count_requests(scene) - before
    assert first <= 9

    assert await happened(scene, start, end) == events
    assert count_requests(scene) == before + first

    month_before = await happened(scene, start - 28 * DAY, end - 28 * DAY)
    assert month_before[-1][0] < end - 28 * DAY
    assert await happened(scene, start, end) == events
    assert count_requests(scene) - before - first <= 6


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("user_name", [QUIET])
async def test_old_entries_are_kept(scene: Scene) -> None:
    """Old entries are fetched once, and an edit shows once they are imported again."""
    moment = NOW - 2000 * DAY
    record_id = scene.log("carbs", value=40, moment=moment)
    assert await titles(scene, moment) == ["40 g carbs"]
    scene.app.edit_entry(record_id, value=45, visible_from=NOW)
    await scene.reload()
    before = count_requests(scene)
    assert await titles(scene, moment) == ["40 g carbs"]
    assert count_requests(scene) == before
    await scene.act("import_history", start=moment - HOUR, end=moment + HOUR)
    assert await titles(scene, moment) == ["45 g carbs"]


async def test_ends_of_the_calendar(scene: Scene) -> None:
    """A window may begin with the first moment there is, or end with the last one."""
    await scene.hass.config.async_set_time_zone("America/Los_Angeles")
    zone = dt_util.get_default_time_zone()
    last = datetime.max.replace(microsecond=0, tzinfo=zone)
    until_tomorrow = await get_events(scene, NOW - DAY, NOW + DAY)
    assert await get_events(scene, NOW - DAY, last) == until_tomorrow != []
    assert await get_events(scene, last - HOUR, last) == []
    await scene.hass.config.async_set_time_zone("Asia/Kolkata")
    first = datetime.min.replace(tzinfo=dt_util.get_default_time_zone())
    assert await get_events(scene, first, first + HOUR) == []
    with pytest.raises(
        ServiceValidationError, match="at most 100 days that aren't stored"
    ):
        await get_events(scene, first, NOW)


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("endpoint", ENDPOINTS)
async def test_failure(scene: Scene, endpoint: str) -> None:
    """Asking for over 100 days of Dexcom fails, and for fewer while Dexcom can't be reached."""
    await scene.finish_import()
    start, end = NOW - 200 * DAY, NOW - 100 * DAY
    before = count_requests(scene)
    with pytest.raises(
        ServiceValidationError, match="at most 100 days that aren't stored"
    ):
        await get_events(scene, start - DAY, end)
    assert count_requests(scene) == before
    scene.simulator.faults.add(Fault("http_error", endpoint, status=502))
    with pytest.raises(
        HomeAssistantError, match="Data could not be fetched from Dexcom"
    ):
        await get_events(scene, start, end)
    assert await get_events(scene, NOW - DAY, NOW)

    scene.simulator.faults.clear()
    assert await get_events(scene, start, end)


@pytest.mark.parametrize("user_name", [QUIET])
async def test_state(stage: Scene) -> None:
    """The state shows the current entry, or else the next one, or else the last one."""

    def shown() -> tuple[str, str | None]:
        state = stage.state(CALENDAR)
        return state.state, state.attributes.get("message")

    stage.log("carbs", value=50, moment=NOW - 4 * DAY)
    stage.log("insulin", value=2, moment=NOW - 3 * DAY)
    await stage.hass.config_entries.async_setup(ENTRY_ID)
    assert shown() == (STATE_OFF, None)
    await stage.settle()
    assert shown() == (STATE_OFF, "2 U insulin")

    stage.log("exercise", "light", 60, moment=NOW + HOUR, recorded=NOW)
    stage.log("carbs", value=20, moment=NOW + 90 * MINUTE, recorded=NOW)
    await stage.advance(POLL)
    assert shown() == (STATE_OFF, "60 min light exercise")
    await stage.advance(59 * MINUTE - POLL)
    assert shown() == (STATE_OFF, "60 min light exercise")
    await stage.advance(2 * MINUTE)
    assert shown() == (STATE_ON, "60 min light exercise")
    await stage.advance(NOW + 120 * MINUTE - dt_util.utcnow() - timedelta(seconds=1))
    assert shown() == (STATE_ON, "60 min light exercise")
    await stage.advance(timedelta(seconds=2))
    assert shown() == (STATE_OFF, "20 g carbs")


@pytest.mark.parametrize("user_name", [QUIET])
async def test_state_after_an_alert(stage: Scene) -> None:
    """An alert that is over is the last event; an end without a start isn't shown."""
    stage.raise_alert("low", "activeAlarming", NOW - 23 * HOUR)
    stage.raise_alert("low", "inactive", NOW - 22 * HOUR)
    stage.raise_alert("high", "inactive", NOW - HOUR)
    await stage.set_up()
    assert "message" not in stage.state(CALENDAR).attributes
    state = stage.state(ALERTS)
    assert (state.state, state.attributes["message"]) == (STATE_OFF, "Low alert")
    end = dt_util.as_local(NOW - 22 * HOUR)
    assert state.attributes["end_time"] == f"{end:%Y-%m-%d %H:%M:%S}"


@pytest.mark.parametrize("user_name", [QUIET])
async def test_log(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing of the diary is in the log, also where Home Assistant logs the calendar."""
    caplog.set_level(logging.DEBUG)
    scene.log("carbs", value=43.25, moment=NOW + 30 * MINUTE, recorded=NOW)
    scene.log("notes", value=NOTE, moment=NOW)
    await scene.advance(POLL, 2)
    assert sorted(await titles(scene)) == ["43.25 g carbs", "Note"]
    lines = [
        record.getMessage()
        for record in caplog.records
        if record.name != "homeassistant.core"
    ]
    assert any(CALENDAR in line for line in lines)
    assert not [line for line in lines if "43.25" in line or NOTE in line]


@pytest.mark.parametrize("user_name", [QUIET])
async def test_notes_are_shown(scene: Scene) -> None:
    """Notes are private until the option shows them."""
    text = " ".join([NOTE] * 5)
    scene.log("notes", value=text, moment=NOW)
    await scene.advance(POLL)
    for is_shown in (False, True, False):
        scene.choose(show_notes=is_shown)
        await scene.reload()
        [event] = await get_events(scene, NOW - DAY, NOW + DAY)
        states = [state.as_dict() for state in scene.hass.states.async_all()]
        assert (NOTE in str(states)) is is_shown
        assert event["summary"] == (f"{text[:59].rstrip()}…" if is_shown else "Note")
        assert event.get("description") == (text if is_shown else None)
        description = scene.state(CALENDAR).attributes["description"]
        assert description == (text if is_shown else "")


@pytest.mark.parametrize("user_name", [QUIET])
async def test_change_of_language(scene: Scene) -> None:
    """Titles change with the language, and are English without texts in it."""
    translation.async_setup(scene.hass)
    scene.log("carbs", value=40, moment=NOW)
    await scene.advance(POLL)
    # There are no texts in it.
    scene.hass.config.language = "da"
    assert await titles(scene) == ["40 g carbs"]
    await scene.hass.config.async_update(language="nl")
    await scene.settle()
    assert await titles(scene) == ["40 g koolhydraten"]


@pytest.mark.parametrize("user_name", [QUIET])
async def test_language_of_another_country(stage: Scene) -> None:
    """Titles are in the language that is understood there, from the start."""
    stage.hass.config.language = "es-419"
    await stage.set_up()
    stage.log("carbs", value=40, moment=NOW)
    await stage.advance(POLL)
    assert await titles(stage) == ["40 g de carbohidratos"]
