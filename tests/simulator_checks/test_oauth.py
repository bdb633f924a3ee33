"""Sign-in, codes, and tokens work as documented."""

from datetime import timedelta

from aiohttp import encode_basic_auth
import pytest

from tests.simulator import CLIENT_ID, CLIENT_SECRET, Fault

from .client import CLIENT, LOGIN, REDIRECT_URI, Client, Record

INVALID_GRANT = (400, {"error": "invalid_grant"})
CODE_FORM = {"grant_type": "authorization_code", "redirect_uri": REDIRECT_URI}


@pytest.mark.parametrize("version", ["v2", "v3"])
async def test_sign_in(client: Client, version: str) -> None:
    """A code is exchanged once for tokens that open the data; a refusal is an error."""
    client.version = version
    answer = await client.sign_in()
    assert answer["state"] == LOGIN["state"]
    assert answer["code"].startswith("US_")
    form = CODE_FORM | {"code": answer["code"]}
    status, tokens = await client.post_token(**form)
    assert status == 200
    assert tokens.keys() >= {"access_token", "token_type", "refresh_token"}
    assert tokens["expires_in"] == 7200
    client.token = tokens["access_token"]
    assert (await client.get("devices"))[0] == 200
    assert await client.post_token(**form) == INVALID_GRANT
    # Tokens of both versions are the same.
    client.version = "v3"
    assert (await client.refresh(tokens["refresh_token"]))[0] == 200
    answer = await client.sign_in("decline")
    assert answer == {"error": "access_denied", "state": LOGIN["state"]}


@pytest.mark.parametrize(
    "change", [{"redirect_uri": f"{REDIRECT_URI}/"}, {"client_id": "another"}]
)
async def test_unknown_client(client: Client, change: dict[str, str]) -> None:
    """An unknown client or redirect URI is a dead end."""
    url = f"{client.simulator.url}/v3/oauth2/login"
    async with client.session.get(
        url, params=LOGIN | change, allow_redirects=False
    ) as response:
        assert response.status == 400
        assert "The client application is not known" in await response.text()


async def test_token_errors(client: Client) -> None:
    """The token endpoint names the error, and keeps a valid refresh token."""
    url = f"{client.simulator.url}/v3/oauth2/token"
    token = client.simulator.issue_tokens("User7")["refresh_token"]
    form = {"grant_type": "refresh_token", "refresh_token": token}
    basic = {"Authorization": encode_basic_auth(CLIENT_ID, CLIENT_SECRET)}
    async with client.session.post(url, data=form, headers=basic) as response:
        assert response.status == 401
        assert await response.json() == {"error": "invalid_client"}
    async with client.session.post(url, json=form | CLIENT) as response:
        assert response.status == 400
        assert await response.json() == {"error": "invalid_request"}
    for change, expected in (
        ({"client_secret": "wrong"}, (401, {"error": "invalid_client"})),
        ({"grant_type": "password"}, (400, {"error": "unsupported_grant_type"})),
        ({"refresh_token": ""}, (400, {"error": "invalid_request"})),
        ({"refresh_token": "unknown"}, INVALID_GRANT),
    ):
        assert await client.post_token(**(form | change)) == expected
    assert (await client.post_token(**form))[0] == 200


async def test_history_of_tokens(client: Client) -> None:
    """The history shows whether the newest tokens were used, and no token."""

    async def history() -> Record:
        """Return the history of the user's tokens."""
        found: Record = (await client.control("GET grants/User7"))[1]
        return found

    tokens = client.simulator.issue_tokens("User7")
    assert list((await history()).values()) == [1, 0, None, None]
    client.token = tokens["access_token"]
    await client.get("devices")
    assert (await history())["first_used_at"] is not None
    _, renewed = await client.refresh(tokens["refresh_token"])
    rotated = await history()
    assert (rotated["rotations"], rotated["first_used_at"]) == (1, None)
    # Using the old token proves nothing about the new one.
    await client.get("devices")
    assert await history() == rotated
    client.token = renewed["access_token"]
    await client.get("devices")
    used = await history()
    assert used["first_used_at"] >= used["rotated_at"]


async def test_refusal(client: Client) -> None:
    """A refusal is for everyone and everything but the pages, and uses up no refresh token."""
    tokens = client.simulator.issue_tokens("User7")
    client.simulator.faults.add(Fault("refusal", minutes=90))
    client.simulator.clock.advance(timedelta(minutes=89))
    client.token = tokens["access_token"]
    for endpoint in ("devices", "dataRange", "egvs"):
        assert (await client.get(endpoint))[0] == 401
    assert await client.refresh(tokens["refresh_token"]) == INVALID_GRANT
    assert (await client.sign_in())["code"]
    client.simulator.clock.advance(timedelta(minutes=1))
    assert (await client.get("devices"))[0] == 200
    assert (await client.refresh(tokens["refresh_token"]))[0] == 200
