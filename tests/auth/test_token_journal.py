"""No sign-in is lost: tokens are on disk before anything uses them."""

from collections.abc import Generator
from datetime import timedelta
import errno
import json
import os
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from custom_components.dexcom_api.auth import token_journal
from custom_components.dexcom_api.const import DOMAIN
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir

from ..browser import Browser
from ..conftest import ENTRY_ID, write_storage
from ..scene import Scene
from ..slow_disk import DISK_ERRORS, FailingDisk
from ..small_disk import failing, small_disk

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


@pytest.mark.parametrize("is_whole", [True, False])
async def test_crash_before_the_journal_is_replaced(
    scene: Scene, journal: Path, is_whole: bool
) -> None:
    """Tokens that were written in a new file count as well, unless it was cut off."""
    old = scene.token
    before = journal.read_bytes()
    await renew(scene)
    new = scene.token
    await scene.unload()
    content = journal.read_bytes()
    journal.with_name(f"{journal.name}.new").write_bytes(
        content if is_whole else content[:-20]
    )
    journal.write_bytes(before)
    scene.change_data(token=old)
    assert await scene.set_up()
    expected = new if is_whole else old
    assert scene.token["access_token"] == expected["access_token"]


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
    journal.write_text(content)
    assert await stage.set_up()
    assert dict(stage.entry.data) == before
    assert caplog.text.count("The token journal can't be read") == 1


def has_issue(scene: Scene) -> bool:
    """Return whether a repair issue says that the disk fails."""
    issues = ir.async_get(scene.hass).issues
    return (DOMAIN, f"disk_trouble_{ENTRY_ID}") in issues


def renewals(scene: Scene) -> int:
    """Return how often a renewal was asked for."""
    return len(scene.requests("token"))


@pytest.mark.parametrize("error", DISK_ERRORS, ids=errno.errorcode.get)
async def test_disk_fails_before_a_renewal(
    scene: Scene, caplog: pytest.LogCaptureFixture, error: int
) -> None:
    """Nothing is renewed that couldn't be saved; the access token is used while it is valid."""
    old = scene.token
    scene.change_data(token={**old, "expires_at": scene.now.timestamp()})
    with FailingDisk(error):
        await scene.advance(timedelta(minutes=6), 5)
        assert scene.sensor("glucose").state.isdigit()
        assert has_issue(scene)
        scene.simulator.expire_access_tokens()
        await scene.advance(timedelta(minutes=6), 5)
        assert scene.sensor("glucose").state == "unavailable"
        with pytest.raises(HomeAssistantError, match="disk is full"):
            await scene.act("get_records", endpoint="devices")
        assert not scene.flows()
        assert renewals(scene) == 0
        assert scene.token["refresh_token"] == old["refresh_token"]
    await scene.advance(timedelta(minutes=6), 3)
    assert scene.sensor("glucose").state.isdigit()
    assert renewals(scene) == 1
    assert not has_issue(scene)
    assert caplog.text.count("The token journal can't be written") == 1
    assert caplog.text.count("The token journal can be written again") == 1


@pytest.mark.parametrize("error", DISK_ERRORS, ids=errno.errorcode.get)
async def test_disk_fails_after_the_check(
    scene: Scene, journal: Path, error: int
) -> None:
    """Tokens that the disk doesn't take are used, and written as soon as it takes them."""
    old = scene.token
    with FailingDisk(error, writes=1):
        await renew(scene)
        assert scene.token["renewals"] == 1
        assert scene.sensor("glucose").state.isdigit()
        assert has_issue(scene)
        await scene.advance(timedelta(seconds=11), 3)
        assert json.loads(journal.read_text())["data"]["token"] == old
    await scene.advance(timedelta(seconds=11))
    assert json.loads(journal.read_text())["data"]["token"] == scene.token
    assert not has_issue(scene)
    assert renewals(scene) == 1
    await assert_survives_crash(scene, old)


async def test_crash_before_the_journal_is_written(scene: Scene, journal: Path) -> None:
    """An answer is in a file of its own before the journal has its tokens, and only until then."""
    spare = journal.with_name(f"{KEY}.spare")
    old = scene.token
    with FailingDisk(errno.EIO, writes=1):
        await renew(scene)
        assert json.loads(journal.read_text())["data"]["token"] == old
        assert spare.stat().st_mode & 0o777 == 0o600
        await scene.unload()
    scene.change_data(token=old)
    assert await scene.set_up()
    assert scene.sensor("glucose").state.isdigit()
    assert not scene.flows()
    # The tokens of the answer were renewed in turn, since nobody knows how old they are.
    assert scene.token["renewals"] == renewals(scene) == 2
    assert json.loads(journal.read_text())["data"]["token"] == scene.token
    assert not spare.exists()


@pytest.fixture
def disk(hass_config_dir: str) -> Generator[Path]:
    """Give Home Assistant's files a file system of their own."""
    folder = Path(hass_config_dir) / ".storage"
    with small_disk(folder):
        yield folder


@pytest.mark.parametrize("fault", ["almost full", "I/O error"])
async def test_disk_without_room_for_an_answer(
    disk: Path, scene: Scene, fault: str
) -> None:
    """Without a place for the answer, the refresh token isn't used, and the reason is reported."""
    error = OSError(errno.EIO, "Input/output error")
    with (
        failing(disk, "full")
        if fault == "almost full"
        else patch.object(token_journal, "open_spare", side_effect=error)
    ):
        if fault == "almost full":
            # One page is enough for the journal.
            filler = disk / "filler"
            os.truncate(filler, filler.stat().st_size - 4096)
        scene.simulator.expire_access_tokens()
        with pytest.raises(HomeAssistantError, match="disk is full"):
            await scene.act("get_records", endpoint="devices")
        assert renewals(scene) == 0
        assert has_issue(scene)
    await scene.advance(timedelta(minutes=6), 3)
    assert renewals(scene) == 1
    assert scene.sensor("glucose").state.isdigit()
    assert not has_issue(scene)
    assert not scene.flows()


@pytest.mark.parametrize(
    "answer",
    [
        *(b"", b"{", b"[]", b'{"error": "invalid_grant"}', b'{"access_token": 7}'),
        *(b'{"access_token": ""}', b'{"access_token": "a", "refresh_token": ""}'),
    ],
)
async def test_answer_without_tokens(
    scene: Scene, journal: Path, answer: bytes
) -> None:
    """An answer without tokens, or cut short, changes nothing."""
    await scene.unload()
    content = journal.read_bytes()
    spare = journal.with_name(f"{KEY}.spare")
    spare.write_bytes(content + b"\n" + answer.ljust(8192))
    assert await scene.set_up()
    assert scene.sensor("glucose").state.isdigit()
    assert renewals(scene) == 0
    assert not spare.exists()


async def test_folder_that_vanishes(scene: Scene, journal: Path) -> None:
    """No sign-in is lost while the folder is missing, and we don't create another in its place."""
    folder, away = journal.parent, journal.parent.with_name("away")
    await scene.settle()
    folder.rename(away)
    scene.simulator.expire_access_tokens()
    with pytest.raises(HomeAssistantError, match="disk is full"):
        await scene.act("get_records", endpoint="devices")
    assert not folder.exists()
    away.rename(folder)
    await scene.advance(timedelta(minutes=6), 3)
    assert scene.sensor("glucose").state.isdigit()
    assert renewals(scene) == 1
    assert not scene.flows()


async def test_disk_fails_at_start(stage: Scene, journal: Path) -> None:
    """Without the journal, used tokens could be taken for new ones, so setup is tried again."""
    journal.mkdir()
    assert not await stage.set_up()
    assert stage.entry.state is ConfigEntryState.SETUP_RETRY
    assert stage.entry.error_reason_translation_key == "cannot_save"
    assert not stage.simulator.requests
    journal.rmdir()
    await stage.advance(timedelta(minutes=2), 2)
    assert stage.entry.state is ConfigEntryState.LOADED


async def test_disk_takes_nothing_at_start(stage: Scene, journal: Path) -> None:
    """A disk that takes no tokens is noticed at start, not only when they are renewed."""
    with FailingDisk(errno.EROFS):
        assert await stage.set_up()
        assert stage.sensor("glucose").state.isdigit()
        assert has_issue(stage)
    await stage.advance(timedelta(seconds=11))
    assert journal.is_file()
    assert not has_issue(stage)


@pytest.mark.usefixtures("current_request_with_host")
async def test_disk_fails_at_sign_in(scene: Scene, browser: Browser) -> None:
    """A new sign-in isn't done before it is saved, and isn't needed twice."""
    old = scene.token
    result = await browser.reauthenticate(scene.entry)
    with FailingDisk(errno.ENOSPC):
        result = await browser.sign_in(result)
        assert result["errors"] == {"base": "cannot_save"}
        assert has_issue(scene)
        assert scene.token == old
    result = await browser.submit(result)
    assert result["reason"] == "reauth_successful"
    assert scene.token["sign_in"] == 1
    assert not has_issue(scene)


async def test_removal_deletes_the_journal(stage: Scene, journal: Path) -> None:
    """Tokens don't outlive the account, neither in the journal nor in copies of a damaged one."""
    copy = journal.with_name(f"{KEY}.corrupt.2026-05-02T18:07:30+00:00")
    copy.write_text('{"data": {"token": ')
    assert await stage.set_up()
    await renew(stage)
    files = list(journal.parent.glob(f"{KEY}*"))
    assert journal in files
    assert len(files) == 2
    await stage.hass.config_entries.async_remove(ENTRY_ID)
    await stage.settle()
    assert not list(journal.parent.glob(f"{KEY}*"))
