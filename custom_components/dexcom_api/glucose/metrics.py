"""Calculates the glycemic metrics that clinics use, so that they match a clinic's report.

The definitions are those of the international consensus (Danne et al., 2017; Battelino et al.,
2019 and 2023). Each reading is weighed by the time it stands for; see trace.py. Percentages refer
to the time that there are readings for, except for active_percent, which refers to all time. With
too few readings, a metric is None.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any, Final, Self

from .episodes import LowEpisode, find_low_episodes
from .ranges import CONSENSUS_LIMITS, TIGHT_LIMITS, VERY_LOW_MG_DL, GlucoseRange, Limits
from .trace import READING_SECONDS, Distribution, GlucoseTrace
from .wall_clock import split_into_days

WINDOW_DAYS: Final = (1, 7, 14, 30, 90)
DAY_SECONDS: Final = 24 * 60 * 60

# With fewer readings, metrics are not reliable (Danne et al., 2017).
MIN_ACTIVE_PERCENT: Final = 70
# Half a day, so that one night doesn't pass for a day.
MIN_PRESENT_SECONDS: Final = DAY_SECONDS // 2
# GMI was derived from 14 or more days (Bergenstal et al., 2018). Where clocks go forward, 14 days
# are an hour shorter.
MIN_GMI_SECONDS: Final = 14 * DAY_SECONDS - 60 * 60

# How far outside of a period its readings matter: a low may start before it or end after it. The
# readings in memory cover the longest window and this.
CONTEXT: Final = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The metrics of a period. All of them after active_percent can be None."""

    start: datetime
    end: datetime
    # Every five minutes count as one reading.
    expected_readings: int
    present_readings: int
    active_percent: float

    mean_mg_dl: float | None = None
    sd_mg_dl: float | None = None
    cv_percent: float | None = None
    gmi_percent: float | None = None
    glycemia_risk_index: float | None = None

    very_low_percent: float | None = None
    low_percent: float | None = None
    in_range_percent: float | None = None
    high_percent: float | None = None
    very_high_percent: float | None = None
    # Low and very low together, and high and very high together.
    below_percent: float | None = None
    above_percent: float | None = None
    tight_range_percent: float | None = None

    very_low_minutes: float | None = None
    low_minutes: float | None = None
    in_range_minutes: float | None = None
    high_minutes: float | None = None
    very_high_minutes: float | None = None

    # Episodes that started in the period, and their length even beyond its end.
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
class DaySummary:
    """The metrics of a local day, or of the part of it that lies in a period."""

    day: date
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

    def select(self, start: datetime, end: datetime) -> Self:
        """Return the episodes that started at or after start and before end."""

        def started(episodes: Sequence[LowEpisode]) -> Sequence[LowEpisode]:
            return [episode for episode in episodes if start <= episode.start < end]

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
) -> Summary:
    """Return the metrics of a period whose ends are aware and whole seconds.

    Readings are expected up to its end: if the newest one is older, the rest counts as a gap.
    Pass ``lows`` if the episodes of the trace have been found already.
    """
    begin, over = int(start.timestamp()), int(end.timestamp())
    distribution = trace.cut_spans(begin, over).sum_by_value()
    lows = lows or LowEpisodes.find(trace, limits)
    return _build_summary(begin, over, distribution, limits, lows)


def summarize_windows(
    trace: GlucoseTrace, limits: Limits = CONSENSUS_LIMITS
) -> dict[int, Summary]:
    """Return the metrics of the last days by their number, or none without readings.

    A day is 24 hours here. All windows end when the time of the newest reading ends.
    """
    if (end := trace.end) is None:
        return {}
    lows = LowEpisodes.find(trace, limits)
    distribution = Distribution()
    summaries = {}
    begun = end
    for days in WINDOW_DAYS:
        start = end - days * DAY_SECONDS
        # Each window only adds what comes before the next shorter one.
        distribution += trace.cut_spans(start, begun).sum_by_value()
        begun = start
        summaries[days] = _build_summary(start, end, distribution, limits, lows)
    return summaries


def summarize_days(
    trace: GlucoseTrace,
    start: datetime,
    end: datetime,
    zone: tzinfo,
    limits: Limits = CONSENSUS_LIMITS,
    lows: LowEpisodes | None = None,
) -> list[DaySummary]:
    """Return the metrics of each local day in a period, which may cut the first and the last."""
    lows = lows or LowEpisodes.find(trace, limits)
    rows = []
    for day, begin, over in split_into_days(
        int(start.timestamp()), int(end.timestamp()), zone
    ):
        times = trace.cut(begin, over).times
        first, last = _to_datetime(begin), _to_datetime(over)
        rows.append(
            DaySummary(
                day=day,
                metrics=summarize(trace, first, last, limits, lows),
                first_reading=_to_datetime(times[0]) if times else None,
                last_reading=_to_datetime(times[-1]) if times else None,
            )
        )
    return rows


def calculate_gmi_percent(mean_mg_dl: float) -> float:
    """Return the glucose management indicator (Bergenstal et al., 2018)."""
    return 3.31 + 0.02392 * mean_mg_dl


def calculate_glycemia_risk_index(distribution: Distribution) -> float:
    """Return the glycemia risk index from 0 to 100 (Klonoff et al., 2022).

    It is defined by the ranges of the consensus, whatever a person's own limits are.
    """
    seconds = sum_seconds_by_range(distribution, CONSENSUS_LIMITS)
    risk = (
        3.0 * seconds[GlucoseRange.VERY_LOW]
        + 2.4 * seconds[GlucoseRange.LOW]
        + 1.6 * seconds[GlucoseRange.VERY_HIGH]
        + 0.8 * seconds[GlucoseRange.HIGH]
    )
    return min(100 * risk / distribution.seconds, 100.0)


def sum_seconds_by_range(
    distribution: Distribution, limits: Limits
) -> dict[GlucoseRange, int]:
    """Return the time spent in each range, lowest first."""
    total = dict.fromkeys(GlucoseRange, 0)
    for value, seconds in distribution.seconds_by_mg_dl.items():
        total[limits.find_range(value)] += seconds
    return total


def has_enough_readings(start: int, end: int, distribution: Distribution) -> bool:
    """Return whether the readings of a period are enough to represent it."""
    present = distribution.seconds
    return present >= MIN_PRESENT_SECONDS and 100 * present >= MIN_ACTIVE_PERCENT * (
        end - start
    )


def _build_summary(
    start: int, end: int, distribution: Distribution, limits: Limits, lows: LowEpisodes
) -> Summary:
    """Return the metrics of a period from the time spent at each value."""
    expected, present = max(0, end - start), distribution.seconds
    coverage = Summary(
        start=_to_datetime(start),
        end=_to_datetime(end),
        expected_readings=round(expected / READING_SECONDS),
        present_readings=round(present / READING_SECONDS),
        active_percent=100 * present / expected if expected else 0.0,
    )
    mean, sd = distribution.mean_mg_dl, distribution.sd_mg_dl
    if not mean or sd is None or not has_enough_readings(start, end, distribution):
        return coverage
    seconds = sum_seconds_by_range(distribution, limits)
    very_low, low, _, high, very_high = seconds.values()
    tight = sum_seconds_by_range(distribution, TIGHT_LIMITS)[GlucoseRange.IN_RANGE]
    by_range: dict[str, Any] = {
        **{f"{band}_percent": 100 * seconds[band] / present for band in GlucoseRange},
        **{f"{band}_minutes": seconds[band] / 60 for band in GlucoseRange},
    }
    lows = lows.select(coverage.start, coverage.end)
    return replace(
        coverage,
        mean_mg_dl=mean,
        sd_mg_dl=sd,
        cv_percent=100 * sd / mean,
        gmi_percent=calculate_gmi_percent(mean)
        if expected >= MIN_GMI_SECONDS
        else None,
        glycemia_risk_index=calculate_glycemia_risk_index(distribution),
        **by_range,
        below_percent=100 * (very_low + low) / present,
        above_percent=100 * (high + very_high) / present,
        tight_range_percent=100 * tight / present,
        low_episodes=len(lows.low),
        longest_low_minutes=_find_longest_minutes(lows.low),
        very_low_episodes=len(lows.very_low),
        longest_very_low_minutes=_find_longest_minutes(lows.very_low),
    )


def _find_longest_minutes(episodes: Sequence[LowEpisode]) -> float | None:
    """Return the length of the longest episode, or None without episodes."""
    return max((episode.minutes for episode in episodes), default=None)


def _to_datetime(seconds: int) -> datetime:
    """Return seconds since 1970 UTC as a time."""
    return datetime.fromtimestamp(seconds, UTC)
