"""Names of transmitters and of what shows their readings."""

from datetime import UTC, datetime

import pytest

from custom_components.dexcom_api.dexcom.devices import (
    Device,
    display_device_name,
    transmitter_name,
)


@pytest.mark.parametrize(
    ("generation", "variant", "app", "expected"),
    [
        pytest.param("g4", None, "G4", "G4", id="g4"),
        pytest.param("g5", None, "G5", "G5", id="g5"),
        pytest.param("g6", None, "G6", "G6", id="g6 before variants"),
        pytest.param("g6", "g6", "G6", "G6", id="g6"),
        pytest.param("g6+", "g6", "G6", "G6", id="g6+"),
        pytest.param("g6+", None, "G6", "G6", id="g6+ before variants"),
        pytest.param("g6Pro", None, "G6", "G6 Pro", id="g6Pro"),
        pytest.param("g6 pro", None, "G6", "G6 Pro", id="g6 pro"),
        pytest.param("dexcomPro", None, None, "Pro", id="dexcomPro"),
        pytest.param("g6", "g6", "DexcomOne", "ONE", id="one"),
        pytest.param("g6", None, "dexcomone", "ONE", id="one in lower case"),
        pytest.param("g7", None, "G7", "G7", id="g7 before variants"),
        pytest.param("g7", "g7", "G7", "G7", id="g7"),
        pytest.param("g7", "g7", "Watch", "G7", id="g7 on a watch"),
        pytest.param("g7", "g7", "G7Android", "G7", id="g7 on Android"),
        pytest.param("g7", "g7", "receiver", "G7", id="g7 on a receiver"),
        pytest.param("g7", "g715day", "G7", "G7 15 day", id="15 day by variant"),
        pytest.param("g715day", None, "G7", "G7 15 day", id="15 day by generation"),
        pytest.param("G7", "G715DAY", "G7", "G7 15 day", id="upper case"),
        pytest.param("g7", "d1+", "D1G7", "ONE+", id="one+"),
        pytest.param("g7", "d1+", "receiver", "ONE+", id="one+ by variant"),
        pytest.param("g7", None, "D1G7", "ONE+", id="one+ by app"),
        pytest.param("unknown", "unknown", "D1G7", "ONE+", id="one+ by app only"),
        pytest.param("g7", "unknown", None, "G7", id="unknown variant"),
        pytest.param("g7", "", "", "G7", id="empty variant"),
        pytest.param("g8", "g8max", "G8", "g8max", id="new variant"),
        pytest.param("g8", None, "G8", "g8", id="new generation"),
        pytest.param("unknown", None, "G7", None, id="unknown generation"),
        pytest.param("Unknown", "UNKNOWN", None, None, id="unknown both"),
        pytest.param(None, None, None, None, id="nothing"),
        pytest.param("", "", "", None, id="empty"),
    ],
)
def test_transmitter_name(
    generation: str | None, variant: str | None, app: str | None, expected: str | None
) -> None:
    """A transmitter has the name on its box, of a device."""
    device = Device(
        last_upload_date=datetime(2026, 5, 2, tzinfo=UTC),
        transmitter_generation=generation,
        transmitter_generation_variant=variant,
        display_app=app,
    )
    assert transmitter_name(device) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("iOS", "iOS", id="iOS"),
        pytest.param("ios", "iOS", id="lower case"),
        pytest.param("android", "Android", id="android"),
        pytest.param("receiver", "Receiver", id="receiver"),
        pytest.param("shareReceiver", "Share receiver", id="share receiver"),
        pytest.param("touchscreenReceiver", "Touchscreen receiver", id="touchscreen"),
        pytest.param("Toaster", "Toaster", id="new"),
        pytest.param("unknown", None, id="unknown"),
        pytest.param("", None, id="empty"),
        pytest.param(None, None, id="nothing"),
    ],
)
def test_display_device_name(code: str | None, expected: str | None) -> None:
    """A phone or receiver has the name that its maker gave it."""
    assert (
        display_device_name(Device(display_device=code, display_app="G7")) == expected
    )
