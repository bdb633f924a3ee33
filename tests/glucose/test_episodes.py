"""Episodes of low glucose, with and without gaps, and what holds for any trace."""

from array import array
from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise

from hypothesis import example, given, settings, strategies as st
import pytest

from custom_components.dexcom_api.glucose.changes import Span
from custom_components.dexcom_api.glucose.episodes import (
    HighEpisode,
    LowEpisode,
    find_high_episodes,
    find_low_episodes,
    update_low_episodes,
)
from custom_components.dexcom_api.glucose.trace import Readings

from .traces import MIDNIGHT, START, STEP, STEPS, at, every_five_minutes, walked


def minutes_of(episodes: Iterable[LowEpisode]) -> list[tuple[float, float]]:
    """Return when episodes began and ended, in minutes after midnight."""
    return [
        (
            (episode.start - START) / timedelta(minutes=1),
            (episode.end - START) / timedelta(minutes=1),
        )
        for episode in episodes
    ]


@pytest.mark.parametrize(
    ("values", "found"),
    [
        # Fewer than three readings below the limit, which is itself in range.
        ([100, 69, 69, 100, 100, 100], []),
        ([100, 70, 70, 70, 70, 100], []),
        ([100, 69, 69, 69, 100, 100, 100], [(5, 20)]),
        ([39] * 24, [(0, 120)]),
        # The first two readings are too few.
        ([69] * 2 + [100] + [69] * 3 + [100] * 3, [(15, 30)]),
        # Two readings don't end an episode, and three do.
        ([69] * 3 + [100] * 2 + [69] * 3 + [100] * 3, [(0, 40)]),
        ([69] * 3 + [100] * 2 + [69] + [100] * 3, [(0, 30)]),
        ([69] * 3 + [100] * 3 + [69] * 3 + [100] * 3, [(0, 15), (30, 45)]),
        # The last episode isn't over yet.
        ([69] * 3, [(0, 15)]),
        ([69] * 3 + [100] * 2 + [69], [(0, 30)]),
    ],
)
def test_episodes(values: list[int], found: list[tuple[float, float]]) -> None:
    """Three readings in a row begin an episode, and three end it."""
    assert minutes_of(find_low_episodes(every_five_minutes(values), 70)) == found


LOW = [(0, 60), (5, 60), (10, 60)]


@pytest.mark.parametrize(
    ("readings", "found"),
    [
        # One or two readings are missing, then three.
        ([(0, 60), (10, 60), (15, 90)], [(0, 15)]),
        ([(0, 60), (15, 60), (20, 90)], [(0, 20)]),
        ([(0, 60), (20, 60), (25, 90)], []),
        # A recovery could hide in the first gap, but not in the second.
        ([*LOW, (30, 60), (35, 60), (40, 60), (45, 90)], [(0, 15), (30, 45)]),
        ([*LOW, (25, 60), (30, 90)], [(0, 30)]),
        # The end is in a gap, or before one.
        ([*LOW, (120, 90)], [(0, 15)]),
        ([*LOW, (15, 90), (120, 60), (125, 90)], [(0, 15)]),
        # A short recovery follows a gap.
        ([*LOW, (40, 90), (45, 60), (50, 60), (55, 60)], [(0, 15), (45, 60)]),
        # Readings are a few seconds early: 14.5 minutes are enough, and less isn't.
        ([(0, 60), (5, 60), (10, 60), (14.5, 90)], [(0, 14.5)]),
        ([(0, 60), (5, 60), (10, 60), (14.4, 90)], []),
        ([*LOW, (15, 90), (29.5, 60), (35, 60), (40, 60)], [(0, 15), (29.5, 45)]),
        ([*LOW, (15, 90), (29.4, 60), (35, 60), (40, 60)], [(0, 45)]),
        ([*LOW, (29.5, 60), (35, 60), (40, 60)], [(0, 15), (29.5, 45)]),
        ([*LOW, (29.4, 60), (35, 60), (40, 60)], [(0, 45)]),
    ],
)
def test_gaps_in_episodes(
    readings: list[tuple[float, int]], found: list[tuple[float, float]]
) -> None:
    """A gap of 15 minutes ends an episode, and no episode extends into it."""
    assert minutes_of(find_low_episodes(at(readings), 70)) == found


def test_very_low_episode_is_low_too() -> None:
    """An episode that goes very low counts once at each level."""
    values = [100] * 100 + [65] * 3 + [50] * 4 + [65] * 3 + [100] * 178
    for limit, minutes in ((70, 50), (54, 20)):
        [episode] = find_low_episodes(every_five_minutes(values), limit)
        assert (episode.minutes, episode.lowest_mg_dl) == (minutes, 50)


def test_high_episodes() -> None:
    """A high lasts as long as a low does, and keeps its highest value; the limit is in range."""
    trace = every_five_minutes([180] * 3 + [181, 240, 200, 150, 181] + [180] * 3)
    [high] = find_high_episodes(trace, 180)
    low = LowEpisode(start=high.start, end=high.end, lowest_mg_dl=0)
    assert minutes_of([low]) == [(15, 40)]
    assert high == HighEpisode(start=low.start, end=low.end, highest_mg_dl=240)
    assert high.minutes == 25
    assert find_high_episodes(trace, 240) == []


@given(STEPS)
def test_episodes_of_any_trace(steps: list[tuple[int, int]]) -> None:
    """Episodes are in order, apart, long enough, below the limit at first and at their lowest."""
    trace = walked(steps)
    value_at = dict(zip(trace.times, trace.values_mg_dl, strict=True))
    for limit in (70, 54):
        episodes = find_low_episodes(trace, limit)
        for episode in episodes:
            assert value_at[int(episode.start.timestamp())] < limit
            assert episode.lowest_mg_dl < limit
            assert episode.minutes >= 14.5
        assert all(before.end <= after.start for before, after in pairwise(episodes))


@given(
    st.lists(
        st.tuples(
            st.sampled_from((270, 300, 300, 300, 569, 570, 1169, 1170)),
            st.sampled_from((69, 69, 69, 100)),
        ),
        min_size=12,
        max_size=16,
    ),
    st.integers(0, 15),
    st.integers(0, 3),
)
@example([(300, 69)] * 3 + [(300, 100), (570, 100), (270, 100)] + [(300, 69)] * 6, 6, 1)
@settings(max_examples=1000)
def test_changed_readings(steps: list[tuple[int, int]], first: int, count: int) -> None:
    """Episodes after a change are the same as if all of them had been found again."""
    trace = walked(steps)
    changed = slice(first, min(first + count, len(trace.times)))
    span = Span(MIDNIGHT + first * STEP, MIDNIGHT + first * STEP)
    if times := trace.times[changed]:
        span = Span(times[0], times[-1])
    values = list(trace.values_mg_dl)
    values[changed] = [169 - value for value in values[changed]]
    before = find_low_episodes(trace, 70)
    readings = Readings(array("q", trace.times), array("f", values))
    everything = readings.trace(0, len(values))
    assert update_low_episodes(before, readings, 70, span) == find_low_episodes(
        everything, 70
    )
