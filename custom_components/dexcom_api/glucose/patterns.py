"""Finds what recurs in a period of glucose, its best day, and what has changed since the one before.

The day is the unit of all evidence, because readings of one day depend on each other. Only whole
days on the person's clock count, and only those with readings for 70% of their time. Each kind of
pattern is compared with what chance alone would do, and the share of false ones among all findings
is kept small. Nothing here gives advice, and nothing is random: the same readings lead to the same
findings.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, Final

from .chance import find_split_chance, find_threshold
from .comparison import Shift, drop_echoes, find_best_day, find_shifts
from .findings import Excursion, Finding, FindingKind, FindingStatus, find_same
from .goals import Goal
from .metrics import CONTEXT, DaySummary, summarize, summarize_days
from .occasions import ENTRY_KIND, WITHIN, LoggedEntry
from .period import Candidate, Evidence, History, Period
from .ranges import Limits
from .sensor_days import FirstDays, SensorDay
from .sensor_session import SensorSession
from .trace import GlucoseTrace, to_datetime
from .wall_clock import DAY, day_of, midnight

# Three sensors of ten days, and more than four weeks.
DEFAULT_WINDOW: Final = timedelta(days=30)

# The share of findings that may be false, and how many questions each period is asked: lows and
# highs at times of day in three scopes, after meals, after exercise, and on first days, and three
# changes.
FALSE_SHARE: Final = 0.02
QUESTIONS: Final = 15

# A pattern is rarer in one period than in the other if chance would divide it so at most this often.
MAX_CHANCE_OF_SPLIT: Final = 0.05


def find_data_start(window: tuple[datetime, datetime]) -> datetime:
    """Return the start of the data that the patterns of a window depend on."""
    start, end = window
    return start - (end - start) - CONTEXT


def find_patterns(
    trace: GlucoseTrace,
    entries: Iterable[LoggedEntry],
    sessions: Sequence[SensorSession],
    clock: tzinfo,
    limits: Limits,
    goals: Sequence[Goal],
    window: tuple[datetime, datetime],
) -> list[Finding]:
    """Return what stands out in a window: patterns, what has changed, and the best day.

    ``window`` are two aware times; the whole days in it count. The trace, the entries, and the
    sessions should begin at `find_data_start`, because findings are compared with the period
    before. This takes a quarter of a second for 90 days, so run it in a thread.
    """
    first, last = find_whole_days(window, clock)
    if first >= last:
        return []
    before = first - (last - first)
    start, middle, end = (midnight(day, clock) for day in (before, first, last))
    trace = trace.cut(int(start.timestamp()), int(end.timestamp()))
    history = History.gather(trace, entries, clock, limits)
    days = list(find_known_days(trace, start, end, clock, limits))
    days_then = [day for day in days if day.day < first]
    days_now = [day for day in days if day.day >= first]
    summaries = (
        summarize(trace, start, middle, limits),
        summarize(trace, middle, end, limits),
    )
    shifts = find_shifts(days_then, days_now, summaries, goals)
    sensors = [
        FirstDays.find(sessions, excursion, found, trace, int(middle.timestamp()))
        for excursion, found in history.excursions.items()
    ]
    pair = PeriodPair(
        Period(history, before, first), Period(history, first, last), limits
    )
    patterns, kept_shifts = choose_patterns(pair, sensors, shifts)
    changes = (
        pair.build(
            FindingKind.CHANGE,
            days=tuple(day.day for day in days),
            count=len(days_now),
            total=len(days),
            change=shift.change,
        )
        for shift in drop_echoes(kept_shifts)
    )
    return [*patterns, *changes, *find_best_day(days_now, goals)]


def find_known_days(
    trace: GlucoseTrace, start: datetime, end: datetime, clock: tzinfo, limits: Limits
) -> Iterator[DaySummary]:
    """Return the days of a window that have enough readings."""
    for day in summarize_days(trace, start, end, clock, limits):
        if day.metrics.in_range_percent is not None:
            yield day


def choose_patterns(
    pair: PeriodPair, sensors: Sequence[FirstDays], shifts: Sequence[Shift]
) -> tuple[list[Finding], list[Shift]]:
    """Return the patterns, and the shifts, that few of such chances would bring about."""
    candidates = sorted(pair.now.find_candidates())
    asked: list[Candidate | Shift | FirstDays] = [*candidates, *shifts, *sensors]
    limit = choose_limit([found.chance for found in asked])
    patterns = [
        pair.judge(candidate) for candidate in candidates if candidate.chance <= limit
    ]
    patterns += pair.find_earlier(patterns)
    patterns += [
        pair.judge_first_days(found) for found in sensors if found.chance <= limit
    ]
    return patterns, [shift for shift in shifts if shift.chance <= limit]


def find_whole_days(
    window: tuple[datetime, datetime], clock: tzinfo
) -> tuple[date, date]:
    """Return the first whole day of a window, and the one after the last."""
    start, end = window
    first = day_of(start, clock)
    if midnight(first, clock) < start:
        first += DAY
    return first, day_of(end, clock)


def choose_limit(chances: Sequence[float]) -> float:
    """Return up to which probability what was found counts."""
    return find_threshold(chances, max(QUESTIONS, len(chances)), FALSE_SHARE)


def is_rarer(evidence: Evidence, other: Evidence) -> bool:
    """Return whether a pattern is rarer by more than chance, or too little is known to say so."""
    if not evidence.is_enough:
        return True
    chance = find_split_chance(other.count, other.total, evidence.count, evidence.total)
    return chance <= MAX_CHANCE_OF_SPLIT


@dataclass(frozen=True)
class PeriodPair:
    """A period and the one before, either of which may have a pattern."""

    then: Period
    now: Period
    limits: Limits

    def judge(self, candidate: Candidate) -> Finding:
        """Return the finding of a pattern of the period: new, or recurring."""
        evidence, earlier = self.now.weigh(candidate), self.then.weigh(candidate)
        is_new = not earlier.is_pattern and is_rarer(earlier, evidence)
        status = FindingStatus.NEW if is_new else FindingStatus.RECURRING
        return self._build_pattern(candidate, status, evidence, earlier)

    def find_earlier(self, patterns: Sequence[Finding]) -> Iterator[Finding]:
        """Yield the patterns of the period before that weren't found in this one: over, or recurring.

        A pattern that may or may not be rarer than before is neither.
        """
        candidates = sorted(self.then.find_candidates())
        limit = choose_limit([candidate.chance for candidate in candidates])
        for candidate in candidates:
            if candidate.chance > limit:
                return
            evidence, earlier = self.now.weigh(candidate), self.then.weigh(candidate)
            if evidence.is_pattern:
                status = FindingStatus.RECURRING
                found = self._build_pattern(candidate, status, evidence, earlier)
            elif evidence.is_enough and is_rarer(evidence, earlier):
                status = FindingStatus.OVER
                found = self._build_pattern(candidate, status, earlier, evidence)
            else:
                continue
            if find_same(found, patterns) is None:
                yield found

    def judge_first_days(self, found: FirstDays) -> Finding:
        """Return the finding of a pattern on first days."""
        before, now = (self._weigh_sensors(days) for days in (found.before, found.now))
        status = FindingStatus.RECURRING
        if not found.stands_out(found.now):
            status, now, before = FindingStatus.OVER, before, now
        elif not found.stands_out(found.before):
            status = FindingStatus.NEW
        candidate = Candidate(
            found.chance, FindingKind.SENSOR_FIRST_DAY, found.excursion
        )
        return self._build_pattern(candidate, status, now, before)

    def _weigh_sensors(self, days: Sequence[SensorDay]) -> Evidence:
        """Return the evidence of some first days."""
        hits = [day for day in days if day.seconds]
        clock = self.now.history.clock
        dates = [day_of(to_datetime(day.start), clock) for day in hits]
        return Evidence(1.0, len(hits), len(days), tuple(dates), bool(days))

    def build(
        self, kind: FindingKind, status: FindingStatus = FindingStatus.NEW, **rest: Any
    ) -> Finding:
        """Return a finding of the period, or of the one before if it is over."""
        period = self.then if status is FindingStatus.OVER else self.now
        clock = period.history.clock
        return Finding(
            kind=kind,
            status=status,
            start=midnight(period.first, clock),
            end=midnight(period.last, clock),
            **rest,
        )

    def _build_pattern(
        self,
        candidate: Candidate,
        status: FindingStatus,
        evidence: Evidence,
        other: Evidence,
    ) -> Finding:
        """Return the finding of a pattern with its evidence in both periods."""
        is_low = candidate.excursion is Excursion.LOW
        recurrence = candidate.recurrence
        return self.build(
            candidate.kind,
            status,
            days=evidence.days,
            count=evidence.count,
            total=evidence.total,
            excursion=candidate.excursion,
            limit_mg_dl=self.limits.low_mg_dl if is_low else self.limits.high_mg_dl,
            span=recurrence and recurrence.span,
            scope=recurrence and recurrence.scope,
            within=WITHIN[candidate.excursion]
            if candidate.kind in ENTRY_KIND
            else None,
            other_count=other.count if other.is_enough else None,
            other_total=other.total if other.is_enough else None,
        )
