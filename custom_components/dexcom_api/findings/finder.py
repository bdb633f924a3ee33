"""Finds what stands out in a period of an account, in a thread, and once for the same data."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..coverage import Interval
from ..diary.entries import Diary, Entry
from ..glucose.comparison import MIN_DAYS
from ..glucose.entry_kinds import EntryKind
from ..glucose.findings import Finding
from ..glucose.goals import Goal, find_goals
from ..glucose.metrics import summarize_days
from ..glucose.patterns import (
    DEFAULT_WINDOW,
    find_data_start,
    find_patterns,
    find_whole_days,
)
from ..glucose.ranges import Limits
from ..glucose.sensor_session import find_sessions
from ..glucose.start_candidates import DailyCandidates
from ..glucose.wall_clock import day_of, midnight
from ..past import BuildLock, Past, async_stored_past
from ..storage.lasting import async_lasting

# Periods that cards and assistants ask about at the same time, each with a few hundred bytes.
MAX_ANSWERS: Final = 16

# Findings are compared with the period before, so twice as much is read.
MAX_WINDOW: Final = timedelta(days=366)

COUNTED_KINDS: Final = (EntryKind.CARBS, EntryKind.EXERCISE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What stands out in the whole days of a period, the most certain first.

    ``days`` is how many of them have enough readings, ``last_day`` is the last of all, and
    ``limits`` are those of the findings.
    """

    start: datetime
    end: datetime
    days: int
    limits: Limits
    found: tuple[Finding, ...]

    last_day: date

    @property
    def has_enough_days(self) -> bool:
        """Return whether anything can stand out."""
        return self.days >= MIN_DAYS


@dataclass(frozen=True, slots=True)
class Question:
    """What findings depend on besides the stored data."""

    window: Interval
    clock: tzinfo
    limits: Limits
    goals: tuple[Goal, ...]
    with_diary: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """Findings, the versions of the data they were last checked with, and a digest of these."""

    versions: tuple[int, int]
    digest: int
    findings: Findings


class FoundFindings(dict[Question, Answer]):
    """The findings of an account by question, the oldest answer first."""


def default_window(account: DexcomAccount) -> Interval | None:
    """Return the latest thirty whole days with readings, or None without readings."""
    readings = account.readings
    end = readings.store.end(dt_util.utcnow())
    if end is None:
        return None
    today = day_of(end, readings.clock)
    start = midnight(today - DEFAULT_WINDOW, readings.clock)
    return Interval(start, midnight(today, readings.clock))


def cut_to_days(account: DexcomAccount, window: Interval) -> Interval:
    """Return the whole days of a window on the person's clock, which may be none."""
    clock = account.readings.clock
    first, last = find_whole_days(window, clock)
    return Interval(midnight(first, clock), midnight(max(first, last), clock))


async def async_find_findings(
    hass: HomeAssistant, account: DexcomAccount, window: Interval, *, with_diary: bool
) -> Findings:
    """Return what stands out in a window, which only counts whole days.

    Only what is stored counts. They are found again once readings or entries change that they
    depend on. Without the diary, nothing is known of meals and exercise. Raises DiskTroubleError.
    """
    readings = account.readings
    limits = readings.data.limits
    question = Question(
        cut_to_days(account, window),
        readings.clock,
        limits,
        find_goals(readings.options.goals, limits),
        with_diary,
    )
    answers = async_lasting(readings.config_entry, FoundFindings)
    async with async_lasting(hass, FindingLock):
        versions = readings.store.version, account.diary.store.version
        answer = answers.pop(question, None)
        if answer is None or answer.versions != versions:
            since = find_data_start(question.window)
            past = await async_stored_past(
                account, Interval(since, question.window.end), with_diary=with_diary
            )
            async with async_lasting(hass, BuildLock):
                answer = await hass.async_add_executor_job(
                    find_answer, question, past, since, versions, answer
                )
        while len(answers) >= MAX_ANSWERS:
            del answers[next(iter(answers))]
        answers[question] = answer
        return answer.findings


class FindingLock(asyncio.Lock):
    """Lets questions take turns, so that the same one is answered once."""


def find_answer(
    question: Question,
    past: Past,
    since: datetime,
    versions: tuple[int, int],
    before: Answer | None,
) -> Answer:
    """Return the answer to a question, or the one before if it depends on the same data.

    Runs in a thread.
    """
    start, end = question.window
    readings = past.readings.in_span(since.timestamp(), end.timestamp())
    entries = counted_entries(past.diary, Interval(since, end))
    digest = hash(
        (
            readings.times.tobytes(),
            readings.values.tobytes(),
            tuple((entry.kind, entry.time, entry.end) for entry in entries),
        )
    )
    if before is not None and before.digest == digest:
        return Answer(versions, digest, before.findings)
    clock, limits = question.clock, question.limits
    found = find_patterns(
        past.trace,
        entries,
        find_sessions(DailyCandidates().follow(past.readings)),
        clock,
        limits,
        question.goals,
        question.window,
    )
    findings = Findings(
        start=start,
        end=end,
        days=sum(
            day.metrics.in_range_percent is not None
            for day in summarize_days(past.trace, start, end, clock)
        ),
        last_day=day_of(end - timedelta.resolution, clock),
        limits=limits,
        found=tuple(found),
    )
    return Answer(versions, digest, findings)


def counted_entries(diary: Diary, window: Interval) -> Sequence[Entry]:
    """Return the meals and the exercise of a window, oldest first."""
    return [
        entry for entry in diary.entries_between(*window) if entry.kind in COUNTED_KINDS
    ]
