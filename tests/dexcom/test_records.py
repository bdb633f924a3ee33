"""What the records know about themselves."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.dexcom.devices import (
    AlertSchedule,
    AlertScheduleSettings,
    AlertSetting,
    Device,
    newest_device,
)
from custom_components.dexcom_api.dexcom.records import (
    Alert,
    DataRange,
    DataWindow,
    Event,
    Moment,
)

MOMENT = datetime(2026, 5, 2, 18, 5, 12, tzinfo=UTC)
WALL_CLOCK = datetime(2026, 5, 2, 18, 5, 12)


@pytest.mark.parametrize(
    ("difference", "expected"),
    [
        pytest.param(timedelta(hours=2), timedelta(hours=2), id="+02:00"),
        pytest.param(timedelta(hours=-8), timedelta(hours=-8), id="-08:00"),
        pytest.param(timedelta(0), timedelta(0), id="UTC"),
        pytest.param(
            timedelta(hours=5, minutes=30),
            timedelta(hours=5, minutes=30),
            id="+05:30",
        ),
        pytest.param(
            timedelta(hours=5, minutes=45),
            timedelta(hours=5, minutes=45),
            id="+05:45",
        ),
        pytest.param(timedelta(hours=14), timedelta(hours=14), id="+14:00"),
        pytest.param(timedelta(hours=-11), timedelta(hours=-11), id="-11:00"),
        pytest.param(
            timedelta(hours=2, minutes=3), timedelta(hours=2), id="clock is fast"
        ),
        pytest.param(
            timedelta(hours=-8, minutes=-4), timedelta(hours=-8), id="clock is slow"
        ),
        pytest.param(timedelta(hours=14, minutes=15), timedelta(0), id="too far ahead"),
        pytest.param(timedelta(days=-400), timedelta(0), id="a year behind"),
    ],
)
def test_receiver_offset(difference: timedelta, expected: timedelta) -> None:
    """A wall clock without an offset is as far from UTC as its record says."""
    alert = Alert(
        record_id="a", system_time=WALL_CLOCK, display_time=WALL_CLOCK + difference
    )
    assert alert.system_time == MOMENT
    assert alert.system_time.tzinfo is UTC
    assert alert.display_time is not None
    assert alert.display_time.utcoffset() == expected
    assert alert.display_time.replace(tzinfo=None) == WALL_CLOCK + difference


def test_wall_clock_alone() -> None:
    """A wall clock without anything to compare it with is taken as UTC."""
    moment = Moment(display_time=WALL_CLOCK)
    assert moment.display_time == MOMENT
    assert moment.system_time is None


def test_times_with_offset() -> None:
    """A system time is put into UTC; a wall clock keeps the offset that it has."""
    zone = timezone(timedelta(hours=-8))
    alert = Alert(
        record_id="a",
        system_time=MOMENT.astimezone(zone),
        display_time=MOMENT.astimezone(zone),
    )
    assert alert.system_time == MOMENT
    assert alert.system_time.tzinfo is UTC
    assert alert.display_time is not None
    assert alert.display_time.tzinfo is zone


def test_other_times() -> None:
    """Times of recording, of settings and of uploads are aware as well."""
    local = WALL_CLOCK + timedelta(hours=2)
    event = Event(
        record_id="a",
        system_time=MOMENT,
        recorded_system_time=WALL_CLOCK,
        recorded_display_time=local,
    )
    setting = AlertSetting(system_time=WALL_CLOCK, display_time=local)
    device = Device(last_upload_date=WALL_CLOCK)
    assert event.recorded_system_time == setting.system_time == MOMENT
    assert event.recorded_display_time == setting.display_time == MOMENT
    assert setting.display_time is not None
    assert setting.display_time.utcoffset() == timedelta(hours=2)
    assert device.last_upload_date == MOMENT


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        *(("4.5", 4.5), ("4,5", 4.5), ("30", 30), ("+30", 30), (" 7,25 ", 7.25)),
        *((",5", 0.5), ("5.", 5), ("0.00", 0), (30, 30), (4.5, 4.5), (0, 0)),
        *(("", None), (" ", None), ("-1", None), ("-1.00", None), (-1, None)),
        *(("felt dizzy", None), ("nan", None), ("inf", None), ("1e308", None)),
        *(("1,234.5", None), ("1_0", None), (".", None), ("7" * 33, None)),
        *(("9" * 400, None), (10**400, None), (1e308, None), (None, None)),
    ],
    ids=lambda value: repr(value)[:20],
)
@pytest.mark.parametrize("event_type", ["insulin", "Carbs", "EXERCISE"])
def test_amount(
    value: str | float | None, expected: float | None, event_type: str
) -> None:
    """The amount of an event is a number that makes sense, or None; the value stays as it is."""
    event = Event(record_id="a", system_time=MOMENT, event_type=event_type, value=value)
    assert event.amount == expected
    assert event.amount is None or isinstance(event.amount, float)
    assert event.value == value


@pytest.mark.parametrize(
    ("event_type", "most"),
    [("insulin", 1000), ("carbs", 2000), ("exercise", 1440), ("health", -1)],
)
def test_largest_amount(event_type: str | None, most: float) -> None:
    """Nobody injects, eats, or exercises more than that, and health has no amount at all."""
    for value in (most, most + 1, 0):
        event = Event(
            record_id="a", system_time=MOMENT, event_type=event_type, value=value
        )
        assert event.amount == (value if 0 <= value <= most else None)


@given(st.decimals(0, 999, places=2))
def test_decimal_comma(amount: Decimal) -> None:
    """An amount is the same with a point and with a comma."""
    for text in (str(amount), str(amount).replace(".", ",")):
        event = Event(
            record_id="a", system_time=MOMENT, event_type="insulin", value=text
        )
        assert event.amount == float(amount)


def test_long_note() -> None:
    """A note of any length is a note, but not all of it is kept."""
    event = Event(record_id="a", system_time=MOMENT, value="x" * 10_000_000)
    assert event.value == "x" * 10_000


@pytest.mark.parametrize(
    ("value", "expected"),
    [(-3, 3), (3, 3), (-2.5, 2.5), (0, 0), (None, None)],
    ids=["negative", "positive", "negative fraction", "zero", "none"],
)
def test_fall_is_positive(value: float | None, expected: float | None) -> None:
    """A rate of fall is the positive number that the app shows."""
    assert AlertSetting(alert_name="fall", value=value).value == expected


def test_duplicate_settings() -> None:
    """Of several settings of one alert the newest is kept, in whatever order they come."""
    old = AlertSetting(alert_name="high", value=200, system_time=MOMENT)
    new = AlertSetting(
        alert_name="high", value=250, system_time=MOMENT + timedelta(days=1)
    )
    never = AlertSetting(alert_name="high", value=300)
    low = AlertSetting(alert_name="low", value=70)
    assert set(AlertSchedule(alert_settings=(old, low, new)).alert_settings) == {
        new,
        low,
    }
    assert AlertSchedule(alert_settings=(new, old, never)).alert_settings == (new,)
    assert AlertSchedule(alert_settings=(never, old)).alert_settings == (old,)


def test_settings_of_the_same_age() -> None:
    """Of two settings of the same age the one that comes last is kept."""
    first = AlertSetting(alert_name="high", value=200)
    last = AlertSetting(alert_name="high", value=250)
    assert AlertSchedule(alert_settings=(first, last)).alert_settings == (last,)


def test_days_of_week() -> None:
    """Empty names of days are left out."""
    days = ("sunday", "", "monday", "")
    settings = AlertScheduleSettings(days_of_week=days)
    assert settings.days_of_week == ("sunday", "monday")


def window(start: datetime | None, end: datetime | None) -> DataWindow:
    """Return a section of a data range."""
    return DataWindow(start=Moment(system_time=start), end=Moment(system_time=end))


def test_data_range() -> None:
    """A range spans the oldest and the newest of its sections."""
    day = timedelta(days=1)
    data_range = DataRange(
        egvs=window(MOMENT - 5 * day, MOMENT - day),
        events=window(MOMENT - 9 * day, None),
        calibrations=window(None, MOMENT),
    )
    assert data_range.start == MOMENT - 9 * day
    assert data_range.end == MOMENT
    assert data_range.egvs_end == MOMENT - day


@pytest.mark.parametrize(
    "data_range",
    [
        pytest.param(DataRange(), id="no section"),
        pytest.param(DataRange(egvs=DataWindow()), id="no moments"),
        pytest.param(DataRange(egvs=window(None, None)), id="no times"),
    ],
)
def test_data_range_without_data(data_range: DataRange) -> None:
    """A range without data has no ends."""
    assert data_range.start is None
    assert data_range.end is None
    assert data_range.egvs_end is None


def test_newest_device() -> None:
    """The newest device is the one that uploaded last; one that never did comes last."""
    never = Device(transmitter_id="never")
    old = Device(transmitter_id="old", last_upload_date=MOMENT - timedelta(days=9))
    new = Device(transmitter_id="new", last_upload_date=MOMENT)
    assert newest_device([never, old, new]) is new
    assert newest_device([new, old, never]) is new
    assert newest_device([never]) is never
    assert newest_device([]) is None
