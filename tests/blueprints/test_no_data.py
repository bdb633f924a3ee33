"""The warning that no data come: of outages, and not of usual delays."""

from datetime import datetime

import pytest

from homeassistant.core import HomeAssistant

from ..account import DAY, HOUR, MINUTE, Account, time_of
from ..common import found
from ..conftest import NOW
from ..simulator import Fault
from .common import (
    LAST_READING,
    READING,
    automate_and_listen,
    clock,
    restart_and_listen,
    texts,
)

STALE_DATA = "binary_sensor.dexcom_stale_data"


async def test_no_data(hass: HomeAssistant, account: Account) -> None:
    """A phone that is off is told of once, not before its time, and again another time."""
    account.user.offline.append((NOW, NOW + 8 * HOUR))
    await account.set_up()
    told = await automate_and_listen(
        hass,
        "no_data",
        last_reading=LAST_READING,
        stale_data=STALE_DATA,
        usual_delay="1",
        hours=5.5,
    )
    await account.pass_time(HOUR)
    newest = time_of(account.truth()[-1])
    await account.pass_time(newest + 6.5 * HOUR - account.here() - READING)
    assert told == []
    await account.pass_time(30 * MINUTE)
    [(title, message)] = texts(told)
    assert title == "No glucose data"
    assert f"The newest reading is from {clock(newest)}, 6 h 3" in message
    assert "ago; 1 h are usual. The phone or receiver has not uploaded" in message

    await account.pass_time(4 * HOUR)
    assert len(told) == 1
    account.user.offline.append((account.here(), account.here() + DAY))
    await account.pass_time(9 * HOUR)
    assert len(told) == 2


async def test_usual_delay_is_no_outage(account: Account) -> None:
    """Outside of the United States readings are three hours late, and nobody is told of that."""
    account.user.delay = 3 * HOUR
    told = await restart_and_listen(
        account, "no_data", None, last_reading=LAST_READING, hours=1
    )
    assert told == []
    await account.pass_time(3 * HOUR)
    assert told == []


async def test_dexcom_is_down(hass: HomeAssistant, account: Account) -> None:
    """When Dexcom can't be reached for hours, that is told."""
    await account.set_up()
    told = await automate_and_listen(
        hass, "no_data", last_reading=LAST_READING, usual_delay="1", hours=2
    )
    account.simulator.faults.add(Fault("http_error", status=503))
    await account.pass_time(2 * HOUR)
    assert told == []
    since = found(hass, LAST_READING).last_changed
    await account.pass_time(HOUR)
    [(_, message)] = texts(told)
    assert message == (
        f"Dexcom could not be reached since {clock(since)}. What was measured since "
        "then is not known."
    )
    account.simulator.faults.clear()
    await account.pass_time(HOUR)
    assert len(told) == 1


@pytest.mark.parametrize(
    ("last_triggered", "is_told"),
    [(None, True), (NOW - 10 * HOUR, True), (NOW - HOUR, False)],
    ids=["new", "missed", "told"],
)
async def test_no_data_after_restart(
    account: Account, last_triggered: datetime | None, is_told: bool
) -> None:
    """What is an outage already when Home Assistant starts is told, but not twice."""
    account.user.offline.append((NOW - 9 * HOUR, NOW + DAY))
    told = await restart_and_listen(
        account, "no_data", last_triggered, last_reading=LAST_READING
    )
    assert len(told) == is_told
