"""What Dexcom's names for types of entries and alerts stand for."""

import re

from custom_components.dexcom_api.glucose.entry_kinds import EntryKind, find_sub_kind

# From Dexcom's documentation of events and alerts; "fixedLow" is in use without being documented.
NAMES = {
    "insulin": "fastActing longActing",
    "exercise": "light medium heavy",
    "health": "illness stress highSymptoms lowSymptoms cycle alcohol",
    "alert": "high low urgentLow fixedLow urgentLowSoon rise fall outOfRange noReadings",
}
# All others mean what they say.
MEANINGS = {"fixedLow": "urgent_low", "outOfRange": "signal_loss"}


def test_sub_kinds() -> None:
    """Each name has its meaning, whatever its case, and only for its own kind."""
    for kind in EntryKind:
        for other, names in NAMES.items():
            for sent in names.split():
                name = MEANINGS.get(sent) or re.sub("([A-Z])", r"_\1", sent).lower()
                expected = name if kind == other else None
                assert find_sub_kind(kind, sent) == expected
                assert find_sub_kind(kind, sent.upper()) == expected
        assert find_sub_kind(kind, "telepathy") is None
        assert find_sub_kind(kind, None) is None
