"""The limits of Dexcom's alerts on phones and watches, each with settings of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import inf
from random import Random

from hypothesis import example, given, strategies as st
import pytest

from custom_components.dexcom_api.dexcom.devices import (
    AlertSchedule,
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


@dataclass(frozen=True)
class Sent:
    """An alert as one device sends it; an unknown time of change is infinitely long ago."""

    value: int
    enabled: bool
    changed_hours_ago: float


@dataclass(frozen=True)
class Sender:
    """A phone or watch that uploaded some hours ago, with its alerts by name."""

    uploaded_hours_ago: int
    alerts: dict[str, Sent]

    def device(self) -> Device:
        """Return what Dexcom sends."""
        settings = tuple(
            AlertSetting(
                alert_name=name,
                value=sent.value,
                unit="mg/dL",
                enabled=sent.enabled,
                system_time=None
                if sent.changed_hours_ago == inf
                else NOW - sent.changed_hours_ago * HOUR,
            )
            for name, sent in self.alerts.items()
        )
        # A receiver has neither settings nor schedules.
        schedules = (AlertSchedule(alert_settings=settings),) if settings else ()
        uploaded = NOW - self.uploaded_hours_ago * HOUR
        return Device(last_upload_date=uploaded, alert_schedules=schedules)


# Some alerts are missing, and most were changed at different times.
CHANGED = st.just(inf) | st.integers(0, 100)
ALERTS = st.fixed_dictionaries(
    {},
    optional={
        name: st.builds(Sent, st.integers(*bounds), st.booleans(), CHANGED)
        for name, bounds in BOUNDS.items()
    },
)
SENDERS = st.lists(
    st.builds(Sender, st.integers(0, 72), ALERTS),
    min_size=1,
    max_size=5,
    unique_by=lambda sender: sender.uploaded_hours_ago,
)


def sender(uploaded: int, value: int, changed: float) -> Sender:
    """Return a device with just a low alert."""
    return Sender(uploaded, {"low": Sent(value, True, changed)})


@given(SENDERS, st.randoms(use_true_random=False))
@example([sender(0, 70, 50), sender(1, 80, 10)], Random(0))
@example([sender(0, 70, inf), sender(24, 80, 10)], Random(0))
@example([sender(0, 70, 50), sender(25, 80, 10)], Random(0))
@example([sender(1, 70, 9), sender(0, 80, 9)], Random(0))
@example([sender(1, 70, inf), sender(0, 80, inf)], Random(0))
def test_setting_that_was_changed_last(
    senders: Sequence[Sender], chance: Random
) -> None:
    """Per alert, the last change on any device in use counts, in whatever order they come.

    A device is in use if it uploaded within a day of the newest upload. Of settings changed at the
    same time, or never, the one that was uploaded last counts.
    """
    devices = [sender.device() for sender in senders]
    chance.shuffle(devices)
    newest = min(sender.uploaded_hours_ago for sender in senders)
    in_use = [sender for sender in senders if sender.uploaded_hours_ago - newest <= 24]
    values: dict[str, int | None] = {}
    for name in BOUNDS:
        sent = [
            (alert.changed_hours_ago, sender.uploaded_hours_ago, alert)
            for sender in in_use
            if (alert := sender.alerts.get(name))
        ]
        limit = find_alert_limit(devices, DexcomAlert(name))
        expected = min(sent, key=lambda row: row[:2])[2] if sent else None
        values[name] = expected.value if expected else None
        assert limit.value == values[name]
        assert limit.enabled == (expected.enabled if expected else None)

    limits = apply_dexcom_limits(devices, Limits(low_mg_dl=75, high_mg_dl=170))
    assert limits.low_mg_dl == (values["low"] or 75)
    assert limits.high_mg_dl == (values["high"] or 170)


@pytest.mark.parametrize(
    ("name", "value", "unit", "limit"),
    [
        ("low", 3.9, "mmol/L", 70),
        ("high", 180, "mmol/L", 180),
        ("high", 12, None, None),
        ("low", 39, "mg/dL", None),
        ("low", 40, "mg/dL", 40),
        ("high", 400, "mg/dL", 400),
        ("high", 401, "mg/dL", None),
        ("rise", 2, "mmol/L/min", 2),
        ("rise", 10, "mg/dL/min", 10),
        ("rise", 10.5, "mg/dL/min", None),
        ("rise", 0, "mg/dL/min", None),
        ("outOfRange", 1440, "minutes", 1440),
        ("outOfRange", 1441, "minutes", None),
        ("outOfRange", 0, "minutes", None),
    ],
)
def test_plausible_limits(
    name: str, value: float, unit: str | None, limit: float | None
) -> None:
    """A limit is in the unit for its alert, and an implausible one is unknown."""
    setting = AlertSetting(alert_name=name, value=value, unit=unit)
    device = Device(alert_schedules=(AlertSchedule(alert_settings=(setting,)),))
    alert = DexcomAlert("signal_loss" if name == "outOfRange" else name)
    assert find_alert_limit([device], alert).value == limit
