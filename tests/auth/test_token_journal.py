"""No sign-in is lost: tokens are on disk before anything uses them."""

from datetime import timedelta
import json
from pathlib import Path
from typing import Any

import pytest

from homeassistant.core import HomeAssistant

from ..browser import Browser
from ..conftest import ENTRY_ID, write_storage
from ..scene import Scene

KEY = f"dexcom_api.{ENTRY_ID}.token"


@pytest.fixture
def journal(hass: HomeAssistant) -> Path:
    """Return the path of the account's journal."""
    return Path(hass.config.path(".storage", KEY))


async def renew(scene: Scene, times: int = 1) -> None:
    """Let polls find their access token expired."""
    for _ in range(times):
        scene.simulator.expire_access_tokens()
        await scene.advance(timedelta(minutes=6))


async def assert_survives_crash(scene: Scene, old: dict[str, Any]) -> None:
    """Check that a start with the old tokens, all that Home Assistant wrote, finds the newest."""
    new = scene.token
    await scene.unload()
    scene.change_data(token=old)
    assert await scene.set_up()
    assert scene.token == new
    assert scene.sensor("glucose").state.isdigit()


async def test_renewed_tokens_are_on_disk_before_they_are_used(
    scene: Scene, journal: Path
) -> None:
    """When Dexcom sees a new token for the first time, it is in the journal already."""
    seen: list[str] = []
    scene.simulator.expire_access_tokens()

    def look(body: dict[str, Any]) -> dict[str, Any]:
        seen.append(json.loads(journal.read_text())["data"]["token"]["access_token"])
        return body

    scene.user.add_patch("devices", look)
    await scene.act("get_records", endpoint="devices")
    assert seen == [scene.token["access_token"]]
    assert journal.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("renewals", [1, 3])
async def test_crash_after_renewals(scene: Scene, renewals: int) -> None:
    """An entry that still has the old tokens is loaded with those of the journal."""
    old = scene.token
    await renew(scene, renewals)
    assert scene.token["renewals"] == renewals
    await assert_survives_crash(scene, old)


@pytest.mark.usefixtures("current_request_with_host")
async def test_crash_after_a_new_sign_in(scene: Scene, browser: Browser) -> None:
    """However often the old tokens were renewed, those of a second sign-in are the newer."""
    await renew(scene, 2)
    old = scene.token
    result = await browser.sign_in(await browser.reauthenticate(scene.entry))
    assert result["reason"] == "reauth_successful"
    await scene.settle()
    assert (scene.token["sign_in"], scene.token["renewals"]) == (1, 0)
    await assert_survives_crash(scene, old)
    assert scene.entry.data["server"] == "sandbox"


@pytest.mark.parametrize(
    ("sign_in", "renewals", "statuses"), [(1, 9, {200}), (2, 1, {200, 401})]
)
async def test_journal_of_a_sign_in(
    stage: Scene, sign_in: int, renewals: int, statuses: set[int]
) -> None:
    """After a new sign-in, the journal of the old one no longer counts, but its own does."""
    token = {**stage.token, "sign_in": 2, "renewals": 0}
    written = {**token, "sign_in": sign_in, "renewals": renewals}
    written["access_token"] = "sim-access-stale"
    write_storage(Path(stage.hass.config.config_dir), KEY, {"token": written})
    stage.change_data(token=token)
    assert await stage.set_up()
    assert {record.status for record in stage.simulator.requests} == statuses


USABLE = {"access_token": "a", "refresh_token": "b", "expires_at": 0, "renewals": 99}


def journal_with(data: Any, version: int = 1) -> str:
    """Return the text of a journal that holds something."""
    return json.dumps({"version": version, "minor_version": 1, "data": data})


@pytest.mark.parametrize(
    "content",
    [
        *("", "{", "[]", '{"version": 1}', journal_with({}, version=9)),
        *map(journal_with, ([], {}, {"token": "a"})),
        *(journal_with({"token": {**USABLE, field: None}}) for field in USABLE),
        journal_with({"token": {**USABLE, "expires_at": "soon"}}),
        journal_with({"token": {**USABLE, "sign_in": "2"}}),
    ],
)
async def test_broken_journal(
    stage: Scene, journal: Path, caplog: pytest.LogCaptureFixture, content: str
) -> None:
    """A journal that can't be read is logged once, and the entry is loaded with its own tokens."""
    before = dict(stage.entry.data)
    journal.parent.mkdir(exist_ok=True)
    journal.write_text(content)
    assert await stage.set_up()
    assert dict(stage.entry.data) == before
    # Home Assistant itself reports a file that isn't JSON.
    is_json = len(content) > 1
    assert caplog.text.count("The token journal can't be read") == is_json


async def test_journal_that_cannot_be_written(
    scene: Scene, journal: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Renewed tokens that can't be saved are used all the same, and the trouble is logged."""
    before = scene.token
    assert "The token journal" not in caplog.text
    journal.mkdir()
    await renew(scene)
    assert scene.token != before
    assert scene.sensor("glucose").state.isdigit()
    assert caplog.text.count("The token journal can't be written") == 1
    journal.rmdir()
    await renew(scene)
    assert journal.is_file()
    assert caplog.text.count("The token journal can't be written") == 1


async def test_removal_deletes_the_journal(stage: Scene, journal: Path) -> None:
    """Tokens don't outlive the account, neither in the journal nor in copies of a damaged one."""
    journal.parent.mkdir(exist_ok=True)
    journal.write_text('{"data": {"token": ')
    assert await stage.set_up()
    await renew(stage)
    files = list(journal.parent.glob(f"{KEY}*"))
    assert journal in files
    assert len(files) == 2
    await stage.hass.config_entries.async_remove(ENTRY_ID)
    await stage.settle()
    assert not list(journal.parent.glob(f"{KEY}*"))
