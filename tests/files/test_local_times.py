"""The hour that a clock shows twice in autumn."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from .examples import BERLIN, egv, every_five_minutes, lines, read

# Berlin's clocks went back from 3:00 to 2:00 at this time.
CHANGE = datetime(2025, 10, 26, 1, tzinfo=UTC)
NIGHT = every_five_minutes(CHANGE - timedelta(hours=3), 12 * 6)


def shown(moment: datetime) -> str:
    """Return a time as a clock in Berlin shows it."""
    return moment.astimezone(BERLIN).replace(tzinfo=None).isoformat()


def rows_of(moments: list[datetime], *, with_ticks: bool) -> list[str]:
    """Return the lines of readings."""
    return [
        egv(
            shown(moment),
            100,
            5000 + int((moment - NIGHT[0]).total_seconds()) if with_ticks else "",
        )
        for moment in moments
    ]


def found_times(folder: Path, rows: list[str]) -> tuple[list[datetime], int]:
    """Return the times of readings in UTC, and how many are skipped."""
    found = read(folder, lines(*rows))
    times = [datetime.fromtimestamp(time, UTC) for time in found.readings.times]
    return times, found.skipped


@pytest.mark.parametrize("order", [1, -1])
def test_ticks(tmp_path: Path, order: int) -> None:
    """The transmitter's count tells the two hours apart, in whatever order the lines are."""
    rows = rows_of(NIGHT, with_ticks=True)[::order]
    assert found_times(tmp_path, rows) == (NIGHT, 0)
    by_shown = sorted(rows)
    assert found_times(tmp_path, by_shown) == (NIGHT, 0)


def test_order(tmp_path: Path) -> None:
    """Without it, the order of the lines does, if the clock goes back once."""
    assert found_times(tmp_path, rows_of(NIGHT, with_ticks=False)) == (NIGHT, 0)


@pytest.mark.parametrize("missing", ["first", "second"])
def test_one_hour_only(tmp_path: Path, missing: str) -> None:
    """Readings of one of the two hours belong to the hour next to them."""
    hour = timedelta(hours=1)
    gone = CHANGE - 2 * hour if missing == "first" else CHANGE
    moments = [moment for moment in NIGHT if not gone <= moment < gone + 2 * hour]
    assert found_times(tmp_path, rows_of(moments, with_ticks=False)) == (moments, 0)


def test_unknown(tmp_path: Path) -> None:
    """What nothing tells apart is skipped, and counted."""
    rows = sorted(rows_of(NIGHT, with_ticks=False))
    hour = timedelta(hours=1)
    known = [time for time in NIGHT if not CHANGE - hour <= time < CHANGE + hour]
    assert found_times(tmp_path, rows) == (known, 24)


def test_entry(tmp_path: Path) -> None:
    """An entry is as late as the reading before it."""
    rows = rows_of(NIGHT, with_ticks=True)
    later = next(place for place, time in enumerate(NIGHT) if time > CHANGE)
    rows.insert(later, f"1,{shown(NIGHT[later])},Carbs,,,,,,,45,,,,")
    [entry] = read(tmp_path, lines(*rows)).entries
    assert entry.time == NIGHT[later]


def test_skipped_hour(tmp_path: Path) -> None:
    """A time that the clock skips in spring was shown by one that wasn't set yet."""
    found, _ = found_times(tmp_path, [egv("2026-03-29T02:30:00", 100)])
    assert found == [datetime(2026, 3, 29, 1, 30, tzinfo=UTC)]
