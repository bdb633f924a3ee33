"""What is in the recorder's database, and which databases there are."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, cast

import pytest
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)
from sqlalchemy import text

from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.statistics import statistics_during_period
from homeassistant.core import HomeAssistant
from homeassistant.helpers.recorder import session_scope

from ..conftest import ENTRY_ID

STATISTIC_ID = f"dexcom_api:{ENTRY_ID.lower()}_glucose"

GLUCOSE_COLUMNS: Final = ("mean", "min", "max")
SUM_COLUMNS: Final = ("state", "sum")

type Rows = dict[datetime, tuple[float | None, float | None, float | None]]

on_postgresql_too = pytest.mark.parametrize(
    "database",
    [
        "sqlite",
        # One process runs them all, so that there is one server.
        pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql")),
    ],
)


async def hours_shown(
    hass: HomeAssistant, statistic_id: str, columns: tuple[str, ...]
) -> list[tuple[Any, ...]]:
    """Return what Home Assistant has of the hours: when each began, and some columns."""
    await async_wait_recording_done(hass)
    found = await get_instance(hass).async_add_executor_job(
        statistics_during_period,
        hass,
        datetime.fromtimestamp(0, UTC),
        None,
        {statistic_id},
        "hour",
        None,
        set(columns),
    )
    return [
        (
            datetime.fromtimestamp(row["start"], UTC),
            *(cast(Mapping[str, Any], row)[column] for column in columns),
        )
        for row in found.get(statistic_id, [])
    ]


async def hours_stored(
    hass: HomeAssistant, statistic_id: str, columns: tuple[str, ...]
) -> list[tuple[Any, ...]]:
    """Return the same from the tables of the database, asked without Home Assistant's help."""

    def read() -> list[tuple[Any, ...]]:
        with session_scope(hass=hass, read_only=True) as session:
            found = session.execute(
                text(
                    "SELECT statistics.* FROM statistics"
                    " JOIN statistics_meta ON statistics_meta.id = metadata_id"
                    " WHERE statistic_id = :statistic_id ORDER BY start_ts"
                ),
                {"statistic_id": statistic_id},
            ).mappings()
            return [
                (
                    datetime.fromtimestamp(row["start_ts"], UTC),
                    *(row[column] for column in columns),
                )
                for row in found
            ]

    await async_wait_recording_done(hass)
    return await get_instance(hass).async_add_executor_job(read)


async def rows(hass: HomeAssistant) -> Rows:
    """Return what Home Assistant has of glucose: mean, least and most of each hour."""
    hours = await hours_shown(hass, STATISTIC_ID, GLUCOSE_COLUMNS)
    return {start: (mean, least, most) for start, mean, least, most in hours}


async def stored_rows(hass: HomeAssistant) -> Rows:
    """Return the same from the tables of the database."""
    hours = await hours_stored(hass, STATISTIC_ID, GLUCOSE_COLUMNS)
    return {start: (mean, least, most) for start, mean, least, most in hours}
