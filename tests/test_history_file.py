"""The files of an account: written before long, whatever comes meanwhile."""

from datetime import datetime, timedelta
import json
from pathlib import Path

import pytest

from custom_components.dexcom_api.const import DOMAIN

from .account import HOUR, MINUTE, Account, watched_account
from .conftest import ENTRY_ID, NOW

account = pytest.fixture(watched_account)


@pytest.mark.parametrize(
    ("name", "path", "user_name"),
    # The second logs nothing: news would be saved at once.
    [("history", ("newest",), "User7"), ("diary", ("imported", "polled"), "UserEmpty")],
)
async def test_saved_while_polls_go_on(
    account: Account, name: str, path: tuple[str, ...]
) -> None:
    """A crash loses half an hour, though a poll brings something new every few minutes."""
    await account.set_up()
    await account.pass_time(3 * HOUR, MINUTE)
    file = Path(account.hass.config.path(".storage", f"{DOMAIN}.{ENTRY_ID}.{name}"))
    saved = json.loads(await account.hass.async_add_executor_job(file.read_text))
    known = saved["data"]
    for key in path:
        known = known[key]
    # Readings are an hour old when they come.
    late = HOUR if name == "history" else timedelta(0)
    assert datetime.fromisoformat(known) >= NOW + 3 * HOUR - late - 45 * MINUTE
