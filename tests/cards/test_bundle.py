"""The bundle of the cards: it matches the sources, and Home Assistant's frontend loads it."""

from http import HTTPStatus
import json
import os
from pathlib import Path
import re
import shutil
import subprocess
from typing import Any, Final

from aiohttp.test_utils import TestClient
import pytest
import pytest_asyncio
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.components.frontend import DATA_EXTRA_MODULE_URL, UrlManager
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from ..browser import INTEGRATION
from ..scene import Scene
from .conftest import Card

ENTRY: Final = "dexcom-api-cards.js"
BUILT: Final = {
    path.name: path.read_bytes() for path in (INTEGRATION / "frontend").iterdir()
}
BUNDLE: Final = {name: built for name, built in BUILT.items() if name.endswith(".js")}
SOURCES: Final = Path(__file__).parents[2] / "frontend"

# How many bytes go over the wire until the strategy is defined, and until a card draws. They are few
# enough for a phone.
MAX_FIRST_BYTES: Final = 9_000
MAX_CARD_BYTES: Final = 65_000

type Client = TestClient[Any, Any]

needs_node = pytest.mark.skipif(
    shutil.which("node") is None or not (SOURCES / "node_modules").is_dir(),
    reason="needs Node.js and frontend/node_modules, which scripts/setup installs",
)


def npm(*arguments: str) -> str:
    """Run a script of the frontend and return its output."""
    done = subprocess.run(
        ("npm", "--prefix", SOURCES, *arguments),
        check=False,
        capture_output=True,
        env={**os.environ, "NO_COLOR": "1"},
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@needs_node
def test_bundle_is_built_from_the_sources(tmp_path: Path) -> None:
    """The committed bundle is built from the committed sources."""
    npm("run", "build", "--", str(tmp_path))
    built = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert built == BUILT, "Run npm run build in frontend/"


def test_licenses_of_what_is_bundled() -> None:
    """The license of each library is installed with the code of it."""
    text = BUILT["licenses.txt"].decode()
    wanted = json.loads((SOURCES / "package.json").read_text("utf-8"))["dependencies"]
    for name, version in wanted.items():
        assert f"{name} {version} (" in text
    assert text.count("Copyright") >= len(wanted)


@needs_node
def test_sources() -> None:
    """The sources' own tests pass; their lint runs in a job of its own."""
    assert "passed" in npm("test")


STATIC_IMPORT: Final = re.compile(rb"""(?:from|import)"\./([\w.-]+)\"""")
DYNAMIC_IMPORT: Final = re.compile(rb"""import\("\./([\w.-]+)"\)""")


def imports_of(content: bytes, *patterns: re.Pattern[bytes]) -> set[str]:
    """Return the names of the files that a file imports."""
    return {
        name.decode()
        for pattern in patterns or (STATIC_IMPORT, DYNAMIC_IMPORT)
        for name in pattern.findall(content)
    }


def loaded_with(*names: str) -> set[str]:
    """Return the files that are loaded with others, these included."""
    found = set(names)
    for name in names:
        found |= loaded_with(*imports_of(BUNDLE[name], STATIC_IMPORT) - {name})
    return found


@pytest_asyncio.fixture
async def url(hass: HomeAssistant) -> str:
    """Return the address at which the frontend finds the bundle."""
    assert await async_setup_component(hass, "http", {})
    # The frontend's pages come in a package of their own, which this doesn't need.
    hass.config.components.add("frontend")
    hass.data[DATA_EXTRA_MODULE_URL] = urls = UrlManager(lambda *_: None, [])
    assert await async_setup_component(hass, DOMAIN, {})
    [url] = urls.urls
    return url


@pytest_asyncio.fixture
async def client(url: str, hass_client_no_auth: ClientSessionGenerator) -> Client:
    """Return a browser."""
    client: Client = await hass_client_no_auth()
    return client


def test_bundle_is_self_contained() -> None:
    """The bundle loads nothing but its own parts."""
    for content in BUNDLE.values():
        for loading in (b"fetch(", b"XMLHttpRequest", b"eval(", b"new Image"):
            assert loading not in content
        assert imports_of(content) <= BUNDLE.keys()
        assert content.count(b"import(") == len(DYNAMIC_IMPORT.findall(content))


def test_sources_make_no_html_of_data() -> None:
    """Text from a diary can't become part of the page's markup."""
    sources = list(SOURCES.glob("src/**/*.ts"))
    assert sources
    for source in sources:
        text = source.read_text()
        for unsafe in ("innerHTML", "unsafeHTML", "unsafeSVG", "insertAdjacentHTML"):
            assert unsafe not in text, source


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
async def test_frontend_loads_the_bundle(
    url: str, client: Client, encoding: str
) -> None:
    """Every file comes as it was built, compressed where possible, and may be kept forever."""
    for name, content in BUNDLE.items():
        file = url.replace(ENTRY, name)
        async with client.get(file, headers={"Accept-Encoding": encoding}) as response:
            assert response.status == HTTPStatus.OK
            assert response.content_type == "text/javascript"
            assert "immutable" in response.headers["Cache-Control"]
            assert response.headers.get("Content-Encoding", "identity") == encoding
            assert response.headers["Vary"] == "Accept-Encoding"
            assert await response.read() == content


async def test_few_bytes_are_loaded(url: str, client: Client) -> None:
    """What comes first is small, and so is what a card needs."""

    async def sent(*names: str) -> int:
        size = 0
        for name in loaded_with(*names):
            async with client.get(url.replace(ENTRY, name)) as response:
                size += int(response.headers["Content-Length"])
        return size

    assert loaded_with(ENTRY) == {ENTRY, "base.js"}
    assert await sent(ENTRY) <= MAX_FIRST_BYTES
    assert await sent(ENTRY, "cards.js", "de.js") <= MAX_CARD_BYTES
    assert not loaded_with("cards.js") & {"report-dialog.js", "editors.js", "de.js"}


@pytest.mark.parametrize("old", ["/0.1.0-00000000", ""])
async def test_old_address_leads_to_the_bundle(
    url: str, client: Client, old: str
) -> None:
    """The address of another version, or without one, redirects and isn't kept."""
    path = f"/dexcom_api_static{old}/{ENTRY}"
    async with client.get(path, allow_redirects=False) as response:
        assert response.status == HTTPStatus.FOUND
        assert response.headers["Location"] == url
        assert response.headers["Cache-Control"] == "no-store"
    async with client.get(path) as response:
        assert await response.read() == BUNDLE[ENTRY]


async def test_page_of_an_older_version_gets_no_part_of_this_one(
    url: str, client: Client
) -> None:
    """A page that was opened before an update is told to reload, whatever part it wants."""
    for part in {*BUNDLE, "gone.js"} - {ENTRY}:
        async with client.get(f"/dexcom_api_static/0.1.0-00000000/{part}") as response:
            assert response.status == HTTPStatus.OK
            assert response.content_type == "text/javascript"
            assert response.headers["Cache-Control"] == "no-store"
            assert re.fullmatch(r"throw new Error\(.*\);", await response.text())


@pytest.mark.parametrize(
    "path", ["{now}/gone.js", "{now}/../manifest.json", "0.1.0-0/manifest.json", "x.js"]
)
async def test_other_addresses(url: str, client: Client, path: str) -> None:
    """Nothing else is served."""
    now = url.split("/")[2]
    async with client.get(f"/dexcom_api_static/{path.format(now=now)}") as response:
        assert response.status == HTTPStatus.NOT_FOUND


async def test_open_page_hears_of_an_update(
    url: str, stage: Scene, hass_ws_client: WebSocketGenerator
) -> None:
    """Each message has the version of the cards, by which an open page notices an update."""
    await stage.set_up()
    status = await Card(stage, await hass_ws_client()).subscribe()
    assert status["cards_version"] == url.split("/")[2]


async def test_home_assistant_without_a_frontend(hass: HomeAssistant) -> None:
    """The integration also works in a Home Assistant without pages."""
    assert await async_setup_component(hass, DOMAIN, {})
    assert DATA_EXTRA_MODULE_URL not in hass.data
