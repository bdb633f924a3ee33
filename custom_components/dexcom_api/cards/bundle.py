"""The bundle of the cards: what a page loads first, and the parts that it loads when needed.

It stays in memory, because an update replaces the files while the version before it is still
running, and a page must not get parts of both.
"""

from dataclasses import dataclass
from gzip import compress
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

from aiohttp import hdrs, web

from homeassistant.helpers.http import HomeAssistantView

from ..const import DOMAIN

FOLDER: Final = Path(__file__).parent.parent / "frontend"
ENTRY: Final = "dexcom-api-cards.js"
PATH: Final = f"/{DOMAIN}_static"

# The content of an address with a version never changes.
CACHE_FOREVER: Final = {hdrs.CACHE_CONTROL: "public, max-age=31536000, immutable"}
CACHE_NEVER: Final = {hdrs.CACHE_CONTROL: "no-store"}

OUTDATED: Final = 'throw new Error("The cards were updated. Reload the page.");'


@dataclass(slots=True)
class ServedCards:
    """The version of the bundle that pages get, if there are pages."""

    version: str | None = None


class Bundle:
    """The files by their names, and a version that changes with any of them."""

    def __init__(self, release: str, files: dict[str, bytes]) -> None:
        """Compress the files. Runs in a thread."""
        digest = sha256()
        for name, content in sorted(files.items()):
            digest.update(name.encode() + content)
        self.version = f"{release}-{digest.hexdigest()[:8]}"
        self.url = f"{PATH}/{self.version}/{ENTRY}"
        self.files = files
        self.compressed = {name: compress(file) for name, file in files.items()}

    @classmethod
    def read(cls, release: str) -> Self:
        """Read the bundle of a release of the integration. Runs in a thread."""
        return cls(
            release, {path.name: path.read_bytes() for path in FOLDER.glob("*.js")}
        )


class BundleView(HomeAssistantView):
    """Serves the bundle at an address with its version.

    The entry is also found at the addresses of other versions and without one, which redirect. A
    part of another version is wanted by a page that was opened before an update, and is told to
    reload.
    """

    requires_auth = False
    name = f"{DOMAIN}:cards"
    url = f"{PATH}/{{version}}/{{file}}"
    extra_urls = [f"{PATH}/{{file}}"]

    def __init__(self, bundle: Bundle) -> None:
        """Serve a bundle."""
        self._bundle = bundle

    async def get(
        self, request: web.Request, file: str, version: str | None = None
    ) -> web.Response:
        """Return a file of the bundle."""
        bundle = self._bundle
        if version == bundle.version and file in bundle.files:
            return self._file(request, file)
        if file == ENTRY:
            raise web.HTTPFound(bundle.url, headers=CACHE_NEVER)
        if version in (None, bundle.version) or not file.endswith(".js"):
            raise web.HTTPNotFound(headers=CACHE_NEVER)
        return web.Response(
            text=OUTDATED, content_type="text/javascript", headers=CACHE_NEVER
        )

    def _file(self, request: web.Request, file: str) -> web.Response:
        """Return a file, compressed if the browser accepts that."""
        headers = {**CACHE_FOREVER, hdrs.VARY: hdrs.ACCEPT_ENCODING}
        content = self._bundle.files[file]
        if "gzip" in request.headers.get(hdrs.ACCEPT_ENCODING, ""):
            headers[hdrs.CONTENT_ENCODING] = "gzip"
            content = self._bundle.compressed[file]
        return web.Response(
            body=content, content_type="text/javascript", headers=headers
        )
