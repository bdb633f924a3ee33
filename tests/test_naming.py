"""A person has one name: renaming the device or the entry renames them everywhere."""

from datetime import timedelta
import re

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.core import DOMAIN as HOMEASSISTANT_DOMAIN, HomeAssistant
from homeassistant.helpers import (
    device_registry as dr,
    entity_registry as er,
    issue_registry as ir,
)
from homeassistant.setup import async_setup_component

from .common import account_device, name_device
from .conftest import ENTRY_ID
from .scene import Scene
from .simulated import REDIRECT_URI
from .simulator import CLIENT_ID, CLIENT_SECRET, Fault

ACCOUNTS = ("01A", "01B", "01C")
NAMES = st.sampled_from(["Anna", "Anna (2)", "Ben"])


def title_of(hass: HomeAssistant, entry_id: str = ENTRY_ID) -> str:
    """Return the title of an account's entry."""
    return hass.config_entries.async_get_known_entry(entry_id).title


def edit_title(hass: HomeAssistant, title: str, entry_id: str = ENTRY_ID) -> None:
    """Rename an entry as a user does on the page of the integration."""
    entry = hass.config_entries.async_get_known_entry(entry_id)
    hass.config_entries.async_update_entry(entry, title=title)


@pytest.fixture
async def family(hass: HomeAssistant, credentials: None) -> None:
    """Register three accounts that are not loaded, the second and third with one title."""
    for entry_id in ACCOUNTS:
        title = "Dexcom" if entry_id == ACCOUNTS[0] else "Dexcom sandbox"
        MockConfigEntry(
            domain=DOMAIN,
            entry_id=entry_id,
            title=title,
            disabled_by=ConfigEntryDisabler.USER,
        ).add_to_hass(hass)
        dr.async_get(hass).async_get_or_create(
            config_entry_id=entry_id, identifiers={(DOMAIN, entry_id)}, name=title
        )
    assert await async_setup_component(hass, DOMAIN, {})


@settings(
    max_examples=60,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.tuples(st.sampled_from(ACCOUNTS), st.booleans(), NAMES | st.none()),
        min_size=1,
        max_size=8,
    )
)
async def test_titles_follow_devices(
    hass: HomeAssistant, family: None, steps: list[tuple[str, bool, str | None]]
) -> None:
    """After any renames, each title is the device's name, with a number only to tell two apart."""
    for entry_id in ACCOUNTS:
        name_device(hass, None, entry_id)
        edit_title(hass, entry_id, entry_id)
    for renamed, by_title, name in steps:
        if by_title:
            is_new = name not in (None, title_of(hass, renamed))
            edit_title(hass, name or " ", renamed)
            if is_new and account_device(hass, renamed).name_by_user is None:
                assert account_device(hass, renamed).name == name
        else:
            name_device(hass, name, renamed)
        titles: list[str] = []
        for entry_id in ACCOUNTS:
            device, title = account_device(hass, entry_id), title_of(hass, entry_id)
            shown = device.name_by_user or device.name or ""
            assert title not in titles
            assert re.fullmatch(rf"{re.escape(shown)}( \(\d\))?", title)
            assert title == shown or shown in titles
            titles.append(title)


@pytest.mark.usefixtures("family")
async def test_number_goes_when_nobody_else_has_the_name(hass: HomeAssistant) -> None:
    """The number stays with the newer account, for as long as it is needed."""
    oldest, *_, newest = ACCOUNTS
    name_device(hass, "Anna", newest)
    name_device(hass, "Anna", oldest)
    assert (title_of(hass, oldest), title_of(hass, newest)) == ("Anna", "Anna (2)")

    await hass.config_entries.async_remove(oldest)

    assert title_of(hass, newest) == "Anna"


async def test_upgrade(stage: Scene) -> None:
    """A title from before it followed the device is replaced; the ids of entities stay."""
    edit_title(stage.hass, "Dexcom sandbox 3")
    device = dr.async_get(stage.hass).async_get_or_create(
        config_entry_id=ENTRY_ID,
        identifiers={(DOMAIN, ENTRY_ID)},
        name="Dexcom sandbox 3",
    )
    glucose = er.async_get(stage.hass).async_get_or_create(
        "sensor",
        DOMAIN,
        f"{ENTRY_ID}_glucose",
        suggested_object_id="dexcom_sandbox_3_glucose",
        config_entry=stage.entry,
        device_id=device.id,
    )
    name_device(stage.hass, "Anna")
    await stage.set_up()
    assert title_of(stage.hass) == "Anna"
    assert stage.state(glucose.entity_id).name == "Anna Glucose"


async def test_new_name_is_everywhere(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    """Requests to sign in, repair issues, and the log have the new name at once."""
    client = scene.entry.runtime_data.client
    scene.simulator.register_client(CLIENT_ID, "another secret", [REDIRECT_URI])
    scene.simulator.expire_access_tokens()
    await scene.advance(timedelta(minutes=6))
    scene.entry.async_start_reauth(scene.hass)
    await scene.settle()
    assert names_in_issues(scene.hass) == {"Dexcom"}

    for name in ("Anna", "Ben"):
        name_device(scene.hass, name)

        assert names_in_issues(scene.hass) == {name}
        [flow] = scene.hass.config_entries.flow.async_progress()
        assert flow["context"]["title_placeholders"] == {"name": name}
    flow = await scene.hass.config_entries.flow.async_configure(flow["flow_id"])
    assert flow["description_placeholders"] == {"name": "Ben"}

    scene.hass.config_entries.flow.async_abort(flow["flow_id"])
    name_device(scene.hass, "Carl")
    assert names_in_issues(scene.hass) == {"Carl"}
    scene.simulator.register_client(CLIENT_ID, CLIENT_SECRET, [REDIRECT_URI])
    await scene.advance(timedelta(hours=1))
    caplog.clear()
    scene.simulator.faults.add(Fault("http_error"))
    await scene.advance(timedelta(minutes=16))
    assert "Error fetching Carl readings data" in caplog.text
    assert "Error fetching Carl diary data" in caplog.text
    assert scene.entry.state is ConfigEntryState.LOADED
    assert scene.entry.runtime_data.client is client


def names_in_issues(hass: HomeAssistant) -> set[str]:
    """Return what the account is called in its issues, Home Assistant's own included."""
    names = set()
    for issue in ir.async_get(hass).issues.values():
        if issue.active and issue.domain in (DOMAIN, HOMEASSISTANT_DOMAIN):
            placeholders = issue.translation_placeholders or {}
            names.add(placeholders.get("account") or placeholders["name"])
    return names
