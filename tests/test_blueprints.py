"""The blueprints: what automations made from them tell, and when they are silent."""

from collections.abc import AsyncGenerator, Sequence
from datetime import datetime, timedelta
from http import HTTPStatus
from itertools import groupby
from pathlib import Path
import re
from typing import Any
from urllib.parse import quote

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_capture_events,
)
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.options import MG_DL, MMOL_L
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util.yaml import parse_yaml

from .account import DAY, HOUR, MINUTE, SECOND, Account, time_of
from .blueprints import (
    EVENT_DATA,
    FOLDER,
    NAMES,
    TOLD,
    Figures,
    Told,
    automate,
    automate_and_listen,
    clock,
    copy_blueprints,
    in_unit,
    local,
    on_the_wall,
    restart_and_listen,
    run_by_hand,
    state_of_automation,
    texts,
)
from .common import finish_import, found
from .conftest import NOW, Advance
from .simulator import Fault, Mishap

GLUCOSE = "sensor.dexcom_glucose"
LAST_READING = "sensor.dexcom_last_reading"
STALE_DATA = "binary_sensor.dexcom_stale_data"
SENSOR_ENDS = "sensor.dexcom_sensor_ends"
PROFILE = "image.dexcom_glucose_profile"

# What has to be chosen by whoever makes an automation.
REQUIRED: dict[str, dict[str, str]] = {
    "high_for_hours": {"glucose": GLUCOSE, "last_reading": LAST_READING},
    "long_acting_insulin": {"last_reading": LAST_READING},
    "morning_report": {"glucose": GLUCOSE},
    "no_data": {"last_reading": LAST_READING},
    "sensor_ends": {"ends": SENSOR_ENDS, "last_reading": LAST_READING},
    "weekly_summary": {"glucose": GLUCOSE, "picture": PROFILE},
}

PAGE = Path(__file__).parents[1] / "docs/automations.md"
REPOSITORY = "https://github.com/dexcom-api/home-assistant-dexcom-api"

READING = 5 * MINUTE
LOW, HIGH = 70, 180


@pytest.fixture(autouse=True)
async def automation_ends(hass: HomeAssistant) -> AsyncGenerator[None]:
    """Turn the automation off at the end, since its timers would outlive Home Assistant."""
    yield
    if hass.services.has_service("automation", "turn_off"):
        await hass.services.async_call(
            "automation", "turn_off", {"entity_id": "all"}, blocking=True
        )


@pytest.fixture
async def account(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    user_name: str,
    request: pytest.FixtureRequest,
) -> Account:
    """Return the account, not set up yet."""
    simulator = request.getfixturevalue("simulator")
    return Account(hass, simulator, entry, freezer, user_name)


async def test_schema(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    """Home Assistant takes all blueprints, and whoever chooses finds words and defaults."""
    await hass.async_add_executor_job(copy_blueprints, hass)
    assert await async_setup_component(hass, "automation", {})
    client = await hass_ws_client(hass)
    await client.send_json_auto_id({"type": "blueprint/list", "domain": "automation"})
    answer = (await client.receive_json())["result"]
    assert sorted(NAMES) == sorted(REQUIRED)
    for name in NAMES:
        about = answer[f"{DOMAIN}/{name}.yaml"]["metadata"]
        assert about["source_url"].endswith(f"/blob/main/{FOLDER}/{name}.yaml")
        assert about["homeassistant"] == {"min_version": "2026.10.0"}
        assert about["name"].startswith("Dexcom API: ")
        assert about["description"]
        for key, field in about["input"].items():
            assert field["name"], (name, key)
            assert field["description"], (name, key)
            assert ("default" in field) is (key not in REQUIRED[name]), (name, key)
            if entity := field["selector"].get("entity"):
                assert [one["integration"] for one in entity["filter"]] == [DOMAIN]
        assert list(about["input"])[-1] == "actions"


@pytest.mark.parametrize("name", NAMES)
async def test_defaults(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    name: str,
) -> None:
    """With nothing but the entities chosen, an automation works and shows what it tells."""
    assert await async_setup_component(hass, "persistent_notification", {})
    await automate(hass, name, **REQUIRED[name])
    assert state_of_automation(hass).state == "on"
    client = await hass_ws_client(hass)

    await run_by_hand(hass)

    await client.send_json_auto_id({"type": "persistent_notification/get"})
    [notification] = (await client.receive_json())["result"]
    assert notification["title"]
    assert len(notification["message"]) > 20


@pytest.mark.parametrize("name", NAMES)
async def test_entities_are_required(hass: HomeAssistant, name: str) -> None:
    """Without the entities there is no automation."""
    await automate(hass, name)
    assert state_of_automation(hass).state == "unavailable"


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
    assert truth.below_minutes > 0
    low, high = (in_unit(limit, unit).split()[0] for limit in (LOW, HIGH))
    return (
        f"{clock(on_the_wall('23:00', -1))} to {clock(until)}: {truth.in_range_percent} "
        f"% in range ({low} to {high} {unit}), mean {in_unit(truth.mean_mg_dl, unit)}. "
        f"Below range for {truth.below_minutes} min, lowest "
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
    title = f"Last night: {share} % in range"
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
    assert min(truth.below_minutes, truth.above_percent, truth.in_range_percent) > 5
    [(title, message)] = texts(told)
    assert title == f"Last night: {truth.in_range_percent} % in range"
    assert " % in range (110 to 120 mg/dL), mean " in message
    assert f"Below range for {truth.below_minutes} min, lowest " in message
    assert f"Above range for {truth.above_percent} % of the time." in message


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
    share = round(100 * truth.seconds / (8 * HOUR).total_seconds())
    [(_, message)] = texts(told)
    assert f"00 to 07:00: {truth.in_range_percent} % in range" in message
    assert f"There are readings for only {share} % of that time." in message


def without(body: dict[str, Any], start: datetime, end: datetime) -> dict[str, Any]:
    """Leave the readings of some time out of an answer."""
    records = [
        record for record in body["records"] if not start <= time_of(record) < end
    ]
    return {**body, "records": records}


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


HIGH_INPUTS = {
    "glucose": GLUCOSE,
    "last_reading": LAST_READING,
    "limit": 140,
    "hours": 1.5,
}
# Glucose is above 140 mg/dL from 20:25 to 22:25 UTC, in a trace that is always the same.
HIGH_ENOUGH = NOW.replace(hour=21, minute=55, second=0)


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


def let_sensor_end(account: Account, moment: datetime) -> datetime:
    """Let the sensor before have come off early enough that the present one ends at a time."""
    schedule = account.user.trace.schedule
    worn = schedule.session_at(NOW.timestamp())
    ends = worn.start_seconds + timedelta(days=10).total_seconds()
    early = timedelta(seconds=ends - moment.timestamp())
    account.user.change_sensors({worn.index - 1: Mishap(early=early)})
    worn = account.user.trace.schedule.session_at(NOW.timestamp())
    assert worn.start_seconds + timedelta(days=10).total_seconds() == moment.timestamp()
    return moment


async def test_sensor_ends_tomorrow(hass: HomeAssistant, account: Account) -> None:
    """The end of the sensor is told the day before, once, at the hour that was chosen."""
    ends = let_sensor_end(account, on_the_wall("14:05", 2))
    await account.set_up()
    told = await automate_and_listen(
        hass, "sensor_ends", at="12:00:00", ends=SENSOR_ENDS, last_reading=LAST_READING
    )
    await account.pass_time(DAY + 45 * MINUTE, step=15 * MINUTE)
    assert told == []
    await account.pass_time(HOUR)
    [(title, message)] = texts(told)
    assert title == "Sensor ends tomorrow"
    assert message.startswith(
        f"By its planned life, the sensor ends on {local(ends):%a %d %b %H:%M}. It may be worn "
        f"until {local(ends + 12 * HOUR):%a %d %b %H:%M}. This goes by the readings until "
        "Sun 03 May 1"
    )
    await account.pass_time(DAY, step=15 * MINUTE)
    assert len(told) == 1


@pytest.mark.parametrize(
    ("at", "last_triggered", "is_told"),
    [
        ("10:00:00", None, True),
        ("10:00:00", NOW - HOUR, False),
        ("12:00:00", NOW - DAY, False),
    ],
    ids=["missed", "told", "to come"],
)
async def test_sensor_ends_after_restart(
    account: Account, at: str, last_triggered: datetime | None, is_told: bool
) -> None:
    """What was missed while Home Assistant was off is made up for, but not told twice."""
    let_sensor_end(account, on_the_wall("14:05", 1))
    told = await restart_and_listen(
        account,
        "sensor_ends",
        last_triggered,
        at=at,
        ends=SENSOR_ENDS,
        last_reading=LAST_READING,
    )
    assert len(told) == is_told


@pytest.mark.parametrize("past_is_imported", [False])
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
        glucose=GLUCOSE,
        picture=PROFILE,
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
    assert title == f"Your week: {week.in_range_percent} % in range"
    low, high = (in_unit(limit, unit).split()[0] for limit in (LOW, HIGH))
    assert message.startswith(
        f"{week.in_range_percent} % in range ({low} to {high} {unit}), mean "
        f"{in_unit(week.mean_mg_dl, unit)}, CV "
    )
    assert f", {week.above_percent} % above; lows: " in message
    assert (
        f"The week before: {before.in_range_percent} % in range, mean "
        f"{in_unit(before.mean_mg_dl, unit)}, lows: "
    ) in message
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
    assert (
        f"Best day: {local(on_the_wall('12:00', -best)):%a} with {days[best]} %, worst: "
        f"{local(on_the_wall('12:00', -worst)):%a} with {days[worst]} %."
    ) in message
    assert (
        f"Logged a day: {carbs_a_day(account, on_the_wall('00:00'))} g of carbs, "
        in message
    )
    assert "only reach" not in message
    assert file.read_bytes().startswith(b"\x89PNG")
    client = await hass_client()
    response = await client.get(told[0].data["image"])
    assert response.status == HTTPStatus.OK
    assert (await response.read()).startswith(b"\x89PNG")


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
    share = round(100 * seconds / (7 * DAY).total_seconds())
    [(title, message)] = texts(told)
    assert title == "Your week"
    assert message == (
        f"There is no summary: there are readings for only {share} % of the time."
    )


@pytest.mark.parametrize("past_is_imported", [False])
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
    assert title == f"Your week: {share} % in range"
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
        glucose=GLUCOSE,
        picture=PROFILE,
        day=day,
        at=at,
    )
    assert len(told) == is_told


def test_import_links() -> None:
    """The page about the blueprints has a link that imports each of them."""
    page = PAGE.read_text()
    for name in NAMES:
        source = f"{REPOSITORY}/blob/main/{FOLDER}/{name}.yaml"
        assert f"blueprint_import/?blueprint_url={quote(source, safe='')})" in page


async def test_examples(
    hass: HomeAssistant, account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    """The automations on that page work as they stand there, but for the person's phone."""
    blocks = re.findall(r"```yaml\n(triggers:.*?)```", PAGE.read_text(), re.DOTALL)
    examples: list[dict[str, Any]] = []
    for number, block in enumerate(blocks):
        example = parse_yaml(block)
        assert isinstance(example, dict)
        examples.append({"alias": f"Dexcom {number}", **example})
    assert len(examples) >= 5
    for example in examples:
        example["actions"] = [
            {"event": TOLD, "event_data": step["data"]}
            if step.get("action", "").startswith("notify.")
            else step
            for step in example["actions"]
        ]
    await account.set_up()
    told: Told = async_capture_events(hass, TOLD)
    assert await async_setup_component(hass, "automation", {"automation": examples})
    account.user.app.log_entry("carbs", value=41, moment=NOW - HOUR, visible_from=NOW)
    await account.pass_time(HOUR)
    assert [event.data["message"] for event in told] == [
        f"41 g of carbs at {clock(NOW - HOUR)}"
    ]
    assert {state.state for state in hass.states.async_all("automation")} == {"on"}
    told.clear()
    by_hand = [
        f"automation.{example['alias'].lower().replace(' ', '_')}"
        for example, block in zip(examples, blocks, strict=True)
        if "trigger.to_state" not in block
    ]
    for entity_id in by_hand:
        await run_by_hand(hass, entity_id)
    # Some have a condition among their actions, which need not be met.
    assert len(told) >= len(by_hand) - 1
    assert "Error" not in caplog.text
