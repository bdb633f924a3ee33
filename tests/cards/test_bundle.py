"""The cards: what is served is what the sources build, and Home Assistant's frontend loads it."""

import gzip
import os
from pathlib import Path
import shutil
import subprocess
from typing import Final

import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.dexcom_api.cards.bundle import BUNDLE
from custom_components.dexcom_api.const import DOMAIN
from homeassistant.components.frontend import DATA_EXTRA_MODULE_URL, UrlManager
from homeassistant.core import HomeAssistant
from homeassistant.loader import async_get_integration
from homeassistant.setup import async_setup_component

FRONTEND: Final = Path(__file__).parents[2] / "frontend"
NODE: Final = shutil.which("node")

MOST_GZIPPED_BYTES: Final = 60 * 1024

needs_node = pytest.mark.skipif(
    NODE is None or not (FRONTEND / "node_modules").is_dir(),
    reason="needs Node.js and frontend/node_modules, which scripts/setup installs",
)


def npm(*arguments: str) -> str:
    """Run a script of the frontend; returns what it says."""
    done = subprocess.run(
        ("npm", "--prefix", FRONTEND, *arguments),
        check=False,
        capture_output=True,
        env={**os.environ, "NO_COLOR": "1"},
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@needs_node
def test_bundle_is_what_the_sources_build(tmp_path: Path) -> None:
    """Who changes a source has to build the cards again."""
    built = tmp_path / BUNDLE.name
    npm("run", "build", "--", str(built))
    assert built.read_bytes() == BUNDLE.read_bytes(), "Run npm run build in frontend/"


@needs_node
def test_sources_hold_what_they_promise() -> None:
    """The sources are typed and formatted, and their own tests pass."""
    npm("run", "lint")
    assert "passed" in npm("test")


def test_bundle_is_small_and_keeps_to_itself() -> None:
    """Phones load the bundle in no time, and it loads nothing else."""
    bundle = BUNDLE.read_bytes()
    assert len(gzip.compress(bundle, 9)) <= MOST_GZIPPED_BYTES
    for fetching in (b"fetch(", b"XMLHttpRequest", b"import(", b"eval(", b"new Image"):
        assert fetching not in bundle


def test_sources_make_no_html_of_data() -> None:
    """What somebody has typed into their diary can't become a part of the page."""
    sources = list(FRONTEND.glob("src/**/*.ts"))
    assert sources
    for source in sources:
        text = source.read_text()
        for unsafe in ("innerHTML", "unsafeHTML", "unsafeSVG", "insertAdjacentHTML"):
            assert unsafe not in text, source


async def test_frontend_loads_the_bundle(
    hass: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    """The frontend is told an address with the version, at which the bundle is served."""
    assert await async_setup_component(hass, "http", {})
    # Its pages come from a package of their own, which is not what this is about.
    hass.config.components.add("frontend")
    hass.data[DATA_EXTRA_MODULE_URL] = urls = UrlManager(lambda *_: None, [])
    assert await async_setup_component(hass, DOMAIN, {})
    [url] = urls.urls
    version = (await async_get_integration(hass, DOMAIN)).version
    assert url.startswith(f"/{DOMAIN}_static/{version}-")
    response = await (await hass_client_no_auth()).get(url)
    assert response.status == 200
    assert response.content_type == "text/javascript"
    assert "max-age" in response.headers["Cache-Control"]
    assert await response.read() == BUNDLE.read_bytes()


async def test_without_a_frontend_nothing_is_served(hass: HomeAssistant) -> None:
    """The integration also works in a Home Assistant that has no pages."""
    assert await async_setup_component(hass, DOMAIN, {})
    assert DATA_EXTRA_MODULE_URL not in hass.data
