"""The control endpoints."""

from datetime import timedelta

from ..account import DAY, HOUR, MINUTE, SECOND
from .client import A_DAY, NOW, Client


async def test_calls(client: Client) -> None:
    """A person's actions work over HTTP, and invalid requests are declined."""
    moment = (NOW - 2 * HOUR).isoformat()
    entry = {"kind": "exercise", "sub_kind": "light", "value": 30, "moment": moment}
    _, answer = await client.control("POST diary/User7", entry)
    path = f"diary/User7/{answer['recordId']}"
    for call, body, status in (
        (f"PATCH {path}", {"value": 45}, 200),
        (f"DELETE {path}", None, 200),
        ("POST diary/Nobody", entry, 404),
        ("POST diary/User7", entry | {"moment": "soon"}, 400),
        ("POST alerts/User7", {"name": "high", "moment": moment}, 200),
        ("POST calibrations/User7", {"value_mg_dl": 123, "moment": moment}, 200),
        ("POST alert_settings/User7", {"alert_name": "moon"}, 404),
    ):
        assert (await client.control(call, body))[0] == status
    client.simulator.clock.advance(HOUR + SECOND)
    for endpoint, expected in (
        ("events", {"eventType": "exercise", "value": "45", "eventStatus": "deleted"}),
        ("alerts", {"alertName": "high", "alertState": "activeAlarming"}),
        ("calibrations", {"value": 123}),
    ):
        records = client.simulator.truth("User7", endpoint, NOW - DAY, NOW)
        assert any(expected.items() <= record.items() for record in records)


async def test_control(client: Client) -> None:
    """Time, faults, users, and tokens can be set over HTTP, and seen."""
    simulator, moment = client.simulator, NOW + 2 * DAY
    offline = [["2026-11-20T00:00:00Z", "2026-11-20T01:00:00Z"]]
    for call, body, status in (
        ("POST clock", {"now": moment.isoformat()}, 200),
        ("POST clock", {"advance_seconds": 60}, 200),
        ("POST clock", {"now": "soon"}, 400),
        ("POST faults", {"kind": "drop", "endpoint": "alerts"}, 200),
        ("POST faults", {"kind": "earthquake"}, 400),
        ("POST users/User7", {"delay_seconds": 10800}, 200),
        ("POST users/User7", {"offline": offline}, 200),
        ("GET truth/User7/unknown", None, 404),
        ("GET truth/User7/egvs", None, 400),
    ):
        assert (await client.control(call, body))[0] == status
    assert abs(simulator.clock.now() - moment - MINUTE) < timedelta(seconds=5)
    client.token = simulator.issue_tokens("User7")["access_token"]
    assert (await client.get("devices"))[0] == 200
    _, state = await client.control("GET state")
    assert state["faults"][0]["kind"] == "drop"
    assert state["users"]["User7"]["delay_seconds"] == 10800
    assert state["requests"] == {"devices": 1}
    assert (await client.control("DELETE faults"))[0] == 200
    await client.control("POST tokens", {"expire_access": True})
    assert (await client.get("devices"))[0] == 401
    _, truth = await client.control("GET truth/User7/egvs", **A_DAY)
    assert len(truth["records"]) > 200
