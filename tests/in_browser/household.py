"""What else a home knows: eight real entities, with a past in the recorder's database."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from math import sin
from pathlib import Path
import sqlite3
import time
from typing import Any, Final

from .home import DevelopedHome

DATABASE: Final = "home-assistant_v2.db"
DAY_SECONDS: Final = 86_400

# The recorder commits every five seconds.
RECORDED_SECONDS: Final = 60

DIARY: Final = "calendar.dexcom_diary"

type States = Iterator[tuple[float, str]]


@dataclass(frozen=True, kw_only=True)
class Resident:
    """A helper of Home Assistant, and what it has been since when."""

    domain: str
    name: str
    entity_id: str
    options: dict[str, Any] = field(default_factory=dict)
    past: Callable[[float, float], States]


def daily(*changes: tuple[float, str]) -> Callable[[float, float], States]:
    """Return states that change at the same hours of each day."""

    def past(start: float, end: float) -> States:
        day = start - start % DAY_SECONDS
        while day < end:
            for hour, state in changes:
                if start <= (moment := day + hour * 3600) < end:
                    yield moment, state
            day += DAY_SECONDS

    return past


def every(
    seconds: float, state: Callable[[int], str]
) -> Callable[[float, float], States]:
    """Return states that change at regular times."""

    def past(start: float, end: float) -> States:
        for number in range(int((end - start) / seconds)):
            yield start + number * seconds, state(number)

    return past


def pressed(*hours: float) -> Callable[[float, float], States]:
    """Return the presses of a button at the same hours of each day."""

    def past(start: float, end: float) -> States:
        for moment, _ in daily(*((hour, "") for hour in hours))(start, end):
            yield moment, datetime.fromtimestamp(moment, UTC).isoformat()

    return past


NUMBER: Final = {"min": 0, "max": 30_000, "mode": "box"}

RESIDENTS: Final = (
    Resident(
        domain="input_boolean",
        name="In bed",
        entity_id="input_boolean.in_bed",
        past=daily((6.75, "off"), (13.5, "on"), (14.1, "off"), (22.6, "on")),
    ),
    Resident(
        domain="input_select",
        name="Whereabouts",
        entity_id="input_select.whereabouts",
        options={"options": ["Home", "Office", "Gym", "not_home"]},
        past=daily(
            *((0, "Home"), (7.75, "not_home"), (8.25, "Office"), (16.5, "not_home")),
            *((17, "Gym"), (18.4, "not_home"), (18.75, "Home")),
        ),
    ),
    Resident(
        domain="input_boolean",
        name="Motion in the kitchen",
        entity_id="input_boolean.motion_in_the_kitchen",
        past=every(45, lambda number: "on" if number % 3 == 0 else "off"),
    ),
    Resident(
        domain="input_number",
        name="Heart rate",
        entity_id="input_number.heart_rate",
        options={**NUMBER, "unit_of_measurement": "bpm", "initial": 66},
        past=every(
            60,
            lambda number: str(
                round(66 + 14 * sin(number / 230) + 9 * sin(number / 17) + number % 5)
            ),
        ),
    ),
    Resident(
        domain="input_number",
        name="Bedroom",
        entity_id="input_number.bedroom",
        options={**NUMBER, "unit_of_measurement": "°C", "step": 0.1, "initial": 19.5},
        past=every(
            120, lambda number: str(round(19.5 + 1.8 * sin(number / 115 - 2), 1))
        ),
    ),
    Resident(
        domain="input_button",
        name="Medicine",
        entity_id="input_button.medicine",
        past=pressed(7.2, 19.5),
    ),
    Resident(
        domain="counter",
        name="Steps",
        entity_id="counter.steps",
        options={"initial": 4100},
        past=every(60, lambda number: str(max(0, number % 1440 - 400) * 9)),
    ),
)
LANES: Final = (*(resident.entity_id for resident in RESIDENTS), DIARY)


async def move_in(home: DevelopedHome, span: timedelta) -> None:
    """Make the entities, and write their past into the database of a running home."""
    for resident in RESIDENTS:
        await home.client.ws(
            f"{resident.domain}/create", name=resident.name, **resident.options
        )
    database = home.config / DATABASE
    async with asyncio.timeout(RECORDED_SECONDS):
        while not await asyncio.to_thread(are_recorded, database):
            await asyncio.sleep(0.5)
    end = time.time() - 60
    start = end - span.total_seconds()
    await asyncio.to_thread(remember_all, database, start, end)
    # The recorder notes again since when it has states.
    await home.client.post("/api/services/recorder/purge", {"keep_days": 3650})
    async with asyncio.timeout(RECORDED_SECONDS):
        # The same question would get the same answer for half a minute.
        begins = (start - seconds for seconds in count())
        while not await is_known(home, next(begins)):
            await asyncio.sleep(0.5)


def are_recorded(database: Path) -> bool:
    """Return whether the recorder has heard of all entities."""
    with closing(sqlite3.connect(database, timeout=60)) as connection:
        known = {
            entity_id
            for (entity_id,) in connection.execute("SELECT entity_id FROM states_meta")
        }
    return known.issuperset(resident.entity_id for resident in RESIDENTS)


def remember_all(database: Path, start: float, end: float) -> None:
    """Write what the recorder would have written of the entities, had they been there."""
    with closing(sqlite3.connect(database, timeout=60)) as connection, connection:
        for resident in RESIDENTS:
            connection.executemany(
                "INSERT INTO states (state, last_updated_ts, metadata_id)"
                " SELECT ?, ?, metadata_id FROM states_meta WHERE entity_id = ?",
                [
                    (state, moment, resident.entity_id)
                    for moment, state in resident.past(start, end)
                ],
            )


async def is_known(home: DevelopedHome, start: float) -> bool:
    """Return whether the integration knows the entities' past around a time."""
    day = timedelta(days=1)
    first = datetime.fromtimestamp(start, UTC) - day
    answer = await home.client.ws(
        "dexcom_api/lanes",
        entity_id="sensor.dexcom_glucose",
        entities=[RESIDENTS[0].entity_id],
        start=first.isoformat(),
        end=(first + 3 * day).isoformat(),
    )
    return bool(answer["lanes"][0]["bars"])
