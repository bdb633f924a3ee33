"""Devices, their names, and how Dexcom's own alerts are set on them. Source: "Devices"."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from msgspec.structs import force_setattr

from .columns import Source
from .fields import Minutes, Number, Part, Text
from .times import in_utc, make_aware

NEVER: Final = datetime.min.replace(tzinfo=UTC)

# Source: "EGVs" and "Devices". "g6 pro", and "g715day" as a generation, are undocumented but in
# use. The generation of a G7 15 day and a ONE+ is "g7" too, so the variant comes first. The app
# comes before it, since nothing else distinguishes a ONE from a G6.
TRANSMITTERS: Final = {
    "d1+": "ONE+",
    "dexcompro": "Pro",
    "g4": "G4",
    "g5": "G5",
    "g6": "G6",
    "g6 pro": "G6 Pro",
    "g6+": "G6",
    "g6pro": "G6 Pro",
    "g7": "G7",
    "g715day": "G7 15 day",
}
TRANSMITTERS_BY_APP: Final = {"dexcomone": "ONE", "d1g7": "ONE+"}

DISPLAY_DEVICES: Final = {
    "android": "Android",
    "ios": "iOS",
    "receiver": "Receiver",
    "sharereceiver": "Share receiver",
    "touchscreenreceiver": "Touchscreen receiver",
}


class AlertSetting(Part, frozen=True, kw_only=True):
    """How one of Dexcom's alerts is set: its limit in ``unit``, snooze and delay in minutes."""

    alert_name: Text | None = None
    value: Number | None = None
    unit: Text | None = None
    snooze: Minutes | None = None
    enabled: bool | None = None
    delay: Minutes | None = None
    system_time: datetime | None = None
    display_time: datetime | None = None
    secondary_trigger_condition: Number | Text | None = None
    sound_theme: Text | None = None
    sound_output_mode: Text | None = None

    def __post_init__(self) -> None:
        """Make the times aware, and a fall the positive number that the app shows."""
        make_aware(self)
        if self.value is not None and self.value < 0:
            force_setattr(self, "value", abs(self.value))


class AlertScheduleOverride(Part, frozen=True, kw_only=True):
    """A temporary exception to a schedule: quiet or vibrate until ``end_time``."""

    is_override_enabled: bool | None = None
    mode: Text | None = None
    end_time: Text | None = None


class AlertScheduleSettings(Part, frozen=True, kw_only=True):
    """When a schedule applies. Times are as sent ("22:00", "3:04PM"; an end may pass 24:00)."""

    alert_schedule_name: Text | None = None
    is_enabled: bool | None = None
    is_default_schedule: bool | None = None
    is_active: bool | None = None
    start_time: Text | None = None
    end_time: Text | None = None
    days_of_week: tuple[Text, ...] = ()
    override: AlertScheduleOverride | None = None

    def __post_init__(self) -> None:
        """Drop the empty names that some receivers send as days."""
        force_setattr(self, "days_of_week", tuple(filter(None, self.days_of_week)))


class AlertSchedule(Part, frozen=True, kw_only=True):
    """A set of alert settings and the time at which they apply."""

    alert_schedule_settings: AlertScheduleSettings | None = None
    alert_settings: tuple[AlertSetting, ...] = ()


class Device(Part, frozen=True, kw_only=True):
    """A transmitter, a phone or receiver, and an app, as they were used together.

    ``last_upload_date`` is UTC by the server's clock. A person gathers many devices: a new one
    appears with every G7 sensor, phone, or app.
    """

    last_upload_date: datetime | None = None
    transmitter_id: Text | None = None
    transmitter_generation: Text | None = None
    transmitter_generation_variant: Text | None = None
    display_device: Text | None = None
    display_app: Text | None = None
    alert_schedules: tuple[AlertSchedule, ...] = ()

    def __post_init__(self) -> None:
        """Make the time of the upload aware. Raises ValueError if every field is empty."""
        upload = self.last_upload_date
        force_setattr(self, "last_upload_date", upload and in_utc(upload))
        if not any(getattr(self, field) for field in self.__struct_fields__):
            raise ValueError("The device is empty")


def uploaded_at(device: Device) -> datetime:
    """Return when a device last uploaded, or the beginning of time if that is unknown."""
    return device.last_upload_date or NEVER


def newest_device(devices: Iterable[Device]) -> Device | None:
    """Return the device that uploaded last, or None if there is no device."""
    return max(devices, key=uploaded_at, default=None)


def transmitter_name(source: Device | Source) -> str | None:
    """Return the name on the box of a transmitter, or its code if that is new."""
    return (
        TRANSMITTERS_BY_APP.get((source.display_app or "").casefold())
        or name_of_code(source.transmitter_generation_variant, TRANSMITTERS)
        or name_of_code(source.transmitter_generation, TRANSMITTERS)
    )


def display_device_name(source: Device | Source) -> str | None:
    """Return the kind of phone or receiver that shows the readings, or its code if that is new."""
    return name_of_code(source.display_device, DISPLAY_DEVICES)


def name_of_code(code: str | None, names: dict[str, str]) -> str | None:
    """Return the name of a code, or the code itself if that is new, or None if there is none."""
    if code is None or is_unknown(code):
        return None
    return names.get(code.casefold(), code)


def is_unknown(code: str | None) -> bool:
    """Return whether Dexcom left a code out, or sent it empty or as unknown."""
    return not code or code.casefold() == "unknown"
