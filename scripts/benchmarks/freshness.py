"""How fresh readings are, and for how many requests, beside polls at a fixed interval.

Weeks of simulated accounts pass in virtual time. Each poll tells a schedule of the newest
reading that can be seen, as the coordinator does; docs/freshness.md explains the figures.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate
import random
from statistics import median, quantiles
from typing import Final, Protocol

from custom_components.dexcom_api.dexcom.const import EXPECTED_DELAYS, Server
from custom_components.dexcom_api.readings.schedule import PollSchedule
from tests.simulator import make_users

from . import Figure

ACCOUNTS: Final = 20
WEEK: Final = timedelta(days=7)
EARLIEST_START: Final = datetime(2026, 3, 2, tzinfo=UTC)

# The coordinator asks this long after the moment that it was told.
POLL_DELAY_SECONDS: Final = (0.05, 1.5)

JITTER_SECONDS: Final = 20.0
OUTAGES: Final = 5
OUTAGE_HOURS: Final = (1.0, 8.0)

GOAL_REQUESTS_A_DAY: Final = 330.0


class Schedule(Protocol):
    """What decides when to poll."""

    def record_answer(self, now: datetime, newest: datetime | None) -> None:
        """Learn from an answer."""

    def next_poll(self, now: datetime) -> datetime:
        """Return when to ask again."""


@dataclass(frozen=True)
class FixedInterval:
    """Polls again and again after the same time, whatever came."""

    interval: timedelta

    def record_answer(self, now: datetime, newest: datetime | None) -> None:
        """Learn nothing."""

    def next_poll(self, now: datetime) -> datetime:
        """Return the end of the interval."""
        return now + self.interval


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """A kind of account: one of the simulator's users and what is changed about it."""

    user: str
    server: Server = Server.US
    outages: int = 0
    jitter_seconds: float = 0.0
    goal_median_seconds: float | None = 15.0


SCENARIOS: Final = {
    "us_phone": Scenario(user="User7"),
    "eu_phone": Scenario(user="User6", server=Server.EU),
    "offline_phone": Scenario(user="User7", outages=OUTAGES),
    # No schedule can have both 15 s and 330 requests of such a jitter: see docs/freshness.md.
    "jittery_phone": Scenario(
        user="User7", jitter_seconds=JITTER_SECONDS, goal_median_seconds=26.0
    ),
    "receiver": Scenario(user="User4", goal_median_seconds=None),
}

SCHEDULES: Final[dict[str, Callable[[Scenario], Schedule]]] = {
    "ours": lambda scenario: PollSchedule(EXPECTED_DELAYS[scenario.server]),
    "fixed_5min": lambda _: FixedInterval(timedelta(minutes=5)),
    "fixed_3min": lambda _: FixedInterval(timedelta(minutes=3)),
}


@dataclass(frozen=True)
class Account:
    """A week of an account: its readings by the moment from which they can be seen."""

    start: datetime
    taken: tuple[datetime, ...]
    visible: tuple[datetime, ...]

    @classmethod
    def make(cls, scenario: Scenario, number: int) -> Account:
        """Draw an account; a number stands for the same start in every scenario."""
        draw = random.Random(f"account/{number}")
        start = EARLIEST_START + timedelta(seconds=draw.uniform(0, 30 * 86_400))
        user = make_users(number, start)[scenario.user]
        user.delay = EXPECTED_DELAYS[scenario.server]
        user.offline += outages(draw, start, scenario.outages)
        taken = user.trace.readings(
            (start - 2 * WEEK).timestamp(), (start + 2 * WEEK).timestamp()
        )
        seen = sorted(
            (
                user.visible_from(reading.moment_seconds)
                + draw.gauss(0, scenario.jitter_seconds),
                reading.moment_seconds,
            )
            for reading in taken
        )
        return cls(
            start,
            tuple(datetime.fromtimestamp(moment, UTC) for _, moment in seen),
            tuple(datetime.fromtimestamp(visible, UTC) for visible, _ in seen),
        )


@dataclass(frozen=True)
class Outcome:
    """What a schedule made of a week."""

    requests: int
    lateness_seconds: list[float]


def outages(
    draw: random.Random, start: datetime, count: int
) -> list[tuple[datetime, datetime]]:
    """Return times without a network, spread over the week."""
    found = []
    for number in range(count):
        begin = start + WEEK * (number + draw.uniform(0, 0.5)) / count
        found.append((begin, begin + timedelta(hours=draw.uniform(*OUTAGE_HOURS))))
    return found


def polls(
    schedule: Schedule, account: Account, seed: str
) -> Iterator[tuple[datetime, int]]:
    """Yield when a schedule asks, for ever, and how many readings can be seen then."""
    draw = random.Random(seed)
    newest = list(accumulate(account.taken, max))
    now = account.start
    while True:
        count = bisect_right(account.visible, now)
        yield now, count
        schedule.record_answer(now, newest[count - 1] if count else None)
        now = schedule.next_poll(now)
        now += timedelta(seconds=draw.uniform(*POLL_DELAY_SECONDS))


def simulate(schedule: Schedule, account: Account, seed: str) -> Outcome:
    """Let a week pass, and wait for what can be seen by its end."""
    end = account.start + WEEK
    due = bisect_right(account.visible, end)
    requests, known, lateness = 0, bisect_right(account.visible, account.start), []
    for now, count in polls(schedule, account, seed):
        lateness += [
            (now - visible).total_seconds()
            for visible in account.visible[known : min(count, due)]
        ]
        known = max(known, count)
        if now >= end and known >= due:
            break
        requests += now < end
    return Outcome(requests, lateness)


def figures(name: str, scenario: Scenario, accounts: list[Account]) -> list[Figure]:
    """Return what each schedule makes of some accounts."""
    found: list[Figure] = []
    for label, make in SCHEDULES.items():
        weeks = [
            simulate(make(scenario), account, f"polls/{number}")
            for number, account in enumerate(accounts)
        ]
        lateness = [late for week in weeks for late in week.lateness_seconds]
        requests = sum(week.requests for week in weeks)
        goal = scenario.goal_median_seconds if label == "ours" else None
        prefix = f"freshness/{name}/{label}"
        found += [
            Figure(
                name=f"{prefix}/requests_a_day",
                value=requests / len(weeks) / WEEK.days,
                unit="",
                goal=None if goal is None else GOAL_REQUESTS_A_DAY,
            ),
            Figure(
                name=f"{prefix}/median_s",
                value=median(lateness),
                unit="s",
                goal=goal,
            ),
            Figure(
                name=f"{prefix}/p95_s", value=quantiles(lateness, n=20)[-1], unit="s"
            ),
        ]
    return found


async def run() -> list[Figure]:
    """Let the same weeks pass for each schedule."""
    return [
        figure
        for name, scenario in SCENARIOS.items()
        for figure in figures(
            name, scenario, [Account.make(scenario, n) for n in range(ACCOUNTS)]
        )
    ]
