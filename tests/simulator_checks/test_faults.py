"""Faults happen on demand, and end."""

from dataclasses import replace
import time

from aiohttp import ClientError
import orjson
import pytest

from tests.simulator import Fault
from tests.simulator.faults import FAULT_KINDS

from .client import Client, Record
from .test_data import FIELDS

BREAKING = frozenset({"drop", "cut_body", "not_http"})


@pytest.mark.parametrize(
    ("fault", "status", "content_type"),
    [
        (Fault("http_error", status=503, retry_after=30), 503, "application/json"),
        (Fault("http_error", "egvs", body='"down"'), 500, "application/json"),
        (Fault("rate_limit", retry_after=12), 429, "application/json"),
        (Fault("unauthorized"), 401, "application/json"),
        (Fault("html"), 200, "text/html"),
        (Fault("html", status=502), 502, "text/html"),
        (Fault("bad_json"), 200, "application/json"),
    ],
    ids=lambda value: value.kind if isinstance(value, Fault) else None,
)
async def test_fault_answers(
    client: Client, fault: Fault, status: int, content_type: str
) -> None:
    """A fault answers in place of the endpoint until its count is used up."""
    client.simulator.faults.add(replace(fault, count=1))
    found, headers, body = await client.raw()
    assert found == status == client.simulator.requests[-1].status
    assert headers["content-type"].startswith(content_type)
    if fault.retry_after is not None:
        assert headers["retry-after"] == str(fault.retry_after)
    if fault.kind in ("html", "bad_json"):
        with pytest.raises(orjson.JSONDecodeError):
            orjson.loads(body)
    else:
        assert orjson.loads(body) == "down" or "fault" in orjson.loads(body)
    found, headers, _ = await client.raw()
    assert found == 200
    assert headers["request-time"].endswith(" ms")
    assert client.simulator.faults.active() == []


@pytest.mark.parametrize("kind", sorted(BREAKING))
async def test_fault_breaks_connection(client: Client, kind: str) -> None:
    """A fault closes the connection."""
    client.simulator.faults.add(Fault(kind, "egvs"))
    with pytest.raises(ClientError):
        await client.raw()
    assert client.simulator.requests[-1].status == 0
    assert (await client.raw("devices"))[0] == 200
    client.simulator.faults.clear()
    assert (await client.raw())[0] == 200


async def test_slow_and_rare_faults(client: Client) -> None:
    """A slow answer is late, and a fault with a probability happens now and then."""
    client.simulator.faults.add(Fault("slow", seconds=0.2, count=1))
    begun = time.monotonic()
    assert (await client.raw())[0] == 200
    assert time.monotonic() - begun >= 0.19
    client.simulator.faults.add(Fault("http_error", probability=0.5))
    statuses = [(await client.raw("devices"))[0] for _ in range(40)]
    assert 5 < statuses.count(500) < 35


async def test_faults_of_tokens(client: Client) -> None:
    """The token endpoint can decline without using up the token, and alter its answer."""
    add = client.simulator.faults.add
    token = client.simulator.issue_tokens("User7")["refresh_token"]
    odd = {"error": "temporarily_odd"}
    add(Fault("token_error", "token", count=1, body=odd))
    assert await client.refresh(token) == (400, odd)
    change = {"expires_in": None, "token_type": "odd"}
    add(Fault("altered", "token", count=1, body=change))
    status, answer = await client.refresh(token)
    assert (status, answer["token_type"]) == (200, "odd")
    assert "expires_in" not in answer
    status, answer = await client.refresh(answer["refresh_token"])
    assert (status, answer["expires_in"]) == (200, 7200)


async def test_mutations(client: Client) -> None:
    """Bodies can differ from the documented ones, and recover."""

    async def mutated(kind: str) -> Record:
        """Return a body with a mutation."""
        client.simulator.faults.add(Fault(kind, count=1))
        body: Record = (await client.get("egvs"))[1]
        return body

    clean = (await client.get("egvs"))[1]["records"]
    records = (await mutated("duplicates"))["records"]
    assert len(records) == len(clean) + -(-len(clean) // 5)
    records = (await mutated("odd_timestamps"))["records"]
    assert len({len(record["systemTime"]) for record in records}) > 5
    records = (await mutated("unknown_enums"))["records"]
    assert "sideways" in {record["trend"] for record in records}
    records = (await mutated("missing_fields"))["records"]
    assert {len(record) for record in records} == {len(clean[0]) - 1}
    assert (await mutated("null_sections"))["records"] is None
    assert "records" not in await mutated("absent_sections")
    records = (await mutated("shuffled"))["records"]
    assert records != clean
    assert sorted(records, key=clean.index) == clean
    assert None in (await mutated("garbage_records"))["records"]
    records = (await mutated("late_back_fill"))["records"]
    assert 0.5 < len(records) / len(clean) < 0.8
    assert (await client.get("egvs"))[1]["records"] == clean


async def test_every_fault_at_every_endpoint(client: Client) -> None:
    """Every fault can meet every endpoint."""
    for kind in sorted(FAULT_KINDS - BREAKING - {"slow"}):
        for endpoint in (*FIELDS, "devices", "dataRange"):
            client.simulator.faults.add(Fault(kind, count=1))
            status, *_ = await client.raw(endpoint)
            assert client.simulator.requests[-1].status == status
    with pytest.raises(ValueError, match="Unknown kind"):
        Fault("earthquake")
