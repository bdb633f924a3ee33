"""A client as the checks need it, and what it signs in with."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

from aiohttp import ClientSession
import orjson

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


class Caller:
    """A signed-in client."""

    def __init__(self, simulator: Simulator, session: ClientSession, user: str) -> None:
        """Sign in as a user."""
        self.simulator = simulator
        self.session = session
        self.token = simulator.issue_tokens(user)["access_token"]

    async def get(self, endpoint: str, **query: str) -> tuple[int, Any]:
        """Call a data endpoint."""
        async with self.session.get(
            f"{self.simulator.url}/v3/users/self/{endpoint}",
            params=query,
            headers={"Authorization": f"Bearer {self.token}"},
        ) as response:
            return response.status, orjson.loads(await response.read())

    async def window(
        self, endpoint: str, start: datetime, end: datetime
    ) -> list[dict[str, Any]]:
        """Return the records of a window."""
        status, body = await self.get(
            endpoint, startDate=f"{start:%FT%T}", endDate=f"{end:%FT%T}"
        )
        assert status == 200
        records: list[dict[str, Any]] = body["records"]
        return records


async def post_token(
    simulator: Simulator, session: ClientSession, **form: str
) -> tuple[int, dict[str, Any]]:
    """Call the token endpoint."""
    async with session.post(
        f"{simulator.url}/v3/oauth2/token", data=CLIENT | form
    ) as response:
        return response.status, await response.json()


async def sign_in(
    simulator: Simulator, session: ClientSession, decision: str = "accept"
) -> dict[str, str]:
    """Click through the pages as a browser would; return the redirect's query."""
    url = f"{simulator.url}/v3/oauth2/login"
    async with session.get(url, params=LOGIN) as response:
        assert response.status == 200
        page = await response.text()
        assert 'name="user"' in page
        assert "User7" in page
    async with session.post(url, data=LOGIN | {"user": "User7"}) as response:
        assert response.status == 200
        assert 'value="accept"' in await response.text()
    form = LOGIN | {"user": "User7", "decision": decision}
    async with session.post(url, data=form, allow_redirects=False) as response:
        assert response.status == 302
        location = response.headers["Location"]
    assert location.startswith(f"{REDIRECT_URI}?")
    query = parse_qs(urlsplit(location).query)
    return {name: values[0] for name, values in query.items()}


async def call_raw(
    simulator: Simulator, session: ClientSession, endpoint: str = "egvs"
) -> tuple[int, dict[str, str], bytes]:
    """Return an answer as it comes over the line."""
    token = simulator.issue_tokens("User7")["access_token"]
    async with session.get(
        f"{simulator.url}/v3/users/self/{endpoint}",
        params={"startDate": "2026-11-18T00:00:00", "endDate": "2026-11-20T00:00:00"},
        headers={"Authorization": f"Bearer {token}"},
    ) as response:
        headers = {name.lower(): value for name, value in response.headers.items()}
        return response.status, headers, await response.read()
