"""Bodies and records that are odd: what can be read is read, and the rest does no harm."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from homeassistant.config_entries import ConfigEntryState

from .account import HOUR, MINUTE, MUTATIONS, Account, watched_account
from .common import shown
from .dexcom.helpers import reading
from .simulator import Fault

account = pytest.fixture(watched_account)

JSON: Final = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from(["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
    | st.sampled_from(["2026-05-02T17:00:00", "x" * 300]),
    lambda parts: (
        st.lists(parts, max_size=3) | st.dictionaries(st.text(max_size=8), parts)
    ),
    max_leaves=4,
)

DEVICE_FIELDS: Final = (
    *("lastUploadDate", "transmitterId", "transmitterGeneration", "displayDevice"),
    *("displayApp", "alertSchedules", "alertSettings", "transmitterGenerationVariant"),
)

MOMENTS: Final = JSON | st.fixed_dictionaries({"systemTime": JSON, "displayTime": JSON})

FUZZ: Final = settings(
    max_examples=40,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.mark.parametrize("kind", MUTATIONS)
@pytest.mark.parametrize("at_start", [False, True], ids=["later", "at start"])
async def test_odd_bodies(account: Account, kind: str, at_start: bool) -> None:
    """What can be read is read, without a word in the log, and the rest when it can be."""
    if not at_start:
        await account.set_up()
    account.simulator.faults.add(Fault(kind))
    if at_start:
        await account.set_up()
        assert account.entry.state is ConfigEntryState.LOADED
    await account.pass_time(70 * MINUTE)
    if MUTATIONS[kind]:
        await account.catch_up()
        known = {record_id for record_id, _, _ in account.known()}
        assert {record["recordId"] for record in account.sent(23 * HOUR)} <= known
        assert shown(account.hass, "last_reading") not in ("unknown", "unavailable")
    assert at_start or shown(account.hass, "glucose") != "unavailable"
    account.simulator.faults.clear()
    await account.assert_recovers()
    account.assert_quiet()
    await account.assert_leaves_nothing()


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
    egvs=st.lists(odd_records(*reading(0)), max_size=4),
    devices=st.lists(odd_records(*DEVICE_FIELDS), max_size=4),
)
async def test_good_records_beside_any_others(
    account: Account,
    egvs: list[Any],
    devices: list[Any],
) -> None:
    """No record, however odd, stops those beside it."""
    account.user.patches["egvs"] = [beside(egvs)]
    account.user.patches["devices"] = [beside(devices)]
    await refresh(account)
    known = {record_id for record_id, _, _ in account.known()}
    assert {record["recordId"] for record in account.sent(23 * HOUR)} <= known
    account.assert_quiet()


@FUZZ
@given(endpoint=st.sampled_from(["egvs", "devices"]), body=JSON)
async def test_any_body(account: Account, endpoint: str, body: Any) -> None:
    """Whatever comes in place of an answer, it is an outage at worst."""
    await refresh(account)
    account.simulator.faults.add(Fault("bad_json", endpoint, body=body))
    await refresh(account)
    account.simulator.faults.clear()
    await refresh(account)
    account.assert_outages(most=len(account.caplog.records))
    account.assert_complete()


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@FUZZ
@given(
    egvs=JSON | st.fixed_dictionaries({}, optional={"start": MOMENTS, "end": MOMENTS}),
    body=st.none() | JSON,
)
async def test_any_data_range(account: Account, egvs: Any, body: Any) -> None:
    """Whatever a data range says, it is an outage at worst."""
    account.user.patches["dataRange"] = [
        lambda whole: {**whole, "egvs": egvs} if body is None else {"egvs": body}
    ]
    await refresh(account)
    account.user.patches.clear()
    await refresh(account)
    assert account.entry.state is ConfigEntryState.LOADED
    account.assert_outages(most=len(account.caplog.records))


@pytest.mark.parametrize("user_name", ["UserEmpty", "User7"])
@pytest.mark.parametrize(
    "end", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1970-01-01"]
)
async def test_data_range_out_of_this_world(account: Account, end: str) -> None:
    """A data range that ends where no data can be, such as a default of a date, does no harm."""
    moment = {"systemTime": end, "displayTime": end}
    account.user.add_patch(
        "dataRange", lambda body: {**body, "egvs": {"start": moment, "end": moment}}
    )
    await account.set_up()
    assert account.entry.state is ConfigEntryState.LOADED
    await account.pass_time(30 * MINUTE)
    account.assert_quiet()


@pytest.mark.parametrize(
    "field", ["displayApp", "displayDevice", "transmitterGenerationVariant"]
)
async def test_text_that_no_state_can_hold(account: Account, field: str) -> None:
    """A text of hundreds of characters is no state, and no error."""
    account.user.add_patch(
        "egvs",
        lambda body: {
            **body,
            "records": [{**record, field: "x" * 300} for record in body["records"]],
        },
    )
    await account.set_up()
    await account.catch_up()
    account.assert_shown()
    account.assert_quiet()
