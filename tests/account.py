"""An account under observation: time passes, and what Home Assistant shows has to be the truth."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
import logging
from typing import Any, Final, override
from uuid import UUID

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.util import dt as dt_util
from homeassistant.util.async_ import get_scheduled_timer_handles

from .clocks import StoppedClocks, read_monotonic
from .common import TRENDS
from .scene import Scene
from .simulator import Simulator
from .timers import ticking

DAY: Final = timedelta(days=1)
HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)
SECOND: Final = timedelta(seconds=1)

LOSS: Final = "ERROR Error fetching Dexcom readings data: "
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
    "unknown_fields": True,
    "absent_sections": False,
    "late_back_fill": False,
    "missing_fields": False,
    "null_sections": False,
}


@dataclass
class Account(Scene):
    """A scene whose log is kept and whose clocks can differ."""

    caplog: pytest.LogCaptureFixture

    def __post_init__(self) -> None:
        """Give the event loop a clock that doesn't jump with the one on the wall."""
        self.caplog.set_level(logging.INFO)
        self._tasks: set[asyncio.Task[Any]] = set()
        # A clock that jumps makes callbacks look slow, and tracing them is slow.
        self.hass.loop.set_debug(False)
        self._jumped_seconds = 0.0
        self.hass.loop.time = lambda: read_monotonic() - self._jumped_seconds  # type: ignore[method-assign]

    @override
    async def set_up(self, **options: Any) -> bool:
        """Set the account up, and remember what ran before."""
        self._tasks = asyncio.all_tasks()
        return await super().set_up(**options)

    @override
    async def pass_time(
        self, duration: timedelta, step: timedelta = 5 * MINUTE
    ) -> None:
        """Let a duration pass on all clocks, in steps as long as a reading stands for."""
        await self.advance(step, round(duration / step))

    async def pass_time_in_flight(self, duration: timedelta) -> None:
        """Let time pass while requests may be under way, which nobody waits for."""
        for _ in range(round(duration / (5 * SECOND))):
            self.start_advance(5 * SECOND)
            for _ in range(50):
                await asyncio.sleep(0)
            await self._deliver()

    async def _deliver(self) -> None:
        """Give a busy machine the real time that requests need to get to Dexcom, and answers back."""
        with ticking(0.002) as tick:
            for _ in range(1000):
                await tick()
                if not self.hass.is_running:
                    return
                # aiohttp has no public count of the requests under way.
                under_way = async_get_clientsession(self.hass).connector._acquired  # type: ignore[union-attr]  # noqa: SLF001
                if len(under_way) <= self.simulator.faults.delayed:
                    return

    def jump(self, jump: timedelta) -> None:
        """Let Home Assistant's clock jump: no time passes, and Dexcom's clock is right."""
        dexcom = self.now
        loop_seconds = self.hass.loop.time()
        self.freezer.move_to(self.here() + jump)
        self.simulator.clock.set(dexcom)
        self._jumped_seconds += self.hass.loop.time() - loop_seconds

    def here(self) -> datetime:
        """Return the time by Home Assistant's clock."""
        return dt_util.utcnow()

    def sent(self, span: timedelta = DAY + HOUR) -> list[dict[str, Any]]:
        """Return the readings that Dexcom has of the time before now, oldest first."""
        now = self.here()
        return self.truth("egvs", now - span, now + SECOND)

    async def catch_up(self) -> None:
        """Wait for the newest reading, which is there after a quarter of an hour at most."""
        for _ in range(100):
            times = {record_id: time for record_id, time, _ in self.known()}
            time = times.get(self.sent(6 * HOUR)[-1]["recordId"])
            if time and self.shown("last_reading") == [in_state(time)]:
                return
            await self.advance(10 * SECOND)
        raise AssertionError("The newest reading doesn't come")

    async def assert_recovers(self, after: timedelta = 100 * MINUTE) -> None:
        """Check that all is well again after a while."""
        await self.pass_time(after, 10 * MINUTE)
        await self.assert_up_to_date()

    async def assert_up_to_date(self) -> None:
        """Check that the newest reading is shown before long, and none of the last day is lost."""
        await self.catch_up()
        self.assert_shown()
        self.assert_complete()

    def assert_shown(self) -> None:
        """Check that the newest reading is shown as Dexcom has it."""
        newest = self.sent()[-1]
        rate = newest["trendRate"]
        assert self.shown("glucose", "trend", "rate_of_change", "last_reading") == [
            str(newest["value"]),
            TRENDS.get(newest["trend"], "unknown"),
            "unknown" if rate is None else str(rate),
            in_state(time_of(newest)),
        ]
        assert not self.is_stale()

    def assert_complete(self) -> None:
        """Check that no reading of the last day is lost, and none is there twice."""
        sent = self.sent(2 * DAY)
        first = time_of(sent[-1]) - DAY
        assert self.known() == [
            (record["recordId"], time_of(record), record["value"])
            for record in sent
            if time_of(record) >= first
        ]

    def is_stale(self) -> bool:
        """Return whether the newest reading is said to be old."""
        return self.state("binary_sensor.dexcom_stale_data").state == "on"

    def known(self) -> list[tuple[str, datetime, float | None]]:
        """Return the recent readings that Home Assistant knows, as ids, times and values."""
        return [
            (
                str(UUID(bytes=row.record_id)),
                dt_util.utc_from_timestamp(row.time),
                row.value,
            )
            for row in self.entry.runtime_data.readings.store.recent().rows()
        ]

    async def assert_leaves_nothing(self, *, unload: bool = True) -> None:
        """Check that an unloaded account has no task, timer or connection in use."""
        if unload:
            await self.unload()
        await self.settle()
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

    def log_lines(self) -> list[str]:
        """Return the lines that a user finds in the log, none of them with a traceback."""
        lines = []
        for record in self.caplog.records:
            line = f"{record.levelname} {record.getMessage()}"
            if record.name not in OTHER_MATTERS and (
                record.levelno >= logging.WARNING or line in (RECOVERY, DIARY_RECOVERY)
            ):
                assert record.exc_info is None, line
                lines.append(line)
        return lines

    def assert_quiet(self) -> None:
        """Check that nothing was logged and no sign-in is asked for."""
        assert not self.log_lines()
        assert not self.flows()

    def assert_outages(self, least: int = 0, most: int = 1) -> None:
        """Check that each outage is told in one line, its end in another, and asks for nothing.

        The number is that of the readings' outages; the diary can have its own.
        """
        assert not self.flows()
        lines = self.log_lines()
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


async def watched_account(
    hass: HomeAssistant,
    simulator: Simulator,
    entry: MockConfigEntry,
    freezer: StoppedClocks,
    user_name: str,
    caplog: pytest.LogCaptureFixture,
) -> Account:
    """Return the account, not set up yet: a fixture for modules to name."""
    return Account(hass, entry, simulator, freezer, user_name, caplog)


def time_of(record: dict[str, Any]) -> datetime:
    """Return when a record was made."""
    moment = datetime.fromisoformat(record["systemTime"])
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def in_state(moment: datetime) -> str:
    """Return a moment as a state has it."""
    return moment.isoformat(timespec="seconds")
