"""Days in which nothing came while Home Assistant was running: all of them are there afterwards."""

from datetime import datetime, timedelta

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.core import HomeAssistant

from ..common import finish_import
from ..conftest import Advance
from ..simulator import Fault, Simulator
from .database import rows
from .test_statistics import assert_same, true_rows

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
NOTHING = (None, None, None)


@pytest.fixture
def past_is_imported() -> bool:
    """Begin with an account whose past is still to be imported."""
    return False


@pytest.mark.parametrize(
    ("has_network", "length"),
    [(False, 2 * DAY), (True, 10 * DAY), (True, 40 * DAY)],
    ids=["no network", "phone offline", "phone offline for long"],
)
async def test_outage(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    has_network: bool,
    length: timedelta,
) -> None:
    """What was measured meanwhile is in the statistics and in the history, at its time."""
    await finish_import(advance)
    begun = simulator.clock.now()
    if has_network:
        simulator.users["User7"].offline = [(begun, begun + length)]
    else:
        simulator.faults.add(Fault("drop"))
    for _ in range(length // (6 * HOUR)):
        await advance(6 * HOUR)
    simulator.faults.clear()
    for _ in range(12):
        await advance(20 * MINUTE)

    found, true = await rows(hass), true_rows(simulator)
    assert_same({start: found.get(start, NOTHING) for start in true}, true)
    known = set(loaded_entry.runtime_data.readings.store.readings.times)
    assert measured(simulator, begun) <= known


def measured(simulator: Simulator, start: datetime) -> set[int]:
    """Return when readings were taken that Dexcom has from a time on."""
    records = simulator.truth("User7", "egvs", start, simulator.clock.now())
    return {
        int(datetime.fromisoformat(record["systemTime"]).timestamp())
        for record in records
    }
