"""The warning of glucose that is high for hours: each time once, by the times of the readings."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

import pytest

from custom_components.dexcom_api.options import MG_DL, MMOL_L
from homeassistant.core import HomeAssistant

from ..account import DAY, HOUR, MINUTE, Account, time_of
from ..common import found
from ..conftest import NOW
from .common import (
    GLUCOSE,
    LAST_READING,
    READING,
    TOLD,
    automate_and_listen,
    clock,
    in_unit,
    restart_and_listen,
    state_of_automation,
    texts,
    without,
)

HIGH_INPUTS = {
    "glucose": GLUCOSE,
    "last_reading": LAST_READING,
    "limit": 140,
    "hours": 1.5,
}

# Glucose is above 140 mg/dL from 20:25 to 22:25 UTC, in a trace that is always the same.
HIGH_ENOUGH = NOW.replace(hour=21, minute=55, second=0)


def high_runs(
    records: Sequence[dict[str, Any]], limit_mg_dl: int, length: timedelta
) -> list[tuple[datetime, datetime]]:
    """Return since when readings were high for so long, and at which of them that was reached."""
    runs = []
    for is_high, group in groupby(
        records, lambda record: record["value"] > limit_mg_dl
    ):
        moments = [time_of(record) for record in group]
        enough = [moment for moment in moments if moment >= moments[0] + length]
        if is_high and enough:
            runs.append((moments[0], enough[0]))
    return runs


@pytest.mark.parametrize(
    ("unit", "limit", "limit_mg_dl"), [(MG_DL, 140, 140), (MMOL_L, 7.8, 141)]
)
async def test_high_for_hours(
    hass: HomeAssistant, account: Account, unit: str, limit: float, limit_mg_dl: int
) -> None:
    """Each time that glucose is high for long is told once, as soon as it can be known."""
    await account.set_up()
    told = await automate_and_listen(
        hass, "high_for_hours", **{**HIGH_INPUTS, "limit": limit}
    )
    arrivals: list[datetime] = []
    hass.bus.async_listen(TOLD, lambda _event: arrivals.append(account.here()))
    await account.pass_time(12 * HOUR)

    runs = [
        run
        for run in high_runs(account.truth(), limit_mg_dl, 1.5 * HOUR)
        if run[1] > NOW
    ]
    assert len(runs) == len(told) == 2
    for (since, enough), (title, message), arrival in zip(
        runs, texts(told), arrivals, strict=True
    ):
        assert title == "High for 1.5 h"
        assert message.startswith(
            f"Glucose was above {in_unit(limit_mg_dl, unit)} from {clock(since)} on, for "
            "1 h 3"
        )
        assert f", taken at {clock(enough)}, " in message
        assert HOUR <= arrival - enough <= HOUR + 10 * MINUTE


async def test_high_in_late_readings(hass: HomeAssistant, account: Account) -> None:
    """Readings that come late, all at once, are told by the times at which they were taken."""
    back = HIGH_ENOUGH + HOUR + 10 * MINUTE
    account.user.offline.append((HIGH_ENOUGH - 2 * HOUR, back))
    await account.set_up()
    told = await automate_and_listen(hass, "high_for_hours", **HIGH_INPUTS)
    await account.pass_time(back - NOW - READING)
    assert told == []
    await account.pass_time(2 * HOUR)
    [(since, _)] = high_runs(account.truth(7 * HOUR), 140, 1.5 * HOUR)
    [(_, message)] = texts(told)
    assert f" from {clock(since)} on, for 1 h " in message


async def test_silence_is_not_high(hass: HomeAssistant, account: Account) -> None:
    """A high reading after which nothing came is not high for hours."""
    account.user.offline.append((HIGH_ENOUGH - HOUR, NOW + DAY))
    await account.set_up()
    told = await automate_and_listen(hass, "high_for_hours", **HIGH_INPUTS)
    await account.pass_time(4 * HOUR)
    assert float(found(hass, GLUCOSE).state) > 140
    await account.pass_time(6 * HOUR)
    assert told == []


async def test_gap_is_not_high(hass: HomeAssistant, account: Account) -> None:
    """High readings before and after a long gap say nothing of the time between them."""
    gap = HIGH_ENOUGH - HOUR, HIGH_ENOUGH + 5 * MINUTE
    account.user.add_patch("egvs", lambda body: without(body, *gap))
    await account.set_up()
    told = await automate_and_listen(hass, "high_for_hours", **HIGH_INPUTS)
    await account.pass_time(6 * HOUR)
    assert state_of_automation(hass).attributes["last_triggered"] is not None
    assert told == []


async def test_high_while_switched_off(hass: HomeAssistant, account: Account) -> None:
    """What was high for long already when the automation is switched on is told then."""
    came = HIGH_ENOUGH + HOUR
    await account.set_up()
    told = await automate_and_listen(hass, "high_for_hours", **HIGH_INPUTS)
    target = {"entity_id": state_of_automation(hass).entity_id}
    await account.pass_time(came - HOUR - NOW)
    await hass.services.async_call("automation", "turn_off", target, blocking=True)
    await account.pass_time(HOUR + 10 * MINUTE)
    await hass.services.async_call("automation", "turn_on", target, blocking=True)
    assert told == []
    await account.pass_time(20 * MINUTE)
    assert len(told) == 1


@pytest.mark.parametrize(
    ("last_run", "is_told"),
    [(None, True), (-20 * MINUTE, True), (8 * MINUTE, False)],
    ids=["new", "missed", "told"],
)
async def test_high_after_restart(
    account: Account, last_run: timedelta | None, is_told: bool
) -> None:
    """What has become high for long while Home Assistant was off is told, but not twice."""
    came = HIGH_ENOUGH + HOUR
    account.move_all_clocks_to(came + 15 * MINUTE)
    told = await restart_and_listen(
        account,
        "high_for_hours",
        None if last_run is None else came + last_run,
        **HIGH_INPUTS,
    )
    assert len(told) == is_told
    await account.pass_time(30 * MINUTE)
    assert len(told) == is_told


@pytest.mark.parametrize("delay", [HOUR, 3 * HOUR], ids=["US", "elsewhere"])
@pytest.mark.parametrize(
    ("last_run", "restarted", "is_offline"),
    [
        (MINUTE, 3 * MINUTE, False),
        (8 * MINUTE, 90 * MINUTE, True),
    ],
    ids=["soon after it was told", "while the phone is off"],
)
async def test_high_is_not_told_again_after_a_restart(
    account: Account,
    delay: timedelta,
    last_run: timedelta,
    restarted: timedelta,
    is_offline: bool,
) -> None:
    """A restart before the next reading comes is no reason to tell of the last ones again."""
    account.user.delay = delay
    came = HIGH_ENOUGH + delay
    if is_offline:
        account.user.offline.append((HIGH_ENOUGH + 6 * MINUTE, NOW + DAY))
    account.move_all_clocks_to(came + restarted)
    told = await restart_and_listen(
        account, "high_for_hours", came + last_run, **HIGH_INPUTS
    )
    assert texts(told) == []


@pytest.mark.parametrize("delay", [HOUR, 3 * HOUR], ids=["US", "elsewhere"])
async def test_high_that_was_missed_is_told_after_a_restart(
    account: Account, delay: timedelta
) -> None:
    """What has become high for long while Home Assistant was off is told."""
    account.user.delay = delay
    came = HIGH_ENOUGH + delay
    account.move_all_clocks_to(came + 7 * MINUTE)
    told = await restart_and_listen(
        account, "high_for_hours", came - 4 * MINUTE, **HIGH_INPUTS
    )
    assert len(told) == 1
