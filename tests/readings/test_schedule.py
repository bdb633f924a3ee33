"""When to ask for the next reading, by a simulated account and a clock of its own."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice, pairwise
import random
from statistics import median

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.readings.schedule import PollSchedule

START = datetime(2026, 5, 2, 12, tzinfo=UTC)
INTERVAL = timedelta(minutes=5)
HOUR = timedelta(hours=1)

# The waits after the first, second ... request without a new reading, and after errors.
WAITS = [timedelta(seconds=number) for number in (30, 60, 120, 300, 600, 900, 900)]
MOST_POLLS_AN_HOUR = 60

type Delay = Callable[[datetime], timedelta]

# How old the newest reading of an answer is; None: there is no reading; or the wait after an error.
type Answer = timedelta | None
type Step = tuple[str, Answer]

AGES = st.timedeltas(timedelta(days=-2), timedelta(days=40))
STEPS = st.one_of(
    st.tuples(st.just("answer"), st.none() | AGES),
    st.tuples(st.just("error"), st.timedeltas(timedelta(0), 2 * HOUR)),
    st.tuples(st.just("miss"), st.none()),
    st.tuples(st.just("next"), st.timedeltas(timedelta(0), 2 * INTERVAL)),
)


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
        schedule.record_answer(now, newest)
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
    assert max(late) <= WAITS[-1].total_seconds() + 1
    assert median(late[-12:]) < 8


def test_a_steady_delay_is_missed_by_seconds() -> None:
    """A delay that doesn't vary has short first waits, and is seldom missed on purpose."""
    late = lateness_seconds(lambda _: HOUR, 48 * HOUR)
    assert max(late[24 * 12 :]) < 9
    asked = [now for now in polls(lambda _: HOUR, 48 * HOUR) if now > START + 24 * HOUR]
    assert len(asked) <= 24 * 12 * 1.08


def test_a_jittery_delay_costs_few_requests() -> None:
    """Even where every eighth reading is missed on purpose, the budget of requests is kept."""
    jitter = random.Random(2)
    delays = {START + (n - 100) * INTERVAL: jitter.gauss(0, 20) for n in range(1200)}
    asked = polls(lambda taken: HOUR + timedelta(seconds=delays[taken]), 72 * HOUR)
    assert len(asked) / 3 <= 335


def test_a_reading_that_is_lost_does_not_delay_the_next() -> None:
    """After some misses the one after it is waited for, at the time when it comes."""
    lost = START + 8 * HOUR

    def delay(taken: datetime) -> timedelta:
        return 99 * HOUR if taken == lost else HOUR

    asked = answers(delay, 12 * HOUR)
    [after] = [
        moment - newest - HOUR
        for (_, before), (moment, newest) in pairwise(asked)
        if newest == lost + INTERVAL > before
    ]
    assert after < timedelta(seconds=10)
    assert (
        len([1 for moment, _ in asked if lost < moment - HOUR < lost + INTERVAL]) <= 4
    )


def test_asks_less_and_less_while_nothing_comes() -> None:
    """Misses are followed by ever longer waits, up to a quarter of an hour.

    The first is what was learned, the third ends when the next reading is due.
    """
    asked = answers(lambda taken: HOUR if taken < START else 99 * HOUR, 6 * HOUR)
    vain = [moment for moment, newest in asked if newest == asked[-1][1]][1:]
    waits = [
        round((after - before) / timedelta(seconds=1))
        for before, after in pairwise(vain)
    ]
    assert 5 <= waits[0] <= 30
    assert waits[1] == 60
    assert waits[2] >= 120
    assert sum(waits[:3]) == pytest.approx(INTERVAL.total_seconds(), abs=2)
    assert waits[3:6] == [300, 600, 900]
    assert set(waits[6:]) == {900}


def test_the_back_off_is_exact_while_the_delay_is_unknown() -> None:
    """Without an idea of when a reading comes there is nothing to wait for."""
    schedule = PollSchedule(HOUR)
    schedule.record_answer(START, START - HOUR)
    now = START
    for wait in (timedelta(seconds=150), *WAITS):
        assert schedule.next_poll(now) == now + wait
        now += wait
        schedule.record_answer(now, START - HOUR)


def test_a_reading_of_the_future_does_not_silence_an_account() -> None:
    """A clock that runs a day ahead costs a quarter of an hour at most."""
    schedule = PollSchedule(HOUR)
    now = START
    for _ in range(40):
        schedule.record_answer(now, now - HOUR - (now - START) % INTERVAL)
        now = schedule.next_poll(now)
    schedule.record_answer(now, now + timedelta(days=1))
    assert schedule.next_poll(now) == now + WAITS[-1]


def test_an_account_without_readings_is_asked_now_and_then() -> None:
    """A new account costs no more than one that has stopped."""
    schedule = PollSchedule(HOUR)
    now = START
    for wait in WAITS:
        schedule.record_answer(now, None)
        assert schedule.next_poll(now) == now + wait
        now += wait


def test_an_account_that_stopped_long_ago_teaches_nothing() -> None:
    """The age of a reading of last month is no delay."""
    schedule = PollSchedule(HOUR)
    schedule.record_answer(START, START - timedelta(days=30))
    assert schedule.delay == HOUR
    assert schedule.next_poll(START) == START + WAITS[0]


@given(st.integers(1, 12))
def test_errors_back_off_and_a_success_ends_that(errors: int) -> None:
    """A server in trouble gets ever longer rests; after an answer, it is as if nothing had happened."""
    schedule, calm = PollSchedule(HOUR), PollSchedule(HOUR)
    now = START
    for each in (schedule, calm):
        each.record_answer(now, now - HOUR)
    for number in range(errors):
        schedule.record_failure(now)
        assert schedule.next_poll(now) == now + WAITS[min(number, 6)]
        now = schedule.next_poll(now)
    for each in (schedule, calm):
        each.record_answer(now, now - HOUR)
    assert schedule.next_poll(now) == calm.next_poll(now)


def test_a_wait_that_the_server_asks_for_is_kept() -> None:
    """The back-off is never shorter than what Retry-After says."""
    schedule = PollSchedule(HOUR)
    schedule.record_failure(START, timedelta(minutes=45))
    assert schedule.next_poll(START) == START + timedelta(minutes=45)
    assert schedule.next_poll(START + HOUR) > START + HOUR


def test_waits_after_errors_are_spread() -> None:
    """Many installations don't come back at the same moment, nor at one very different."""
    for number, wait in enumerate(WAITS):
        waits = set()
        for seed in range(50):
            schedule = PollSchedule(HOUR, random.Random(seed))
            for _ in range(number + 1):
                schedule.record_failure(START)
            waits.add((schedule.next_poll(START) - START) / wait)
        assert len(waits) == 50
        assert 0.9 <= min(waits) < 0.95
        assert 1.05 < max(waits) <= 1.1


@given(st.randoms(use_true_random=False), st.timedeltas(timedelta(0), 2 * HOUR))
def test_a_wait_that_the_server_asks_for_is_never_cut_short(
    chance: random.Random, wait: timedelta
) -> None:
    """Chance shortens the own back-off, not Retry-After."""
    schedule = PollSchedule(HOUR, chance)
    for _ in range(8):
        schedule.record_failure(START, wait)
        assert schedule.next_poll(START) >= START + wait


@given(st.lists(STEPS, min_size=1, max_size=8), st.integers())
def test_never_more_than_sixty_polls_in_an_hour(steps: list[Step], seed: int) -> None:
    """Whatever comes again and again, there is a ceiling, and no lasting silence."""
    schedule = PollSchedule(HOUR, random.Random(seed))
    asked: list[datetime] = []
    now, newest = START, START - 2 * HOUR
    for kind, value in islice(cycle(steps), 4 * MOST_POLLS_AN_HOUR):
        asked.append(now)
        if kind == "error":
            schedule.record_failure(now, value or timedelta(0))
        elif kind == "answer":
            schedule.record_answer(now, None if value is None else now - value)
        else:
            newest += value or timedelta(0)
            schedule.record_answer(now, newest)
        due = schedule.next_poll(now)
        assert due > now
        if kind != "error":
            assert due <= max(now + WAITS[-1], asked[-MOST_POLLS_AN_HOUR:][0] + HOUR)
        now = due
    hours = zip(asked, asked[MOST_POLLS_AN_HOUR:], strict=False)
    assert all(after - before >= HOUR for before, after in hours)


def test_the_ceiling_is_reached() -> None:
    """An account whose old readings come and go begins its back-off again each time."""
    schedule = PollSchedule(HOUR)
    asked = [START]
    for number in range(2 * MOST_POLLS_AN_HOUR):
        newest = START - timedelta(days=2) if number % 2 else None
        schedule.record_answer(asked[-1], newest)
        asked.append(schedule.next_poll(asked[-1]))
    assert asked[MOST_POLLS_AN_HOUR - 1] < START + HOUR * 0.8
    assert asked[MOST_POLLS_AN_HOUR] == START + HOUR


def test_a_clock_that_is_set_back_does_not_stop_polling() -> None:
    """Polls that are dated after now don't count for the ceiling."""
    schedule = PollSchedule(HOUR)
    for number in range(MOST_POLLS_AN_HOUR):
        now = START + number * INTERVAL
        schedule.record_answer(now, now - HOUR)
    now = START - timedelta(days=1)
    schedule.record_answer(now, now - HOUR)
    assert schedule.next_poll(now) <= now + WAITS[-1]
