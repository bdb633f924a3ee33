"""What Home Assistant holds more and more of in the course of a soak."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import groupby
from statistics import linear_regression, median
from typing import Final

from . import Figure
from ._soak_world import Sample

# What grows before is what fills for the first time: caches, and on the first day the past.
WARM_UP: Final = timedelta(hours=3)
FIRST_WARM_UP: Final = timedelta(hours=12)

ENOUGH_SAMPLES: Final = 3

type Take = Callable[[Sample], float]


def by_run(samples: list[Sample]) -> Iterator[list[Sample]]:
    """Yield the samples of each run of Home Assistant from its warm-up on, if there are enough."""
    for run, found in groupby(samples, key=lambda sample: sample.run):
        warm_up = FIRST_WARM_UP if run == 1 else WARM_UP
        warm = [sample for sample in found if sample.age >= warm_up]
        if len(warm) >= ENOUGH_SAMPLES:
            yield warm


def usual(samples: list[Sample], take: Take) -> float:
    """Return what there is as a rule: a single sample may come at a bad moment."""
    return median(take(sample) for sample in samples)


def growth(samples: list[Sample], take: Take) -> float:
    """Return by how much something grew at most within a run."""
    return max(
        (
            usual(warm[-ENOUGH_SAMPLES:], take) - usual(warm[:ENOUGH_SAMPLES], take)
            for warm in by_run(samples)
        ),
        default=0,
    )


def growth_between(samples: list[Sample], take: Take) -> float:
    """Return how much more there was in the last run than in the second, both just warmed up."""
    warm = [
        usual(found[:ENOUGH_SAMPLES], take)
        for found in by_run(samples)
        if found[0].run > 1
    ]
    return warm[-1] - warm[0] if warm else 0


def objects_a_day(samples: list[Sample]) -> float:
    """Return how many objects a day were added in the second half of the longest run."""
    warm = max(by_run(samples), key=len)
    late = warm[len(warm) // 2 :]
    days = [sample.age / timedelta(days=1) for sample in late]
    return linear_regression(days, [sample.blocks for sample in late]).slope


def held_figures(samples: list[Sample]) -> list[Figure]:
    """Return what Home Assistant holds more than before."""
    measures: dict[str, tuple[Take, str, float | None]] = {
        "memory_mb": (lambda sample: sample.memory_mb, "MB", 3.0),
        "resident_mb": (lambda sample: sample.resident_mb, "MB", None),
        "tasks": (lambda sample: sample.tasks, "", 0.0),
        "descriptors": (lambda sample: sample.descriptors, "", 0.0),
    }
    return [
        figure
        for name, (take, unit, goal) in measures.items()
        for figure in (
            Figure(
                name=f"soak/{name}/growth",
                value=growth(samples, take),
                unit=unit,
                goal=goal,
            ),
            Figure(
                name=f"soak/{name}/after_restarts",
                value=growth_between(samples, take),
                unit=unit,
                goal=goal,
            ),
        )
    ]
