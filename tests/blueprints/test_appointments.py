"""The report that is sent the evening before an appointment."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, override

import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_capture_events,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from yarl import URL

from homeassistant.components.calendar import CalendarEntity, CalendarEvent
from homeassistant.components.calendar.const import DATA_COMPONENT
from homeassistant.components.media_source import async_resolve_media
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

from ..account import HOUR, MINUTE
from ..pdf.reading import ReadPdf
from ..scene import Scene
from .common import MESSAGE, REQUIRED, automate, local_time, wait

NAME = "appointment_report"
CALENDAR = "calendar.appointments"
ACTION = {
    "event": MESSAGE,
    "event_data": {
        "title": "{{ title }}",
        "text": "{{ message }}",
        "url": "{{ url }}",
        "path": "{{ path }}",
        "media_content_id": "{{ media_content_id }}",
    },
}


async def make_appointment(
    stage: Scene, title: str, start: datetime, *, all_day: bool = False
) -> None:
    """Put an appointment of an hour, or of a day, into a calendar."""
    local = dt_util.as_local(start)
    if all_day:
        day = local.date()
        edges = {"start_date": f"{day}", "end_date": f"{day + timedelta(days=1)}"}
    else:
        edges = {
            "start_date_time": local.isoformat(),
            "end_date_time": (local + timedelta(hours=1)).isoformat(),
        }
    await stage.hass.services.async_call(
        "calendar",
        "create_event",
        {"entity_id": CALENDAR, "summary": title, **edges},
        blocking=True,
    )


class UtcCalendar(CalendarEntity):
    """A calendar in another time zone, which doesn't convert times, as that of Google."""

    entity_id = "calendar.utc"

    def __init__(self, title: str, start: datetime) -> None:
        """Begin with one appointment, which takes an hour."""
        start = start.astimezone(UTC)
        self._event = CalendarEvent(start, start + HOUR, title)

    @property
    @override
    def event(self) -> None:
        return None

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        is_inside = start_date <= self._event.start_datetime_local < end_date
        return [self._event] if is_inside else []


async def start(stage: Scene, **inputs: Any) -> list[Any]:
    """Set up an account, a calendar, and the automation; return the messages from now on."""
    await stage.set_up()
    stage.hass.config.media_dirs = {"local": stage.hass.config.path("media")}
    stage.hass.config.allowlist_external_dirs = {stage.hass.config.path("media")}
    entry = MockConfigEntry(
        domain="local_calendar",
        data={"calendar_name": "Appointments", "storage_key": "appointments"},
    )
    entry.add_to_hass(stage.hass)
    assert await stage.hass.config_entries.async_setup(entry.entry_id)
    messages: list[Any] = async_capture_events(stage.hass, MESSAGE)
    usual = {"calendar": CALENDAR, "word": "clinic", "at": "11:20:00"}
    inputs = {**REQUIRED[NAME], "actions": [ACTION], **usual, **inputs}
    assert (await automate(stage.hass, NAME, **inputs)).state == "on"
    return messages


@pytest.mark.parametrize(
    ("all_day", "text"),
    [
        (False, "Tomorrow at 09:30: Diabetes CLINIC. Your report is ready."),
        (True, "Tomorrow: Diabetes CLINIC. Your report is ready."),
    ],
)
async def test_link(
    stage: Scene,
    hass_client_no_auth: ClientSessionGenerator,
    all_day: bool,
    text: str,
) -> None:
    """The evening before, a link comes that works without signing in."""
    await async_setup_component(stage.hass, "http", {})
    messages = await start(stage)
    await make_appointment(
        stage, "Diabetes CLINIC", local_time("09:30", 1), all_day=all_day
    )
    await wait(stage, 10 * MINUTE)
    assert messages == []
    await wait(stage, 10 * MINUTE)
    [message] = messages
    assert message.data["title"] == "Glucose report"
    assert message.data["text"] == text
    assert message.data["path"] == message.data["media_content_id"] == ""
    client = await hass_client_no_auth()
    response = await client.get(URL(message.data["url"]).path_qs)
    assert "Glucose report" in ReadPdf(await response.read()).texts


async def test_file(stage: Scene) -> None:
    """On request, there is also a file, which a mail can have."""
    messages = await start(stage, with_file=True)
    assert await async_setup_component(stage.hass, "media_source", {})
    await make_appointment(stage, "Clinic", local_time("09:30", 1))
    await wait(stage, 20 * MINUTE)
    [message] = messages
    path = Path(message.data["path"])
    assert ReadPdf(path.read_bytes()).texts
    media_content_id = message.data["media_content_id"]
    media = await async_resolve_media(stage.hass, media_content_id, None)
    assert (media.path, media.mime_type) == (path, "application/pdf")


@pytest.mark.parametrize(
    ("title", "days"), [("Dentist", 1), ("Clinic", 2), ("Clinic", 0)]
)
async def test_other_events(stage: Scene, title: str, days: int) -> None:
    """Other events, and those of other days, send nothing."""
    messages = await start(stage)
    await make_appointment(stage, title, local_time("23:30", days))
    await wait(stage, 20 * MINUTE)
    assert messages == []


@pytest.mark.parametrize(
    ("time", "days", "said"),
    [
        ("00:30", 1, "Tomorrow at 00:30: Clinic."),
        ("09:30", 1, "Tomorrow at 09:30: Clinic."),
        ("23:30", 1, "Tomorrow at 23:30: Clinic."),
        ("23:30", 0, None),
        ("00:30", 2, None),
    ],
)
async def test_other_time_zone(
    stage: Scene, time: str, days: int, said: str | None
) -> None:
    """The day and the time of an appointment are local, whatever its calendar says."""
    messages = await start(stage, calendar=UtcCalendar.entity_id)
    calendar = UtcCalendar("Clinic", local_time(time, days))
    await stage.hass.data[DATA_COMPONENT].async_add_entities([calendar])
    await wait(stage, 20 * MINUTE)
    found = [message.data["text"] for message in messages]
    assert found == ([f"{said} Your report is ready."] if said else [])
