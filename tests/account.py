"""An account under observation: time passes, and what Home Assistant knows has to be the truth."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
import logging
import time
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from homeassistant.util.async_ import get_scheduled_timer_handles

from .common import TRENDS, found, shown
from .settling import settle
from .simulator import RequestRecord, Simulator

DAY: Final = timedelta(days=1)
HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)
SECOND: Final = timedelta(seconds=1)

LOSS: Final = "ERROR Error fetching Dexcom readings data: "
SIGN_IN_LOST: Final = "ERROR Authentication failed while fetching Dexcom readings "
RECOVERY: Final = "INFO Fetching Dexcom readings data recovered"
DIARY_LOSS: Final = LOSS.replace("readings", "diary")
DIARY_RECOVERY: Final = RECOVERY.replace("readings", "diary")

# The loader complains of every custom integration, and the simulator of clients that gave up.
OTHER_MATTERS: Final = ("homeassistant.loader", "aiohttp.server")

# JSON that is nested too deep to be read.
DEEP: Final = "[" * 100_000

# Bodies that are not as documented, and whether every reading can be read all the same.
MUTATIONS: Final[dict[str, bool]] = {
    "duplicates": True,
    "garbage_records": True,
    "odd_timestamps": True,
    "shuffled": True,
    "unknown_enums": True,
    "absent_sections": False,
    "late_back_fill": False,
    "missing_fields": False,
    "null_sections": False,
}


class Account:
    """The account of the tests, what is known of it, and what Dexcom knows."""

    def __init__(
        self,
        hass: HomeAssistant,
        simulator: Simulator,
        entry: MockConfigEntry,
        freezer: FrozenDateTimeFactory,
        user_name: str,
    ) -> None:
        """Look at an account that isn't set up yet."""
        self.hass = hass
        self.simulator = simulator
        self.entry = entry
        self.user = simulator.users[user_name]
        self._freezer = freezer
        self._tasks: set[asyncio.Task[Any]] = set()
        # A clock that jumps makes callbacks look slow, and tracing them is slow.
        hass.loop.set_debug(False)
        self._jumped_seconds = 0.0
        hass.loop.time = self._loop_time  # type: ignore[method-assign]

    async def set_up(self) -> None:
        """Set the account up."""
        self._tasks = asyncio.all_tasks()
        await self.hass.config_entries.async_setup(self.entry.entry_id)
        await settle(self.hass)

    async def pass_time(
        self, duration: timedelta, step: timedelta = 5 * MINUTE
    ) -> None:
        """Let time pass bit by bit."""
        for _ in range(round(duration / step)):
            self._freezer.tick(step)
            await self.catch_up()

    async def pass_time_in_flight(self, duration: timedelta) -> None:
        """Let time pass while requests may be under way, which nobody waits for."""
        for _ in range(round(duration / (5 * SECOND))):
            self._freezer.tick(5 * SECOND)
            async_fire_time_changed(self.hass)
            for _ in range(50):
                await asyncio.sleep(0)

    def jump(self, jump: timedelta) -> None:
        """Let Home Assistant's clock jump: no time passes, and Dexcom's clock is right."""
        dexcom = self.simulator.clock.now()
        loop_seconds = self.hass.loop.time()
        self._freezer.move_to(self.here() + jump)
        self.simulator.clock.set(dexcom)
        self._jumped_seconds += self.hass.loop.time() - loop_seconds

    def move_all_clocks_to(self, moment: datetime) -> None:
        """Be at another time."""
        self._freezer.move_to(moment)

    def _loop_time(self) -> float:
        """Return the time of the event loop, whose clock doesn't jump with that on the wall."""
        return time.monotonic() - self._jumped_seconds

    def here(self) -> datetime:
        """Return the time by Home Assistant's clock."""
        return dt_util.utcnow()

    async def catch_up(self) -> None:
        """Let everything happen that is due."""
        async_fire_time_changed(self.hass)
        await settle(self.hass)

    def truth(self, span: timedelta = DAY + HOUR) -> list[dict[str, Any]]:
        """Return the readings that Dexcom has of the time before now, oldest first."""
        now = dt_util.utcnow()
        return self.simulator.truth(self.user.name, "egvs", now - span, now + SECOND)

    async def settle(self) -> None:
        """Wait for the newest reading, which is there after a quarter of an hour at most."""
        for _ in range(100):
            times = {record_id: time for record_id, time, _ in self.known()}
            time = times.get(self.truth(6 * HOUR)[-1]["recordId"])
            if time and shown(self.hass, "last_reading") == in_state(time):
                return
            await self.pass_time(10 * SECOND, 10 * SECOND)
        raise AssertionError("The newest reading doesn't come")

    async def assert_recovers(self, after: timedelta = 100 * MINUTE) -> None:
        """Check that all is well again after a while."""
        await self.pass_time(after)
        await self.settle()
        self.assert_shown()
        self.assert_complete()

    def assert_shown(self) -> None:
        """Check that the newest reading is shown as Dexcom has it."""
        newest = self.truth()[-1]
        trend = TRENDS.get(newest["trend"], "unknown")
        rate = newest["trendRate"]
        assert shown(self.hass, "glucose") == str(newest["value"])
        assert shown(self.hass, "trend") == trend
        assert shown(self.hass, "rate_of_change") == str(
            "unknown" if rate is None else rate
        )
        assert shown(self.hass, "last_reading") == in_state(time_of(newest))
        assert found(self.hass, "binary_sensor.dexcom_stale_data").state == "off"

    def assert_complete(self) -> None:
        """Check that no reading of the last day is lost, and none is there twice."""
        truth = self.truth(2 * DAY)
        first = time_of(truth[-1]) - DAY
        assert self.known() == [
            (record["recordId"], time_of(record), record["value"])
            for record in truth
            if time_of(record) >= first
        ]

    def known(self) -> list[tuple[str, datetime, float | None]]:
        """Return the readings that Home Assistant knows, as ids, times and values."""
        return [
            (row.record_id.decode(), dt_util.utc_from_timestamp(row.time), row.value)
            for row in self.entry.runtime_data.readings.store.recent().rows()
        ]

    def requests(self, endpoint: str | None = None) -> list[RequestRecord]:
        """Return what was asked of an endpoint, or of all."""
        return [
            request
            for request in self.simulator.requests
            if endpoint in (None, request.endpoint)
        ]

    def flows(self) -> list[str]:
        """Return the flows that wait for the person."""
        flows = self.hass.config_entries.flow.async_progress()
        return [flow["context"]["source"] for flow in flows]

    async def assert_leaves_nothing(self, *, unload: bool = True) -> None:
        """Check that an unloaded account has no task, timer or connection in use."""
        if unload:
            await self.hass.config_entries.async_unload(self.entry.entry_id)
        await settle(self.hass)
        tasks = [repr(task.get_coro()) for task in asyncio.all_tasks() - self._tasks]
        # What is left are the simulator's ends of connections that Home Assistant keeps alive.
        connections = [task for task in tasks if "RequestHandler.start" in task]
        assert len(connections) == len(tasks)
        assert len(connections) <= 2
        timers = map(repr, get_scheduled_timer_handles(self.hass.loop))
        assert not [
            timer
            for timer in timers
            if "dexcom" in timer and not timer.startswith("<TimerHandle cancelled")
        ]


async def watched_account(
    hass: HomeAssistant,
    simulator: Simulator,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    user_name: str,
    caplog: pytest.LogCaptureFixture,
) -> Account:
    """Return the account, not set up yet, with the log kept: a fixture for modules to name."""
    caplog.set_level(logging.INFO)
    return Account(hass, simulator, entry, freezer, user_name)


def time_of(record: dict[str, Any]) -> datetime:
    """Return when a record was made."""
    moment = datetime.fromisoformat(record["systemTime"])
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def in_state(moment: datetime) -> str:
    """Return a moment as a state has it."""
    return moment.isoformat(timespec="seconds")


def told(records: Sequence[logging.LogRecord]) -> list[str]:
    """Return what the log tells whoever looks after the house, all of it without a traceback."""
    lines = []
    for record in records:
        line = f"{record.levelname} {record.getMessage()}"
        if record.name not in OTHER_MATTERS and (
            record.levelno >= logging.WARNING or line in (RECOVERY, DIARY_RECOVERY)
        ):
            assert record.exc_info is None, line
            lines.append(line)
    return lines


def assert_outages(
    records: Sequence[logging.LogRecord], least: int = 0, most: int = 1
) -> None:
    """Check that each outage is told in one line, and its end in another.

    The number is that of the readings' outages; the diary can have its own.
    """
    lines = told(records)
    readings = [line for line in lines if line.startswith(LOSS) or line == RECOVERY]
    diary = [line for line in lines if line not in readings]
    assert 2 * least <= len(readings) <= 2 * most, lines
    for outages, loss, recovery in (
        (readings, LOSS, RECOVERY),
        (diary, DIARY_LOSS, DIARY_RECOVERY),
    ):
        assert len(outages) % 2 == 0, lines
        assert all(line.startswith(loss) for line in outages[::2]), lines
        assert all(line == recovery for line in outages[1::2]), lines
