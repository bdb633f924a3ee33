"""No sign-in is lost: tokens are on disk before anything uses them."""

from datetime import timedelta
import json
from pathlib import Path
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from ..browser import Browser
from ..common import shown
from ..conftest import ENTRY_ID, Advance, write_storage
from ..simulator import Simulator
from .common import ask

NEXT_POLL = timedelta(minutes=6)
KEY = f"dexcom_api.{ENTRY_ID}.token"


@pytest.fixture
def journal(hass: HomeAssistant) -> Path:
    """Return the path of the account's journal."""
    return Path(hass.config.path(".storage", KEY))


async def set_up(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Set the account up."""
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert entry.state is ConfigEntryState.LOADED


async def crash(
    hass: HomeAssistant, entry: MockConfigEntry, token: dict[str, Any]
) -> None:
    """Start again with the entry that is on disk if Home Assistant dies before it writes it."""
    await hass.config_entries.async_unload(ENTRY_ID)
    hass.config_entries.async_update_entry(entry, data={**entry.data, "token": token})
    await set_up(hass, entry)


async def test_renewed_tokens_are_on_disk_before_they_are_used(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    journal: Path,
) -> None:
    """When Dexcom sees a new token for the first time, it is in the journal already."""
    seen: list[str] = []
    simulator.expire_access_tokens()

    def look(body: dict[str, Any]) -> dict[str, Any]:
        """Look at the disk while a request with the new token is answered."""
        seen.append(json.loads(journal.read_text())["data"]["token"]["access_token"])
        return body

    simulator.users["User7"].add_patch("devices", look)
    await ask(hass)
    assert seen == [loaded_entry.data["token"]["access_token"]]
    assert journal.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("renewals", [1, 3])
async def test_crash_after_renewals(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    renewals: int,
) -> None:
    """An entry that still has the old tokens is loaded with those of the journal."""
    old = loaded_entry.data["token"]
    for _ in range(renewals):
        simulator.expire_access_tokens()
        await advance(NEXT_POLL)
    new = loaded_entry.data["token"]
    assert new["renewals"] == renewals

    await crash(hass, loaded_entry, old)

    assert loaded_entry.data["token"] == new
    assert shown(hass, "glucose").isdigit()


@pytest.mark.usefixtures("current_request_with_host")
async def test_crash_after_a_new_sign_in(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    browser: Browser,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """However often the old tokens were renewed, those of a second sign-in are the newer."""
    for _ in range(2):
        simulator.expire_access_tokens()
        await advance(NEXT_POLL)
    old = loaded_entry.data["token"]
    result = await browser.sign_in(await browser.reauthenticate(loaded_entry))
    assert result["reason"] == "reauth_successful"
    await hass.async_block_till_done()
    new = loaded_entry.data["token"]
    assert (new["sign_in"], new["renewals"]) == (1, 0)

    await crash(hass, loaded_entry, old)

    assert loaded_entry.data["token"] == new
    assert loaded_entry.data["server"] == "sandbox"


async def test_journal_of_an_earlier_sign_in(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    """After a new sign-in, the journal of the old one no longer counts."""
    token = {**entry.data["token"], "sign_in": 1, "renewals": 9}
    stale = {"token": {**token, "access_token": "sim-access-stale"}}
    write_storage(Path(hass.config.config_dir), KEY, stale)
    token |= {"sign_in": 2, "renewals": 0}
    hass.config_entries.async_update_entry(entry, data={**entry.data, "token": token})
    await set_up(hass, entry)
    assert entry.data["token"]["access_token"] != "sim-access-stale"
    assert {record.status for record in simulator.requests} == {200}


USABLE = {"access_token": "a", "refresh_token": "b", "expires_at": 0, "renewals": 99}


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"version": 1}',
        '{"version": 9, "minor_version": 1, "data": {}}',
        *(
            json.dumps({"version": 1, "minor_version": 1, "data": data})
            for data in (
                [],
                {},
                {"token": "a"},
                *({"token": {**USABLE, field: None}} for field in USABLE),
                {"token": {**USABLE, "expires_at": "soon"}},
                {"token": {**USABLE, "sign_in": "2"}},
            )
        ),
    ],
)
async def test_broken_journal(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    journal: Path,
    caplog: pytest.LogCaptureFixture,
    content: str,
) -> None:
    """A journal that can't be read is logged once, and the entry is loaded with its own tokens."""
    before = dict(entry.data)
    journal.parent.mkdir(exist_ok=True)
    journal.write_text(content)
    await set_up(hass, entry)
    assert dict(entry.data) == before
    # Home Assistant itself reports a file that isn't JSON.
    is_json = len(content) > 1
    assert caplog.text.count("The token journal can't be read") == is_json


async def test_journal_that_cannot_be_written(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    journal: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Renewed tokens that can't be saved are used all the same, and the trouble is logged."""
    before = loaded_entry.data["token"]
    assert "The token journal" not in caplog.text
    journal.mkdir()
    simulator.expire_access_tokens()
    await advance(NEXT_POLL)
    assert loaded_entry.data["token"] != before
    assert loaded_entry.runtime_data.readings.last_update_success
    assert caplog.text.count("The token journal can't be written") == 1

    journal.rmdir()
    simulator.expire_access_tokens()
    await advance(NEXT_POLL)
    assert journal.is_file()
    assert caplog.text.count("The token journal can't be written") == 1


async def test_removal_deletes_the_journal(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    journal: Path,
) -> None:
    """Tokens don't outlive the account, neither in the journal nor in copies of a damaged one."""
    journal.parent.mkdir(exist_ok=True)
    journal.write_text('{"data": {"token": ')
    await set_up(hass, entry)
    simulator.expire_access_tokens()
    await advance(NEXT_POLL)
    files = list(journal.parent.glob(f"{KEY}*"))
    assert journal in files
    assert len(files) == 2
    await hass.config_entries.async_remove(ENTRY_ID)
    await hass.async_block_till_done()
    assert not list(journal.parent.glob(f"{KEY}*"))
