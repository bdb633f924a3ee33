"""A file that was read in another time zone than that of the person's clock."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from custom_components.dexcom_api.dexcom.columns import (
    ID_LENGTH,
    NO_RATE,
    NO_TICKS,
    TIME_AND_ID,
    Columns,
    Row,
    Source,
)
from custom_components.dexcom_api.files.other_zone import find_other_offset
from custom_components.dexcom_api.glucose.origin import Origin

from .examples import BERLIN

STEP = timedelta(minutes=5)
START = datetime(2025, 10, 20, tzinfo=UTC)
UTC_ZONE = ZoneInfo("UTC")
TOKYO = ZoneInfo("Asia/Tokyo")


def moments_of(days: float) -> list[datetime]:
    """Return the times of the readings of so many days."""
    return [START + STEP * place for place in range(round(days * 288))]


def walk() -> Iterator[float]:
    """Yield glucose that rises and falls a little from reading to reading."""
    random, value = Random(1), 120
    while True:
        value = min(max(value + random.randint(-5, 5), 60), 300)
        yield float(value)


VALUES = dict(zip(moments_of(40), walk(), strict=False))


def readings(
    moments: Iterable[datetime],
    read: Callable[[datetime], datetime],
    origin: Origin | None = None,
) -> Columns:
    """Return readings that were read at other times than those at which they were taken."""
    source = Source(None, None, None, None, None, origin)
    rows = []
    for place, moment in enumerate(moments):
        time = read(moment)
        offset = (time.utcoffset() or timedelta()) // timedelta(minutes=15)
        seconds, record_id = int(time.timestamp()), place.to_bytes(ID_LENGTH)
        rows.append(
            Row(
                seconds, VALUES[moment], NO_RATE, 0, NO_TICKS, source, record_id, offset
            )
        )
    return Columns.from_rows(sorted(rows, key=TIME_AND_ID))


def by_clock(clock: ZoneInfo, zone: ZoneInfo) -> Callable[[datetime], datetime]:
    """Return how a file takes times of a clock in a zone."""
    return lambda moment: moment.astimezone(clock).replace(tzinfo=zone)


KNOWN = readings(moments_of(40), lambda moment: moment)


@pytest.mark.parametrize(
    ("days", "clock", "zone", "hours"),
    [
        (38, BERLIN, BERLIN, None),
        (1, BERLIN, TOKYO, 2),
        (1, TOKYO, BERLIN, 9),
        # Clocks go back on the fourth day.
        (38, BERLIN, TOKYO, 1),
        # A zone without summer time, and one that is right for half of the time.
        (6, BERLIN, UTC_ZONE, 2),
        (9, BERLIN, ZoneInfo("Etc/GMT-1"), None),
        # Three hours tell, and less doesn't.
        (0.2, BERLIN, TOKYO, 2),
        (0.1, BERLIN, TOKYO, None),
    ],
)
def test_zones(days: float, clock: ZoneInfo, zone: ZoneInfo, hours: int | None) -> None:
    """The offset of the clock is found unless the zone fits in part, or too little tells."""
    moments = moments_of(2 + days)[2 * 288 :]
    read = readings(moments, by_clock(clock, zone), Origin.CLARITY)
    assert find_other_offset(read, KNOWN) == (None if hours is None else 60 * hours)


@pytest.mark.parametrize(("zone", "hours"), [(BERLIN, None), (TOKYO, 2)])
def test_few_known_days(zone: ZoneInfo, hours: int | None) -> None:
    """Half a day of Dexcom's readings tells as much as the weeks of the file would."""
    moments = moments_of(40)
    read = readings(moments, by_clock(BERLIN, zone), Origin.CLARITY)
    expected = None if hours is None else 60 * hours
    for begin in (0, 700):
        shown = (*moments[begin : begin + 150], *moments[-12:])
        known = readings(shown, lambda moment: moment)
        assert find_other_offset(read, known) == expected


def test_what_is_not_known() -> None:
    """Readings that Dexcom doesn't have, or that only other files have, tell nothing."""
    read = readings(moments_of(3), by_clock(BERLIN, TOKYO), Origin.CLARITY)
    others = readings(moments_of(3), lambda moment: moment, Origin.CLARITY)
    later = readings(moments_of(40)[20 * 288 :], lambda moment: moment)
    for known in (Columns.empty(), others, later):
        assert find_other_offset(read, known) is None
    assert find_other_offset(Columns.empty(), KNOWN) is None


def test_time_that_dexcom_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that goes on where Dexcom's readings end is as it was read, whatever else would fit."""
    evening, night = moments_of(1)[:96], moments_of(1)[96:192]
    for before, after in zip(evening, night, strict=True):
        monkeypatch.setitem(VALUES, after, VALUES[before])
    known = readings(evening, lambda moment: moment)
    read = readings(night, by_clock(BERLIN, BERLIN), Origin.CLARITY)
    assert find_other_offset(read, known) is None


def test_hours_of_equal_values(monkeypatch: pytest.MonkeyPatch) -> None:
    """Values that are the same for hours, such as 401, fit at many times, so they tell nothing."""
    day, night = moments_of(10)[:144], moments_of(10)[144:288]
    for moment in night:
        monkeypatch.setitem(VALUES, moment, 401.0)
    known = readings((*day, *night), lambda moment: moment)
    for moment in day:
        monkeypatch.setitem(VALUES, moment, 401.0)
    read = readings(day, by_clock(BERLIN, BERLIN), Origin.CLARITY)
    assert find_other_offset(read, known) is None
