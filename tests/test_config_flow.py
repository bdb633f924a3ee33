"""Adding an account, signing in again, and changing region or credentials."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator
from yarl import URL

from custom_components.dexcom_api.const import CONF_SERVER, DOMAIN
from custom_components.dexcom_api.dexcom.const import Server
from custom_components.dexcom_api.options import CONF_UNIT, MG_DL, MMOL_L, NEW_OPTIONS
from homeassistant.config_entries import (
    SOURCE_REAUTH,
    ConfigEntryState,
    ConfigFlowResult,
)
from homeassistant.core import DOMAIN as HOMEASSISTANT_DOMAIN, HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component

from .browser import OTHER_CREDENTIALS, Browser, defaults_of, seen
from .clocks import StoppedClocks
from .conftest import CREDENTIALS, OTHER_CLIENT_ID
from .scene import Scene
from .simulated import REDIRECT_URI
from .simulator import CLIENT_ID, Fault, Simulator

pytestmark = pytest.mark.usefixtures("credentials", "current_request_with_host")

with_other_credentials = pytest.mark.usefixtures("other_credentials")


async def assert_can_be_added(
    browser: Browser, result: ConfigFlowResult | None = None
) -> None:
    """Check that adding the account succeeds now, or goes on from a dialog."""
    result = result or await browser.sign_in(await browser.add_integration())
    result = await browser.finish(result)
    assert result["result"].state is ConfigEntryState.LOADED


def assert_aborted(
    result: ConfigFlowResult, reason: str, domain: str | None = None
) -> None:
    """Check that a flow has ended for a reason that is translated in a domain."""
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == reason
    assert result.get("translation_domain") == domain


def assert_signed_in_again(result: ConfigFlowResult, source: str = "reauth") -> None:
    """Check that an account is signed in to again."""
    assert_aborted(result, f"{source}_successful", HOMEASSISTANT_DOMAIN)


def count(simulator: Simulator, endpoint: str) -> int:
    """Return how often an endpoint was asked."""
    return sum(record.endpoint == endpoint for record in simulator.requests)


async def test_add_account(
    hass: HomeAssistant, browser: Browser, simulator: Simulator
) -> None:
    """Region, sign-in and unit make an entry that works."""
    result = await browser.add_integration()
    url = URL(result["url"])
    assert str(url.with_query(None)) == f"{simulator.url}/v3/oauth2/login"
    query = dict(url.query)
    assert query.pop("state")
    assert query == {
        "client_id": CLIENT_ID,
        "redirect_uri": REDIRECT_URI,
        "response_type": "code",
        "scope": "offline_access",
    }

    result = await browser.finish(await browser.sign_in(result), MMOL_L)

    entry = result["result"]
    token = entry.data["token"]
    assert result["title"] == "Dexcom"
    assert result["options"] == NEW_OPTIONS | {CONF_UNIT: MMOL_L}
    assert result["data"] == {
        "auth_implementation": CREDENTIALS,
        "token": token,
        CONF_SERVER: "sandbox",
    }
    assert token["access_token"].startswith("sim-access-")
    assert token["refresh_token"].startswith("sim-refresh-")
    assert token["expires_at"] == simulator.clock.timestamp() + 7200
    assert entry.unique_id == simulator.users["User7"].user_id(CLIENT_ID)
    assert entry.state is ConfigEntryState.LOADED
    assert hass.config_entries.flow.async_progress() == []


@pytest.mark.parametrize(
    ("strategy", "path", "expected"),
    [
        ("custom:dexcom-api", "our-glucose", "/our-glucose"),
        ("custom:other", "our-glucose", "/config/lovelace/dashboards"),
        (None, None, "/config/lovelace/dashboards"),
    ],
)
async def test_link_to_the_dashboard(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    browser: Browser,
    strategy: str | None,
    path: str | None,
    expected: str,
) -> None:
    """The last dialog links to the dashboard, or to where it can be added."""
    # Their pages aren't needed, and can't be added any more.
    hass.config.components |= {"frontend", "onboarding"}
    assert await async_setup_component(hass, "lovelace", {})
    if strategy:
        client = await hass_ws_client(hass)
        names = {"url_path": path, "title": "Ours", "mode": "storage"}
        for command, more in (
            ("dashboards/create", names),
            (
                "config/save",
                {"url_path": path, "config": {"strategy": {"type": strategy}}},
            ),
        ):
            await client.send_json_auto_id({"type": f"lovelace/{command}", **more})
            assert (await client.receive_json())["success"]
    result = await browser.finish(
        await browser.sign_in(await browser.add_integration())
    )
    is_there = expected != "/config/lovelace/dashboards"
    assert result["description"] == ("with_dashboard" if is_there else "default")
    assert result["description_placeholders"] == {"dashboard_url": expected}


@pytest.mark.parametrize(
    ("country", "server", "unit"),
    [
        ("US", Server.US, MG_DL),
        ("JP", Server.JAPAN, MG_DL),
        ("GB", Server.EU, MMOL_L),
        ("DE", Server.EU, MG_DL),
        (None, Server.EU, MG_DL),
    ],
)
async def test_defaults_by_country(
    hass: HomeAssistant,
    browser: Browser,
    country: str | None,
    server: Server,
    unit: str,
) -> None:
    """The region and the unit that are usual in the country are preselected."""
    hass.config.country = country
    result = await browser.choose_sign_in()
    assert defaults_of(result) == {CONF_SERVER: server}

    result = await browser.submit(result, {CONF_SERVER: Server.SANDBOX})
    result = await browser.submit(await browser.sign_in(result))

    assert result["options"] == NEW_OPTIONS | {CONF_UNIT: unit}


async def test_region_decides_server(
    browser: Browser, simulator: Simulator, europe: Simulator
) -> None:
    """Sign-in, tokens and data are asked for at the server of the region, also later."""
    result = await browser.sign_in(await browser.add_integration(Server.EU))
    entry = (await browser.finish(result))["result"]
    assert entry.data[CONF_SERVER] == "eu"
    assert [count(europe, name) for name in ("login", "token", "egvs")] == [3, 1, 1]
    assert_signed_in_again(await browser.sign_in(await browser.reauthenticate(entry)))
    europe.expire_access_tokens()
    await entry.runtime_data.readings.async_refresh()
    assert entry.runtime_data.readings.last_update_success
    assert count(europe, "token") == 3
    assert simulator.requests == []

    result = await browser.reconfigure(entry, Server.SANDBOX, None)
    result = await browser.sign_in(result)
    asked = len(europe.requests)

    assert_signed_in_again(result, "reconfigure")
    assert entry.data[CONF_SERVER] == "sandbox"
    await entry.runtime_data.readings.async_refresh()
    assert [count(simulator, name) for name in ("token", "egvs")] == [1, 2]
    assert len(europe.requests) == asked


@pytest.mark.parametrize("is_asked", [False, True])
async def test_further_accounts(stage: Scene, browser: Browser, is_asked: bool) -> None:
    """Other people get other entries, whose titles differ; nobody gets a second one.

    Signing in twice names the existing account, and offers to sign in as someone else.
    """
    for user_name, title in (
        ("User6", "Dexcom sandbox"),
        ("User8", "Dexcom sandbox (2)"),
    ):
        result = await browser.sign_in(await browser.add_integration(), user_name)
        result = await browser.finish(result)
        assert result["title"] == title
        user_id = stage.simulator.users[user_name].user_id(CLIENT_ID)
        assert result["result"].unique_id == user_id

    before = dict(stage.entry.data)
    if is_asked:
        # A request to sign in again is no reason to end another dialog.
        await browser.reauthenticate(stage.entry)
    result = await browser.sign_in(await browser.add_integration())
    assert result["step_id"] == "already_added"
    assert result["description_placeholders"] == {"account": "Dexcom"}
    assert dict(stage.entry.data) == before
    result = await browser.sign_in(await browser.submit(result), "UserEmpty")
    await assert_can_be_added(browser, result)


async def test_person_declines(browser: Browser, simulator: Simulator) -> None:
    """No consent, no entry; the person can change their mind in the same dialog."""
    result = await browser.add_integration()
    way = await browser.visit(result, "User7", "decline")
    result = await browser.come_back(result, way)
    assert result["step_id"] == "authorize_rejected"
    assert count(simulator, "token") == 0
    result = await browser.sign_in(await browser.submit(result))
    await assert_can_be_added(browser, result)


@pytest.mark.parametrize("fails_again", [False, True])
async def test_code_expired(
    browser: Browser, simulator: Simulator, fails_again: bool
) -> None:
    """A way back that takes over a minute leads to another sign-in, with a result of its own."""
    result = await browser.add_integration()
    way = await browser.visit(result, "User7")
    simulator.clock.advance(timedelta(seconds=61))
    result = await browser.come_back(result, way)
    assert result["step_id"] == "code_expired"
    if fails_again:
        simulator.faults.add(Fault("drop", "token"))
    result = await browser.sign_in(await browser.submit(result))
    if fails_again:
        assert_aborted(result, "oauth_failed", HOMEASSISTANT_DOMAIN)
    else:
        await assert_can_be_added(browser, result)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (Fault("http_error"), "oauth_failed"),
        (Fault("rate_limit"), "oauth_failed"),
        (Fault("token_error", body={"error": 7}), "oauth_failed"),
        (Fault("token_error", body="[]"), "oauth_failed"),
        (Fault("token_error", status=200, body={"expires_in": 1}), "oauth_failed"),
        # The sign-in would end after two hours.
        (Fault("altered", body={"refresh_token": None}), "oauth_failed"),
        (Fault("drop"), "oauth_failed"),
        (Fault("cut_body"), "oauth_failed"),
        (Fault("html"), "oauth_failed"),
        (Fault("slow", seconds=40), "oauth_timeout"),
        # A secret that Dexcom doesn't know is named as the cause.
        (
            Fault("token_error", body={"error": "invalid_client"}),
            "credentials_rejected",
        ),
    ],
    ids=lambda value: f"{value.kind} {value.body}" if isinstance(value, Fault) else "",
)
async def test_token_endpoint_faults(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    freezer: StoppedClocks,
    fault: Fault,
    reason: str,
) -> None:
    """If the code can't be turned into tokens, the flow says so, and can be begun again."""
    simulator.faults.add(replace(fault, endpoint="token"))
    result = await browser.add_integration()
    await browser.deliver(result, await browser.visit(result, "User7"))
    waiting = hass.async_create_task(
        hass.config_entries.flow.async_configure(result["flow_id"])
    )
    freezer.tick(31 if fault.kind == "slow" else 0)
    domain = None if reason == "credentials_rejected" else HOMEASSISTANT_DOMAIN
    result = seen(await waiting)
    assert_aborted(result, reason, domain)
    places = repr(result["description_placeholders"])
    assert ("https://developer.dexcom.com" in places) == (domain is None)
    simulator.faults.clear()
    await assert_can_be_added(browser)


@pytest.mark.parametrize(
    ("kind", "detail", "meanwhile"),
    [
        ("http_error", "Dexcom answered dataRange with status 500", "nothing"),
        ("rate_limit", "Dexcom asks for fewer requests", "nothing"),
        ("drop", "No answer from Dexcom to dataRange", "token expires"),
        ("html", "The answer is not JSON", "access withdrawn"),
    ],
)
async def test_data_faults(
    browser: Browser, simulator: Simulator, kind: str, detail: str, meanwhile: str
) -> None:
    """A fault behind the sign-in doesn't cost the sign-in, however long the dialog is open.

    Only if access is withdrawn in the meantime, the person signs in again.
    """
    simulator.faults.add(Fault(kind, "dataRange"))
    result = await browser.sign_in(await browser.add_integration())
    assert result["step_id"] == "account"
    assert result["errors"] == {"base": "cannot_fetch"}
    assert detail in (result["description_placeholders"] or {})["error"]
    assert await browser.submit(result) == result
    simulator.faults.clear()
    if meanwhile == "token expires":
        simulator.expire_access_tokens()
    elif meanwhile == "access withdrawn":
        simulator.revoke("User7")
    result = await browser.submit(result)
    if meanwhile == "access withdrawn":
        assert result["step_id"] == "code_expired"
        result = await browser.sign_in(await browser.submit(result))
    await assert_can_be_added(browser, result)
    assert count(simulator, "login") == (6 if meanwhile == "access withdrawn" else 3)


@pytest.mark.parametrize("endpoints", [["dataRange"], ["dataRange", "devices"]])
async def test_no_user_id(
    browser: Browser, simulator: Simulator, endpoints: list[str]
) -> None:
    """Either endpoint may say whose account it is; without one, it isn't added."""
    for endpoint in endpoints:
        simulator.faults.add(Fault("altered", endpoint, body={"userId": None}))
    result = await browser.sign_in(await browser.add_integration())
    if "devices" in endpoints:
        assert result["step_id"] == "account"
        assert result["errors"] == {"base": "no_user_id"}
        simulator.faults.clear()
        result = await browser.submit(result)
    result = await browser.finish(result)
    user_id = simulator.users["User7"].user_id(CLIENT_ID)
    assert result["result"].unique_id == user_id


async def test_reauth_after_credentials_were_deleted(
    browser: Browser, stage: Scene, other_credentials: str
) -> None:
    """Other credentials can be chosen in place of those that are gone."""
    stage.change_data(auth_implementation="gone")
    await stage.set_up()
    assert stage.entry.state is ConfigEntryState.SETUP_ERROR
    result = await browser.reauthenticate(stage.entry)
    assert result["step_id"] == "pick_implementation"
    result = await browser.submit(result, {"implementation": other_credentials})
    result = await browser.sign_in(result)
    assert result["step_id"] == "confirm_account"
    # After signing in as someone else, the person can sign in again.
    result = await browser.sign_in(await browser.choose(result, "auth"))
    assert result["step_id"] == "confirm_account"
    result = await browser.choose(result, "same_person")
    assert_moved(stage, result, source="reauth")


async def test_reauth(browser: Browser, scene: Scene) -> None:
    """Access that was withdrawn is asked for once, and renews only the tokens of the account."""
    before, client = dict(scene.entry.data), scene.entry.runtime_data.client
    scene.simulator.revoke("User7")
    assert scene.hass.config_entries.flow.async_progress() == []
    await scene.advance(timedelta(hours=1), 3)
    [flow] = scene.hass.config_entries.flow.async_progress_by_handler(DOMAIN)
    assert flow["context"]["source"] == SOURCE_REAUTH
    assert count(scene.simulator, "token") == 1
    result = await scene.hass.config_entries.flow.async_configure(flow["flow_id"])
    assert_signed_in_again(await browser.sign_in(await browser.submit(result)))
    assert scene.token["refresh_token"] != before["token"]["refresh_token"]
    assert dict(scene.entry.data) == {**before, "token": scene.token}
    assert scene.entry.state is ConfigEntryState.LOADED
    assert scene.entry.runtime_data.client is not client


@pytest.mark.parametrize("mishap", ["declines", "another", "late", "closes", "fails"])
async def test_reauth_after_a_mishap(
    browser: Browser, scene: Scene, mishap: str
) -> None:
    """Whatever goes wrong while signing in again, a request stays until that has succeeded."""
    scene.simulator.revoke("User7")
    await scene.advance(timedelta(minutes=6), 2)
    manager = scene.hass.config_entries.flow
    [flow] = manager.async_progress_by_handler(DOMAIN)
    result = await browser.submit(await manager.async_configure(flow["flow_id"]))
    decision = "decline" if mishap == "declines" else "accept"
    user_name = "User6" if mishap == "another" else "User7"
    way = await browser.visit(result, user_name, decision)
    if mishap == "late":
        scene.simulator.clock.advance(timedelta(seconds=61))
    if mishap == "fails":
        scene.simulator.faults.add(Fault("drop", "token"))
    if mishap == "closes":
        manager.async_abort(result["flow_id"])
    else:
        await browser.come_back(result, way)
    scene.simulator.faults.clear()
    await scene.settle()
    [flow] = manager.async_progress_by_handler(DOMAIN)
    assert flow["context"]["source"] == SOURCE_REAUTH
    reauth_id = f"config_entry_reauth_{DOMAIN}_{scene.entry.entry_id}"
    issue = ir.async_get(scene.hass).async_get_issue(HOMEASSISTANT_DOMAIN, reauth_id)
    assert issue is not None
    result = await manager.async_configure(flow["flow_id"])
    assert_signed_in_again(await browser.sign_in(await browser.submit(result)))
    await scene.settle()
    assert not manager.async_progress()
    assert scene.sensor("glucose").state.isdigit()


def assert_moved(
    scene: Scene,
    result: ConfigFlowResult,
    user_name: str = "User7",
    source: str = "reconfigure",
) -> None:
    """Check that an account works with the other credentials now."""
    assert_signed_in_again(result, source)
    user_id = scene.simulator.users[user_name].user_id(OTHER_CLIENT_ID)
    assert scene.entry.data["auth_implementation"] == OTHER_CREDENTIALS
    assert scene.entry.unique_id == user_id
    assert scene.entry.state is ConfigEntryState.LOADED


def doubled(body: dict[str, Any]) -> dict[str, Any]:
    """Double every reading."""
    for record in body["records"]:
        record["value"] *= 2
    return body


@with_other_credentials
@pytest.mark.parametrize(
    ("chosen", "signed_in", "condition", "outcome"),
    [
        # With the same credentials there is nothing to compare.
        (None, "User6", "", "refused"),
        (None, "User6", "not loaded", "refused"),
        (CREDENTIALS, "User6", "", "refused"),
        (CREDENTIALS, "User7", "", "accepted"),
        # With others, the readings identify the person, but not by their times alone.
        (OTHER_CREDENTIALS, "User6", "", "refused"),
        (OTHER_CREDENTIALS, "User7", "", "accepted"),
        (OTHER_CREDENTIALS, "User7", "some missing", "accepted"),
        (OTHER_CREDENTIALS, "User7", "values differ", "refused"),
        # Without any readings to compare, the person is asked.
        (OTHER_CREDENTIALS, "UserEmpty", "", "asked"),
        (OTHER_CREDENTIALS, "UserEmpty", "no readings", "asked"),
        (OTHER_CREDENTIALS, "User7", "not loaded", "asked"),
    ],
)
async def test_who_signs_in_again(
    browser: Browser,
    stage: Scene,
    chosen: str | None,
    signed_in: str,
    condition: str,
    outcome: str,
) -> None:
    """Another person's account never replaces the one that was set up."""
    if condition == "no readings":
        stage.user.has_data = False
    if condition != "not loaded":
        await stage.set_up()
    if condition == "some missing":
        stage.simulator.faults.add(Fault("late_back_fill", "egvs"))
    if condition == "values differ":
        stage.user.add_patch("egvs", doubled)
    data, options = dict(stage.entry.data), dict(stage.entry.options)
    if chosen is None:
        result = await browser.reauthenticate(stage.entry)
        # Neither the credentials nor the region are asked for.
        assert URL(result["url"]).query["client_id"] == CLIENT_ID
    else:
        result = await browser.reconfigure(stage.entry, credentials=chosen)
    result = await browser.sign_in(result, signed_in)
    if outcome == "asked":
        assert result["step_id"] == "confirm_account"
        assert result["description_placeholders"] == {"account": "Dexcom"}
        assert dict(stage.entry.data) == data
        result = await browser.choose(result, "same_person")
    if outcome == "refused":
        assert result["step_id"] == "wrong_account"
        places = result["description_placeholders"] or {}
        assert places["account"] == "Dexcom"
        assert dict(stage.entry.data) == data
    elif chosen == OTHER_CREDENTIALS:
        assert_moved(stage, result, signed_in)
    else:
        assert_signed_in_again(result, "reconfigure")
    assert dict(stage.entry.options) == options
    assert stage.entry.title == "Dexcom"


@with_other_credentials
async def test_reconfigure_to_account_of_other_entry(
    browser: Browser, scene: Scene
) -> None:
    """An account belongs to one entry only."""
    user_id = scene.user.user_id(OTHER_CLIENT_ID)
    hers = MockConfigEntry(domain=DOMAIN, unique_id=user_id, title="Hers")
    hers.add_to_hass(scene.hass)
    before = dict(scene.entry.data)
    result = await browser.sign_in(await browser.reconfigure(scene.entry))
    assert result["step_id"] == "already_added"
    assert result["description_placeholders"] == {"account": "Hers"}
    assert dict(scene.entry.data) == before


@with_other_credentials
async def test_reconfigure_when_comparison_fails(
    browser: Browser, scene: Scene
) -> None:
    """A fault while readings are compared is no verdict."""
    result = await browser.reconfigure(scene.entry)
    scene.fail("egvs")
    result = await browser.sign_in(result)
    assert result["step_id"] == "account"
    assert result["errors"] == {"base": "cannot_fetch"}
    scene.simulator.faults.clear()
    assert_moved(scene, await browser.submit(result))
    assert count(scene.simulator, "token") == 1
