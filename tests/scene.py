"""A test's account at a simulated Dexcom."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.storage.lasting import STATES
from homeassistant.components.homeassistant import SERVICE_UPDATE_ENTITY
from homeassistant.core import DOMAIN as HOMEASSISTANT_DOMAIN, HomeAssistant, State
from homeassistant.setup import async_setup_component

from .clocks import StoppedClocks
from .settling import settle
from .simulator import App, Fault, RequestRecord, SimulatedUser, Simulator
from .timers import fire_timers

type Record = dict[str, Any]


@dataclass
class Scene:
    """An account, its person at Dexcom, and the clock that both go by."""

    hass: HomeAssistant
    entry: MockConfigEntry
    simulator: Simulator
    freezer: StoppedClocks
    user_name: str

    @property
    def user(self) -> SimulatedUser:
        """Return the person at Dexcom."""
        return self.simulator.users[self.user_name]

    @property
    def app(self) -> App:
        """Return the person's app."""
        return self.user.app

    @property
    def now(self) -> datetime:
        """Return the time of all clocks."""
        return self.simulator.clock.now()

    @property
    def token(self) -> Record:
        """Return the tokens in the account's entry."""
        return dict(self.entry.data["token"])

    def truth(self, endpoint: str, *window: datetime) -> list[Record]:
        """Return the records Dexcom has released, oldest first; all but devices need a window."""
        return self.simulator.truth(self.user_name, endpoint, *window)

    def requests(self, endpoint: str | None = None) -> list[RequestRecord]:
        """Return what was asked of an endpoint, or of all."""
        return [
            request
            for request in self.simulator.requests
            if endpoint in (None, request.endpoint)
        ]

    def flows(self) -> list[str]:
        """Return the sources of the flows that wait for the person."""
        flows = self.hass.config_entries.flow.async_progress()
        return [flow["context"]["source"] for flow in flows]

    def times(self) -> set[int]:
        """Return when the readings that are stored were taken, in seconds since 1970."""
        return set(self.entry.runtime_data.readings.store.readings.times)

    async def set_up(self, **options: Any) -> bool:
        """Set the account up, with some options changed, and return whether that worked."""
        if options:
            self.choose(**options)
        is_loaded = await self.hass.config_entries.async_setup(self.entry.entry_id)
        await self.settle()
        return is_loaded

    async def unload(self) -> bool:
        """Unload the account, and return whether that worked."""
        return await self.hass.config_entries.async_unload(self.entry.entry_id)

    async def stop(self) -> None:
        """Unload the account and forget everything that would end with the process."""
        assert await self.unload()
        STATES.clear()

    async def reload(self) -> bool:
        """Unload the account and set it up again, and return whether that worked."""
        is_loaded = await self.hass.config_entries.async_reload(self.entry.entry_id)
        await self.settle()
        return is_loaded

    async def settle(self) -> None:
        """Wait until Home Assistant is idle."""
        await settle(self.hass)

    def choose(self, **options: Any) -> None:
        """Change some options of the account."""
        self.hass.config_entries.async_update_entry(
            self.entry, options={**self.entry.options, **options}
        )

    def change_data(self, **data: Any) -> None:
        """Change some of the entry's data: the tokens, the region, or the credentials."""
        self.hass.config_entries.async_update_entry(
            self.entry, data={**self.entry.data, **data}
        )

    async def advance(self, step: timedelta, times: int = 1) -> None:
        """Let time pass on all clocks, in steps."""
        for _ in range(times):
            self.start_advance(step)
            await self.settle()

    async def pass_time(
        self, duration: timedelta, step: timedelta = timedelta(minutes=15)
    ) -> None:
        """Let a duration pass on all clocks, in steps."""
        await self.advance(step, duration // step)

    def start_advance(self, step: timedelta) -> None:
        """Let time pass without waiting for the effects."""
        self.freezer.tick(step)
        fire_timers(self.hass)

    def fail(self, *endpoints: str) -> None:
        """Let endpoints answer with an error until the faults are cleared."""
        for endpoint in endpoints:
            self.simulator.faults.add(Fault("http_error", endpoint, status=503))

    def change_values(self, value_at: Callable[[datetime], float]) -> None:
        """Let each reading have the value of a function of its time."""

        def change(body: Record) -> Record:
            records = [dict(record) for record in body["records"]]
            for record in records:
                moment = datetime.fromisoformat(record["systemTime"])
                record["value"] = value_at(moment)
            return {**body, "records": records}

        self.user.add_patch("egvs", change)

    async def finish_import(self) -> None:
        """Let time pass until an import has finished."""
        await self.advance(timedelta(seconds=3), 8)

    async def act(self, action: str, **data: Any) -> dict[str, Any]:
        """Call one of the integration's actions and return its response."""
        response = await self.hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )
        assert response is not None
        return dict(response)

    async def start_update(self, entity_id: str) -> asyncio.Task[Any]:
        """Ask for an update of an entity as an automation does, without waiting for it."""
        assert await async_setup_component(self.hass, HOMEASSISTANT_DOMAIN, {})
        return self.hass.async_create_task(
            self.hass.services.async_call(
                HOMEASSISTANT_DOMAIN,
                SERVICE_UPDATE_ENTITY,
                {"entity_id": entity_id},
                blocking=True,
            )
        )

    def state(self, entity_id: str) -> State:
        """Return the state of an entity, which has to exist."""
        state = self.hass.states.get(entity_id)
        assert state is not None
        return state

    def sensor(self, key: str) -> State:
        """Return the state of one of the account's sensors."""
        return self.state(f"sensor.dexcom_{key}")

    def shown(self, *keys: str) -> list[str]:
        """Return the states of some of the account's sensors."""
        return [self.sensor(key).state for key in keys]

    def number(self, key: str) -> float:
        """Return the number that a sensor of the account shows."""
        return float(self.sensor(key).state)

    def log(self, *entry: Any, **fields: Any) -> str:
        """Log an entry that Dexcom shows at once, and return its id; see App.log_entry."""
        return self.app.log_entry(*entry, **{"visible_from": self.now, **fields})

    def raise_alert(self, name: str, state: str, moment: datetime) -> str:
        """Change the state of an alert, which Dexcom shows at once."""
        return self.app.raise_alert(name, state, moment, visible_from=self.now)
