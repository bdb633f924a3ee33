"""What Home Assistant's Activity lists of an account."""

from collections.abc import Iterable
from typing import Any

from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from homeassistant.components.recorder import get_instance
from homeassistant.setup import async_setup_component

from ..account import HOUR, MINUTE
from ..scene import Scene
from ..simulated import NOW


async def test_times_of_readings_stay_out(
    scene: Scene, hass_ws_client: WebSocketGenerator
) -> None:
    """Times that change with each reading aren't listed, neither at once nor afterwards."""
    # Their pages aren't needed.
    scene.hass.config.components |= {"frontend", "http"}
    assert await async_setup_component(scene.hass, "logbook", {})
    client = await hass_ws_client(scene.hass)
    scene.change_values(lambda moment: 100 + 100 * (moment.minute // 5 % 2))
    listed: set[str] = set()

    async def ask(**question: str) -> None:
        """Ask a question, and note what is listed up to the answer."""
        await client.send_json_auto_id(question)
        while (message := await client.receive_json())["type"] == "event":
            note(message["event"]["events"])
        note(message.get("result") or ())

    def note(events: Iterable[dict[str, Any]]) -> None:
        """Note which entities events are about."""
        listed.update(event.get("entity_id", "") for event in events)

    await ask(type="logbook/event_stream", start_time=NOW.isoformat())
    for _ in range(6):
        await scene.advance(5 * MINUTE)
        # The connection would end if it were silent for long.
        await ask(type="ping")
    await get_instance(scene.hass).async_block_till_done()
    end = scene.now + HOUR
    await ask(
        type="logbook/get_events",
        start_time=NOW.isoformat(),
        end_time=end.isoformat(),
    )
    assert "sensor.dexcom_glucose_range" in listed
    assert not listed & {"sensor.dexcom_last_reading", "sensor.dexcom_last_upload"}
