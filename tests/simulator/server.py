"""The simulator: an HTTP server around clock, users, tokens, and faults."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
import time
from typing import Any, Self

from aiohttp import web
from aiohttp.typedefs import Handler

from .archive import Archive
from .clock import SimulatorClock
from .control import HELP, Control
from .data import DATA_PATH, DataServer
from .faults import DROPPED_STATUS, FaultList
from .oauth import ACCESS_TOKEN_LIFETIME, AuthorizationServer
from .pages import page
from .records import Record
from .users import make_users

CLIENT_ID = "simulated-client-id"
CLIENT_SECRET = "simulated-client-secret"
REDIRECT_URIS = (
    "https://my.home-assistant.io/redirect/oauth",
    "http://localhost:8123/auth/external/callback",
    "http://127.0.0.1:8123/auth/external/callback",
)
# Codes and tokens of both versions are the same.
LOGIN_PATH = "/{version:v[23]}/oauth2/login"
TOKEN_PATH = "/{version:v[23]}/oauth2/token"
API_PATHS = ("/v2/", "/v3/")
SHUTDOWN_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class RequestRecord:
    """A request that the simulator has answered; status 0 means it hung up."""

    moment: datetime
    endpoint: str
    query: dict[str, str]
    status: int
    user_name: str | None


class Simulator:
    """A server that stands in for Dexcom's."""

    def __init__(
        self,
        *,
        clock: SimulatorClock | None = None,
        seed: int = 1,
        redirect_uris: Iterable[str] = REDIRECT_URIS,
        access_token_lifetime: timedelta = ACCESS_TOKEN_LIFETIME,
    ) -> None:
        """Prepare users and one client application; nothing listens yet."""
        self.clock = clock or SimulatorClock()
        self.users = make_users(seed, self.clock.now(), self.clock)
        self.faults = FaultList(seed, self.clock)
        self.requests: list[RequestRecord] = []
        self.oauth = AuthorizationServer(self.clock, self.users, access_token_lifetime)
        self.register_client = self.oauth.register_client
        self.revoke = self.oauth.revoke
        self.expire_access_tokens = self.oauth.expire_access_tokens
        self.register_client(CLIENT_ID, CLIENT_SECRET, redirect_uris)
        self._data = DataServer(self.oauth, self.users, self.faults)
        # The address of the server once it listens, without a slash at the end.
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0) -> None:
        """Listen on the loopback address; port 0 takes any free one."""
        self._runner = web.AppRunner(
            self._make_app(), access_log=None, shutdown_timeout=SHUTDOWN_SECONDS
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Stop listening and close all connections."""
        if self._runner is not None:
            runner, self._runner = self._runner, None
            await runner.cleanup()

    async def __aenter__(self) -> Self:
        """Start on any free port."""
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop."""
        await self.stop()

    def issue_tokens(self, user_name: str) -> dict[str, Any]:
        """Return the token endpoint's answer to a sign-in of a user."""
        return self.oauth.issue(self.users[user_name].name, CLIENT_ID)

    def truth(self, user_name: str, endpoint: str, *window: datetime) -> list[Record]:
        """Return copies of the visible records of a window; see Archive.records."""
        archive = Archive(self.users[user_name], CLIENT_ID)
        return [dict(record) for record in archive.records(endpoint, *window)]

    def _make_app(self) -> web.Application:
        """Return the web application with all its routes."""
        app = web.Application(middlewares=[self._middleware])
        app.add_routes(
            [
                web.get("/", self._handle_front),
                web.get(LOGIN_PATH, self.oauth.handle_login),
                web.post(LOGIN_PATH, self.oauth.handle_login),
                web.post(TOKEN_PATH, self.oauth.handle_token),
                web.get(DATA_PATH, self._data.handle),
                *Control(self).routes(),
            ]
        )
        return app

    async def _handle_front(self, request: web.Request) -> web.Response:
        """Serve the page that introduces the simulator."""
        text = "Stands in for Dexcom's official API. The people and their data are made up."
        content = page(f"<p>{text}</p><pre>{escape(HELP)}</pre>")
        return web.Response(text=content, content_type="text/html")

    @web.middleware
    async def _middleware(
        self, request: web.Request, handler: Handler
    ) -> web.StreamResponse:
        """Apply faults, and record the request and its duration."""
        if not request.path.startswith(API_PATHS):
            return await handler(request)
        endpoint = request.path.rpartition("/")[2]
        begun = time.perf_counter()
        await self.faults.delay(endpoint)
        if fault := self.faults.take_reply(endpoint):
            response = await fault.reply(request, lambda: handler(request))
        else:
            response = await handler(request)
        hung_up = request.transport is None or request.transport.is_closing()
        grant_type = request.get("grant_type")
        record = RequestRecord(
            moment=self.clock.now(),
            endpoint=endpoint,
            query={"grant_type": grant_type} if grant_type else dict(request.query),
            status=DROPPED_STATUS if hung_up else response.status,
            user_name=request.get("user_name"),
        )
        self.requests.append(record)
        if not response.prepared:
            elapsed_ms = (time.perf_counter() - begun) * 1000
            response.headers["request-time"] = f"{elapsed_ms:.0f} ms"
        return response
