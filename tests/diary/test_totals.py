"""What a diary adds up to."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from custom_components.dexcom_api.diary.entries import Diary, Entry
from custom_components.dexcom_api.diary.totals import summarize_diary
from custom_components.dexcom_api.glucose.entry_kinds import AlertState, EntryKind

BERLIN = ZoneInfo("Europe/Berlin")

# The clocks go forward in this night.
START = datetime(2026, 3, 28, tzinfo=BERLIN)
END = datetime(2026, 3, 31, tzinfo=BERLIN)


def entry(day: int, clock: str, amount: float | None, kind: str = "carbs/") -> Entry:
    """Return an entry of a day in March, by the clock on the wall."""
    hours, minutes = map(int, clock.split(":"))
    moment = datetime(2026, 3, day, hours, minutes, tzinfo=BERLIN).astimezone(UTC)
    name, _, sub_kind = kind.partition("/")
    return Entry(
        record_id=f"{day} {clock} {kind}",
        kind=EntryKind(name),
        time=moment,
        amount=amount,
        sub_kind=sub_kind or None,
        state=AlertState.ALARMING if name == "alert" else None,
    )


def test_summary() -> None:
    """Totals are of all, of each local day, and of each hour of the day on the average."""
    entries = sorted(
        [
            entry(28, "00:10", 20),
            entry(28, "08:00", 6, "insulin/fast_acting"),
            entry(28, "22:00", 18, "insulin/long_acting"),
            entry(29, "08:30", 3, "insulin/fast_acting"),
            entry(29, "08:31", 9, "insulin/"),
            entry(29, "23:59", 40),
            entry(30, "08:59", 0.3, "insulin/fast_acting"),
            entry(30, "12:00", None, "carbs/"),
            entry(30, "17:00", 45, "exercise/light"),
            entry(30, "18:00", 104, "calibration/"),
            entry(30, "19:00", None, "alert/low"),
            entry(30, "19:05", None, "alert/low"),
        ],
        key=lambda item: item.time,
    )

    summary = summarize_diary(Diary(tuple(entries)), START.astimezone(UTC), END, BERLIN)

    assert summary["totals"] == {
        "entries": 9,
        "carbs_g": 60,
        "insulin_fast_units": 9.3,
        "insulin_long_units": 18,
        "exercise_minutes": 45,
    }
    # Three days less the hour that the night lacked.
    days = 71 / 24
    assert summary["entries_per_day"] == round(9 / days, 1)
    assert summary["alerts"] == {"low": 1}
    assert [(day["day"], day["totals"]["carbs_g"]) for day in summary["days"]] == [
        (date(2026, 3, 28), 20),
        (date(2026, 3, 29), 40),
        (date(2026, 3, 30), 0),
    ]
    hours = summary["hours"]
    assert [hour["hour"] for hour in hours] == list(range(24))
    assert hours[8]["insulin_fast_units"] == round(9.3 / days, 3)
    assert hours[22]["insulin_long_units"] == round(18 / days, 3)
    assert hours[23]["carbs_g"] == round(40 / days, 3)
    assert hours[9]["insulin_fast_units"] == 0


def test_nothing() -> None:
    """A diary without entries adds up to nothing."""
    summary = summarize_diary(Diary(), START, START + timedelta(hours=3), BERLIN)
    assert summary["totals"]["entries"] == 0
    assert [day["day"] for day in summary["days"]] == [date(2026, 3, 28)]
