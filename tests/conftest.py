"""What the tests share: a simulated Dexcom, and an account that is signed in to it."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from datetime import UTC, datetime, timedelta
import json
import logging
from pathlib import Path
from typing import Any
from unittest.mock import PropertyMock, patch

from aiohttp import ClientSession
from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)
from pytest_homeassistant_custom_component.syrupy import HomeAssistantSnapshotExtension
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from syrupy.assertion import SnapshotAssertion

from custom_components.dexcom_api.const import CONF_SERVER, DOMAIN
from custom_components.dexcom_api.coverage import Interval
from custom_components.dexcom_api.dexcom.const import SERVERS, Server
from custom_components.dexcom_api.diary.store import StoredDiary, encode_diary
from custom_components.dexcom_api.options import CONF_UNIT, MG_DL
from custom_components.dexcom_api.readings.store import StoredReadings, encode_readings
from homeassistant.components.application_credentials import (
    ClientCredential,
    async_import_client_credential,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity import Entity
from homeassistant.setup import async_setup_component

from .browser import OTHER_CREDENTIALS, Browser
from .scene import Scene
from .settling import settle
from .simulator import CLIENT_ID, CLIENT_SECRET, App, Simulator

ENTRY_ID = "01J00000000000000000000000"
CREDENTIALS = "simulated"
OTHER_CLIENT_ID = "other-client-id"
OTHER_CLIENT_SECRET = "other-client-secret"
REDIRECT_URI = "https://example.com/auth/external/callback"
NOW = datetime(2026, 5, 2, 18, 7, 30, tzinfo=UTC)

# The test plugin has every SQL statement logged, which takes longer than to execute it.
logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)
# As Home Assistant has it from its start on, since addresses of requests can hold secrets.
logging.getLogger("aiohttp.access").setLevel(logging.WARNING)

type Log = Callable[..., str]
type Advance = Callable[[timedelta], Awaitable[None]]


@pytest.fixture(autouse=True)
def enable_event_loop_debug() -> None:
    """Leave asyncio's debug mode, which takes half of all time, to few tests and every night."""


@pytest.fixture(autouse=True)
def custom_integrations(request: pytest.FixtureRequest) -> None:
    """Let Home Assistant load the integration, in the tests that run it."""
    if "hass" in request.fixturenames:
        request.getfixturevalue("enable_custom_integrations")


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str, servers: None) -> str:
    """Give every test a configuration directory of its own; Dexcom outlives Home Assistant."""
    return hass_tmp_config_dir


@pytest.fixture
def hass_storage() -> dict[str, Any]:
    """Let Home Assistant write to that directory and read from it, as it does."""
    return {}


@pytest.fixture(autouse=True)
def loopback(socket_enabled: None) -> None:
    """Let the tests talk to the simulator."""


@pytest.fixture
def begin() -> datetime:
    """Return when the test begins."""
    return NOW


@pytest.fixture
def now(freezer: FrozenDateTimeFactory, begin: datetime) -> datetime:
    """Stop all clocks, the simulator's too."""
    freezer.move_to(begin)
    return begin


@pytest.fixture
async def simulator(socket_enabled: None, now: datetime) -> AsyncGenerator[Simulator]:
    """Run a Dexcom of our own."""
    async with Simulator(redirect_uris=[REDIRECT_URI]) as running:
        yield running


@pytest.fixture
async def europe(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> AsyncGenerator[Simulator]:
    """Run a second Dexcom, the European one."""
    async with Simulator(redirect_uris=[REDIRECT_URI]) as running:
        monkeypatch.setitem(SERVERS, Server.EU, running.url)
        yield running


@pytest.fixture(autouse=True)
def servers(request: pytest.FixtureRequest) -> Generator[None]:
    """Point the sandbox at the simulator where a test uses one, and no server at Dexcom."""
    url = "http://127.0.0.1:9"
    if "simulator" in request.fixturenames:
        url = request.getfixturevalue("simulator").url
    with pytest.MonkeyPatch.context() as change:
        for server in Server:
            change.setitem(SERVERS, server, "http://127.0.0.1:9")
        change.setitem(SERVERS, Server.SANDBOX, url)
        yield


@pytest.fixture
async def credentials(hass: HomeAssistant) -> None:
    """Give Home Assistant the credentials of the simulator's app."""
    assert await async_setup_component(hass, "application_credentials", {})
    await async_import_client_credential(
        hass, DOMAIN, ClientCredential(CLIENT_ID, CLIENT_SECRET, "Mine"), CREDENTIALS
    )


@pytest.fixture
async def other_credentials(hass: HomeAssistant, simulator: Simulator) -> str:
    """Register another app, and give Home Assistant its credentials."""
    simulator.register_client(OTHER_CLIENT_ID, OTHER_CLIENT_SECRET, [REDIRECT_URI])
    assert await async_setup_component(hass, "application_credentials", {})
    await async_import_client_credential(
        hass,
        DOMAIN,
        ClientCredential(OTHER_CLIENT_ID, OTHER_CLIENT_SECRET, "Other"),
        OTHER_CREDENTIALS,
    )
    return OTHER_CREDENTIALS


@pytest.fixture
def user_name() -> str:
    """Return whose account it is."""
    return "User7"


@pytest.fixture
def app(simulator: Simulator, user_name: str) -> App:
    """Return the person's app."""
    return simulator.users[user_name].app


@pytest.fixture
def log(simulator: Simulator, app: App) -> Log:
    """Return a function that writes an entry which Dexcom shows at once."""

    def write(
        kind: str, sub_kind: str | None = None, value: Any = None, **fields: Any
    ) -> str:
        seen = {"visible_from": simulator.clock.now(), **fields}
        return app.log_entry(kind, sub_kind, value, **seen)

    return write


@pytest.fixture
def unit() -> str:
    """Return the unit that the person chose."""
    return MG_DL


@pytest.fixture
def past_is_imported() -> bool:
    """Return whether the past was imported before the test begins."""
    return True


@pytest.fixture
def entry(
    hass: HomeAssistant,
    credentials: None,
    simulator: Simulator,
    now: datetime,
    user_name: str,
    unit: str,
    past_is_imported: bool,
) -> MockConfigEntry:
    """Return the entry of a signed-in account, not set up yet."""
    entry = MockConfigEntry(
        domain=DOMAIN,
        entry_id=ENTRY_ID,
        title="Dexcom",
        unique_id=simulator.users[user_name].user_id(CLIENT_ID),
        data=entry_data(simulator, user_name),
        options={CONF_UNIT: unit},
    )
    entry.add_to_hass(hass)
    if past_is_imported:
        coverage = (Interval(now - timedelta(days=9999), now),)
        config = Path(hass.config.config_dir)
        readings = encode_readings(StoredReadings(coverage=coverage))
        write_storage(config, f"{DOMAIN}.{ENTRY_ID}.history", readings)
        diary = encode_diary(StoredDiary(coverage=coverage))
        write_storage(config, f"{DOMAIN}.{ENTRY_ID}.diary", diary)
    return entry


@pytest.fixture
async def loaded_entry(hass: HomeAssistant, entry: MockConfigEntry) -> MockConfigEntry:
    """Return the entry of a signed-in account, set up."""
    await hass.config_entries.async_setup(entry.entry_id)
    await settle(hass)
    return entry


@pytest.fixture
def stage(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    user_name: str,
) -> Scene:
    """Return an account that isn't set up yet, and what can happen to it."""
    return Scene(hass, entry, simulator, freezer, user_name)


@pytest.fixture
async def scene(stage: Scene) -> Scene:
    """Return an account that is set up, and what can happen to it."""
    await stage.set_up()
    return stage


@pytest.fixture
def snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Return snapshots as Home Assistant writes them."""
    return snapshot.use_extension(HomeAssistantSnapshotExtension)


@pytest.fixture
def entity_registry_enabled_by_default() -> Generator[None]:
    """Enable the entities that are disabled until somebody asks for them."""
    with patch.object(
        Entity, "entity_registry_enabled_default", PropertyMock(return_value=True)
    ):
        yield


@pytest.fixture
async def browser(
    hass: HomeAssistant,
    simulator: Simulator,
    hass_client_no_auth: ClientSessionGenerator,
) -> AsyncGenerator[Browser]:
    """Open a browser at Home Assistant."""
    for component in ("application_credentials", "auth", "config"):
        assert await async_setup_component(hass, component, {})
    home = await hass_client_no_auth()
    async with ClientSession() as session:
        yield Browser(hass, home, session)


@pytest.fixture
def advance(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Advance:
    """Return a function that lets time pass for everybody."""

    async def pass_time(step: timedelta) -> None:
        freezer.tick(step)
        async_fire_time_changed(hass)
        await settle(hass)

    return pass_time


def write_storage(config: Path, key: str, data: dict[str, Any]) -> None:
    """Write a file as Home Assistant keeps it."""
    (config / ".storage").mkdir(exist_ok=True)
    content = {"version": 1, "minor_version": 1, "key": key, "data": data}
    (config / ".storage" / key).write_text(json.dumps(content))


def entry_data(simulator: Simulator, user_name: str) -> dict[str, Any]:
    """Return the data of an entry that has just signed in."""
    token = simulator.issue_tokens(user_name)
    expires_at = simulator.clock.now().timestamp() + token["expires_in"]
    return {
        "auth_implementation": CREDENTIALS,
        "token": {**token, "expires_at": expires_at},
        CONF_SERVER: Server.SANDBOX,
    }


async def add_account(
    hass: HomeAssistant, simulator: Simulator, user_name: str, title: str
) -> MockConfigEntry:
    """Return the account of another user, set up."""
    other = MockConfigEntry(
        domain=DOMAIN,
        title=title,
        unique_id=simulator.users[user_name].user_id(CLIENT_ID),
        data=entry_data(simulator, user_name),
        options={CONF_UNIT: MG_DL},
    )
    other.add_to_hass(hass)
    await hass.config_entries.async_setup(other.entry_id)
    await settle(hass)
    return other
