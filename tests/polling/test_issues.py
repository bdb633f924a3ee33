"""Repair issues: raised where the person can act, gone when they have."""

from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.components.homeassistant import SERVICE_UPDATE_ENTITY
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import DOMAIN as HOMEASSISTANT_DOMAIN, HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component

from ..browser import texts_of
from ..conftest import ENTRY_ID, NOW, REDIRECT_URI, Advance
from ..simulator import CLIENT_ID, CLIENT_SECRET, Fault, Simulator
from ..slow_disk import until, work

DAY = timedelta(days=1)


def issues(hass: HomeAssistant, domain: str = DOMAIN) -> set[str]:
    """Return the kinds of issues that are raised; each warns with a text that names the account."""
    found = set()
    for issue in ir.async_get(hass).issues.values():
        if issue.domain != domain or not issue.active:
            continue
        key = issue.translation_key
        assert key is not None
        if domain == DOMAIN:
            assert (issue.is_fixable, issue.severity) == (False, "warning")
            assert issue.translation_placeholders is not None
            text = texts_of(DOMAIN)["issues"][key]
            for part in ("title", "description"):
                assert "Dexcom" in text[part].format(**issue.translation_placeholders)
        found.add(key)
    return found


async def test_phone_that_stopped_uploading(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """After three days without an upload, the person is asked to open the app."""
    simulator.users["User7"].offline.append((NOW, NOW + 5 * DAY))
    for _ in range(35):
        await advance(timedelta(hours=2))
        assert not issues(hass)
    for _ in range(2):
        await advance(timedelta(hours=2))
    assert issues(hass) == {"no_upload"}
    issue = ir.async_get(hass).async_get_issue(DOMAIN, f"no_upload_{ENTRY_ID}")
    assert issue is not None
    assert issue.translation_placeholders == {"account": "Dexcom", "days": "3"}

    for _ in range(24):
        await advance(timedelta(hours=2))
    assert not issues(hass)


async def test_removal_while_somebody_asks(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    freezer: FrozenDateTimeFactory,
    advance: Advance,
) -> None:
    """A poll that an automation asked for raises no issue for an account that is gone."""
    assert await async_setup_component(hass, HOMEASSISTANT_DOMAIN, {})
    simulator.users["User7"].offline.append((NOW, NOW + 5 * DAY))
    for _ in range(4):
        await advance(DAY)
    assert issues(hass) == {"no_upload"}
    slow = Fault("slow", "dataRange", count=1, seconds=30)
    simulator.faults.add(slow)
    await hass.services.async_call(
        HOMEASSISTANT_DOMAIN,
        SERVICE_UPDATE_ENTITY,
        {"entity_id": "sensor.dexcom_glucose"},
        blocking=False,
    )
    await until(lambda: not slow.count)
    await hass.config_entries.async_remove(ENTRY_ID)
    assert not issues(hass)

    freezer.tick(timedelta(minutes=1))
    await work(30)
    await advance(timedelta(minutes=1))
    assert not issues(hass)


@pytest.mark.parametrize("user_name", ["User4"])
async def test_receiver_is_uploaded_now_and_then(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance
) -> None:
    """A receiver that waits for its next upload is nothing to mend."""
    for _ in range(12):
        await advance(timedelta(hours=12))
        assert not issues(hass)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_account_without_data(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """An account that is still empty after a day is suspected to be at home elsewhere."""
    await advance(timedelta(hours=23))
    assert not issues(hass)
    await advance(timedelta(hours=2))
    assert issues(hass) == {"wrong_region"}

    simulator.users["UserEmpty"].has_data = True
    await advance(timedelta(hours=3))
    await advance(timedelta(hours=1))
    assert not issues(hass)


@pytest.mark.parametrize("loaded", [True, False], ids=["running", "at start"])
async def test_credentials_rejected(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
    loaded: bool,
) -> None:
    """A secret that was replaced at Dexcom is named as the cause; no new sign-in is asked for."""
    if loaded:
        await hass.config_entries.async_setup(ENTRY_ID)
        await hass.async_block_till_done()
    simulator.register_client(CLIENT_ID, "another secret", [REDIRECT_URI])
    simulator.expire_access_tokens()
    if not loaded:
        await hass.config_entries.async_setup(ENTRY_ID)
        assert entry.state is ConfigEntryState.SETUP_RETRY
        assert entry.error_reason_translation_key == "credentials_rejected"
    await advance(timedelta(minutes=6))
    assert issues(hass) == {"credentials_rejected"}
    assert not hass.config_entries.flow.async_progress()

    simulator.register_client(CLIENT_ID, CLIENT_SECRET, [REDIRECT_URI])
    await advance(timedelta(minutes=16))
    assert entry.state is ConfigEntryState.LOADED
    assert not issues(hass)


async def test_access_withdrawn(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """Home Assistant's own issue asks to sign in again, and is gone with the sign-in."""
    simulator.revoke("User7")
    await advance(timedelta(minutes=6))
    assert issues(hass, HOMEASSISTANT_DOMAIN) == {"config_entry_reauth"}
    assert not issues(hass)

    [flow] = hass.config_entries.flow.async_progress()
    hass.config_entries.flow.async_abort(flow["flow_id"])
    assert not issues(hass, HOMEASSISTANT_DOMAIN)


async def test_removal_clears_what_was_raised(
    hass: HomeAssistant,
    loaded_entry: MockConfigEntry,
    simulator: Simulator,
    advance: Advance,
) -> None:
    """An account that is gone asks for nothing."""
    simulator.users["User7"].offline.append((NOW, NOW + 30 * DAY))
    for _ in range(5):
        await advance(DAY)
    assert issues(hass) == {"no_upload"}
    await hass.config_entries.async_remove(ENTRY_ID)
    assert not issues(hass)
