"""How often chance alone would produce what was found: exact distributions, and many tests at once."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from math import comb, erfc, sqrt
from statistics import fmean
from typing import Final, NamedTuple

# From so many values in the smaller group on, the sum of ranks is close to normal.
NORMAL_FROM: Final = 10


class Rotation(NamedTuple):
    """What a random rotation of a day leads to at one time of the day.

    ``share`` is the probability that the time is covered, and ``runs`` the number of covered spans
    that begin on the day.
    """

    share: float
    runs: float


def distribute_count(probabilities: Iterable[float]) -> list[float]:
    """Return the probability of each number of successes in independent trials."""
    counts = [1.0]
    for probability in probabilities:
        counts = convolve(counts, [1 - probability, probability])
    return counts


def convolve(some: Sequence[float], others: Sequence[float]) -> list[float]:
    """Return the distribution of the sum of two independent counts."""
    total = [0.0] * (len(some) + len(others) - 1)
    for place, here in enumerate(some):
        for step, there in enumerate(others):
            total[place + step] += here * there
    return total


def find_scan_chance(
    counts: Sequence[float], days: Sequence[Rotation], peak: int
) -> float:
    """Return an upper bound of the probability that a count reaches a peak at any time of the day.

    Each day is rotated at random, independently of the others. ``counts`` is the distribution of the
    count at one time. The bound adds the mean number of times at which the count rises to the peak
    to the probability that it begins the day there.
    """
    rises = sum(
        day.runs * _without_trial(counts, day.share, peak - 1)
        for day in days
        if day.runs
    )
    return min(1.0, sum(counts[peak:]) + rises)


def _without_trial(counts: Sequence[float], probability: float, place: int) -> float:
    """Return the probability of a count without one of the trials."""
    if probability >= 1:
        return counts[place + 1] if place + 1 < len(counts) else 0.0
    found = 0.0
    if probability <= 0.5:
        # The direction decides whether rounding errors shrink or grow.
        for count in counts[: place + 1]:
            found = (count - probability * found) / (1 - probability)
    else:
        for count in reversed(counts[place + 1 :]):
            found = (count - (1 - probability) * found) / probability
    return max(0.0, found)


def find_rank_chance(some: Sequence[float], others: Sequence[float]) -> float:
    """Return the probability that values chosen at random from both rank as high as some do.

    This is the one-sided rank-sum test of Wilcoxon, with ties at their mean rank. Values in the
    order of time may resemble the ones before, which makes the result larger.
    """
    everything = sorted([*some, *others])
    # Twice the mean rank of a value is a whole number.
    ranks = {
        value: bisect_left(everything, value) + bisect_right(everything, value) + 1
        for value in everything
    }
    observed = sum(ranks[value] for value in some)
    if len(some) < NORMAL_FROM:
        return _find_exact_chance(
            [ranks[value] for value in everything], len(some), observed
        )
    total = len(everything)
    mean = len(some) * (total + 1)
    squares = sum((ranks[value] - total - 1) ** 2 for value in everything)
    variance = len(some) * len(others) * squares / (total * (total - 1))
    resemblance = fmean(
        _correlate_neighbors([ranks[value] for value in values])
        for values in (some, others)
    )
    resemblance = min(0.9, max(0.0, resemblance))
    variance *= (1 + resemblance) / (1 - resemblance)
    if not variance:
        return 1.0
    return erfc((observed - 1 - mean) / sqrt(2 * variance)) / 2


def _find_exact_chance(ranks: Sequence[int], chosen: int, observed: int) -> float:
    """Return the share of all choices whose sum of ranks is at least one that was observed.

    The number of choices by their sum is a whole number with a digit for each sum, so that one
    addition adds all of them. A digit has room for all choices, which can have one sum.
    """
    total = comb(len(ranks), chosen)
    bits = total.bit_length() + 1
    choices = [1, *[0] * chosen]
    for rank in ranks:
        for size in range(chosen, 0, -1):
            choices[size] += choices[size - 1] << (rank * bits)
    beyond = choices[chosen] >> (observed * bits)
    # A number leaves the same remainder as the sum of its digits.
    return beyond % ((1 << bits) - 1) / total


def _correlate_neighbors(values: Sequence[float]) -> float:
    """Return how much each value resembles the one before, from -1 to 1."""
    mean = fmean(values)
    steps = [value - mean for value in values]
    squares = sum(step * step for step in steps)
    if not squares:
        return 0.0
    return sum(a * b for a, b in pairwise(steps)) / squares


def find_split_chance(
    hits: int, total: int, other_hits: int, other_total: int
) -> float:
    """Return the probability that as many of all hits fall among the first by chance.

    This is the one-sided exact test of Fisher.
    """
    every, all_hits = total + other_total, hits + other_hits
    ways = sum(
        comb(total, count) * comb(other_total, all_hits - count)
        for count in range(hits, min(total, all_hits) + 1)
    )
    return ways / comb(every, all_hits)


def find_threshold(chances: Iterable[float], tests: int, false_share: float) -> float:
    """Return up to which probability findings count, so that few of them are false.

    ``false_share`` is the expected share of false ones, as Benjamini and Hochberg (1995) control it
    for a number of ``tests``.
    """
    ordered = sorted(chances)
    limits = [false_share * place / tests for place in range(1, len(ordered) + 1)]
    passed = [
        chance for chance, limit in zip(ordered, limits, strict=True) if chance <= limit
    ]
    return max(passed, default=-1.0)


def find_tail(counts: Sequence[float], least: int) -> float:
    """Return the probability of a count or a higher one."""
    return min(
        1.0,
        list(accumulate(reversed(counts), initial=0.0))[max(0, len(counts) - least)],
    )
