"""Names trends as core's Dexcom integration does, so that cards and automations carry over."""

from typing import Final

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
    """Return the name of a trend that Dexcom sent, or None if it is unknown."""
    return TRENDS.get(sent.casefold())
