"""Renewing tokens: once, never lost, and what a refusal means."""

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

from custom_components.dexcom_api.auth.implementation import (
    DexcomOAuth2Implementation,
    EntryTokens,
    async_get_entry_tokens,
    authorization_server,
)
from custom_components.dexcom_api.const import CONF_SERVER, DOMAIN
from custom_components.dexcom_api.dexcom import SERVERS, Server
from homeassistant.components.application_credentials import (
    ClientCredential,
    async_import_client_credential,
)
from homeassistant.config_entries import (
    SOURCE_REAUTH,
    ConfigEntryState,
    ConfigFlowResult,
)
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import (
    OAuth2TokenRequestConnectionError,
    OAuth2TokenRequestReauthError,
    OAuth2TokenRequestTransientError,
)
from homeassistant.helpers.config_entry_oauth2_flow import async_get_implementations
from homeassistant.helpers.storage import Store

from ..browser import Browser
from ..conftest import CREDENTIALS, ENTRY_ID, REDIRECT_URI, Advance
from ..settling import settle
from ..simulator import CLIENT_ID, CLIENT_SECRET, Fault, Simulator

LIFETIME = timedelta(hours=2)

# What the token endpoint answers when something is wrong that passes by itself.
PASSING = [
    pytest.param(Fault("http_error", "token"), id="500"),
    pytest.param(Fault("http_error", "token", status=503), id="503"),
    pytest.param(Fault("rate_limit", "token"), id="429"),
    pytest.param(Fault("token_error", "token"), id="invalid_request"),
    pytest.param(Fault("token_error", "token", status=403), id="403"),
    pytest.param(
        Fault("token_error", "token", status=401, body={"error": "invalid_client"}),
        id="invalid_client",
    ),
    pytest.param(Fault("drop", "token"), id="drop"),
    pytest.param(Fault("html", "token"), id="html"),
    pytest.param(Fault("token_error", "token", status=302, body=""), id="redirect"),
]


@pytest.fixture
async def tokens(hass: HomeAssistant, entry: MockConfigEntry) -> EntryTokens:
    """Return the tokens of the account."""
    return await async_get_entry_tokens(hass, entry)


def renewals(simulator: Simulator) -> int:
    """Return how often a renewal was asked for."""
    return sum(
        record.query == {"grant_type": "refresh_token"} for record in simulator.requests
    )


def sources(hass: HomeAssistant) -> list[str]:
    """Return where the flows that are open come from."""
    flows = hass.config_entries.flow.async_progress_by_handler(DOMAIN)
    return [flow["context"]["source"] for flow in flows]


async def test_fresh_token(
    entry: MockConfigEntry, tokens: EntryTokens, simulator: Simulator
) -> None:
    """A token that lives is used as it is."""
    assert await tokens.access_token() == entry.data["token"]["access_token"]
    assert renewals(simulator) == 0


@pytest.mark.parametrize(("seconds_left", "expected"), [(61, 0), (60, 1), (0, 1)])
async def test_token_is_renewed_before_it_expires(
    tokens: EntryTokens,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    seconds_left: int,
    expected: int,
) -> None:
    """A token is renewed a minute before its end."""
    freezer.tick(LIFETIME - timedelta(seconds=seconds_left))

    await tokens.access_token()

    assert renewals(simulator) == expected


async def test_renewal(
    entry: MockConfigEntry,
    tokens: EntryTokens,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
) -> None:
    """The new tokens are in the entry before they are used."""
    before = dict(entry.data)
    freezer.tick(LIFETIME)

    access_token = await tokens.access_token()

    token = entry.data["token"]
    assert dict(entry.data) == {**before, "token": token}
    assert token["access_token"] == access_token
    assert access_token != before["token"]["access_token"]
    assert token["refresh_token"] != before["token"]["refresh_token"]
    assert token["expires_at"] == simulator.clock.timestamp() + 7200


async def test_many_callers_renew_once(
    tokens: EntryTokens, simulator: Simulator, freezer: FrozenDateTimeFactory
) -> None:
    """However many ask at once, the refresh token is used once."""
    freezer.tick(LIFETIME)

    answers = await asyncio.gather(*(tokens.access_token() for _ in range(20)))

    assert len(set(answers)) == 1
    assert renewals(simulator) == 1


async def test_many_callers_whose_token_was_rejected(
    tokens: EntryTokens, simulator: Simulator
) -> None:
    """A token that Dexcom rejected is renewed once, also for those who come later."""
    old = await tokens.access_token()

    answers = await asyncio.gather(
        *(tokens.access_token(rejected=old) for _ in range(20))
    )
    late = await tokens.access_token(rejected=old)

    assert {*answers, late} == {answers[0]}
    assert answers[0] != old
    assert renewals(simulator) == 1


async def test_renewal_outlives_its_caller(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    tokens: EntryTokens,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A caller that is cancelled doesn't take the new tokens with it."""
    old = entry.data["token"]
    freezer.tick(LIFETIME)

    caller = hass.async_create_task(tokens.access_token())
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert entry.data["token"] == old
    await hass.async_block_till_done()

    assert entry.data["token"]["refresh_token"] != old["refresh_token"]
    assert await tokens.access_token() == entry.data["token"]["access_token"]
    assert renewals(simulator) == 1


async def test_unload_waits_for_renewal(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """An account isn't unloaded while new tokens are on their way."""
    old = loaded_entry.data["token"]["refresh_token"]
    freezer.tick(LIFETIME)
    caller = hass.async_create_task(loaded_entry.runtime_data.tokens.access_token())
    assert loaded_entry.data["token"]["refresh_token"] == old

    assert await hass.config_entries.async_unload(loaded_entry.entry_id)

    assert loaded_entry.data["token"]["refresh_token"] != old
    assert await caller == loaded_entry.data["token"]["access_token"]


async def test_no_renewal_after_unload(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
) -> None:
    """What still asks for something then leaves the tokens to who loads the account next."""
    tokens: EntryTokens = loaded_entry.runtime_data.tokens
    token = loaded_entry.data["token"]
    assert await hass.config_entries.async_unload(loaded_entry.entry_id)
    assert await tokens.access_token() == token["access_token"]
    freezer.tick(LIFETIME)

    with pytest.raises(OAuth2TokenRequestConnectionError):
        await tokens.access_token()

    assert loaded_entry.data["token"] == token


async def test_failed_renewal_is_tried_again(
    tokens: EntryTokens, simulator: Simulator, freezer: FrozenDateTimeFactory
) -> None:
    """A failure reaches all who wait for it, and isn't kept."""
    freezer.tick(LIFETIME)
    simulator.faults.add(Fault("http_error", "token", count=1))
    failed = await asyncio.gather(
        *(tokens.access_token() for _ in range(3)), return_exceptions=True
    )
    assert {type(error) for error in failed} == {OAuth2TokenRequestTransientError}

    access_token = await tokens.access_token()

    assert access_token.startswith("sim-access-")


async def test_cancelled_renewal_is_tried_again(
    hass: HomeAssistant,
    tokens: EntryTokens,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A renewal that Home Assistant itself cancels doesn't stand in the way of the next."""
    freezer.tick(LIFETIME)
    caller = hass.async_create_task(tokens.access_token())
    [renewal] = [
        task for task in asyncio.all_tasks() if task.get_name().startswith(DOMAIN)
    ]

    renewal.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller

    assert (await tokens.access_token()).startswith("sim-access-")


@pytest.mark.parametrize("fault", PASSING)
async def test_passing_refusal_while_running(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    fault: Fault,
) -> None:
    """What passes by itself doesn't ask anybody to sign in, and is over when it is over."""
    old = loaded_entry.data["token"]
    simulator.faults.add(fault)
    await advance(LIFETIME)
    assert not loaded_entry.runtime_data.readings.last_update_success
    assert sources(hass) == []
    assert loaded_entry.data["token"] == old

    simulator.faults.clear()
    await advance(timedelta(hours=1))

    assert loaded_entry.runtime_data.readings.last_update_success
    assert loaded_entry.data["token"] != old
    assert sources(hass) == []


@pytest.mark.parametrize("fault", PASSING)
async def test_passing_refusal_at_set_up(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    fault: Fault,
) -> None:
    """Setting up is tried again after a refusal that passes."""
    freezer.tick(LIFETIME)
    simulator.faults.add(fault)
    await hass.config_entries.async_setup(entry.entry_id)
    assert entry.state is ConfigEntryState.SETUP_RETRY
    rejected = fault.body == {"error": "invalid_client"}
    assert entry.error_reason_translation_key == (
        "credentials_rejected" if rejected else "cannot_renew"
    )
    assert sources(hass) == []

    simulator.faults.clear()
    await hass.config_entries.async_reload(entry.entry_id)

    assert entry.state.value == ConfigEntryState.LOADED.value


async def test_lost_sign_in_while_running(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A refresh token that is no longer valid asks to sign in again, once."""
    simulator.revoke("User7")

    await advance(LIFETIME)
    await advance(LIFETIME)

    assert sources(hass) == [SOURCE_REAUTH]
    assert renewals(simulator) == 1


async def test_lost_sign_in_at_set_up(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
) -> None:
    """An account whose sign-in is lost isn't tried again but signed in to."""
    simulator.revoke("User7")
    freezer.tick(LIFETIME)

    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()

    assert entry.state is ConfigEntryState.SETUP_ERROR
    assert entry.error_reason_translation_key == "sign_in_lost"
    assert sources(hass) == [SOURCE_REAUTH]


async def test_answer_lost_on_its_way(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """New tokens that never arrived used up the old ones, so that a sign-in has to follow."""
    simulator.faults.add(Fault("cut_body", "token", count=1))

    await advance(LIFETIME)
    assert sources(hass) == []
    await advance(timedelta(hours=1))

    assert sources(hass) == [SOURCE_REAUTH]


async def test_lost_sign_in_is_told_to_callers(
    tokens: EntryTokens, simulator: Simulator, freezer: FrozenDateTimeFactory
) -> None:
    """Only a dead grant is the error that asks to sign in again."""
    simulator.revoke("User7")
    freezer.tick(LIFETIME)

    with pytest.raises(OAuth2TokenRequestReauthError):
        await tokens.access_token()


async def test_token_rejected_before_its_time(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """A token that looks fresh but is rejected is renewed once, and the poll succeeds."""
    asked = len(simulator.requests)
    simulator.expire_access_tokens()

    await advance(timedelta(minutes=6))

    polled = [(record.endpoint, record.status) for record in simulator.requests[asked:]]
    assert polled[:3] == [("egvs", 401), ("token", 200), ("egvs", 200)]
    assert renewals(simulator) == 1
    assert loaded_entry.runtime_data.readings.last_update_success
    assert sources(hass) == []


async def test_fresh_token_is_rejected_as_well(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """When even a new token is rejected, signing in again is all that is left."""
    simulator.faults.add(Fault("unauthorized", "egvs"))

    await advance(timedelta(minutes=6))

    assert renewals(simulator) == 1
    assert sources(hass) == [SOURCE_REAUTH]


def answer(**changes: Any) -> Fault:
    """Return an answer of the token endpoint with something odd in it."""
    body = {"access_token": "new", "refresh_token": "next", "expires_in": 7200}
    return Fault("token_error", "token", status=200, body={**body, **changes})


@pytest.mark.parametrize(
    ("lifetime", "seconds"),
    [
        (7200, 7200),
        ("7200", 7200),
        (7199.9, 7199),
        ("7199.9", 7199),
        (0, 7200),
        (-5, 7200),
        (10**9, 7200),
        ("1e9", 7200),
        (None, 7200),
        ("soon", 7200),
        ([7200], 7200),
        ("nan", 7200),
        ("inf", 7200),
        ("1e999", 7200),
    ],
    ids=repr,
)
async def test_lifetime(
    entry: MockConfigEntry,
    tokens: EntryTokens,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    lifetime: object,
    seconds: int,
) -> None:
    """A lifetime is taken in any form; for one that can't be believed no token is thrown away."""
    freezer.tick(LIFETIME)
    simulator.faults.add(answer(expires_in=lifetime))

    assert await tokens.access_token() == "new"

    now_seconds = simulator.clock.timestamp()
    assert entry.data["token"]["expires_at"] == now_seconds + seconds


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(answer(access_token=None), id="no_token"),
        pytest.param(answer(access_token=7), id="odd_token"),
    ],
)
async def test_answer_that_makes_no_sense(
    entry: MockConfigEntry,
    tokens: EntryTokens,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    fault: Fault,
) -> None:
    """An answer without a token is no answer, and nothing of it is kept."""
    before = dict(entry.data)
    freezer.tick(LIFETIME)
    simulator.faults.add(fault)

    with pytest.raises(OAuth2TokenRequestConnectionError):
        await tokens.access_token()

    assert dict(entry.data) == before


async def test_refresh_token_that_stays(
    entry: MockConfigEntry,
    tokens: EntryTokens,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A refresh token that isn't replaced is kept."""
    before = entry.data["token"]["refresh_token"]
    freezer.tick(LIFETIME)
    fault = answer()
    del fault.body["refresh_token"]
    simulator.faults.add(fault)

    await tokens.access_token()

    assert entry.data["token"]["refresh_token"] == before


@pytest.mark.usefixtures("current_request_with_host")
async def test_refused_with_is_of_the_last_request(
    hass: HomeAssistant, tokens: EntryTokens, simulator: Simulator
) -> None:
    """A refusal is forgotten with the next request."""
    implementation = (await async_get_implementations(hass, DOMAIN))[CREDENTIALS]
    assert isinstance(implementation, DexcomOAuth2Implementation)
    implementation.use_server(Server.SANDBOX)
    external = {"code": "never given", "state": {"redirect_uri": REDIRECT_URI}}
    with pytest.raises(OAuth2TokenRequestReauthError):
        await implementation.async_resolve_external_data(external)
    assert implementation.refused_with == "invalid_grant"

    simulator.faults.add(Fault("drop", "token"))
    with pytest.raises(OAuth2TokenRequestConnectionError):
        await implementation.async_resolve_external_data(external)

    assert implementation.refused_with is None


async def test_no_secret_in_log(
    tokens: EntryTokens,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Neither a renewal nor its failure writes a secret into the log."""
    caplog.set_level("DEBUG")
    simulator.faults.add(Fault("http_error", "token", count=1))
    freezer.tick(LIFETIME)

    with pytest.raises(OAuth2TokenRequestTransientError):
        await tokens.access_token()
    await tokens.access_token()

    assert "The token endpoint answered with status 500" in caplog.text
    for secret in ("sim-access-", "sim-refresh-", CLIENT_SECRET, CLIENT_ID):
        assert secret not in caplog.text


@pytest.mark.parametrize("server", Server)
def test_authorization_server(server: Server) -> None:
    """Sign-in and tokens are at the region's own server."""
    urls = authorization_server(server)

    assert urls.authorize_url == f"{SERVERS[server]}/v3/oauth2/login"
    assert urls.token_url == f"{SERVERS[server]}/v3/oauth2/token"


async def test_tokens_are_renewed_at_region(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
) -> None:
    """An account's tokens are renewed where the account is."""
    freezer.tick(LIFETIME)
    async with Simulator(redirect_uris=[REDIRECT_URI]) as europe:
        with pytest.MonkeyPatch.context() as patch:
            patch.setitem(SERVERS, Server.EU, europe.url)
            token = {**europe.issue_tokens("User7"), "expires_at": 0}
            data = {**entry.data, "token": token, CONF_SERVER: "eu"}
            hass.config_entries.async_update_entry(entry, data=data)

            await (await async_get_entry_tokens(hass, entry)).access_token()

            assert renewals(europe) == 1
            assert simulator.requests == []


OTHER_CLIENT_ID = "other-client-id"
OTHER_CREDENTIALS = "others"

type SignIn = Callable[[], Awaitable[ConfigFlowResult]]


@pytest.fixture
async def sign_in(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    loaded_entry: MockConfigEntry,
    current_request_with_host: None,
) -> SignIn:
    """Sign in at Dexcom with another app; return what comes back to Home Assistant."""
    simulator.register_client(OTHER_CLIENT_ID, "other-secret", [REDIRECT_URI])
    await async_import_client_credential(
        hass,
        DOMAIN,
        ClientCredential(OTHER_CLIENT_ID, "other-secret", "Other"),
        OTHER_CREDENTIALS,
    )
    result = await loaded_entry.start_reconfigure_flow(hass)
    result = await browser.submit(result, {CONF_SERVER: Server.SANDBOX})
    result = await browser.submit(result, {"implementation": OTHER_CREDENTIALS})
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
    tokens: EntryTokens = entry.runtime_data.tokens
    rejected = entry.data["token"]["access_token"]
    return hass.async_create_task(
        tokens.access_token(rejected=rejected), eager_start=True
    )


async def assert_signed_in_again(
    hass: HomeAssistant, entry: MockConfigEntry, advance: Advance
) -> None:
    """Check that the new sign-in is in the entry and the journal, and that it can be renewed."""
    await settle(hass)
    assert entry.data["auth_implementation"] == OTHER_CREDENTIALS
    journal = Path(hass.config.path(".storage", f"{DOMAIN}.{ENTRY_ID}.token"))
    assert json.loads(journal.read_text())["data"] == dict(entry.data)
    assert entry.data["token"]["sign_in"] == 1
    assert entry.data["token"]["renewals"] == 0
    await advance(LIFETIME)
    assert entry.data["token"]["renewals"] == 1
    assert entry.state is ConfigEntryState.LOADED
    assert entry.runtime_data.readings.last_update_success
    assert sources(hass) == []


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
    """The tokens of a new sign-in stay when the old ones, also in vain, were being renewed."""
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
    # What is renewed is there long before the sign-in is written.
    await hass.async_add_executor_job(time.sleep, 0.1)
    opened.set()

    assert (await signing_in)["reason"] == "reconfigure_successful"
    assert await renewal == loaded_entry.data["token"]["access_token"]
    await assert_signed_in_again(hass, loaded_entry, advance)


@pytest.mark.parametrize(
    "changes", [{CONF_SERVER: "eu"}, {"auth_implementation": OTHER_CREDENTIALS}]
)
async def test_tokens_of_another_app_are_not_renewed(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    tokens: EntryTokens,
    simulator: Simulator,
    changes: dict[str, str],
) -> None:
    """Until the account is loaded anew, what was signed in with other credentials is let be."""
    new = {**entry.data, **changes, "token": simulator.issue_tokens("User7")}
    new["token"]["expires_at"] = 0
    hass.config_entries.async_update_entry(entry, data=new)

    with pytest.raises(OAuth2TokenRequestConnectionError):
        await tokens.access_token()

    assert renewals(simulator) == 0
    assert dict(entry.data) == new
