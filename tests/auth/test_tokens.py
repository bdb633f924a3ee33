"""Renewing tokens: once, in time, and never over a newer sign-in."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
import json
from pathlib import Path

import pytest

from custom_components.dexcom_api.auth import token_journal
from custom_components.dexcom_api.const import CONF_SERVER, DOMAIN
from custom_components.dexcom_api.dexcom.const import REQUEST_TIMEOUT
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult
from homeassistant.core import CoreState
from homeassistant.exceptions import (
    HomeAssistantError,
    OAuth2TokenRequestConnectionError,
)

from ..browser import Browser
from ..conftest import ENTRY_ID
from ..scene import Scene
from ..simulator import Fault
from ..slow_disk import SlowCall, SlowJob, until, work

LIFETIME = timedelta(hours=2)


async def ask(scene: Scene) -> None:
    """Ask Dexcom for something that needs a token."""
    await scene.act("get_records", endpoint="devices")


def renewals(scene: Scene) -> int:
    """Return how often a renewal was asked for."""
    queries = [record.query for record in scene.simulator.requests]
    return queries.count({"grant_type": "refresh_token"})


@pytest.mark.parametrize(("seconds_left", "expected"), [(61, 0), (60, 1), (0, 1)])
async def test_token_is_renewed_before_it_expires(
    scene: Scene, seconds_left: int, expected: int
) -> None:
    """A token is renewed a minute before its end; the rest of the entry stays."""
    before = dict(scene.entry.data)
    scene.freezer.tick(LIFETIME - timedelta(seconds=seconds_left))
    await ask(scene)
    assert renewals(scene) == expected
    token = scene.token
    assert dict(scene.entry.data) == {**before, "token": token}
    for kind in ("access_token", "refresh_token"):
        assert (token[kind] != before["token"][kind]) == expected


@pytest.mark.parametrize("is_rejected", [False, True], ids=["expired", "rejected"])
async def test_many_callers_renew_once(scene: Scene, is_rejected: bool) -> None:
    """However many callers need a new token, also later, the refresh token is used once."""
    if is_rejected:
        scene.simulator.expire_access_tokens()
    else:
        scene.freezer.tick(LIFETIME)
    rejected = scene.token["access_token"]
    await asyncio.gather(*(ask(scene) for _ in range(20)))
    late = await scene.entry.runtime_data.tokens.access_token(rejected=rejected)
    assert late == scene.token["access_token"] != rejected
    assert renewals(scene) == 1


def begin_renewal(scene: Scene) -> asyncio.Task[str]:
    """Ask for a token in place of one that Dexcom rejected."""
    tokens = scene.entry.runtime_data.tokens
    rejected = scene.token["access_token"]
    return scene.hass.async_create_task(
        tokens.access_token(rejected=rejected), eager_start=True
    )


async def test_renewal_without_an_answer(scene: Scene) -> None:
    """A renewal that takes too long fails, and keeps the tokens."""
    before = scene.token
    slow = Fault("slow", "token", count=1, seconds=100)
    scene.simulator.faults.add(slow)
    renewal = begin_renewal(scene)
    while slow.count:
        await asyncio.sleep(0)
    scene.freezer.tick(REQUEST_TIMEOUT + timedelta(seconds=1))
    with pytest.raises(OAuth2TokenRequestConnectionError):
        await renewal
    assert scene.token == before
    # The simulator answers in the end.
    scene.freezer.tick(100)


async def test_cancelled_caller(scene: Scene) -> None:
    """A caller that is cancelled doesn't take the new tokens with it."""
    old = scene.token
    scene.freezer.tick(LIFETIME)
    caller = begin_renewal(scene)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert scene.token == old
    await scene.settle()
    assert scene.token["refresh_token"] != old["refresh_token"]
    await ask(scene)
    assert renewals(scene) == 1


@pytest.mark.parametrize("cause", ["cancelled", "refused"])
async def test_failed_renewal_is_tried_again(scene: Scene, cause: str) -> None:
    """A failure reaches all who wait for the tokens, but not those who come later."""
    scene.freezer.tick(LIFETIME)
    if cause == "refused":
        scene.simulator.faults.add(Fault("http_error", "token", count=1))
    callers = [begin_renewal(scene) for _ in range(3)]
    if cause == "cancelled":
        tasks = asyncio.all_tasks()
        [renewal] = [task for task in tasks if "renew token" in task.get_name()]
        renewal.cancel()
    errors = await asyncio.gather(*callers, return_exceptions=True)
    assert len({type(error) for error in errors}) == 1
    assert all(isinstance(error, BaseException) for error in errors)
    await ask(scene)


async def test_unload_waits_for_renewal(scene: Scene) -> None:
    """An account isn't unloaded while new tokens are on their way, and renews none later."""
    tokens = scene.entry.runtime_data.tokens
    old = scene.token
    scene.freezer.tick(LIFETIME)
    caller = begin_renewal(scene)
    assert scene.token == old
    assert await scene.unload()
    new = scene.token
    assert new["refresh_token"] != old["refresh_token"]
    assert await caller == await tokens.access_token() == new["access_token"]
    scene.freezer.tick(LIFETIME)
    with pytest.raises(HomeAssistantError):
        await tokens.access_token()
    assert scene.token == new


@pytest.mark.parametrize(
    "changes",
    [{}, {CONF_SERVER: "eu"}, {"auth_implementation": "others"}],
    ids=["stopping", "region", "credentials"],
)
async def test_no_renewal(scene: Scene, changes: dict[str, str]) -> None:
    """Neither tokens that might not be saved any more nor those of another sign-in are renewed."""
    scene.change_data(token={**scene.token, "expires_at": 0}, **changes)
    before = dict(scene.entry.data)
    if not changes:
        scene.hass.set_state(CoreState.stopping)
    with pytest.raises(HomeAssistantError, match="could not be renewed"):
        await ask(scene)
    scene.hass.set_state(CoreState.running)
    assert renewals(scene) == 0
    assert dict(scene.entry.data) == before


@pytest.mark.parametrize(
    ("lifetime", "seconds"),
    [
        *(("7100", 7100), (7199.9, 7199), (1, 1), (86400, 86400)),
        # What nobody can mean.
        *(
            (odd, 7200)
            for odd in (0, -5, 86401, "1e9", None, "soon", [7200], "nan", "inf")
        ),
    ],
    ids=repr,
)
async def test_lifetime(scene: Scene, lifetime: object, seconds: int) -> None:
    """A lifetime is understood in any form; without a new refresh token, the old one is kept."""
    before = scene.token
    scene.freezer.tick(LIFETIME)
    body = {"expires_in": lifetime, "refresh_token": None}
    scene.simulator.faults.add(Fault("altered", "token", body=body))
    await ask(scene)
    assert scene.token["access_token"] != before["access_token"]
    assert scene.token["refresh_token"] == before["refresh_token"]
    assert scene.token["expires_at"] == scene.now.timestamp() + seconds


@pytest.mark.parametrize("sent", [None, "", 7, ["a"]], ids=repr)
async def test_unusable_refresh_token(scene: Scene, sent: object) -> None:
    """What can't be a refresh token doesn't replace the one that was sent, which may still work."""
    before = scene.token
    scene.simulator.expire_access_tokens()
    answer = {"access_token": "new", "expires_in": 7200, "refresh_token": sent}
    scene.simulator.faults.add(Fault("bad_json", "token", count=1, body=answer))
    with pytest.raises(HomeAssistantError):
        # The simulator doesn't know the new access token, but has kept the refresh token.
        await ask(scene)
    assert scene.token["access_token"] == "new"
    assert scene.token["refresh_token"] == before["refresh_token"]
    await ask(scene)
    assert scene.token["refresh_token"] != before["refresh_token"]


type SignIn = Callable[[], Awaitable[ConfigFlowResult]]


@pytest.fixture
async def sign_in(
    scene: Scene,
    browser: Browser,
    other_credentials: str,
    current_request_with_host: None,
) -> SignIn:
    """Sign in to Dexcom with another app; return what comes back to Home Assistant."""
    result = await browser.reconfigure(scene.entry)
    way = await browser.visit(result, "User7")

    async def come_back() -> ConfigFlowResult:
        await browser.deliver(result, way)
        return await scene.hass.config_entries.flow.async_configure(result["flow_id"])

    return come_back


async def assert_signed_in_again(scene: Scene) -> None:
    """Check that the new sign-in is in the entry and the journal, and that it can be renewed."""
    await scene.settle()
    assert scene.entry.data["auth_implementation"] == "others"
    journal = Path(scene.hass.config.path(".storage", f"{DOMAIN}.{ENTRY_ID}.token"))
    assert json.loads(journal.read_text())["data"] == dict(scene.entry.data)
    assert (scene.token["sign_in"], scene.token["renewals"]) == (1, 0)
    await scene.advance(LIFETIME)
    assert scene.token["renewals"] == 1
    assert scene.entry.state is ConfigEntryState.LOADED
    assert scene.sensor("glucose").state.isdigit()
    assert not scene.hass.config_entries.flow.async_progress()


@pytest.mark.parametrize("is_revoked", [False, True])
async def test_sign_in_during_a_renewal(
    scene: Scene, sign_in: SignIn, is_revoked: bool
) -> None:
    """The tokens of a new sign-in stay, whether or not the old ones could be renewed."""
    slow = Fault("slow", "token", count=1, seconds=30)
    scene.simulator.faults.add(slow)
    renewal = begin_renewal(scene)
    while slow.count:
        await asyncio.sleep(0)
    assert (await sign_in())["reason"] == "reconfigure_successful"
    new = scene.token
    if is_revoked:
        body = {"error": "invalid_grant"}
        scene.simulator.faults.add(Fault("token_error", "token", body=body, count=1))
    scene.freezer.tick(31)
    assert await renewal == new["access_token"]
    await assert_signed_in_again(scene)


async def test_renewal_while_a_sign_in_is_written(
    scene: Scene, sign_in: SignIn
) -> None:
    """Neither in the entry nor in the journal do renewed tokens replace those of a sign-in."""
    slow = Fault("slow", "token", count=1, seconds=30)
    scene.simulator.faults.add(slow)
    renewal = begin_renewal(scene)
    while slow.count:
        await asyncio.sleep(0)
    with SlowCall(token_journal, "write_durably") as disk:
        signing_in = asyncio.ensure_future(sign_in())
        await until(disk.has_begun)
        # The renewed tokens arrive long before the sign-in is written.
        scene.freezer.tick(31)
        await until(lambda: renewals(scene) == 1)
        await work(10)
        assert not renewal.done()
        disk.go_on()
        assert (await signing_in)["reason"] == "reconfigure_successful"
    assert await renewal == scene.token["access_token"]
    await assert_signed_in_again(scene)


async def test_sign_in_during_setup(scene: Scene, sign_in: SignIn) -> None:
    """Tokens that setup read before a new sign-in don't replace those of the sign-in."""
    with SlowJob(scene.hass, "read_journal") as job:
        reload = asyncio.ensure_future(scene.reload())
        await until(job.has_begun)
        result = await sign_in()
        result = await scene.hass.config_entries.flow.async_configure(
            result["flow_id"], {"next_step_id": "same_person"}
        )
        assert result["reason"] == "reconfigure_successful"
        job.go_on()
        await reload
    await assert_signed_in_again(scene)
