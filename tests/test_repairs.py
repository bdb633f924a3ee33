"""The notice that all of the history can be stored, for accounts that import only a part."""

from datetime import datetime
from typing import Any, cast

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component

from .account import DAY, MINUTE
from .browser import Browser, texts_of
from .clocks import StoppedClocks
from .common import name_device
from .conftest import ENTRY_ID
from .scene import Scene
from .simulated import NOW
from .simulator import Simulator

ISSUE_ID = f"more_history_{ENTRY_ID}"
FIX = "/api/repairs/issues/fix"


@pytest.fixture
def past_is_imported() -> bool:
    """Import what the depth says."""
    return False


@pytest.fixture
def depth() -> str | None:
    """Return the depth that is stored."""
    return None


@pytest.fixture
async def upgraded(stage: Scene, depth: str | None) -> Scene:
    """Return an account of an earlier version that has just been set up."""
    stage.hass.config_entries.async_update_entry(
        stage.entry,
        minor_version=1,
        options={"unit": "mg/dL"} | ({"history": depth} if depth else {}),
    )
    assert await stage.set_up()
    return stage


def notice(hass: HomeAssistant) -> ir.IssueEntry | None:
    """Return the notice if it is raised."""
    return ir.async_get(hass).async_get_issue(DOMAIN, ISSUE_ID)


async def imports_everything(scene: Scene) -> bool:
    """Return whether an import brings all of the 120 days at Dexcom, and not only the last 90."""
    await scene.settle()
    await scene.advance(MINUTE, 9)
    assert scene.shown("history_import", "history_import_time_left") == ["100", "0"]
    first = min(request.query["startDate"] for request in scene.requests("alerts"))
    return datetime.fromisoformat(first) < NOW.replace(tzinfo=None) - 118 * DAY


@pytest.mark.parametrize("depth", [None, "90_days", "1_year", "everything"])
async def test_upgrade(upgraded: Scene, depth: str | None) -> None:
    """An account keeps its depth, and gets the notice once unless it imports everything."""
    assert (upgraded.entry.version, upgraded.entry.minor_version) == (1, 2)
    assert upgraded.entry.options.get("history") == depth
    assert await imports_everything(upgraded) is (depth in ("1_year", "everything"))
    issue = notice(upgraded.hass)
    assert (issue is None) is (depth == "everything")
    if issue is not None:
        # It outlasts a restart.
        assert (issue.is_fixable, issue.is_persistent) == (True, True)
        ir.async_delete_issue(upgraded.hass, DOMAIN, ISSUE_ID)
    await upgraded.reload()
    assert notice(upgraded.hass) is None


@pytest.mark.usefixtures("credentials", "current_request_with_host")
async def test_new_account(
    hass: HomeAssistant,
    browser: Browser,
    simulator: Simulator,
    freezer: StoppedClocks,
) -> None:
    """All of its history is imported, and nothing is left to offer."""
    result = await browser.sign_in(await browser.add_integration())
    entry = cast(MockConfigEntry, (await browser.finish(result))["result"])
    assert entry.minor_version == 2
    assert await imports_everything(Scene(hass, entry, simulator, freezer, "User7"))
    assert not ir.async_get(hass).issues


@pytest.mark.parametrize("minor_version", [2, 3])
async def test_no_upgrade(stage: Scene, minor_version: int) -> None:
    """A new account, and one of a later version, aren't migrated."""
    stage.hass.config_entries.async_update_entry(
        stage.entry, minor_version=minor_version
    )
    assert await stage.set_up()
    assert stage.entry.minor_version == minor_version
    assert notice(stage.hass) is None


@pytest.mark.parametrize(
    ("depth", "choice", "chosen"),
    [
        (None, "import_everything", "everything"),
        (None, "keep_90_days", None),
        ("1_year", "import_everything", "everything"),
        ("1_year", "keep_1_year", "1_year"),
    ],
)
async def test_answer(
    upgraded: Scene,
    hass_client: ClientSessionGenerator,
    choice: str,
    chosen: str | None,
) -> None:
    """The dialog imports everything or changes nothing; both settle the notice."""
    assert await async_setup_component(upgraded.hass, "repairs", {})
    client = await hass_client()
    before = dict(upgraded.entry.options)

    async def post(path: str, **answer: str) -> dict[str, Any]:
        async with client.post(path, json=answer) as response:
            assert response.status == 200
            return dict(await response.json())

    dialog = await post(FIX, handler=DOMAIN, issue_id=ISSUE_ID)
    assert dialog["type"] == "menu"
    assert choice in dialog["menu_options"]
    texts = texts_of(DOMAIN)["issues"]["more_history"]["fix_flow"]["step"]["init"]
    for text in (texts["title"], texts["description"]):
        assert "Dexcom's" in text.format(**dialog["description_placeholders"])
    assert set(dialog["menu_options"]) < texts["menu_options"].keys()

    flow = f"{FIX}/{dialog['flow_id']}"
    assert (await post(flow, next_step_id=choice))["type"] == "create_entry"
    await upgraded.settle()
    assert notice(upgraded.hass) is None
    assert upgraded.entry.state is ConfigEntryState.LOADED
    after = before | ({"history": chosen} if chosen else {})
    assert dict(upgraded.entry.options) == after
    assert await imports_everything(upgraded) is (choice != "keep_90_days")


async def test_options_settle_it(upgraded: Scene) -> None:
    """Submitting the options settles the notice; leaving them open doesn't."""
    flows = upgraded.hass.config_entries.options
    flow_id = (await flows.async_init(ENTRY_ID))["flow_id"]
    await flows.async_configure(flow_id, {"next_step_id": "settings"})
    for _ in ("unit and goals", "own limits", "data", "live values"):
        assert notice(upgraded.hass) is not None
        await flows.async_configure(flow_id, {})
    await upgraded.settle()
    assert upgraded.entry.options["history"] == "90_days"
    assert notice(upgraded.hass) is None


async def test_renamed_and_removed(upgraded: Scene) -> None:
    """The notice follows the name of the account, stays fixable, and goes with the account."""
    name_device(upgraded.hass, "Anna")
    issue = notice(upgraded.hass)
    assert issue is not None
    assert (issue.translation_placeholders or {})["account"] == "Anna"
    assert (issue.is_fixable, issue.is_persistent) == (True, True)
    assert issue.data == {"entry_id": ENTRY_ID}
    await upgraded.hass.config_entries.async_remove(ENTRY_ID)
    assert notice(upgraded.hass) is None
