"""A file that was read in another time zone than that of the person's clock."""

from collections.abc import Callable, Iterable
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


def readings(
    moments: Iterable[datetime],
    read: Callable[[datetime], datetime],
    origin: Origin | None = None,
) -> Columns:
    """Return readings that were read at other times than those at which they were taken."""
    glucose = Random(1)
    values = {moment: float(glucose.randint(70, 250)) for moment in moments_of(40)}
    source = Source(None, None, None, None, None, origin)
    rows = []
    for place, moment in enumerate(moments):
        time = read(moment)
        offset = (time.utcoffset() or timedelta()) // timedelta(minutes=15)
        seconds, record_id = int(time.timestamp()), place.to_bytes(ID_LENGTH)
        rows.append(
            Row(
                seconds, values[moment], NO_RATE, 0, NO_TICKS, source, record_id, offset
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
        (40, BERLIN, BERLIN, None),
        (1, BERLIN, TOKYO, 2),
        (1, TOKYO, BERLIN, 9),
        # Clocks go back in the night of the sixth day.
        (40, BERLIN, TOKYO, 1),
        # A zone that is right for a third of the time, as after a trip or without summer time.
        (8, BERLIN, UTC_ZONE, 2),
        (9, BERLIN, ZoneInfo("Etc/GMT-1"), None),
        # Three hours tell, and less doesn't.
        (0.2, BERLIN, TOKYO, 2),
        (0.1, BERLIN, TOKYO, None),
    ],
)
def test_zones(days: float, clock: ZoneInfo, zone: ZoneInfo, hours: int | None) -> None:
    """The offset of the clock is found unless the zone fits in part, or too little tells."""
    read = readings(moments_of(days), by_clock(clock, zone), Origin.CLARITY)
    assert find_other_offset(read, KNOWN) == (None if hours is None else 60 * hours)


def test_what_is_not_known() -> None:
    """Readings that Dexcom doesn't have, or that only other files have, tell nothing."""
    read = readings(moments_of(3), by_clock(BERLIN, TOKYO), Origin.CLARITY)
    others = readings(moments_of(3), lambda moment: moment, Origin.CLARITY)
    later = readings(moments_of(40)[20 * 288 :], lambda moment: moment)
    for known in (Columns.empty(), others, later):
        assert find_other_offset(read, known) is None
    assert find_other_offset(Columns.empty(), KNOWN) is None
