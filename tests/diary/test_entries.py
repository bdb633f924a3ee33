"""The diary: what records stand for, how they are merged, and what alerts are."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings, strategies as st
import msgspec
import pytest

from custom_components.dexcom_api.dexcom import Alert, Calibration, Event
from custom_components.dexcom_api.diary.entries import (
    ENTRIES_DECODER,
    Diary,
    Entry,
    alert_episodes,
    entries_of,
    total_of,
)
from custom_components.dexcom_api.glucose.entry_kinds import AlertState, EntryKind

START = datetime(2026, 5, 2, 6, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def event(event_type: str | None, value: Any = None, **fields: Any) -> Event:
    """Return an event as the client gives it."""
    return Event(
        **{
            "record_id": "id",
            "system_time": START,
            "event_status": "created",
            "event_type": event_type,
            "value": value,
        }
        | fields
    )


def entry(
    record_id: str,
    minutes: float = 0,
    amount: float | None = 10,
    kind: EntryKind = EntryKind.CARBS,
    **fields: Any,
) -> Entry:
    """Return an entry of some minutes after the start."""
    return Entry(
        record_id=record_id,
        kind=kind,
        time=START + minutes * MINUTE,
        amount=amount,
        **fields,
    )


def alert(minutes: float, state: AlertState, name: str = "low") -> Entry:
    """Return a change of an alert some minutes after the start."""
    return entry(
        f"{name} {minutes}", minutes, None, EntryKind.ALERT, sub_kind=name, state=state
    )


@pytest.mark.parametrize(
    ("sent", "kind", "sub_kind", "amount"),
    [
        (("insulin", "4.5", "fastActing", "units"), "insulin", "fast_acting", 4.5),
        (("Insulin", "12", "LONGACTING", None), "insulin", "long_acting", 12),
        (("insulin", "", None, None), "insulin", None, None),
        (("insulin", "3", "inhaled", "units"), "insulin", None, 3),
        (("carbs", 30, None, "grams"), "carbs", None, 30),
        (("exercise", "45", "medium", "minutes"), "exercise", "medium", 45),
        (("exercise", "-1.00", "heavy", "minutes"), "exercise", "heavy", None),
        (("health", "0.00", "lowSymptoms", None), "health", "low_symptoms", None),
        (("bloodGlucose", "112", None, "mg/dL"), "blood_glucose", None, 112),
        (("bloodGlucose", "6.2", None, "mmol/L"), "blood_glucose", None, 111.7),
        (("bloodGlucose", "low", None, None), "blood_glucose", None, None),
        (("note", "5", None, None), "note", None, None),
    ],
)
def test_events(
    sent: tuple[str, Any, str | None, str | None],
    kind: str,
    sub_kind: str | None,
    amount: float | None,
) -> None:
    """Each type of event is an entry with its amount, in the unit of its kind."""
    event_type, value, sub_type, unit = sent
    [read], deleted = entries_of(
        [event(event_type, value, event_sub_type=sub_type, unit=unit)], [], []
    )
    assert (read.kind, read.sub_kind, deleted) == (kind, sub_kind, [])
    assert read.amount == pytest.approx(amount, abs=0.01)
    assert read.time == START


def test_note() -> None:
    """A note is text, which nothing else has."""
    entries, _ = entries_of(
        [event("notes", "Felt odd"), event("carbs", "Felt odd"), event("notes", "")],
        [],
        [],
    )
    assert [(read.text, read.amount) for read in entries] == [
        ("Felt odd", None),
        (None, None),
        (None, None),
    ]


def test_what_is_not_known_is_left_out() -> None:
    """New types of records are no entries, and spoil nothing."""
    alerts = [
        Alert(record_id="a", system_time=START, alert_name=name, alert_state=state)
        for name, state in (
            ("fullMoon", "inactive"),
            ("low", "pondering"),
            (None, None),
            ("outOfRange", "activeAlarming"),
            ("fixedLow", "activeSnoozed"),
        )
    ]
    entries, deleted = entries_of([event("telepathy"), event(None)], [], alerts)
    assert [(read.sub_kind, read.state) for read in entries] == [
        ("signal_loss", AlertState.ALARMING),
        ("urgent_low", AlertState.SNOOZED),
    ]
    assert deleted == []


def test_deleted_and_calibrations() -> None:
    """A deleted event is told by its id; a calibration has its value."""
    calibration = Calibration(record_id="c", system_time=START, value=104)
    entries, deleted = entries_of(
        [event("carbs", "30", record_id="gone", event_status="Deleted")],
        [calibration],
        [],
    )
    assert [(read.kind, read.amount) for read in entries] == [("calibration", 104)]
    assert deleted == ["gone"]


def test_windows() -> None:
    """A window takes its start in and leaves its end out."""
    diary, _ = Diary().merged([entry(str(n), 60 * n, n + 0.1) for n in range(5)], [])
    found = diary.between(START + HOUR, START + 3 * HOUR)
    assert [item.record_id for item in found] == ["1", "2"]
    assert total_of(diary.entries[:3], EntryKind.CARBS) == 3.3
    assert len(diary.since(START + HOUR).entries) == 4
    last = diary.last(EntryKind.CARBS, until=START + 3.5 * HOUR)
    assert last is not None
    assert last.record_id == "3"
    assert diary.last(EntryKind.INSULIN, until=START + 9 * HOUR) is None


def test_exercise_ends() -> None:
    """Exercise lasts its minutes, a day at the most; all else is of a moment."""
    assert entry("a", 0, 45, EntryKind.EXERCISE).end == START + 45 * MINUTE
    assert entry("a", 0, 1e12, EntryKind.EXERCISE).end == START + 24 * HOUR
    assert entry("a", 0, None, EntryKind.EXERCISE).end == START
    assert entry("a", 0, 45).end == START


@pytest.mark.parametrize(
    ("changes", "episodes"),
    [
        (
            [
                alert(0, AlertState.ALARMING),
                alert(2, AlertState.SNOOZED),
                alert(32, AlertState.ALARMING),
                alert(50, AlertState.OVER),
            ],
            [("low", 0, 50)],
        ),
        (
            [
                alert(0, AlertState.OVER, "high"),
                alert(1, AlertState.ALARMING),
                alert(5, AlertState.ALARMING, "urgent_low"),
                alert(9, AlertState.OVER, "urgent_low"),
                entry("a", 10),
                alert(20, AlertState.OVER),
                alert(30, AlertState.ALARMING),
            ],
            [("low", 1, 20), ("urgent_low", 5, 9), ("low", 30, None)],
        ),
        (
            [alert(0, AlertState.ALARMING), alert(360, AlertState.OVER)],
            [("low", 0, 360)],
        ),
        (
            [alert(0, AlertState.ALARMING), alert(361, AlertState.ALARMING)],
            [("low", 0, None), ("low", 361, None)],
        ),
    ],
    ids=["snoozed", "side by side", "six hours", "silent for longer"],
)
def test_alert_episodes(
    changes: list[Entry], episodes: list[tuple[str, float, float | None]]
) -> None:
    """An alert lasts until it is over, unless nothing is heard of it for six hours."""
    assert [
        (
            found.alert.sub_kind,
            (found.alert.time - START) / MINUTE,
            found.end and (found.end - START) / MINUTE,
        )
        for found in alert_episodes(changes)
    ] == episodes


@given(
    st.lists(
        st.lists(
            st.tuples(st.integers(0, 9), st.integers(0, 600), st.booleans()), max_size=6
        ),
        max_size=6,
    )
)
@settings(deadline=None, max_examples=200)
def test_any_changes(windows: list[list[tuple[int, int, bool]]]) -> None:
    """Whatever is fetched, the diary holds the last of each id, by time; each is new once."""
    diary = Diary()
    model: dict[str, Entry] = {}
    for window in windows:
        latest = {str(number): (minutes, gone) for number, minutes, gone in window}
        fetched = [
            # What says the same by another id is the same in another app.
            entry(key, at, float(key))
            for key, (at, gone) in latest.items()
            if not gone
        ]
        deleted = [key for key, (_, gone) in latest.items() if gone]
        known = set(model)
        diary, new = diary.merged(fetched, deleted)
        model |= {item.record_id: item for item in fetched}
        for key in deleted:
            model.pop(key, None)
        assert {item.record_id for item in new} == set(model) - known
    assert sorted(diary.entries, key=lambda item: (item.time, item.record_id)) == list(
        diary.entries
    )
    assert {item.record_id: item for item in diary.entries} == model


def test_saved_entries() -> None:
    """What is saved is read again as it was."""
    entries = (
        entry("a", 0, 4.5, EntryKind.INSULIN, sub_kind="fast_acting", recorded=START),
        entry("b", 5, None, EntryKind.NOTE, text="Felt odd"),
        alert(9, AlertState.OVER),
    )
    assert ENTRIES_DECODER.decode(msgspec.json.encode(entries)) == entries
