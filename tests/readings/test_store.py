"""What the store keeps doesn't depend on the order in which it came."""

from datetime import timedelta
from itertools import permutations

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.coverage import Interval
from custom_components.dexcom_api.dexcom.column_decoding import decode_columns
from custom_components.dexcom_api.readings.store import ReadingsStore
from homeassistant.core import HomeAssistant

from ..conftest import NOW
from ..dexcom.helpers import body_of, reading


@pytest.mark.parametrize("order", permutations([0, 40, 80, 120]))
async def test_order_of_twins(
    hass: HomeAssistant, now: object, order: tuple[int, ...]
) -> None:
    """Readings of two devices count the same, whichever was uploaded first."""
    entry = MockConfigEntry(domain=DOMAIN)
    entry.add_to_hass(hass)
    store = ReadingsStore(hass, entry)
    begin = NOW - timedelta(hours=2)
    for seconds in order:
        moment = begin + timedelta(seconds=seconds)
        await store.async_ingest(
            decode_columns(body_of(reading(seconds, systemTime=f"{moment:%FT%TZ}")))[0],
            Interval(begin, NOW),
        )
    times = [time - int(begin.timestamp()) for time in store.readings.times]
    assert times == [0, 80]
    await store.async_close()
