"""Repair issues: raised where the person can act, gone when they have."""

from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
import pytest

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.components.homeassistant import SERVICE_UPDATE_ENTITY
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import DOMAIN as HOMEASSISTANT_DOMAIN, HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component

from ..browser import texts_of
from ..conftest import ENTRY_ID, NOW, REDIRECT_URI
from ..scene import Scene
from ..simulator import CLIENT_ID, CLIENT_SECRET, Fault
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


async def test_phone_that_stopped_uploading(scene: Scene) -> None:
    """After three days without an upload, the person is asked to open the app."""
    scene.user.offline.append((NOW, NOW + 5 * DAY))
    for _ in range(35):
        await scene.advance(timedelta(hours=2))
        assert not issues(scene.hass)
    await scene.advance(timedelta(hours=2), 2)
    assert issues(scene.hass) == {"no_upload"}
    issue = ir.async_get(scene.hass).async_get_issue(DOMAIN, f"no_upload_{ENTRY_ID}")
    assert issue is not None
    assert issue.translation_placeholders == {"account": "Dexcom", "days": "3"}

    await scene.advance(timedelta(hours=2), 24)
    assert not issues(scene.hass)


async def test_removal_while_somebody_asks(
    scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    """A poll that an automation asked for raises no issue for an account that is gone."""
    assert await async_setup_component(scene.hass, HOMEASSISTANT_DOMAIN, {})
    scene.user.offline.append((NOW, NOW + 5 * DAY))
    await scene.advance(DAY, 4)
    assert issues(scene.hass) == {"no_upload"}
    slow = Fault("slow", "dataRange", count=1, seconds=30)
    scene.simulator.faults.add(slow)
    await scene.hass.services.async_call(
        HOMEASSISTANT_DOMAIN,
        SERVICE_UPDATE_ENTITY,
        {"entity_id": "sensor.dexcom_glucose"},
        blocking=False,
    )
    await until(lambda: not slow.count)
    await scene.hass.config_entries.async_remove(ENTRY_ID)
    assert not issues(scene.hass)

    freezer.tick(timedelta(minutes=1))
    await work(30)
    await scene.advance(timedelta(minutes=1))
    assert not issues(scene.hass)


@pytest.mark.parametrize("user_name", ["User4"])
async def test_receiver_is_uploaded_now_and_then(scene: Scene) -> None:
    """A receiver that waits for its next upload is nothing to mend."""
    for _ in range(12):
        await scene.advance(timedelta(hours=12))
        assert not issues(scene.hass)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_account_without_data(scene: Scene) -> None:
    """An account that is still empty after a day is suspected to be at home elsewhere."""
    await scene.advance(timedelta(hours=23))
    assert not issues(scene.hass)
    await scene.advance(timedelta(hours=2))
    assert issues(scene.hass) == {"wrong_region"}

    scene.simulator.users["UserEmpty"].has_data = True
    await scene.advance(timedelta(hours=3))
    await scene.advance(timedelta(hours=1))
    assert not issues(scene.hass)


@pytest.mark.parametrize("loaded", [True, False], ids=["running", "at start"])
async def test_credentials_rejected(stage: Scene, loaded: bool) -> None:
    """A secret that was replaced at Dexcom is named as the cause; no new sign-in is asked for."""
    if loaded:
        await stage.set_up()
        await stage.hass.async_block_till_done()
    stage.simulator.register_client(CLIENT_ID, "another secret", [REDIRECT_URI])
    stage.simulator.expire_access_tokens()
    if not loaded:
        await stage.set_up()
        assert stage.entry.state is ConfigEntryState.SETUP_RETRY
        assert stage.entry.error_reason_translation_key == "credentials_rejected"
    await stage.advance(timedelta(minutes=6))
    assert issues(stage.hass) == {"credentials_rejected"}
    assert not stage.hass.config_entries.flow.async_progress()

    stage.simulator.register_client(CLIENT_ID, CLIENT_SECRET, [REDIRECT_URI])
    await stage.advance(timedelta(minutes=16))
    assert stage.entry.state is ConfigEntryState.LOADED
    assert not issues(stage.hass)


async def test_access_withdrawn(scene: Scene) -> None:
    """Home Assistant's own issue asks to sign in again, and is gone with the sign-in."""
    scene.simulator.revoke("User7")
    await scene.advance(timedelta(minutes=6))
    assert issues(scene.hass, HOMEASSISTANT_DOMAIN) == {"config_entry_reauth"}
    assert not issues(scene.hass)

    [flow] = scene.hass.config_entries.flow.async_progress()
    scene.hass.config_entries.flow.async_abort(flow["flow_id"])
    assert not issues(scene.hass, HOMEASSISTANT_DOMAIN)


async def test_removal_clears_what_was_raised(scene: Scene) -> None:
    """An account that is gone asks for nothing."""
    scene.user.offline.append((NOW, NOW + 30 * DAY))
    await scene.advance(DAY, 5)
    assert issues(scene.hass) == {"no_upload"}
    await scene.hass.config_entries.async_remove(ENTRY_ID)
    assert not issues(scene.hass)
