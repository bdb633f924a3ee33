"""The bundle of the cards: it matches the sources, and Home Assistant's frontend loads it."""

import gzip
import os
from pathlib import Path
import shutil
import subprocess
from typing import Final

import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.components.frontend import DATA_EXTRA_MODULE_URL, UrlManager
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from ..browser import INTEGRATION

BUNDLE: Final = (INTEGRATION / "frontend" / "dexcom-api-cards.js").read_bytes()
COMPRESSED: Final = (INTEGRATION / "frontend" / "dexcom-api-cards.js.gz").read_bytes()
SOURCES: Final = Path(__file__).parents[2] / "frontend"

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
    built = tmp_path / "built.js"
    npm("run", "build", "--", str(built))
    assert built.read_bytes() == BUNDLE, "Run npm run build in frontend/"
    assert gzip.decompress(Path(f"{built}.gz").read_bytes()) == BUNDLE


def test_compressed_bundle_is_the_bundle() -> None:
    """Browsers that accept compressed files get the same cards."""
    assert gzip.decompress(COMPRESSED) == BUNDLE, "Run npm run build in frontend/"


@needs_node
def test_sources() -> None:
    """The sources' own tests pass; their lint runs in a job of its own."""
    assert "passed" in npm("test")


def test_bundle_is_self_contained() -> None:
    """The bundle loads nothing else."""
    for fetching in (b"fetch(", b"XMLHttpRequest", b"import(", b"eval(", b"new Image"):
        assert fetching not in BUNDLE


def test_sources_make_no_html_of_data() -> None:
    """Text from a diary can't become part of the page's markup."""
    sources = list(SOURCES.glob("src/**/*.ts"))
    assert sources
    for source in sources:
        text = source.read_text()
        for unsafe in ("innerHTML", "unsafeHTML", "unsafeSVG", "insertAdjacentHTML"):
            assert unsafe not in text, source


async def test_frontend_loads_the_bundle(
    hass: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    """The frontend gets a URL with the version, where the bundle is served compressed."""
    assert await async_setup_component(hass, "http", {})
    # The frontend's pages come in a package of their own, which this doesn't need.
    hass.config.components.add("frontend")
    hass.data[DATA_EXTRA_MODULE_URL] = urls = UrlManager(lambda *_: None, [])
    assert await async_setup_component(hass, DOMAIN, {})
    [url] = urls.urls
    assert url.startswith("/dexcom_api_static/")
    response = await (await hass_client_no_auth()).get(url)
    assert response.status == 200
    assert response.content_type == "text/javascript"
    assert "max-age" in response.headers["Cache-Control"]
    assert response.headers["Content-Encoding"] == "gzip"
    # Few enough bytes to load fast on a phone.
    assert int(response.headers["Content-Length"]) <= 60_000
    assert await response.read() == BUNDLE


async def test_home_assistant_without_a_frontend(hass: HomeAssistant) -> None:
    """The integration also works in a Home Assistant without pages."""
    assert await async_setup_component(hass, DOMAIN, {})
    assert DATA_EXTRA_MODULE_URL not in hass.data
