"""Which spans of readings are derived again, and which aren't."""

from itertools import pairwise

from hypothesis import given, settings, strategies as st

from custom_components.dexcom_api.glucose.changes import ChangeLog, Span, find_changes
from custom_components.dexcom_api.glucose.trace import READING_SECONDS

STEP = READING_SECONDS

# Times in halves of a step, so that some readings stand for less, and some share a moment.
TIMES = st.lists(st.integers(0, 19).map(lambda n: n * STEP // 2), max_size=12)


@given(TIMES, TIMES, TIMES, st.integers(0, 19), st.integers(0, 19))
@settings(max_examples=500)
def test_all_differences(
    kept: list[int], gone: list[int], come: list[int], start: int, end: int
) -> None:
    """Outside of the spans nothing differs, and what is in different spans doesn't overlap.

    Neither that the oldest expire nor that some of the newest are yet to come is noted.
    """
    before, after = sorted(kept + gone), sorted(kept + come)
    noted = [Span(time, time) for time in gone + come]
    before = [time for time in before if time <= end * STEP // 2]
    after = [time for time in after if start * STEP // 2 <= time]
    if before and after and after[0] < before[0]:
        noted.append(Span(after[0], before[0]))
    spans = find_changes(before, after, noted)

    def outside(times: list[int]) -> list[int]:
        return [time for time in times if all(not a <= time <= b for a, b in spans)]

    assert outside(before) == outside(after)
    assert all(later.first - earlier.last >= STEP for earlier, later in pairwise(spans))


def test_expired_and_new() -> None:
    """What is between the oldest and the newest readings isn't derived again."""
    times = [STEP * number for number in range(100)]
    new = Span(times[99], times[99])
    assert find_changes(times[:-1], times[2:], [new]) == [
        (times[0], times[1]),
        (times[98] + 1, times[99]),
    ]
    assert find_changes(times, times, [Span(600, 600)]) == [(600, 600)]
    assert find_changes(times, times, []) == find_changes([], [], []) == []


def test_log() -> None:
    """A change is told until its follower has seen it."""
    log, first, second = ChangeLog(), Span(1, 2), Span(0, 0)
    assert (log.edition, log.since(0)) == (0, ())
    log.note(first)
    assert (log.edition, log.since(0), log.since(0)) == (1, (first,), (first,))
    log.note(second)
    assert log.since(1) == (second,)
    assert (log.edition, log.since(2)) == (2, ())
