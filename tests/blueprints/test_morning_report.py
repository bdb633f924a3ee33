"""The report of the night: what it tells, and when."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest

from custom_components.dexcom_api.options import MG_DL, MMOL_L
from homeassistant.core import HomeAssistant

from ..account import DAY, HOUR, MINUTE, SECOND, Account, time_of
from ..conftest import NOW
from ..simulator import Fault
from .common import (
    GLUCOSE,
    HIGH,
    LOW,
    READING,
    Figures,
    automate_and_listen,
    clock,
    duration,
    in_unit,
    on_the_wall,
    percent,
    restart_and_listen,
    texts,
    without,
)


def night_of(
    account: Account, start: str = "23:00", end: str = "07:00"
) -> list[dict[str, Any]]:
    """Return the readings of last night that are to be seen by now."""
    window = on_the_wall(start, -1), on_the_wall(end) - SECOND
    return account.simulator.truth(account.user.name, "egvs", *window)


def morning_text(
    night: Sequence[dict[str, Any]], until: datetime, unit: str = MG_DL
) -> str:
    """Return what the report of a night says that had lows but no highs."""
    truth = Figures.of(night, until, LOW, HIGH)
    assert truth.below_seconds > 0
    limits = "70–180" if unit == MG_DL else "3.9–10.0"
    mean = (
        f"{truth.mean_mg_dl:.1f}"
        if unit == MG_DL
        else f"{truth.mean_mg_dl / 18.016:.2f}"
    )
    return (
        f"{clock(on_the_wall('23:00', -1))} to {clock(until)}: "
        f"{percent(truth.in_range_percent)} % in range ({limits} {unit}), mean {mean} {unit}. "
        f"Below range for {duration(truth.below_seconds * SECOND)}, lowest "
        f"{in_unit(truth.lowest_mg_dl, unit)} at {clock(truth.lowest_at)}."
    )


@pytest.mark.parametrize("unit", [MG_DL, MMOL_L])
async def test_morning_report(hass: HomeAssistant, account: Account, unit: str) -> None:
    """The report of a whole night comes once, at its hour, in the person's unit."""
    await account.set_up()
    told = await automate_and_listen(
        hass, "morning_report", glucose=GLUCOSE, at="11:30:00"
    )
    await account.pass_time(20 * MINUTE)
    assert told == []
    await account.pass_time(HOUR)

    night = night_of(account)
    assert len(night) > 80
    until = on_the_wall("07:00")
    share = Figures.of(night, until, LOW, HIGH).in_range_percent
    title = f"Last night: {percent(share)} % in range"
    assert texts(told) == [(title, morning_text(night, until, unit))]


async def test_morning_report_by_own_limits(
    hass: HomeAssistant, account: Account
) -> None:
    """What is in range, below and above is told by the person's limits."""
    hass.config_entries.async_update_entry(
        account.entry,
        options={**account.entry.options, "low_mg_dl": 110, "high_mg_dl": 120},
    )
    await account.set_up()
    told = await automate_and_listen(
        hass, "morning_report", glucose=GLUCOSE, at="11:30:00"
    )
    await account.pass_time(30 * MINUTE)

    truth = Figures.of(night_of(account), on_the_wall("07:00"), 110, 120)
    assert min(truth.above_percent, truth.in_range_percent) > 5
    [(title, message)] = texts(told)
    assert title == f"Last night: {percent(truth.in_range_percent)} % in range"
    assert " % in range (110–120 mg/dL), mean " in message
    below = duration(truth.below_seconds * SECOND)
    assert f"Below range for {below}, lowest " in message
    assert f"Above range for {percent(truth.above_percent)} % of the time." in message


async def test_morning_report_too_early(hass: HomeAssistant, account: Account) -> None:
    """A report before all of the night is there says how far it reaches."""
    await account.set_up()
    told = await automate_and_listen(
        hass, "morning_report", glucose=GLUCOSE, night_end="11:00:00", at="11:12:00"
    )
    await account.pass_time(6 * MINUTE, step=MINUTE)

    night = night_of(account, end="11:00")
    until = time_of(night[-1]) + READING
    assert on_the_wall("10:00") < until < on_the_wall("10:25")
    [(_, message)] = texts(told)
    assert message == (
        f"{morning_text(night, until)} What came after that is not known yet."
    )


async def test_morning_report_with_a_gap(hass: HomeAssistant, account: Account) -> None:
    """A night of which much is missing is told as one."""
    gap = on_the_wall("01:00"), on_the_wall("05:30")
    account.user.add_patch("egvs", lambda body: without(body, *gap))
    await account.set_up()
    told = await automate_and_listen(
        hass, "morning_report", glucose=GLUCOSE, at="11:15:00"
    )
    await account.pass_time(10 * MINUTE)

    night = without({"records": night_of(account)}, *gap)["records"]
    truth = Figures.of(night, on_the_wall("07:00"), LOW, HIGH)
    share = percent(100 * truth.seconds / (8 * HOUR).total_seconds())
    [(_, message)] = texts(told)
    assert f"00 to 07:00: {percent(truth.in_range_percent)} % in range" in message
    assert f"There are readings for only {share} % of that time." in message


async def test_morning_report_without_readings(
    hass: HomeAssistant, account: Account
) -> None:
    """What was before the night is not told as if it were of the night."""
    evening = on_the_wall("21:00", -1)
    account.user.offline.append((evening, NOW + DAY))
    await account.set_up()
    told = await automate_and_listen(
        hass, "morning_report", glucose=GLUCOSE, at="11:30:00"
    )
    await account.pass_time(HOUR)

    newest = time_of(account.truth()[-1])
    assert newest < evening
    [(title, message)] = texts(told)
    assert title == "Last night"
    assert message == (
        "There is no report: no reading of last night has come yet. The newest is "
        f"from {clock(newest)}."
    )


async def test_morning_report_while_dexcom_is_down(
    hass: HomeAssistant, account: Account
) -> None:
    """A report that can't be made says so."""
    await account.set_up()
    told = await automate_and_listen(
        hass, "morning_report", glucose=GLUCOSE, at="11:15:00"
    )
    account.simulator.faults.add(Fault("http_error", status=503))
    await account.pass_time_in_flight(30 * MINUTE)
    [(_, message)] = texts(told)
    assert "Dexcom could not be asked for the readings of last night" in message


@pytest.mark.parametrize(
    ("at", "last_triggered", "is_told"),
    [
        ("10:30:00", None, True),
        ("10:30:00", NOW - DAY, True),
        ("10:30:00", NOW - 30 * MINUTE, False),
        ("12:30:00", NOW - DAY, False),
        ("08:30:00", NOW - DAY, False),
    ],
    ids=["new", "missed", "told", "to come", "long ago"],
)
async def test_morning_report_after_restart(
    account: Account, at: str, last_triggered: datetime | None, is_told: bool
) -> None:
    """A report that was missed is made up for, and none comes twice."""
    told = await restart_and_listen(
        account, "morning_report", last_triggered, glucose=GLUCOSE, at=at
    )
    assert len(told) == is_told
