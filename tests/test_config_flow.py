"""Adding an account, signing in again, and changing region or credentials."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from yarl import URL

from custom_components.dexcom_api.const import CONF_SERVER, DOMAIN
from custom_components.dexcom_api.dexcom.const import Server
from custom_components.dexcom_api.options import CONF_UNIT, MG_DL, MMOL_L
from homeassistant.components.application_credentials import (
    ClientCredential,
    async_import_client_credential,
)
from homeassistant.config_entries import (
    SOURCE_REAUTH,
    ConfigEntryState,
    ConfigFlowResult,
)
from homeassistant.core import DOMAIN as HOMEASSISTANT_DOMAIN, HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import ImplementationUnavailableError
from homeassistant.helpers.config_entry_oauth2_flow import (
    AbstractOAuth2Implementation,
    async_add_implementation_provider,
)

from .browser import OTHER_CREDENTIALS, Browser, defaults_of, seen
from .conftest import CREDENTIALS, OTHER_CLIENT_ID, REDIRECT_URI
from .scene import Scene
from .simulator import CLIENT_ID, CLIENT_SECRET, Fault, Simulator

pytestmark = pytest.mark.usefixtures("current_request_with_host")

with_credentials = pytest.mark.usefixtures("credentials")
with_other_credentials = pytest.mark.usefixtures("other_credentials")


async def assert_can_be_added(
    browser: Browser, result: ConfigFlowResult | None = None
) -> None:
    """Check that adding the account succeeds now, or goes on from a dialog."""
    if result is None:
        result = await browser.sign_in(await browser.add_integration())
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


@with_credentials
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
    assert result["options"] == {CONF_UNIT: MMOL_L}
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


@with_credentials
async def test_add_account_over_http(
    hass: HomeAssistant, browser: Browser, hass_client: ClientSessionGenerator
) -> None:
    """The dialogs can be sent to a browser and answered by one."""
    home = await hass_client()
    url = "/api/config/config_entries/flow"

    answer = await home.post(url, json={"handler": DOMAIN})
    result = await answer.json()
    assert [field["name"] for field in result["data_schema"]] == [CONF_SERVER]
    flow_url = f"{url}/{result['flow_id']}"
    answer = await home.post(flow_url, json={CONF_SERVER: "sandbox"})
    external: Any = {**await answer.json(), "type": FlowResultType.EXTERNAL_STEP}
    await browser.deliver(external, await browser.visit(external, "User7"))
    result = await (await home.get(flow_url)).json()
    assert result["data_schema"][0]["selector"]["select"]["options"] == [MG_DL, MMOL_L]
    result = await (await home.post(flow_url, json={CONF_UNIT: MG_DL})).json()

    assert result["type"] == FlowResultType.CREATE_ENTRY
    assert len(hass.config_entries.async_loaded_entries(DOMAIN)) == 1


@with_credentials
@pytest.mark.parametrize(
    ("country", "server", "unit"),
    [
        ("US", Server.US, MG_DL),
        ("JP", Server.JAPAN, MG_DL),
        ("GB", Server.EU, MMOL_L),
        ("CA", Server.EU, MMOL_L),
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
    result = await browser.open_dialog()
    assert defaults_of(result) == {CONF_SERVER: server}

    result = await browser.submit(result, {CONF_SERVER: Server.SANDBOX})
    result = await browser.submit(await browser.sign_in(result))

    assert result["options"] == {CONF_UNIT: unit}


@with_credentials
async def test_region_decides_server(
    browser: Browser, simulator: Simulator, europe: Simulator
) -> None:
    """Sign-in, tokens and data are asked for at the server of the region, also later."""
    result = await browser.sign_in(await browser.add_integration(Server.EU))
    entry = (await browser.finish(result))["result"]

    assert entry.data[CONF_SERVER] == "eu"
    assert count(europe, "login") == 3
    assert count(europe, "token") == 1
    assert count(europe, "egvs") == 1
    assert_signed_in_again(await browser.sign_in(await browser.reauthenticate(entry)))
    assert count(europe, "token") == 2
    assert simulator.requests == []

    result = await browser.reconfigure(entry, Server.SANDBOX, None)
    result = await browser.sign_in(result)
    asked = len(europe.requests)

    assert_signed_in_again(result, "reconfigure")
    assert entry.data[CONF_SERVER] == "sandbox"
    await entry.runtime_data.readings.async_refresh()
    assert count(simulator, "token") == 1
    assert count(simulator, "egvs") == 2
    assert len(europe.requests) == asked


async def test_further_accounts(stage: Scene, browser: Browser) -> None:
    """Other people get other entries, whose titles differ; nobody gets a second one."""
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
    result = await browser.sign_in(await browser.add_integration())
    assert_aborted(result, "already_configured")
    assert dict(stage.entry.data) == before


@with_credentials
@with_other_credentials
@pytest.mark.parametrize(
    ("implementation", "client_id"),
    [(CREDENTIALS, CLIENT_ID), (OTHER_CREDENTIALS, OTHER_CLIENT_ID)],
)
async def test_several_credentials(
    browser: Browser, simulator: Simulator, implementation: str, client_id: str
) -> None:
    """The credentials can be chosen where there are several."""
    result = await browser.add_integration()
    assert result["step_id"] == "pick_implementation"
    result = await browser.submit(result, {"implementation": implementation})
    assert URL(result["url"]).query["client_id"] == client_id
    result = await browser.finish(await browser.sign_in(result))
    assert result["data"]["auth_implementation"] == implementation
    user_id = simulator.users["User7"].user_id(client_id)
    assert result["result"].unique_id == user_id


@pytest.mark.parametrize(
    "reason", ["missing_credentials", "oauth_implementation_unavailable"]
)
async def test_no_credentials(
    hass: HomeAssistant, browser: Browser, reason: str
) -> None:
    """Without credentials, or while they are unavailable, the flow ends before the region."""

    async def unavailable(
        hass: HomeAssistant, domain: str
    ) -> list[AbstractOAuth2Implementation]:
        """Provide nothing, like a cloud that is down."""
        raise ImplementationUnavailableError("down")

    if reason == "oauth_implementation_unavailable":
        async_add_implementation_provider(hass, "cloud", unavailable)
    assert_aborted(await browser.open_dialog(), reason, HOMEASSISTANT_DOMAIN)
    await async_import_client_credential(
        hass, DOMAIN, ClientCredential(CLIENT_ID, CLIENT_SECRET)
    )
    await assert_can_be_added(browser)


@with_credentials
async def test_person_declines(browser: Browser, simulator: Simulator) -> None:
    """No consent, no entry; the person can change their mind."""
    result = await browser.add_integration()
    way = await browser.visit(result, "User7", "decline")
    result = await browser.come_back(result, way)
    assert_aborted(result, "user_rejected_authorize", HOMEASSISTANT_DOMAIN)
    assert result["description_placeholders"] == {"error": "access_denied"}
    assert count(simulator, "token") == 0
    await assert_can_be_added(browser)


@with_credentials
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
    result = await browser.submit(result)
    if fails_again:
        simulator.faults.add(Fault("drop", "token"))
        result = await browser.sign_in(result)
        assert_aborted(result, "oauth_failed", HOMEASSISTANT_DOMAIN)
    else:
        await assert_can_be_added(browser, await browser.sign_in(result))


@with_credentials
async def test_client_secret_wrong(browser: Browser, simulator: Simulator) -> None:
    """A secret that Dexcom doesn't know is named as the cause."""
    simulator.register_client(CLIENT_ID, "a newer secret", [REDIRECT_URI])
    result = await browser.sign_in(await browser.add_integration())
    assert_aborted(result, "credentials_rejected")
    assert result["description_placeholders"] == {
        "developer_portal_url": "https://developer.dexcom.com"
    }
    simulator.register_client(CLIENT_ID, CLIENT_SECRET, [REDIRECT_URI])
    await assert_can_be_added(browser)


@with_credentials
@pytest.mark.parametrize(
    "fault",
    [
        Fault("http_error"),
        Fault("rate_limit"),
        Fault("token_error"),
        Fault("token_error", body={"error": 7}),
        Fault("token_error", body="[]"),
        Fault("token_error", status=200, body={"expires_in": 7200}),
        Fault("drop"),
        Fault("cut_body"),
        Fault("html"),
        Fault("bad_json"),
    ],
    ids=lambda fault: f"{fault.kind} {fault.body}",
)
async def test_token_endpoint_faults(
    browser: Browser, simulator: Simulator, fault: Fault
) -> None:
    """If the code can't be turned into tokens, the flow says so."""
    simulator.faults.add(replace(fault, endpoint="token"))
    result = await browser.sign_in(await browser.add_integration())
    assert_aborted(result, "oauth_failed", HOMEASSISTANT_DOMAIN)
    simulator.faults.clear()
    await assert_can_be_added(browser)


@with_credentials
async def test_token_endpoint_times_out(
    hass: HomeAssistant, browser: Browser, freezer: FrozenDateTimeFactory
) -> None:
    """A token endpoint that doesn't answer for half a minute ends the flow."""
    result = await browser.add_integration()
    await browser.deliver(result, await browser.visit(result, "User7"))
    waiting = hass.async_create_task(
        hass.config_entries.flow.async_configure(result["flow_id"])
    )
    freezer.tick(31)
    assert_aborted(seen(await waiting), "oauth_timeout", HOMEASSISTANT_DOMAIN)
    await assert_can_be_added(browser)


@with_credentials
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
    browser: Browser,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    kind: str,
    detail: str,
    meanwhile: str,
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
        freezer.tick(timedelta(hours=3))
    elif meanwhile == "access withdrawn":
        simulator.revoke("User7")
    result = await browser.submit(result)
    if meanwhile == "access withdrawn":
        assert result["step_id"] == "code_expired"
        result = await browser.sign_in(await browser.submit(result))
    await assert_can_be_added(browser, result)
    assert count(simulator, "login") == (6 if meanwhile == "access withdrawn" else 3)


@with_credentials
@pytest.mark.parametrize("endpoints", [["dataRange"], ["dataRange", "devices"]])
async def test_no_user_id(
    browser: Browser, simulator: Simulator, endpoints: Sequence[str]
) -> None:
    """Either endpoint may say whose account it is; without one, it isn't added."""

    def without_user_id(body: dict[str, Any]) -> dict[str, Any]:
        """Leave out whose answer it is."""
        return {key: value for key, value in body.items() if key != "userId"}

    user = simulator.users["User7"]
    for endpoint in endpoints:
        user.add_patch(endpoint, without_user_id)
    result = await browser.sign_in(await browser.add_integration())
    if "devices" in endpoints:
        assert result["step_id"] == "account"
        assert result["errors"] == {"base": "no_user_id"}
        user.patches.clear()
        result = await browser.submit(result)
    result = await browser.finish(result)
    assert result["result"].unique_id == user.user_id(CLIENT_ID)


async def test_reauth(browser: Browser, scene: Scene) -> None:
    """Signing in again replaces the tokens and reloads the account."""
    before = dict(scene.entry.data)
    client = scene.entry.runtime_data.client
    assert_signed_in_again(
        await browser.sign_in(await browser.reauthenticate(scene.entry))
    )
    token = scene.entry.data["token"]
    assert token["refresh_token"] != before["token"]["refresh_token"]
    assert dict(scene.entry.data) == {**before, "token": token}
    assert scene.entry.state is ConfigEntryState.LOADED
    assert scene.entry.runtime_data.client is not client


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
    assert_moved(stage, await browser.submit(result), source="reauth")


async def test_reauth_starts_by_itself(browser: Browser, scene: Scene) -> None:
    """Access that was withdrawn is noticed at the next poll, and asked for once."""
    scene.simulator.revoke("User7")
    assert scene.hass.config_entries.flow.async_progress() == []
    await scene.advance(timedelta(hours=1), 3)
    [flow] = scene.hass.config_entries.flow.async_progress_by_handler(DOMAIN)
    assert flow["context"]["source"] == SOURCE_REAUTH
    assert count(scene.simulator, "token") == 1
    result = await scene.hass.config_entries.flow.async_configure(flow["flow_id"])
    assert_signed_in_again(await browser.sign_in(await browser.submit(result)))
    assert scene.entry.state is ConfigEntryState.LOADED


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


@with_other_credentials
@pytest.mark.parametrize("is_missing_some", [False, True])
async def test_reconfigure_with_other_credentials(
    browser: Browser, scene: Scene, is_missing_some: bool
) -> None:
    """The readings identify the person although the ID differs, even if some are missing."""
    options = dict(scene.entry.options)
    if is_missing_some:
        scene.simulator.faults.add(Fault("late_back_fill", "egvs"))
    result = await browser.sign_in(await browser.reconfigure(scene.entry))
    assert_moved(scene, result)
    assert dict(scene.entry.options) == options
    assert scene.entry.title == "Dexcom"


@with_other_credentials
@pytest.mark.parametrize(
    ("source", "chosen", "is_loaded"),
    [
        # With the same credentials there is nothing to compare.
        ("reauth", None, True),
        ("reauth", None, False),
        ("reconfigure", CREDENTIALS, True),
        ("reconfigure", OTHER_CREDENTIALS, True),
    ],
)
async def test_other_person(
    browser: Browser,
    stage: Scene,
    source: str,
    chosen: str | None,
    is_loaded: bool,
) -> None:
    """Another person's account never replaces the one that was set up."""
    if is_loaded:
        await stage.set_up()
    before = dict(stage.entry.data)

    async def sign_in(user_name: str) -> ConfigFlowResult:
        if chosen is None:
            result = await browser.reauthenticate(stage.entry)
            # Neither the credentials nor the region are asked for.
            assert URL(result["url"]).query["client_id"] == CLIENT_ID
        else:
            result = await browser.reconfigure(stage.entry, credentials=chosen)
        return await browser.sign_in(result, user_name)

    assert_aborted(await sign_in("User6"), "wrong_account")
    assert dict(stage.entry.data) == before
    assert_signed_in_again(await sign_in("User7"), source)


@with_other_credentials
async def test_reconfigure_when_few_readings_agree(
    browser: Browser, scene: Scene
) -> None:
    """Readings at the same times don't make the same person when their values differ."""

    def doubled(body: dict[str, Any]) -> dict[str, Any]:
        """Double every reading."""
        for record in body["records"]:
            record["value"] *= 2
        return body

    scene.user.add_patch("egvs", doubled)
    result = await browser.sign_in(await browser.reconfigure(scene.entry))
    assert_aborted(result, "wrong_account")


@with_other_credentials
@pytest.mark.parametrize(
    ("user_name", "is_loaded", "signed_in"),
    [
        ("UserEmpty", True, "UserEmpty"),
        ("User7", True, "UserEmpty"),
        ("User7", False, "User7"),
    ],
    ids=["no readings here", "no readings there", "not loaded"],
)
async def test_reconfigure_without_readings(
    browser: Browser, stage: Scene, is_loaded: bool, signed_in: str
) -> None:
    """If there is nothing to compare, the person is asked."""
    if is_loaded:
        await stage.set_up()
    before = dict(stage.entry.data)
    result = await browser.sign_in(await browser.reconfigure(stage.entry), signed_in)
    assert result["step_id"] == "confirm_account"
    assert result["description_placeholders"] == {"account": "Dexcom"}
    assert dict(stage.entry.data) == before
    assert_moved(stage, await browser.submit(result), signed_in)


@with_other_credentials
async def test_reconfigure_to_account_of_other_entry(
    browser: Browser, scene: Scene
) -> None:
    """An account belongs to one entry only."""
    user_id = scene.user.user_id(OTHER_CLIENT_ID)
    MockConfigEntry(domain=DOMAIN, unique_id=user_id).add_to_hass(scene.hass)
    before = dict(scene.entry.data)
    result = await browser.sign_in(await browser.reconfigure(scene.entry))
    assert_aborted(result, "already_configured")
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
