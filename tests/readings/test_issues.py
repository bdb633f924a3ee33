"""Repair issues: raised where the person can act, gone when they have."""

from typing import Any

import pytest

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir

from ..account import DAY, HOUR, MINUTE
from ..browser import texts_of
from ..clocks import StoppedClocks
from ..conftest import ENTRY_ID
from ..scene import Scene
from ..simulated import NOW, REDIRECT_URI
from ..simulator import CLIENT_ID, CLIENT_SECRET, Fault
from ..slow_disk import until, work


def issues(hass: HomeAssistant) -> set[str]:
    """Return the kinds of issues that are raised; each warns with a text that names the account."""
    found = set()
    for issue in ir.async_get(hass).issues.values():
        if issue.domain == DOMAIN and issue.active:
            assert (issue.is_fixable, issue.severity) == (False, "warning")
            assert issue.translation_key is not None
            assert issue.translation_placeholders is not None
            text = texts_of(DOMAIN)["issues"][issue.translation_key]
            for part in ("title", "description"):
                assert "Dexcom" in text[part].format(**issue.translation_placeholders)
            found.add(issue.translation_key)
    return found


async def test_phone_that_stopped_uploading(scene: Scene) -> None:
    """After three days without an upload, the person is asked to open the app."""
    scene.user.offline.append((NOW, NOW + 5 * DAY))
    await scene.advance(10 * HOUR, 7)
    assert not issues(scene.hass)
    await scene.advance(2 * HOUR, 2)
    assert issues(scene.hass) == {"no_upload"}
    issue = ir.async_get(scene.hass).async_get_issue(DOMAIN, f"no_upload_{ENTRY_ID}")
    assert issue is not None
    assert issue.translation_placeholders == {
        "account": "Dexcom",
        "account_markdown": "Dexcom",
        "days": "3",
    }

    await scene.advance(6 * HOUR, 8)
    assert not issues(scene.hass)


async def test_removal_while_somebody_asks(
    scene: Scene, freezer: StoppedClocks
) -> None:
    """A poll that an automation asked for raises no issue for an account that is gone."""
    scene.user.offline.append((NOW, NOW + 5 * DAY))
    await scene.advance(DAY, 4)
    assert issues(scene.hass) == {"no_upload"}
    slow = Fault("slow", "dataRange", count=1, seconds=30)
    scene.simulator.faults.add(slow)
    await scene.start_update("sensor.dexcom_glucose")
    await until(lambda: not slow.count)
    await scene.hass.config_entries.async_remove(ENTRY_ID)
    assert not issues(scene.hass)

    freezer.tick(MINUTE)
    await work(30)
    await scene.advance(MINUTE)
    assert not issues(scene.hass)


@pytest.mark.parametrize("user_name", ["User4"])
async def test_receiver_is_uploaded_now_and_then(scene: Scene) -> None:
    """A receiver that waits for its next upload is nothing to mend."""
    for _ in range(12):
        await scene.advance(12 * HOUR)
        assert not issues(scene.hass)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_account_without_data(scene: Scene) -> None:
    """An account that is still empty after a day is suspected to be at home elsewhere."""
    await scene.advance(23 * HOUR)
    assert not issues(scene.hass)
    await scene.advance(2 * HOUR)
    assert issues(scene.hass) == {"wrong_region"}

    scene.user.has_data = True
    await scene.advance(3 * HOUR)
    await scene.advance(HOUR)
    assert not issues(scene.hass)


async def test_credentials_rejected_at_start(stage: Scene) -> None:
    """A secret that was replaced at Dexcom is named as the cause; no new sign-in is asked for."""
    stage.simulator.register_client(CLIENT_ID, "another secret", [REDIRECT_URI])
    stage.simulator.expire_access_tokens()
    await stage.set_up()
    assert stage.entry.state is ConfigEntryState.SETUP_RETRY
    assert stage.entry.error_reason_translation_key == "credentials_rejected"
    assert issues(stage.hass) == {"credentials_rejected"}
    assert not stage.flows()

    stage.simulator.register_client(CLIENT_ID, CLIENT_SECRET, [REDIRECT_URI])
    await stage.advance(16 * MINUTE)
    assert stage.entry.state is ConfigEntryState.LOADED
    assert not issues(stage.hass)


@pytest.mark.parametrize(
    "fields", ["userId,records", "hints,userId,records", "records,userId,hints"]
)
@pytest.mark.parametrize("endpoint", ["egvs", "devices"])
async def test_data_of_another_person(
    scene: Scene, caplog: pytest.LogCaptureFixture, endpoint: str, fields: str
) -> None:
    """Answers for another user are refused and reported until those of the right one come."""
    is_mixed_up = True

    def mix_up(body: dict[str, Any]) -> dict[str, Any]:
        # A list that nobody knows yet must not hide whose data it is.
        body = {"hints": ["new"], **body}
        if is_mixed_up:
            body["userId"] = "somebody else"
        return {field: body[field] for field in fields.split(",")}

    scene.user.add_patch(endpoint, mix_up)
    known = scene.times()
    await scene.advance(HOUR)
    for _ in range(24):
        await scene.advance(5 * MINUTE)
        assert issues(scene.hass) == {"other_user"}
    # Wrong devices don't keep the right readings away.
    assert (scene.times() > known) is (endpoint == "devices")
    [line] = [line.getMessage() for line in caplog.records if line.levelname == "ERROR"]
    assert "Dexcom sent the data of another person" in line
    assert "somebody else" not in caplog.text
    with pytest.raises(HomeAssistantError, match="data of another person"):
        await scene.act("get_records", endpoint=endpoint)

    is_mixed_up = False
    await scene.advance(5 * MINUTE, 6)
    assert not issues(scene.hass)
    assert scene.times() > known
