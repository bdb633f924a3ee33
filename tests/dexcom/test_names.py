"""Names of transmitters and of what shows their readings."""

import pytest

from custom_components.dexcom_api.dexcom.devices import (
    Device,
    display_device_name,
    transmitter_name,
)


@pytest.mark.parametrize(
    ("generation", "variant", "app", "expected"),
    [
        ("g4", None, "G4", "G4"),
        ("g5", None, "G5", "G5"),
        ("g6", None, "G6", "G6"),
        ("g6+", None, "G6", "G6"),
        ("g6Pro", None, "G6", "G6 Pro"),
        ("g6 pro", None, "G6", "G6 Pro"),
        ("dexcomPro", None, None, "Pro"),
        ("g6", "g6", "DexcomOne", "ONE"),
        ("g6", None, "dexcomone", "ONE"),
        ("g7", "g7", "Watch", "G7"),
        ("g7", "g715day", "G7", "G7 15 day"),
        ("g715day", None, "G7", "G7 15 day"),
        ("G7", "G715DAY", "G7", "G7 15 day"),
        ("g7", "d1+", "receiver", "ONE+"),
        ("g7", None, "D1G7", "ONE+"),
        ("unknown", "unknown", "D1G7", "ONE+"),
        ("g7", "unknown", "", "G7"),
        ("g8", "g8max", "G8", "g8max"),
        ("g8", None, "G8", "g8"),
        ("Unknown", "UNKNOWN", "G7", None),
        (None, None, None, None),
    ],
)
def test_transmitter_name(
    generation: str | None, variant: str | None, app: str | None, expected: str | None
) -> None:
    """A transmitter has the name on its box, of a device."""
    device = Device(
        transmitter_id="t",
        transmitter_generation=generation,
        transmitter_generation_variant=variant,
        display_app=app,
    )
    assert transmitter_name(device) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        *(("iOS", "iOS"), ("ios", "iOS"), ("android", "Android")),
        *(("receiver", "Receiver"), ("shareReceiver", "Share receiver")),
        *(("touchscreenReceiver", "Touchscreen receiver"), ("Toaster", "Toaster")),
        *(("unknown", None), ("", None), (None, None)),
    ],
)
def test_display_device_name(code: str | None, expected: str | None) -> None:
    """A phone or receiver has the name that its maker gave it."""
    device = Device(display_device=code, display_app="G7")
    assert display_device_name(device) == expected
