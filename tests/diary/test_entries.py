"""The diary: what records stand for, how they are merged, and what alerts are."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from hypothesis import given, settings, strategies as st
import msgspec
import pytest

from custom_components.dexcom_api.dexcom.records import Alert, Calibration, Event
from custom_components.dexcom_api.diary.entries import (
    Diary,
    Entry,
    find_occurrences,
    read_records,
    total_amount,
)
from custom_components.dexcom_api.glucose.entry_kinds import AlertState, EntryKind

START = datetime(2026, 5, 2, 6, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
ALARM, SNOOZE, OVER = AlertState.ALARMING, AlertState.SNOOZED, AlertState.OVER

ids = count()


def event(event_type: str | None, value: Any = None, **fields: Any) -> Event:
    """Return an event as the client gives it."""
    return Event(
        record_id=f"event {next(ids)}",
        system_time=START,
        event_type=event_type,
        value=value,
        **fields,
    )


def entry(
    record_id: str,
    minutes: float = 0,
    amount: float | None = 10,
    kind: EntryKind = EntryKind.CARBS,
    **fields: Any,
) -> Entry:
    """Return an entry of some minutes after the start."""
    time = START + minutes * MINUTE
    return Entry(record_id=record_id, kind=kind, time=time, amount=amount, **fields)


def alert(minutes: float, state: AlertState, name: str = "low") -> Entry:
    """Return a change of an alert some minutes after the start."""
    fields = {"sub_kind": name, "state": state}
    return entry(f"{name} {minutes}", minutes, None, EntryKind.ALERT, **fields)


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
    fields = {"unit": unit, "recorded_system_time": START + HOUR}
    events = [event(event_type, value, event_sub_type=sub_type, **fields)]
    diary, deleted = read_records(events, [], [])
    [read] = diary.entries
    assert (read.kind, read.sub_kind, deleted) == (kind, sub_kind, [])
    assert read.amount == pytest.approx(amount, abs=0.01)
    assert (read.time, read.recorded) == (START, START + HOUR)


def test_other_records() -> None:
    """Notes have text, new types are left out, and a deleted event is only an id."""
    gone = event("carbs", "30", event_status="Deleted")
    events = [
        event("notes", "Felt odd"),
        event("carbs", "Felt odd"),
        event("notes", ""),
    ]
    alerts = {
        "fullMoon": "inactive",
        "low": "pondering",
        "fixedLow": "activeSnoozed",
        "outOfRange": "activeAlarming",
    }
    diary, deleted = read_records(
        [*events, event("telepathy"), event(None), gone],
        [Calibration(record_id="calibration", system_time=START, value=104)],
        [
            Alert(record_id=name, system_time=START, alert_name=name, alert_state=state)
            for name, state in alerts.items()
        ],
    )
    read = [
        (found.kind, found.sub_kind or found.text, found.state or found.amount)
        for found in diary.entries
    ]
    assert sorted(read, key=str) == [
        ("alert", "signal_loss", "alarming"),
        ("alert", "urgent_low", "snoozed"),
        ("calibration", None, 104),
        ("carbs", None, None),
        ("note", "Felt odd", None),
        ("note", None, None),
    ]
    assert deleted == [gone.record_id]


@pytest.mark.parametrize(
    ("kind", "sub_type", "sub_kind"),
    [
        ("insulin", "fastActing", "fast_acting"),
        ("exercise", "light", "light"),
        ("carbs", None, None),
        ("bloodGlucose", None, None),
    ],
)
@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"value": None}, {}),
        ({"event_sub_type": None}, {}),
        ({"recorded_system_time": None}, {}),
        ({"value": None, "event_sub_type": None, "recorded_system_time": None}, {}),
        # What isn't known, or not to us, was changed.
        ({"value": "-1"}, {"amount": None}),
        ({"value": ""}, {"amount": None}),
        ({"value": "-1", "event_sub_type": None}, {"amount": None}),
        ({"event_sub_type": "inhaled"}, {"sub_kind": None}),
    ],
)
def test_other_version(
    kind: str,
    sub_type: str | None,
    sub_kind: str | None,
    sent: dict[str, Any],
    expected: dict[str, Any],
) -> None:
    """What a version lacks stays as it was, and what it has replaces that."""
    fields = {"event_sub_type": sub_type, "recorded_system_time": START}
    first = event(kind, "80", unit="mg/dL", **fields)
    other = msgspec.structs.replace(first, **sent)
    known, fetched = (read_records([one], [], [])[0] for one in (first, other))
    [entry] = known.with_fetched(fetched, ()).diary.entries
    found = {name: getattr(entry, name) for name in ("amount", "sub_kind", "recorded")}
    usual = {"amount": 80, "sub_kind": sub_kind, "recorded": START}
    assert found == usual | expected


def test_other_version_of_a_calibration() -> None:
    """A calibration without a value keeps the one that was known."""
    first = Calibration(record_id="calibration", system_time=START, value=104)
    other = Calibration(record_id="calibration", system_time=START)
    known, fetched = (read_records([], [one], [])[0] for one in (first, other))
    assert known.with_fetched(fetched, ()).diary.entries == known.entries


def test_windows() -> None:
    """A window includes its start and excludes its end."""
    diary = Diary.from_entries(entry(str(n), 60 * n, n + 0.1) for n in range(5))
    found = diary.entries_between(START + HOUR, START + 3 * HOUR)
    assert [item.record_id for item in found] == ["1", "2"]
    found = diary.entries_since(START + HOUR)
    assert [item.record_id for item in found] == ["1", "2", "3", "4"]
    assert total_amount(diary.entries[:3], EntryKind.CARBS) == 3.3


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (
            [alert(0, ALARM), alert(2, SNOOZE), alert(32, ALARM), alert(50, OVER)],
            [("low", 0, 50)],
        ),
        (
            [
                alert(0, OVER, "high"),
                alert(1, ALARM),
                alert(5, ALARM, "urgent_low"),
                alert(9, OVER, "urgent_low"),
                entry("a", 10, 45),
                alert(20, OVER),
                alert(30, ALARM),
            ],
            [("low", 1, 20), ("urgent_low", 5, 9), (None, 10, 10), ("low", 30, 30)],
        ),
        ([alert(0, ALARM), alert(360, OVER)], [("low", 0, 360)]),
        ([alert(0, ALARM), alert(361, ALARM)], [("low", 0, 0), ("low", 361, 361)]),
        (
            [
                entry(str(minutes), 0, minutes, EntryKind.EXERCISE)
                for minutes in (45, 1e12, None)
            ],
            [(None, 0, 1440), (None, 0, 45), (None, 0, 0)],
        ),
    ],
    ids=["snoozed", "side by side", "six hours", "silent for longer", "exercise"],
)
def test_occurrences(
    entries: list[Entry], expected: list[tuple[str | None, float, float]]
) -> None:
    """An alert lasts until it is over or silent for six hours, exercise at most a day."""
    found = [
        (found.entry.sub_kind, found.entry.time, found.end)
        for found in find_occurrences(entries)
    ]
    assert found == [
        (name, START + start * MINUTE, START + end * MINUTE)
        for name, start, end in expected
    ]


fetched_entries = st.tuples(st.integers(0, 9), st.integers(0, 600), st.booleans())


def test_other_ids() -> None:
    """With other credentials, all ids change; what was logged again at one time is still new."""
    known = [entry("a"), entry("b"), entry("c", 5), entry("d", 9)]
    fetched = [entry("e"), entry("f"), entry("g"), entry("h", 5, 7), entry("d", 9)]
    diary, new, *_ = Diary.from_entries(known).with_fetched(
        Diary.from_entries(fetched), ()
    )
    assert [item.record_id for item in new] == ["g", "h"]
    assert sorted(item.record_id for item in diary.entries) == list("cdefgh")


@given(st.lists(st.lists(fetched_entries, max_size=6), max_size=6))
@settings(max_examples=200)
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
        old = diary
        diary, new, before, after = old.with_fetched(
            Diary.from_entries(fetched), deleted
        )
        assert set(before) == set(old.entries) - set(diary.entries)
        assert set(after) == set(diary.entries) - set(old.entries)
        assert (diary is old) is (not before and not after)
        model |= {item.record_id: item for item in fetched}
        for key in deleted:
            model.pop(key, None)
        assert {item.record_id for item in new} == set(model) - known
    by_time = sorted(model.values(), key=lambda item: (item.time, item.record_id))
    assert list(diary.entries) == by_time
