"""Faults happen on demand, and end."""

from tests.simulator import Fault

from .client import Client, Record


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
