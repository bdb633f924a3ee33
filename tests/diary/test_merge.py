"""Which entries of files give way to the same ones from elsewhere."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from custom_components.dexcom_api.diary.entries import Entry
from custom_components.dexcom_api.diary.merge import find_outranked
from custom_components.dexcom_api.glucose.entry_kinds import AlertState, EntryKind

START = datetime(2026, 5, 2, 12, tzinfo=UTC)


def insulin(record_id: str, seconds: int, **fields: Any) -> Entry:
    """Return an entry of fast-acting insulin some seconds after the start."""
    usual = {"kind": EntryKind.INSULIN, "sub_kind": "fast_acting"}
    time = START + timedelta(seconds=seconds)
    return Entry(record_id=record_id, time=time, **usual | fields)


@pytest.mark.parametrize("origin", ["clarity", "json", None])
@pytest.mark.parametrize(
    ("seconds", "fields", "is_same"),
    [
        *((seconds, {}, True) for seconds in (-59, 0, 59)),
        *((seconds, {}, False) for seconds in (-7200, -60, 60, 7200)),
        (5, {"amount": 4}, True),
        (5, {"sub_kind": None}, True),
        (5, {"sub_kind": "long_acting"}, False),
        (5, {"kind": EntryKind.CARBS}, False),
        (5, {"state": AlertState.OVER}, False),
        (5, {"origin": "json"}, None),
        (5, {"origin": "clarity"}, False),
    ],
)
def test_same_entries(
    origin: str | None, seconds: int, fields: dict[str, Any], is_same: bool | None
) -> None:
    """Entries less than a minute apart are the same, and Dexcom's count, then our own file's."""
    if is_same is None:
        is_same = origin == "clarity"
    entry = insulin("own", 0, origin=origin)
    other = insulin("other", seconds, **fields)
    around = [insulin(f"{far}", far, kind=EntryKind.NOTE) for far in (-9000, 9000)]
    found = find_outranked([entry], [around[0], other, around[1]])
    assert found == ({"own"} if is_same and origin else set())
