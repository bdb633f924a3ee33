"""One browser and one Home Assistant for all tests."""

from collections.abc import AsyncGenerator, Callable, Generator
from pathlib import Path
from typing import Final

from playwright.async_api import Browser
import pytest
import pytest_asyncio
import pytest_socket

from custom_components.dexcom_api.const import DOMAIN
from scripts import debian

from .home import DevelopedHome
from .tabs import EMPTY, EMPTY_CONFIG, Tabs
from .visitor import Visitor, debian_chromium, shot

FAILED: Final = pytest.StashKey[bool]()

MARKS: Final = (
    pytest.mark.browser,
    pytest.mark.skipif(
        debian.headless_chromium() is None,
        reason="there is no Chromium: see scripts/setup",
    ),
    # The first of them has to wait for Home Assistant.
    pytest.mark.timeout(300),
)


# Before xdist reads the groups.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder; they share an event loop as they share the browser."""
    folder = Path(__file__).parent
    for item in items:
        if not item.path.is_relative_to(folder):
            continue
        item.add_marker(pytest.mark.asyncio(loop_scope="package"), append=False)
        for mark in MARKS:
            item.add_marker(mark)
        if "home" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember that a test failed, to save screenshots of its pages."""
    report = yield
    item.stash[FAILED] = report.failed
    return report


@pytest.fixture(autouse=True)
def custom_integrations() -> None:
    """Run no Home Assistant in this process."""


@pytest.fixture(autouse=True)
def verify_cleanup() -> None:
    """Do without its checks, which would end the event loop's threads after each test."""


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def home(
    tmp_path_factory: pytest.TempPathFactory,
    unused_tcp_port_factory: Callable[[], int],
) -> AsyncGenerator[DevelopedHome]:
    """Run `scripts/develop --ready`, and sign in as its first user."""
    # This runs before the first test may open connections.
    pytest_socket.enable_socket()
    home = DevelopedHome(
        tmp_path_factory.mktemp("home"),
        unused_tcp_port_factory(),
        unused_tcp_port_factory(),
    )
    async with home.running():
        yield home


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def home_with_past(home: DevelopedHome) -> DevelopedHome:
    """Wait until the past is imported."""
    pytest_socket.enable_socket()
    await home.wait_for_past()
    return home


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def chromium() -> AsyncGenerator[Browser]:
    """Run Debian's Chromium."""
    async with debian_chromium() as browser:
        yield browser


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def tabs(home: DevelopedHome) -> Tabs:
    """Make the dashboard that tabs show between tests."""
    pytest_socket.enable_socket()
    await home.client.ws(
        "lovelace/dashboards/create",
        url_path=EMPTY,
        title=EMPTY,
        show_in_sidebar=False,
    )
    await home.client.ws("lovelace/config/save", url_path=EMPTY, config=EMPTY_CONFIG)
    return Tabs(home.client)


@pytest_asyncio.fixture(loop_scope="package")
async def visitor(
    request: pytest.FixtureRequest,
    chromium: Browser,
    home: DevelopedHome,
    tabs: Tabs,
) -> AsyncGenerator[Visitor]:
    """Visit Home Assistant; in the end there must be no problems."""
    async with Visitor(chromium, home, tabs) as visitor:
        yield visitor
        if request.node.stash[FAILED]:
            for number, page in enumerate(visitor.pages, 1):
                await shot(page, f"failed-{request.node.name}-{number}")
        elif not list(visitor.troubles):
            await visitor.keep_tabs()
    assert not list(visitor.troubles)


@pytest_asyncio.fixture(loop_scope="package")
async def accounts_stay_the_same(home: DevelopedHome) -> AsyncGenerator[None]:
    """Remove the accounts that a test adds."""
    before = [entry["entry_id"] for entry in await home.client.entries(DOMAIN)]
    yield
    for entry in await home.client.entries(DOMAIN):
        if (entry_id := entry["entry_id"]) not in before:
            await home.client.delete(f"/api/config/config_entries/entry/{entry_id}")
