"""What is kept of a diary while several have something to say about it."""

import asyncio
from datetime import timedelta

from custom_components.dexcom_api.diary.entries import Entry
from custom_components.dexcom_api.diary.store import DiaryHistory
from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.glucose.wall_clock import on_the_hour
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..conftest import ENTRY_ID


async def test_what_is_noted_meanwhile_is_kept(hass: HomeAssistant) -> None:
    """An import and a poll that end at the same time both say how far the diary is known."""
    history = DiaryHistory(hass, ENTRY_ID)
    now = dt_util.utcnow()
    start = on_the_hour(now)
    meal = Entry(record_id="meal", kind=EntryKind.CARBS, time=start, amount=30)
    importing = hass.async_create_task(
        history.async_take_in(start, start + timedelta(hours=1), [meal], [])
    )
    await asyncio.sleep(0)
    assert not importing.done()
    history.note_imported(polled=now)
    await importing
    assert history.imported.polled == now
    assert history.diary.entries == (meal,)
