"""Automations made from the blueprints of this repository, and the messages they send."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
import shutil
from typing import Any, Final, NamedTuple

from pytest_homeassistant_custom_component.common import mock_restore_cache

from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, Event, HomeAssistant, State, callback
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

from ..account import DAY, HOUR, MINUTE, SECOND, time_of
from ..common import found, on_meter
from ..scene import Scene
from ..settling import settle
from ..simulated import NOW
from ..simulator import Mishap

REPOSITORY: Final = Path(__file__).parents[2]
FOLDER: Final = Path("blueprints/automation/dexcom_api")
NAMES: Final = sorted(path.stem for path in (REPOSITORY / FOLDER).iterdir())
AUTOMATION: Final = "automation.dexcom"

MESSAGE: Final = "message"
ACTION: Final = {
    "event": MESSAGE,
    "event_data": {
        "title": "{{ title }}",
        "text": "{{ message }}",
        "image": "{{ image | default('') }}",
    },
}

GLUCOSE: Final = "sensor.dexcom_glucose"
LAST_READING: Final = "sensor.dexcom_last_reading"

# The inputs that have no default.
REQUIRED: Final[dict[str, dict[str, str]]] = {
    "appointment_report": {
        "glucose": GLUCOSE,
        "calendar": "calendar.dexcom_diary",
        "word": "clinic",
    },
    "high_for_hours": {"glucose": GLUCOSE, "last_reading": LAST_READING},
    "long_acting_insulin": {"last_reading": LAST_READING},
    "morning_report": {"glucose": GLUCOSE},
    "no_data": {"last_reading": LAST_READING},
    "sensor_ends": {
        "ends": "sensor.dexcom_sensor_ends",
        "last_reading": LAST_READING,
    },
    "weekly_summary": {
        "glucose": GLUCOSE,
        "picture": "image.dexcom_glucose_profile",
    },
}

READING_SECONDS: Final = 300
READING: Final = timedelta(seconds=READING_SECONDS)


class Message(NamedTuple):
    """A message, and when it was sent."""

    title: str
    text: str
    image: str
    sent: datetime


type Messages = list[Message]


async def automate(hass: HomeAssistant, name: str, **inputs: Any) -> State:
    """Make an automation from a blueprint and return its state."""
    await hass.async_add_executor_job(
        shutil.copytree, REPOSITORY / FOLDER, hass.config.path(str(FOLDER))
    )
    path = f"{FOLDER.name}/{name}.yaml"
    config = {
        "id": "dexcom",
        "alias": "Dexcom",
        "use_blueprint": {"path": path, "input": inputs},
    }
    assert await async_setup_component(hass, "automation", {"automation": config})
    await hass.async_block_till_done()
    return found(hass, AUTOMATION)


async def listen(scene: Scene, name: str, **inputs: Any) -> Messages:
    """Make an automation from a blueprint and return the messages it sends from now on."""
    messages: Messages = []

    @callback
    def async_receive(event: Event) -> None:
        messages.append(Message(**event.data, sent=dt_util.utcnow()))

    scene.hass.bus.async_listen(MESSAGE, async_receive)
    inputs = {"actions": [ACTION], **REQUIRED[name], **inputs}
    assert (await automate(scene.hass, name, **inputs)).state == "on"
    return messages


async def start(stage: Scene, name: str, **inputs: Any) -> Messages:
    """Set up the account and an automation; return the messages it sends from now on."""
    await stage.set_up()
    return await listen(stage, name, **inputs)


async def restart(
    stage: Scene, name: str, last_triggered: datetime | None, **inputs: Any
) -> Messages:
    """Start Home Assistant with an account and an automation that ran before."""
    hass = stage.hass
    attributes = {"last_triggered": last_triggered and last_triggered.isoformat()}
    mock_restore_cache(hass, [State(AUTOMATION, "on", attributes)])
    hass.set_state(CoreState.starting)
    messages = await start(stage, name, **inputs)
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await stage.settle()
    return messages


async def wait(scene: Scene, duration: timedelta, step: timedelta = READING) -> None:
    """Let time pass in steps."""
    await scene.advance(step, round(duration / step))


async def wait_in_flight(scene: Scene, duration: timedelta) -> None:
    """Let time pass while requests may be in progress, without waiting for them."""
    for _ in range(round(duration / (5 * SECOND))):
        scene.start_advance(5 * SECOND)
        for _ in range(50):
            await asyncio.sleep(0)


async def run_by_hand(hass: HomeAssistant, entity_id: str = AUTOMATION) -> None:
    """Run an automation from its menu, which skips its conditions."""
    await hass.services.async_call(
        "automation", "trigger", {"entity_id": entity_id}, blocking=True
    )
    await settle(hass)


def let_sensor_end(stage: Scene, moment: datetime) -> datetime:
    """Let the sensor before have come off so early that the present one ends at a time."""
    schedule = stage.user.trace.schedule
    worn = schedule.session_at(NOW.timestamp())
    ends = worn.start_seconds + timedelta(days=10).total_seconds()
    early = timedelta(seconds=ends - moment.timestamp())
    stage.user.change_sensors({worn.index - 1: Mishap(early=early)})
    worn = stage.user.trace.schedule.session_at(NOW.timestamp())
    assert worn.start_seconds + timedelta(days=10).total_seconds() == moment.timestamp()
    return moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The metrics of readings, each standing for the time to the next, five minutes at most."""

    seconds: int
    in_range_percent: float
    above_percent: float
    below_seconds: int
    mean_mg_dl: float
    lowest_mg_dl: int
    lowest_at: datetime

    @classmethod
    def of(
        cls,
        records: Sequence[dict[str, Any]],
        until: datetime,
        low: int = 70,
        high: int = 180,
    ) -> Figures:
        """Summarize readings as Dexcom sends them, oldest first, up to a time."""
        moments = [time_of(record) for record in records]
        ends = [*moments[1:], until]
        weighed = [
            (min(READING_SECONDS, int((end - at).total_seconds())), record["value"])
            for at, end, record in zip(moments, ends, records, strict=True)
        ]
        seconds = sum(length for length, _ in weighed)
        below = sum(length for length, value in weighed if value < low)
        above = sum(length for length, value in weighed if value > high)
        lowest = min(records, key=lambda record: record["value"])
        return cls(
            seconds=seconds,
            in_range_percent=100 * (seconds - below - above) / seconds,
            above_percent=100 * above / seconds,
            below_seconds=below,
            mean_mg_dl=sum(length * value for length, value in weighed) / seconds,
            lowest_mg_dl=lowest["value"],
            lowest_at=time_of(lowest),
        )


def readings_of(
    scene: Scene, start: datetime | None = None, end: datetime | None = None
) -> list[dict[str, Any]]:
    """Return the readings between two times that Dexcom has released, by default of a day."""
    return scene.truth(
        "egvs", start or scene.now - DAY - HOUR, end or scene.now + SECOND
    )


def newest_of(scene: Scene) -> datetime:
    """Return the time of the newest reading that Dexcom has released."""
    return time_of(readings_of(scene)[-1])


def leave_out(scene: Scene, start: datetime, end: datetime) -> None:
    """Leave the readings of a period out of Dexcom's responses."""
    scene.user.add_patch("egvs", lambda body: without(body, start, end))


def without(body: dict[str, Any], start: datetime, end: datetime) -> dict[str, Any]:
    """Return a response without the readings of a period."""
    records = [
        record for record in body["records"] if not start <= time_of(record) < end
    ]
    return {**body, "records": records}


def in_unit(mg_dl: float, unit: str) -> str:
    """Return glucose in a unit."""
    return f"{on_meter(mg_dl, unit)} {unit}"


def percent(share: float) -> str:
    """Return a percentage that is neither nearly nothing nor nearly all."""
    return f"{share:.0f}" if share >= 9.95 else f"{share:.1f}"


def duration(length: timedelta) -> str:
    """Return a duration of less than two days."""
    hours, minutes = divmod(round(length / MINUTE), 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min"


def clock(moment: datetime) -> str:
    """Return a local time, with the day if it isn't today."""
    shown = dt_util.as_local(moment)
    is_today = shown.date() == dt_util.now().date()
    return shown.strftime("%H:%M" if is_today else "%a %H:%M")


def local_time(text: str, days: int = 0) -> datetime:
    """Return a local time of today, or of a day before or after, in UTC."""
    today = dt_util.start_of_local_day() + timedelta(days=days)
    hour, minute = map(int, text.split(":"))
    return today.replace(hour=hour, minute=minute).astimezone(UTC)
