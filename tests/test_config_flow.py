"""Adding an account, signing in again, and changing region or credentials."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from yarl import URL

from custom_components.dexcom_api.const import CONF_SERVER, DOMAIN
from custom_components.dexcom_api.dexcom import SERVERS, Server
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

from .browser import Browser, seen
from .conftest import (
    CREDENTIALS,
    OTHER_CLIENT_ID,
    OTHER_CREDENTIALS,
    REDIRECT_URI,
    Advance,
)
from .simulator import CLIENT_ID, CLIENT_SECRET, Fault, Simulator

pytestmark = pytest.mark.usefixtures("current_request_with_host")


@pytest.fixture
async def europe(simulator: Simulator) -> AsyncGenerator[Simulator]:
    """Run a second Dexcom, the European one."""
    async with Simulator(redirect_uris=[REDIRECT_URI]) as running:
        with pytest.MonkeyPatch.context() as patch:
            patch.setitem(SERVERS, Server.EU, running.url)
            yield running


async def assert_can_be_added(browser: Browser) -> None:
    """Check that adding the account succeeds now."""
    result = await browser.sign_in(await browser.add_integration())
    await assert_finishes(browser, result)


async def assert_finishes(browser: Browser, result: ConfigFlowResult) -> None:
    """Check that the unit is all that is left to choose, and the account then works."""
    result = await browser.finish(result)
    assert result["result"].state is ConfigEntryState.LOADED


def assert_aborted(
    result: ConfigFlowResult, reason: str, domain: str | None = None
) -> None:
    """Check that a flow has ended for a reason that is translated in a domain."""
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == reason
    assert result.get("translation_domain") == domain


def count(simulator: Simulator, endpoint: str) -> int:
    """Return how often an endpoint was asked."""
    return sum(record.endpoint == endpoint for record in simulator.requests)


@pytest.mark.usefixtures("credentials")
async def test_add_account(
    hass: HomeAssistant, browser: Browser, simulator: Simulator
) -> None:
    """Region, sign-in and unit make an entry that works."""
    result = await browser.sign_in(await browser.add_integration())
    result = await browser.finish(result, MMOL_L)

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


@pytest.mark.usefixtures("credentials")
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
    way = await browser.visit(external, "User7")
    await browser.come_back(external, way)
    result = await (await home.get(flow_url)).json()
    assert result["data_schema"][0]["selector"]["select"]["options"] == [MG_DL, MMOL_L]
    result = await (await home.post(flow_url, json={CONF_UNIT: MG_DL})).json()

    assert result["type"] == FlowResultType.CREATE_ENTRY
    assert len(hass.config_entries.async_loaded_entries(DOMAIN)) == 1


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize(
    ("country", "unit"), [("US", MG_DL), ("GB", MMOL_L), ("DE", MG_DL), (None, MG_DL)]
)
async def test_unit_by_country(
    hass: HomeAssistant, browser: Browser, country: str | None, unit: str
) -> None:
    """The unit of the country's meters is proposed, and taken where nothing else is chosen."""
    hass.config.country = country

    result = await browser.sign_in(await browser.add_integration())
    result = await browser.submit(result)

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["options"] == {CONF_UNIT: unit}


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize(
    ("country", "server"),
    [
        ("US", Server.US),
        ("JP", Server.JAPAN),
        ("GB", Server.EU),
        ("CA", Server.EU),
        (None, Server.EU),
    ],
)
async def test_region_by_country(
    hass: HomeAssistant, browser: Browser, country: str | None, server: Server
) -> None:
    """The region of the country is proposed."""
    hass.config.country = country

    result = await browser.open_dialog()

    assert result["step_id"] == "user"
    schema = result["data_schema"]
    assert schema is not None
    assert schema({}) == {CONF_SERVER: server}


@pytest.mark.usefixtures("credentials")
async def test_authorize_url(browser: Browser, simulator: Simulator) -> None:
    """Dexcom is asked for a code, with its scope and the way back."""
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


@pytest.mark.usefixtures("credentials")
async def test_region_decides_server(
    browser: Browser, simulator: Simulator, europe: Simulator
) -> None:
    """Sign-in, tokens and data are all asked for at the server of the region."""
    result = await browser.add_integration(Server.EU)
    result = await browser.sign_in(result)
    result = await browser.finish(result)

    assert result["data"][CONF_SERVER] == "eu"
    assert count(europe, "login") == 3
    assert count(europe, "token") == 1
    assert count(europe, "egvs") == 1
    assert simulator.requests == []


@pytest.mark.usefixtures("entry")
async def test_second_account(browser: Browser, simulator: Simulator) -> None:
    """Another person is another entry, whose title tells the region."""
    result = await browser.add_integration()
    result = await browser.sign_in(result, "User6")
    result = await browser.finish(result)

    assert result["title"] == "Dexcom sandbox"
    user_id = simulator.users["User6"].user_id(CLIENT_ID)
    assert result["result"].unique_id == user_id


async def test_same_person_again(browser: Browser, entry: MockConfigEntry) -> None:
    """An account that is set up isn't added twice, and its tokens stay."""
    before = dict(entry.data)

    result = await browser.sign_in(await browser.add_integration())

    assert_aborted(result, "already_configured")
    assert dict(entry.data) == before


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize(
    ("implementation", "client_id"),
    [(CREDENTIALS, CLIENT_ID), (OTHER_CREDENTIALS, OTHER_CLIENT_ID)],
)
async def test_several_credentials(
    browser: Browser,
    simulator: Simulator,
    other_credentials: str,
    implementation: str,
    client_id: str,
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


async def test_missing_credentials(hass: HomeAssistant, browser: Browser) -> None:
    """Without credentials nothing is asked for but them."""
    result = await browser.open_dialog()

    assert_aborted(result, "missing_credentials", HOMEASSISTANT_DOMAIN)
    await async_import_client_credential(
        hass, DOMAIN, ClientCredential(CLIENT_ID, CLIENT_SECRET)
    )
    await assert_can_be_added(browser)


async def test_credentials_unavailable(hass: HomeAssistant, browser: Browser) -> None:
    """Credentials that can't be had for now end the flow before the region."""

    async def unavailable(
        hass: HomeAssistant, domain: str
    ) -> list[AbstractOAuth2Implementation]:
        """Provide nothing, as a cloud that is away."""
        raise ImplementationUnavailableError("away")

    async_add_implementation_provider(hass, "cloud", unavailable)

    result = await browser.open_dialog()

    assert_aborted(result, "oauth_implementation_unavailable", HOMEASSISTANT_DOMAIN)
    await async_import_client_credential(
        hass, DOMAIN, ClientCredential(CLIENT_ID, CLIENT_SECRET)
    )
    await assert_can_be_added(browser)


@pytest.mark.usefixtures("credentials")
async def test_person_declines(browser: Browser, simulator: Simulator) -> None:
    """No consent, no entry; the person can change their mind."""
    result = await browser.add_integration()
    way = await browser.visit(result, "User7", "decline")
    result = await browser.come_back(result, way)

    assert_aborted(result, "user_rejected_authorize", HOMEASSISTANT_DOMAIN)
    assert result["description_placeholders"] == {"error": "access_denied"}
    assert count(simulator, "token") == 0
    await assert_can_be_added(browser)


@pytest.mark.usefixtures("credentials")
async def test_code_expired(browser: Browser, simulator: Simulator) -> None:
    """A way back of more than a minute isn't the end: Submit leads to the sign-in again."""
    result = await browser.add_integration()
    way = await browser.visit(result, "User7")
    simulator.clock.advance(timedelta(seconds=61))
    result = await browser.come_back(result, way)
    assert result["type"] is FlowResultType.FORM
    assert result["step_id"] == "code_expired"

    result = await browser.submit(result)
    result = await browser.sign_in(result)

    await assert_finishes(browser, result)


@pytest.mark.usefixtures("credentials")
async def test_client_secret_wrong(
    browser: Browser, simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    """A secret that Dexcom doesn't know is named as the cause, and not shown."""
    simulator.register_client(CLIENT_ID, "a newer secret", [REDIRECT_URI])

    result = await browser.sign_in(await browser.add_integration())

    assert_aborted(result, "credentials_rejected")
    assert result["description_placeholders"] == {
        "developer_portal_url": "https://developer.dexcom.com"
    }
    assert CLIENT_SECRET not in caplog.text
    simulator.register_client(CLIENT_ID, CLIENT_SECRET, [REDIRECT_URI])
    await assert_can_be_added(browser)


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(Fault("http_error"), id="500"),
        pytest.param(Fault("http_error", status=503), id="503"),
        pytest.param(Fault("rate_limit"), id="429"),
        pytest.param(Fault("token_error"), id="invalid_request"),
        pytest.param(Fault("token_error", body={"error": 7}), id="odd_error"),
        pytest.param(Fault("token_error", body="[]"), id="no_object"),
        pytest.param(Fault("drop"), id="drop"),
        pytest.param(Fault("cut_body"), id="cut_body"),
        pytest.param(Fault("html"), id="html"),
        pytest.param(Fault("bad_json"), id="bad_json"),
        pytest.param(
            Fault("token_error", status=200, body={"expires_in": 7200}), id="no_token"
        ),
    ],
)
async def test_token_endpoint_faults(
    browser: Browser,
    simulator: Simulator,
    caplog: pytest.LogCaptureFixture,
    fault: Fault,
) -> None:
    """Where no token comes of the code the flow says so; the log holds no secret."""
    caplog.set_level("DEBUG")
    simulator.faults.add(replace(fault, endpoint="token"))
    result = await browser.add_integration()
    way = await browser.visit(result, "User7")

    result = await browser.come_back(result, way)

    assert_aborted(result, "oauth_failed", HOMEASSISTANT_DOMAIN)
    assert_no_secret(caplog)
    simulator.faults.clear()
    await assert_can_be_added(browser)
    assert_no_secret(caplog)


def assert_no_secret(caplog: pytest.LogCaptureFixture) -> None:
    """Check that no token and no secret is in the log."""
    for secret in ("sim-access-", "sim-refresh-", CLIENT_SECRET):
        assert secret not in caplog.text


@pytest.mark.usefixtures("credentials")
async def test_nothing_private_in_log(
    browser: Browser, simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    """Adding an account writes neither a secret into the log nor whose account it is."""
    caplog.set_level("DEBUG")
    result = await browser.add_integration()
    way = await browser.visit(result, "User7")
    result = await browser.finish(await browser.come_back(result, way))

    assert "Asked for dataRange" in caplog.text
    assert_no_secret(caplog)
    ours = [record for record in caplog.records if DOMAIN in record.name]
    messages = "\n".join(record.getMessage() for record in ours)
    assert ours
    assert way.query["code"] not in messages
    assert simulator.users["User7"].user_id(CLIENT_ID) not in messages


@pytest.mark.usefixtures("credentials")
async def test_token_endpoint_times_out(
    hass: HomeAssistant,
    browser: Browser,
    freezer: FrozenDateTimeFactory,
) -> None:
    """A token endpoint that doesn't answer for half a minute ends the flow."""
    result = await browser.add_integration()
    way = await browser.visit(result, "User7")
    await browser.deliver(result, way)

    waiting = hass.async_create_task(
        hass.config_entries.flow.async_configure(result["flow_id"])
    )
    freezer.tick(31)
    result = seen(await waiting)

    assert_aborted(result, "oauth_timeout", HOMEASSISTANT_DOMAIN)
    await assert_can_be_added(browser)


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize(
    ("kind", "detail"),
    [
        ("http_error", "Dexcom answered dataRange with status 500"),
        ("rate_limit", "Dexcom asks for fewer requests"),
        ("drop", "No answer from Dexcom to dataRange"),
        ("html", "The answer is not JSON"),
    ],
)
async def test_data_faults(
    browser: Browser, simulator: Simulator, kind: str, detail: str
) -> None:
    """A fault behind the sign-in doesn't cost the sign-in."""
    simulator.faults.add(Fault(kind, "dataRange"))
    result = await browser.sign_in(await browser.add_integration())
    assert result["step_id"] == "account"
    assert result["errors"] == {"base": "cannot_fetch"}
    placeholders = result["description_placeholders"]
    assert placeholders is not None
    assert detail in placeholders["error"]

    result = await browser.submit(result)
    assert result["errors"] == {"base": "cannot_fetch"}
    simulator.faults.clear()
    result = await browser.submit(result)

    await assert_finishes(browser, result)
    assert count(simulator, "token") == 1


@pytest.mark.usefixtures("credentials")
async def test_account_dialog_kept_open(
    browser: Browser, simulator: Simulator, freezer: FrozenDateTimeFactory
) -> None:
    """A dialog that waits longer than an access token lives leads to an entry all the same."""
    simulator.faults.add(Fault("http_error", "dataRange"))
    result = await browser.sign_in(await browser.add_integration())
    assert result["step_id"] == "account"
    simulator.faults.clear()
    freezer.tick(timedelta(hours=3))

    result = await browser.submit(result)

    await assert_finishes(browser, result)


@pytest.mark.usefixtures("credentials")
async def test_access_withdrawn_behind_the_sign_in(
    browser: Browser, simulator: Simulator
) -> None:
    """A sign-in that is gone before the account could be asked is done once more."""
    simulator.faults.add(Fault("http_error", "dataRange"))
    result = await browser.sign_in(await browser.add_integration())
    assert result["step_id"] == "account"
    simulator.faults.clear()
    simulator.revoke("User7")
    result = await browser.submit(result)
    assert result["step_id"] == "code_expired"

    result = await browser.sign_in(await browser.submit(result))

    await assert_finishes(browser, result)


def without_user_id(body: dict[str, Any]) -> dict[str, Any]:
    """Leave out whose answer it is."""
    return {key: value for key, value in body.items() if key != "userId"}


@pytest.mark.usefixtures("credentials")
async def test_no_user_id(browser: Browser, simulator: Simulator) -> None:
    """An account that Dexcom doesn't name isn't added before it does."""
    user = simulator.users["User7"]
    user.add_patch("dataRange", without_user_id)
    user.add_patch("devices", without_user_id)
    result = await browser.sign_in(await browser.add_integration())
    assert result["step_id"] == "account"
    assert result["errors"] == {"base": "no_user_id"}

    user.patches.clear()
    result = await browser.submit(result)

    await assert_finishes(browser, result)


@pytest.mark.usefixtures("credentials")
async def test_user_id_of_devices(browser: Browser, simulator: Simulator) -> None:
    """The list of devices tells whose account it is where the data range doesn't."""
    user = simulator.users["User7"]
    user.add_patch("dataRange", without_user_id)

    result = await browser.sign_in(await browser.add_integration())
    result = await browser.finish(result)

    assert result["result"].unique_id == user.user_id(CLIENT_ID)


async def start_reauth(
    hass: HomeAssistant, browser: Browser, entry: MockConfigEntry
) -> ConfigFlowResult:
    """Start to sign in again, up to Dexcom's page or the choice of credentials."""
    result = await entry.start_reauth_flow(hass)
    assert result["step_id"] == "reauth_confirm"
    assert result["description_placeholders"] == {"name": "Dexcom"}
    return await browser.submit(result)


async def test_reauth(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    loaded_entry: MockConfigEntry,
) -> None:
    """Signing in again replaces the tokens and sets the account up anew."""
    before = dict(loaded_entry.data)
    client = loaded_entry.runtime_data.client

    result = await start_reauth(hass, browser, loaded_entry)
    result = await browser.sign_in(result)

    assert_aborted(result, "reauth_successful", HOMEASSISTANT_DOMAIN)
    token = loaded_entry.data["token"]
    assert token["refresh_token"] != before["token"]["refresh_token"]
    assert dict(loaded_entry.data) == {**before, "token": token}
    assert loaded_entry.state is ConfigEntryState.LOADED
    assert loaded_entry.runtime_data.client is not client


async def test_reauth_of_other_person(
    hass: HomeAssistant, browser: Browser, loaded_entry: MockConfigEntry
) -> None:
    """Another person's account doesn't come in place of the one that was set up."""
    before = dict(loaded_entry.data)
    result = await start_reauth(hass, browser, loaded_entry)

    result = await browser.sign_in(result, "User6")

    assert_aborted(result, "wrong_account")
    assert dict(loaded_entry.data) == before
    result = await start_reauth(hass, browser, loaded_entry)
    result = await browser.sign_in(result)
    assert_aborted(result, "reauth_successful", HOMEASSISTANT_DOMAIN)


async def test_reauth_of_other_person_when_not_loaded(
    hass: HomeAssistant, browser: Browser, entry: MockConfigEntry
) -> None:
    """With the same credentials another id is another person: nobody has to be asked."""
    before = dict(entry.data)
    result = await start_reauth(hass, browser, entry)

    result = await browser.sign_in(result, "User6")

    assert_aborted(result, "wrong_account")
    assert dict(entry.data) == before


async def test_reauth_uses_credentials_of_entry(
    hass: HomeAssistant,
    browser: Browser,
    entry: MockConfigEntry,
    other_credentials: str,
) -> None:
    """The choice of credentials isn't asked for again, nor the region."""
    result = await start_reauth(hass, browser, entry)

    assert URL(result["url"]).query["client_id"] == CLIENT_ID


async def test_reauth_at_region(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    europe: Simulator,
    entry: MockConfigEntry,
) -> None:
    """Signing in again happens at the server of the account's region."""
    data = {**entry.data, CONF_SERVER: "eu"}
    hass.config_entries.async_update_entry(entry, data=data)

    result = await start_reauth(hass, browser, entry)
    result = await browser.sign_in(result)

    assert_aborted(result, "reauth_successful", HOMEASSISTANT_DOMAIN)
    assert entry.data[CONF_SERVER] == "eu"
    assert entry.state is ConfigEntryState.LOADED
    assert simulator.requests == []


@pytest.mark.usefixtures("credentials")
async def test_reauth_after_credentials_were_deleted(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    entry: MockConfigEntry,
    other_credentials: str,
) -> None:
    """Other credentials can be chosen in place of those that are gone."""
    data = {**entry.data, "auth_implementation": "gone"}
    hass.config_entries.async_update_entry(entry, data=data)
    await hass.config_entries.async_setup(entry.entry_id)
    assert entry.state is ConfigEntryState.SETUP_ERROR
    result = await start_reauth(hass, browser, entry)
    assert result["step_id"] == "pick_implementation"

    result = await browser.submit(result, {"implementation": other_credentials})
    result = await browser.sign_in(result)
    assert result["step_id"] == "confirm_account"
    result = await browser.submit(result)

    assert_aborted(result, "reauth_successful", HOMEASSISTANT_DOMAIN)
    assert entry.data["auth_implementation"] == other_credentials
    assert entry.unique_id == simulator.users["User7"].user_id(OTHER_CLIENT_ID)
    assert entry.state is ConfigEntryState.LOADED


async def test_reauth_starts_by_itself(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    loaded_entry: MockConfigEntry,
    advance: Advance,
) -> None:
    """Access that was withdrawn is noticed at the next poll, and asked for once."""
    simulator.revoke("User7")
    assert hass.config_entries.flow.async_progress() == []

    for _ in range(3):
        await advance(timedelta(hours=1))
    flows = hass.config_entries.flow.async_progress_by_handler(DOMAIN)

    assert [flow["context"]["source"] for flow in flows] == [SOURCE_REAUTH]
    assert count(simulator, "token") == 1
    flow_id = flows[0]["flow_id"]
    result = await hass.config_entries.flow.async_configure(flow_id)
    result = await browser.submit(result)
    result = await browser.sign_in(result)
    assert_aborted(result, "reauth_successful", HOMEASSISTANT_DOMAIN)
    assert loaded_entry.state is ConfigEntryState.LOADED


async def reconfigure(
    hass: HomeAssistant,
    browser: Browser,
    entry: MockConfigEntry,
    server: Server = Server.SANDBOX,
    credentials: str | None = OTHER_CREDENTIALS,
) -> ConfigFlowResult:
    """Start to change region or credentials, up to Dexcom's page."""
    result = await entry.start_reconfigure_flow(hass)
    assert result["step_id"] == "reconfigure"
    schema = result["data_schema"]
    assert schema is not None
    assert schema({}) == {CONF_SERVER: entry.data[CONF_SERVER]}
    result = await browser.submit(result, {CONF_SERVER: server})
    if credentials is not None:
        result = await browser.submit(result, {"implementation": credentials})
    return result


def assert_moved(
    simulator: Simulator,
    entry: MockConfigEntry,
    result: ConfigFlowResult,
    user_name: str = "User7",
) -> None:
    """Check that an account works with the other credentials now."""
    assert_aborted(result, "reconfigure_successful", HOMEASSISTANT_DOMAIN)
    assert entry.data["auth_implementation"] == OTHER_CREDENTIALS
    assert entry.unique_id == simulator.users[user_name].user_id(OTHER_CLIENT_ID)
    assert entry.state is ConfigEntryState.LOADED


@pytest.mark.usefixtures("other_credentials")
async def test_reconfigure_with_other_credentials(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    loaded_entry: MockConfigEntry,
) -> None:
    """The same person is known by the readings, though the id is another."""
    options = dict(loaded_entry.options)

    result = await reconfigure(hass, browser, loaded_entry)
    result = await browser.sign_in(result)

    assert_moved(simulator, loaded_entry, result)
    assert dict(loaded_entry.options) == options
    assert loaded_entry.title == "Dexcom"


@pytest.mark.parametrize("credentials_chosen", [CREDENTIALS, OTHER_CREDENTIALS])
@pytest.mark.usefixtures("other_credentials")
async def test_reconfigure_with_other_person(
    hass: HomeAssistant,
    browser: Browser,
    loaded_entry: MockConfigEntry,
    credentials_chosen: str,
) -> None:
    """Another person is refused, with the same credentials and with others."""
    before = dict(loaded_entry.data)
    result = await reconfigure(
        hass, browser, loaded_entry, credentials=credentials_chosen
    )

    result = await browser.sign_in(result, "User6")

    assert_aborted(result, "wrong_account")
    assert dict(loaded_entry.data) == before
    result = await reconfigure(
        hass, browser, loaded_entry, credentials=credentials_chosen
    )
    result = await browser.sign_in(result)
    assert_aborted(result, "reconfigure_successful", HOMEASSISTANT_DOMAIN)


@pytest.mark.usefixtures("other_credentials")
async def test_reconfigure_when_few_readings_agree(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    loaded_entry: MockConfigEntry,
) -> None:
    """Readings at the same times don't make the same person when their values differ."""
    simulator.users["User7"].add_patch("egvs", doubled)

    result = await reconfigure(hass, browser, loaded_entry)
    result = await browser.sign_in(result)

    assert_aborted(result, "wrong_account")


def doubled(body: dict[str, Any]) -> dict[str, Any]:
    """Double every reading."""
    for record in body["records"]:
        record["value"] *= 2
    return body


@pytest.mark.usefixtures("other_credentials")
async def test_reconfigure_when_most_readings_agree(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    loaded_entry: MockConfigEntry,
) -> None:
    """Readings that are missing for now don't make another person."""
    simulator.faults.add(Fault("late_back_fill", "egvs"))

    result = await reconfigure(hass, browser, loaded_entry)
    result = await browser.sign_in(result)

    assert_moved(simulator, loaded_entry, result)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
@pytest.mark.usefixtures("other_credentials")
async def test_reconfigure_without_readings(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    loaded_entry: MockConfigEntry,
    user_name: str,
) -> None:
    """Where there is nothing to compare, the person is asked."""
    before = dict(loaded_entry.data)
    result = await reconfigure(hass, browser, loaded_entry)
    result = await browser.sign_in(result, user_name)
    assert result["step_id"] == "confirm_account"
    assert result["description_placeholders"] == {"account": "Dexcom"}
    assert dict(loaded_entry.data) == before

    result = await browser.submit(result)

    assert_moved(simulator, loaded_entry, result, user_name)


@pytest.mark.usefixtures("other_credentials")
async def test_reconfigure_when_not_loaded(
    hass: HomeAssistant, browser: Browser, simulator: Simulator, entry: MockConfigEntry
) -> None:
    """An account that isn't set up has no readings to compare."""
    result = await reconfigure(hass, browser, entry)
    result = await browser.sign_in(result)
    assert result["step_id"] == "confirm_account"

    result = await browser.submit(result)

    assert_moved(simulator, entry, result)


@pytest.mark.usefixtures("other_credentials")
async def test_reconfigure_to_account_without_readings(
    hass: HomeAssistant, browser: Browser, loaded_entry: MockConfigEntry
) -> None:
    """The other side may have no readings as well."""
    result = await reconfigure(hass, browser, loaded_entry)

    result = await browser.sign_in(result, "UserEmpty")

    assert result["step_id"] == "confirm_account"


@pytest.mark.usefixtures("other_credentials")
async def test_reconfigure_to_account_of_other_entry(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    loaded_entry: MockConfigEntry,
) -> None:
    """An account belongs to one entry only."""
    user_id = simulator.users["User7"].user_id(OTHER_CLIENT_ID)
    MockConfigEntry(domain=DOMAIN, unique_id=user_id).add_to_hass(hass)
    before = dict(loaded_entry.data)
    result = await reconfigure(hass, browser, loaded_entry)

    result = await browser.sign_in(result)

    assert_aborted(result, "already_configured")
    assert dict(loaded_entry.data) == before


@pytest.mark.parametrize("kind", ["http_error", "rate_limit", "drop", "html"])
@pytest.mark.usefixtures("other_credentials")
async def test_reconfigure_when_comparison_fails(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    loaded_entry: MockConfigEntry,
    kind: str,
) -> None:
    """A fault while readings are compared is no verdict."""
    result = await reconfigure(hass, browser, loaded_entry)
    simulator.faults.add(Fault(kind, "egvs"))
    result = await browser.sign_in(result)
    assert result["step_id"] == "account"
    assert result["errors"] == {"base": "cannot_fetch"}

    simulator.faults.clear()
    result = await browser.submit(result)

    assert_moved(simulator, loaded_entry, result)
    assert count(simulator, "token") == 1


async def test_reconfigure_region(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    europe: Simulator,
    loaded_entry: MockConfigEntry,
) -> None:
    """The account moves to the server of the other region."""
    result = await reconfigure(hass, browser, loaded_entry, Server.EU, None)
    result = await browser.sign_in(result)
    asked = len(simulator.requests)

    assert_aborted(result, "reconfigure_successful", HOMEASSISTANT_DOMAIN)
    assert loaded_entry.data[CONF_SERVER] == "eu"
    await loaded_entry.runtime_data.readings.async_refresh()
    assert count(europe, "egvs") == 2
    assert len(simulator.requests) == asked
