"""The summary of the week: what it tells, and when."""

from datetime import datetime
from decimal import Decimal
from http import HTTPStatus
from pathlib import Path
import re
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.dexcom_api.options import MG_DL, MMOL_L
from homeassistant.core import HomeAssistant

from ..account import DAY, HOUR, MINUTE, SECOND, Account, time_of
from ..common import finish_import
from ..conftest import ENTRY_ID, NOW, Advance
from ..simulator import Fault
from .common import (
    EVENT_DATA,
    HIGH,
    LOW,
    READING,
    REQUIRED,
    TOLD,
    Figures,
    automate_and_listen,
    local,
    on_the_wall,
    percent,
    restart_and_listen,
    texts,
    without,
)

# The summary reaches back further than the first poll.
pytestmark = pytest.mark.parametrize("past_is_imported", [False])

PNG = b"\x89PNG"


def readings_of(
    account: Account, first_day: int, last_day: int
) -> list[dict[str, Any]]:
    """Return the readings from the beginning of a day to that of another, counted from today."""
    window = on_the_wall("00:00", first_day), on_the_wall("00:00", last_day) - SECOND
    return account.simulator.truth(account.user.name, "egvs", *window)


def week_of(account: Account, days_ago: int) -> Figures:
    """Return what the seven days add up to that ended some days ago."""
    readings = readings_of(account, -days_ago - 7, -days_ago)
    return Figures.of(readings, on_the_wall("00:00", -days_ago), LOW, HIGH)


def carbs_a_day(account: Account, until: datetime) -> int:
    """Return how many grams of carbs were logged a day in the last week, up to a time of it."""
    window = on_the_wall("00:00", -7), until
    events = account.simulator.truth(account.user.name, "events", *window)
    return round(
        sum(
            float(event["value"])
            for event in events
            if event["eventType"] == "carbs" and event["eventStatus"] != "deleted"
        )
        / ((window[1] - window[0]) / DAY)
    )


def assert_told(pattern: str, message: str, *values: float) -> None:
    """Assert that a message has numbers, true to their digits, where a pattern has braces."""
    match = re.search(pattern.replace("{}", r"(\d+(?:\.\d+)?)"), message)
    assert match is not None, message
    for told, value in zip(match.groups(), values, strict=True):
        digits = len(told.partition(".")[2])
        # To add up to 100, a percentage can be rounded to either side.
        assert float(told) == pytest.approx(value, abs=10**-digits)


def best_and_worst_day(account: Account) -> tuple[str, float, float]:
    """Return how a summary names the days with the most and the least time in range, and the time."""
    days = {
        day: Figures.of(
            readings_of(account, -day, 1 - day),
            on_the_wall("00:00", 1 - day),
            LOW,
            HIGH,
        ).in_range_percent
        for day in range(1, 8)
    }
    best, worst = max(days, key=days.__getitem__), min(days, key=days.__getitem__)
    first, last = (f"{local(on_the_wall('12:00', -day)):%a}" for day in (best, worst))
    text = f"Best day: {first} with {{}} %, worst: {last} with {{}} %."
    return text, days[best], days[worst]


@pytest.mark.parametrize("unit", [MG_DL, MMOL_L])
async def test_weekly_summary(
    hass: HomeAssistant,
    account: Account,
    advance: Advance,
    hass_client: ClientSessionGenerator,
    tmp_path: Path,
    unit: str,
) -> None:
    """The week is told beside the one before, once, with a picture for phones and files."""
    await account.set_up()
    await finish_import(advance)
    file = tmp_path / "profile.png"
    hass.config.allowlist_external_dirs.add(str(tmp_path))
    data = {**EVENT_DATA, "image": "{{ image }}"}
    told = await automate_and_listen(
        hass,
        "weekly_summary",
        **REQUIRED["weekly_summary"],
        day="sat",
        at="11:12:00",
        file=str(file),
        actions=[{"event": TOLD, "event_data": data}],
    )
    await account.pass_time(3 * MINUTE, step=MINUTE)
    assert told == []
    await account.pass_time(15 * MINUTE)

    week, before = (week_of(account, days_ago) for days_ago in (0, 7))
    [(title, message)] = texts(told)
    factor = 1 if unit == MG_DL else 18.016
    limits = "70–180" if unit == MG_DL else r"3\.9–10\.0"
    assert_told("^Your week: {} % in range$", title, week.in_range_percent)
    shares = re.match(
        rf"^(\S+) % in range \({limits} {unit}\), mean \S+ {unit}, CV \S+ %, (\S+) % below, "
        r"(\S+) % above; lows: ",
        message,
    )
    assert shares is not None, message
    assert sum(map(Decimal, shares.groups())) == 100
    assert_told(" {} % above; lows", message, week.above_percent)
    assert_told(f"mean {{}} {unit}, CV", message, week.mean_mg_dl / factor)
    assert_told(
        f"The week before: {{}} % in range, mean {{}} {unit}, lows: ",
        message,
        before.in_range_percent,
        before.mean_mg_dl / factor,
    )
    pattern, *days = best_and_worst_day(account)
    assert_told(pattern, message, *days)
    carbs = carbs_a_day(account, on_the_wall("00:00"))
    assert f"Logged a day: {carbs} g of carbs, " in message
    assert "only reach" not in message
    assert file.read_bytes().startswith(PNG)
    response = await (await hass_client()).get(told[0].data["image"])
    assert response.status == HTTPStatus.OK
    assert (await response.read()).startswith(PNG)


async def test_weekly_summary_without_readings(
    hass: HomeAssistant, account: Account
) -> None:
    """A week with too few readings is not told as if it were a whole one."""
    gap = on_the_wall("00:00", -7), on_the_wall("00:00", -3)
    account.user.add_patch("egvs", lambda body: without(body, *gap))
    await account.set_up()
    told = await automate_and_listen(
        hass, "weekly_summary", **REQUIRED["weekly_summary"], day="sat", at="11:12:00"
    )
    await account.pass_time(10 * MINUTE)

    readings = without({"records": readings_of(account, -7, 0)}, *gap)["records"]
    seconds = Figures.of(readings, on_the_wall("00:00"), LOW, HIGH).seconds
    share = percent(100 * seconds / (7 * DAY).total_seconds())
    [(title, message)] = texts(told)
    assert title == "Your week"
    assert message == (
        f"There is no summary: there are readings for only {share} % of the time."
    )


async def test_weekly_summary_of_a_phone_that_is_off(
    hass: HomeAssistant, account: Account, advance: Advance
) -> None:
    """A week whose end hasn't come yet says so."""
    account.user.offline.append((on_the_wall("20:00", -1), NOW + DAY))
    await account.set_up()
    await finish_import(advance)
    told = await automate_and_listen(
        hass, "weekly_summary", **REQUIRED["weekly_summary"], day="sat", at="11:12:00"
    )
    await account.pass_time(10 * MINUTE)

    readings = readings_of(account, -7, 0)
    until = time_of(readings[-1]) + READING
    share = Figures.of(readings, until, LOW, HIGH).in_range_percent
    [(title, message)] = texts(told)
    assert_told("^Your week: {} % in range$", title, share)
    assert f"Logged a day: {carbs_a_day(account, until)} g of carbs, " in message
    assert message.endswith(f" The readings only reach until {local(until):%a %H:%M}.")


@pytest.mark.parametrize(
    ("day", "at", "last_triggered", "is_told"),
    [
        ("sat", "09:00:00", NOW - 7 * DAY, True),
        ("sat", "09:00:00", NOW - HOUR, False),
        ("sat", "12:00:00", NOW - 7 * DAY, False),
        ("sun", "09:00:00", NOW - 7 * DAY, False),
    ],
    ids=["missed", "told", "to come", "another day"],
)
async def test_weekly_summary_after_restart(
    account: Account, day: str, at: str, last_triggered: datetime, is_told: bool
) -> None:
    """A summary that was missed is made up for on its day, and none comes twice."""
    told = await restart_and_listen(
        account,
        "weekly_summary",
        last_triggered,
        **REQUIRED["weekly_summary"],
        day=day,
        at=at,
    )
    assert len(told) == is_told


async def test_week_of_an_account_that_is_not_loaded(
    hass: HomeAssistant, account: Account
) -> None:
    """Where nobody knows of the week, nobody claims that there were no readings."""
    await account.set_up()
    account.simulator.faults.add(Fault("http_error", status=503))
    await hass.config_entries.async_unload(ENTRY_ID)
    await hass.config_entries.async_setup(ENTRY_ID)
    told = await automate_and_listen(
        hass, "weekly_summary", **REQUIRED["weekly_summary"], day="sat", at="11:12:00"
    )
    await account.pass_time_in_flight(20 * MINUTE)
    [(_, message)] = texts(told)
    assert "there are no readings of the last seven days" not in message
