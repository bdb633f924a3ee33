"""Drive a Home Assistant from outside, as its frontend and a browser do.

Used by `scripts/develop` and by the end-to-end tests.
"""

import asyncio
from collections.abc import Mapping
from html.parser import HTMLParser
from http import HTTPStatus
import socket
import time
from typing import Any, Final, Self, override

from aiohttp import (
    ClientConnectionError,
    ClientSession,
    ClientTimeout,
    ClientWebSocketResponse,
    CookieJar,
    TCPConnector,
)
from yarl import URL

CALLBACK_PATH: Final = "/auth/external/callback"
FLOW_PATH: Final = "/api/config/config_entries/flow"
OPTIONS_PATH: Final = "/api/config/config_entries/options/flow"
HEADER_FRONTEND_BASE: Final = "HA-Frontend-Base"
MAX_PAGES: Final = 10

# Name and password of the first user, where nothing else is asked for.
DEMO: Final = "demo"

type Json = Any


class HomeAssistantClientError(Exception):
    """Home Assistant, or a page on the way, did not do what was asked of it."""


class _Forms(HTMLParser):
    """The first form of a page: where it goes, its fields and its buttons."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.action: str | None = None
        self.method = "get"
        self.fields: dict[str, str] = {}
        self.choices: dict[str, list[str]] = {}
        self.buttons: list[tuple[str, str]] = []
        self._open = False
        self._select: str | None = None
        self.feed(page)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a form or what belongs to it."""
        values = {name: value or "" for name, value in attrs}
        name, value = values.get("name", ""), values.get("value", "")
        if tag == "form" and self.action is None:
            self._open = True
            self.action = values.get("action", "")
            self.method = values.get("method", "get").lower()
        elif not self._open:
            return
        elif tag == "button" or (tag == "input" and values.get("type") == "submit"):
            self.buttons.append((name, value))
        elif tag == "input" and values.get("type") in ("radio", "checkbox"):
            self.choices.setdefault(name, []).append(value)
            if "checked" in values:
                self.fields[name] = value
        elif tag == "input":
            self.fields[name] = value
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select is not None:
            self.choices.setdefault(self._select, []).append(value)
            if "selected" in values or self._select not in self.fields:
                self.fields[self._select] = value

    @override
    def handle_endtag(self, tag: str) -> None:
        """Note the end of a form or a list."""
        if tag == "form":
            self._open = False
        elif tag == "select":
            self._select = None

    def filled_in(self, user: str, accept: bool) -> dict[str, str]:
        """Return what to send: the user where one is asked for, and the wanted answer."""
        data = dict(self.fields)
        for name in {*self.fields, *self.choices}:
            if "user" in name.lower():
                data[name] = user
        wanted = ("accept", "allow", "agree", "authorize", "approve", "yes", "true")
        for name, value in self.buttons:
            if name and (value.lower() in wanted) is accept:
                data[name] = value
                break
        else:
            # A button that only submits.
            if len(self.buttons) == 1 and self.buttons[0][0]:
                data.update([self.buttons[0]])
        return data


class HomeAssistantClient:
    """One Home Assistant, by its REST and websocket APIs.

    Everything after `onboard` or `sign_in` is done as that user.
    """

    def __init__(self, base_url: str) -> None:
        """Take the address that a browser would use, such as http://localhost:8123."""
        self.base_url = base_url.rstrip("/")
        self._token: str | None = None
        # The sign-in as the frontend stores it.
        self.tokens: dict[str, Any] = {}
        self._session: ClientSession | None = None
        self._websocket: ClientWebSocketResponse | None = None
        self._last_id = 0
        self._lock = asyncio.Lock()

    async def __aenter__(self) -> Self:
        """Open the connections' session."""
        # Connections that wait for the next request would count as Home Assistant's in a soak.
        # localhost has two addresses, but all requests of a sign-in must come from one.
        self._session = ClientSession(
            connector=TCPConnector(force_close=True, family=socket.AF_INET),
            cookie_jar=CookieJar(unsafe=True),
            timeout=ClientTimeout(total=60),
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close all connections."""
        await self.hang_up()
        if self._session is not None:
            await self._session.close()

    @property
    def session(self) -> ClientSession:
        """The session, which `async with` opens."""
        if self._session is None:
            raise RuntimeError("Use the client in an async with statement")
        return self._session

    async def wait_until_up(self, timeout: float = 120) -> None:
        """Wait until Home Assistant has set everything up."""
        try:
            async with asyncio.timeout(timeout):
                while not await self._is_up():
                    await asyncio.sleep(0.2)
        except TimeoutError as err:
            raise HomeAssistantClientError(f"Not up after {timeout} s") from err

    async def _is_up(self) -> bool:
        """Return whether the web server answers; it starts with the frontend."""
        try:
            async with self.session.get(f"{self.base_url}/manifest.json") as response:
                return response.status == HTTPStatus.OK
        except ClientConnectionError, TimeoutError:
            return False

    async def wait_until_running(self, timeout: float = 120) -> None:
        """Wait until Home Assistant says that it has started."""
        try:
            async with asyncio.timeout(timeout):
                while (await self.get("/api/config"))["state"] != "RUNNING":
                    await asyncio.sleep(0.2)
        except TimeoutError as err:
            raise HomeAssistantClientError(f"Not running after {timeout} s") from err

    # Requests

    async def request(self, method: str, path: str, **arguments: Any) -> Json:
        """Send a request as the signed-in user and return the JSON of the answer."""
        headers = {
            HEADER_FRONTEND_BASE: self.base_url,
            "Accept": "application/json, */*",
        }
        if self._token is not None:
            headers["Authorization"] = f"Bearer {self._token}"
        async with self.session.request(
            method, self.base_url + path, headers=headers, **arguments
        ) as response:
            if response.status >= HTTPStatus.BAD_REQUEST:
                raise HomeAssistantClientError(
                    f"{method} {path}: {response.status} {await response.text()}"
                )
            if response.content_type != "application/json":
                return await response.text()
            return await response.json()

    async def get(self, path: str) -> Json:
        """Get a path."""
        return await self.request("GET", path)

    async def post(self, path: str, data: Json = None) -> Json:
        """Post JSON to a path."""
        return await self.request("POST", path, json={} if data is None else data)

    async def delete(self, path: str) -> Json:
        """Delete a path."""
        return await self.request("DELETE", path)

    async def ws(self, type: str, **arguments: Any) -> Json:
        """Send a websocket command and return its result."""
        async with self._lock:
            try:
                websocket = await self._send(type, arguments)
            except ClientConnectionError:
                # Pings are answered only while an answer is waited for, so that Home Assistant
                # hangs up on whoever asks nothing for a minute.
                self._websocket = None
                websocket = await self._send(type, arguments)
            while True:
                message = await websocket.receive_json(timeout=60)
                if message["type"] == "result" and message["id"] == self._last_id:
                    break
        if not message["success"]:
            raise HomeAssistantClientError(f"{type}: {message['error']}")
        return message["result"]

    async def first_event(self, type: str, **arguments: Any) -> Json:
        """Subscribe, return the first event, and end the subscription."""
        await self.hang_up()
        async with self._lock:
            websocket = await self._send(type, arguments)
            while (message := await websocket.receive_json(timeout=60))[
                "type"
            ] != "event":
                if message["type"] == "result" and not message["success"]:
                    raise HomeAssistantClientError(f"{type}: {message['error']}")
        await self.ws("unsubscribe_events", subscription=message["id"])
        return message["event"]

    async def hang_up(self) -> None:
        """Close the websocket, for which a Home Assistant that stops waits ten seconds."""
        if self._websocket is not None:
            await self._websocket.close()
            self._websocket = None

    async def _send(
        self, type: str, arguments: dict[str, Any]
    ) -> ClientWebSocketResponse:
        """Send a command, and return the websocket over which it went."""
        websocket = self._websocket
        if websocket is None or websocket.closed:
            websocket = self._websocket = await self._open_websocket()
            self._last_id = 0
        self._last_id += 1
        await websocket.send_json({"id": self._last_id, "type": type, **arguments})
        return websocket

    async def _open_websocket(self) -> ClientWebSocketResponse:
        """Open the websocket and sign in to it."""
        websocket = await self.session.ws_connect(
            f"{self.base_url}/api/websocket", max_msg_size=0
        )
        await websocket.receive_json()
        await websocket.send_json({"type": "auth", "access_token": self._token})
        answer = await websocket.receive_json()
        if answer["type"] != "auth_ok":
            raise HomeAssistantClientError(f"Websocket: {answer}")
        return websocket

    # Users

    @property
    def client_id(self) -> str:
        """What the frontend calls itself: its own address."""
        return f"{self.base_url}/"

    async def onboard(
        self, name: str = "Demo", username: str = DEMO, password: str = DEMO
    ) -> None:
        """Create the first user, sign in and finish the steps that remain."""
        user = await self.post(
            "/api/onboarding/users",
            {
                "client_id": self.client_id,
                "name": name,
                "username": username,
                "password": password,
                "language": "en",
            },
        )
        await self._exchange(user["auth_code"])
        redirect = {"client_id": self.client_id, "redirect_uri": self.client_id}
        for step in await self.get("/api/onboarding"):
            if not step["done"]:
                await self.post(f"/api/onboarding/{step['step']}", redirect)

    async def is_onboarded(self) -> bool:
        """Return whether every step of the onboarding is done."""
        try:
            steps = await self.get("/api/onboarding")
        except HomeAssistantClientError:
            # Without anything left to do there are no such pages.
            return True
        return all(step["done"] for step in steps)

    async def sign_in(self, username: str = DEMO, password: str = DEMO) -> None:
        """Sign in with a password."""
        flow = await self.post(
            "/auth/login_flow",
            {
                "client_id": self.client_id,
                "handler": ["homeassistant", None],
                "redirect_uri": self.client_id,
            },
        )
        done = await self.post(
            f"/auth/login_flow/{flow['flow_id']}",
            {
                "client_id": self.client_id,
                "username": username,
                "password": password,
            },
        )
        if done["type"] != "create_entry":
            raise HomeAssistantClientError(f"Sign-in: {done.get('errors')}")
        await self._exchange(done["result"])

    async def _exchange(self, code: str) -> None:
        """Exchange an authorization code for an access token."""
        answer = await self.request(
            "POST",
            "/auth/token",
            data={
                "client_id": self.client_id,
                "code": code,
                "grant_type": "authorization_code",
            },
        )
        self._token = answer["access_token"]
        self.tokens = {
            **answer,
            "hassUrl": self.base_url,
            "clientId": self.client_id,
            "expires": round((time.time() + answer["expires_in"]) * 1000),
        }
        await self.hang_up()

    async def stay_signed_in(self, name: str, days: int) -> None:
        """Go on with a token that lasts, whose name the user sees in their profile."""
        self._token = await self.ws(
            "auth/long_lived_access_token", client_name=name, lifespan=days
        )

    # Integrations

    async def add_credentials(
        self, domain: str, client_id: str, client_secret: str, name: str
    ) -> None:
        """Add application credentials, unless they are there."""
        items = await self.ws("application_credentials/list")
        if any(
            (item["domain"], item["client_id"]) == (domain, client_id) for item in items
        ):
            return
        await self.ws(
            "application_credentials/create",
            domain=domain,
            client_id=client_id,
            client_secret=client_secret,
            name=name,
        )

    async def entries(self, domain: str) -> list[dict[str, Any]]:
        """Return the config entries of an integration."""
        result: list[dict[str, Any]] = await self.ws(
            "config_entries/get", domain=domain
        )
        return result

    async def flows(self, domain: str) -> list[dict[str, Any]]:
        """Return the flows of an integration that wait for the user."""
        flows: list[dict[str, Any]] = await self.ws("config_entries/flow/progress")
        return [flow for flow in flows if flow["handler"] == domain]

    async def start_flow(self, handler: str) -> dict[str, Any]:
        """Start adding an integration; returns the first step."""
        step: dict[str, Any] = await self.post(
            FLOW_PATH, {"handler": handler, "show_advanced_options": False}
        )
        return step

    async def configure_flow(
        self, flow_id: str, data: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Send what the user entered; returns the next step."""
        step: dict[str, Any] = await self.post(f"{FLOW_PATH}/{flow_id}", dict(data))
        return step

    async def choose_options(self, entry_id: str, **options: Any) -> None:
        """Choose options of an account; the rest stays as proposed."""
        menu = await self.post(OPTIONS_PATH, {"handler": entry_id})
        flow = f"{OPTIONS_PATH}/{menu['flow_id']}"
        step = await self.post(flow, {"next_step_id": "settings"})
        while step["type"] == "form":
            answers = {
                field["name"]: options.get(field["name"], field.get("default"))
                for field in step["data_schema"]
                if field["required"] or field["name"] in options
            }
            step = await self.post(flow, answers)
        if step["type"] != "create_entry":
            raise HomeAssistantClientError(f"No options: {step}")

    async def current_step(self, flow_id: str) -> dict[str, Any]:
        """Return where a flow is; takes it on after an external step that is done."""
        step: dict[str, Any] = await self.get(f"{FLOW_PATH}/{flow_id}")
        return step

    async def complete_flow(
        self,
        step: dict[str, Any],
        answers: Mapping[str, Any] | None = None,
        user: str = "User7",
    ) -> dict[str, Any]:
        """Take a flow to its end; returns the last step.

        Fields get the answer of their name or else their default; external steps are
        done at the simulator.
        """
        answers = answers or {}
        for _ in range(MAX_PAGES):
            match step["type"]:
                case "form":
                    if step.get("errors"):
                        raise HomeAssistantClientError(f"Form: {step['errors']}")
                    data = {
                        field["name"]: answers.get(field["name"], field.get("default"))
                        for field in step["data_schema"]
                        if field["name"] in answers or "default" in field
                    }
                    step = await self.configure_flow(step["flow_id"], data)
                case "menu" if step["step_id"] == "user":
                    choice = {"next_step_id": "sign_in"}
                    step = await self.configure_flow(step["flow_id"], choice)
                case "external":
                    await self.sign_in_at_simulator(step["url"], user)
                    step = await self.current_step(step["flow_id"])
                case "external_done":
                    step = await self.current_step(step["flow_id"])
                case _:
                    return step
        raise HomeAssistantClientError(f"The flow does not end: {step}")

    async def sign_in_at_simulator(
        self, url: str, user: str = "User7", *, accept: bool = True
    ) -> URL:
        """Go through the simulator's pages as a browser would.

        Ends at Home Assistant's callback, whose address, with what the simulator
        answered, is returned.
        """
        target, method, data = URL(url, encoded=True), "get", None
        # Of its own, as another person's browser: no cookie tells who is there.
        async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as browser:
            for _ in range(MAX_PAGES):
                async with browser.request(
                    method,
                    target,
                    params=data if method == "get" else None,
                    data=data if method == "post" else None,
                    allow_redirects=False,
                ) as response:
                    page = await response.text()
                    location = response.headers.get("Location")
                if response.status >= HTTPStatus.BAD_REQUEST:
                    raise HomeAssistantClientError(f"{target}: {response.status}")
                if target.path == CALLBACK_PATH:
                    return target
                if location is not None:
                    method, data = "get", None
                    target = target.join(URL(location, encoded=True))
                    continue
                form = _Forms(page)
                if form.action is None:
                    raise HomeAssistantClientError(f"{target}: no form to fill in")
                method, data = form.method, form.filled_in(user, accept)
                target = target.join(URL(form.action, encoded=True))
        raise HomeAssistantClientError(f"{url}: too many pages")
