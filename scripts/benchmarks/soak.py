"""Whether a Home Assistant is after a month as it was at the start, and right all along.

A real Home Assistant with three accounts lives through the days in minutes: its time, and that of
the simulator beside it, runs fast whenever there is nothing to do. Meanwhile Dexcom fails in all
ways, sign-ins are revoked, phones are offline, a person travels, sensors are changed, clocks go
back, the disk is full, and Home Assistant is restarted and killed; all by chance, but the same on
every run. `--rounds` is the number of days. docs/soak.md tells what is compared with what.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
import signal
import sys
from tempfile import TemporaryDirectory
import time
from typing import Final
from zoneinfo import ZoneInfo

from tests.simulator import Fault, Mishap
from tests.simulator.mutations import MUTATIONS

from . import Figure
from ._soak_held import FIRST_WARM_UP, held_figures, objects_a_day
from ._soak_live import LiveSensors
from ._soak_log import Said, Window, read_log, unexplained
from ._soak_patterns import Patterns
from ._soak_plan import SEED, Happening, Kind, planned
from ._soak_truth import (
    TOTALS,
    Asked,
    Wrong,
    close,
    doubled,
    expected_states,
    wrong_days,
    wrong_hours,
    wrong_totals,
)
from ._soak_world import START, TIME_ZONE, Account, Sample, World

ROUNDS: Final = 30
MIN_ROUNDS: Final = 2

LOOK_MINUTES: Final = (20, 70)
MIDNIGHT_MINUTES: Final = (1, 12)
SAMPLE_INTERVAL: Final = timedelta(hours=2)

# Dexcom is asked at least this often where it doesn't want to be left alone.
LONGEST_SILENCE: Final = timedelta(minutes=16)
# After a fault it takes this long until everything was asked for again.
RECOVERY: Final = timedelta(minutes=20)
# And this long until all of the day before was asked for again.
HEALING: Final = timedelta(minutes=80)
# Between a question and its answer something may have become visible.
ANSWER: Final = timedelta(seconds=2)
# How long a lost sign-in takes at most to be noticed.
MIN_REVOKED: Final = timedelta(minutes=20)
# The first retry comes two hours after a refusal was noticed.
REFUSED: Final = MIN_REVOKED + timedelta(hours=2)

SENSOR_CHANGE: Final = timedelta(minutes=15)


@dataclass
class Soak:
    """Lives through the days, looks again and again, and remembers what is not as it should be."""

    world: World
    random: Random
    wrong: list[Wrong] = field(default_factory=list)
    samples: list[Sample] = field(default_factory=list)
    windows: list[Window] = field(default_factory=list)
    starts: list[datetime] = field(default_factory=list)
    live: LiveSensors = field(init=False)
    patterns: Patterns = field(init=False)
    states_seen: int = 0
    hours_seen: int = 0
    days_seen: int = 0
    happened: int = 0
    lost_sign_ins: int = 0
    _calm_from: dict[str, datetime] = field(default_factory=dict)
    _next_look: datetime = START

    async def go_through(self, days: int, seed: int) -> None:
        """Live through the days, and look at the statistics in the end."""
        self.live = LiveSensors(self.world)
        self.patterns = Patterns(self.world)
        await self.live.choose()
        self.starts.append(self.world.started)
        self._next_look = START + FIRST_WARM_UP / 2
        for happening in planned(START, days, seed):
            await self._look_until(happening.moment)
            tell(f"{happening.moment:%F %R} {happening.kind} {happening.options}")
            await self._happen(happening)
        await self._look_until(START + timedelta(days=days))
        await self._measure()
        self.lost_sign_ins = await self.world.lost_sign_ins()
        for account in self.world.accounts:
            await self._look_at_statistics(account)

    # Looking

    async def _look_until(self, moment: datetime) -> None:
        """Let the time go on to a moment, and look now and then."""
        while self._next_look < moment:
            await self.live.go_on(self._next_look)
            await self._look()
            self._plan_look()
        await self.live.go_on(moment)

    def _plan_look(self) -> None:
        """Look again before long, and always soon after midnight."""
        now = self.world.now
        tomorrow = now.astimezone(ZoneInfo(TIME_ZONE)) + timedelta(days=1)
        midnight = tomorrow.replace(hour=0, minute=0, second=0, microsecond=0)
        self._next_look = min(
            now + timedelta(minutes=self.random.uniform(*LOOK_MINUTES)),
            midnight + timedelta(minutes=self.random.uniform(*MIDNIGHT_MINUTES)),
        )

    async def _look(self) -> None:
        """Compare the states of all accounts with the truth, and measure now and then."""
        states = await self.world.states()
        now = self.world.now
        calm = [
            account
            for account in self.world.accounts
            if now >= self._calm_from.get(account.user.name, START)
        ]
        # To work out what is right takes time, in which more may be asked for.
        for account, asked in [
            (account, self._last_asked(account)) for account in calm
        ]:
            self._look_at(account, states, asked)
            self._note_all(await self.live.look(account))
        for account in calm:
            self._note_all(await self.patterns.look(account))
        if not self.samples or (
            self.world.now - self.samples[-1].moment > SAMPLE_INTERVAL
        ):
            for account in calm:
                await self._look_at_days(account)
            await self._measure()

    async def _measure(self) -> None:
        """Measure what Home Assistant holds, and tell it, for whoever wants to see it grow."""
        sample = await self.world.sample()
        self.samples.append(sample)
        tell(
            f"run {sample.run} for {sample.age / timedelta(days=1):.2f} days:"
            f" {sample.blocks} objects, {sample.memory_mb:.1f} MB,"
            f" {sample.sqlite_mb:.1f} MB of SQLite,"
            f" {sample.resident_mb:.1f} MB resident, {sample.threads} threads"
        )

    def _last_asked(self, account: Account) -> Asked:
        """Return what Dexcom was last asked for."""
        diary_asked = self._asked(account, "events")
        return Asked(
            readings=self._asked(account, "egvs"),
            diary=diary_asked,
            readings_before=self.world.asked(account, "egvs", diary_asked),
        )

    def _look_at(self, account: Account, states: dict[str, str], asked: Asked) -> None:
        """Compare the states of an account with the truth."""
        candidates = [
            expected_states(self.world, account, candidate)
            for candidate in (
                asked,
                asked.sooner(ANSWER),
                replace(asked, readings_before=asked.readings),
            )
        ]
        for key, expected in candidates[0].items():
            self.states_seen += 1
            found = states[account.entities[key]]
            if not any(close(found, candidate[key]) for candidate in candidates):
                self._note(account, key, expected, found)

    async def _look_at_days(self, account: Account) -> None:
        """Compare when the days of an account begin and end with the truth."""
        days = await self.world.days(account)
        self.days_seen += len(days)
        asked = self._asked(account, "egvs")
        self._note_all(wrong_days(self.world, account, days, asked))

    def _asked(self, account: Account, endpoint: str) -> datetime:
        """Return when an endpoint was last asked for, which must not be long ago."""
        asked = self.world.asked(account, endpoint, self.world.now)
        if self.world.now - asked > LONGEST_SILENCE:
            self._note(account, f"{endpoint} last asked for", "not long ago", asked)
        return asked

    def _note(
        self, account: Account, about: str, expected: object, found: object
    ) -> None:
        """Note something that is wrong, and tell it at once."""
        self._note_all(
            [
                Wrong(
                    moment=self.world.now,
                    about=f"{account.user.name} {about}",
                    expected=expected,
                    found=found,
                )
            ]
        )

    def _note_all(self, wrong: list[Wrong]) -> None:
        """Note what is wrong, and tell it at once."""
        for one in wrong:
            tell(str(one))
        self.wrong += wrong

    async def _look_at_statistics(self, account: Account) -> None:
        """Compare all statistics of an account with the truth."""
        rows = await self.world.statistics(account, "glucose")
        asked = self._asked(account, "egvs")
        self.hours_seen += len(rows)
        self.wrong += wrong_hours(self.world, account, rows, asked)
        asked = self._asked(account, "events")
        for name in TOTALS:
            rows = await self.world.statistics(account, name)
            self.hours_seen += len(rows)
            self.wrong += wrong_totals(self.world, account, name, rows, asked)

    # Happenings

    async def _happen(self, happening: Happening) -> None:
        """Let something happen, and be over where it has to be over before anything else."""
        self.happened += happening.kind is not Kind.NOTHING
        account = self._account(happening.user)
        match happening.kind:
            case Kind.FAULT:
                await self._fault(happening)
            case Kind.REVOKED:
                await self._revoke(account, happening)
            case Kind.REFUSED:
                await self._refuse(happening)
            case Kind.FULL_DISK:
                await self._fill_disk(happening)
            case Kind.RESTART:
                await self._restart(happening)
            case Kind.OFFLINE:
                now = self.world.now
                account.user.offline.append((now, now + happening.length))
            case Kind.SENSOR_CHANGE:
                self._change_sensor(account)

    def _account(self, user: str) -> Account:
        """Return the account of a user."""
        return next(
            account for account in self.world.accounts if account.user.name == user
        )

    def _disturb(self, account: Account, until: datetime) -> None:
        """Don't look at an account for a while."""
        name = account.user.name
        self._calm_from[name] = max(until, self._calm_from.get(name, START))

    async def _fault(self, happening: Happening) -> None:
        """Let Dexcom fail for a while."""
        options = happening.options
        start, end = self.world.now, self.world.now + happening.length
        wait = timedelta(seconds=options.get("retry_after", 0))
        recovery = HEALING if options["kind"] in MUTATIONS else RECOVERY
        for account in self.world.accounts:
            self._disturb(account, end + wait + recovery)
        self.world.simulator.faults.add(Fault(**options))
        await self._look_until(end)
        self.world.simulator.faults.clear()
        self.windows.append(
            Window(start=start, end=end + wait + RECOVERY, reason=str(options))
        )

    async def _revoke(self, account: Account, happening: Happening) -> None:
        """Take back what a person has allowed, and sign in again when Home Assistant asks for it."""
        start = self.world.now
        end = start + max(happening.length, MIN_REVOKED)
        self._disturb(account, end + RECOVERY)
        self.world.simulator.revoke(account.user.name)
        await self._look_until(end)
        if not await self.world.sign_in_again(account):
            self._note(account, "question to sign in again", "one", "none")
        self.windows.append(
            Window(start=start, end=end + RECOVERY, reason="revoked sign-in")
        )

    async def _refuse(self, happening: Happening) -> None:
        """Let Dexcom refuse everyone for a while; Home Assistant has to get over it alone."""
        start = self.world.now
        end = start + REFUSED + RECOVERY
        for account in self.world.accounts:
            self._disturb(account, end)
        minutes = max(happening.length, MIN_REVOKED) / timedelta(minutes=1)
        self.world.simulator.faults.add(Fault("refusal", minutes=minutes))
        self.windows.append(Window(start=start, end=end, reason="refusal"))
        await self._look_until(end)

    async def _fill_disk(self, happening: Happening) -> None:
        """Let the disk be full for a while; what couldn't be saved has to be saved afterwards."""
        start = self.world.now
        end = start + happening.length + RECOVERY
        for account in self.world.accounts:
            self._disturb(account, end)
        self.world.fill_disk(full=True)
        await self._look_until(start + happening.length)
        self.world.fill_disk(full=False)
        self.windows.append(
            Window(
                start=start,
                end=start + happening.length + HEALING,
                reason="full disk",
            )
        )

    async def _restart(self, happening: Happening) -> None:
        """Restart Home Assistant, which is off for a while."""
        number: signal.Signals = happening.options["signal"]
        self.live.restart(is_killed=number is signal.SIGKILL)
        await self.world.restart(number, happening.length)
        self.starts.append(self.world.started)
        for account in self.world.accounts:
            self._disturb(account, self.world.now + RECOVERY)
        self._next_look = max(self._next_look, self.world.now)

    def _change_sensor(self, account: Account) -> None:
        """Let a sensor come off before its time, and the next one start."""
        soon = (self.world.now + SENSOR_CHANGE).timestamp()
        session = account.user.trace.schedule.session_at(soon)
        early = timedelta(seconds=session.next_start_seconds - soon)
        account.user.change_sensors({session.index: Mishap(early=early)})


def tell(text: object) -> None:
    """Say something on the standard error output."""
    print(f"soak: {text}", file=sys.stderr, flush=True)


def figures(
    soak: Soak, said: list[Said], doubles: int, days: int, seconds: float
) -> list[Figure]:
    """Return what came of it."""
    ours = [one for one in said if one.is_ours]
    strange = unexplained(ours, soak.windows, soak.starts)
    bad_hours = [wrong for wrong in soak.wrong if " hour of " in wrong.about]
    bad_days = [wrong for wrong in soak.wrong if " day of " in wrong.about]
    bad_live = [wrong for wrong in soak.wrong if " live " in wrong.about]
    bad_patterns = [wrong for wrong in soak.wrong if " pattern " in wrong.about]
    wrong_others = sum(map(len, (bad_hours, bad_days, bad_live, bad_patterns)))
    wrong_states = len(soak.wrong) - wrong_others
    for wrong in soak.wrong:
        tell(wrong)
    for one in strange:
        tell(one.text)
    requests = len(soak.world.simulator.requests) / len(soak.world.accounts) / days
    return [
        Figure(name="soak/days", value=days, unit=""),
        Figure(name="soak/rate", value=days * 86_400 / seconds, unit=""),
        Figure(name="soak/restarts", value=len(soak.starts) - 1, unit=""),
        Figure(name="soak/happenings", value=soak.happened, unit=""),
        Figure(name="soak/requests_a_day", value=requests, unit=""),
        Figure(name="soak/states", value=soak.states_seen, unit=""),
        Figure(name="soak/wrong_states", value=wrong_states, unit="", goal=0),
        Figure(name="soak/lost_sign_ins", value=soak.lost_sign_ins, unit="", goal=0),
        Figure(name="soak/hours", value=soak.hours_seen, unit=""),
        Figure(name="soak/wrong_hours", value=len(bad_hours), unit="", goal=0),
        Figure(name="soak/days_of_people", value=soak.days_seen, unit=""),
        Figure(name="soak/wrong_days", value=len(bad_days), unit="", goal=0),
        Figure(name="soak/live_values", value=soak.live.compared, unit=""),
        Figure(name="soak/wrong_live", value=len(bad_live), unit="", goal=0),
        Figure(name="soak/findings", value=soak.patterns.compared, unit=""),
        Figure(name="soak/finding_events", value=soak.patterns.events, unit=""),
        Figure(name="soak/wrong_patterns", value=len(bad_patterns), unit="", goal=0),
        Figure(name="soak/doubled_hours", value=doubles, unit="", goal=0),
        Figure(name="soak/log_lines_a_day", value=len(ours) / days, unit=""),
        Figure(name="soak/unexplained_log_lines", value=len(strange), unit="", goal=0),
        *held_figures(soak.samples),
        Figure(
            name="soak/objects_a_day",
            value=objects_a_day(soak.samples),
            unit="",
            goal=1500,
        ),
    ]


async def soaked(directory: Path, days: int, seed: int = SEED) -> list[Figure]:
    """Soak a new Home Assistant for some days."""
    begun = time.monotonic()
    async with World(directory) as world:
        soak = Soak(world, Random(seed))
        await soak.go_through(days, seed)
        await world.stop(signal.SIGTERM)
    return figures(
        soak,
        list(read_log(world.log)),
        doubled(world.database),
        days,
        time.monotonic() - begun,
    )


async def run(rounds: int = ROUNDS) -> list[Figure]:
    """Soak a new Home Assistant for so many days."""
    if rounds < MIN_ROUNDS:
        raise ValueError(f"At least {MIN_ROUNDS} days, the first is for the past")
    with TemporaryDirectory() as directory:
        return await soaked(Path(directory), rounds)
