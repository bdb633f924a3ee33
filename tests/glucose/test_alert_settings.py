"""The limits of Dexcom's alerts on phones and watches, each with settings of its own."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from math import inf
from operator import itemgetter
from random import Random
from typing import Any

from hypothesis import example, given, strategies as st
import pytest

from custom_components.dexcom_api.dexcom.devices import (
    AlertSchedule,
    AlertScheduleSettings,
    AlertSetting,
    Device,
)
from custom_components.dexcom_api.glucose.alert_settings import (
    DexcomAlert,
    apply_dexcom_limits,
    find_alert_limit,
)
from custom_components.dexcom_api.glucose.ranges import Limits

NOW = datetime(2026, 5, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)

BOUNDS = {"low": (60, 100), "high": (120, 250)}


# An alert's limit, whether it is on, and how many hours before the upload it was changed, infinitely
# many if unknown.
type Sent = tuple[int, bool, float]
# How many hours ago a phone or watch uploaded, and its alerts by name.
type Sender = tuple[int, dict[str, Sent]]


def device(sender: Sender) -> Device:
    """Return what Dexcom sends of a device."""
    uploaded, alerts = sender
    settings = tuple(
        AlertSetting(
            alert_name=name,
            value=value,
            unit="mg/dL",
            enabled=enabled,
            system_time=None if changed == inf else NOW - (uploaded + changed) * HOUR,
        )
        for name, (value, enabled, changed) in alerts.items()
    )
    # A receiver has neither settings nor schedules.
    schedules = (AlertSchedule(alert_settings=settings),) if settings else ()
    return Device(last_upload_date=NOW - uploaded * HOUR, alert_schedules=schedules)


# Some alerts are missing, and most were changed at different times, by clocks that may be wrong.
CHANGED = st.just(inf) | st.integers(-24, 100)
ALERTS = st.fixed_dictionaries(
    {},
    optional={
        name: st.tuples(st.integers(*bounds), st.booleans(), CHANGED)
        for name, bounds in BOUNDS.items()
    },
)
SENDERS = st.lists(
    st.tuples(st.integers(0, 72), ALERTS),
    min_size=1,
    max_size=5,
    unique_by=itemgetter(0),
)


def low(uploaded: int, value: int, changed: float) -> Sender:
    """Return a device with just a low alert."""
    return uploaded, {"low": (value, True, changed)}


@given(SENDERS, st.randoms(use_true_random=False))
@example([low(0, 70, 50), low(1, 80, 9)], Random(0))
@example([low(0, 70, inf), low(24, 80, 10)], Random(0))
@example([low(0, 70, 50), low(25, 80, 10)], Random(0))
@example([low(1, 70, 9), low(0, 80, 10)], Random(0))
@example([low(0, 70, 0), low(1, 80, -24)], Random(0))
@example([low(1, 70, inf), low(0, 80, inf)], Random(0))
def test_setting_that_was_changed_last(
    senders: Sequence[Sender], chance: Random
) -> None:
    """Per alert, the last change on any device in use counts, in whatever order they come.

    A device is in use if it uploaded within a day of the newest upload. Of settings changed at the
    same time, or never, the one that was uploaded last counts.
    """
    devices = [device(sender) for sender in senders]
    chance.shuffle(devices)
    newest = min(uploaded for uploaded, _ in senders)
    values: dict[str, int | None] = {}
    for name in BOUNDS:
        # Those changed last come first, and of these, those uploaded last.
        sent = [
            (uploaded + alerts[name][2], uploaded, alerts[name][:2])
            for uploaded, alerts in senders
            if uploaded - newest <= 24 and name in alerts
        ]
        expected = min(sent)[2] if sent else (None, None)
        limit = find_alert_limit(devices, DexcomAlert(name))
        assert (limit.value, limit.enabled) == expected
        values[name] = expected[0]

    limits = apply_dexcom_limits(devices, Limits(low_mg_dl=75, high_mg_dl=170))
    assert limits.low_mg_dl == (values["low"] or 75)
    assert limits.high_mg_dl == (values["high"] or 170)


@pytest.mark.parametrize(
    ("value", "changed"), [(None, 1), (5000, 1), (70, -25), (70, -90_000)]
)
@pytest.mark.parametrize("uploaded", [0, 2])
def test_setting_that_makes_no_sense(uploaded: int, value: Any, changed: float) -> None:
    """An implausible limit, or a change that came after its upload, hides no other setting."""
    devices = [device(low(1, 80, 1_000)), device(low(uploaded, value, changed))]
    for senders in (devices, devices[::-1]):
        limit = find_alert_limit(senders, DexcomAlert.LOW)
        assert (limit.value, limit.enabled) == (80, True)


def settings(*alerts: AlertSetting) -> Device:
    """Return a device with these settings."""
    return Device(alert_schedules=(AlertSchedule(alert_settings=alerts),))


@pytest.mark.parametrize(
    ("changed", "expected"),
    [((1, 2), 60), ((2, 1), 70), ((None, 1), 70), ((1, 1), 70), ((None, None), 70)],
)
def test_alert_that_is_set_twice(
    changed: tuple[int | None, int | None], expected: int
) -> None:
    """Of several settings on one device, the newest counts, or the last of equally old ones."""
    sent = [
        AlertSetting(
            alert_name="low",
            value=value,
            system_time=None if age is None else NOW - age * HOUR,
        )
        for value, age in zip((60, 70), changed, strict=True)
    ]
    assert find_alert_limit([settings(*sent)], DexcomAlert.LOW).value == expected


@pytest.mark.parametrize(
    ("sent", "value", "unit", "alert", "limit"),
    [
        ("low", 3.9, "mmol/L", "low", 70),
        ("LOW", 39, "mg/dL", "low", None),
        ("low", 40, "mg/dL", "low", 40),
        ("low", None, "mg/dL", "low", None),
        ("fixedLow", 55, "mg/dL", "urgent_low", 55),
        ("high", 180, "mmol/L", "high", 180),
        ("high", 180, None, "high", 180),
        ("high", 12, None, "high", None),
        ("high", 400, "mg/dL", "high", 400),
        ("high", 401, "mg/dL", "high", None),
        ("rise", 0.11, "mmol/L/min", "rise", 2),
        ("rise", 2, "mmol/L/min", "rise", 2),
        ("fall", -3, "mg/dL/min", "fall", 3),
        ("rise", 10, "mg/dL/min", "rise", 10),
        ("rise", 10.5, "mg/dL/min", "rise", None),
        ("rise", 0, "mg/dL/min", "rise", None),
        ("outOfRange", 1440, "minutes", "signal_loss", 1440),
        ("outOfRange", 1441, "minutes", "signal_loss", None),
        ("outOfRange", 0, "minutes", "signal_loss", None),
    ],
)
def test_plausible_limits(
    sent: str, value: float | None, unit: str | None, alert: str, limit: float | None
) -> None:
    """A limit is in the unit for its alert, and an implausible one is unknown."""
    for enabled in (True, False, None):
        setting = AlertSetting(alert_name=sent, value=value, unit=unit, enabled=enabled)
        others = [AlertSetting(alert_name=name, value=99) for name in (None, "new")]
        found = find_alert_limit([settings(*others, setting)], DexcomAlert(alert))
        assert found.value == (limit and pytest.approx(limit, abs=0.1))
        assert found.enabled is enabled


@pytest.mark.parametrize(
    ("low", "high", "limits"),
    [
        (50, 400, (55, 250)),
        (160, 250, (150, 250)),
        (70, 60, (70, 90)),
        (120, 110, (75, 170)),
        (None, 250, (75, 250)),
        (70, None, (70, 170)),
        (None, None, (75, 170)),
    ],
)
def test_limits(
    low: float | None, high: float | None, limits: tuple[float, float]
) -> None:
    """Limits stay within the bounds of the options; unknown limits are those that were typed."""
    device = settings(
        AlertSetting(alert_name="low", value=low, unit="mg/dL"),
        AlertSetting(alert_name="high", value=high, unit="mg/dL"),
    )
    found = apply_dexcom_limits([device], Limits(low_mg_dl=75, high_mg_dl=170))
    assert (found.low_mg_dl, found.high_mg_dl) == limits


def test_default_schedule() -> None:
    """The default schedule counts; without a default, that without a name; else the first one."""

    def schedule(value: int, **settings: Any) -> AlertSchedule:
        setting = AlertSetting(alert_name="low", value=value, unit="mg/dL")
        return AlertSchedule(
            alert_settings=(setting,),
            alert_schedule_settings=AlertScheduleSettings(**settings),
        )

    for default, other in (
        (schedule(70, is_default_schedule=True), schedule(90, alert_schedule_name="")),
        (schedule(70, alert_schedule_name=""), schedule(90)),
    ):
        for schedules in ((default, other), (other, default)):
            device = Device(alert_schedules=schedules)
            assert find_alert_limit([device], DexcomAlert.LOW).value == 70
    device = Device(alert_schedules=(schedule(70), schedule(90)))
    assert find_alert_limit([device], DexcomAlert.LOW).value == 70
