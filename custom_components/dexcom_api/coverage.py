"""How far memory reaches, for whoever answers from it."""

from datetime import datetime
from typing import Final

from homeassistant.util import dt as dt_util

from .account import DexcomAccount
from .diary.coordinator import INTERVAL
from .diary.lookup import known_since
from .glucose.wall_clock import hour_after
from .options import HISTORY_DEPTHS
from .readings.store import KEPT

# An import that ends later than it would for any wish has come to the beginning of the data.
SHORTEST_DEPTH: Final = min(filter(None, HISTORY_DEPTHS.values()))


def readings_known_since(account: DexcomAccount) -> datetime | None:
    """Return from when on all readings are in memory; None where there is nothing yet."""
    history = account.history
    known = history.imported.reached
    if known is None:
        if not history.readings:
            return None
        known = dt_util.utc_from_timestamp(history.readings.times[0])
    return max(known, hour_after(dt_util.utcnow() - KEPT))


def has_readings_since(account: DexcomAccount, start: datetime) -> bool:
    """Tell whether memory has all readings from a time on, be it that there are none before."""
    known = readings_known_since(account)
    if known is None or not account.readings.caught_up:
        # What was measured while Home Assistant wasn't running may still be missing.
        return False
    is_imported = account.readings.import_percent == 100
    return start >= known or (
        is_imported and is_beginning(account.history.imported.reached)
    )


def has_diary(account: DexcomAccount, start: datetime, end: datetime) -> bool:
    """Tell whether memory has all of the diary of a window, be it that there is none before."""
    imported = account.diary.history.imported
    if imported.polled is None or imported.polled + 2 * INTERVAL < end:
        # The last days are missing where only the diary can't be fetched.
        return False
    known = known_since(imported, dt_util.utcnow())
    is_imported = imported.begun is not None and known <= imported.begun
    return start >= known or (is_imported and is_beginning(imported.begun))


def is_beginning(reached: datetime | None) -> bool:
    """Tell whether an import that has come to its goal found nothing before it."""
    return reached is not None and reached > dt_util.utcnow() - SHORTEST_DEPTH
