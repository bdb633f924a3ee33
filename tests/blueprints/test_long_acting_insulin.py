"""The reminder of long-acting insulin: of doses that are missing, and not of those that come late."""

from datetime import datetime, timedelta

import pytest

from homeassistant.core import HomeAssistant

from ..account import DAY, HOUR, MINUTE, Account, time_of
from ..conftest import NOW
from ..simulator import Fault
from .common import (
    LAST_READING,
    automate_and_listen,
    clock,
    on_the_wall,
    restart_and_listen,
    run_by_hand,
    state_of_automation,
    texts,
)

DOSE = {
    "last_reading": LAST_READING,
    "by": "12:00:00",
    "hours_before": 2,
    "wait_hours": 5,
}


@pytest.mark.parametrize("logged", ["10:05", "11:50", "12:25"])
@pytest.mark.parametrize("delay", [HOUR, 3 * HOUR])
async def test_insulin_is_logged(
    hass: HomeAssistant, account: Account, logged: str, delay: timedelta
) -> None:
    """A dose that was logged in time is not called missing, though it comes hours later."""
    account.user.delay = delay
    account.user.app.log_entry("insulin", "longActing", 20, moment=on_the_wall(logged))
    await account.set_up()
    told = await automate_and_listen(hass, "long_acting_insulin", **DOSE)
    await account.pass_time(6 * HOUR)
    assert told == []
    assert state_of_automation(hass).attributes["last_triggered"] is not None


@pytest.mark.parametrize("delay", [HOUR, 3 * HOUR])
async def test_insulin_is_not_logged(
    hass: HomeAssistant, account: Account, delay: timedelta
) -> None:
    """A dose that was not logged is told of once, when Dexcom's data reach far enough."""
    account.user.delay = delay
    app = account.user.app
    app.log_entry("insulin", "fastActing", 4, moment=on_the_wall("11:40"))
    app.log_entry("insulin", "longActing", 20, moment=on_the_wall("09:50"))
    deleted = app.log_entry("insulin", "longActing", 20, moment=on_the_wall("11:45"))
    app.delete_entry(deleted, deleted=on_the_wall("11:50"))
    await account.set_up()
    told = await automate_and_listen(hass, "long_acting_insulin", **DOSE)
    await account.pass_time(on_the_wall("12:30") + delay - NOW)
    assert told == []
    await account.pass_time(20 * MINUTE)

    reach = time_of(account.truth()[-1])
    [(title, message)] = texts(told)
    assert title == "Long-acting insulin not logged"
    assert message.startswith(
        "No long-acting insulin was logged since 10:00. Dexcom's data reach until 12:3"
    )
    assert reach >= on_the_wall("12:30")
    await account.pass_time(5 * HOUR)
    assert len(told) == 1


async def test_insulin_is_not_known(hass: HomeAssistant, account: Account) -> None:
    """While the phone doesn't upload nobody says that a dose is missing, but that it isn't known."""
    account.user.offline.append((NOW, NOW + DAY))
    await account.set_up()
    told = await automate_and_listen(hass, "long_acting_insulin", **DOSE)
    await account.pass_time(on_the_wall("16:55") - NOW)
    assert told == []
    await account.pass_time(30 * MINUTE)
    newest = time_of(account.truth()[-1])
    [(title, message)] = texts(told)
    assert title == "Not known whether long-acting insulin was logged"
    assert message == (
        "It can't be told whether long-acting insulin was logged by 12:00. Dexcom's data "
        f"reach until {clock(newest)}."
    )


@pytest.mark.parametrize("is_mended", [True, False])
async def test_dexcom_does_not_answer_for_the_diary(
    hass: HomeAssistant, account: Account, is_mended: bool
) -> None:
    """An answer that fails is no proof of a missing dose: Dexcom is asked again."""
    await account.set_up()
    told = await automate_and_listen(hass, "long_acting_insulin", **DOSE)
    await account.pass_time(on_the_wall("13:20") - NOW)
    account.simulator.faults.add(Fault("http_error", "events", status=503))
    await account.pass_time_in_flight(30 * MINUTE)
    assert told == []
    if is_mended:
        account.simulator.faults.clear()
    await account.pass_time_in_flight(HOUR)
    [(title, message)] = texts(told)
    if is_mended:
        assert title == "Long-acting insulin not logged"
    else:
        assert title == "Not known whether long-acting insulin was logged"
        assert message.endswith(" logged by 12:00: Dexcom did not answer.")


@pytest.mark.parametrize(
    ("by", "last_triggered", "is_told"),
    [
        ("09:00:00", None, True),
        ("09:00:00", NOW - DAY, True),
        ("09:00:00", NOW - 30 * MINUTE, False),
        ("11:00:00", NOW - DAY, False),
        ("23:00:00", NOW - DAY, False),
    ],
    ids=["new", "missed", "told", "too early", "long ago"],
)
async def test_insulin_after_restart(
    account: Account, by: str, last_triggered: datetime | None, is_told: bool
) -> None:
    """What has become known while Home Assistant was off is told, but not twice."""
    told = await restart_and_listen(
        account, "long_acting_insulin", last_triggered, **{**DOSE, "by": by}
    )
    assert len(told) == is_told


async def test_trying_out_does_not_take_the_place_of_the_warning(
    hass: HomeAssistant, account: Account
) -> None:
    """Who runs the actions by hand in the evening is told all the same that a dose is missing."""
    await account.set_up()
    told = await automate_and_listen(hass, "long_acting_insulin", **DOSE)
    await account.pass_time(on_the_wall("12:10") - NOW)
    await run_by_hand(hass)
    [(title, _)] = texts(told)
    assert title == "Not known whether long-acting insulin was logged"
    told.clear()
    await account.pass_time(6 * HOUR)
    assert [title for title, _ in texts(told)] == ["Long-acting insulin not logged"]
