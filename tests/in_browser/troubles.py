"""Problems in a browser that no page shows."""

from collections.abc import Callable, Iterator
import re
from typing import Any, Final
from urllib.parse import urlsplit

from playwright.async_api import (
    BrowserContext,
    ConsoleMessage,
    Request,
    Response,
    WebError,
)

# Problems to ignore, with the reasons.
FORGIVEN: Final = (
    # Leaving a page cancels its open requests.
    r"^failed: .* net::ERR_ABORTED$",
    # Home Assistant loads the icons of its own integrations from the internet, which can't be
    # reached. This integration brings its own.
    r"/api/brands/integration/(?!dexcom_api/)",
    # The same is true of photos in the previews of its cards.
    r"https://demo\.home-assistant\.io/stub_config/",
)


class Troubles:
    """Errors in the console, uncaught ones, failed requests, and requests to strangers."""

    def __init__(self, *urls: str) -> None:
        """Allow requests to these addresses."""
        self._known = {urlsplit(url).netloc for url in urls}
        self._noticed: list[str] = []
        self._forgiven = list(FORGIVEN)
        self._listeners: dict[Any, Callable[..., None]] = {
            "console": self._on_console,
            "request": self._on_request,
            "response": self._on_response,
            "weberror": self._on_error,
            "requestfailed": self._on_failure,
        }

    def forgive(self, pattern: str) -> None:
        """Ignore problems that a test causes."""
        self._forgiven.append(pattern)

    def watch(self, context: BrowserContext) -> None:
        """Watch all pages of a context."""
        for event, listener in self._listeners.items():
            context.on(event, listener)

    def unwatch(self, context: BrowserContext) -> None:
        """Stop watching a context."""
        for event, listener in self._listeners.items():
            context.remove_listener(event, listener)

    def __iter__(self) -> Iterator[str]:
        """Return the problems that aren't ignored."""
        return (
            trouble
            for trouble in self._noticed
            if not any(re.search(pattern, trouble) for pattern in self._forgiven)
        )

    def _on_console(self, message: ConsoleMessage) -> None:
        """Note an error on the console."""
        if message.type == "error":
            where = message.location["url"]
            self._noticed.append(f"console: {message.text} {where}")

    def _on_request(self, request: Request) -> None:
        """Note a request to another host."""
        url = urlsplit(request.url)
        if url.scheme not in ("blob", "data") and url.netloc not in self._known:
            self._noticed.append(f"stranger: {request.url}")

    def _on_error(self, error: WebError) -> None:
        """Note an error that nothing catches."""
        self._noticed.append(f"uncaught: {error.error}")

    def _on_failure(self, request: Request) -> None:
        """Note a request without an answer."""
        self._noticed.append(f"failed: {request.url} {request.failure}")

    def _on_response(self, response: Response) -> None:
        """Note an HTTP error."""
        if response.status >= 400:
            self._noticed.append(f"{response.status}: {response.url}")
