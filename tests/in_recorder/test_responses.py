"""What glucose does after a state of another integration, from the recorder."""

from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

import pytest

from custom_components.dexcom_api import responses

from ..account import HOUR, MINUTE
from ..scene import Scene
from ..simulator.planted import Effect, PlantedTrace
from .database import async_wait_recorded

SAUNA = "binary_sensor.sauna"
TURNS = 7


async def test_state(stage: Scene) -> None:
    """Each time that a state begins is an occasion, as long as it lasted, with its effect."""
    start = stage.now
    moments = [start + HOUR + turn * 8 * HOUR for turn in range(TURNS)]
    user = stage.user
    effects = [Effect(int(moment.timestamp()), 60, 80) for moment in moments]
    user.trace = PlantedTrace("sauna", user.model, user.trace.zone, effects)
    stage.hass.states.async_set(SAUNA, "off")
    await stage.set_up()
    for turn in range(TURNS):
        await stage.advance(HOUR if turn == 0 else 7 * HOUR + 30 * MINUTE)
        stage.hass.states.async_set(SAUNA, "on")
        await stage.advance(30 * MINUTE)
        stage.hass.states.async_set(SAUNA, "off")
    await stage.pass_time(8 * HOUR)
    await async_wait_recorded(stage.hass)

    found = await stage.act("get_responses", entity_id=SAUNA, state="On")

    times = [datetime.fromisoformat(row["time"]) for row in found["occasions"]]
    assert len(times) == TURNS
    for time, moment in zip(times, moments, strict=True):
        assert abs(time - moment) <= timedelta(seconds=1)
    assert [row["amount"] for row in found["occasions"]] == [30] * TURNS
    assert found["amount_unit"] == "min"
    assert abs(datetime.fromisoformat(found["known_since"]) - start) <= timedelta(
        seconds=1
    )
    figures = found["overall"]["figures"]
    assert figures["rise_mg_dl"]["typical"] == pytest.approx(80, abs=15)
    assert figures["minutes_to_peak"]["typical"] == pytest.approx(60, abs=10)


async def test_what_still_goes_on(stage: Scene) -> None:
    """What still goes on has no length, however long the recorder takes to say so."""
    hass = stage.hass
    hass.states.async_set(SAUNA, "off")
    await stage.set_up()
    for pause, length in ((7 * HOUR, HOUR),) * 5 + ((5 * HOUR, 6 * HOUR),):
        await stage.pass_time(pause)
        hass.states.async_set(SAUNA, "on")
        await stage.pass_time(length)
        if length == HOUR:
            hass.states.async_set(SAUNA, "off")
    await async_wait_recorded(hass)
    find = responses.async_find_occasions

    async def async_find_slowly(*args: Any, **options: Any) -> Any:
        """Let a moment pass while the recorder is read."""
        found = await find(*args, **options)
        stage.freezer.tick(0.05)
        return found

    with patch.object(responses, "async_find_occasions", async_find_slowly):
        found = await stage.act("get_responses", entity_id=SAUNA)
    amounts = [occasion["amount"] for occasion in found["occasions"]]
    assert sorted(amounts, key=str) == [60, 60, 60, 60, 60, None]
