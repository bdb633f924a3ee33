"""How a person has set Dexcom's own alerts, and the limits that follow from that.

Nothing here knows of Home Assistant.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from ..dexcom import Device
from ..dexcom.models import (
    ABOVE_RANGE_MG_DL,
    BELOW_RANGE_MG_DL,
    MG_DL_PER_MMOL_L,
    AlertSchedule,
    AlertSetting,
    changed_at,
    is_mmol,
)
from .entry_kinds import EntryKind, known_sub_kind
from .ranges import HIGH_RANGE_MG_DL, LOW_RANGE_MG_DL, Limits

# The name of the schedule that an app begins with. Source: "Devices".
DEFAULT_SCHEDULE_NAME: Final = ""

# A receiver tells of no settings, while the phone that is used beside it does.
USED_TOGETHER: Final = timedelta(days=1)

# No rate is as high as 1 mmol/L a minute: such a value is mg/dL with the wrong unit.
MAX_RATE_MMOL_L: Final = 1
MAX_RATE_MG_DL: Final = 10

MAX_MINUTES: Final = 24 * 60


class DexcomAlert(StrEnum):
    """The alerts that have a limit, by the names that the diary has for them."""

    HIGH = "high"
    LOW = "low"
    URGENT_LOW = "urgent_low"
    RISE = "rise"
    FALL = "fall"
    SIGNAL_LOSS = "signal_loss"


GLUCOSE_ALERTS: Final = frozenset(
    {DexcomAlert.HIGH, DexcomAlert.LOW, DexcomAlert.URGENT_LOW}
)
RATE_ALERTS: Final = frozenset({DexcomAlert.RISE, DexcomAlert.FALL})


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertLimit:
    """From what on an alert comes, and whether it is switched on; None is what isn't known.

    ``value`` is mg/dL, mg/dL a minute or minutes.
    """

    value: float | None = None
    enabled: bool | None = None


UNKNOWN_LIMIT: Final = AlertLimit()


def alert_limit(devices: Iterable[Device], alert: DexcomAlert) -> AlertLimit:
    """Return how an alert is set, switched on or not."""
    schedule = default_schedule(devices)
    settings = [
        setting
        for setting in (schedule.alert_settings if schedule else ())
        if known_sub_kind(EntryKind.ALERT, setting.alert_name) == alert
    ]
    if not settings:
        return UNKNOWN_LIMIT
    setting = max(settings, key=changed_at)
    return AlertLimit(value=limit_value(setting, alert), enabled=setting.enabled)


def dexcom_limits(devices: Iterable[Device], typed: Limits) -> Limits:
    """Return the limits of Dexcom's alerts, and what was typed of those that aren't known.

    They are moved to where they leave room for all bands, since Dexcom has them from 60 to 400.
    """
    low, high = (
        alert_limit(devices, alert).value
        for alert in (DexcomAlert.LOW, DexcomAlert.HIGH)
    )
    limits = Limits(
        low_mg_dl=typed.low_mg_dl if low is None else within(low, LOW_RANGE_MG_DL),
        high_mg_dl=typed.high_mg_dl if high is None else within(high, HIGH_RANGE_MG_DL),
    )
    return limits if limits.low_mg_dl < limits.high_mg_dl else typed


def within(value: float, bounds: tuple[int, int]) -> float:
    """Return a value, or the bound that it is beyond."""
    return min(max(value, bounds[0]), bounds[1])


def default_schedule(devices: Iterable[Device]) -> AlertSchedule | None:
    """Return the default schedule of the newest device, or of one that is used beside it."""
    by_upload = sorted(devices, key=uploaded_at, reverse=True)
    for device in by_upload:
        if uploaded_at(by_upload[0]) - uploaded_at(device) > USED_TOGETHER:
            break
        if device.alert_schedules:
            return default_of(device.alert_schedules)
    return None


def default_of(schedules: Sequence[AlertSchedule]) -> AlertSchedule:
    """Return the schedule that is said to be the default, has its name, or comes first."""

    def likeness(schedule: AlertSchedule) -> int:
        settings = schedule.alert_schedule_settings
        if settings is None:
            return 0
        if settings.is_default_schedule:
            return 2
        return int(settings.alert_schedule_name == DEFAULT_SCHEDULE_NAME)

    return max(schedules, key=likeness)


def limit_value(setting: AlertSetting, alert: DexcomAlert) -> float | None:
    """Return the limit in the unit of its kind; None for one that makes no sense."""
    if (value := setting.value) is None:
        return None
    in_mmol = setting.unit is not None and is_mmol(setting.unit)
    if alert in GLUCOSE_ALERTS:
        if in_mmol and value < BELOW_RANGE_MG_DL:
            # A limit is compared with readings, which are whole mg/dL.
            value = round(value * MG_DL_PER_MMOL_L)
        return value if BELOW_RANGE_MG_DL < value < ABOVE_RANGE_MG_DL else None
    if alert in RATE_ALERTS:
        if in_mmol and value < MAX_RATE_MMOL_L:
            value = round(value * MG_DL_PER_MMOL_L, 2)
        return value if 0 < value <= MAX_RATE_MG_DL else None
    return value if 0 < value <= MAX_MINUTES else None


def uploaded_at(device: Device) -> datetime:
    """Return when a device uploaded; the beginning of time where nobody knows."""
    return device.last_upload_date or datetime.min.replace(tzinfo=UTC)
