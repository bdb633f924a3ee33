"""Handing statistics to the recorder."""

import asyncio
from datetime import timedelta
from unittest.mock import patch

import pytest

from custom_components.dexcom_api.storage import recorder
from homeassistant.components.recorder.models import StatisticData
from homeassistant.core import HomeAssistant

from ..conftest import NOW


@pytest.mark.parametrize("count", [0, 1, 399, 400, 401, 35_000])
async def test_many_rows(hass: HomeAssistant, count: int) -> None:
    """All rows arrive in order, in a few portions, between which the event loop has a turn."""
    rows = [
        StatisticData(start=NOW + timedelta(hours=number)) for number in range(count)
    ]
    turns = 0
    portions: list[tuple[int, list[StatisticData]]] = []

    async def count_turns() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    def take(_hass: HomeAssistant, _metadata: None, rows: list[StatisticData]) -> None:
        portions.append((turns, rows))

    counter = hass.async_create_background_task(count_turns(), "counter")
    with patch.object(recorder, "async_add_external_statistics", take):
        await recorder.async_add_rows(hass, None, rows)  # type: ignore[arg-type]
    counter.cancel()
    assert [row for _, portion in portions for row in portion] == rows
    assert max((len(portion) for _, portion in portions), default=0) <= 400
    assert len(portions) <= count / 400 + 1
    assert len({turn for turn, _ in portions}) == len(portions)
