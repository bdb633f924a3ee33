"""What goes wrong in a browser without being seen on the page."""

from collections.abc import Iterator
import re
from typing import Final
from urllib.parse import urlsplit

from playwright.async_api import (
    BrowserContext,
    ConsoleMessage,
    Request,
    Response,
    WebError,
)

# What there is to forgive, and why.
FORGIVEN: Final = (
    # A page that is left takes back what it was still asking for.
    r"^failed: .* net::ERR_ABORTED$",
    # Home Assistant gets the icons of its own integrations from the internet, which is not
    # there. That of this integration comes with it.
    r"/api/brands/integration/(?!dexcom_api/)",
    # And the photographs in the previews of its own cards.
    r"https://demo\.home-assistant\.io/stub_config/",
)


class Troubles:
    """Errors in the console, uncaught ones, failed requests, and requests to strangers."""

    def __init__(self, *urls: str) -> None:
        """Take the addresses of all who may be talked to."""
        self._known = {urlsplit(url).netloc for url in urls}
        self._noticed: list[str] = []

    def watch(self, context: BrowserContext) -> None:
        """Notice what goes wrong on all pages of a context."""
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("request", self._on_request)
        context.on("requestfailed", self._on_failure)
        context.on("response", self._on_response)

    def __iter__(self) -> Iterator[str]:
        """Return what can't be forgiven."""
        return (
            trouble
            for trouble in self._noticed
            if not any(re.search(pattern, trouble) for pattern in FORGIVEN)
        )

    def _on_console(self, message: ConsoleMessage) -> None:
        """Notice an error that a page tells."""
        if message.type == "error":
            where = message.location["url"]
            self._noticed.append(f"console: {message.text} {where}")

    def _on_error(self, error: WebError) -> None:
        """Notice an error that nobody caught."""
        self._noticed.append(f"uncaught: {error.error}")

    def _on_request(self, request: Request) -> None:
        """Notice a request to somebody else."""
        url = urlsplit(request.url)
        if url.scheme not in ("blob", "data") and url.netloc not in self._known:
            self._noticed.append(f"stranger: {request.url}")

    def _on_failure(self, request: Request) -> None:
        """Notice a request without an answer."""
        self._noticed.append(f"failed: {request.url} {request.failure}")

    def _on_response(self, response: Response) -> None:
        """Notice a request that was refused."""
        if response.status >= 400:
            self._noticed.append(f"{response.status}: {response.url}")
