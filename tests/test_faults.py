"""All that can go wrong between Home Assistant and Dexcom, and that it is over when it is over."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise, product
import logging
import random
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from hypothesis import HealthCheck, given, settings, strategies as st
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir

from .account import (
    DAY,
    HOUR,
    LOSS,
    MINUTE,
    SECOND,
    SIGN_IN_LOST,
    Account,
    assert_outages,
    told,
)
from .common import shown
from .conftest import NOW
from .simulator import Fault, Simulator

DEEP: Final = "[" * 100_000

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

# Bodies that are not as documented, and whether every reading can be read all the same.
MUTATIONS: Final[dict[str, bool]] = {
    "duplicates": True,
    "garbage_records": True,
    "odd_timestamps": True,
    "shuffled": True,
    "unknown_enums": True,
    "absent_sections": False,
    "late_back_fill": False,
    "missing_fields": False,
    "null_sections": False,
}


@pytest.fixture
async def account(
    hass: HomeAssistant,
    simulator: Simulator,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    user_name: str,
    caplog: pytest.LogCaptureFixture,
) -> Account:
    """Return the account, not set up yet."""
    caplog.set_level(logging.INFO)
    return Account(hass, simulator, entry, freezer, user_name)


@pytest.mark.parametrize(
    ("fault", "endpoint"),
    [*product(FAULTS, ["egvs"]), *product(SOME_FAULTS, ["*"])],
)
async def test_fault_while_running(
    account: Account, caplog: pytest.LogCaptureFixture, fault: str, endpoint: str
) -> None:
    """Nothing is shown while Dexcom can't be asked, and all is there when it can be again."""
    await account.set_up()
    account.simulator.faults.add(Fault(endpoint=endpoint, **FAULTS[fault]))
    await account.pass_time(30 * MINUTE)
    for key in ("glucose", "trend", "rate_of_change", "last_reading"):
        assert shown(account.hass, key) == "unavailable"
    assert len(told(caplog.records)) == 1

    account.simulator.faults.clear()
    await account.assert_recovers()
    assert_outages(caplog.records, least=1)
    assert not account.flows()
    await account.assert_leaves_nothing()


@pytest.mark.parametrize("fault", ["403", "503", *SOME_FAULTS])
async def test_fault_of_devices(
    account: Account, caplog: pytest.LogCaptureFixture, fault: str
) -> None:
    """Readings are shown though the list of devices can't be had."""
    await account.set_up()
    account.simulator.faults.add(Fault(endpoint="devices", **FAULTS[fault]))
    await account.pass_time(HOUR)
    assert len(account.requests("devices")) > 2
    await account.settle()
    account.assert_shown()
    account.assert_complete()
    assert not told(caplog.records)


@pytest.mark.parametrize("endpoint", ["dataRange", "egvs", "devices", "*"])
@pytest.mark.parametrize("fault", SOME_FAULTS)
async def test_fault_at_start(
    account: Account, caplog: pytest.LogCaptureFixture, fault: str, endpoint: str
) -> None:
    """Home Assistant tries again until Dexcom answers, without a word of warning."""
    account.simulator.faults.add(Fault(endpoint=endpoint, **FAULTS[fault]))
    await account.set_up()
    if endpoint != "devices":
        assert account.entry.state is ConfigEntryState.SETUP_RETRY
    await account.pass_time(10 * MINUTE, MINUTE)
    account.simulator.faults.clear()
    await account.assert_recovers(after=20 * MINUTE)
    assert not told(caplog.records)
    assert not account.flows()
    await account.assert_leaves_nothing()


@pytest.mark.parametrize("count", [1, 4])
@pytest.mark.parametrize("fault", SOME_FAULTS)
async def test_fault_that_passes(
    account: Account, caplog: pytest.LogCaptureFixture, fault: str, count: int
) -> None:
    """A fault that happens a few times is one outage at most."""
    await account.set_up()
    account.simulator.faults.add(Fault(count=count, **FAULTS[fault]))
    await account.assert_recovers()
    assert not account.simulator.faults.active()
    assert_outages(caplog.records)
    assert not account.flows()


@pytest.mark.parametrize("fault", SOME_FAULTS)
async def test_fault_now_and_then(
    account: Account, caplog: pytest.LogCaptureFixture, fault: str
) -> None:
    """A fault that comes and goes loses nothing, however often."""
    await account.set_up()
    account.simulator.faults.add(
        Fault(endpoint="egvs", probability=0.6, **FAULTS[fault])
    )
    await account.pass_time(4 * HOUR)
    account.simulator.faults.clear()
    await account.assert_recovers()
    assert_outages(caplog.records, least=1, most=30)
    assert not account.flows()
    await account.assert_leaves_nothing()


@pytest.mark.parametrize(
    ("seconds", "lines"), [(5, 0), (55, 0), (65, 2)], ids=["quick", "slow", "too slow"]
)
@pytest.mark.parametrize("endpoint", ["egvs", "token"])
async def test_slow_answer(
    account: Account,
    caplog: pytest.LogCaptureFixture,
    endpoint: str,
    seconds: float,
    lines: int,
) -> None:
    """A minute is waited for an answer, and not more."""
    await account.set_up()
    account.simulator.expire_access_tokens()
    account.simulator.faults.add(Fault("slow", endpoint, count=1, seconds=seconds))
    await account.pass_time_in_flight(12 * MINUTE)
    assert not account.simulator.faults.active()
    assert len(told(caplog.records)) == lines
    await account.assert_recovers()
    assert_outages(caplog.records, least=lines // 2)
    await account.assert_leaves_nothing()


@pytest.mark.parametrize("endpoint", ["egvs", "token"])
@pytest.mark.parametrize("action", ["async_unload", "async_reload"])
async def test_unload_in_flight(
    account: Account, caplog: pytest.LogCaptureFixture, action: str, endpoint: str
) -> None:
    """An account can go, and come again, while it asks for something; its tokens are kept."""
    await account.set_up()
    account.simulator.expire_access_tokens()
    slow = Fault("slow", endpoint, count=2, seconds=30)
    account.simulator.faults.add(slow)
    while slow.count == 2:
        await account.pass_time_in_flight(5 * SECOND)
    going = account.hass.async_create_task(
        getattr(account.hass.config_entries, action)(account.entry.entry_id)
    )
    while not going.done():
        await account.pass_time_in_flight(5 * SECOND)
    assert going.result()
    account.simulator.faults.clear()
    await account.pass_time_in_flight(MINUTE)
    if action == "async_unload":
        await account.assert_leaves_nothing(unload=False)
        await account.set_up()
    await account.assert_recovers()
    assert not told(caplog.records)
    assert not account.flows()


@pytest.mark.parametrize("kind", MUTATIONS)
async def test_odd_bodies(
    account: Account, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    """What can be read is read, without a word in the log, and the rest when it can be."""
    await account.set_up()
    account.simulator.faults.add(Fault(kind))
    await account.pass_time(70 * MINUTE)
    if MUTATIONS[kind]:
        await account.settle()
        known = {record_id for record_id, _, _ in account.known()}
        assert {record["recordId"] for record in account.truth(23 * HOUR)} <= known
    assert shown(account.hass, "glucose") != "unavailable"
    account.simulator.faults.clear()
    await account.assert_recovers()
    assert not told(caplog.records)
    assert not account.flows()
    await account.assert_leaves_nothing()


@pytest.mark.parametrize("kind", MUTATIONS)
async def test_odd_bodies_at_start(
    account: Account, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    """An account is set up with what can be read."""
    account.simulator.faults.add(Fault(kind))
    await account.set_up()
    assert account.entry.state is ConfigEntryState.LOADED
    if MUTATIONS[kind]:
        assert shown(account.hass, "last_reading") not in ("unknown", "unavailable")
    await account.pass_time(20 * MINUTE)
    account.simulator.faults.clear()
    await account.assert_recovers()
    assert not told(caplog.records)


# Answers of the token endpoint that leave the sign-in as it is.
PASSING: Final[dict[str, dict[str, Any]]] = {
    "400": {"kind": "token_error"},
    "400 text": {"kind": "token_error", "body": "try later"},
    "400 odd error": {"kind": "token_error", "body": {"error": ["invalid_grant"]}},
    "400 other error": {"kind": "token_error", "body": {"error": "invalid_scope"}},
    "401": {"kind": "unauthorized"},
    "403 html": {"kind": "html", "status": 403},
    "422": {"kind": "http_error", "status": 422},
    "429": {"kind": "rate_limit", "retry_after": 60},
    "500": {"kind": "http_error"},
    "503": {"kind": "http_error", "status": 503},
    "html": {"kind": "html"},
    "bad json": {"kind": "bad_json"},
    "list": {"kind": "bad_json", "body": []},
    "no token": {"kind": "bad_json", "body": {"expires_in": 7200}},
    "token is a number": {"kind": "bad_json", "body": {"access_token": 7}},
    "deep": {"kind": "bad_json", "body": DEEP},
    "deep 400": {"kind": "token_error", "body": DEEP},
    "drop": {"kind": "drop"},
    "not http": {"kind": "not_http"},
}


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
async def test_token_endpoint_in_trouble(
    account: Account, caplog: pytest.LogCaptureFixture, fault: dict[str, Any]
) -> None:
    """A token endpoint in trouble is no reason to sign in again."""
    await account.set_up()
    account.simulator.expire_access_tokens()
    account.simulator.faults.add(Fault(endpoint="token", **fault))
    await account.pass_time(30 * MINUTE)
    assert shown(account.hass, "glucose") == "unavailable"
    account.simulator.faults.clear()
    await account.assert_recovers()
    assert_outages(caplog.records, least=1)
    assert not account.flows()
    await account.assert_leaves_nothing()


@pytest.mark.parametrize("fault", ["400", "401", "500", "html", "no token", "drop"])
async def test_token_endpoint_in_trouble_at_start(
    account: Account, caplog: pytest.LogCaptureFixture, fault: str
) -> None:
    """The same holds while the account is being set up."""
    account.simulator.expire_access_tokens()
    account.simulator.faults.add(Fault(endpoint="token", **PASSING[fault]))
    await account.set_up()
    assert account.entry.state is ConfigEntryState.SETUP_RETRY
    account.simulator.faults.clear()
    await account.assert_recovers(after=10 * MINUTE)
    assert not told(caplog.records)
    assert not account.flows()


@pytest.mark.parametrize("status", [400, 401])
@pytest.mark.parametrize("error", ["invalid_client", "unauthorized_client"])
async def test_credentials_refused(
    account: Account, caplog: pytest.LogCaptureFixture, error: str, status: int
) -> None:
    """A client that Dexcom doesn't know is a matter for a repair issue, not for a sign-in."""
    await account.set_up()
    account.simulator.expire_access_tokens()
    body = {"error": error}
    account.simulator.faults.add(
        Fault("token_error", "token", status=status, body=body)
    )
    await account.pass_time(30 * MINUTE)
    issues = ir.async_get(account.hass).issues
    assert (DOMAIN, f"credentials_rejected_{account.entry.entry_id}") in issues
    account.simulator.faults.clear()
    await account.assert_recovers()
    assert not [issue for issue in issues if issue[0] == DOMAIN]
    assert_outages(caplog.records, least=1)
    assert not account.flows()


@pytest.mark.parametrize(
    "lifetime",
    [None, "soon", "", [], {}, "7200", 7200.5, 0, -5, 1e30, "1e999", True],
    ids=repr,
)
async def test_odd_lifetime_of_a_token(
    account: Account, caplog: pytest.LogCaptureFixture, lifetime: object
) -> None:
    """No sign-in is lost because an answer doesn't say, or says oddly, how long a token lives."""
    await account.set_up()
    account.simulator.expire_access_tokens()
    fault = Fault("altered", "token", body={"expires_in": lifetime})
    account.simulator.faults.add(fault)
    await account.pass_time(30 * MINUTE)
    account.simulator.faults.clear()
    await account.assert_recovers()
    assert not account.flows()
    assert not told(caplog.records)


@pytest.mark.parametrize("cause", ["invalid_grant", "revoked", "401", "lost answer"])
async def test_sign_in_lost(
    account: Account, caplog: pytest.LogCaptureFixture, cause: str
) -> None:
    """A sign-in that is gone is asked for once, and Dexcom is left alone until then."""
    await account.set_up()
    account.simulator.expire_access_tokens()
    match cause:
        case "invalid_grant":
            body = {"error": cause}
            account.simulator.faults.add(Fault("token_error", "token", body=body))
        case "revoked":
            account.simulator.revoke("User7")
        case "401":
            account.simulator.faults.add(Fault("unauthorized", "egvs"))
        case "lost answer":
            account.simulator.faults.add(Fault("cut_body", "token", count=1))
    await account.pass_time(30 * MINUTE)
    assert account.flows() == [SOURCE_REAUTH]
    assert shown(account.hass, "glucose") == "unavailable"
    asked = len(account.requests())
    await account.pass_time(6 * HOUR, 30 * MINUTE)
    assert len(account.requests()) == asked
    [line] = told(caplog.records)
    assert line.startswith(LOSS if cause == "lost answer" else SIGN_IN_LOST)
    await account.assert_leaves_nothing()


async def test_refused_token_is_renewed(
    account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    """A token that is refused once is replaced, and nobody notices."""
    await account.set_up()
    for _ in range(5):
        account.simulator.faults.add(Fault("unauthorized", count=1))
        await account.pass_time(15 * MINUTE)
    await account.assert_recovers()
    assert len(account.requests("token")) >= 5
    assert not told(caplog.records)
    assert not account.flows()


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
    values = {record["recordId"]: record["value"] for record in account.truth(3 * DAY)}
    for record_id, _, value in account.known():
        assert value in (values[record_id], None)
    ids = [record_id for record_id, _, _ in account.known()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("seed", range(6))
async def test_mixed_faults(
    account: Account, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
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
        available = shown(account.hass, "glucose") != "unavailable"
        assert available is readings.last_update_success
    account.simulator.faults.clear()
    await account.assert_recovers()
    assert_outages(caplog.records, most=40)
    assert not account.flows()
    await account.assert_leaves_nothing()


JSON: Final = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from(
        [
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "2026-05-02T17:00:00",
            "x" * 300,
        ]
    ),
    lambda parts: (
        st.lists(parts, max_size=3) | st.dictionaries(st.text(max_size=8), parts)
    ),
    max_leaves=4,
)
EGV_FIELDS: Final = (
    *("recordId", "systemTime", "displayTime", "transmitterId", "transmitterTicks"),
    *("value", "status", "trend", "trendRate", "unit", "rateUnit", "displayDevice"),
    *("transmitterGeneration", "transmitterGenerationVariant", "displayApp"),
)
DEVICE_FIELDS: Final = (
    *("lastUploadDate", "transmitterId", "transmitterGeneration", "displayDevice"),
    *("displayApp", "alertSchedules", "alertSettings", "transmitterGenerationVariant"),
)
FUZZ: Final = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


async def refresh(account: Account) -> None:
    """Set the account up if it isn't, and ask Dexcom now."""
    if account.entry.state is ConfigEntryState.NOT_LOADED:
        await account.set_up()
    await account.entry.runtime_data.readings.async_refresh()
    await account.hass.async_block_till_done()


def beside(odd: list[Any]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return a patch that puts odd records before the good ones."""
    return lambda body: {**body, "records": odd + body["records"]}


def odd_records(*fields: str) -> st.SearchStrategy[Any]:
    """Return what could come in the place of a record."""
    return JSON | st.dictionaries(st.sampled_from(fields), JSON)


@FUZZ
@given(
    egvs=st.lists(odd_records(*EGV_FIELDS), max_size=4),
    devices=st.lists(odd_records(*DEVICE_FIELDS), max_size=4),
)
async def test_good_records_beside_any_others(
    account: Account,
    caplog: pytest.LogCaptureFixture,
    egvs: list[Any],
    devices: list[Any],
) -> None:
    """No record, however odd, stops those beside it."""
    account.user.patches["egvs"] = [beside(egvs)]
    account.user.patches["devices"] = [beside(devices)]
    await refresh(account)
    known = {record_id for record_id, _, _ in account.known()}
    assert {record["recordId"] for record in account.truth(23 * HOUR)} <= known
    assert not told(caplog.records)


@FUZZ
@given(endpoint=st.sampled_from(["egvs", "devices"]), body=JSON)
async def test_any_body(
    account: Account, caplog: pytest.LogCaptureFixture, endpoint: str, body: Any
) -> None:
    """Whatever comes in place of an answer, it is an outage at worst."""
    await refresh(account)
    account.simulator.faults.add(Fault("bad_json", endpoint, body=body))
    await refresh(account)
    account.simulator.faults.clear()
    await refresh(account)
    assert_outages(caplog.records, most=len(caplog.records))
    account.assert_complete()


MOMENTS: Final = JSON | st.fixed_dictionaries({"systemTime": JSON, "displayTime": JSON})


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@FUZZ
@given(
    egvs=JSON | st.fixed_dictionaries({}, optional={"start": MOMENTS, "end": MOMENTS}),
    body=st.none() | JSON,
)
async def test_any_data_range(
    account: Account, caplog: pytest.LogCaptureFixture, egvs: Any, body: Any
) -> None:
    """Whatever a data range says, it is an outage at worst."""
    account.user.patches["dataRange"] = [
        lambda whole: {**whole, "egvs": egvs} if body is None else {"egvs": body}
    ]
    await refresh(account)
    account.user.patches.clear()
    await refresh(account)
    assert account.entry.state is ConfigEntryState.LOADED
    assert_outages(caplog.records, most=len(caplog.records))


@pytest.mark.parametrize("user_name", ["UserEmpty", "User7"])
@pytest.mark.parametrize(
    "end",
    [
        "0001-01-01T00:00:00Z",
        "0001-01-01T23:00:00",
        "9999-12-31T23:59:59Z",
        "1970-01-01",
    ],
)
async def test_data_range_out_of_this_world(
    account: Account, caplog: pytest.LogCaptureFixture, end: str
) -> None:
    """A data range that ends where no data can be, such as a default of a date, does no harm."""
    moment = {"systemTime": end, "displayTime": end}
    account.user.add_patch(
        "dataRange", lambda body: {**body, "egvs": {"start": moment, "end": moment}}
    )
    await account.set_up()
    assert account.entry.state is ConfigEntryState.LOADED
    await account.pass_time(30 * MINUTE)
    assert not told(caplog.records)


@pytest.mark.parametrize(
    "field", ["displayApp", "displayDevice", "transmitterGenerationVariant"]
)
async def test_text_that_no_state_can_hold(
    account: Account, caplog: pytest.LogCaptureFixture, field: str
) -> None:
    """A text of hundreds of characters is no state, and no error."""
    account.user.add_patch(
        "egvs",
        lambda body: {
            **body,
            "records": [{**record, field: "x" * 300} for record in body["records"]],
        },
    )
    await account.set_up()
    await account.settle()
    account.assert_shown()
    assert not told(caplog.records)


# What an account can go through for hours, and whether waits have to grow.
HOURS_OF: Final[dict[str, tuple[dict[str, Any] | None, bool]]] = {
    "everything well": (None, False),
    "500": ({"kind": "http_error"}, True),
    "429": ({"kind": "rate_limit"}, True),
    "flapping": ({"kind": "http_error", "probability": 0.5}, False),
    "drop": ({"kind": "drop"}, True),
    "html": ({"kind": "html"}, True),
    "only readings": ({"kind": "http_error", "endpoint": "egvs"}, True),
    "devices": ({"kind": "http_error", "endpoint": "devices"}, False),
    "token": ({"kind": "http_error", "endpoint": "token"}, True),
    "short-lived tokens": (
        {"kind": "altered", "endpoint": "token", "body": {"expires_in": 0}},
        False,
    ),
}


def most_in_an_hour(account: Account) -> int:
    """Return how many requests there were in the busiest hour."""
    moments = [request.moment for request in account.requests()]
    return max(
        sum(begin <= moment < begin + HOUR for moment in moments) for begin in moments
    )


@pytest.mark.parametrize(
    ("hours_of", "running", "user_name"),
    [
        *product(HOURS_OF, [True, False], ["User7"]),
        *product(["everything well", "flapping"], [True], ["UserEmpty"]),
    ],
)
async def test_request_budget(account: Account, hours_of: str, running: bool) -> None:
    """Two requests a minute are the most, and the longer an outage the fewer there are."""
    fault, growing = HOURS_OF[hours_of]
    if running:
        await account.set_up()
    account.simulator.expire_access_tokens()
    if fault is not None:
        account.simulator.faults.add(Fault(**fault))
    if not running:
        await account.set_up()
    await account.pass_time(4 * HOUR, 15 * SECOND)
    assert len(account.requests()) >= 8
    assert most_in_an_hour(account) <= 120
    moments = sorted({request.moment for request in account.requests()} - {NOW})
    waits = [after - before for before, after in pairwise(moments)]
    if growing:
        assert max(waits[:3]) <= 3 * MINUTE
        assert min(waits[-3:]) >= 8 * MINUTE


@pytest.mark.parametrize(
    ("retry_after", "least", "most"),
    [
        (3000, 3000 * SECOND, 3020 * SECOND),
        ("Sat, 02 May 2026 21:00:00 GMT", 2 * HOUR, 3 * HOUR),
        ("1e30", 6 * HOUR, 6 * HOUR + MINUTE),
    ],
    ids=["seconds", "date", "for ever"],
)
async def test_long_rate_limit(
    account: Account, retry_after: float | str, least: timedelta, most: timedelta
) -> None:
    """However long Dexcom wants to be left alone it is, up to a quarter of a day."""
    await account.set_up()
    account.simulator.faults.add(Fault("rate_limit", retry_after=retry_after, count=1))
    await account.pass_time(8 * HOUR, 10 * SECOND)
    moments = [request.moment for request in account.requests()]
    [refused] = [r.moment for r in account.requests() if r.status == 429]
    following = next(moment for moment in moments if moment > refused)
    assert least <= following - refused <= most
    await account.settle()
    account.assert_complete()
