"""Readings in columns: merging, and what it takes."""

from datetime import UTC, datetime, timedelta
import random
from uuid import UUID

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.dexcom_api.dexcom import Egv
from custom_components.dexcom_api.dexcom.columns import TRENDS, Columns, merged

START = datetime(2026, 5, 2, tzinfo=UTC)
FIVE_MINUTES = timedelta(minutes=5)


def egv(number: int, value: float | None = 100, **fields: object) -> Egv:
    """Return the reading of a number of intervals after the start."""
    known: dict[str, object] = {
        "record_id": str(UUID(int=number)),
        "system_time": START + number * FIVE_MINUTES,
        "transmitter_id": "t",
        "display_device": "iOS",
        "trend": "flat",
        "trend_rate": 0.5,
        "transmitter_ticks": number,
        "value": value,
    }
    return Egv(**{**known, **fields})  # type: ignore[arg-type]


def hour(number: int) -> int:
    """Return the beginning of an hour after the start."""
    return int(START.timestamp()) + 3600 * number


def test_all_fields_are_kept() -> None:
    """What is known of a reading comes out of the columns as it went in."""
    [row] = Columns.of([egv(1, 117.5, trend_rate=None, transmitter_ticks=None)]).rows()
    assert (row.time, row.value, row.ticks) == (hour(0) + 300, 117.5, -1)
    assert row.rate != row.rate
    assert row.source.transmitter_id == "t"
    assert row.record_id.decode() == str(UUID(int=1))


def test_trends_keep_their_numbers() -> None:
    """Files hold trends as numbers, which must mean the same in every version."""
    trends = [
        *("unknown", "none", "doubleUp", "singleUp", "fortyFiveUp", "flat"),
        *("fortyFiveDown", "singleDown", "doubleDown"),
        *("notComputable", "rateOutOfRange"),
    ]
    rows = Columns.of([egv(n, trend=name) for n, name in enumerate(trends)]).rows()
    assert [row.trend for row in rows] == list(range(11))
    assert list(TRENDS) == trends


def test_readings_without_a_value_are_left_out() -> None:
    """A measurement that failed is none."""
    assert len(Columns.of([egv(1, None), egv(2)])) == 1


def test_late_readings_find_their_place() -> None:
    """Readings between known ones are sorted in, and their hours are told."""
    known, _ = merged(Columns.empty(), Columns.of([egv(0), egv(30)]))
    readings, changed = merged(known, Columns.of([egv(n) for n in range(10, 15)]))
    assert list(readings.times) == sorted(readings.times)
    assert len(readings) == 7
    assert changed == {hour(0), hour(1)}


def test_same_again_changes_nothing() -> None:
    """What is known already changes no hour."""
    block = Columns.of([egv(n) for n in range(20)])
    known, _ = merged(Columns.empty(), block)
    readings, changed = merged(known, block)
    assert (len(readings), changed) == (20, set())


def test_same_again_without_a_rate() -> None:
    """An unknown rate is the same as an unknown rate."""
    block = Columns.of([egv(n, trend_rate=None) for n in range(20)])
    known, _ = merged(Columns.empty(), block)
    assert merged(known, Columns.of([egv(7, trend_rate=None)]))[1] == set()


def test_same_of_sources_that_are_half_known() -> None:
    """Two records of the same moment and value are one reading, whoever sent what of itself."""
    twins = [
        egv(1, display_app=None, transmitter_generation="g7"),
        egv(
            1, record_id=str(UUID(int=2)), display_app="G7", transmitter_generation=None
        ),
    ]
    readings, changed = merged(Columns.empty(), Columns.of(twins))
    assert (len(readings), changed) == (1, {hour(0)})


def test_correction() -> None:
    """A record that comes again with another value replaces the first."""
    known, _ = merged(Columns.empty(), Columns.of([egv(n) for n in range(20)]))
    readings, changed = merged(known, Columns.of([egv(13, 250)]))
    assert (len(readings), readings.values[13], changed) == (20, 250, {hour(1)})


@pytest.mark.parametrize("value", [100, 104], ids=["same", "corrected"])
def test_time_without_seconds_is_no_correction(value: float) -> None:
    """A record that comes again to the minute keeps the second at which it is known to be."""
    exact = START + timedelta(minutes=5, seconds=42)
    known = Columns.of([egv(1, system_time=exact)])
    readings, changed = merged(
        known,
        Columns.of([egv(1, value, system_time=exact.replace(second=0)), egv(2)]),
    )
    assert list(readings.times) == [hour(0) + 342, hour(0) + 600]
    assert list(readings.values) == [value, 100]
    assert changed == {hour(0)}


@pytest.mark.parametrize("seconds", [0, 17], ids=["minute", "second"])
def test_corrected_time(seconds: int) -> None:
    """A record that was known to the minute, or is of another one now, has the time it comes with."""
    known = Columns.of([egv(1, system_time=START + timedelta(minutes=5))])
    corrected = START + timedelta(minutes=4 if seconds == 0 else 5, seconds=seconds)
    readings, _ = merged(known, Columns.of([egv(1, system_time=corrected)]))
    assert list(readings.times) == [int(corrected.timestamp())]


@pytest.mark.parametrize("between", [98, 100])
@pytest.mark.parametrize("together", [True, False])
def test_phone_and_receiver(together: bool, between: int) -> None:
    """A measurement that two devices of one transmitter stored is one reading."""
    first = egv(3)
    twin = egv(
        99,
        101,
        system_time=first.system_time + timedelta(seconds=20),
        display_device="receiver",
    )
    other = egv(between, 180, system_time=twin.system_time, transmitter_id="another")
    blocks = [[first, twin, other]] if together else [[first], [twin, other]]
    readings = Columns.empty()
    for block in blocks:
        readings, _ = merged(readings, Columns.of(block))
    assert sorted(readings.values) == [100, 180]


def test_three_months_take_less_than_three_megabytes() -> None:
    """The columns of ninety days are compact."""
    chance = random.Random(1)
    readings = Columns.of([egv(n, chance.randint(39, 401)) for n in range(90 * 288)])
    assert readings.nbytes < 2_000_000


@given(st.lists(st.lists(st.integers(0, 60), max_size=20), max_size=6))
@settings(deadline=None, max_examples=100)
def test_order_of_arrival_does_not_matter(blocks: list[list[int]]) -> None:
    """However readings arrive, all are there once, and every new hour was told."""
    readings, told = Columns.empty(), set()
    for block in blocks:
        fetched = Columns.of([egv(n) for n in sorted(set(block))])
        readings, changed = merged(readings, fetched)
        told |= changed
    numbers = sorted({number for block in blocks for number in block})
    assert list(readings.times) == [hour(0) + 300 * number for number in numbers]
    assert told == {hour(300 * number // 3600) for number in numbers}
