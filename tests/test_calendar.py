"""The calendar of the diary: what happened, when it happened, of any time."""

from datetime import UTC, datetime, timedelta
import logging
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.dexcom_api.options import MMOL_L
from homeassistant.const import STATE_OFF, STATE_ON, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import entity_registry as er, translation
from homeassistant.util import dt as dt_util

from .common import finish_import, found
from .conftest import ENTRY_ID, NOW, Advance, Log
from .settling import settle
from .simulator import App, Fault, Simulator

DIARY = "calendar.dexcom_diary"

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
POLL = 16 * MINUTE

QUIET = "UserEmpty"
NOTE = "felt dizzy after lunch"

ENDPOINTS = ("events", "calibrations", "alerts")

NAMES = {
    "highSymptoms": "High symptoms",
    "lowSymptoms": "Low symptoms",
    "outOfRange": "Signal loss alert",
    "noReadings": "No readings alert",
    "urgentLow": "Urgent low alert",
    "urgentLowSoon": "Urgent low soon alert",
}

type Record = dict[str, Any]
type Happened = tuple[datetime, datetime, str]


async def asked(
    hass: HomeAssistant, start: datetime, end: datetime
) -> list[dict[str, str]]:
    """Return what the calendar answers to the action."""
    answer = await hass.services.async_call(
        "calendar",
        "get_events",
        {"entity_id": DIARY, "start_date_time": start, "end_date_time": end},
        blocking=True,
        return_response=True,
    )
    assert answer is not None
    events: Any = answer[DIARY]
    return list(events["events"])


async def happened(
    hass: HomeAssistant, start: datetime, end: datetime
) -> list[Happened]:
    """Return when what happened, by the calendar."""
    return [
        (
            dt_util.as_utc(datetime.fromisoformat(event["start"])),
            dt_util.as_utc(datetime.fromisoformat(event["end"])),
            event["summary"],
        )
        for event in await asked(hass, start, end)
    ]


async def titles(hass: HomeAssistant) -> list[str]:
    """Return the titles of today and tomorrow."""
    events = await happened(hass, NOW - DAY, NOW + DAY)
    return [title for _, _, title in events]


def time_of(record: Record) -> datetime:
    """Return when a record is of."""
    moment = datetime.fromisoformat(record["systemTime"])
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def title_of(record: Record) -> str:
    """Return what a record should be called, worked out anew."""
    sub_type = record["eventSubType"]
    match record["eventType"]:
        case "insulin":
            kind = {"fastActing": "fast-acting ", "longActing": "long-acting "}
            title = f"{record['value']} U {kind.get(sub_type, '')}insulin"
        case "carbs":
            title = f"{record['value']} g carbs"
        case "exercise":
            title = (
                f"{record['value']} min {f'{sub_type} ' if sub_type else ''}exercise"
            )
        case "health":
            title = NAMES.get(sub_type, sub_type.capitalize())
        case "bloodGlucose":
            title = f"{record['value']} mg/dL meter value"
        case _:
            title = "Note"
    return title


def truth(
    simulator: Simulator, user_name: str, start: datetime, end: datetime
) -> list[Happened]:
    """Return what Dexcom knows of events and calibrations that began in a window."""
    shown: list[Happened] = []
    for record in simulator.truth(user_name, "events", start, end):
        if record["eventStatus"] == "deleted":
            continue
        moment = time_of(record)
        minutes = float(record["value"]) if record["eventType"] == "exercise" else 1
        shown.append((moment, moment + minutes * MINUTE, title_of(record)))
    for record in simulator.truth(user_name, "calibrations", start, end):
        title = f"{record['value']} mg/dL calibration"
        shown.append((time_of(record), time_of(record) + MINUTE, title))
    return sorted(shown)


def begun_in(events: list[Happened], start: datetime, end: datetime) -> list[Happened]:
    """Return what began in a window, without alerts."""
    return sorted(
        event
        for event in events
        if start <= event[0] < end and not event[2].endswith("alert")
    )


def requests(simulator: Simulator) -> int:
    """Return how often the diary was asked for."""
    return sum(request.endpoint in ENDPOINTS for request in simulator.requests)


async def test_registered(hass: HomeAssistant, loaded_entry: MockConfigEntry) -> None:
    """There is one calendar an account."""
    registered = er.async_get(hass).async_get(DIARY)
    assert registered is not None
    assert registered.unique_id == f"{ENTRY_ID}_diary"
    assert found(hass, DIARY).attributes["friendly_name"] == "Dexcom Diary"
    assert len(hass.states.async_entity_ids("calendar")) == 1


@pytest.mark.parametrize("past_is_imported", [False])
@pytest.mark.parametrize("user_name", ["User7", "User6", "User4"])
async def test_memory(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    user_name: str,
) -> None:
    """All of the last 90 days is in memory, just as Dexcom has it."""
    await finish_import(advance)
    before = requests(simulator)
    start, end = NOW - 89 * DAY, NOW + DAY
    events = await happened(hass, start, end)
    assert begun_in(events, start, end) == truth(simulator, user_name, start, end)
    assert len(events) > 300
    assert [event[0] for event in events] == sorted(event[0] for event in events)
    assert requests(simulator) == before


@pytest.mark.parametrize("past_is_imported", [False])
async def test_alerts(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Each alert is one event, from its first alarm to its end."""
    await finish_import(advance)
    start = NOW - 60 * DAY
    expected: list[Happened] = []
    begun: dict[str, datetime] = {}
    for record in simulator.truth("User7", "alerts", start - DAY, NOW):
        name, moment = record["alertName"], time_of(record)
        if record["alertState"] != "inactive":
            begun.setdefault(name, moment)
        elif first := begun.pop(name, None):
            title = NAMES.get(name, f"{name.capitalize()} alert")
            expected.append((first, max(moment, first + MINUTE), title))
    shown = [
        event
        for event in await happened(hass, start, NOW)
        if event[2].endswith("alert") and event[1] > event[0] + MINUTE
    ]
    assert len(shown) > 100
    assert not [event for event in shown if event not in expected]
    assert (
        len({event for event in expected if start <= event[0]} - set(shown))
        < len(shown) / 20
    )


@pytest.mark.parametrize("user_name", [QUIET])
async def test_entries(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    app: App,
    log: Log,
) -> None:
    """Everything has a title and its own time; exercise takes time, and so do alerts."""
    log("insulin", "fastActing", 4.5, moment=NOW - 9 * HOUR)
    log("carbs", None, 30, moment=NOW - 8 * HOUR)
    log("exercise", "medium", 45, moment=NOW - 7 * HOUR)
    log("exercise", None, "-1", moment=NOW - 6 * HOUR)
    log("health", "stress", moment=NOW - 5 * HOUR)
    log("notes", None, NOTE, moment=NOW - 4 * HOUR)
    app.calibrate(104, NOW - 3 * HOUR, visible_from=NOW)
    app.raise_alert("low", "activeAlarming", NOW - 2 * HOUR, visible_from=NOW)
    app.raise_alert("low", "activeSnoozed", NOW - 119 * MINUTE, visible_from=NOW)
    app.raise_alert("low", "inactive", NOW - 95 * MINUTE, visible_from=NOW)
    app.raise_alert("high", "activeAlarming", NOW - HOUR, visible_from=NOW)
    await advance(POLL)
    assert await happened(hass, NOW - DAY, NOW + DAY) == [
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


@pytest.mark.parametrize("user_name", [QUIET])
async def test_window(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    app: App,
    log: Log,
) -> None:
    """A window shows all that it has a part of, also what began before it or ends after it."""
    log("exercise", "light", 60, moment=NOW - 2 * HOUR)
    app.raise_alert("high", "activeAlarming", NOW - 2 * HOUR, visible_from=NOW)
    app.raise_alert("high", "inactive", NOW - HOUR, visible_from=NOW)
    await advance(POLL)

    async def seen(start: timedelta, end: timedelta) -> int:
        return len(await happened(hass, NOW - start, NOW - end))

    assert await seen(3 * HOUR, 2 * HOUR) == 0
    assert await seen(3 * HOUR, 2 * HOUR - MINUTE) == 2
    assert await seen(100 * MINUTE, 90 * MINUTE) == 2
    assert await seen(HOUR + MINUTE, timedelta(0)) == 2
    assert await seen(HOUR, timedelta(0)) == 0


@pytest.mark.parametrize("user_name", [QUIET])
@pytest.mark.parametrize(
    ("lasting", "shown"), [(9 * HOUR, 9 * HOUR), (25 * HOUR, MINUTE)]
)
async def test_long_alert(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    app: App,
    lasting: timedelta,
    shown: timedelta,
) -> None:
    """A phone can be without a signal for a night, though nothing is heard of it all that time."""
    begun = NOW - 2 * DAY
    app.raise_alert("outOfRange", "activeAlarming", begun, visible_from=NOW)
    app.raise_alert("outOfRange", "inactive", begun + lasting, visible_from=NOW)
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    assert await happened(hass, NOW - 3 * DAY, NOW) == [
        (begun, begun + shown, "Signal loss alert")
    ]


@pytest.mark.parametrize("user_name", [QUIET])
@pytest.mark.parametrize("unit", [MMOL_L])
async def test_unit(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance, app: App
) -> None:
    """Glucose is in the person's unit."""
    app.calibrate(112, NOW, visible_from=NOW)
    await advance(POLL)
    assert await titles(hass) == ["6.2 mmol/L calibration"]


@pytest.mark.parametrize("user_name", [QUIET])
async def test_changes(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    app: App,
    log: Log,
) -> None:
    """An entry that is edited takes its place, and one that is deleted is gone."""
    edited = log("carbs", value=40, moment=NOW - HOUR)
    deleted = log("insulin", value=5, moment=NOW - HOUR)
    await advance(POLL)
    assert sorted(await titles(hass)) == ["40 g carbs", "5 U insulin"]

    app.edit_entry(edited, value=45, moment=NOW - 2 * HOUR, visible_from=NOW)
    app.delete_entry(deleted, visible_from=NOW)
    await advance(POLL)
    assert await happened(hass, NOW - DAY, NOW + DAY) == [
        (NOW - 2 * HOUR, NOW - 2 * HOUR + MINUTE, "45 g carbs")
    ]
    await hass.config_entries.async_reload(ENTRY_ID)
    assert await titles(hass) == ["45 g carbs"]


@pytest.mark.parametrize("user_name", [QUIET])
async def test_http(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    hass_client: ClientSessionGenerator,
) -> None:
    """The calendar's page is given the same."""
    name = log("carbs", value=40, moment=NOW - HOUR)
    await advance(POLL)
    client = await hass_client()
    window = {
        "start": (NOW - DAY).isoformat(),
        "end": (NOW + DAY).isoformat(),
    }
    async with client.get(f"/api/calendars/{DIARY}", params=window) as answer:
        assert answer.status == 200
        [event] = await answer.json()
    start = dt_util.as_local(NOW - HOUR)
    assert event == {
        "start": {"dateTime": start.isoformat()},
        "end": {"dateTime": (start + MINUTE).isoformat()},
        "summary": "40 g carbs",
        "description": None,
        "location": None,
        "uid": name,
        "recurrence_id": None,
        "rrule": None,
        "status": None,
    }


@pytest.mark.parametrize("past_is_imported", [False])
async def test_beyond_memory(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """What is older than memory comes from Dexcom, and what both have isn't there twice."""
    await finish_import(advance)
    start, end = NOW - 118 * DAY, NOW - 76 * DAY
    before = requests(simulator)
    events = await happened(hass, start, end)
    assert begun_in(events, start, end) == truth(simulator, "User7", start, end)
    assert len(events) > 300
    first = requests(simulator) - before
    assert first <= 9

    assert await happened(hass, start, end) == events
    assert requests(simulator) == before + first

    month_before = await happened(hass, start - 28 * DAY, end - 28 * DAY)
    assert month_before[-1][0] < end - 28 * DAY
    assert requests(simulator) - before - first <= 6
    assert await happened(hass, start, end) == events
    assert requests(simulator) - before - first <= 6


@pytest.mark.parametrize("user_name", [QUIET])
async def test_edited_long_ago(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    app: App,
    log: Log,
) -> None:
    """What Dexcom said of long ago is remembered for an hour."""
    moment = NOW - 200 * DAY
    name = log("carbs", value=40, moment=moment)

    async def seen() -> list[str]:
        return [shown[2] for shown in await happened(hass, moment - DAY, moment + DAY)]

    assert await seen() == ["40 g carbs"]
    app.edit_entry(name, value=45, visible_from=NOW)
    await advance(59 * MINUTE)
    assert await seen() == ["40 g carbs"]
    await advance(2 * MINUTE)
    assert await seen() == ["45 g carbs"]


@pytest.mark.parametrize("past_is_imported", [False])
async def test_before_the_import(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
) -> None:
    """What isn't imported yet comes from Dexcom."""
    start, end = NOW - 20 * DAY, NOW
    assert loaded_entry.runtime_data.diary.history.imported.reached is None
    before = requests(simulator)
    events = await happened(hass, start, end)
    assert begun_in(events, start, end) == truth(simulator, "User7", start, end)
    assert 0 < requests(simulator) - before <= 6

    now_and_then = requests(simulator)
    week = await happened(hass, NOW - 6 * DAY, NOW)
    assert week == [event for event in events if event[1] > NOW - 6 * DAY]
    assert requests(simulator) == now_and_then


async def test_bounded(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """Whoever pages through years has only the last of them remembered."""
    days = [NOW - 100 * DAY - 28 * number * DAY for number in range(14)]
    for day in days:
        await happened(hass, day, day + HOUR)
    before = requests(simulator)
    for day in days[:1:-1]:
        await happened(hass, day, day + HOUR)
    assert requests(simulator) == before
    for day, fetched in ((days[0], 3), (days[2], 3), (days[-1], 6)):
        await happened(hass, day, day + HOUR)
        assert requests(simulator) == before + fetched


async def test_at_the_same_time(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """Two cards that look at the same month cost no more than one."""
    before = requests(simulator)
    tasks = [
        hass.async_create_task(happened(hass, NOW - 110 * DAY, NOW - 109 * DAY))
        for _ in range(3)
    ]
    one, *others = [await task for task in tasks]
    assert others == [one, one]
    assert requests(simulator) - before <= 6


async def test_too_much(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """Dexcom isn't asked for more than a quarter at once."""
    before = requests(simulator)
    with pytest.raises(ServiceValidationError, match="at most 100 days at once"):
        await asked(hass, NOW - 201 * DAY, NOW - 100 * DAY)
    with pytest.raises(ServiceValidationError):
        await asked(hass, datetime(1970, 1, 1, tzinfo=UTC), NOW)
    assert requests(simulator) == before
    await asked(hass, NOW - 200 * DAY, NOW - 100 * DAY)


@pytest.mark.parametrize("endpoint", ENDPOINTS)
async def test_failure(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    hass_client: ClientSessionGenerator,
    endpoint: str,
) -> None:
    """Whoever asks for what isn't in memory is told when Dexcom can't be reached."""
    start, end = NOW - 110 * DAY, NOW - 100 * DAY
    simulator.faults.add(Fault("http_error", endpoint, status=502))
    with pytest.raises(
        HomeAssistantError, match="Data could not be fetched from Dexcom"
    ):
        await asked(hass, start, end)
    client = await hass_client()
    window = {"start": start.isoformat(), "end": end.isoformat()}
    async with client.get(f"/api/calendars/{DIARY}", params=window) as answer:
        assert answer.status == 500
        assert "Data could not be fetched from Dexcom" in await answer.text()
    assert await asked(hass, NOW - DAY, NOW)

    simulator.faults.clear()
    assert await asked(hass, start, end)


async def test_sign_in_lost(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """Where only a sign-in can help, one is asked for."""
    simulator.revoke("User7")
    with pytest.raises(HomeAssistantError, match="Sign in again"):
        await asked(hass, NOW - 110 * DAY, NOW - 109 * DAY)
    [flow] = hass.config_entries.flow.async_progress()
    assert flow["context"]["source"] == "reauth"


async def test_unavailable(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """The calendar is unavailable while the diary can't be fetched."""
    simulator.faults.add(Fault("http_error", "alerts", status=502))
    await advance(POLL)
    assert found(hass, DIARY).state == STATE_UNAVAILABLE
    simulator.faults.clear()
    await advance(POLL)
    assert found(hass, DIARY).state != STATE_UNAVAILABLE


@pytest.mark.parametrize("user_name", [QUIET])
async def test_state(
    hass: HomeAssistant, entry: MockConfigEntry, advance: Advance, log: Log
) -> None:
    """The state is on while something is going on, and shows what is next, or was last."""

    def seen() -> tuple[str, str | None]:
        state = found(hass, DIARY)
        return state.state, state.attributes.get("message")

    log("carbs", value=50, moment=NOW - 4 * DAY)
    log("insulin", value=2, moment=NOW - 3 * DAY)
    await hass.config_entries.async_setup(ENTRY_ID)
    assert seen() == (STATE_OFF, None)
    await settle(hass)
    assert seen() == (STATE_OFF, "2 U insulin")

    log("exercise", "light", 60, moment=NOW + HOUR, recorded=NOW)
    log("carbs", value=20, moment=NOW + 90 * MINUTE, recorded=NOW)
    await advance(POLL)
    assert seen() == (STATE_OFF, "60 min light exercise")
    await advance(59 * MINUTE - POLL)
    assert seen() == (STATE_OFF, "60 min light exercise")
    await advance(2 * MINUTE)
    assert seen() == (STATE_ON, "60 min light exercise")
    await advance(NOW + 120 * MINUTE - dt_util.utcnow() - timedelta(seconds=1))
    assert seen() == (STATE_ON, "60 min light exercise")
    await advance(timedelta(seconds=2))
    assert seen() == (STATE_OFF, "20 g carbs")


@pytest.mark.parametrize("user_name", [QUIET])
async def test_state_after_an_alert(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance, app: App
) -> None:
    """An alert that is over is shown as what was last, by its own name."""
    app.raise_alert("low", "activeAlarming", NOW - 23 * HOUR, visible_from=NOW)
    app.raise_alert("low", "inactive", NOW - 22 * HOUR, visible_from=NOW)
    await advance(POLL)
    state = found(hass, DIARY)
    assert state.state == STATE_OFF
    assert state.attributes["message"] == "Low alert"
    assert state.attributes["end_time"] == (
        dt_util.as_local(NOW - 22 * HOUR).strftime("%Y-%m-%d %H:%M:%S")
    )


@pytest.mark.parametrize("user_name", [QUIET])
async def test_state_after_the_end_of_something(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    app: App,
    log: Log,
) -> None:
    """The end of an alert whose beginning isn't known is nothing to show."""
    log("carbs", value=40, moment=NOW - 3 * DAY)
    app.raise_alert("low", "inactive", NOW - HOUR, visible_from=NOW)
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    assert found(hass, DIARY).attributes["message"] == "40 g carbs"


@pytest.mark.parametrize("user_name", [QUIET])
async def test_private(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The text of a note is nowhere to be read, and nothing of the diary is in the log."""
    caplog.set_level(logging.DEBUG)
    log("carbs", value=43.25, moment=NOW + 30 * MINUTE, recorded=NOW)
    log("notes", value=NOTE, moment=NOW)
    await advance(POLL)
    await advance(POLL)
    assert sorted(await titles(hass)) == ["43.25 g carbs", "Note"]
    assert NOTE not in str(await asked(hass, NOW - DAY, NOW + DAY))
    assert NOTE not in str([state.as_dict() for state in hass.states.async_all()])
    assert NOTE not in caplog.text
    told = [
        record.getMessage()
        for record in caplog.records
        if record.name != "homeassistant.core"
    ]
    assert any(DIARY in line for line in told)
    assert not [line for line in told if "43.25" in line]


@pytest.mark.parametrize("user_name", [QUIET])
async def test_notes_are_wanted(
    hass: HomeAssistant, entry: MockConfigEntry, advance: Advance, log: Log
) -> None:
    """A person can have the texts of their notes shown."""
    hass.config_entries.async_update_entry(
        entry, options={**entry.options, "show_notes": True}
    )
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    text = " ".join([NOTE] * 5)
    log("notes", value=text, moment=NOW)
    await advance(POLL)
    [event] = await asked(hass, NOW - DAY, NOW + DAY)
    assert event["description"] == text
    assert event["summary"].startswith(NOTE)
    assert len(event["summary"]) <= 60
    assert found(hass, DIARY).attributes["description"] == text


@pytest.mark.parametrize("user_name", ["UserOne"])
async def test_without_a_diary(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance, app: App
) -> None:
    """Of a product that keeps its diary from the API, there are only alerts."""
    app.log_entry("carbs", value=40)
    for _ in range(8):
        await advance(POLL)
    for days in (7, 110):
        events = await happened(hass, NOW - days * DAY, NOW - (days - 8) * DAY)
        assert all(title.endswith(" alert") for _, _, title in events)


@pytest.mark.parametrize("user_name", [QUIET])
@pytest.mark.parametrize("language", ["en-GB", "xx"])
async def test_language(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    advance: Advance,
    log: Log,
    language: str,
) -> None:
    """Where there are no texts in a language, English ones are shown."""
    hass.config.language = language
    await hass.config_entries.async_setup(ENTRY_ID)
    await settle(hass)
    log("carbs", value=40, moment=NOW)
    await advance(POLL)
    assert await titles(hass) == ["40 g carbs"]
    assert found(hass, DIARY).attributes["message"] == "40 g carbs"


@pytest.mark.parametrize("user_name", [QUIET])
async def test_other_language(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance, log: Log
) -> None:
    """A language that isn't loaded yet is no trouble."""
    translation.async_setup(hass)
    log("carbs", value=40, moment=NOW)
    await advance(POLL)
    hass.config.language = "fr"
    assert await titles(hass) == ["40 g carbs"]
    await hass.config.async_update(language="nl")
    await hass.async_block_till_done()
    assert await titles(hass) == ["40 g koolhydraten"]


async def test_option(hass: HomeAssistant, loaded_entry: MockConfigEntry) -> None:
    """Notes are private unless a person chooses otherwise, and are again when they change it."""
    for answers, chosen in (
        ({}, False),
        ({"show_notes": True}, True),
        ({}, True),
        ({"show_notes": False}, False),
    ):
        result = await hass.config_entries.options.async_init(ENTRY_ID)
        result = await hass.config_entries.options.async_configure(
            result["flow_id"], answers
        )
        await hass.config_entries.options.async_configure(result["flow_id"], {})
        await settle(hass)
        assert loaded_entry.options["show_notes"] is chosen
        options = loaded_entry.runtime_data.readings.options
        assert options.show_notes is chosen
