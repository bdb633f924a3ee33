"""What chance does, compared with trying it, and with all there is to choose from."""

from itertools import combinations, product
from math import prod
import random

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.glucose.chance import (
    Rotation,
    distribute_count,
    find_rank_chance,
    find_scan_chance,
    find_split_chance,
    find_tail,
    find_threshold,
)

SHARES = st.lists(st.sampled_from((0.0, 0.1, 0.4, 0.5, 0.6, 0.9, 1.0)), max_size=7)
VALUES = st.lists(st.integers(0, 5), min_size=1, max_size=5)


@given(SHARES)
def test_counts(shares: list[float]) -> None:
    """The count of successes has the probabilities of all ways to reach it."""
    counts = distribute_count(shares)
    for count, chance in enumerate(counts):
        ways = [way for way in product((0, 1), repeat=len(shares)) if sum(way) == count]
        expected = sum(
            prod(
                share if hit else 1 - share
                for hit, share in zip(way, shares, strict=True)
            )
            for way in ways
        )
        assert chance == pytest.approx(expected)
        assert find_tail(counts, count) == pytest.approx(sum(counts[count:]))


def rotated_peak(draw: random.Random, lengths: list[float]) -> int:
    """Return how many spans on a circle agree at most, each put anywhere."""
    starts = [draw.random() for _ in lengths]
    return max(
        sum(
            (start - other) % 1 < length
            for other, length in zip(starts, lengths, strict=True)
        )
        for start in starts
    )


def test_scan() -> None:
    """The bound of a scan is above what rotated days reach, and not far above it."""
    draw = random.Random(1)
    lengths = [draw.uniform(0.02, 0.3) for _ in range(20)]
    days = [Rotation(length, 1) for length in lengths]
    counts = distribute_count(lengths)
    peaks = [rotated_peak(draw, lengths) for _ in range(5000)]
    for peak in (8, 9, 10):
        share = sum(found >= peak for found in peaks) / len(peaks)
        assert share * 0.8 <= find_scan_chance(counts, days, peak) <= share * 1.6


@pytest.mark.parametrize("share", [0.3, 0.5, 0.8, 1.0])
def test_scan_of_one_day(share: float) -> None:
    """One day that has a span always reaches one."""
    day = Rotation(share, 1)
    assert find_scan_chance(distribute_count([share]), [day], 1) == 1


@given(VALUES, VALUES)
def test_ranks(some: list[int], others: list[int]) -> None:
    """The chance is the share of choices that rank as high."""
    everything = some + others

    def rank(value: int) -> float:
        return (
            sum(other < value for other in everything)
            + sum(other == value for other in everything) / 2
        )

    sums = [sum(map(rank, choice)) for choice in combinations(everything, len(some))]
    observed = sum(map(rank, some))
    expected = sum(total >= observed for total in sums) / len(sums)
    assert find_rank_chance(some, others) == pytest.approx(expected)


def test_many_ranks() -> None:
    """With more values, the chance is close to that of shuffling, and equal values tell nothing."""
    draw = random.Random(2)
    some = [draw.gauss(1, 1) for _ in range(15)]
    others = [draw.gauss(0, 1) for _ in range(15)]
    everything = some + others
    ranks = {value: place for place, value in enumerate(sorted(everything))}
    observed = sum(ranks[value] for value in some)
    sums = [
        sum(ranks[value] for value in draw.sample(everything, 15))
        for _ in range(20_000)
    ]
    share = sum(total >= observed for total in sums) / len(sums)
    assert find_rank_chance(some, others) == pytest.approx(share, rel=0.5)
    assert find_rank_chance([1.0] * 12, [1.0] * 12) == 1


def test_many_equal_ranks() -> None:
    """Where nearly all values are equal, there are more choices with one sum than 64 bits count."""
    assert find_rank_chance([0] * 9, [*[0] * 999, 1]) == 1
    chance = 9 * 8 * 7 / (1009 * 1008 * 1007)
    assert find_rank_chance([5] * 3 + [0] * 6, [0] * 1000) == pytest.approx(chance)


def test_resemblance() -> None:
    """Values that resemble the ones before say less than the same values in another order."""
    draw = random.Random(3)
    some, others = [[float(base + place) for place in range(20)] for base in (8, 0)]
    in_order = find_rank_chance(some, others)
    for values in (some, others):
        draw.shuffle(values)
    assert find_rank_chance(some, others) < in_order


def test_split() -> None:
    """Of four cups with tea first, a person finds all by chance once in 70 times (Fisher, 1935)."""
    assert find_split_chance(4, 4, 0, 4) == pytest.approx(1 / 70)
    assert find_split_chance(3, 4, 1, 4) == pytest.approx(17 / 70)


def test_threshold() -> None:
    """Those count whose chance is below the line of Benjamini and Hochberg, and all below them."""
    assert find_threshold([0.04, 0.001, 0.019, 0.5], 4, 0.05) == 0.019
    assert find_threshold([0.03, 0.5], 2, 0.05) < 0
    assert find_threshold([], 15, 0.05) < 0
