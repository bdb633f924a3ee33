"""An account's SQLite file: how it is written, and which days it has."""

from datetime import datetime
from functools import partial
from pathlib import Path
import sqlite3

from hypothesis import given, strategies as st

from custom_components.dexcom_api.coverage import Interval, missing_intervals
from custom_components.dexcom_api.storage.account_store import (
    day_start,
    only_days,
    without_days,
)
from custom_components.dexcom_api.storage.database import (
    DAYS,
    Database,
    Kind,
    edge_days,
    find_days,
    load_blocks,
    save_block,
    save_fact,
)

# What SQLite has to do, and how little memory and disk it may take for that.
PRAGMAS = {
    "page_size": 1024,
    "locking_mode": "exclusive",
    "journal_mode": "wal",
    "synchronous": 2,
    "journal_size_limit": 1000 * 1024,
    "cache_size": -256,
    "wal_autocheckpoint": 1000,
}


def test_small_changes(tmp_path: Path) -> None:
    """A change goes to the journal, and the file stays open and as it is."""
    database = Database(tmp_path / "file.db")
    contents = set()
    for number in range(3):
        database.write(partial(save_fact, name="diary", value=number))
        contents.add(database.path.read_bytes())
    found = database.read(
        lambda connection: {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in PRAGMAS
        }
    )
    database.close()
    assert found == PRAGMAS
    assert len(contents) == 1


DATA = st.tuples(st.sampled_from(Kind), st.sampled_from([*DAYS[:3], *DAYS[-3:]]))


@given(st.dictionaries(DATA, st.binary()), DATA, DATA)
def test_days(
    blocks: dict[tuple[Kind, int], bytes],
    gone: tuple[Kind, int],
    edge: tuple[Kind, int],
) -> None:
    """The blocks of a kind are found by their days, also the first and the last of all."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE blocks (place INTEGER PRIMARY KEY, block BLOB)")
    for (kind, day), block in blocks.items():
        save_block(connection, kind, day, b"before")
        save_block(connection, kind, day, block)
    save_block(connection, *gone, None)
    kind, first = edge
    left = {
        day: block
        for (of, day), block in sorted(blocks.items())
        if of is kind and (of, day) != gone
    }
    found = {day: block for day, block in left.items() if day >= first}
    assert load_blocks(connection, kind, first, DAYS.stop) == found
    assert find_days(connection, kind, first, DAYS[-1]) == [*found]
    assert find_days(connection, kind, DAYS.start, first) == [
        day for day in left if day <= first
    ]
    edges = (min(left), max(left)) if left else None
    assert edge_days(connection, kind) == edges
    connection.close()


@given(st.sets(st.integers(DAYS.start + 1, DAYS.start + 8)))
def test_days_of_coverage(days: set[int]) -> None:
    """Exactly some days are left, or exactly the others."""

    def complete(coverage: tuple[Interval, ...]) -> set[datetime]:
        """Return the days that are complete; none is in part."""
        gaps = missing_intervals(coverage, *whole)
        return everything - {
            moment
            for moment in everything
            for start, end in gaps
            if start <= moment < end
        }

    whole = Interval(day_start(DAYS.start), day_start(DAYS.start + 10))
    everything = {day_start(day) for day in DAYS[:10]}
    chosen = {day_start(day) for day in days}
    assert complete(only_days((whole,), days)) == chosen
    assert complete(without_days((whole,), days)) == everything - chosen
