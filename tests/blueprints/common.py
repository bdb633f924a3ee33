"""Automations made from the blueprints of this repository, and what they have to tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
import shutil
from typing import Any, Final

from pytest_homeassistant_custom_component.common import (
    async_capture_events,
    mock_restore_cache,
)

from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, Event, HomeAssistant, State
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

from ..account import Account, time_of
from ..common import on_meter
from ..settling import settle

REPOSITORY: Final = Path(__file__).parents[2]
FOLDER: Final = Path("blueprints/automation/dexcom_api")
NAMES: Final = sorted(path.stem for path in (REPOSITORY / FOLDER).iterdir())
AUTOMATION: Final = "automation.dexcom"

TOLD: Final = "told"
EVENT_DATA: Final = {"title": "{{ title }}", "message": "{{ message }}"}
ACTIONS: Final = [{"event": TOLD, "event_data": EVENT_DATA}]

GLUCOSE: Final = "sensor.dexcom_glucose"
LAST_READING: Final = "sensor.dexcom_last_reading"
SENSOR_ENDS: Final = "sensor.dexcom_sensor_ends"
PROFILE: Final = "image.dexcom_glucose_profile"

# What has to be chosen by whoever makes an automation.
REQUIRED: Final[dict[str, dict[str, str]]] = {
    "high_for_hours": {"glucose": GLUCOSE, "last_reading": LAST_READING},
    "long_acting_insulin": {"last_reading": LAST_READING},
    "morning_report": {"glucose": GLUCOSE},
    "no_data": {"last_reading": LAST_READING},
    "sensor_ends": {"ends": SENSOR_ENDS, "last_reading": LAST_READING},
    "weekly_summary": {"glucose": GLUCOSE, "picture": PROFILE},
}

READING_SECONDS: Final = 300
READING: Final = timedelta(seconds=READING_SECONDS)
LOW: Final = 70
HIGH: Final = 180

type Told = list[Event[dict[str, str]]]


def copy_blueprints(hass: HomeAssistant) -> None:
    """Put the blueprints where Home Assistant looks for them."""
    source = REPOSITORY / FOLDER
    shutil.copytree(source, hass.config.path(str(FOLDER)), dirs_exist_ok=True)


async def automate(hass: HomeAssistant, name: str, **inputs: Any) -> None:
    """Make an automation from a blueprint."""
    await hass.async_add_executor_job(copy_blueprints, hass)
    path = f"{FOLDER.name}/{name}.yaml"
    config = {
        "id": "dexcom",
        "alias": "Dexcom",
        "use_blueprint": {"path": path, "input": inputs},
    }
    assert await async_setup_component(hass, "automation", {"automation": config})
    await hass.async_block_till_done()


async def automate_and_listen(hass: HomeAssistant, name: str, **inputs: Any) -> Told:
    """Make an automation from a blueprint, and return the list of what it tells from now on."""
    told: Told = async_capture_events(hass, TOLD)
    await automate(hass, name, **{"actions": ACTIONS, **inputs})
    assert state_of_automation(hass).state == "on"
    return told


async def restart_and_listen(
    account: Account, name: str, last_triggered: datetime | None, **inputs: Any
) -> Told:
    """Start Home Assistant with an account, and an automation that ran last at some time before."""
    hass = account.hass
    attributes = {"last_triggered": last_triggered and last_triggered.isoformat()}
    mock_restore_cache(hass, [State(AUTOMATION, "on", attributes)])
    hass.set_state(CoreState.starting)
    await account.set_up()
    told = await automate_and_listen(hass, name, **inputs)
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await settle(hass)
    return told


async def run_by_hand(hass: HomeAssistant, entity_id: str = AUTOMATION) -> None:
    """Run an automation as its menu does, whatever its conditions are."""
    await hass.services.async_call(
        "automation", "trigger", {"entity_id": entity_id}, blocking=True
    )
    await settle(hass)


def state_of_automation(hass: HomeAssistant) -> State:
    """Return the state of the automation."""
    state = hass.states.get(AUTOMATION)
    assert state is not None
    return state


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What readings add up to, each standing for the time to the next, five minutes at most."""

    seconds: int
    in_range_percent: float
    above_percent: float
    below_seconds: int
    mean_mg_dl: float
    lowest_mg_dl: int
    lowest_at: datetime

    @classmethod
    def of(
        cls, records: Sequence[dict[str, Any]], until: datetime, low: int, high: int
    ) -> Figures:
        """Add up readings as Dexcom sends them, oldest first, up to a time."""
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


def in_unit(mg_dl: float, unit: str) -> str:
    """Return glucose as people read it in their unit."""
    return f"{on_meter(mg_dl, unit)} {unit}"


def percent(share: float) -> str:
    """Return a share that is neither nearly nothing nor nearly all."""
    return f"{share:.0f}" if share >= 9.95 else f"{share:.1f}"


def duration(length: timedelta) -> str:
    """Return a duration of less than two days."""
    hours, minutes = divmod(round(length / timedelta(minutes=1)), 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min"


def without(body: dict[str, Any], start: datetime, end: datetime) -> dict[str, Any]:
    """Leave the readings of some time out of an answer."""
    records = [
        record for record in body["records"] if not start <= time_of(record) < end
    ]
    return {**body, "records": records}


def local(moment: datetime) -> datetime:
    """Return a moment by the clock on the wall."""
    return moment.astimezone(dt_util.get_default_time_zone())


def clock(moment: datetime) -> str:
    """Return what the clock on the wall shows, with the day where that is not today's."""
    shown = local(moment)
    is_today = shown.date() == dt_util.now().date()
    return shown.strftime("%H:%M" if is_today else "%a %H:%M")


def on_the_wall(text: str, days: int = 0) -> datetime:
    """Return when the clock on the wall shows a time of today, or of a day before or after it."""
    today = dt_util.start_of_local_day() + timedelta(days=days)
    hour, minute = map(int, text.split(":"))
    return today.replace(hour=hour, minute=minute).astimezone(UTC)


def texts(told: Told) -> list[tuple[str, str]]:
    """Return the titles and messages that were told."""
    return [(event.data["title"], event.data["message"]) for event in told]
