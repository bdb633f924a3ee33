"""Faults happen on demand, and end."""

import time
from typing import Any

from aiohttp import ClientError, ClientSession
import orjson
import pytest

from tests.simulator import FAULT_KINDS, Fault, Simulator

from .client import call_raw, post_token
from .test_data import FIELDS

pytestmark = pytest.mark.usefixtures("socket_enabled")


@pytest.mark.parametrize(
    ("fault", "status", "content_type"),
    [
        (Fault("http_error", status=503, retry_after=30), 503, "application/json"),
        (Fault("http_error", "egvs", body="down"), 500, "application/json"),
        (Fault("rate_limit", retry_after=12), 429, "application/json"),
        (Fault("unauthorized"), 401, "application/json"),
        (Fault("html"), 200, "text/html"),
        (Fault("html", status=502), 502, "text/html"),
        (Fault("bad_json"), 200, "application/json"),
    ],
    ids=lambda value: value.kind if isinstance(value, Fault) else None,
)
async def test_fault_answers(
    simulator: Simulator,
    session: ClientSession,
    fault: Fault,
    status: int,
    content_type: str,
) -> None:
    """A fault answers in place of the endpoint, until its count is used up."""
    simulator.faults.add(Fault(**fault.as_dict() | {"count": 1}))
    answer = await call_raw(simulator, session)
    assert answer[0] == status
    assert answer[1]["content-type"].startswith(content_type)
    if fault.retry_after is not None:
        assert answer[1]["retry-after"] == str(fault.retry_after)
    if fault.kind in ("html", "bad_json") or fault.body is not None:
        with pytest.raises(orjson.JSONDecodeError):
            orjson.loads(answer[2])
    else:
        assert "fault" in orjson.loads(answer[2])
    assert simulator.requests[-1].status == status
    answer = await call_raw(simulator, session)
    assert answer[0] == 200
    assert answer[1]["request-time"].endswith(" ms")
    assert simulator.faults.active() == []


@pytest.mark.parametrize("kind", ["drop", "cut_body", "not_http"])
async def test_fault_breaks_connection(
    simulator: Simulator, session: ClientSession, kind: str
) -> None:
    """A fault hangs up."""
    simulator.faults.add(Fault(kind, "egvs"))
    with pytest.raises(ClientError):
        await call_raw(simulator, session)
    assert simulator.requests[-1].status == 0
    assert (await call_raw(simulator, session, "devices"))[0] == 200
    simulator.faults.clear()
    assert (await call_raw(simulator, session))[0] == 200


async def test_fault_slow(simulator: Simulator, session: ClientSession) -> None:
    """A slow answer takes its time, then comes."""
    simulator.faults.add(Fault("slow", seconds=0.2, count=1))
    begun = time.monotonic()
    assert (await call_raw(simulator, session))[0] == 200
    assert time.monotonic() - begun >= 0.19


async def test_fault_token(simulator: Simulator, session: ClientSession) -> None:
    """The token endpoint can decline without using up the token."""
    simulator.faults.add(
        Fault("token_error", "token", count=1, body={"error": "temporarily_odd"})
    )
    form = {
        "grant_type": "refresh_token",
        "refresh_token": simulator.issue_tokens("User7")["refresh_token"],
    }
    assert await post_token(simulator, session, **form) == (
        400,
        {"error": "temporarily_odd"},
    )
    assert (await post_token(simulator, session, **form))[0] == 200


async def test_fault_altered(simulator: Simulator, session: ClientSession) -> None:
    """An endpoint does its work, and some fields of its answer are others."""
    change = {"expires_in": None, "token_type": "odd"}
    simulator.faults.add(Fault("altered", "token", count=1, body=change))
    form = {
        "grant_type": "refresh_token",
        "refresh_token": simulator.issue_tokens("User7")["refresh_token"],
    }
    status, answer = await post_token(simulator, session, **form)
    assert (status, answer["token_type"]) == (200, "odd")
    assert "expires_in" not in answer
    form["refresh_token"] = answer["refresh_token"]
    status, answer = await post_token(simulator, session, **form)
    assert (status, answer["expires_in"]) == (200, 7200)


async def test_fault_probability(simulator: Simulator, session: ClientSession) -> None:
    """A fault with a probability happens now and then."""
    simulator.faults.add(Fault("http_error", probability=0.5))
    statuses = [(await call_raw(simulator, session, "devices"))[0] for _ in range(40)]
    assert 5 < statuses.count(500) < 35


async def mutated(simulator: Simulator, session: ClientSession, kind: str) -> Any:
    """Return a disturbed body."""
    simulator.faults.add(Fault(kind, count=1))
    return orjson.loads((await call_raw(simulator, session))[2])


async def test_mutations(simulator: Simulator, session: ClientSession) -> None:
    """Bodies can deviate from what is documented, and recover."""
    clean = orjson.loads((await call_raw(simulator, session))[2])["records"]
    records = (await mutated(simulator, session, "duplicates"))["records"]
    assert len(records) == len(clean) + -(-len(clean) // 5)
    records = (await mutated(simulator, session, "odd_timestamps"))["records"]
    assert len({len(record["systemTime"]) for record in records}) > 5
    records = (await mutated(simulator, session, "unknown_enums"))["records"]
    assert "sideways" in {record["trend"] for record in records}
    records = (await mutated(simulator, session, "missing_fields"))["records"]
    assert {len(record) for record in records} == {len(clean[0]) - 1}
    assert (await mutated(simulator, session, "null_sections"))["records"] is None
    assert "records" not in await mutated(simulator, session, "absent_sections")
    records = (await mutated(simulator, session, "shuffled"))["records"]
    assert records != clean
    assert sorted(records, key=lambda record: clean.index(record)) == clean
    records = (await mutated(simulator, session, "garbage_records"))["records"]
    assert None in records
    records = (await mutated(simulator, session, "late_back_fill"))["records"]
    assert 0.5 < len(records) / len(clean) < 0.8
    assert orjson.loads((await call_raw(simulator, session))[2])["records"] == clean


async def test_mutations_everywhere(
    simulator: Simulator, session: ClientSession
) -> None:
    """Every fault can meet every endpoint."""
    for kind in sorted(FAULT_KINDS - {"drop", "cut_body", "not_http", "slow"}):
        for endpoint in (*FIELDS, "devices", "dataRange"):
            simulator.faults.add(Fault(kind, count=1))
            status = (await call_raw(simulator, session, endpoint))[0]
            assert simulator.requests[-1].status == status
    with pytest.raises(ValueError, match="Unknown kind"):
        Fault("earthquake")
