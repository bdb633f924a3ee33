"""What all entities share: when their states are written."""

import pytest

from homeassistant.core import State

from .account import HOUR, MINUTE
from .scene import Scene


@pytest.mark.usefixtures("entity_registry_enabled_by_default")
async def test_only_changed_states_are_written(scene: Scene) -> None:
    """Polls of readings and of the diary write each state that changes, and no other."""

    def written(moment: str) -> set[str]:
        def is_recent(state: State) -> bool:
            return bool(getattr(state, moment) >= scene.now)

        return {
            state.entity_id
            for state in scene.hass.states.async_all()
            if is_recent(state)
        }

    polls = []
    for _ in range(HOUR // (5 * MINUTE)):
        await scene.advance(5 * MINUTE)
        polls.append(written("last_reported"))
        assert polls[-1] == written("last_updated")
    assert all("sensor.dexcom_last_reading" in poll for poll in polls)
    assert all("image.dexcom_last_24_hours" in poll for poll in polls)
    assert not any("sensor.dexcom_transmitter" in poll for poll in polls)
