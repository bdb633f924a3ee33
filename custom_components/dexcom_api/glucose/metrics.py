"""Calculates the glycemic metrics that clinics use, so that they match a clinic's report.

The definitions are those of the international consensus (Danne et al., 2017; Battelino et al.,
2019 and 2023). Each reading is weighed by the time it stands for; see trace.py. Percentages refer
to the time that there are readings for, except for active_percent, which refers to all time. With
too few readings, a metric is None.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from itertools import accumulate, pairwise
from typing import Any, Final, Self

from ..dexcom.columns import DAY_SECONDS, HOUR_SECONDS
from .changes import Span
from .episodes import LowEpisode, count_started, find_low_episodes, update_low_episodes
from .ranges import (
    CONSENSUS_LIMITS,
    PREGNANCY_LIMITS,
    TIGHT_LIMITS,
    VERY_HIGH_MG_DL,
    VERY_LOW_MG_DL,
    GlucoseRange,
    Limits,
)
from .risk import calculate_risk_indices
from .trace import READING_SECONDS, Distribution, GlucoseTrace, Readings, to_datetime
from .wall_clock import DAY, hours_of_day, midnight, split_into_days

WINDOW_DAYS: Final = (1, 7, 14, 30, 90)

# With fewer readings, metrics are not reliable (Danne et al., 2017).
MIN_ACTIVE_PERCENT: Final = 70
MIN_PRESENT_SECONDS: Final = 3 * HOUR_SECONDS
# One night must not pass for a day.
MIN_DAY_SECONDS: Final = DAY_SECONDS // 2
# GMI was derived from 14 or more days (Bergenstal et al., 2018), and we ask the same of the estimated
# A1c. Where clocks go forward, 14 days are an hour shorter.
MIN_GMI_SECONDS: Final = 14 * DAY_SECONDS - 60 * 60

# How far outside of a period its readings matter: a low may start before it or end after it. The
# readings in memory cover the longest window and this.
CONTEXT: Final = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metrics:
    """The metrics of some time. All of them after active_percent can be None."""

    # Every five minutes count as one reading.
    expected_readings: int
    present_readings: int
    active_percent: float

    mean_mg_dl: float | None = None
    sd_mg_dl: float | None = None
    cv_percent: float | None = None
    glycemia_risk_index: float | None = None
    # The low and the high blood glucose index.
    lbgi: float | None = None
    hbgi: float | None = None

    very_low_percent: float | None = None
    low_percent: float | None = None
    in_range_percent: float | None = None
    high_percent: float | None = None
    very_high_percent: float | None = None
    # Low and very low together, and high and very high together.
    below_percent: float | None = None
    above_percent: float | None = None
    tight_range_percent: float | None = None
    pregnancy_range_percent: float | None = None

    very_low_minutes: float | None = None
    low_minutes: float | None = None
    in_range_minutes: float | None = None
    high_minutes: float | None = None
    very_high_minutes: float | None = None

    # Episodes that started in this time, and their length even beyond its end.
    low_episodes: int | None = None
    longest_low_minutes: float | None = None
    very_low_episodes: int | None = None
    longest_very_low_minutes: float | None = None

    @property
    def range_percents(self) -> tuple[float, ...] | None:
        """Return the time in each range, lowest first; None if there are too few readings."""
        percents = tuple(getattr(self, f"{band}_percent") for band in GlucoseRange)
        return None if None in percents else percents


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary(Metrics):
    """The metrics of a period."""

    start: datetime
    end: datetime
    # These need 14 days.
    gmi_percent: float | None = None
    estimated_a1c_percent: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySummary:
    """The metrics of a day on a clock, or of the part of it that lies in a period.

    ``start`` and ``end`` are those of the whole day. It has 24 hours unless the clock changes.
    """

    day: date
    start: datetime
    end: datetime
    hours: float
    metrics: Summary
    first_reading: datetime | None
    last_reading: datetime | None


@dataclass(frozen=True, slots=True)
class LowEpisodes:
    """All low episodes of a trace and all very low ones, oldest first."""

    low: Sequence[LowEpisode]
    very_low: Sequence[LowEpisode]

    @classmethod
    def find(cls, trace: GlucoseTrace, limits: Limits) -> Self:
        """Find the episodes of a trace."""
        return cls(
            find_low_episodes(trace, limits.low_mg_dl),
            find_low_episodes(trace, VERY_LOW_MG_DL),
        )

    def update(self, readings: Readings, limits: Limits, changed: Span) -> Self:
        """Return the episodes after a change of the readings around a span of time."""
        return type(self)(
            update_low_episodes(self.low, readings, limits.low_mg_dl, changed),
            update_low_episodes(self.very_low, readings, VERY_LOW_MG_DL, changed),
        )

    def select(self, start: datetime, end: datetime) -> Self:
        """Return the episodes that started at or after start and before end."""

        def started(episodes: Sequence[LowEpisode]) -> Sequence[LowEpisode]:
            first = count_started(episodes, start)
            return episodes[first : count_started(episodes, end)]

        return type(self)(started(self.low), started(self.very_low))


def cut_with_context(
    trace: GlucoseTrace, start: datetime, end: datetime
) -> GlucoseTrace:
    """Return all readings that the metrics of a period depend on.

    Summaries of a period use only these, so that they don't depend on what else was loaded.
    """
    return trace.cut(
        int((start - CONTEXT).timestamp()), int((end + CONTEXT).timestamp())
    )


def summarize(
    trace: GlucoseTrace,
    start: datetime,
    end: datetime,
    limits: Limits = CONSENSUS_LIMITS,
    lows: LowEpisodes | None = None,
    distribution: Distribution | None = None,
) -> Summary:
    """Return the metrics of a period whose ends are aware and whole seconds.

    Readings are expected up to its end: if the newest one is older, the rest counts as a gap.
    Pass ``lows`` if the episodes of the trace have been found already, and ``distribution`` if the
    time at each value is known.
    """
    begin, over = int(start.timestamp()), int(end.timestamp())
    distribution = distribution or trace.cut_spans(begin, over).sum_by_value()
    lows = lows or LowEpisodes.find(trace, limits)
    return build_summary(begin, over, distribution, limits, lows)


def summarize_days(
    trace: GlucoseTrace,
    start: datetime,
    end: datetime,
    zone: tzinfo,
    limits: Limits = CONSENSUS_LIMITS,
    lows: LowEpisodes | None = None,
) -> list[DaySummary]:
    """Return the metrics of each day in a period, which may cut the first and the last.

    A day that isn't over at the end of the period is measured so far.
    """
    lows = lows or LowEpisodes.find(trace, limits)
    rows = []
    for day, begin, over in split_into_days(
        int(start.timestamp()), int(end.timestamp()), zone
    ):
        times = trace.cut(begin, over).times
        first, last = midnight(day, zone), midnight(day + DAY, zone)
        is_so_far = begin == int(first.timestamp()) and over < int(last.timestamp())
        rows.append(
            DaySummary(
                day=day,
                start=first,
                end=last,
                hours=hours_of_day(day, zone),
                metrics=build_summary(
                    begin,
                    over,
                    trace.cut_spans(begin, over).sum_by_value(),
                    limits,
                    lows,
                    MIN_PRESENT_SECONDS if is_so_far else MIN_DAY_SECONDS,
                ),
                first_reading=to_datetime(times[0]) if times else None,
                last_reading=to_datetime(times[-1]) if times else None,
            )
        )
    return rows


def calculate_gmi_percent(mean_mg_dl: float) -> float:
    """Return the glucose management indicator (Bergenstal et al., 2018)."""
    return 3.31 + 0.02392 * mean_mg_dl


def calculate_estimated_a1c_percent(mean_mg_dl: float) -> float:
    """Return the A1c whose average glucose is this one (Nathan et al., 2008)."""
    return (mean_mg_dl + 46.7) / 28.7


def calculate_glycemia_risk_index(seconds: Mapping[GlucoseRange, int]) -> float:
    """Return the glycemia risk index from 0 to 100 (Klonoff et al., 2022).

    It is defined by the time in the ranges of the consensus, whatever a person's own limits are.
    """
    risk = (
        3.0 * seconds[GlucoseRange.VERY_LOW]
        + 2.4 * seconds[GlucoseRange.LOW]
        + 1.6 * seconds[GlucoseRange.VERY_HIGH]
        + 0.8 * seconds[GlucoseRange.HIGH]
    )
    return min(100 * risk / sum(seconds.values()), 100.0)


def sum_seconds_by_range(
    distribution: Distribution, limits: Limits
) -> dict[GlucoseRange, int]:
    """Return the time spent in each range, lowest first."""
    edges = (
        0,
        distribution.seconds_below(VERY_LOW_MG_DL),
        distribution.seconds_below(limits.low_mg_dl),
        distribution.seconds_up_to(limits.high_mg_dl),
        distribution.seconds_up_to(VERY_HIGH_MG_DL),
        distribution.seconds,
    )
    # A value that two ranges would have counts in the lower one.
    parts = pairwise(accumulate(edges, max))
    return dict(zip(GlucoseRange, [over - start for start, over in parts], strict=True))


def has_enough_readings(
    expected_seconds: int,
    distribution: Distribution,
    least_seconds: int = MIN_PRESENT_SECONDS,
) -> bool:
    """Return whether there are enough readings of some time to represent it."""
    present = distribution.seconds
    return (
        present >= least_seconds
        and 100 * present >= MIN_ACTIVE_PERCENT * expected_seconds
    )


def measure_coverage(
    expected_seconds: int, distribution: Distribution
) -> dict[str, Any]:
    """Return the fields of Metrics that are always known."""
    present = distribution.seconds
    return {
        "expected_readings": round(expected_seconds / READING_SECONDS),
        "present_readings": round(present / READING_SECONDS),
        "active_percent": 100 * present / expected_seconds if expected_seconds else 0.0,
    }


def add_metrics[M: Metrics](
    coverage: M, distribution: Distribution, limits: Limits, lows: LowEpisodes
) -> M:
    """Return all metrics of a time, given its coverage.

    ``lows`` are the episodes that started in this time.
    """
    mean, sd = distribution.mean_mg_dl, distribution.sd_mg_dl
    if not mean or sd is None:
        return coverage
    present = distribution.seconds
    seconds = sum_seconds_by_range(distribution, limits)
    very_low, low, _, high, very_high = seconds.values()
    by_range: dict[str, Any] = {
        **{f"{band}_percent": 100 * seconds[band] / present for band in GlucoseRange},
        **{f"{band}_minutes": seconds[band] / 60 for band in GlucoseRange},
    }
    by_consensus = (
        seconds
        if limits == CONSENSUS_LIMITS
        else sum_seconds_by_range(distribution, CONSENSUS_LIMITS)
    )
    lbgi, hbgi = calculate_risk_indices(distribution)
    return replace(
        coverage,
        mean_mg_dl=mean,
        sd_mg_dl=sd,
        cv_percent=100 * sd / mean,
        glycemia_risk_index=calculate_glycemia_risk_index(by_consensus),
        lbgi=lbgi,
        hbgi=hbgi,
        **by_range,
        below_percent=100 * (very_low + low) / present,
        above_percent=100 * (high + very_high) / present,
        tight_range_percent=find_percent_within(distribution, TIGHT_LIMITS),
        pregnancy_range_percent=find_percent_within(distribution, PREGNANCY_LIMITS),
        low_episodes=len(lows.low),
        longest_low_minutes=_find_longest_minutes(lows.low),
        very_low_episodes=len(lows.very_low),
        longest_very_low_minutes=_find_longest_minutes(lows.very_low),
    )


def build_summary(
    start: int,
    end: int,
    distribution: Distribution,
    limits: Limits,
    lows: LowEpisodes,
    least_seconds: int = MIN_PRESENT_SECONDS,
) -> Summary:
    """Return the metrics of a period from the time spent at each value.

    They need readings of at least so many seconds.
    """
    expected = max(0, end - start)
    is_enough = has_enough_readings(expected, distribution, least_seconds)
    has_gmi = is_enough and expected >= MIN_GMI_SECONDS
    mean = distribution.mean_mg_dl if has_gmi else None
    coverage = Summary(
        start=to_datetime(start),
        end=to_datetime(end),
        gmi_percent=None if mean is None else calculate_gmi_percent(mean),
        estimated_a1c_percent=(
            None if mean is None else calculate_estimated_a1c_percent(mean)
        ),
        **measure_coverage(expected, distribution),
    )
    if not is_enough:
        return coverage
    lows = lows.select(coverage.start, coverage.end)
    return add_metrics(coverage, distribution, limits, lows)


def find_percent_within(distribution: Distribution, limits: Limits) -> float:
    """Return the share of the time that is within limits."""
    below = distribution.seconds_below(limits.low_mg_dl)
    within = distribution.seconds_up_to(limits.high_mg_dl) - below
    return 100 * within / distribution.seconds


def _find_longest_minutes(episodes: Sequence[LowEpisode]) -> float | None:
    """Return the length of the longest episode, or None without episodes."""
    return max([episode.minutes for episode in episodes], default=None)
