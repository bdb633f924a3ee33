"""Fixtures that the tests share: a simulated Dexcom and an account that is signed in to it."""

from collections.abc import AsyncGenerator, Generator
from datetime import datetime, timedelta
import gc
import json
import logging
import os
from pathlib import Path
import shutil
import tempfile
from typing import Any
from unittest.mock import PropertyMock, patch

from aiohttp import ClientSession
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.syrupy import HomeAssistantSnapshotExtension
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from syrupy.assertion import SnapshotAssertion

from custom_components.dexcom_api.const import CONF_SERVER, DOMAIN
from custom_components.dexcom_api.coverage import Interval
from custom_components.dexcom_api.dexcom.const import SERVERS, Server
from custom_components.dexcom_api.options import CONF_UNIT, MG_DL
from homeassistant import runner
from homeassistant.components.application_credentials import (
    ClientCredential,
    async_import_client_credential,
)
from homeassistant.components.http import HomeAssistantHTTP
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity import Entity
from homeassistant.setup import async_setup_component

from .account_files import write_imported
from .browser import OTHER_CREDENTIALS, Browser
from .clocks import StoppedClocks, read_monotonic
from .scene import Scene
from .settling import settle
from .simulated import REDIRECT_URI
from .simulator import CLIENT_ID, CLIENT_SECRET, App, Simulator

pytest_plugins = ("tests.simulator_fixtures",)

ENTRY_ID = "01J00000000000000000000000"
CREDENTIALS = "simulated"
OTHER_CLIENT_ID = "other-client-id"
OTHER_CLIENT_SECRET = "other-client-secret"
# Pytest creates its own folder there.
MEMORY = Path("/dev/shm")  # noqa: S108
LEAST_FREE_BYTES = 2 * 2**30

CORES = sorted(os.sched_getaffinity(0))

# The test plugin logs every SQL statement, which takes longer than executing it.
logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)
# The plugin's handler would show again what pytest shows of a failed test, and some of it between the dots.
logging.getLogger().handlers.clear()
# At debug level, it writes out every event and all rows of statistics.
logging.getLogger("homeassistant.components.recorder").setLevel(logging.INFO)
# As in Home Assistant, since addresses of requests can hold secrets.
logging.getLogger("aiohttp.access").setLevel(logging.WARNING)
# It logs each of a hundred new entities in most tests.
logging.getLogger("homeassistant.helpers.entity_registry").setLevel(logging.WARNING)


# Home Assistant's event loop imported it by name.
runner.monotonic = read_monotonic


def pytest_configure() -> None:
    """Keep files in memory if there is room: Home Assistant waits for the disk after each write."""
    if (
        "TMPDIR" not in os.environ
        and MEMORY.is_dir()
        and shutil.disk_usage(MEMORY).free >= LEAST_FREE_BYTES
    ):
        os.environ["TMPDIR"] = str(MEMORY)
        # Python remembers the folder, and may have chosen one already.
        tempfile.tempdir = None


def pytest_collection_finish() -> None:
    """Collect garbage less often, and not what the imports made, to save a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)


@pytest.fixture(autouse=True)
def enable_event_loop_debug() -> None:
    """Leave asyncio's debug mode, which doubles the time, to a few tests and the nightly run."""


async def do_nothing(*_: object) -> None:
    """Stand in for the start of Home Assistant's server."""


@pytest.fixture(autouse=True)
def disable_http_server() -> Generator[None]:
    """Start no server of Home Assistant, as the test plugin does, but without mocks for each test."""
    with (
        patch.object(HomeAssistantHTTP, "async_bind", do_nothing),
        patch.object(HomeAssistantHTTP, "start", do_nothing),
    ):
        yield


@pytest.fixture(autouse=True)
def custom_integrations(request: pytest.FixtureRequest) -> None:
    """Let Home Assistant load the integration, in the tests that run it."""
    if "hass" in request.fixturenames:
        request.getfixturevalue("enable_custom_integrations")


@pytest.fixture(autouse=True)
def one_core(request: pytest.FixtureRequest, worker_id: str) -> Generator[None]:
    """Keep the threads of a Home Assistant on one core, if several processes run tests.

    To wake a thread on another core takes three times as long, and each test does so often.
    """
    number = worker_id.removeprefix("gw")
    if "hass" not in request.fixturenames or not number.isdigit():
        yield
        return
    os.sched_setaffinity(0, {CORES[int(number) % len(CORES)]})
    yield
    os.sched_setaffinity(0, CORES)


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str, servers: None) -> str:
    """Give every test its own configuration directory; Dexcom outlives Home Assistant."""
    (Path(hass_tmp_config_dir) / ".storage").mkdir()
    return hass_tmp_config_dir


@pytest.fixture
def hass_storage() -> dict[str, Any]:
    """Let Home Assistant write to that directory and read from it, as it does."""
    return {}


@pytest.fixture(autouse=True)
def loopback(socket_enabled: None) -> None:
    """Let the tests talk to the simulator."""


@pytest.fixture
async def europe(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> AsyncGenerator[Simulator]:
    """Run a second Dexcom, the European one."""
    async with Simulator(redirect_uris=[REDIRECT_URI]) as running:
        monkeypatch.setitem(SERVERS, Server.EU, running.url)
        yield running


@pytest.fixture
async def credentials(hass: HomeAssistant) -> None:
    """Give Home Assistant the credentials of the simulator's app."""
    await import_credentials(hass, CLIENT_ID, CLIENT_SECRET, CREDENTIALS)


@pytest.fixture
async def other_credentials(hass: HomeAssistant, simulator: Simulator) -> str:
    """Register another app, and give Home Assistant its credentials."""
    simulator.register_client(OTHER_CLIENT_ID, OTHER_CLIENT_SECRET, [REDIRECT_URI])
    await import_credentials(
        hass, OTHER_CLIENT_ID, OTHER_CLIENT_SECRET, OTHER_CREDENTIALS
    )
    return OTHER_CREDENTIALS


@pytest.fixture
def app(simulator: Simulator, user_name: str) -> App:
    """Return the person's app."""
    return simulator.users[user_name].app


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
    entry = make_entry(hass, simulator, user_name, unit=unit, entry_id=ENTRY_ID)
    if past_is_imported:
        past = Interval(now - timedelta(days=9999), now)
        write_imported(Path(hass.config.config_dir), ENTRY_ID, past)
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
    freezer: StoppedClocks,
    user_name: str,
) -> Scene:
    """Return the scene of an account that isn't set up yet."""
    return Scene(hass, entry, simulator, freezer, user_name)


@pytest.fixture
async def scene(stage: Scene) -> Scene:
    """Return the scene of an account that is set up."""
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
    # As in Home Assistant, integrations can add views while it runs.
    with patch.object(hass.http.app.router, "freeze"):
        home = await hass_client_no_auth()
    async with ClientSession() as session:
        yield Browser(hass, home, session)


async def import_credentials(
    hass: HomeAssistant, client_id: str, client_secret: str, name: str
) -> None:
    """Give Home Assistant the credentials of an app."""
    assert await async_setup_component(hass, "application_credentials", {})
    await async_import_client_credential(
        hass, DOMAIN, ClientCredential(client_id, client_secret, name), name
    )


def write_storage(config: Path, key: str, data: dict[str, Any]) -> None:
    """Write a file as Home Assistant keeps it."""
    (config / ".storage").mkdir(exist_ok=True)
    content = {"version": 1, "minor_version": 1, "key": key, "data": data}
    (config / ".storage" / key).write_text(json.dumps(content))


def make_entry(
    hass: HomeAssistant,
    simulator: Simulator,
    user_name: str,
    title: str = "Dexcom",
    unit: str = MG_DL,
    **fields: str,
) -> MockConfigEntry:
    """Return the entry of an account that has just signed in, not set up yet."""
    token = simulator.issue_tokens(user_name)
    expires_at = simulator.clock.now().timestamp() + token["expires_in"]
    entry = MockConfigEntry(
        domain=DOMAIN,
        title=title,
        unique_id=simulator.users[user_name].user_id(CLIENT_ID),
        data={
            "auth_implementation": CREDENTIALS,
            "token": {**token, "expires_at": expires_at},
            CONF_SERVER: Server.SANDBOX,
        },
        options={CONF_UNIT: unit},
        minor_version=2,
        **fields,
    )
    entry.add_to_hass(hass)
    return entry


async def add_account(
    hass: HomeAssistant, simulator: Simulator, user_name: str, title: str
) -> MockConfigEntry:
    """Return the account of another user, set up."""
    other = make_entry(hass, simulator, user_name, title)
    await hass.config_entries.async_setup(other.entry_id)
    await settle(hass)
    return other
