"""Files of accounts, as earlier runs of Home Assistant left them."""

from pathlib import Path
from sqlite3 import Connection

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.coverage import Interval, encode_coverage
from custom_components.dexcom_api.storage.database import Database, save_fact


def file_of(config: Path, entry_id: str) -> Path:
    """Return where the file of an account is."""
    return config / ".storage" / f"{DOMAIN}.{entry_id}.db"


def write_imported(config: Path, entry_id: str, past: Interval) -> None:
    """Write the file of an account that has nothing in its past, and knows it."""
    coverage = encode_coverage((past,))

    def write(connection: Connection) -> None:
        save_fact(
            connection,
            "readings",
            {"coverage": coverage, "outdated": [], "is_corrected": False},
        )
        save_fact(
            connection,
            "diary",
            {
                "coverage": coverage,
                "day_starts": [0, 0],
                "polled": None,
                "uploaded": None,
            },
        )

    file = file_of(config, entry_id)
    file.parent.mkdir(exist_ok=True)
    database = Database(file)
    database.write(write)
    database.close()
