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


def jitter(seed: int) -> Delay:
    """Return a delay around an hour that varies by 20 seconds."""
    chance = random.Random(seed)
    delays = {START + (n - 100) * INTERVAL: chance.gauss(0, 20) for n in range(1200)}
    return lambda taken: HOUR + timedelta(seconds=delays[taken])


def steady(minutes: float, then: float | None = None) -> Delay:
    """Return a delay that stays the same, or changes after six hours."""
    return lambda taken: timedelta(
        minutes=minutes if then is None or taken <= START + 6 * HOUR else then
    )


def held_up(taken: datetime) -> timedelta:
    """Return the delay of a phone that had no network from hour five to hour eight."""
    reconnected = START + 8 * HOUR
    return max(HOUR, reconnected - taken) if taken > START + 5 * HOUR else HOUR


def answers(delay: Delay, until: timedelta) -> list[tuple[datetime, datetime]]:
    """Return when a schedule asks, and the newest reading that it is told of."""
    schedule = PollSchedule(HOUR)
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


def used_to_an_hour() -> tuple[PollSchedule, datetime]:
    """Return a schedule that knows a delay of an hour, and the newest reading that it is told of."""
    schedule = PollSchedule(HOUR)
    now = START
    for _ in range(40):
        newest = now - HOUR - (now - START) % INTERVAL
        schedule.record_answer(now, newest)
        now = schedule.next_poll(now)
    return schedule, newest


@pytest.mark.parametrize(
    ("delay", "hours", "learned", "late", "latest", "polls_a_day"),
    [
        (steady(61), 12, 2, 8, 900, 288 * 1.2),
        (steady(63.3), 12, 2, 8, 900, 288 * 1.2),
        (steady(58), 12, 2, 8, 900, 288 * 1.2),
        # A delay that doesn't vary has short first waits, and is seldom missed on purpose.
        (steady(60), 48, 24, 8, 9, 288 * 1.08),
        # Even where every eighth reading is missed on purpose, the budget of requests is kept.
        (jitter(2), 72, 2, 30, 900, 335),
        # A new delay that stays is learned.
        (steady(60, 62), 24, 22, 15, 900, 400),
        (steady(60, 58), 24, 22, 15, 900, 400),
        # Readings that were held up for hours don't move the aim for those that follow.
        (held_up, 12, 7, 8, 901, 400),
    ],
)
def test_learns_the_delay(
    delay: Delay,
    hours: int,
    learned: int,
    late: float,
    latest: float,
    polls_a_day: float,
) -> None:
    """After some hours readings wait seconds, with hardly more than a request for each."""
    since = START + learned * HOUR
    asked = [answer for answer in answers(delay, hours * HOUR) if answer[0] > since]
    waits = [
        (moment - newest - delay(newest)).total_seconds()
        for (_, before), (moment, newest) in pairwise(asked)
        if newest > before
    ]
    assert median(waits) < late
    assert max(waits) < latest
    assert len(asked) / (hours - learned) * 24 <= polls_a_day


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


@pytest.mark.parametrize(
    ("newest", "first"), [(START - HOUR, [timedelta(seconds=150)]), (None, [])]
)
def test_the_back_off_is_exact_while_the_delay_is_unknown(
    newest: datetime | None, first: list[timedelta]
) -> None:
    """Without an idea of when a reading comes, or without any, there is nothing to wait for."""
    schedule = PollSchedule(HOUR)
    now = START
    for wait in (*first, *WAITS):
        schedule.record_answer(now, newest)
        assert schedule.next_poll(now) == now + wait
        now += wait


def test_a_reading_of_the_future_does_not_silence_an_account() -> None:
    """A clock that runs a day ahead costs a quarter of an hour at most."""
    schedule = PollSchedule(HOUR)
    now = START
    for _ in range(40):
        schedule.record_answer(now, now - HOUR - (now - START) % INTERVAL)
        now = schedule.next_poll(now)
    schedule.record_answer(now, now + timedelta(days=1))
    assert schedule.next_poll(now) == now + WAITS[-1]


@pytest.mark.parametrize(
    ("late", "is_learned"),
    [("1111", True), ("111", False), ("1110111", False)],
)
def test_late_readings_are_a_new_delay_if_many_follow_each_other(
    late: str, is_learned: bool
) -> None:
    """Four readings in a row that were held up change the delay, but not three again and again."""
    schedule, newest = used_to_an_hour()
    learned = schedule.delay
    for flag in late:
        due = newest + INTERVAL + HOUR
        if flag == "1":
            schedule.record_answer(due, newest)
            due += timedelta(seconds=100)
        newest += INTERVAL
        schedule.record_answer(due, newest)
    assert (schedule.delay - learned > timedelta(seconds=30)) is is_learned


@pytest.mark.parametrize("between", range(5))
def test_late_readings_count_again_after_a_new_delay(between: int) -> None:
    """Those that changed the delay don't count among the four that change it once more."""
    schedule, newest = used_to_an_hour()
    delay = HOUR + timedelta(seconds=100)
    for _ in range(4):
        schedule.record_answer(newest + INTERVAL + HOUR, newest)
        newest += INTERVAL
        schedule.record_answer(newest + delay, newest)
    now = newest + delay
    for _ in range(between):
        while (now := schedule.next_poll(now)) < newest + INTERVAL + delay:
            schedule.record_answer(now, newest)
        newest += INTERVAL
        schedule.record_answer(now, newest)
    for _ in range(3):
        due = newest + INTERVAL + delay
        schedule.record_answer(due, newest)
        newest += INTERVAL
        schedule.record_answer(due + timedelta(seconds=120), newest)
    assert schedule.delay - delay < timedelta(seconds=30)


def test_held_up_reading_is_a_miss_of_the_next() -> None:
    """If the reading after it is overdue as well, it was asked for and wasn't there."""
    schedule, newest = used_to_an_hour()
    due = newest + INTERVAL + HOUR
    schedule.record_answer(due, newest)
    now = due + INTERVAL + timedelta(minutes=1)
    schedule.record_answer(now, newest + INTERVAL)
    wait = schedule.next_poll(now) - now
    assert timedelta(seconds=5) <= wait <= timedelta(seconds=30)


def test_only_the_first_miss_says_that_the_delay_is_longer() -> None:
    """A reading that isn't there at the second attempt either may just be held up."""
    schedule = PollSchedule(HOUR)
    newest = START - HOUR
    schedule.record_answer(START, newest)
    assert schedule.delay == HOUR - INTERVAL / 2
    now = schedule.next_poll(START)
    schedule.record_answer(now, newest)
    assert schedule.delay == HOUR - INTERVAL / 4
    schedule.record_answer(schedule.next_poll(now), newest)
    assert schedule.delay == HOUR - INTERVAL / 4


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
    for own in WAITS:
        schedule.record_failure(START, wait)
        due = schedule.next_poll(START)
        assert START + wait <= due <= START + max(wait, 1.1 * own)


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
