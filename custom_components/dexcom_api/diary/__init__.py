"""What happened beside the readings: what people logged, alerts, and calibrations.

What an entry and a diary are knows nothing of Home Assistant, and neither do titles, sums and
ledgers; the history and the statistics build on them. What asks Dexcom is elsewhere.
"""

from .entries import (
    SUB_KINDS,
    AlertEpisode,
    AlertState,
    Diary,
    Entry,
    EntryKind,
    alert_episodes,
    entries_of,
    is_of,
    known_sub_kind,
    occurrences,
    total_of,
)

__all__ = [
    "SUB_KINDS",
    "AlertEpisode",
    "AlertState",
    "Diary",
    "Entry",
    "EntryKind",
    "alert_episodes",
    "entries_of",
    "is_of",
    "known_sub_kind",
    "occurrences",
    "total_of",
]
