"""Where glucose is going, by the names of core's Dexcom integration.

Nothing here knows of Home Assistant.
"""

from typing import Final

from ..dexcom import Egv

# The states of core's Dexcom integration, so that cards and automations carry over.
TRENDS: Final = {
    "doubleup": "rising_quickly",
    "singleup": "rising",
    "fortyfiveup": "rising_slightly",
    "flat": "steady",
    "fortyfivedown": "falling_slightly",
    "singledown": "falling",
    "doubledown": "falling_quickly",
}


def trend_of(egv: Egv) -> str | None:
    """Return the trend by core's name; None where Dexcom can't tell it."""
    return None if egv.trend is None else TRENDS.get(egv.trend.casefold())
