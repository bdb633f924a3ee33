"""Which of several versions of a record counts."""

from datetime import UTC, datetime
from itertools import permutations
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.dexcom.records import Event, newest_versions

MOMENT = datetime(2026, 5, 2, 18, 5, 12, tzinfo=UTC)


def event(status: Any, value: str, record_id: str = "a") -> Event:
    """Return a version of an event."""
    return Event(
        record_id=record_id, system_time=MOMENT, event_status=status, value=value
    )


@pytest.mark.parametrize("order", permutations(["created", "Updated", "DELETED"]))
@pytest.mark.parametrize("statuses", [2, 3])
def test_status_counts_most(order: tuple[str, ...], statuses: int) -> None:
    """A deletion counts over an edit and an edit over the original, in any order."""
    versions = [event(status, status) for status in order[:statuses]]
    best = max(order[:statuses], key=["created", "Updated", "DELETED"].index)
    assert [found.value for found in newest_versions(versions)] == [best]
    apart = newest_versions(*([version] for version in versions))
    assert [found.value for found in apart] == [best]


@pytest.mark.parametrize("status", ["created", "updated", "deleted", "archived", None])
def test_first_listed(status: str | None) -> None:
    """Of equal versions the first in an answer counts, since the newest come first."""
    versions = [event(status, "new"), event(status, "old"), event(status, "older")]
    assert newest_versions(versions) == versions[:1]


def test_later_answer() -> None:
    """Of equal versions in two answers the later answer counts, which was asked for later."""
    old, new = [event("created", "old")], [event("created", "new")]
    assert newest_versions(old, new) == new


@given(
    st.lists(
        st.builds(
            event,
            st.sampled_from(["created", "updated", "deleted"]),
            st.text(max_size=2),
            st.sampled_from("abc"),
        )
    )
)
def test_each_record_once(versions: list[Event]) -> None:
    """Every record is there once, in a version that was sent and that none outranks."""
    found = newest_versions(versions)
    assert sorted(item.record_id for item in found) == sorted(
        {item.record_id for item in versions}
    )
    ranks = ["created", "updated", "deleted"]
    for item in found:
        others = [other for other in versions if other.record_id == item.record_id]
        best = max(ranks.index(str(other.event_status)) for other in others)
        first = next(other for other in others if other.event_status == ranks[best])
        assert item == first
