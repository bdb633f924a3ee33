"""Sign-in, codes and tokens."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
import math
import secrets
from typing import Any
from uuid import uuid4

from aiohttp import web
from yarl import URL

from .clock import SimulatorClock
from .pages import consent_page, login_page, page
from .users import SimulatedUser

CODE_LIFETIME = timedelta(seconds=60)
ACCESS_TOKEN_LIFETIME = timedelta(hours=2)
SCOPE = "offline_access"
FORM_TYPE = "application/x-www-form-urlencoded"
UNKNOWN_CLIENT = "The client application is not known or is not authorized."
# The fields that a token request needs by its grant type, the code or the token first.
REQUIRED_FIELDS = {
    "authorization_code": ("code", "redirect_uri"),
    "refresh_token": ("refresh_token",),
}
LOGIN_FIELDS = ("client_id", "redirect_uri", "response_type", "scope", "state")
NOT_BEFORE_POLICY = "1726871301"


@dataclass(frozen=True, slots=True)
class Client:
    """A registered client application."""

    secret: str
    redirect_uris: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grant:
    """A permission that a user gave to a client application."""

    user_name: str
    client_id: str
    expires_seconds: float = math.inf
    redirect_uri: str = ""


@dataclass(slots=True)
class History:
    """How often a user's tokens were renewed, and whether the newest reached the client.

    The first request with the newest access token proves that its answer arrived. `rotated_at`
    is when a refresh token brought it, None if a sign-in did.
    """

    sign_ins: int = 0
    rotations: int = 0
    rotated_at: datetime | None = None
    first_used_at: datetime | None = None


class TokenError(Exception):
    """The token endpoint declines with an error code and a status."""


class AuthorizationServer:
    """Keeps clients, codes, and tokens, and serves the OAuth endpoints."""

    def __init__(
        self,
        clock: SimulatorClock,
        users: dict[str, SimulatedUser],
        access_token_lifetime: timedelta,
    ) -> None:
        """Start without clients and tokens."""
        self._access_token_lifetime = access_token_lifetime
        self._clock = clock
        self._users = users
        self._clients: dict[str, Client] = {}
        self._codes: dict[str, Grant] = {}
        self._access: dict[str, Grant] = {}
        self._refresh: dict[str, Grant] = {}
        self._newest_access: dict[str, str] = {}
        self.histories: defaultdict[str, History] = defaultdict(History)

    def register_client(
        self, client_id: str, client_secret: str, redirect_uris: Iterable[str]
    ) -> None:
        """Register a client application, or change its secret and redirect URIs."""
        self._clients[client_id] = Client(client_secret, frozenset(redirect_uris))

    def grant_of(self, request: web.Request) -> Grant | None:
        """Return the grant of a request's bearer token, None if it isn't valid."""
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        grant = self._access.get(token.strip())
        if scheme.lower() != "bearer" or grant is None:
            return None
        history = self.histories[grant.user_name]
        if token.strip() == self._newest_access[grant.user_name]:
            history.first_used_at = history.first_used_at or self._clock.now()
        return grant if grant.expires_seconds > self._clock.timestamp() else None

    def issue(
        self, user_name: str, client_id: str, *, rotated: bool = False
    ) -> dict[str, Any]:
        """Return fresh tokens as the token endpoint answers them."""
        lifetime_seconds = int(self._access_token_lifetime.total_seconds())
        expires_seconds = self._clock.timestamp() + lifetime_seconds
        access_token = f"sim-access-{secrets.token_urlsafe(32)}"
        refresh_token = f"sim-refresh-{secrets.token_urlsafe(32)}"
        self._access[access_token] = Grant(user_name, client_id, expires_seconds)
        self._refresh[refresh_token] = Grant(user_name, client_id)
        self._newest_access[user_name] = access_token
        history = self.histories[user_name]
        history.sign_ins += not rotated
        history.rotations += rotated
        history.rotated_at = self._clock.now() if rotated else None
        history.first_used_at = None
        return {
            "access_token": access_token,
            "expires_in": lifetime_seconds,
            "token_type": "Bearer",
            "refresh_token": refresh_token,
            "refresh_expires_in": 0,
            "not-before-policy": NOT_BEFORE_POLICY,
            "session_state": str(uuid4()),
        }

    def revoke(self, user_name: str) -> None:
        """Revoke all permissions of a user."""
        for grants in (self._codes, self._access, self._refresh):
            for token, grant in list(grants.items()):
                if grant.user_name == user_name:
                    del grants[token]

    def expire_access_tokens(self) -> None:
        """Expire every access token; refresh tokens stay valid."""
        self._access.clear()

    async def handle_login(self, request: web.Request) -> web.StreamResponse:
        """Serve the sign-in page, the consent page, and the way back."""
        values = {**request.query, **await request.post()}
        fields = {name: str(values.get(name, "")) for name in LOGIN_FIELDS}
        client = self._clients.get(fields["client_id"])
        if client is None or fields["redirect_uri"] not in client.redirect_uris:
            return _html(page(f"<p>{UNKNOWN_CLIENT}</p>"), 400)
        if fields["response_type"] != "code":
            return _back(fields, error="unsupported_response_type")
        if fields["scope"] != SCOPE:
            return _back(fields, error="invalid_scope")
        user_name = str(values.get("user", ""))
        if request.method != "POST" or user_name not in self._users:
            titles = {user.name: user.title for user in self._users.values()}
            return _html(login_page(titles, fields))
        match values.get("decision"):
            case "accept":
                return _back(fields, code=self._make_code(user_name, fields))
            case "decline":
                return _back(fields, error="access_denied")
        return _html(consent_page(user_name, fields))

    def _make_code(self, user_name: str, fields: Mapping[str, str]) -> str:
        """Return a code that is valid for a minute and works once."""
        code = f"US_{uuid4()}.{uuid4()}.{uuid4()}"
        self._codes[code] = Grant(
            user_name,
            fields["client_id"],
            self._clock.timestamp() + CODE_LIFETIME.total_seconds(),
            fields["redirect_uri"],
        )
        return code

    async def handle_token(self, request: web.Request) -> web.StreamResponse:
        """Serve tokens for a code or a refresh token."""
        form: Mapping[str, Any] = {}
        if request.content_type == FORM_TYPE:
            form = await request.post()
        # RequestRecord lists the grant type; the rest of the form is secret.
        request["grant_type"] = str(form.get("grant_type", ""))
        try:
            grant = self._redeem(request, form)
        except TokenError as err:
            error, status = err.args
            return web.json_response({"error": error}, status=status)
        request["user_name"] = grant.user_name
        tokens = self.issue(
            grant.user_name,
            grant.client_id,
            rotated=form["grant_type"] == "refresh_token",
        )
        return web.json_response(tokens, headers={"Cache-Control": "no-store"})

    def _redeem(self, request: web.Request, form: Mapping[str, Any]) -> Grant:
        """Check a token request and use up the code or the refresh token."""
        if request.headers.get("Authorization", "").lower().startswith("basic "):
            raise TokenError("invalid_client", 401)
        if "grant_type" not in form:
            raise TokenError("invalid_request", 400)
        client_id = str(form.get("client_id", ""))
        client = self._clients.get(client_id)
        if client is None or client.secret != form.get("client_secret"):
            raise TokenError("invalid_client", 401)
        required = REQUIRED_FIELDS.get(str(form["grant_type"]))
        if required is None:
            raise TokenError("unsupported_grant_type", 400)
        if not all(form.get(name) for name in required):
            raise TokenError("invalid_request", 400)
        grants = self._codes if "code" in required else self._refresh
        token = str(form[required[0]])
        grant = grants.get(token)
        if (
            grant is None
            or grant.client_id != client_id
            or grant.redirect_uri not in ("", form.get("redirect_uri"))
            or grant.expires_seconds <= self._clock.timestamp()
        ):
            raise TokenError("invalid_grant", 400)
        return grants.pop(token)


def _html(text: str, status: int = 200) -> web.Response:
    """Return a page."""
    return web.Response(text=text, status=status, content_type="text/html")


def _back(fields: Mapping[str, str], **values: str) -> web.Response:
    """Send the browser back to the client application."""
    if fields["state"]:
        values["state"] = fields["state"]
    location = URL(fields["redirect_uri"]).update_query(values)
    return web.Response(status=302, headers={"Location": str(location)})
