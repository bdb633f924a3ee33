"""A sign-in that Dexcom refuses: asked for once, tried again, and over when it is over."""

from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest

from homeassistant.config_entries import (
    SOURCE_REAUTH,
    ConfigEntryDisabler,
    ConfigEntryState,
)
from homeassistant.core import DOMAIN as HOMEASSISTANT_DOMAIN, CoreState
from homeassistant.helpers import issue_registry as ir

from ..account import DAY, HOUR, LOSS, MINUTE, RECOVERY, Account, watched_account
from ..conftest import ENTRY_ID
from ..simulator import Fault

account = pytest.fixture(watched_account)

# What a sign-in looks like that Dexcom refuses.
REFUSALS: Final[dict[str, list[dict[str, Any]]]] = {
    "refusal": [{"kind": "refusal"}],
    "invalid_grant": [
        {"kind": "token_error", "endpoint": "token", "body": {"error": "invalid_grant"}}
    ],
    "every 401": [
        {"kind": "unauthorized", "endpoint": endpoint}
        for endpoint in ("egvs", "dataRange", "devices", "events")
    ],
}


async def refuse(account: Account, minutes: float | None = None) -> None:
    """Let Dexcom refuse the sign-in, also after some minutes, until Home Assistant notices."""
    account.simulator.faults.add(Fault("refusal", minutes=minutes))
    await account.pass_time(10 * MINUTE)
    assert_asked_once(account)


def assert_asked_once(account: Account) -> None:
    """Check that there is one request to sign in, and one issue that leads to it."""
    assert account.flows() == [SOURCE_REAUTH]
    assert [issue for issue in issues(account) if "reauth" in issue] == issues(account)
    assert len(issues(account)) == 1
    assert account.shown("glucose") == ["unavailable"]


def issues(account: Account) -> list[str]:
    """Return the ids of the issues that Home Assistant shows of the account's sign-in."""
    registry = ir.async_get(account.hass)
    return [
        issue.issue_id
        for issue in registry.issues.values()
        if issue.domain == HOMEASSISTANT_DOMAIN and issue.active
    ]


async def restart(account: Account) -> None:
    """Restart Home Assistant, which forgets its requests."""
    await account.stop()
    account.hass.set_state(CoreState.starting)
    # A request that ends while the sign-in is refused is made again.
    token = account.token
    account.change_data(token={})
    for flow in account.hass.config_entries.flow.async_progress():
        account.hass.config_entries.flow.async_abort(flow["flow_id"])
    account.change_data(token=token)
    assert not account.flows()
    assert await account.set_up()
    account.hass.set_state(CoreState.running)


@pytest.mark.parametrize("kind", REFUSALS)
async def test_schedule(account: Account, kind: str) -> None:
    """The sign-in is tried after 2, 4, 8, and 16 hours, then daily; success ends the request."""
    await account.set_up()
    account.simulator.expire_access_tokens()
    for fault in REFUSALS[kind]:
        account.simulator.faults.add(Fault(**fault))
    await account.pass_time(10 * MINUTE)
    assert_asked_once(account)
    await account.pass_time(timedelta(hours=2 + 4 + 8 + 16 + 24 + 24 + 3), HOUR / 2)
    assert_asked_once(account)
    moments = [record.moment for record in account.requests() if record.status >= 400]
    waits = [after - before for before, after in pairwise(moments)]
    assert [wait // HOUR for wait in waits if wait > HOUR] == [2, 4, 8, 16, 24, 24]
    assert [line[: len(LOSS)] for line in account.log_lines()] == [LOSS]

    account.simulator.faults.clear()
    await account.pass_time(DAY, HOUR / 2)
    await account.catch_up()
    assert not account.flows()
    assert not issues(account)
    assert account.log_lines()[1:] == [RECOVERY]
    assert "refusal" not in account.token
    await account.assert_leaves_nothing()


async def test_refused_after_an_outage(account: Account) -> None:
    """Stale data asks for a sign-in at the next poll, also if Dexcom was down before."""
    await account.set_up()
    outage, refusal = Fault("http_error"), Fault("refusal")
    for fault, time, reason in (
        (outage, 7 * HOUR, "api_down"),
        (refusal, HOUR / 2, "signed_out"),
    ):
        account.simulator.faults.clear()
        account.simulator.faults.add(fault)
        await account.pass_time(time, HOUR / 4)
        stale = account.state("binary_sensor.dexcom_stale_data")
        assert (stale.state, stale.attributes["reason"]) == ("on", reason)


async def test_lost_answer(account: Account) -> None:
    """New tokens that never arrive have used up the old ones, so a sign-in is asked for."""
    await account.set_up()
    account.simulator.expire_access_tokens()
    account.simulator.faults.add(Fault("cut_body", "token", count=1))
    await account.pass_time(30 * MINUTE)
    assert_asked_once(account)
    assert len(account.requests("token")) == 2


@pytest.mark.parametrize(
    "endpoint", ["egvs", "devices", "dataRange", "events", "alerts"]
)
async def test_one_endpoint_refuses(account: Account, endpoint: str) -> None:
    """An endpoint that refuses alone costs its own data, and no sign-in."""
    await account.set_up()
    account.simulator.faults.add(Fault("unauthorized", endpoint))
    await account.pass_time(HOUR)
    assert not account.flows()
    assert account.shown("glucose")[0].isdigit() == (endpoint != "egvs")
    assert len(account.requests(endpoint)) > 2 or endpoint == "dataRange"
    account.simulator.faults.clear()
    await account.assert_recovers()
    account.assert_outages(least=endpoint == "egvs")


async def test_restarts(account: Account) -> None:
    """Restarts neither hasten nor delay the retries, add no request, and show stored data."""
    await account.set_up()
    known = account.times()
    await refuse(account, minutes=100)
    asked = len(account.requests())
    for _ in range(2):
        await account.pass_time(HOUR / 2)
        await restart(account)
        assert account.entry.state is ConfigEntryState.LOADED
        assert account.times() >= known
        assert_asked_once(account)
    await account.pass_time(40 * MINUTE)
    assert len(account.requests()) == asked
    await account.pass_time(HOUR / 2)
    await account.assert_up_to_date()
    assert not account.flows()


async def test_disk_fails_after_a_restart(account: Account) -> None:
    """A setup that only works once Home Assistant runs doesn't hasten the retries either."""
    await account.set_up()
    await refuse(account, minutes=100)
    asked = len(account.requests())
    journal = Path(account.hass.config.path(".storage", f"dexcom_api.{ENTRY_ID}.token"))
    await account.stop()
    content = journal.read_bytes()
    journal.unlink()
    journal.mkdir()
    assert not await account.set_up()
    journal.rmdir()
    journal.write_bytes(content)
    await account.pass_time(30 * MINUTE)
    assert account.entry.state is ConfigEntryState.LOADED
    assert len(account.requests()) == asked
    await account.pass_time(100 * MINUTE)
    await account.assert_up_to_date()


async def test_refused_at_start(account: Account) -> None:
    """An account that is refused when Home Assistant starts is loaded from its files."""
    await account.set_up()
    known = account.times()
    account.simulator.faults.add(Fault("refusal", minutes=60))
    await restart(account)
    assert account.entry.state is ConfigEntryState.LOADED
    assert account.times() >= known
    assert_asked_once(account)
    await account.assert_recovers(after=130 * MINUTE)
    assert not account.flows()


@pytest.mark.parametrize("minutes", [20, 600])
async def test_reload(account: Account, minutes: float) -> None:
    """A reload tries at once; if Dexcom still refuses, the schedule stays."""
    await account.set_up()
    await refuse(account, minutes)
    retry_at = account.token["refusal"]["retry_at"]
    await account.pass_time(20 * MINUTE)
    asked = len(account.requests())
    assert await account.reload()
    assert len(account.requests()) > asked
    if minutes > 30:
        assert_asked_once(account)
        assert account.token["refusal"] == {"waits": 1, "retry_at": retry_at}
    else:
        await account.assert_up_to_date()
        assert not account.flows()


async def test_crash_after_a_refusal(account: Account) -> None:
    """A crash right after a retry worked, before the entry is saved, doesn't bring waits back."""
    await account.set_up()
    account.simulator.expire_access_tokens()
    await refuse(account)
    refused = dict(account.entry.data)
    account.simulator.faults.clear()
    await account.reload()
    assert not account.flows()
    await account.stop()
    account.change_data(**refused)
    account.hass.set_state(CoreState.starting)
    assert await account.set_up()
    account.hass.set_state(CoreState.running)
    assert not account.flows()
    account.assert_shown()


async def test_closed_request(account: Account) -> None:
    """A request that somebody closes is made again, but not for an account that is gone."""
    await account.set_up()
    await refuse(account)
    manager = account.hass.config_entries
    for _ in range(2):
        [flow] = manager.flow.async_progress()
        manager.flow.async_abort(flow["flow_id"])
        await account.settle()
        assert_asked_once(account)
    entry_id = account.entry.entry_id
    await manager.async_set_disabled_by(entry_id, ConfigEntryDisabler.USER)
    assert not account.flows()
    await manager.async_set_disabled_by(entry_id, None)
    await account.settle()
    assert_asked_once(account)
    await manager.async_remove(entry_id)
    await account.settle()
    assert not account.flows()
    assert not issues(account)


async def test_clock_that_was_ahead(account: Account) -> None:
    """A schedule that reaches into the far future doesn't count."""
    await account.set_up()
    await refuse(account, minutes=60)
    schedule = account.token["refusal"]
    schedule["retry_at"] += timedelta(days=999).total_seconds()
    account.change_data(token={**account.token, "refusal": schedule})
    await restart(account)
    assert_asked_once(account)
    await account.assert_recovers(after=5 * HOUR)
    assert not account.flows()
