"""Reads what the recorder has kept of an entity. Everything here runs in the recorder's threads."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple, cast

from homeassistant.components.recorder import get_instance, history
from homeassistant.components.recorder.db_schema import RecorderRuns
from homeassistant.components.recorder.models import process_timestamp
from homeassistant.components.recorder.statistics import statistics_during_period
from homeassistant.const import (
    COMPRESSED_STATE_ATTRIBUTES,
    COMPRESSED_STATE_LAST_UPDATED,
    COMPRESSED_STATE_STATE,
    STATE_UNKNOWN,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.recorder import session_scope

from ..coverage import Interval
from .model import Number

# A sensor that changes every 5 seconds does so this often in a week.
MAX_CHANGES: Final = 120_000

# What is read at once, so that the recorder has a thread for others in between.
CHUNK: Final = timedelta(days=1)

# The recorder leaves out what changed at the very start of what it is asked for.
INSTANT: Final = timedelta(microseconds=1)


class Change(NamedTuple):
    """A state from a time on, in seconds since 1970 UTC, with the type of an event."""

    time: float
    state: str
    event_type: str | None = None


class Pause(NamedTuple):
    """A time in which Home Assistant didn't run, so states are unknown."""

    start: float
    end: float


class Recorded(NamedTuple):
    """The changes of an entity in a window and the pauses in it, the oldest first."""

    changes: Sequence[Change] = ()
    pauses: Sequence[Pause] = ()


def read_changes(
    hass: HomeAssistant, entity_id: str, window: Interval, *, with_event_types: bool
) -> Recorded:
    """Return the changes of an entity, the first of which may be its state at the start.

    If there are too many, the older ones are left out.
    """
    parts: list[list[Change]] = []
    oldest = get_instance(hass).states_manager.oldest_ts
    for start, end in chunks_backward(window):
        if oldest is None or end.timestamp() <= oldest:
            break
        parts.append(read_chunk(hass, entity_id, start, end, with_event_types))
        if sum(map(len, parts)) > MAX_CHANGES:
            break
    return Recorded(joined(parts), read_pauses(hass, window))


def chunks_backward(window: Interval) -> Iterator[Interval]:
    """Yield the parts of a window, the newest first."""
    start, end = window
    while end > start:
        before = max(end - CHUNK, start)
        yield Interval(before, end)
        end = before


def read_chunk(
    hass: HomeAssistant,
    entity_id: str,
    start: datetime,
    end: datetime,
    with_event_types: bool,
) -> list[Change]:
    """Return the state at the start, if the recorder has it, and the changes after it."""
    found = history.get_significant_states(
        hass,
        start - INSTANT,
        end,
        [entity_id],
        minimal_response=not with_event_types,
        no_attributes=not with_event_types,
        compressed_state_format=True,
    )
    rows = cast(list[dict[str, Any]], found.get(entity_id, []))
    return [
        Change(
            max(row[COMPRESSED_STATE_LAST_UPDATED], start.timestamp()),
            # The recorder writes null when an entity is removed, renamed, or disabled.
            row[COMPRESSED_STATE_STATE] or STATE_UNKNOWN,
            row.get(COMPRESSED_STATE_ATTRIBUTES, {}).get("event_type"),
        )
        for row in rows
    ]


def joined(newest_first: list[list[Change]]) -> list[Change]:
    """Return the changes of all parts, without those to the same state."""
    changes: list[Change] = []
    for part in reversed(newest_first):
        for change in part:
            if not changes or changes[-1].state != change.state:
                changes.append(change)
    return changes


def read_pauses(hass: HomeAssistant, window: Interval) -> list[Pause]:
    """Return from when to when the recorder didn't run in a window, the oldest first.

    After a crash, it says nothing of that.
    """
    with session_scope(hass=hass, read_only=True) as session:
        runs = (
            session.query(RecorderRuns.start, RecorderRuns.end)
            .order_by(RecorderRuns.start)
            .all()
        )
    pauses: list[Pause] = []
    ended: float | None = None
    for start, end in runs:
        started = process_timestamp(start).timestamp()
        if (
            ended is not None
            and ended < started
            and window.start.timestamp() < started
            and ended < window.end.timestamp()
        ):
            pauses.append(Pause(ended, started))
        ended = None if end is None else process_timestamp(end).timestamp()
    return pauses


def read_hourly_means(
    hass: HomeAssistant, entity_id: str, window: Interval
) -> list[Number]:
    """Return the means of whole hours, or the last states where there are no means.

    Each holds for its hour.
    """
    found = statistics_during_period(
        hass, *window, {entity_id}, "hour", None, {"mean", "state"}
    )
    numbers: list[Number] = []
    for row in found.get(entity_id, []):
        value = row.get("mean")
        if value is None:
            value = row.get("state")
        if value is None:
            continue
        if numbers and numbers[-1].time == row["start"]:
            numbers.pop()
        numbers += Number(row["start"], value), Number(row["end"], None)
    return numbers
