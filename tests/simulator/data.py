"""The six data endpoints."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
import re

from aiohttp import web
import orjson

from .archive import WINDOW_ENDPOINTS, Archive
from .faults import FaultList, fault_body
from .mutations import mutate
from .oauth import AuthorizationServer, Grant
from .records import Record
from .users import SimulatedUser

LONGEST_WINDOW = timedelta(days=30)
TIME_PATTERN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", re.ASCII)
DATA_PATH = "/v3/users/self/{endpoint}"
DATA_ENDPOINTS = (*WINDOW_ENDPOINTS, "devices", "dataRange")


def parse_window(query: Mapping[str, str]) -> tuple[datetime, datetime]:
    """Return the window that a request asks for; raises ValueError if it isn't acceptable."""
    moments = []
    for name in ("startDate", "endDate"):
        if not TIME_PATTERN.fullmatch(text := query.get(name, "")):
            raise ValueError(f"{name} must have the form YYYY-MM-DDTHH:MM:SS")
        moments.append(datetime.fromisoformat(text).replace(tzinfo=UTC))
    start, end = moments
    if end <= start:
        raise ValueError("endDate must be after startDate")
    return start, end


def error_response(status: int, text: str) -> web.Response:
    """Return an error as JSON."""
    return web.json_response(fault_body(text), status=status)


class DataServer:
    """Serves a user's data to clients with a valid token."""

    def __init__(
        self,
        oauth: AuthorizationServer,
        users: dict[str, SimulatedUser],
        faults: FaultList,
    ) -> None:
        """Serve users' data, with faults, for the tokens of an authorization server."""
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
        try:
            body = self._body(grant, endpoint, request.query)
        except ValueError as err:
            return error_response(400, str(err))
        return web.Response(body=orjson.dumps(body), content_type="application/json")

    def _body(self, grant: Grant, endpoint: str, query: Mapping[str, str]) -> Record:
        """Return an endpoint's body, newest record first as Dexcom sends it."""
        user = self._users[grant.user_name]
        archive = Archive(user, grant.client_id)
        if endpoint in WINDOW_ENDPOINTS:
            start, end = parse_window(query)
            if end - start > LONGEST_WINDOW:
                raise ValueError("The window must not be longer than 30 days")
            records = archive.records(endpoint, start, end)[::-1]
        else:
            records = archive.records(endpoint)
        body = archive.envelope(endpoint) | {"records": records}
        if endpoint == "dataRange":
            [body] = records
        return self._disturb(user, endpoint, body)

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
