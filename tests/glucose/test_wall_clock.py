"""Where hours and days begin, for any moment in any time zone."""

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from hypothesis import example, given, strategies as st

from custom_components.dexcom_api.glucose.wall_clock import (
    hour_after,
    is_recent,
    next_midnight,
    on_the_hour,
    start_of_day,
)

HOUR = timedelta(hours=1)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1))
ZONES = st.sampled_from(
    ("UTC", "Europe/Berlin", "America/Havana", "Asia/Kathmandu", "Australia/Lord_Howe")
).map(ZoneInfo)


@given(MOMENTS, ZONES)
@example(datetime(2026, 5, 2, 12), UTC)
def test_hours(moment: datetime, zone: tzinfo) -> None:
    """A moment lies between two full hours of UTC, or on one; its own zone doesn't matter."""
    moment = moment.replace(tzinfo=zone).astimezone(UTC)
    local = moment.astimezone(zone)
    before, after = on_the_hour(local), hour_after(local)
    assert {
        (hour.minute, hour.second, hour.microsecond) for hour in (before, after)
    } == {(0, 0, 0)}
    assert before.tzinfo is after.tzinfo is UTC
    assert before <= moment < before + HOUR
    assert after - HOUR < moment <= after


@given(MOMENTS, ZONES)
@example(datetime(2026, 3, 29, 22), ZoneInfo("Europe/Berlin"))
def test_days(moment: datetime, zone: tzinfo) -> None:
    """A moment lies in the day between two midnights of its zone, and belongs to that which begins."""
    moment = moment.replace(tzinfo=UTC)
    begin, end = start_of_day(moment, zone), next_midnight(moment, zone)
    assert begin.tzinfo is end.tzinfo is UTC
    assert begin <= moment < end
    assert timedelta(hours=23) <= end - begin <= timedelta(hours=25)
    assert {edge.astimezone(zone).hour for edge in (begin, end)} <= {0, 1}


@given(st.timedeltas(timedelta(days=-1), timedelta(days=1)))
@example(timedelta(0))
@example(HOUR)
def test_recent(ago: timedelta) -> None:
    """Now is recent; what is an interval ago, in the future, or unknown isn't."""
    now = datetime(2026, 5, 2, 12, tzinfo=UTC)
    assert is_recent(now - ago, now, HOUR) == (timedelta(0) <= ago < HOUR)
    assert not is_recent(None, now, HOUR)
