"""Faults happen on demand, and end."""

from aiohttp import ClientError
import pytest

from tests.simulator import Fault
from tests.simulator.faults import FAULT_KINDS

from .client import Client, Record
from .test_data import FIELDS

BREAKING = frozenset({"drop", "cut_body", "not_http"})
# The statuses of answers that aren't 200.
STATUSES = {"http_error": 500, "rate_limit": 429, "unauthorized": 401}
STATUSES |= {"token_error": 400, **dict.fromkeys(BREAKING, 0)}


@pytest.mark.parametrize("kind", sorted(FAULT_KINDS - {"slow"}))
async def test_every_fault(client: Client, kind: str) -> None:
    """Every fault can meet every endpoint until it is cleared."""
    for endpoint in (*FIELDS, "devices", "dataRange"):
        client.simulator.faults.add(Fault(kind, endpoint))
        if kind in BREAKING:
            with pytest.raises(ClientError):
                await client.raw(endpoint)
        else:
            assert (await client.raw(endpoint))[0] == STATUSES.get(kind, 200)
        assert client.simulator.requests[-1].status == STATUSES.get(kind, 200)
        client.simulator.faults.clear()
    assert (await client.raw())[0] == 200


async def test_details(client: Client) -> None:
    """A fault can have a status, a header, a body, a count, and a probability."""
    client.simulator.faults.add(Fault("html", status=502, body="down", count=1))
    client.simulator.faults.add(Fault("rate_limit", retry_after=12, count=1))
    status, headers, body = await client.raw()
    assert (status, headers["content-type"]) == (502, "text/html")
    assert body == b"down"
    _, headers, _ = await client.raw()
    assert headers["retry-after"] == "12"
    assert client.simulator.faults.active() == []
    client.simulator.faults.add(Fault("http_error", probability=0.5))
    statuses = [(await client.raw("devices"))[0] for _ in range(40)]
    assert 5 < statuses.count(500) < 35
    with pytest.raises(ValueError, match="Unknown kind"):
        Fault("earthquake")


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
