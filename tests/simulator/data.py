"""The six data endpoints."""

from datetime import UTC, datetime, timedelta
import re

from aiohttp import web
import orjson

from .archive import WINDOW_ENDPOINTS, Archive
from .faults import FaultList, fault_body
from .mutations import mutate
from .oauth import AuthorizationServer
from .users import Record, SimulatedUser

LONGEST_WINDOW = timedelta(days=30)
TIME_PATTERN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", re.ASCII)
DATA_PATH = "/v3/users/self/{endpoint}"
DATA_ENDPOINTS = (*WINDOW_ENDPOINTS, "devices", "dataRange")


class WindowError(ValueError):
    """The window of a request is not acceptable."""


def parse_window(query: dict[str, str]) -> tuple[datetime, datetime]:
    """Return the window that a request asks for."""
    moments = []
    for name in ("startDate", "endDate"):
        text = query.get(name)
        if text is None:
            raise WindowError(f"{name} is required")
        if not TIME_PATTERN.fullmatch(text):
            raise WindowError(f"{name} must have the form YYYY-MM-DDTHH:MM:SS")
        try:
            moments.append(datetime.fromisoformat(text).replace(tzinfo=UTC))
        except ValueError as err:
            raise WindowError(f"{name} is not a valid time") from err
    start, end = moments
    if end <= start:
        raise WindowError("endDate must be after startDate")
    return start, end


def error_response(status: int, text: str) -> web.Response:
    """Return an error as JSON."""
    return web.Response(
        status=status,
        body=orjson.dumps(fault_body(text)),
        content_type="application/json",
    )


class DataServer:
    """Serves a user's data to clients with a valid token."""

    def __init__(
        self,
        archive: Archive,
        oauth: AuthorizationServer,
        users: dict[str, SimulatedUser],
        faults: FaultList,
    ) -> None:
        """Serve from an archive."""
        self._archive = archive
        self._oauth = oauth
        self._users = users
        self._faults = faults

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer a data request."""
        endpoint = request.match_info["endpoint"]
        if endpoint not in DATA_ENDPOINTS:
            return error_response(404, "Not found")
        grant = self._oauth.grant_of(request)
        if grant is None:
            return error_response(401, "Invalid access token")
        request["user_name"] = grant.user_name
        user = self._users[grant.user_name]
        try:
            body = self._body(user, grant.client_id, endpoint, dict(request.query))
        except WindowError as err:
            return error_response(400, str(err))
        body = self._disturb(user, endpoint, body)
        return web.Response(body=orjson.dumps(body), content_type="application/json")

    def _body(
        self, user: SimulatedUser, client_id: str, endpoint: str, query: dict[str, str]
    ) -> Record:
        """Return an endpoint's body, newest record first as Dexcom sends it."""
        if endpoint == "dataRange":
            return self._archive.data_range(user, client_id)
        body = self._archive.envelope(user, client_id, endpoint)
        if endpoint == "devices":
            body["records"] = self._archive.devices(user, client_id)
            return body
        start, end = parse_window(query)
        if end - start > LONGEST_WINDOW:
            raise WindowError("The window must not be longer than 30 days")
        records = self._archive.records(
            user, client_id, endpoint, start.timestamp(), end.timestamp()
        )
        body["records"] = records[::-1]
        return body

    def _disturb(self, user: SimulatedUser, endpoint: str, body: Record) -> Record:
        """Apply the user's patches and the active mutations to a copy."""
        patches = user.patches.get(endpoint, ())
        kinds = self._faults.take_mutations(endpoint)
        if not patches and not kinds:
            return body
        copy: Record = orjson.loads(orjson.dumps(body))
        for patch in patches:
            copy = patch(copy)
        return mutate(copy, kinds, self._faults.draw)
