"""What is in the recorder's database, and which databases there are."""

from datetime import UTC, datetime, timedelta

import pytest
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)
from sqlalchemy import text

from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.statistics import statistics_during_period
from homeassistant.core import HomeAssistant
from homeassistant.helpers.recorder import session_scope

from ..conftest import ENTRY_ID, NOW

STATISTIC_ID = f"dexcom_api:{ENTRY_ID.lower()}_glucose"

type Rows = dict[datetime, tuple[float | None, float | None, float | None]]

on_postgresql_too = pytest.mark.parametrize(
    "database",
    [
        "sqlite",
        # One process runs them all, so that there is one server.
        pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql")),
    ],
)


async def rows(hass: HomeAssistant) -> Rows:
    """Return what Home Assistant has of the hours: mean, least and most."""
    await async_wait_recording_done(hass)
    found = await get_instance(hass).async_add_executor_job(
        statistics_during_period,
        hass,
        NOW - timedelta(days=999),
        None,
        {STATISTIC_ID},
        "hour",
        None,
        {"mean", "min", "max"},
    )
    return {
        datetime.fromtimestamp(row["start"], UTC): (row["mean"], row["min"], row["max"])
        for row in found.get(STATISTIC_ID, [])
    }


async def stored_rows(hass: HomeAssistant) -> Rows:
    """Return what is in the tables of the database, asked without Home Assistant's help."""

    def read() -> Rows:
        with session_scope(hass=hass, read_only=True) as session:
            found = session.execute(
                text(
                    "SELECT start_ts, mean, min, max FROM statistics"
                    " JOIN statistics_meta ON statistics_meta.id = metadata_id"
                    " WHERE statistic_id = :statistic_id"
                ),
                {"statistic_id": STATISTIC_ID},
            ).all()
        return {datetime.fromtimestamp(row[0], UTC): tuple(row[1:]) for row in found}

    await async_wait_recording_done(hass)
    return await get_instance(hass).async_add_executor_job(read)
