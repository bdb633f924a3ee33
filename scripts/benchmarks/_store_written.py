"""What the integration passes to write calls for the files of accounts, in days that pass fast."""

from datetime import timedelta
from pathlib import Path
from typing import Final

import msgspec

from ._soak_world import START, World

# A person with news, and one without.
USER: Final = "User7"
OTHER: Final = "UserEmpty"
UNIT: Final = "mg/dL"
DAY: Final = timedelta(days=1)
BYTES_PER_MB: Final = 1e6


async def written_mb_a_day(directory: Path) -> dict[str, float]:
    """Return what is written on the second day for each user, of 10^6 bytes.

    The past is imported on the first one.
    """
    counts = directory / "written"
    users = {USER: UNIT, OTHER: UNIT}
    home = ("_store_home", "--written", counts)
    async with World(directory, users, home) as world:

        async def written(day: int) -> dict[str, int]:
            await world.go_on(START + day * DAY)
            return msgspec.json.decode(counts.read_bytes(), type=dict[str, int])

        before, after = await written(1), await written(2)
        return {
            account.user.name: (after[account.entry_id] - before[account.entry_id])
            / BYTES_PER_MB
            for account in world.accounts
        }
