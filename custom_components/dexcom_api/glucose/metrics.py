"""Glycaemic metrics, as a clinic reads them.

The definitions are those of the international consensus (Danne et al., 2017; Battelino et al.,
2019 and 2023). Each reading weighs the time that it stands for; see trace.py. Limits are in
range. Percents are of the time that there are readings for, except active_percent, which is of
all time.

Where there is too little to go by, a figure is None. Nothing here knows of Home Assistant.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from .episodes import LowEpisode, low_episodes
from .ranges import (
    CONSENSUS_LIMITS,
    TIGHT_HIGH_MG_DL,
    TIGHT_LOW_MG_DL,
    VERY_LOW_MG_DL,
    GlucoseRange,
    Limits,
)
from .trace import READING_SECONDS, Distribution, GlucoseTrace

WINDOW_DAYS: Final = (1, 7, 14, 30, 90)
DAY_SECONDS: Final = 24 * 60 * 60

# Fewer readings than this say too little (Danne et al., 2017).
MIN_ACTIVE_PERCENT: Final = 70
# Half a day's, so that a short night doesn't pass for a day.
MIN_PRESENT_SECONDS: Final = DAY_SECONDS // 2
# The regression behind GMI is of 14 days and more (Bergenstal et al., 2018). An hour less, since
# 14 days are that where clocks go forward.
MIN_GMI_SECONDS: Final = 14 * DAY_SECONDS - 60 * 60

MAX_GRI: Final = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The metrics of a stretch of time. All figures below active_percent can be unknown."""

    start: datetime
    end: datetime
    # One every five minutes; the ones present are the time with readings in these terms.
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
    # Low and very low, high and very high.
    below_percent: float | None = None
    above_percent: float | None = None
    tight_range_percent: float | None = None

    very_low_minutes: float | None = None
    low_minutes: float | None = None
    in_range_minutes: float | None = None
    high_minutes: float | None = None
    very_high_minutes: float | None = None

    # Those that began in this time; the longest is None too where there was none.
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
    """The metrics of a local day, or of the part of it that was asked for."""

    day: date
    metrics: Summary
    first_reading: datetime | None
    last_reading: datetime | None


@dataclass(frozen=True, slots=True)
class Lows:
    """All episodes of a trace below a person's limit and below 54 mg/dL, oldest first."""

    low: Sequence[LowEpisode]
    very_low: Sequence[LowEpisode]

    @classmethod
    def of(cls, trace: GlucoseTrace, limits: Limits) -> Lows:
        """Find the episodes of a trace."""
        return cls(
            low_episodes(trace, limits.low_mg_dl), low_episodes(trace, VERY_LOW_MG_DL)
        )


def summarize(
    trace: GlucoseTrace,
    start: datetime,
    end: datetime,
    limits: Limits = CONSENSUS_LIMITS,
    lows: Lows | None = None,
) -> Summary:
    """Return the metrics of the time from start to end, which are aware and whole seconds.

    Readings outside of it only tell how long an episode that began in it was. Everything up to
    end is expected: an end after the newest reading makes the rest a gap. Lows save finding the
    episodes again.
    """
    begin, over = int(start.timestamp()), int(end.timestamp())
    distribution = trace.spans(begin, over).distribution()
    lows = lows or Lows.of(trace, limits)
    return _summary(begin, over, distribution, limits, lows)


def summarize_windows(
    trace: GlucoseTrace,
    limits: Limits = CONSENSUS_LIMITS,
    window_days: Sequence[int] = WINDOW_DAYS,
) -> dict[int, Summary]:
    """Return the metrics of the last days, by their number; nothing where there are no readings.

    A day is 24 hours here, and the last one ends with the time that the newest reading stands for.
    """
    if (end := trace.end) is None:
        return {}
    lows = Lows.of(trace, limits)
    distribution = Distribution()
    summaries = {}
    begun = end
    for days in sorted(window_days):
        start = end - days * DAY_SECONDS
        # A longer window is a shorter one and what comes before it.
        distribution += trace.spans(start, begun).distribution()
        begun = start
        summaries[days] = _summary(start, end, distribution, limits, lows)
    return summaries


def summarize_days(
    trace: GlucoseTrace,
    start: datetime,
    end: datetime,
    zone: tzinfo,
    limits: Limits = CONSENSUS_LIMITS,
    lows: Lows | None = None,
) -> list[DaySummary]:
    """Return a row for each local day from start to end, the first and last cut there."""
    lows = lows or Lows.of(trace, limits)
    rows = []
    for day, begin, over in local_days(
        int(start.timestamp()), int(end.timestamp()), zone
    ):
        distribution = trace.spans(begin, over).distribution()
        times = trace.between(begin, over).times
        rows.append(
            DaySummary(
                day=day,
                metrics=_summary(begin, over, distribution, limits, lows),
                first_reading=_moment(times[0]) if times else None,
                last_reading=_moment(times[-1]) if times else None,
            )
        )
    return rows


def local_days(start: int, end: int, zone: tzinfo) -> Iterator[tuple[date, int, int]]:
    """Cut a time into local days; where clocks change they have 23 or 25 hours."""
    day = datetime.fromtimestamp(start, zone).date()
    while start < end:
        following = day + timedelta(days=1)
        midnight = int(datetime.combine(following, time(), zone).timestamp())
        if start < midnight:
            yield day, start, min(midnight, end)
            start = midnight
        day = following


def gmi_percent(mean_mg_dl: float) -> float:
    """Return the glucose management indicator (Bergenstal et al., 2018)."""
    return 3.31 + 0.02392 * mean_mg_dl


def glycemia_risk_index(distribution: Distribution) -> float | None:
    """Return the glycemia risk index, 0 to 100 (Klonoff et al., 2022).

    It is defined on the consensus' bands, so a person's own limits do not change it.
    """
    if not (total := distribution.seconds):
        return None
    seconds = seconds_by_range(distribution, CONSENSUS_LIMITS)
    risk = (
        3.0 * seconds[GlucoseRange.VERY_LOW]
        + 2.4 * seconds[GlucoseRange.LOW]
        + 1.6 * seconds[GlucoseRange.VERY_HIGH]
        + 0.8 * seconds[GlucoseRange.HIGH]
    )
    return min(100 * risk / total, MAX_GRI)


def seconds_by_range(
    distribution: Distribution, limits: Limits
) -> dict[GlucoseRange, int]:
    """Return how long glucose was in each band."""
    found = dict.fromkeys(GlucoseRange, 0)
    for value, seconds in distribution.seconds_by_mg_dl.items():
        found[limits.range_of(value)] += seconds
    return found


def tight_range_seconds(distribution: Distribution) -> int:
    """Return how long glucose was from 70 to 140 mg/dL (Battelino et al., 2023)."""
    return sum(
        seconds
        for value, seconds in distribution.seconds_by_mg_dl.items()
        if TIGHT_LOW_MG_DL <= value <= TIGHT_HIGH_MG_DL
    )


def is_sufficient(start: int, end: int, distribution: Distribution) -> bool:
    """Return whether there are enough readings to speak for a time."""
    present = distribution.seconds
    return present >= MIN_PRESENT_SECONDS and 100 * present >= MIN_ACTIVE_PERCENT * (
        end - start
    )


def _summary(
    start: int, end: int, distribution: Distribution, limits: Limits, lows: Lows
) -> Summary:
    """Turn the time at each value into metrics."""
    expected, present = max(0, end - start), distribution.seconds
    coverage = Summary(
        start=_moment(start),
        end=_moment(end),
        expected_readings=round(expected / READING_SECONDS),
        present_readings=round(present / READING_SECONDS),
        active_percent=100 * present / expected if expected else 0.0,
    )
    mean, sd = distribution.mean_mg_dl, distribution.sd_mg_dl
    if not mean or sd is None or not is_sufficient(start, end, distribution):
        return coverage
    seconds = seconds_by_range(distribution, limits)
    very_low, low, in_range, high, very_high = (seconds[band] for band in GlucoseRange)
    lows_here = _within(lows.low, start, end)
    very_lows_here = _within(lows.very_low, start, end)
    return replace(
        coverage,
        mean_mg_dl=mean,
        sd_mg_dl=sd,
        cv_percent=100 * sd / mean,
        gmi_percent=gmi_percent(mean) if expected >= MIN_GMI_SECONDS else None,
        glycemia_risk_index=glycemia_risk_index(distribution),
        very_low_percent=100 * very_low / present,
        low_percent=100 * low / present,
        in_range_percent=100 * in_range / present,
        high_percent=100 * high / present,
        very_high_percent=100 * very_high / present,
        below_percent=100 * (very_low + low) / present,
        above_percent=100 * (high + very_high) / present,
        tight_range_percent=100 * tight_range_seconds(distribution) / present,
        very_low_minutes=very_low / 60,
        low_minutes=low / 60,
        in_range_minutes=in_range / 60,
        high_minutes=high / 60,
        very_high_minutes=very_high / 60,
        low_episodes=len(lows_here),
        longest_low_minutes=_longest_minutes(lows_here),
        very_low_episodes=len(very_lows_here),
        longest_very_low_minutes=_longest_minutes(very_lows_here),
    )


def _within(
    episodes: Sequence[LowEpisode], start: int, end: int
) -> Sequence[LowEpisode]:
    """Return the episodes that began from start on and before end."""
    first, last = (
        bisect_left(episodes, _moment(edge), key=lambda episode: episode.start)
        for edge in (start, end)
    )
    return episodes[first:last]


def _longest_minutes(episodes: Sequence[LowEpisode]) -> float | None:
    """Return how long the longest of some episodes was."""
    return max((episode.minutes for episode in episodes), default=None)


def _moment(seconds: int) -> datetime:
    """Return a time since the epoch as UTC."""
    return datetime.fromtimestamp(seconds, UTC)
