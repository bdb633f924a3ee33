"""A simulator and a Home Assistant that share a time, which goes on when it is told to."""

import asyncio
from asyncio.subprocess import DEVNULL, Process
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from math import inf
import os
from pathlib import Path
import re
import signal
import time
from typing import IO, Any, Final, Self, override

from custom_components.dexcom_api.const import DOMAIN
from scripts.hass_client import HomeAssistantClient
from scripts.instance import PYTHON, REPOSITORY, prepare_config, stop
from scripts.kill import free_port
from tests.simulator import (
    CLIENT_ID,
    CLIENT_SECRET,
    RequestRecord,
    SimulatedUser,
    Simulator,
)
from tests.simulator.clock import SimulatorClock

from ._soak_clock import Cell, SharedTime
from ._soak_nights import plant_low_nights

# Clocks go back on the second day there, in the middle of a night.
TIME_ZONE: Final = "Europe/Berlin"
START: Final = datetime(2026, 10, 23, 22, tzinfo=UTC)

# Three trips: to New York, where clocks go back; to a zone with three quarters of an hour; and to
# New Zealand, and from there over the date line to Hawaii.
TRAVELER: Final = "UserTraveling"
TRIPS: Final = (
    "Europe/Berlin 2026-10-27T10:00Z America/New_York 2026-11-03T23:00Z"
    " Europe/Berlin 2026-11-06T06:30Z Asia/Kathmandu 2026-11-10T03:00Z"
    " Europe/Berlin 2026-11-12T12:00Z Pacific/Auckland 2026-11-17T08:00Z"
    " Pacific/Honolulu 2026-11-20T02:00Z Europe/Berlin"
)

# A person who travels, one with a sensor of another kind who begins to get low at night, and one
# whose watch uploads too.
LOW_AT_NIGHT: Final = "User6"
USERS: Final = {TRAVELER: "mg/dL", LOW_AT_NIGHT: "mmol/L", "UserWatch": "mg/dL"}

# It takes some nights until they are a pattern, which happens in the first days.
LOW_SINCE: Final = START - timedelta(days=8)

FORTNIGHT_DAYS: Final = 14
TOKEN_DAYS: Final = 365

POLL_SECONDS: Final = 0.002
TIMEOUT_SECONDS: Final = 120
STEP: Final = timedelta(seconds=20)
MAX_STEPS: Final = 60
SLOW: Final = "slow"
BYTES_PER_MB: Final = 1e6

# What a thread got back and keeps for itself would count as handed out.
NO_CACHES: Final = "glibc.malloc.tcache_count=0"

# What is in memory and belongs to no file.
ANONYMOUS_MEMORY: Final = re.compile(r"^RssAnon:\s+(\d+) kB$", re.MULTILINE)


@dataclass(kw_only=True)
class Account:
    """A person's account, with the entities of its sensors by key."""

    user: SimulatedUser
    unit: str
    entry_id: str
    entities: dict[str, str] = field(default_factory=dict)

    def statistic_id(self, name: str) -> str:
        """Return the id of statistics of the account."""
        return f"{DOMAIN}:{self.entry_id.lower()}_{name}"


@dataclass(frozen=True, kw_only=True)
class Sample:
    """What a Home Assistant holds at rest, and since when it has been running."""

    run: int
    moment: datetime
    age: timedelta
    memory_mb: float
    sqlite_mb: float
    resident_mb: float
    blocks: int
    tasks: int
    threads: int
    descriptors: int


class SharedClock(SimulatorClock):
    """The simulator's clock, which shows the shared time, or for a moment that of the past."""

    def __init__(self, shared: SharedTime) -> None:
        """Show the shared time."""
        super().__init__()
        self._shared = shared
        self._as_of_seconds: float | None = None

    @override
    def timestamp(self) -> float:
        """Return the time as seconds since the epoch."""
        if self._as_of_seconds is not None:
            return self._as_of_seconds
        return self._shared.time()

    @contextmanager
    def as_of(self, moment: datetime) -> Iterator[None]:
        """Show another time to what is asked inside, which must not wait for anything."""
        self._as_of_seconds = moment.timestamp()
        try:
            yield
        finally:
            self._as_of_seconds = None


class Sleepers:
    """The requests that the simulator answers slowly, in the shared time."""

    def __init__(self, simulator: Simulator, shared: SharedTime) -> None:
        """Begin without any."""
        self._faults = simulator.faults
        self._shared = shared
        self._wakes: list[float] = []

    async def delay(self, endpoint: str) -> None:
        """Wait where slowness is asked for."""
        for fault in self._faults.active():
            if fault.kind == SLOW and fault.matches(endpoint):
                await self._sleep(fault.seconds)

    async def _sleep(self, seconds: float) -> None:
        """Wait for so many seconds of the shared time."""
        wake = self._shared.time() + seconds
        self._wakes.append(wake)
        self._tell()
        try:
            while self._shared.time() < wake:
                await asyncio.sleep(POLL_SECONDS)
        finally:
            self._wakes.remove(wake)
            self._tell()

    def _tell(self) -> None:
        """Tell how many sleep, and when the first of them wakes."""
        self._shared.cells[Cell.ASLEEP] = len(self._wakes)
        self._shared.cells[Cell.WAKE] = min(self._wakes, default=inf)


class World:
    """All that the soak happens to: it stands still unless it is told to go on."""

    def __init__(
        self,
        directory: Path,
        users: Mapping[str, str] = USERS,
        home: Sequence[str | Path] = ("_soak_home",),
    ) -> None:
        """Choose where everything is, the users with their units, and the module of the home."""
        self._directory = directory
        self._users = users
        self._home = home
        self._shared = SharedTime.create(directory / "time", START)
        self.clock = SharedClock(self._shared)
        self._port = free_port()
        self.client = HomeAssistantClient(f"http://127.0.0.1:{self._port}")
        self.simulator = Simulator(
            clock=self.clock,
            redirect_uris=[f"{self.client.base_url}/auth/external/callback"],
        )
        self.simulator.users[TRAVELER].travel(TRIPS)
        plant_low_nights(self.simulator.users[LOW_AT_NIGHT], LOW_SINCE)
        faults: Any = self.simulator.faults
        faults.delay = Sleepers(self.simulator, self._shared).delay
        self.accounts: list[Account] = []
        self.run = 0
        self.started = START
        self._stack = AsyncExitStack()
        self._log: IO[bytes]
        self._process: Process

    @property
    def now(self) -> datetime:
        """Return the time."""
        return self.clock.now()

    @property
    def log(self) -> Path:
        """Return the file of all that Home Assistant has said."""
        return self._directory / "output.log"

    @property
    def database(self) -> Path:
        """Return the file of the recorder's database."""
        return self._config / "home-assistant_v2.db"

    @property
    def _config(self) -> Path:
        """Return the directory of Home Assistant's configuration."""
        return self._directory / "config"

    async def __aenter__(self) -> Self:
        """Start both, and sign in to all accounts."""
        async with self._stack as stack:
            await stack.enter_async_context(self.client)
            await stack.enter_async_context(self.simulator)
            self._log = stack.enter_context(self.log.open("ab"))
            self._prepare_config()
            stack.push_async_callback(self._end)
            await self._spawn()
            await self._set_up()
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        """End both."""
        await self._stack.aclose()

    def _prepare_config(self) -> None:
        """Write a configuration for the time zone of the soak."""
        prepare_config(self._config, self._port)
        file = self._config / "configuration.yaml"
        template = file.read_text()
        text = template.replace("time_zone: UTC", f"time_zone: {TIME_ZONE}")
        if text == template:
            raise RuntimeError("The template's time zone is not where it was")
        file.write_text(text)

    # Home Assistant

    async def _spawn(self) -> None:
        """Start Home Assistant and wait until it answers."""
        self.run += 1
        self.started = self.now
        self._process = await asyncio.create_subprocess_exec(
            PYTHON,
            "-m",
            f"{__package__}.{self._home[0]}",
            *self._home[1:],
            "--clock",
            self._directory / "time",
            "--sandbox-url",
            self.simulator.url,
            "--config",
            self._config,
            "--log-no-color",
            cwd=REPOSITORY,
            env={**os.environ, "TZ": "UTC", "GLIBC_TUNABLES": NO_CACHES},
            stdin=DEVNULL,
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )
        await self.client.wait_until_up()

    async def _end(self) -> None:
        """End Home Assistant."""
        await stop(self._process)

    async def stop(self, number: signal.Signals) -> None:
        """Stop Home Assistant in order, or kill it, and wait for its end."""
        await self.client.hang_up()
        self._process.send_signal(number)
        async with asyncio.timeout(TIMEOUT_SECONDS):
            code = await self._process.wait()
        if code not in (0, -signal.SIGKILL):
            raise RuntimeError(f"Home Assistant ended with code {code}")

    async def restart(self, number: signal.Signals, pause: timedelta) -> None:
        """Stop Home Assistant or kill it, and start it again after a while."""
        await self.stop(number)
        self._shared.cells[Cell.AHEAD] += pause.total_seconds()
        await self._spawn()
        await self.client.wait_until_running()

    async def _set_up(self) -> None:
        """Set up a new Home Assistant with all accounts."""
        await self.client.onboard()
        await self.client.wait_until_running()
        await self.client.stay_signed_in("soak", TOKEN_DAYS)
        await self.client.add_credentials(DOMAIN, CLIENT_ID, CLIENT_SECRET, "Simulator")
        for name, unit in self._users.items():
            step = await self.client.start_flow(DOMAIN)
            answers = {"server": "sandbox", "unit": unit}
            step = await self.client.complete_flow(step, answers, name)
            if step["type"] != "create_entry":
                raise RuntimeError(f"No entry: {step}")
            self.accounts.append(
                Account(
                    user=self.simulator.users[name],
                    unit=unit,
                    entry_id=step["result"]["entry_id"],
                )
            )
        await self._find_entities()

    async def _find_entities(self) -> None:
        """Find out which entities there are, when all are set up."""
        async with asyncio.timeout(TIMEOUT_SECONDS):
            while any(
                entry["state"] != "loaded"
                for entry in await self.client.entries(DOMAIN)
            ):
                await asyncio.sleep(0.1)
        for entity in await self.client.ws("config/entity_registry/list"):
            for account in self.accounts:
                prefix = f"{account.entry_id}_"
                if entity["unique_id"].startswith(prefix):
                    key = entity["unique_id"].removeprefix(prefix)
                    account.entities[key] = entity["entity_id"]

    async def states(self) -> dict[str, str]:
        """Return all states by entity id."""
        return {
            state["entity_id"]: state["state"]
            for state in await self.client.get("/api/states")
        }

    async def sign_in_again(self, account: Account) -> bool:
        """Sign in through the flow that a lost sign-in has started; tell if there was one."""
        for flow in await self.client.flows(DOMAIN):
            if flow["context"].get("entry_id") == account.entry_id:
                step = await self.client.current_step(flow["flow_id"])
                step = await self.client.complete_flow(step, user=account.user.name)
                return step.get("reason") == "reauth_successful"
        return False

    async def statistics(self, account: Account, name: str) -> list[dict[str, Any]]:
        """Return the hours of statistics of an account, oldest first."""
        statistic_id = account.statistic_id(name)
        found = await self.client.ws(
            "recorder/statistics_during_period",
            start_time="2000-01-01T00:00:00+00:00",
            statistic_ids=[statistic_id],
            period="hour",
            types=["mean", "min", "max", "state", "sum"],
        )
        rows: list[dict[str, Any]] = found.get(statistic_id, [])
        return rows

    async def days(self, account: Account) -> list[dict[str, Any]]:
        """Return the days of an account's last fortnight, oldest first, as cards show them."""
        answer = await self.client.ws(
            f"{DOMAIN}/summary",
            entity_id=account.entities["glucose"],
            days=FORTNIGHT_DAYS,
        )
        days: list[dict[str, Any]] = answer["summary"]["days"]
        return days

    async def patterns(self, account: Account, start: datetime | None) -> Any:
        """Return what stands out for an account since a start, or in the usual days."""
        answer = await self.client.post(
            f"/api/services/{DOMAIN}/get_patterns?return_response",
            {"account": account.entry_id}
            | ({} if start is None else {"start": start.isoformat()}),
        )
        return answer["service_response"]

    async def findings_fired(self, account: Account) -> list[dict[str, Any]]:
        """Return the states of the event of new findings in the last two days, oldest first."""
        entity_id = account.entities["finding"]
        found = await self.client.ws(
            "history/history_during_period",
            start_time=(self.now - timedelta(days=2)).isoformat(),
            end_time=self.now.isoformat(),
            entity_ids=[entity_id],
            significant_changes_only=False,
            minimal_response=False,
            no_attributes=False,
        )
        states: list[dict[str, Any]] = found.get(entity_id, [])
        return states

    def fill_disk(self, *, full: bool) -> None:
        """Let the disk of Home Assistant be full, or free again."""
        self._shared.cells[Cell.FULL] = full

    async def lost_sign_ins(self) -> int:
        """Return how many accounts ask for a sign-in."""
        return sum(
            "entry_id" in flow["context"] for flow in await self.client.flows(DOMAIN)
        )

    # Time

    async def go_on(self, moment: datetime) -> None:
        """Let the time go on to a moment, and wait until there is nothing left to do then."""
        limit = moment.timestamp()
        limit = max(self._shared.time(), limit)
        self._shared.cells[Cell.LIMIT] = limit
        progress, seen = time.monotonic(), 0.0
        while self._shared.cells[Cell.REACHED] < limit:
            self._check_alive()
            if (ahead := self._shared.cells[Cell.AHEAD]) != seen:
                progress, seen = time.monotonic(), ahead
            if time.monotonic() - progress > TIMEOUT_SECONDS:
                raise RuntimeError(f"Home Assistant never rests, at {self.now}")
            await asyncio.sleep(POLL_SECONDS)

    def _check_alive(self) -> None:
        """Fail if Home Assistant has ended by itself."""
        if self._process.returncode is not None:
            raise RuntimeError("Home Assistant has ended by itself")

    async def sample(self) -> Sample:
        """Measure Home Assistant, a little later when it has asked for nothing for a while."""
        # A websocket has tasks of its own.
        await self.client.hang_up()
        for _ in range(MAX_STEPS):
            asked = len(self.simulator.requests)
            await self.go_on(self.now + STEP)
            if len(self.simulator.requests) == asked:
                break
        cells = self._shared.cells
        cells[Cell.ASKED] += 1
        while cells[Cell.ANSWERED] != cells[Cell.ASKED]:
            self._check_alive()
            await asyncio.sleep(POLL_SECONDS)
        process = Path("/proc") / str(self._process.pid)
        [kilobytes] = ANONYMOUS_MEMORY.findall((process / "status").read_text())
        return Sample(
            run=self.run,
            moment=self.now,
            age=self.now - self.started,
            memory_mb=cells[Cell.HELD_BYTES] / BYTES_PER_MB,
            sqlite_mb=cells[Cell.SQLITE_BYTES] / BYTES_PER_MB,
            resident_mb=int(kilobytes) * 1024 / BYTES_PER_MB,
            blocks=int(cells[Cell.BLOCKS]),
            tasks=int(cells[Cell.TASKS]),
            threads=int(cells[Cell.THREADS]),
            descriptors=self._descriptors(process / "fd"),
        )

    def _descriptors(self, directory: Path) -> int:
        """Count open descriptors, but not those that each thread has of the database."""
        count = 0
        for link in directory.iterdir():
            # One can be closed meanwhile.
            with suppress(FileNotFoundError):
                count += not str(link.readlink()).startswith(
                    str(self.database.resolve())
                )
        return count

    # The simulator

    def last_request(
        self, account: Account, endpoint: str, before: datetime
    ) -> RequestRecord | None:
        """Return the last request of an account before a moment that was answered in full."""
        return next(
            (
                record
                for record in reversed(self.simulator.requests)
                if record.user_name == account.user.name
                and record.endpoint == endpoint
                and record.status == HTTPStatus.OK
                and record.moment <= before
            ),
            None,
        )

    def asked(self, account: Account, endpoint: str, before: datetime) -> datetime:
        """Return when an endpoint was last asked for before a moment."""
        record = self.last_request(account, endpoint, before)
        return START if record is None else record.moment
