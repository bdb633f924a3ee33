"""What Dexcom's names for types of entries and alerts stand for."""

from custom_components.dexcom_api.glucose.entry_kinds import EntryKind, find_sub_kind

# From Dexcom's documentation of events and alerts; "fixedLow" is in use without being documented.
NAMES = {
    "insulin": {"fastActing": "fast_acting", "longActing": "long_acting"},
    "exercise": {"light": "light", "medium": "medium", "heavy": "heavy"},
    "health": {
        "illness": "illness",
        "stress": "stress",
        "highSymptoms": "high_symptoms",
        "lowSymptoms": "low_symptoms",
        "cycle": "cycle",
        "alcohol": "alcohol",
    },
    "alert": {
        "high": "high",
        "low": "low",
        "urgentLow": "urgent_low",
        "fixedLow": "urgent_low",
        "urgentLowSoon": "urgent_low_soon",
        "rise": "rise",
        "fall": "fall",
        "outOfRange": "signal_loss",
        "noReadings": "no_readings",
    },
}


def test_sub_kinds() -> None:
    """Each name has its meaning, whatever its case, and only for its own kind."""
    for kind in EntryKind:
        for other, names in NAMES.items():
            for sent, name in names.items():
                expected = name if kind == other else None
                assert find_sub_kind(kind, sent) == expected
                assert find_sub_kind(kind, sent.upper()) == expected
        assert find_sub_kind(kind, "telepathy") is None
        assert find_sub_kind(kind, None) is None
