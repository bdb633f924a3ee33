"""What the recorder's database holds, what it should hold, and how it gets into trouble."""

from collections import defaultdict
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
import threading
from typing import Any, Final, override
from unittest.mock import patch

import pytest
from sqlalchemy.exc import OperationalError

from homeassistant.components.recorder import Recorder, get_instance, statistics
from homeassistant.components.recorder.models import StatisticMeanType
from homeassistant.components.recorder.tasks import RecorderTask, SynchronizeTask
from homeassistant.core import HomeAssistant
from homeassistant.helpers.recorder import session_scope
from homeassistant.util.unit_conversion import BloodGlucoseConcentrationConverter

from ..account import DAY, time_of
from ..conftest import ENTRY_ID
from ..scene import Scene
from ..simulated import NOW
from ..simulator.sensors import Mishap

GLUCOSE_COLUMNS: Final = ("mean", "min", "max")
SUM_COLUMNS: Final = ("state", "sum")

# The integration imports 90 days; less is enough for most tests, and quicker.
FIRST_DATA: Final = (NOW - 3 * DAY).replace(minute=0, second=0)

type Rows = dict[datetime, tuple[Any, ...]]

# For what differs between them: how rows are written, changed, read, and deleted.
on_all_databases = pytest.mark.parametrize(
    "database",
    [
        "sqlite",
        *(
            # One process runs them all, so that there is one server of each kind.
            pytest.param(database, marks=pytest.mark.xdist_group("servers"), id=title)
            for database, title in (("postgresql", "postgresql"), ("mysql", "mariadb"))
        ),
    ],
)


def wear_rarely(scene: Scene, start: datetime, end: datetime, *worn: datetime) -> None:
    """Let the sensors of a period come off after a day, but not those worn at some moments.

    The recorder takes hour by hour, and slowly; few hours are as good as all of them.
    """
    schedule = scene.user.trace.schedule
    kept = {schedule.session_at(moment.timestamp()).index for moment in worn}
    rest = schedule.model.session - DAY
    scene.user.change_sensors(
        {
            session.index: Mishap(early=rest, pause=rest)
            for session in schedule.sessions(start.timestamp(), end.timestamp())
            if session.index not in kept
        }
    )


def series(name: str) -> str:
    """Return the id of one of the account's statistics."""
    return f"dexcom_api:{ENTRY_ID.lower()}_{name}"


async def async_wait_recorded(hass: HomeAssistant) -> None:
    """Wait until all that has happened so far is in the database."""
    await hass.async_block_till_done()
    recorded = hass.loop.create_future()
    get_instance(hass).queue_task(SynchronizeTask(recorded))
    await recorded
    await hass.async_block_till_done()


async def rows(
    hass: HomeAssistant, name: str = "glucose", columns: tuple[str, ...] | None = None
) -> Rows:
    """Return the hours of a series by their start, as Home Assistant shows them."""
    if columns is None:
        columns = GLUCOSE_COLUMNS if name == "glucose" else SUM_COLUMNS
    await async_wait_recorded(hass)
    found: dict[str, list[Any]] = await get_instance(hass).async_add_executor_job(
        statistics.statistics_during_period,
        *(hass, datetime.fromtimestamp(0, UTC), None, {series(name)}),
        *("hour", None, set(columns)),
    )
    return {
        datetime.fromtimestamp(row["start"], UTC): tuple(row[key] for key in columns)
        for row in found.get(series(name), [])
    }


async def shown_series(
    hass: HomeAssistant,
) -> dict[str, tuple[str | None, str | None, str | None, StatisticMeanType, bool]]:
    """Return the name, unit, unit class, kind of mean, and whether there are sums, of all series."""
    await async_wait_recorded(hass)
    found = await get_instance(hass).async_add_executor_job(
        statistics.list_statistic_ids, hass
    )
    return {
        known["statistic_id"]: (
            known["name"],
            known["statistics_unit_of_measurement"],
            known["unit_class"],
            known["mean_type"],
            known["has_sum"],
        )
        for known in found
    }


def mean(readings: list[tuple[int, int]], start: int, end: int) -> float:
    """Return the mean over time of the readings from start to end, in seconds.

    Each stands for the time until the next, five minutes at most.
    """
    following = [moment for moment, _ in readings[1:]] + [end]
    total = weights = 0.0
    for (moment, value), until in zip(readings, following, strict=True):
        if start <= moment < end:
            weight = min(until - moment, end - moment, 300)
            total += weight * value
            weights += weight
    return total / weights


def true_rows(scene: Scene, start: datetime, unit: str = "mg/dL") -> Rows:
    """Return the hours of glucose from a start on, computed from what Dexcom has released."""
    hours: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for reading in scene.truth("egvs", start.replace(minute=0, second=0), scene.now):
        moment = int(time_of(reading).timestamp())
        hours[moment - moment % 3600].append((moment, reading["value"]))
    convert = BloodGlucoseConcentrationConverter.converter_factory("mg/dL", unit)
    true: Rows = {}
    for hour, readings in hours.items():
        values = [value for _, value in readings]
        row = mean(readings, hour, hour + 3600), min(values), max(values)
        true[datetime.fromtimestamp(hour, UTC)] = tuple(map(convert, row))
    return true


def assert_same(found: Rows, true: Rows) -> None:
    """Compare rows to the precision of a float in the database."""
    assert found.keys() == true.keys()
    for start, row in true.items():
        assert found[start] == pytest.approx(row, rel=1e-6)


@contextmanager
def trouble(does: str) -> Generator[None]:
    """Let the recorder refuse what it is asked for: "writing" or "reading".

    With "keeping", its database refuses the rows later, as while it is locked or restarts: the
    recorder logs an error and goes on without them.
    """
    error = OperationalError("SELECT 1", {}, Exception("disk is full"))

    def read(**options: Any) -> Any:
        """Open a session to write in; there is none to read in."""
        if options.get("read_only"):
            raise error
        return session_scope(**options)

    refusals: dict[str, AbstractContextManager[Any]] = {
        "writing": patch.object(Recorder, "async_import_statistics", side_effect=error),
        "reading": patch.object(statistics, "session_scope", read),
        "keeping": patch.object(
            statistics, "_import_statistics_with_session", side_effect=error
        ),
    }
    with refusals[does]:
        yield


@dataclass(slots=True)
class Pause(RecorderTask):
    """A task that keeps the recorder from all others in its queue."""

    ended: threading.Event

    @override
    def run(self, instance: Recorder) -> None:
        """Wait in the recorder's thread."""
        self.ended.wait()


@contextmanager
def busy_recorder(hass: HomeAssistant) -> Generator[threading.Event]:
    """Keep the recorder busy until an event is set, at most while the context lasts."""
    ended = threading.Event()
    get_instance(hass).queue_task(Pause(ended))
    try:
        yield ended
    finally:
        ended.set()
