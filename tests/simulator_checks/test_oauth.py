"""Signing in, codes and tokens behave as documented."""

from datetime import timedelta
from typing import Any

from aiohttp import ClientSession, encode_basic_auth
import pytest

from tests.simulator import CLIENT_ID, CLIENT_SECRET, Simulator

from .client import CLIENT, LOGIN, REDIRECT_URI, Caller, post_token, sign_in

pytestmark = pytest.mark.usefixtures("socket_enabled")


async def test_sign_in(simulator: Simulator, session: ClientSession) -> None:
    """A code is exchanged once for tokens that open the data."""
    answer = await sign_in(simulator, session)
    assert answer["state"] == LOGIN["state"]
    assert answer["code"].startswith("US_")
    form = {
        "grant_type": "authorization_code",
        "code": answer["code"],
        "redirect_uri": REDIRECT_URI,
    }
    status, tokens = await post_token(simulator, session, **form)
    assert status == 200
    assert list(tokens) == [
        "access_token",
        "expires_in",
        "token_type",
        "refresh_token",
        "refresh_expires_in",
        "not-before-policy",
        "session_state",
    ]
    assert tokens["expires_in"] == 7200
    caller = Caller(simulator, session, "User7")
    caller.token = tokens["access_token"]
    assert (await caller.get("devices"))[0] == 200
    assert await post_token(simulator, session, **form) == (
        400,
        {"error": "invalid_grant"},
    )
    assert [record.endpoint for record in simulator.requests] == [
        *["login"] * 3,
        "token",
        "devices",
        "token",
    ]
    assert simulator.requests[3].query == {"grant_type": "authorization_code"}
    assert simulator.requests[4].user_name == "User7"


async def test_code_expires(simulator: Simulator, session: ClientSession) -> None:
    """A code lives for a minute of the simulator's time."""
    code = (await sign_in(simulator, session))["code"]
    simulator.clock.advance(timedelta(seconds=61))
    assert await post_token(
        simulator,
        session,
        grant_type="authorization_code",
        code=code,
        redirect_uri=REDIRECT_URI,
    ) == (400, {"error": "invalid_grant"})


async def test_declined(simulator: Simulator, session: ClientSession) -> None:
    """Declining comes back as an error."""
    answer = await sign_in(simulator, session, "decline")
    assert answer == {"error": "access_denied", "state": LOGIN["state"]}


@pytest.mark.parametrize(
    "change",
    [{"redirect_uri": f"{REDIRECT_URI}/"}, {"client_id": "another"}],
    ids=["redirect", "client"],
)
async def test_unknown_client(
    simulator: Simulator, session: ClientSession, change: dict[str, str]
) -> None:
    """An unknown client or redirect URI is a dead end."""
    async with session.get(
        f"{simulator.url}/v3/oauth2/login", params=LOGIN | change, allow_redirects=False
    ) as response:
        assert response.status == 400
        assert "The client application is not known" in await response.text()


async def test_refresh_rotates(simulator: Simulator, session: ClientSession) -> None:
    """A refresh token works once."""
    old = simulator.issue_tokens("User7")["refresh_token"]
    form = {"grant_type": "refresh_token", "refresh_token": old}
    status, tokens = await post_token(simulator, session, **form)
    assert status == 200
    assert tokens["refresh_token"] != old
    assert (await post_token(simulator, session, **form))[1] == {
        "error": "invalid_grant"
    }
    form["refresh_token"] = tokens["refresh_token"]
    assert (await post_token(simulator, session, **form))[0] == 200


async def test_token_errors(simulator: Simulator, session: ClientSession) -> None:
    """The token endpoint names what is wrong."""
    url = f"{simulator.url}/v3/oauth2/token"
    form = {
        "grant_type": "refresh_token",
        "refresh_token": simulator.issue_tokens("User7")["refresh_token"],
    }
    basic = {"Authorization": encode_basic_auth(CLIENT_ID, CLIENT_SECRET)}
    async with session.post(url, data=form, headers=basic) as response:
        assert response.status == 401
        assert await response.json() == {"error": "invalid_client"}
    async with session.post(url, json=form | CLIENT) as response:
        assert response.status == 400
        assert await response.json() == {"error": "invalid_request"}
    for change, expected in (
        ({"client_secret": "wrong"}, (401, {"error": "invalid_client"})),
        ({"grant_type": "password"}, (400, {"error": "unsupported_grant_type"})),
        ({"refresh_token": "unknown"}, (400, {"error": "invalid_grant"})),
    ):
        assert await post_token(simulator, session, **(form | change)) == expected
    assert (await post_token(simulator, session, **form))[0] == 200


async def test_access_ends(simulator: Simulator, session: ClientSession) -> None:
    """Access tokens expire, by time or on demand, and revoking ends it all."""
    tokens = simulator.issue_tokens("User7")
    form = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
    caller = Caller(simulator, session, "User7")
    simulator.clock.advance(timedelta(hours=2))
    assert (await caller.get("devices"))[0] == 401
    caller = Caller(simulator, session, "User7")
    simulator.expire_access_tokens()
    assert (await caller.get("devices"))[0] == 401
    status, tokens = await post_token(simulator, session, **form)
    assert status == 200
    form["refresh_token"] = tokens["refresh_token"]
    caller.token = tokens["access_token"]
    simulator.revoke("User7")
    assert (await caller.get("devices"))[0] == 401
    assert await post_token(simulator, session, **form) == (
        400,
        {"error": "invalid_grant"},
    )


async def test_user_ids(simulator: Simulator) -> None:
    """A person has another id with another client application."""
    user = simulator.users["User7"]
    assert len(user.user_id("a")) == 64
    assert user.user_id("a") != user.user_id("b")
    assert user.user_id("a") != simulator.users["User6"].user_id("a")


async def test_history_of_tokens(simulator: Simulator, session: ClientSession) -> None:
    """It can be asked whether the newest tokens have arrived, but not what they are."""

    async def history() -> dict[str, Any]:
        """Return what the simulator tells."""
        url = f"{simulator.url}/control/grants/User7"
        async with session.get(url) as response:
            assert response.status == 200
            answer: dict[str, Any] = await response.json()
            return answer

    nothing = {"sign_ins": 0, "rotations": 0, "rotated_at": None, "first_used_at": None}
    assert await history() == nothing
    caller = Caller(simulator, session, "User7")
    assert await history() == {**nothing, "sign_ins": 1}
    await caller.get("devices")
    signed_in = await history()
    assert signed_in["first_used_at"] is not None
    assert signed_in["rotated_at"] is None

    tokens = simulator.issue_tokens("User7")
    form = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
    caller.token = (await post_token(simulator, session, **form))[1]["access_token"]
    assert (await post_token(simulator, session, **form))[0] == 400
    rotated = await history()
    assert (rotated["sign_ins"], rotated["rotations"]) == (2, 1)
    assert rotated["rotated_at"] is not None
    assert rotated["first_used_at"] is None

    old = Caller(simulator, session, "User6")
    old.token = tokens["access_token"]
    assert (await old.get("devices"))[0] == 200
    assert await history() == rotated
    await caller.get("devices")
    used = await history()
    assert used["first_used_at"] >= used["rotated_at"]
    simulator.clock.advance(timedelta(minutes=1))
    await caller.get("devices")
    assert await history() == used


async def test_history_of_nobody(simulator: Simulator, session: ClientSession) -> None:
    """A user that isn't there has no history."""
    async with session.get(f"{simulator.url}/control/grants/Nobody") as response:
        assert response.status == 404
