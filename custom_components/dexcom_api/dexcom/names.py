"""What a person calls the things that the API has codes for."""

from typing import Final

from .columns import Source
from .devices import Device

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

UNKNOWN: Final = "unknown"


def transmitter_name(source: Device | Source) -> str | None:
    """Return the name on the box of a transmitter, or its code if that is new."""
    app = (source.display_app or "").casefold()
    if name := TRANSMITTERS_BY_APP.get(app):
        return name
    for code in (source.transmitter_generation_variant, source.transmitter_generation):
        if name := name_of_code(code, TRANSMITTERS):
            return name
    return None


def display_device_name(source: Device | Source) -> str | None:
    """Return the kind of phone or receiver that shows the readings, or its code if that is new."""
    return name_of_code(source.display_device, DISPLAY_DEVICES)


def name_of_code(code: str | None, names: dict[str, str]) -> str | None:
    """Return the name of a code, or the code itself if that is new, or None if there is none."""
    if not code or code.casefold() == UNKNOWN:
        return None
    return names.get(code.casefold(), code)
