"""Writes statistics of an account to the recorder, if there is one, and deletes them."""

import asyncio
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from itertools import batched
import logging
from typing import Final, override

from sqlalchemy import delete
from sqlalchemy.exc import SQLAlchemyError

from homeassistant.components.recorder import (
    DOMAIN as RECORDER_DOMAIN,
    Recorder,
    get_instance,
    history,
)
from homeassistant.components.recorder.db_schema import Statistics
from homeassistant.components.recorder.models import StatisticData, StatisticMetaData
from homeassistant.components.recorder.statistics import async_add_external_statistics
from homeassistant.components.recorder.tasks import RecorderTask, SynchronizeTask
from homeassistant.components.recorder.util import retryable_database_job
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, State, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.recorder import session_scope

from ..const import DOMAIN
from .account_file import DiskTroubleError
from .lasting import async_lasting

_LOGGER = logging.getLogger(__name__)

# More rows than this at once would hold the event loop.
ROWS_AT_ONCE: Final = 400

# Don't wait for a recorder that is this far behind: readings matter more.
RECORDER_TIMEOUT_SECONDS: Final = 10


def has_recorder(hass: HomeAssistant) -> bool:
    """Return whether there is a recorder to write to."""
    return RECORDER_DOMAIN in hass.config.components


def statistic_id(entry: ConfigEntry, name: str) -> str:
    """Return the id of statistics of an account."""
    return f"{DOMAIN}:{entry.entry_id.lower()}_{name}"


class Failure(Enum):
    """Whose error keeps statistics from being written: the recorder's or ours."""

    RECORDER = auto()
    OURS = auto()


class LastFailures(dict[str, Failure]):
    """The last failure of each of an account's statistics, by name."""


def _has_trouble(hass: HomeAssistant) -> bool:
    """Return whether the recorder failed for any enabled account."""
    return any(
        Failure.RECORDER in async_lasting(entry, LastFailures).values()
        for entry in hass.config_entries.async_entries(DOMAIN, include_disabled=False)
    )


@contextmanager
def recorder_trouble_logged(
    hass: HomeAssistant, entry: ConfigEntry, name: str, *, writes: bool = True
) -> Generator[None]:
    """Suppress the errors of a block, and log when they start and end.

    A block that ``writes`` also writes what failed before, so its success ends the trouble.
    """
    failures = async_lasting(entry, LastFailures)

    def note_trouble(err: Exception) -> None:
        had_trouble = _has_trouble(hass)
        failures[name] = Failure.RECORDER
        if not had_trouble:
            _LOGGER.warning(
                "The statistics can't be written: %s. They are written once the recorder works",
                type(err).__name__,
            )

    try:
        yield
    except (SQLAlchemyError, TimeoutError, DiskTroubleError) as err:
        note_trouble(err)
    except Exception as err:
        if not get_instance(hass).recording:
            # The recorder is stopping, or has given up on its database.
            note_trouble(err)
        elif failures.get(name) is not Failure.OURS:
            failures[name] = Failure.OURS
            _LOGGER.exception("Unexpected error while writing statistics")
    else:
        had_trouble = _has_trouble(hass)
        if writes:
            failures.pop(name, None)
        if had_trouble and not _has_trouble(hass):
            _LOGGER.info("The statistics can be written again")


@callback
def clear_statistics(
    hass: HomeAssistant, entry: ConfigEntry, names: Iterable[str]
) -> None:
    """Delete statistics of an account and those of its entities, if there is a recorder."""
    if not has_recorder(hass):
        return
    entities = er.async_entries_for_config_entry(er.async_get(hass), entry.entry_id)
    get_instance(hass).async_clear_statistics(
        [
            *(statistic_id(entry, name) for name in names),
            *(entity.entity_id for entity in entities),
        ]
    )


async def async_add_rows(
    hass: HomeAssistant, metadata: StatisticMetaData, rows: list[StatisticData]
) -> None:
    """Hand rows to the recorder, a few hundred at a time, and yield in between."""
    for some in batched(rows, ROWS_AT_ONCE, strict=False):
        async_add_external_statistics(hass, metadata, some)
        await asyncio.sleep(0)


@callback
def add_rows_as_one(
    hass: HomeAssistant, metadata: StatisticMetaData, rows: list[StatisticData]
) -> None:
    """Hand rows to the recorder, which writes all of them or, if it is killed, none.

    They aren't validated, because validating years of them would hold the event loop.
    """
    get_instance(hass).async_import_statistics(metadata, rows, Statistics)


@dataclass(slots=True)
class DeleteHoursTask(RecorderTask):
    """Deletes hours of statistics; the recorder itself deletes all of them or none."""

    statistic_id: str
    hours: tuple[int, ...]

    @override
    def run(self, instance: Recorder) -> None:
        """Delete the hours, or try again later."""
        if not delete_hours(instance, self.statistic_id, self.hours):
            instance.queue_task(self)


@retryable_database_job("deletion of hours")
def delete_hours(instance: Recorder, statistic_id: str, hours: tuple[int, ...]) -> bool:
    """Delete hours of statistics, and return whether that worked."""
    with session_scope(session=instance.get_session()) as session:
        known = instance.statistics_meta_manager.get(session, statistic_id)
        if known is None:
            return True
        series, _ = known
        for some in batched(hours, ROWS_AT_ONCE, strict=False):
            session.execute(
                delete(Statistics)
                .filter_by(metadata_id=series)
                .where(Statistics.start_ts.in_(some))
            )
    return True


@callback
def async_delete_hours(
    hass: HomeAssistant, statistic_id: str, hours: Iterable[int]
) -> None:
    """Delete hours of statistics, by their first second since 1970 UTC, after earlier tasks."""
    if hours := tuple(hours):
        get_instance(hass).queue_task(DeleteHoursTask(statistic_id, hours))


async def async_recorded(hass: HomeAssistant) -> None:
    """Wait until all rows handed to the recorder are in its database.

    Raises TimeoutError if that takes long, as during a backup. The recorder's own function for
    this doesn't wait for the task in progress.
    """
    recorded = hass.loop.create_future()
    get_instance(hass).queue_task(SynchronizeTask(recorded))
    async with asyncio.timeout(RECORDER_TIMEOUT_SECONDS):
        await recorded


async def async_recorded_states(
    hass: HomeAssistant, entity_id: str, start: datetime
) -> list[State]:
    """Return the states of an entity since a time, oldest first, with changes of its attributes.

    There are none without a recorder, or while it has trouble.
    """

    def find() -> list[State]:
        found = history.get_significant_states(
            hass,
            start,
            entity_ids=[entity_id],
            include_start_time_state=False,
            significant_changes_only=False,
        )
        return [state for state in found.get(entity_id, []) if isinstance(state, State)]

    if not has_recorder(hass):
        return []
    try:
        return await get_instance(hass).async_add_executor_job(find)
    except (SQLAlchemyError, RuntimeError) as err:
        _LOGGER.debug("Recorded states can't be read: %s", type(err).__name__)
        return []
