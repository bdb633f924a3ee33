"""A client of the simulator that signs in, asks, and controls."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

from aiohttp import ClientSession

from tests.simulator import CLIENT_ID, CLIENT_SECRET, REDIRECT_URIS, Simulator

NOW = datetime(2026, 11, 20, 12, 0, 0, tzinfo=UTC)
REDIRECT_URI = REDIRECT_URIS[0]
LOGIN = {
    "client_id": CLIENT_ID,
    "redirect_uri": REDIRECT_URI,
    "response_type": "code",
    "scope": "offline_access",
    "state": "a state/with=signs",
}
CLIENT = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET}
A_DAY = {"startDate": "2026-11-18T00:00:00", "endDate": "2026-11-19T00:00:00"}

type Record = dict[str, Any]


class Client:
    """A client application that any user can be signed in to."""

    def __init__(self, simulator: Simulator, session: ClientSession) -> None:
        """Use a simulator through a session."""
        self.simulator = simulator
        self.session = session
        # A token to use in place of a new one.
        self.token: str | None = None
        # The version of the endpoints for signing in.
        self.version = "v3"

    async def get(
        self, endpoint: str, user: str = "User7", **query: str
    ) -> tuple[int, Any]:
        """Return status and content of a data endpoint's answer."""
        token = self.token or self.simulator.issue_tokens(user)["access_token"]
        async with self.session.get(
            f"{self.simulator.url}/v3/users/self/{endpoint}",
            params=query or A_DAY,
            headers={"Authorization": f"Bearer {token}"},
        ) as response:
            return response.status, await response.json()

    async def window(
        self, endpoint: str, start: datetime, end: datetime, user: str = "User7"
    ) -> list[Record]:
        """Return the records of a window."""
        query = {"startDate": f"{start:%FT%T}", "endDate": f"{end:%FT%T}"}
        status, body = await self.get(endpoint, user, **query)
        assert status == 200
        records: list[Record] = body["records"]
        return records

    async def post_token(self, **form: str) -> tuple[int, Record]:
        """Call the token endpoint."""
        url = f"{self.simulator.url}/{self.version}/oauth2/token"
        async with self.session.post(url, data=CLIENT | form) as response:
            return response.status, await response.json()

    async def refresh(self, token: str) -> tuple[int, Record]:
        """Call the token endpoint with a refresh token."""
        return await self.post_token(grant_type="refresh_token", refresh_token=token)

    async def control(
        self, call: str, body: Any = None, **query: str
    ) -> tuple[int, Any]:
        """Call a control endpoint, such as "POST clock"."""
        method, path = call.split()
        url = f"{self.simulator.url}/control/{path}"
        async with self.session.request(
            method, url, json=body, params=query
        ) as response:
            return response.status, await response.json()

    async def sign_in(self, decision: str = "accept") -> dict[str, str]:
        """Click through the pages as a browser would; return the redirect's query."""
        url = f"{self.simulator.url}/{self.version}/oauth2/login"
        async with self.session.get(url, params=LOGIN) as response:
            assert 'name="user"' in await response.text()
        form = LOGIN | {"user": "User7"}
        async with self.session.post(url, data=form) as response:
            assert 'value="accept"' in await response.text()
        form["decision"] = decision
        async with self.session.post(url, data=form, allow_redirects=False) as response:
            assert response.status == 302
            location = response.headers["Location"]
        assert location.startswith(f"{REDIRECT_URI}?")
        query = parse_qs(urlsplit(location).query)
        return {name: values[0] for name, values in query.items()}
