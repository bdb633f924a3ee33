"""Where glucose is going, by the names of Home Assistant's own Dexcom integration."""

from typing import Final

# Its states, so that cards and automations carry over.
TRENDS: Final = {
    "doubleup": "rising_quickly",
    "singleup": "rising",
    "fortyfiveup": "rising_slightly",
    "flat": "steady",
    "fortyfivedown": "falling_slightly",
    "singledown": "falling",
    "doubledown": "falling_quickly",
}


def trend_name(sent: str) -> str | None:
    """Return the name of a trend that Dexcom sent, or None where it couldn't determine one."""
    return TRENDS.get(sent.casefold())
