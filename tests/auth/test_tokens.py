"""Renewing tokens: once, in time, and never over a newer sign-in."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
import json
from pathlib import Path
import time
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import CONF_SERVER, DOMAIN
from custom_components.dexcom_api.dexcom.const import SERVERS, Server
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.storage import Store

from ..browser import Browser
from ..conftest import ENTRY_ID, REDIRECT_URI, Advance
from ..settling import settle
from ..simulator import Fault, Simulator
from .common import ask, renewals

LIFETIME = timedelta(hours=2)

# Lifetimes of a token that nobody can mean.
IMPLAUSIBLE: tuple[Any, ...] = (
    *(0, -5, 86401, 10**9, "1e9", 1e30, None, "soon", ""),
    *([], [7200], {}, "nan", "inf", "1e999"),
)


@pytest.mark.parametrize(("seconds_left", "expected"), [(61, 0), (60, 1), (0, 1)])
async def test_token_is_renewed_before_it_expires(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    seconds_left: int,
    expected: int,
) -> None:
    """A token is renewed a minute before its end; the rest of the entry stays."""
    before = dict(loaded_entry.data)
    freezer.tick(LIFETIME - timedelta(seconds=seconds_left))

    await ask(hass)

    assert renewals(simulator) == expected
    token = loaded_entry.data["token"]
    assert dict(loaded_entry.data) == {**before, "token": token}
    assert (token["access_token"] != before["token"]["access_token"]) == expected
    assert (token["refresh_token"] != before["token"]["refresh_token"]) == expected


@pytest.mark.parametrize("is_rejected", [False, True], ids=["expired", "rejected"])
async def test_many_callers_renew_once(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    is_rejected: bool,
) -> None:
    """However many callers need a new token, also later, the refresh token is used once."""
    if is_rejected:
        simulator.expire_access_tokens()
    else:
        freezer.tick(LIFETIME)
    rejected = loaded_entry.data["token"]["access_token"]

    await asyncio.gather(*(ask(hass) for _ in range(20)))
    late = await loaded_entry.runtime_data.tokens.access_token(rejected=rejected)

    assert late == loaded_entry.data["token"]["access_token"] != rejected
    assert renewals(simulator) == 1


async def test_token_rejected_before_its_time(
    loaded_entry: MockConfigEntry, simulator: Simulator, advance: Advance
) -> None:
    """A token that Dexcom rejects early is renewed once, and the poll succeeds."""
    asked = len(simulator.requests)
    simulator.expire_access_tokens()

    await advance(timedelta(minutes=6))

    polled = [(record.endpoint, record.status) for record in simulator.requests[asked:]]
    assert polled[:3] == [("egvs", 401), ("token", 200), ("egvs", 200)]
    assert renewals(simulator) == 1
    assert loaded_entry.runtime_data.readings.last_update_success


async def test_cancelled_caller(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A caller that is cancelled doesn't take the new tokens with it."""
    old = loaded_entry.data["token"]
    freezer.tick(LIFETIME)

    caller = begin_renewal(hass, loaded_entry)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert loaded_entry.data["token"] == old
    await hass.async_block_till_done()

    assert loaded_entry.data["token"]["refresh_token"] != old["refresh_token"]
    await ask(hass)
    assert renewals(simulator) == 1


@pytest.mark.parametrize("cause", ["cancelled", "refused"])
async def test_failed_renewal_is_tried_again(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    cause: str,
) -> None:
    """A failure reaches all who wait for the tokens, but not those who come later."""
    freezer.tick(LIFETIME)
    if cause == "refused":
        simulator.faults.add(Fault("http_error", "token", count=1))
    callers = [begin_renewal(hass, loaded_entry) for _ in range(3)]
    if cause == "cancelled":
        [renewal] = [
            task for task in asyncio.all_tasks() if "renew token" in task.get_name()
        ]
        renewal.cancel()

    errors = await asyncio.gather(*callers, return_exceptions=True)

    assert len({type(error) for error in errors}) == 1
    assert all(isinstance(error, BaseException) for error in errors)
    await ask(hass)


async def test_unload_waits_for_renewal(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, freezer: FrozenDateTimeFactory
) -> None:
    """An account isn't unloaded while new tokens are on their way, and renews none later."""
    tokens = loaded_entry.runtime_data.tokens
    old = loaded_entry.data["token"]
    freezer.tick(LIFETIME)
    caller = begin_renewal(hass, loaded_entry)
    assert loaded_entry.data["token"] == old

    assert await hass.config_entries.async_unload(ENTRY_ID)

    new = loaded_entry.data["token"]
    assert new["refresh_token"] != old["refresh_token"]
    assert await caller == await tokens.access_token() == new["access_token"]
    freezer.tick(LIFETIME)
    with pytest.raises(HomeAssistantError):
        await tokens.access_token()
    assert loaded_entry.data["token"] == new


async def test_no_renewal_while_stopping(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """When Home Assistant stops, no token is renewed that might not be saved."""
    simulator.expire_access_tokens()
    hass.set_state(CoreState.stopping)
    with pytest.raises(HomeAssistantError, match="could not be renewed"):
        await ask(hass)
    hass.set_state(CoreState.running)
    assert renewals(simulator) == 0


@pytest.mark.parametrize(
    ("lifetime", "seconds"),
    [
        (7200, 7200),
        ("7200", 7200),
        (7199.9, 7199),
        ("7199.9", 7199),
        (1, 1),
        (86400, 86400),
        *((implausible, 7200) for implausible in IMPLAUSIBLE),
    ],
    ids=repr,
)
async def test_lifetime(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    lifetime: object,
    seconds: int,
) -> None:
    """A lifetime is understood in any form; tokens with an implausible one are kept."""
    freezer.tick(LIFETIME)
    fault = Fault("altered", "token", body={"expires_in": lifetime})
    simulator.faults.add(fault)

    await ask(hass)

    now_seconds = simulator.clock.timestamp()
    assert loaded_entry.data["token"]["expires_at"] == now_seconds + seconds


async def test_refresh_token_that_stays(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A refresh token that Dexcom doesn't replace is kept."""
    before = loaded_entry.data["token"]["refresh_token"]
    freezer.tick(LIFETIME)
    body = {"access_token": "new", "expires_in": 7200}
    simulator.faults.add(Fault("token_error", "token", status=200, body=body, count=1))

    token = await loaded_entry.runtime_data.tokens.access_token()

    assert token == "new"
    assert loaded_entry.data["token"]["refresh_token"] == before


async def test_tokens_are_renewed_at_region(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    """An account's tokens are renewed where the account is."""
    async with Simulator(redirect_uris=[REDIRECT_URI]) as europe:
        with pytest.MonkeyPatch.context() as patch:
            patch.setitem(SERVERS, Server.EU, europe.url)
            token = {**europe.issue_tokens("User7"), "expires_at": 0}
            data = {**entry.data, "token": token, CONF_SERVER: "eu"}
            hass.config_entries.async_update_entry(entry, data=data)

            assert await hass.config_entries.async_setup(ENTRY_ID)

            assert renewals(europe) == 1
            assert simulator.requests == []


@pytest.mark.parametrize(
    "changes", [{CONF_SERVER: "eu"}, {"auth_implementation": "others"}]
)
async def test_tokens_of_other_credentials_are_not_renewed(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    changes: dict[str, str],
) -> None:
    """Tokens of another sign-in are left alone until the account is reloaded with it."""
    new = {**loaded_entry.data, **changes, "token": simulator.issue_tokens("User7")}
    new["token"]["expires_at"] = 0
    hass.config_entries.async_update_entry(loaded_entry, data=new)

    with pytest.raises(HomeAssistantError, match="could not be renewed"):
        await ask(hass)

    assert renewals(simulator) == 0
    assert dict(loaded_entry.data) == new


type SignIn = Callable[[], Awaitable[ConfigFlowResult]]


@pytest.fixture
async def sign_in(
    hass: HomeAssistant,
    browser: Browser,
    loaded_entry: MockConfigEntry,
    other_credentials: str,
    current_request_with_host: None,
) -> SignIn:
    """Sign in at Dexcom with another app; return what comes back to Home Assistant."""
    result = await browser.reconfigure(loaded_entry)
    way = await browser.visit(result, "User7")

    async def come_back() -> ConfigFlowResult:
        await browser.deliver(result, way)
        return await hass.config_entries.flow.async_configure(result["flow_id"])

    return come_back


@pytest.fixture
def gate(simulator: Simulator) -> asyncio.Event:
    """Hold up the next answer of the token endpoint until an event is set."""
    opened = asyncio.Event()
    others = simulator.faults.delay
    waiting: list[str] = []

    async def hold_up(endpoint: str) -> None:
        if endpoint == "token" and not waiting:
            waiting.append(endpoint)
            await opened.wait()
        await others(endpoint)

    simulator.faults.delay = hold_up  # type: ignore[method-assign]
    return opened


def begin_renewal(hass: HomeAssistant, entry: MockConfigEntry) -> asyncio.Task[str]:
    """Ask for a token in place of one that Dexcom rejected."""
    tokens = entry.runtime_data.tokens
    rejected = entry.data["token"]["access_token"]
    return hass.async_create_task(
        tokens.access_token(rejected=rejected), eager_start=True
    )


async def assert_signed_in_again(
    hass: HomeAssistant, entry: MockConfigEntry, advance: Advance
) -> None:
    """Check that the new sign-in is in the entry and the journal, and that it can be renewed."""
    await settle(hass)
    assert entry.data["auth_implementation"] == "others"
    journal = Path(hass.config.path(".storage", f"{DOMAIN}.{ENTRY_ID}.token"))
    assert json.loads(journal.read_text())["data"] == dict(entry.data)
    assert entry.data["token"]["sign_in"] == 1
    assert entry.data["token"]["renewals"] == 0
    await advance(LIFETIME)
    assert entry.data["token"]["renewals"] == 1
    assert entry.state is ConfigEntryState.LOADED
    assert entry.runtime_data.readings.last_update_success
    assert not hass.config_entries.flow.async_progress()


@pytest.mark.parametrize("revoked", [False, True])
async def test_sign_in_during_a_renewal(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    sign_in: SignIn,
    gate: asyncio.Event,
    revoked: bool,
) -> None:
    """The tokens of a new sign-in stay, whether or not the old ones could be renewed."""
    renewal = begin_renewal(hass, loaded_entry)
    await asyncio.sleep(0)

    assert (await sign_in())["reason"] == "reconfigure_successful"
    new = loaded_entry.data["token"]
    if revoked:
        simulator.faults.add(
            Fault("token_error", "token", body={"error": "invalid_grant"}, count=1)
        )
    gate.set()

    assert await renewal == new["access_token"]
    await assert_signed_in_again(hass, loaded_entry, advance)


async def test_renewal_while_a_sign_in_is_written(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    sign_in: SignIn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Neither in the entry nor in the journal do renewed tokens replace those of a sign-in."""
    save = Store.async_save
    begun, opened = asyncio.Event(), asyncio.Event()

    async def save_slowly(store: Store[Any], data: Any) -> None:
        if store.key.endswith(".token") and not begun.is_set():
            begun.set()
            await opened.wait()
        await save(store, data)

    monkeypatch.setattr(Store, "async_save", save_slowly)
    signing_in = asyncio.ensure_future(sign_in())
    await begun.wait()
    renewal = begin_renewal(hass, loaded_entry)
    while not renewals(simulator):
        await asyncio.sleep(0)
    # The renewed tokens arrive long before the sign-in is written.
    await hass.async_add_executor_job(time.sleep, 0.1)
    opened.set()

    assert (await signing_in)["reason"] == "reconfigure_successful"
    assert await renewal == loaded_entry.data["token"]["access_token"]
    await assert_signed_in_again(hass, loaded_entry, advance)
