"""How many of the patterns in simulated months are found, how many findings are real, and how long it takes.

What is planted and what counts as found is in docs/patterns.md. Real traces are read from
../shared/data, or from the directory in GLUCOSE_TRACES.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from statistics import fmean
from time import perf_counter
from typing import Final

from custom_components.dexcom_api.glucose.findings import (
    ClockSpan,
    Finding,
    FindingKind,
)
from custom_components.dexcom_api.glucose.goals import (
    PRESET_GOALS,
    GoalPreset,
    GoalRange,
)
from custom_components.dexcom_api.glucose.metrics import summarize_days
from custom_components.dexcom_api.glucose.patterns import find_patterns
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS
from custom_components.dexcom_api.glucose.wall_clock import midnight

from . import Figure
from ._months import ZONE, Month, Series, make_month, to_trace
from ._planting import Planted
from ._traces import VARIABLE, Trace, find_folder, read_traces

TUNING_SEEDS: Final = range(1000)
PLANTED_SEEDS: Final = range(30_000, 30_100)
NULL_SEEDS: Final = range(40_000, 40_100)

MIN_BROUGHT_ABOUT: Final = 2


@dataclass(frozen=True, kw_only=True)
class Score:
    """What was found in a month: true and false findings, and what was planted and missed."""

    true: list[Finding]
    false: list[Finding]
    matched: list[tuple[Planted, Finding]]
    missed: list[Planted]
    seconds: float


def score_month(seed: int, *, is_planted: bool) -> Score:
    """Search a month, and compare what is found with what was planted."""
    month = make_month(seed, load_traces(), is_planted=is_planted)
    start = perf_counter()
    found = find_patterns(
        month.trace(),
        month.entries(),
        month.sessions(),
        ZONE,
        CONSENSUS_LIMITS,
        PRESET_GOALS[GoalPreset.ADULT],
        (month.middle, month.end),
    )
    seconds = perf_counter() - start
    true, false = [], []
    matched: list[tuple[Planted, Finding]] = []
    for finding in found:
        if finding.kind is FindingKind.BEST_DAY:
            continue
        planted = next((one for one in month.planted if matches(finding, one)), None)
        is_again = any(one is planted for one, _ in matched)
        if planted is not None and not is_again:
            matched.append((planted, finding))
            true.append(finding)
        elif finding.change is not None and (
            planted is not None or was_brought_about(finding, month)
        ):
            true.append(finding)
        else:
            false.append(finding)
    missed = [
        planted
        for planted in month.planted
        if not any(one is planted for one, _ in matched)
    ]
    return Score(
        true=true, false=false, matched=matched, missed=missed, seconds=seconds
    )


@cache
def load_traces() -> Sequence[Trace]:
    """Read the traces once in each process."""
    return read_traces()


def matches(finding: Finding, planted: Planted) -> bool:
    """Return whether a finding is what was planted."""
    if (finding.kind, finding.excursion) != (planted.kind, planted.excursion):
        return False
    if finding.change is not None:
        is_more = finding.change.percent > finding.change.percent_before
        return (finding.change.range, is_more) in {
            (GoalRange.IN_RANGE, not planted.is_worse),
            (GoalRange.ABOVE, bool(planted.is_worse)),
        }
    if finding.span is None or planted.span is None:
        return True
    shared = count_shared(finding.span, planted.span)
    shorter = min(finding.span.seconds, planted.span.seconds)
    return finding.scope is planted.scope and shared >= shorter / 2


def count_shared(one: ClockSpan, other: ClockSpan) -> int:
    """Return how many seconds two spans of time of day share."""
    minutes = ({*list_minutes(span)} for span in (one, other))
    return 60 * len(set.intersection(*minutes))


def list_minutes(span: ClockSpan) -> Iterable[int]:
    """Return the minutes of the day in a span."""
    start = 60 * span.start.hour + span.start.minute
    return ((start + step) % 1440 for step in range(span.seconds // 60))


def was_brought_about(finding: Finding, month: Month) -> bool:
    """Return whether what was planted brought a change about."""
    assert finding.change is not None
    change = measure_change(month.readings, month, finding.change.range)
    anyway = measure_change(month.bare, month, finding.change.range)
    is_more = finding.change.percent > finding.change.percent_before
    return (change - anyway) * (1 if is_more else -1) >= MIN_BROUGHT_ABOUT


def measure_change(readings: Series, month: Month, place: GoalRange) -> float:
    """Return by how many points the mean percentage of a range over days changed."""
    means = []
    for start, end in (
        (midnight(month.first, ZONE), month.middle),
        (month.middle, month.end),
    ):
        days = summarize_days(to_trace(readings), start, end, ZONE)
        percents = [getattr(day.metrics, f"{place}_percent") for day in days]
        means.append(fmean(percent for percent in percents if percent is not None))
    return means[1] - means[0]


def score_all(seeds: Sequence[int], *, is_planted: bool) -> list[Score]:
    """Search the months of some seeds."""
    with ProcessPoolExecutor() as pool:
        work = partial(score_month, is_planted=is_planted)
        return list(pool.map(work, seeds, chunksize=5))


def measure(planted: Sequence[Score], null: Sequence[Score]) -> list[Figure]:
    """Return the figures of months with patterns, and of months without."""
    true = sum(len(score.true) for score in planted)
    false = sum(len(score.false) for score in planted)
    matched = [pair for score in planted for pair in score.matched]
    missed = sum(len(score.missed) for score in planted)
    statuses = [
        finding.status is one.status
        for one, finding in matched
        if one.kind is not FindingKind.CHANGE
    ]
    seconds = [score.seconds for score in (*planted, *null)]
    return [
        Figure(
            name="patterns/precision",
            value=true / max(1, true + false),
            unit="",
            least=0.95,
        ),
        Figure(
            name="patterns/recall",
            value=len(matched) / max(1, len(matched) + missed),
            unit="",
            least=0.9,
        ),
        Figure(
            name="patterns/null_months_with_findings",
            value=sum(bool(score.false) for score in null),
            unit="",
            goal=5,
        ),
        Figure(name="patterns/right_status", value=fmean(statuses or [0]), unit=""),
        Figure(name="patterns/ms", value=1000 * fmean(seconds), unit="ms"),
    ]


async def run(rounds: int = 100) -> list[Figure]:
    """Measure so many months with patterns, and as many without, with the seeds that are scored."""
    if not load_traces():
        print(f"patterns: no trace_*.csv in {find_folder()}; set {VARIABLE}")
        return []
    return measure(
        score_all(PLANTED_SEEDS[:rounds], is_planted=True),
        score_all(NULL_SEEDS[:rounds], is_planted=False),
    )


def describe(one: Planted | Finding) -> str:
    """Return what was planted or found in a line."""
    span = one.span and f"{one.span.start:%H:%M}-{one.span.end:%H:%M}"
    parts = [one.kind, one.excursion, one.scope, span, one.status]
    if isinstance(one, Finding):
        parts.append(f"{one.count}/{one.total} ({one.other_count}/{one.other_total})")
        if one.change is not None:
            parts.append(
                f"{one.change.range} {one.change.percent_before:.1f} > {one.change.percent:.1f}"
            )
    return " ".join(str(part) for part in parts if part is not None)


def main() -> None:
    """Show what is missed and what is false in months for tuning."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=int)
    parser.add_argument("count", type=int)
    options = parser.parse_args()
    seeds = TUNING_SEEDS[options.first : options.first + options.count]
    scores = {
        is_planted: score_all(seeds, is_planted=is_planted)
        for is_planted in (True, False)
    }
    kinds: Counter[str] = Counter()
    for is_planted, some in scores.items():
        for seed, score in zip(seeds, some, strict=True):
            for label, ones in (("false", score.false), ("missed", score.missed)):
                for one in ones:
                    print(
                        seed, "planted" if is_planted else "null", label, describe(one)
                    )
                    if label == "missed":
                        kinds[
                            f"missed {one.kind} {one.excursion} {one.scope} {one.status}"
                        ] += 1
            for one, finding in score.matched:
                kinds[f"found {one.kind} {one.excursion} {one.scope} {one.status}"] += 1
                if finding.status is not one.status:
                    print(seed, "status", describe(finding), "planted", one.status)
    for name, count in sorted(kinds.items()):
        print(count, name)
    for figure in measure(scores[True], scores[False]):
        print(f"{figure.name} {figure.value:.4g}")


if __name__ == "__main__":
    main()
