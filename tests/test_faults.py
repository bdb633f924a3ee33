"""Answers of Dexcom that fail or are none, and that it is over when it is over."""

import asyncio
from datetime import timedelta
from itertools import product
import random
from typing import Any, Final

import pytest
from pytest_homeassistant_custom_component.common import async_capture_events

from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntryState
from homeassistant.const import EVENT_STATE_CHANGED

from .account import (
    DAY,
    DEEP,
    HOUR,
    MINUTE,
    MUTATIONS,
    SECOND,
    Account,
    watched_account,
)
from .simulator import Fault
from .slow_disk import SlowDisk, until

account = pytest.fixture(watched_account)

# Answers that are none, whatever was asked.
FAULTS: Final[dict[str, dict[str, Any]]] = {
    **{
        str(status): {"kind": "http_error", "status": status}
        for status in (204, 302, 400, 403, 404, 422, 500, 502, 503)
    },
    "503 wait": {"kind": "http_error", "status": 503, "retry_after": 120},
    "429": {"kind": "rate_limit"},
    "429 seconds": {"kind": "rate_limit", "retry_after": 120},
    "429 date": {"kind": "rate_limit", "retry_after": "Sat, 02 May 2026 18:30:00 GMT"},
    "429 garbage": {"kind": "rate_limit", "retry_after": "soon"},
    "429 nan": {"kind": "rate_limit", "retry_after": "nan"},
    "html": {"kind": "html"},
    "html 502": {"kind": "html", "status": 502},
    "bad json": {"kind": "bad_json"},
    "empty": {"kind": "bad_json", "body": ""},
    "list": {"kind": "bad_json", "body": []},
    "deep": {"kind": "bad_json", "body": DEEP},
    "cut": {"kind": "cut_body"},
    "drop": {"kind": "drop"},
    "not http": {"kind": "not_http"},
}

# One of each way to fail, for what doesn't depend on the details.
SOME_FAULTS: Final = ("500", "429", "html", "bad json", "cut", "drop", "not http")


@pytest.mark.parametrize(
    ("fault", "endpoint"),
    [*product(FAULTS, ["egvs"]), *product(SOME_FAULTS, ["*"])],
)
async def test_fault_while_running(account: Account, fault: str, endpoint: str) -> None:
    """Nothing is shown while Dexcom can't be asked, and all is there when it can be again."""
    await account.set_up()
    account.simulator.faults.add(Fault(endpoint=endpoint, **FAULTS[fault]))
    await account.pass_time(30 * MINUTE)
    keys = ("glucose", "trend", "rate_of_change", "last_reading")
    assert account.shown(*keys) == ["unavailable"] * 4
    assert len(account.log_lines()) == 1

    account.simulator.faults.clear()
    await account.assert_recovers()
    account.assert_outages(least=1)
    await account.assert_leaves_nothing()


@pytest.mark.parametrize("fault", ["403", "503", *SOME_FAULTS])
async def test_fault_of_devices(account: Account, fault: str) -> None:
    """Readings are shown though the list of devices can't be had."""
    await account.set_up()
    account.simulator.faults.add(Fault(endpoint="devices", **FAULTS[fault]))
    await account.assert_recovers(after=HOUR)
    assert len(account.requests("devices")) > 2
    account.assert_quiet()


@pytest.mark.parametrize("endpoint", ["dataRange", "egvs", "devices", "*"])
@pytest.mark.parametrize("fault", SOME_FAULTS)
async def test_fault_at_start(account: Account, fault: str, endpoint: str) -> None:
    """Home Assistant tries again until Dexcom answers, without a word of warning."""
    account.simulator.faults.add(Fault(endpoint=endpoint, **FAULTS[fault]))
    await account.set_up()
    if endpoint != "devices":
        assert account.entry.state is ConfigEntryState.SETUP_RETRY
        reason = "rate_limited" if fault == "429" else "cannot_fetch"
        assert account.entry.error_reason_translation_key == reason
    await account.pass_time(10 * MINUTE, MINUTE)
    account.simulator.faults.clear()
    await account.assert_recovers(after=20 * MINUTE)
    account.assert_quiet()
    await account.assert_leaves_nothing()


@pytest.mark.parametrize(
    ("options", "lasts", "least", "most"),
    [
        ({"count": 1}, HOUR, 0, 1),
        ({"count": 4}, HOUR, 0, 1),
        ({"endpoint": "egvs", "probability": 0.6}, 4 * HOUR, 1, 30),
    ],
    ids=["once", "four times", "now and then"],
)
@pytest.mark.parametrize("fault", SOME_FAULTS)
async def test_fault_that_passes(
    account: Account,
    fault: str,
    options: dict[str, Any],
    lasts: timedelta,
    least: int,
    most: int,
) -> None:
    """A fault that happens a few times is one outage at most; one that returns loses nothing."""
    await account.set_up()
    account.simulator.faults.add(Fault(**options, **FAULTS[fault]))
    await account.pass_time(lasts)
    assert not (account.simulator.faults.active() and "count" in options)
    account.simulator.faults.clear()
    await account.assert_recovers()
    account.assert_outages(least, most)
    await account.assert_leaves_nothing()


@pytest.mark.parametrize("minutes", [10, 110, 350])
@pytest.mark.parametrize("is_expired", [False, True])
async def test_refusal_that_passes(
    account: Account, is_expired: bool, minutes: int
) -> None:
    """A sign-in that is refused for hours works again without anybody, and nothing is lost."""
    await account.set_up()
    if is_expired:
        account.simulator.expire_access_tokens()
    account.simulator.faults.add(Fault("refusal", minutes=minutes))
    await account.pass_time(10 * MINUTE)
    assert account.flows() == [SOURCE_REAUTH]
    assert account.shown("glucose") == ["unavailable"]
    # The retries are due two and six hours after the first refusal.
    await account.assert_recovers(after=(2 if minutes < 120 else 6) * HOUR)
    account.assert_outages(least=1)
    await account.assert_leaves_nothing()


@pytest.mark.parametrize(
    ("seconds", "lines"), [(5, 0), (55, 0), (65, 2)], ids=["quick", "slow", "too slow"]
)
@pytest.mark.parametrize("endpoint", ["egvs", "token"])
async def test_slow_answer(
    account: Account, endpoint: str, seconds: float, lines: int
) -> None:
    """A minute is waited for an answer, and not more."""
    await account.set_up()
    account.simulator.expire_access_tokens()
    account.simulator.faults.add(Fault("slow", endpoint, count=1, seconds=seconds))
    await account.pass_time_in_flight(12 * MINUTE)
    assert not account.simulator.faults.active()
    assert len(account.log_lines()) == lines
    await account.assert_recovers()
    account.assert_outages(least=lines // 2)
    await account.assert_leaves_nothing()


async def change_in_flight(account: Account, action: str) -> None:
    """Unload or reload the account as soon as it asks for something that takes half a minute."""
    while all(fault.count == 2 for fault in account.simulator.faults.active()):
        await account.pass_time_in_flight(5 * SECOND)
    going = account.hass.async_create_task(getattr(account, action)())
    while not going.done():
        await account.pass_time_in_flight(5 * SECOND)
    assert going.result()
    account.simulator.faults.clear()
    await account.pass_time_in_flight(MINUTE)


@pytest.mark.parametrize("endpoint", ["egvs", "token"])
@pytest.mark.parametrize("action", ["unload", "reload"])
async def test_unload_in_flight(account: Account, action: str, endpoint: str) -> None:
    """An account can go, and come again, while it asks for something; its tokens are kept."""
    await account.set_up()
    account.simulator.expire_access_tokens()
    account.simulator.faults.add(Fault("slow", endpoint, count=2, seconds=30))
    await change_in_flight(account, action)
    if action == "unload":
        await account.assert_leaves_nothing(unload=False)
        await account.set_up()
    await account.assert_recovers()
    account.assert_quiet()


async def test_reload_with_a_slow_disk(account: Account) -> None:
    """A token that is refused while the history is still written doesn't cost the sign-in."""
    await account.set_up()
    # What came meanwhile is written when the account is unloaded.
    await account.pass_time(15 * MINUTE)
    account.simulator.expire_access_tokens()
    for endpoint in ("egvs", "token"):
        account.simulator.faults.add(Fault("slow", endpoint, count=2, seconds=30))
    with SlowDisk() as disk:
        going = asyncio.ensure_future(change_in_flight(account, "reload"))
        await until(disk.has_begun)
        await account.pass_time_in_flight(45 * SECOND)
        disk.go_on()
        await until(going.done)
    going.result()
    await account.assert_recovers()
    account.assert_quiet()


@pytest.mark.parametrize(
    ("endpoint", "entity_id"),
    [("egvs", "sensor.dexcom_glucose"), ("events", "calendar.dexcom_diary")],
)
@pytest.mark.parametrize("end", ["unload", "stop"])
async def test_end_while_somebody_asks(
    account: Account, end: str, endpoint: str, entity_id: str
) -> None:
    """A poll that an automation asked for ends with the account, and isn't an outage."""
    await account.set_up()
    slow = Fault("slow", endpoint, count=1, seconds=30)
    account.simulator.faults.add(slow)
    asked = await account.start_update(entity_id)
    await until(lambda: not slow.count)
    before = account.shown("glucose")
    changes = async_capture_events(account.hass, EVENT_STATE_CHANGED)
    if end == "stop":
        stop = account.hass.async_create_task(account.hass.async_stop(force=True))
        await until(stop.done)
        await account.pass_time_in_flight(MINUTE)
        assert account.shown("glucose") == before
        states = [event.data["new_state"].state for event in changes]
        assert "unavailable" not in states
        return
    assert await account.unload()
    await until(asked.done)
    assert not asked.cancelled()
    assert asked.exception() is None
    await account.pass_time_in_flight(2 * MINUTE)
    await account.assert_leaves_nothing(unload=False)
    account.assert_quiet()


MIX: Final = [
    *(fault for name, fault in FAULTS.items() if name not in ("429 date", "deep")),
    *({"kind": kind} for kind in MUTATIONS),
]


def random_fault(draw: random.Random, account: Account) -> Fault:
    """Return a fault that leaves the sign-in alone."""
    fault = draw.choice(MIX)
    # A renewed token that doesn't arrive is a sign-in that is lost.
    endpoints = ["egvs", "devices", "dataRange"]
    if fault["kind"] != "cut_body":
        endpoints += ["token", "*"]
    return Fault(
        endpoint=draw.choice(endpoints),
        count=draw.choice([None, 1, 2, 5]),
        probability=draw.choice([0.3, 1]),
        **fault,
    )


def assert_no_untruth(account: Account) -> None:
    """Check that nothing is known that isn't so."""
    values = {record["recordId"]: record["value"] for record in account.sent(3 * DAY)}
    for record_id, _, value in account.known():
        assert value in (values[record_id], None)
    ids = [record_id for record_id, _, _ in account.known()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("seed", range(6))
async def test_mixed_faults(account: Account, seed: int) -> None:
    """Whatever goes wrong together and one after the other, it is over when it is over."""
    draw = random.Random(seed)
    await account.set_up()
    for _ in range(40):
        match draw.choice(["fault", "fault", "clear", "expire", "time"]):
            case "fault":
                account.simulator.faults.add(random_fault(draw, account))
            case "clear":
                account.simulator.faults.clear()
            case "expire":
                account.simulator.expire_access_tokens()
        minutes = draw.randint(1, 20)
        await account.pass_time(minutes * MINUTE, draw.choice([MINUTE, 5 * MINUTE]))
        assert_no_untruth(account)
        readings = account.entry.runtime_data.readings
        available = account.shown("glucose") != ["unavailable"]
        assert available is readings.last_update_success
    account.simulator.faults.clear()
    await account.assert_recovers()
    account.assert_outages(most=40)
    await account.assert_leaves_nothing()
