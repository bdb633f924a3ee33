"""WebDriver's commands, to browsers of any engine."""

import asyncio
from asyncio.subprocess import DEVNULL, PIPE, Process
from base64 import b64decode
from collections.abc import AsyncGenerator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from http import HTTPMethod
import json
import os
from pathlib import Path
from typing import Any, Final, Protocol

from aiohttp import ClientError, ClientSession

from scripts import debian
from scripts.instance import stop

START_SECONDS: Final = 60
STOP_SECONDS: Final = 10
SCRIPT_SECONDS: Final = 60

# A browser without animations, which reaches nothing but this machine.
CHROMIUM_ARGUMENTS: Final = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--force-prefers-reduced-motion",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
FIREFOX_PREFERENCES: Final = {
    "marionette.port": 0,
    "ui.prefersReducedMotion": 1,
    # A finger is its main pointer.
    "ui.primaryPointerCapabilities": 1,
    "dom.w3c_touch_events.enabled": 1,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True,
    "dom.disable_beforeunload": True,
    "browser.download.folderList": 2,
    "browser.download.always_ask_before_handling_new_types": False,
    "browser.download.open_pdf_attachments_inline": False,
    # Otherwise, Firefox shows a downloaded PDF in another tab, and both are slow for seconds.
    "pdfjs.disabled": True,
}
# Where each browser saves files, below its folder.
DOWNLOADS: Final = "downloads"
GTK_SETTINGS: Final = "[Settings]\ngtk-enable-animations = 0\n"

ASYNC: Final = """
const [argument, done] = arguments;
Promise.resolve().then(() => (%s)(argument)).then(
  (value) => done({value: value === undefined ? null : value}),
  (error) => done({error: `${error} ${error.stack}`}),
);
"""


@dataclass(frozen=True)
class Command:
    """A command as HTTP carries it, and as Firefox itself calls it."""

    method: HTTPMethod
    path: str
    name: str


NEW_SESSION: Final = Command(HTTPMethod.POST, "session", "WebDriver:NewSession")
END_SESSION: Final = Command(HTTPMethod.DELETE, "", "WebDriver:DeleteSession")
TIMEOUTS: Final = Command(HTTPMethod.POST, "/timeouts", "WebDriver:SetTimeouts")
SWITCH_FRAME: Final = Command(HTTPMethod.POST, "/frame", "WebDriver:SwitchToFrame")
NAVIGATE: Final = Command(HTTPMethod.POST, "/url", "WebDriver:Navigate")
EXECUTE: Final = Command(
    HTTPMethod.POST, "/execute/async", "WebDriver:ExecuteAsyncScript"
)
ACT: Final = Command(HTTPMethod.POST, "/actions", "WebDriver:PerformActions")
RESIZE: Final = Command(HTTPMethod.POST, "/window/rect", "WebDriver:SetWindowRect")
SHOOT: Final = Command(HTTPMethod.GET, "/screenshot", "WebDriver:TakeScreenshot")


class WebDriverError(Exception):
    """A browser refuses a command, or a script fails."""


class Transport(Protocol):
    """How commands reach a browser."""

    async def send(self, command: Command, arguments: Mapping[str, Any]) -> Any:
        """Send a command, and return its result."""


class Http:
    """WebDriver over HTTP, as the drivers of Chromium and WebKit speak it."""

    def __init__(self, session: ClientSession, url: str) -> None:
        """Take the address of a driver."""
        self._session = session
        self._url = url

    async def send(self, command: Command, arguments: Mapping[str, Any]) -> Any:
        """Send a command, and return its result."""
        body = dict(arguments) if command.method is HTTPMethod.POST else None
        async with self._session.request(
            command.method, f"{self._url}{command.path}", json=body
        ) as response:
            value = (await response.json(content_type=None))["value"]
        if response.status >= 400:
            raise WebDriverError(f"{value['error']}: {value['message']}")
        if command is NEW_SESSION:
            self._url += f"session/{value['sessionId']}"
        return value


class Marionette:
    """The same commands over the socket of Firefox, for which Debian has no driver."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Take an open connection, which has greeted."""
        self._reader = reader
        self._writer = writer
        self._last_id = 0

    async def read(self) -> Any:
        """Read a message, which comes with its length."""
        length = int((await self._reader.readuntil(b":"))[:-1])
        return json.loads(await self._reader.readexactly(length))

    async def send(self, command: Command, arguments: Mapping[str, Any]) -> Any:
        """Send a command, and return its result."""
        self._last_id += 1
        message = json.dumps([0, self._last_id, command.name, dict(arguments)])
        self._writer.write(f"{len(message)}:{message}".encode())
        await self._writer.drain()
        _, _, error, result = await self.read()
        if error is not None:
            raise WebDriverError(f"{error['error']}: {error['message']}")
        return result["value"] if set(result) == {"value"} else result


class WebDriver:
    """One window of a browser."""

    def __init__(self, transport: Transport) -> None:
        """Send commands over a transport on which a session is open."""
        self._transport = transport

    async def navigate(self, url: str) -> None:
        """Load a page."""
        await self._transport.send(NAVIGATE, {"url": url})

    async def enter_frame(self) -> None:
        """Continue in the page's frame, where places are those of the frame."""
        await self._transport.send(SWITCH_FRAME, {"id": 0})

    async def leave_frame(self) -> None:
        """Continue in the page itself."""
        await self._transport.send(SWITCH_FRAME, {"id": None})

    async def run(self, function: str, argument: Any = None) -> Any:
        """Call a JavaScript function with an argument, and wait for what it returns."""
        answer = await self._transport.send(
            EXECUTE, {"script": ASYNC % function, "args": [argument]}
        )
        if "error" in answer:
            raise WebDriverError(answer["error"])
        return answer["value"]

    async def resize(self, width: int, height: int) -> None:
        """Set the size of the window, with its frame if there is one."""
        await self._transport.send(RESIZE, {"width": width, "height": height})

    async def act(self, *sources: Mapping[str, Any]) -> None:
        """Let fingers, a mouse, or a keyboard do something."""
        await self._transport.send(ACT, {"actions": sources})

    async def shoot(self, path: Path) -> None:
        """Save a screenshot."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b64decode(await self._transport.send(SHOOT, {})))


@asynccontextmanager
async def process(
    *command: str | Path,
    environment: Mapping[str, str] | None = None,
    out: int = DEVNULL,
) -> AsyncGenerator[Process]:
    """Run a program that ends with the tests, however they end."""
    started = await asyncio.create_subprocess_exec(
        *("setpriv", "--pdeathsig=TERM", *command),
        env={**os.environ, **(environment or {})},
        stdin=DEVNULL,
        stdout=out,
        stderr=DEVNULL,
        start_new_session=True,
    )
    try:
        yield started
    finally:
        await stop(started, STOP_SECONDS)


async def open_session(
    stack: AsyncExitStack, transport: Transport, capabilities: Mapping[str, Any]
) -> WebDriver:
    """Open a session, which ends with the stack."""
    await transport.send(
        NEW_SESSION, {"capabilities": {"alwaysMatch": dict(capabilities)}}
    )
    stack.push_async_callback(transport.send, END_SESSION, {})
    await transport.send(TIMEOUTS, {"script": SCRIPT_SECONDS * 1000})
    return WebDriver(transport)


async def http_driver(
    stack: AsyncExitStack,
    *command: str | Path,
    port: int,
    capabilities: Mapping[str, Any],
    environment: Mapping[str, str] | None = None,
) -> WebDriver:
    """Run a driver, and open a session once it answers."""
    await stack.enter_async_context(
        process(*command, f"--port={port}", environment=environment)
    )
    session = await stack.enter_async_context(ClientSession())
    url = f"http://127.0.0.1:{port}/"
    async with asyncio.timeout(START_SECONDS):
        while True:
            try:
                async with session.get(f"{url}status"):
                    break
            except ClientError:
                await asyncio.sleep(0.1)
    return await open_session(stack, Http(session, url), capabilities)


async def chromium(stack: AsyncExitStack, port: int, folder: Path) -> WebDriver:
    """Run Debian's Chromium."""
    options = {
        "binary": str(debian.chromium()),
        "args": CHROMIUM_ARGUMENTS,
        "prefs": {"download.default_directory": str(folder / DOWNLOADS)},
    }
    return await http_driver(
        *(stack, debian.chromium_driver() or ""),
        port=port,
        capabilities={"goog:chromeOptions": options},
    )


async def firefox(stack: AsyncExitStack, _port: int, folder: Path) -> WebDriver:
    """Run Debian's Firefox."""
    (folder / "user.js").write_text(
        "".join(
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
            for name, value in {
                **FIREFOX_PREFERENCES,
                "browser.download.dir": str(folder / DOWNLOADS),
            }.items()
        )
    )
    await stack.enter_async_context(
        process(
            *(debian.firefox() or "", "--headless", "--no-remote", "--marionette"),
            *("--profile", folder),
            environment={"HOME": str(folder)},
        )
    )
    # It chooses a port, and says which.
    port = folder / "MarionetteActivePort"
    async with asyncio.timeout(START_SECONDS):
        while not (port.exists() and port.read_text()):
            await asyncio.sleep(0.1)
    reader, writer = await asyncio.open_connection("127.0.0.1", int(port.read_text()))
    stack.callback(writer.close)
    marionette = Marionette(reader, writer)
    await marionette.read()
    return await open_session(stack, marionette, {})


async def webkit(stack: AsyncExitStack, port: int, folder: Path) -> WebDriver:
    """Run Debian's WebKitGTK on a display of its own, which needs no graphics card."""
    settings = folder / "gtk-3.0/settings.ini"
    settings.parent.mkdir()
    settings.write_text(GTK_SETTINGS)
    (folder / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{folder / DOWNLOADS}"\n')
    display = await stack.enter_async_context(
        process(
            *("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1400x24"),
            *("-nolisten", "tcp"),
            out=PIPE,
        )
    )
    assert display.stdout is not None
    async with asyncio.timeout(START_SECONDS):
        number = (await display.stdout.readline()).decode().strip()
    browser = {"binary": str(debian.webkit_browser()), "args": ["--automation"]}
    return await http_driver(
        *(stack, debian.webkit_driver() or ""),
        port=port,
        capabilities={"webkitgtk:browserOptions": browser},
        environment={
            "DISPLAY": f":{number}",
            "GDK_BACKEND": "x11",
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
            "NO_AT_BRIDGE": "1",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "WEBKIT_DISABLE_DMABUF_RENDERER": "1",
        },
    )
