"""The diagnostics: enough to help, and nothing of the person."""

from datetime import datetime, timedelta

from pytest_homeassistant_custom_component.components.diagnostics import (
    get_diagnostics_for_config_entry,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from syrupy.assertion import SnapshotAssertion

from homeassistant.setup import async_setup_component

from .scene import Scene
from .simulated import NOW
from .simulator import Fault


async def test_diagnostics(
    scene: Scene, hass_client: ClientSessionGenerator, snapshot: SnapshotAssertion
) -> None:
    """Requests, errors and records that couldn't be read are counted."""
    assert await async_setup_component(scene.hass, "diagnostics", {})
    scene.user.add_record(
        "egvs", {"recordId": "unreadable"}, moment=NOW - timedelta(hours=2)
    )
    await scene.advance(timedelta(minutes=5))
    scene.simulator.faults.add(Fault("http_error", "egvs", count=1))
    await scene.advance(timedelta(minutes=5))
    diagnostics = await get_diagnostics_for_config_entry(
        scene.hass, hass_client, scene.entry
    )
    # The wait after an error is 30 s, give or take a tenth.
    next_poll = datetime.fromisoformat(diagnostics["polling"].pop("next_poll"))
    assert 26 <= (next_poll - scene.simulator.clock.now()).total_seconds() <= 34
    shapes = diagnostics.pop("shapes")
    assert shapes.keys() == diagnostics["requests"].keys()
    assert shapes["egvs"]["skipped"] == {"recordId: string, systemTime: missing": 1}
    assert diagnostics == snapshot
    assert diagnostics["skipped_records"]["egvs"] == 1
    assert diagnostics["errors"] == {"DexcomResponseError": 1}
