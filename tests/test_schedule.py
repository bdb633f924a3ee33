"""When to ask for the next reading, by a simulated account and a clock of its own."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
import random
from statistics import median

import pytest

from custom_components.dexcom_api.schedule import BACK_OFF, PollSchedule

START = datetime(2026, 5, 2, 12, tzinfo=UTC)
INTERVAL = timedelta(minutes=5)
HOUR = timedelta(hours=1)

type Delay = Callable[[datetime], timedelta]


def polls(delay: Delay, until: timedelta, expected: timedelta = HOUR) -> list[datetime]:
    """Return when a schedule asks about an account whose readings are late by a function."""
    return [moment for moment, _newest in answers(delay, until, expected)]


def answers(
    delay: Delay, until: timedelta, expected: timedelta = HOUR
) -> list[tuple[datetime, datetime]]:
    """Return when a schedule asks, and the newest reading that it is told of."""
    schedule = PollSchedule(expected)
    taken = [START + (number - 100) * INTERVAL for number in range(1200)]
    visible = [(reading + delay(reading), reading) for reading in taken]
    asked = []
    now = START
    while now < START + until:
        newest = max(reading for seen, reading in visible if seen <= now)
        asked.append((now, newest))
        schedule.asked(now, newest)
        now = schedule.next_poll(now) + timedelta(milliseconds=300)
    return asked


def lateness_seconds(delay: Delay, until: timedelta) -> list[float]:
    """Return how long each reading waited before a schedule asked for it."""
    asked = answers(delay, until)
    return [
        (moment - newest - delay(newest)).total_seconds()
        for (_, before), (moment, newest) in pairwise(asked)
        if newest > before
    ]


@pytest.mark.parametrize(
    "delay",
    [timedelta(minutes=61), timedelta(minutes=63, seconds=20), timedelta(minutes=58)],
    ids=str,
)
def test_learns_the_delay(delay: timedelta) -> None:
    """After two hours a reading waits seconds, with hardly more than a request for each."""
    late = lateness_seconds(lambda _: delay, 12 * HOUR)
    assert median(late[24:]) < 8
    asked = [
        moment
        for moment in polls(lambda _: delay, 12 * HOUR)
        if moment > START + 2 * HOUR
    ]
    assert len(asked) <= 10 * 12 * 1.2


def test_follows_a_jittery_delay() -> None:
    """A delay that varies by 20 seconds is followed within half a minute."""
    jitter = random.Random(1)
    delays = {START + (n - 100) * INTERVAL: jitter.gauss(0, 20) for n in range(1200)}
    late = lateness_seconds(
        lambda taken: HOUR + timedelta(seconds=delays[taken]), 24 * HOUR
    )
    assert median(late[24:]) < 30


@pytest.mark.parametrize(
    "change", [timedelta(minutes=2), timedelta(minutes=-2)], ids=str
)
def test_follows_a_change_of_the_delay(change: timedelta) -> None:
    """A delay that changes for good is learned anew, later at once and earlier in a while."""

    def delay(taken: datetime) -> timedelta:
        return HOUR + (change if taken > START + 6 * HOUR else timedelta(0))

    late = lateness_seconds(delay, 24 * HOUR)
    assert median(late[-24:]) < 15


def test_a_phone_without_network_is_not_a_longer_delay() -> None:
    """Readings that were held up for hours don't move the aim for those that follow."""
    reconnected = START + 8 * HOUR

    def delay(taken: datetime) -> timedelta:
        return max(HOUR, reconnected - taken) if taken > START + 5 * HOUR else HOUR

    late = lateness_seconds(delay, 12 * HOUR)
    assert max(late) <= BACK_OFF[-1].total_seconds() + 1
    assert median(late[-12:]) < 8


def test_asks_less_and_less_while_nothing_comes() -> None:
    """Misses are followed by ever longer waits, up to a quarter of an hour."""
    asked = answers(lambda taken: HOUR if taken < START else 99 * HOUR, 6 * HOUR)
    vain = [moment for moment, newest in asked if newest == asked[-1][1]][1:]
    waits = [
        round((after - before) / timedelta(seconds=1))
        for before, after in pairwise(vain)
    ]
    assert waits[:6] == [30, 60, 120, 300, 600, 900]
    assert set(waits[6:]) == {900}


def test_an_account_without_readings_is_asked_now_and_then() -> None:
    """A new account costs no more than one that has stopped."""
    schedule = PollSchedule(HOUR)
    now = START
    for wait in (*BACK_OFF, BACK_OFF[-1]):
        schedule.asked(now, None)
        assert schedule.next_poll(now) == now + wait
        now += wait


def test_an_account_that_stopped_long_ago_teaches_nothing() -> None:
    """The age of a reading of last month is no delay."""
    schedule = PollSchedule(HOUR)
    schedule.asked(START, START - timedelta(days=30))
    assert schedule.delay == HOUR
    assert schedule.next_poll(START) == START + BACK_OFF[0]


def test_errors_back_off_and_a_success_ends_that() -> None:
    """A server in trouble is left alone for longer and longer; then all is as before."""
    schedule = PollSchedule(HOUR)
    schedule.asked(START, START - HOUR)
    for wait in BACK_OFF:
        schedule.failed(START)
        assert schedule.next_poll(START) == START + wait
    now = START + 15 * INTERVAL
    schedule.asked(now, now - HOUR)
    assert now < schedule.next_poll(now) <= now + INTERVAL


def test_a_wait_that_the_server_asks_for_is_kept() -> None:
    """The back-off is never shorter than what Retry-After says."""
    schedule = PollSchedule(HOUR)
    schedule.failed(START, timedelta(minutes=45))
    assert schedule.next_poll(START) == START + timedelta(minutes=45)
    assert schedule.next_poll(START + HOUR) > START + HOUR
