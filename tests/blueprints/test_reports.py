"""The morning report and the weekly summary."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from http import HTTPStatus
from pathlib import Path
import re
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from homeassistant.util import dt as dt_util

from ..account import DAY, HOUR, MINUTE, SECOND, time_of
from ..scene import Scene
from ..simulated import NOW
from .common import (
    READING,
    Figures,
    Messages,
    clock,
    duration,
    in_unit,
    leave_out,
    listen,
    local_time,
    newest_of,
    percent,
    readings_of,
    start,
    wait,
    wait_in_flight,
    without,
)

PNG = b"\x89PNG"


def night_of(stage: Scene, end: str = "07:00") -> list[dict[str, Any]]:
    """Return the readings of last night that Dexcom has released."""
    return readings_of(stage, local_time("23:00", -1), local_time(end) - SECOND)


def morning_text(
    night: Sequence[dict[str, Any]],
    until: datetime,
    unit: str = "mg/dL",
    low: int = 70,
    high: int = 180,
) -> str:
    """Return the report of a night that had lows."""
    truth = Figures.of(night, until, low, high)
    assert truth.below_seconds > 0
    limits, mean = f"{low}–{high}", f"{truth.mean_mg_dl:.1f}"
    if unit == "mmol/L":
        limits, mean = "3.9–10.0", f"{truth.mean_mg_dl / 18.016:.2f}"
    text = (
        f"{clock(local_time('23:00', -1))} to {clock(until)}: "
        f"{percent(truth.in_range_percent)}% in range ({limits} {unit}), mean {mean} {unit}. "
        f"Below range for {duration(truth.below_seconds * SECOND)}, lowest "
        f"{in_unit(truth.lowest_mg_dl, unit)} at {clock(truth.lowest_at)}."
    )
    if truth.above_percent:
        text += f" Above range for {percent(truth.above_percent)}% of the time."
    return text


@pytest.mark.parametrize(
    ("unit", "low", "high"),
    [("mg/dL", 70, 180), ("mmol/L", 70, 180), ("mg/dL", 110, 120)],
)
async def test_morning_report(stage: Scene, unit: str, low: int, high: int) -> None:
    """The report of a whole night comes once, at its hour, in the person's unit and limits."""
    stage.choose(low_mg_dl=low, high_mg_dl=high)
    messages = await start(stage, "morning_report", at="11:30:00")
    await wait(stage, 20 * MINUTE)
    assert messages == []
    await wait(stage, HOUR)

    night, until = night_of(stage), local_time("07:00")
    assert len(night) > 80
    [message] = messages
    share = percent(Figures.of(night, until, low, high).in_range_percent)
    assert message.title == f"{share}% in range last night"
    assert message.text == morning_text(night, until, unit, low, high)


async def test_morning_report_too_early(stage: Scene) -> None:
    """A report before the whole night has arrived says how far it reaches."""
    inputs = {"night_end": "11:00:00", "at": "11:12:00"}
    messages = await start(stage, "morning_report", **inputs)
    await wait(stage, 6 * MINUTE, step=MINUTE)

    night = night_of(stage, "11:00")
    until = time_of(night[-1]) + READING
    assert local_time("10:00") < until < local_time("10:25")
    assert [message.text for message in messages] == [
        f"{morning_text(night, until)} Later readings haven't arrived yet."
    ]


async def test_morning_report_of_a_traveler(stage: Scene) -> None:
    """A night is one on the person's clock, wherever Home Assistant is, and so are its times."""
    stage.user.time_zone = "Europe/Berlin"
    messages = await start(stage, "morning_report", at="11:15:00")
    await wait(stage, 10 * MINUTE)

    begin = NOW.replace(day=1, hour=21, minute=0, second=0)
    night = readings_of(stage, begin, begin + 8 * HOUR - SECOND)
    truth = Figures.of(night, begin + 8 * HOUR)
    lowest = truth.lowest_at.astimezone(ZoneInfo("Europe/Berlin"))
    [message] = messages
    assert message.title == f"{percent(truth.in_range_percent)}% in range last night"
    assert message.text.startswith("Fri 23:00 to 07:00: ")
    assert message.text.split(" at ")[1].startswith(f"{lowest:%H:%M}")


async def test_morning_report_with_a_gap(stage: Scene) -> None:
    """The report says how much of the night has readings if much is missing."""
    gap = local_time("01:00"), local_time("05:30")
    leave_out(stage, *gap)
    messages = await start(stage, "morning_report", at="11:15:00")
    await wait(stage, 10 * MINUTE)

    night = without({"records": night_of(stage)}, *gap)["records"]
    truth = Figures.of(night, local_time("07:00"))
    share = percent(100 * truth.seconds / (8 * HOUR).total_seconds())
    [message] = messages
    assert f"00 to 07:00: {percent(truth.in_range_percent)}% in range" in message.text
    assert f"Only {share}% of that time has readings." in message.text


async def test_morning_report_without_readings(stage: Scene) -> None:
    """Readings from before the night aren't reported as those of the night."""
    evening = local_time("21:00", -1)
    stage.user.offline.append((evening, NOW + DAY))
    messages = await start(stage, "morning_report", at="11:30:00")
    await wait(stage, HOUR)

    assert newest_of(stage) < evening
    [message] = messages
    assert message.title == "Last night"
    assert message.text == (
        "There is no report: no readings from last night have arrived yet. The newest is "
        f"from {clock(newest_of(stage))}."
    )


async def test_morning_report_while_dexcom_is_down(stage: Scene) -> None:
    """Without a response from Dexcom, the message says that there is no report."""
    messages = await start(stage, "morning_report", at="11:15:00")
    stage.fail("egvs", "events", "devices")
    await wait_in_flight(stage, 30 * MINUTE)
    [message] = messages
    assert "readings from last night could not be fetched from Dexcom" in message.text


def days_of(stage: Scene, first: int, last: int) -> list[dict[str, Any]]:
    """Return the readings from the start of one day to that of another, counted from today."""
    return readings_of(
        stage, local_time("00:00", first), local_time("00:00", last) - SECOND
    )


def summarize_days(stage: Scene, first: int, last: int) -> Figures:
    """Return the metrics from the start of one day to that of another, counted from today."""
    return Figures.of(days_of(stage, first, last), local_time("00:00", last))


def carbs_a_day(stage: Scene, until: datetime) -> int:
    """Return the logged grams of carbs per day of the last week, up to a time in it."""
    start_of_week = local_time("00:00", -7)
    total = sum(
        float(event["value"])
        for event in stage.truth("events", start_of_week, until)
        if event["eventType"] == "carbs" and event["eventStatus"] != "deleted"
    )
    return round(total / ((until - start_of_week) / DAY))


def assert_numbers(pattern: str, text: str, *values: float) -> None:
    """Check the numbers that a text has where a pattern has braces."""
    match = re.search(pattern.replace("{}", r"(\d+(?:\.\d+)?)"), text)
    assert match is not None, text
    for number, value in zip(match.groups(), values, strict=True):
        digits = len(number.partition(".")[2])
        # To add up to 100, a percentage can be rounded to either side.
        assert float(number) == pytest.approx(value, abs=10**-digits)


async def start_summary(stage: Scene, **inputs: Any) -> Messages:
    """Set up the account and the summary of this Saturday, and import the past."""
    await stage.set_up()
    await stage.finish_import()
    inputs = {"day": "sat", "at": "11:12:00", **inputs}
    return await listen(stage, "weekly_summary", **inputs)


@pytest.mark.parametrize(
    ("unit", "factor", "limits"),
    [("mg/dL", 1, "70–180"), ("mmol/L", 18.016, r"3\.9–10\.0")],
)
async def test_weekly_summary(
    stage: Scene,
    hass_client: ClientSessionGenerator,
    tmp_path: Path,
    unit: str,
    factor: float,
    limits: str,
) -> None:
    """The summary compares two weeks, once, with a picture for phones and files."""
    file = tmp_path / "profile.png"
    stage.hass.config.allowlist_external_dirs.add(str(tmp_path))
    messages = await start_summary(stage, file=str(file))
    await wait(stage, 3 * MINUTE, step=MINUTE)
    assert messages == []
    await wait(stage, 15 * MINUTE)

    week, before = (summarize_days(stage, day - 7, day) for day in (0, -7))
    [message] = messages
    text = message.text
    assert_numbers(
        "^{}% in range over the past week$", message.title, week.in_range_percent
    )
    shares = re.match(
        rf"^(\S+)% in range \({limits} {unit}\), mean \S+ {unit}, CV \S+%, (\S+)% below, "
        r"(\S+)% above; lows: ",
        text,
    )
    assert shares is not None, text
    assert sum(map(Decimal, shares.groups())) == 100
    assert_numbers(" {}% above; lows", text, week.above_percent)
    assert_numbers(f"mean {{}} {unit}, CV", text, week.mean_mg_dl / factor)
    assert_numbers(
        f"The week before: {{}}% in range, mean {{}} {unit}, lows: ",
        text,
        before.in_range_percent,
        before.mean_mg_dl / factor,
    )
    days = {
        day: summarize_days(stage, day, day + 1).in_range_percent
        for day in range(-7, 0)
    }
    best, worst = max(days, key=days.__getitem__), min(days, key=days.__getitem__)
    names = [
        f"{dt_util.as_local(local_time('12:00', day)):%a}" for day in (best, worst)
    ]
    pattern = "Best day: {} with {{}}%, worst: {} with {{}}%.".format(*names)
    assert_numbers(pattern, text, days[best], days[worst])
    carbs = carbs_a_day(stage, local_time("00:00"))
    assert f"Logged per day: {carbs} g of carbs, " in text
    assert "only reach" not in text
    assert file.read_bytes().startswith(PNG)
    response = await (await hass_client()).get(message.image)
    assert response.status == HTTPStatus.OK
    assert (await response.read()).startswith(PNG)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_weekly_summary_of_lows_that_recur(stage: Scene) -> None:
    """What stands out in the latest weeks is part of the summary, in the same words as everywhere."""

    def value_at(moment: datetime) -> float:
        local = dt_util.as_local(moment)
        is_low = local.day % 2 == 0 and 3 <= local.hour < 5
        return 60 if is_low else 120

    stage.change_values(value_at)
    messages = await start_summary(stage)
    await wait(stage, 10 * MINUTE)
    [message] = messages
    patterns = await stage.act("get_patterns")
    [low] = [row for row in patterns["findings"] if row["kind"] == "time_of_day"]
    assert low["starts"].startswith("03:0")
    assert low["text"] in message.text
    assert f"What stands out in {patterns['days']} days: " in message.text


async def test_weekly_summary_of_a_traveler(stage: Scene) -> None:
    """The week is that of the person's days; it is Sunday where they are."""
    stage.user.time_zone = "Pacific/Auckland"
    inputs = {"day": "sat", "at": "11:15:00"}
    await stage.set_up()
    await stage.finish_import()
    messages = await listen(stage, "weekly_summary", **inputs)
    await wait(stage, 10 * MINUTE)
    until = NOW.replace(hour=12, minute=0, second=0)
    week = readings_of(stage, until - 7 * DAY, until - SECOND)
    share = Figures.of(week, until).in_range_percent
    [message] = messages
    assert message.title == f"{share:.1f}% in range over the past week"
    assert "only reach" not in message.text


async def test_weekly_summary_without_readings(stage: Scene) -> None:
    """With too few readings, the message says so instead of summarizing them."""
    gap = local_time("00:00", -7), local_time("00:00", -3)
    leave_out(stage, *gap)
    messages = await start(stage, "weekly_summary", day="sat", at="11:12:00")
    await wait(stage, 10 * MINUTE)

    readings = without({"records": days_of(stage, -7, 0)}, *gap)["records"]
    seconds = Figures.of(readings, local_time("00:00")).seconds
    share = percent(100 * seconds / (7 * DAY).total_seconds())
    [message] = messages
    assert message.title == "The past week"
    assert message.text == (
        f"There is no summary: only {share}% of the time has readings."
    )


async def test_weekly_summary_of_a_phone_that_is_off(stage: Scene) -> None:
    """If the end of the week is missing, the message says how far the readings reach."""
    stage.user.offline.append((local_time("20:00", -1), NOW + DAY))
    messages = await start_summary(stage)
    await wait(stage, 10 * MINUTE)

    readings = days_of(stage, -7, 0)
    until = time_of(readings[-1]) + READING
    share = Figures.of(readings, until).in_range_percent
    [message] = messages
    assert_numbers("^{}% in range over the past week$", message.title, share)
    assert f"Logged per day: {carbs_a_day(stage, until)} g of carbs, " in message.text
    reach = f"{dt_util.as_local(until):%a %H:%M}"
    assert message.text.endswith(f" Readings end on {reach}.")


async def test_weekly_summary_of_an_account_that_is_not_loaded(stage: Scene) -> None:
    """If the account isn't loaded, the message doesn't claim that there are no readings."""
    await stage.set_up()
    stage.fail("egvs", "events", "devices", "dataRange")
    await stage.reload()
    messages = await listen(stage, "weekly_summary", day="sat", at="11:12:00")
    await wait_in_flight(stage, 20 * MINUTE)
    [message] = messages
    assert "there are no readings of the last seven days" not in message.text
