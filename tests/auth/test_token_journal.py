"""No sign-in is lost: tokens are on disk before anything uses them."""

from datetime import timedelta
import json
from pathlib import Path
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.exceptions import HomeAssistantError

from ..browser import Browser
from ..common import shown
from ..conftest import ENTRY_ID, Advance
from ..simulator import Simulator

NEXT_POLL = timedelta(minutes=6)


@pytest.fixture
def journal(hass: HomeAssistant) -> Path:
    """Return where the journal of the account is."""
    return Path(hass.config.path(".storage", f"dexcom_api.{ENTRY_ID}.token"))


def written(journal: Path) -> dict[str, Any]:
    """Return the tokens that a journal holds."""
    tokens: dict[str, Any] = json.loads(journal.read_text())["data"]["token"]
    return tokens


async def set_up(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Set the account up."""
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()


def crash(hass: HomeAssistant, entry: MockConfigEntry, token: dict[str, Any]) -> None:
    """Leave the entry as it is on disk when Home Assistant dies before it writes it."""
    hass.config_entries.async_update_entry(entry, data={**entry.data, "token": token})


async def test_renewed_tokens_are_on_disk_before_they_are_used(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    journal: Path,
) -> None:
    """When Dexcom sees the new token for the first time, it is in the journal already."""
    seen: list[tuple[str, bool]] = []
    simulator.expire_access_tokens()

    def look(body: dict[str, Any]) -> dict[str, Any]:
        """Look at the disk while a request with the new token is answered."""
        seen.append((written(journal)["access_token"], journal.exists()))
        return body

    simulator.users["User7"].add_patch("devices", look)
    await hass.services.async_call(
        "dexcom_api",
        "get_records",
        {"endpoint": "devices"},
        blocking=True,
        return_response=True,
    )
    assert seen == [(loaded_entry.data["token"]["access_token"], True)]
    assert journal.stat().st_mode & 0o777 == 0o600


async def test_crash_after_a_renewal(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """An entry that still has the old tokens is signed in with those of the journal."""
    old = loaded_entry.data["token"]
    for _ in range(3):
        simulator.expire_access_tokens()
        await advance(NEXT_POLL)
    new = loaded_entry.data["token"]
    assert new["renewals"] == 3
    await hass.config_entries.async_unload(ENTRY_ID)
    crash(hass, loaded_entry, old)

    await set_up(hass, loaded_entry)
    assert loaded_entry.state is ConfigEntryState.LOADED
    assert loaded_entry.data["token"] == new
    assert shown(hass, "glucose").isdigit()


async def test_journal_of_an_earlier_sign_in(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, journal: Path
) -> None:
    """After a new sign-in, the journal of the old one is a thing of the past."""
    journal.parent.mkdir(exist_ok=True)
    token = {**entry.data["token"], "sign_in": 1, "renewals": 9}
    stale = {"token": {**token, "access_token": "sim-access-stale"}}
    crash(hass, entry, {**token, "sign_in": 2, "renewals": 0})
    journal.write_text(json.dumps({"version": 1, "minor_version": 1, "data": stale}))
    await set_up(hass, entry)
    assert entry.state is ConfigEntryState.LOADED
    assert entry.data["token"]["access_token"] != "sim-access-stale"
    assert {record.status for record in simulator.requests} == {200}


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"version": 1}',
        '{"version": 9, "minor_version": 1, "data": {}}',
        '{"version": 1, "minor_version": 1, "data": []}',
        '{"version": 1, "minor_version": 1, "data": {"token": {"renewals": 99}}}',
        '{"version": 1, "minor_version": 1, "data": {"token": {"access_token": "", "refresh_token": "", "expires_at": 0, "renewals": "99"}}}',
    ],
)
async def test_broken_journal(
    hass: HomeAssistant, entry: MockConfigEntry, journal: Path, content: str
) -> None:
    """A journal that can't be read is no reason not to start."""
    journal.parent.mkdir(exist_ok=True)
    journal.write_text(content)
    await set_up(hass, entry)
    assert entry.state is ConfigEntryState.LOADED


async def test_removal_deletes_the_journal(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    journal: Path,
) -> None:
    """Tokens don't outlive the account in Home Assistant."""
    simulator.expire_access_tokens()
    await advance(NEXT_POLL)
    assert journal.exists()
    await hass.config_entries.async_remove(ENTRY_ID)
    await hass.async_block_till_done()
    assert not journal.exists()


@pytest.mark.usefixtures("current_request_with_host")
async def test_crash_after_a_new_sign_in(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, browser: Browser
) -> None:
    """A second sign-in is on disk before the entry changes, with its region and credentials."""
    old = loaded_entry.data["token"]
    result = await loaded_entry.start_reauth_flow(hass)
    result = await browser.sign_in(await browser.submit(result))
    assert result["reason"] == "reauth_successful"
    await hass.async_block_till_done()
    new = loaded_entry.data["token"]
    assert (new["sign_in"], new["renewals"]) == (1, 0)
    await hass.config_entries.async_unload(ENTRY_ID)
    crash(hass, loaded_entry, old)

    await set_up(hass, loaded_entry)
    assert loaded_entry.data["token"] == new
    assert loaded_entry.data["server"] == "sandbox"


async def test_no_renewal_while_stopping(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
) -> None:
    """When Home Assistant stops, a token that might not be written is not asked for."""
    simulator.expire_access_tokens()
    hass.set_state(CoreState.stopping)
    with pytest.raises(HomeAssistantError, match="could not be renewed"):
        await hass.services.async_call(
            "dexcom_api",
            "get_records",
            {"endpoint": "devices"},
            blocking=True,
            return_response=True,
        )
    hass.set_state(CoreState.running)
    assert not [r for r in simulator.requests if r.endpoint == "token"]
