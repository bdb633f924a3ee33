"""Reads how a person set Dexcom's own alerts, so that our limits can follow them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from operator import itemgetter
from typing import Final

from ..dexcom.devices import (
    NEVER,
    AlertSchedule,
    AlertScheduleSettings,
    AlertSetting,
    Device,
    uploaded_at,
)
from ..dexcom.glucose_value import (
    ABOVE_RANGE_MG_DL,
    BELOW_RANGE_MG_DL,
    rate_mg_dl,
    sensor_mg_dl,
)
from .entry_kinds import EntryKind, find_sub_kind
from .ranges import HIGH_RANGE_MG_DL, LOW_RANGE_MG_DL, Limits

# Devices that uploaded within this time of each other are used together, for example a phone and
# a watch, or a phone and a receiver, which doesn't send its settings.
USED_TOGETHER: Final = timedelta(days=1)

# A clock in the wrong time zone is off by less than this.
CLOCK_ERROR: Final = timedelta(days=1)

MAX_RATE_MG_DL: Final = 10
MAX_MINUTES: Final = 24 * 60


class DexcomAlert(StrEnum):
    """The alerts that have a limit, by the names that the diary uses."""

    HIGH = "high"
    LOW = "low"
    URGENT_LOW = "urgent_low"
    RISE = "rise"
    FALL = "fall"
    SIGNAL_LOSS = "signal_loss"


GLUCOSE_ALERTS: Final = (DexcomAlert.HIGH, DexcomAlert.LOW, DexcomAlert.URGENT_LOW)
RATE_ALERTS: Final = (DexcomAlert.RISE, DexcomAlert.FALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertLimit:
    """The limit of an alert and whether the alert is on. None means unknown.

    ``value`` is in mg/dL, mg/dL per minute, or minutes, depending on the alert.
    """

    value: float | None = None
    enabled: bool | None = None


def find_alert_limit(devices: Iterable[Device], alert: DexcomAlert) -> AlertLimit:
    """Return the limit that an alert is set to, whether it is on or off.

    A phone and a watch have settings of their own. The plausible setting that was changed last
    counts. If several were, that of the device that uploaded last counts, and of one device, the
    last one listed.
    """
    found: list[tuple[bool, datetime, AlertLimit]] = []
    for device in find_devices_in_use(devices):
        for setting in reversed(find_default_settings(device.alert_schedules)):
            if find_sub_kind(EntryKind.ALERT, setting.alert_name) != alert:
                continue
            value = convert_limit(setting, alert)
            changed, uploaded = setting.system_time or NEVER, device.last_upload_date
            if uploaded and changed > uploaded + CLOCK_ERROR:
                # A setting that was changed after it was uploaded comes from a wrong clock.
                changed = NEVER
            limit = AlertLimit(value=value, enabled=setting.enabled)
            found.append((value is not None, changed, limit))
    ranked = max(found, key=itemgetter(0, 1), default=None)
    return ranked[2] if ranked else AlertLimit()


def apply_dexcom_limits(devices: Iterable[Device], typed: Limits) -> Limits:
    """Return the limits of Dexcom's low and high alerts, or the typed limits if unknown.

    Dexcom allows limits from 60 to 400 mg/dL. Ours are clamped to leave room for all ranges.
    """
    low, high = (
        find_alert_limit(devices, alert).value
        for alert in (DexcomAlert.LOW, DexcomAlert.HIGH)
    )
    limits = Limits(
        low_mg_dl=typed.low_mg_dl if low is None else clamp(low, LOW_RANGE_MG_DL),
        high_mg_dl=typed.high_mg_dl if high is None else clamp(high, HIGH_RANGE_MG_DL),
    )
    return limits if limits.low_mg_dl < limits.high_mg_dl else typed


def clamp(value: float, bounds: tuple[int, int]) -> float:
    """Return a value, or the bound that it exceeds."""
    return min(max(value, bounds[0]), bounds[1])


def find_devices_in_use(devices: Iterable[Device]) -> list[Device]:
    """Return the newest device and all others used along with it, newest upload first."""
    by_upload = sorted(devices, key=uploaded_at, reverse=True)
    return [
        device
        for device in by_upload
        if uploaded_at(by_upload[0]) - uploaded_at(device) <= USED_TOGETHER
    ]


def find_default_settings(
    schedules: Sequence[AlertSchedule],
) -> tuple[AlertSetting, ...]:
    """Return the settings of the default schedule, or else of the first one."""

    def rank(schedule: AlertSchedule) -> tuple[bool, bool]:
        settings = schedule.alert_schedule_settings or AlertScheduleSettings()
        # The schedule that an app starts with has an empty name. Source: "Devices".
        return bool(settings.is_default_schedule), settings.alert_schedule_name == ""

    return max(schedules, key=rank).alert_settings if schedules else ()


def convert_limit(setting: AlertSetting, alert: DexcomAlert) -> float | None:
    """Return the limit in the unit for its alert, or None if it is implausible."""
    if (value := setting.value) is None:
        return None
    if alert in GLUCOSE_ALERTS:
        limit = sensor_mg_dl(value, setting.unit, status=None)
        if limit is None or not BELOW_RANGE_MG_DL < limit < ABOVE_RANGE_MG_DL:
            return None
        return limit
    if alert in RATE_ALERTS:
        rate = rate_mg_dl(value, setting.unit)
        return rate if rate is not None and 0 < rate <= MAX_RATE_MG_DL else None
    return value if 0 < value <= MAX_MINUTES else None
