"""Kill Home Assistant again and again while tokens rotate, and see which sign-ins are lost.

Dexcom's refresh tokens work once: a client that uses one and loses the answer has to sign in
again. Nothing can prevent that if Home Assistant dies before the answer arrives, which is a loss in
flight; any other is one of ours. Home Assistant's process notes each answer when its body has
arrived, before anything reads it, so the two can be distinguished.

SIGKILL ends a process, not the machine: written data survive without a flush to the disk, so this
doesn't prove that the journal is flushed. Nor does it kill Home Assistant between a new sign-in
and the writing of the entry; the rounds are about renewals.

Used by the benchmark `kill` and by the end-to-end tests.
"""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
import json
from pathlib import Path
from random import Random, SystemRandom
import signal
import socket
import sys
import time
from typing import Any, Final, Self

from aiohttp import ClientError

from tests.simulator import CLIENT_ID, CLIENT_SECRET

from .hass_client import HomeAssistantClient, HomeAssistantClientError
from .instance import (
    Starter,
    home_assistant_on_demand,
    prepare_config,
    start_simulator,
    stop,
)

DOMAIN: Final = "dexcom_api"
USER: Final = "User7"
SEED: Final = 1

# The integration renews a minute ahead, so at every request.
ACCESS_TOKEN_LIFETIME_SECONDS: Final = 5
PAUSE_SECONDS: Final = (0.1, 2.0)

# The longest times from a moment to the kill.
USE_SECONDS: Final = 3.0
RENEWAL_SECONDS: Final = 0.04
SET_UP_SECONDS: Final = 0.2

# Linux takes higher ports for programs that ask for any free one.
UNASSIGNED_PORTS: Final = range(20_000, 32_000)

# The lifespan of the client's token.
TOKEN_DAYS: Final = 30

TIMEOUT_SECONDS: Final = 60
POLL_SECONDS: Final = 0.05

# The states of an entry that is about to be set up.
UNSETTLED: Final = ("not_loaded", "setup_in_progress", "unload_in_progress")
CLOSE_POLL_SECONDS: Final = 0.002


class Moment(StrEnum):
    """The state of Home Assistant when it is killed."""

    USE = "use"
    RENEWAL = "renewal"
    SET_UP = "set-up"
    START = "start"


class Verdict(StrEnum):
    """The outcome for a sign-in.

    Where it is lost, the answer's body had not arrived, had arrived but was not in use, or was.
    """

    KEPT = "kept"
    IN_FLIGHT = "lost in flight"
    UNSAVED = "lost while saving"
    LOST = "lost"


# The weight of each moment: nearly half at any time, the others during work that is at risk.
MOMENTS: Final = {
    Moment.USE: 3,
    Moment.RENEWAL: 2,
    Moment.SET_UP: 1,
    Moment.START: 1,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kill:
    """A moment and the share of its duration after which to kill."""

    moment: Moment
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A kill and its outcome; ``unused`` is true if the newest token had not been used."""

    moment: Moment
    rotations: int
    unused: bool
    verdict: Verdict


class KillHome:
    """A Home Assistant to kill, and the simulator that it is signed in to."""

    def __init__(self, directory: Path, *, plain_tokens: bool = False) -> None:
        """Set the directory, and whether tokens are kept without a journal."""
        self.client = HomeAssistantClient(f"http://127.0.0.1:{free_port()}")
        self._directory = directory
        self._simulator_port = free_port()
        self._plain_tokens = plain_tokens
        self._stack = AsyncExitStack()
        self._starter: Starter | None = None
        self._start_seconds = 1.0
        self._lost_answers = 0

    @property
    def simulator_url(self) -> str:
        """Return the address of the simulator."""
        return f"http://127.0.0.1:{self._simulator_port}"

    async def __aenter__(self) -> Self:
        """Start the simulator and Home Assistant, and sign in."""
        async with self._stack as stack:
            await stack.enter_async_context(self.client)
            simulator = await start_simulator(
                self._simulator_port,
                [self.client.base_url],
                "--access-token-lifetime",
                str(ACCESS_TOKEN_LIFETIME_SECONDS),
            )
            stack.push_async_callback(stop, simulator)
            port = int(self.client.base_url.rpartition(":")[2])
            prepare_config(self._directory, port)
            log = stack.enter_context((self._directory / "output.log").open("ab"))
            self._starter = await stack.enter_async_context(
                home_assistant_on_demand(
                    self._directory,
                    self.simulator_url,
                    *("--answers", str(self._answers_file)),
                    *(["--plain-tokens"] if self._plain_tokens else []),
                    errors=log,
                )
            )
            await self._sign_in()
            await self.start()
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        """End everything."""
        await self._stack.aclose()

    # Processes

    async def spawn(self) -> None:
        """Start Home Assistant without waiting for it."""
        assert self._starter is not None
        await self._starter.start()

    async def start(self) -> None:
        """Start Home Assistant, and wait until the account is set up, or fails."""
        begun = time.monotonic()
        await self.client.hang_up()
        await self.spawn()
        await self.client.wait_until_up()
        await self._state()
        self._start_seconds = time.monotonic() - begun

    async def end(self, number: signal.Signals = signal.SIGKILL) -> int:
        """Send Home Assistant a signal, wait for its end, and return its exit code."""
        assert self._starter is not None
        return await self._starter.end(number)

    async def kill(self) -> None:
        """Kill Home Assistant."""
        if (code := await self.end()) != -signal.SIGKILL:
            raise RuntimeError(f"Home Assistant had ended by itself: {code}")

    # The account

    async def _sign_in(self) -> None:
        """Set up a new Home Assistant with the account, and stop it in order."""
        await self.spawn()
        await self.client.wait_until_up()
        await self.client.onboard()
        await self.client.add_credentials(DOMAIN, CLIENT_ID, CLIENT_SECRET, "Simulator")
        step = await self.client.start_flow(DOMAIN)
        step = await self.client.complete_flow(step, {"server": "sandbox"}, USER)
        if step["type"] != "create_entry":
            raise RuntimeError(f"No entry: {step}")
        await self.client.wait_until_running()
        # Checking a password would take a quarter of the time of each start.
        await self.client.stay_signed_in("Kills", TOKEN_DAYS)
        await self.end(signal.SIGTERM)

    async def sign_in_again(self) -> None:
        """Sign in through the flow that a lost sign-in has started."""
        before = self._stored_sign_in()
        flow = await self._reauth_flow()
        step = await self.client.current_step(flow["flow_id"])
        step = await self.client.complete_flow(step, user=USER)
        if step.get("reason") != "reauth_successful":
            raise RuntimeError(f"Not signed in again: {step}")
        if self._plain_tokens:
            # Without the journal, a sign-in is only in memory for a second.
            await wait_for(lambda: self._stored_sign_in() != before)
        if await self._state() != "loaded":
            raise RuntimeError("Not set up after signing in again")

    @property
    def _answers_file(self) -> Path:
        """Return where the bodies with tokens are counted that have arrived."""
        return self._directory / "answers"

    async def _unanswered(self) -> int:
        """Return how many tokens were issued whose answers never arrived, since the beginning."""
        history = await self.history()
        arrived = int.from_bytes(self._answers_file.read_bytes(), sys.byteorder)
        return int(history["sign_ins"] + history["rotations"]) - arrived

    @property
    def _entries_file(self) -> Path:
        """Return where Home Assistant writes its config entries."""
        return self._directory / ".storage" / "core.config_entries"

    def _stored_sign_in(self) -> str:
        """Return the id of the sign-in on disk."""
        entries = json.loads(self._entries_file.read_text())["data"]["entries"]
        [entry] = [entry for entry in entries if entry["domain"] == DOMAIN]
        return str(entry["data"]["token"].get("sign_in"))

    async def _state(self) -> str:
        """Return the state of the account's entry once its setup has ended."""
        async with asyncio.timeout(TIMEOUT_SECONDS):
            while True:
                [entry] = await self.client.entries(DOMAIN)
                if entry["state"] not in UNSETTLED:
                    return str(entry["state"])
                await asyncio.sleep(POLL_SECONDS)

    async def _reauth_flow(self) -> dict[str, Any]:
        """Return the flow that asks for a new sign-in, which may be about to start."""
        async with asyncio.timeout(TIMEOUT_SECONDS):
            while not (flows := await self.client.flows(DOMAIN)):
                await asyncio.sleep(POLL_SECONDS)
        [flow] = flows
        return flow

    async def signed_in(self) -> bool:
        """Return whether the account works; any failure but a lost sign-in is an error."""
        if await self._state() == "loaded":
            try:
                await self.renew()
            except HomeAssistantClientError:
                if not await self.client.flows(DOMAIN):
                    raise
            else:
                return not await self.client.flows(DOMAIN)
        await self._reauth_flow()
        return False

    async def renew(self) -> None:
        """Send a request to Dexcom, which renews the tokens."""
        await self.client.post(
            f"/api/services/{DOMAIN}/get_records?return_response",
            {"endpoint": "data_range"},
        )

    async def renew_on_and_off(self, random: Random) -> None:
        """Renew the tokens again and again."""
        while True:
            await self.renew()
            await asyncio.sleep(random.uniform(*PAUSE_SECONDS))

    async def history(self) -> dict[str, Any]:
        """Return the simulator's history of the account's tokens."""
        url = f"{self.simulator_url}/control/grants/{USER}"
        async with self.client.session.get(url, raise_for_status=True) as response:
            history: dict[str, Any] = await response.json()
            return history

    # Kills

    async def kill_at(self, kill: Kill, random: Random) -> None:
        """Kill the running Home Assistant at a moment."""
        match kill.moment:
            case Moment.USE:
                renewals = self.renew_on_and_off(random)
                await self._kill_during(
                    asyncio.create_task(renewals), kill.share * USE_SECONDS
                )
            case Moment.RENEWAL:
                await self._kill_during(
                    asyncio.create_task(self.renew()), kill.share * RENEWAL_SECONDS
                )
            case Moment.SET_UP:
                await self._restart_at_rest()
                before = (await self.history())["rotations"]
                async with asyncio.timeout(TIMEOUT_SECONDS):
                    while (await self.history())["rotations"] == before:
                        await asyncio.sleep(CLOSE_POLL_SECONDS)
                await asyncio.sleep(kill.share * SET_UP_SECONDS)
                await self.kill()
            case Moment.START:
                await self._restart_at_rest()
                await asyncio.sleep(kill.share * self._start_seconds)
                await self.kill()

    async def _restart_at_rest(self) -> None:
        """Restart Home Assistant once the entry is on disk, so that only the start is at risk."""
        rotated_at = datetime.fromisoformat((await self.history())["rotated_at"])
        await wait_for(
            lambda: self._entries_file.stat().st_mtime > rotated_at.timestamp()
        )
        await self.kill()
        await self.spawn()

    async def _kill_during(self, calls: asyncio.Task[None], seconds: float) -> None:
        """Kill Home Assistant some time after calls began; they must not fail before."""
        await asyncio.wait([calls], timeout=seconds)
        if calls.done():
            calls.result()
        await self.kill()
        calls.cancel()
        with suppress(asyncio.CancelledError, ClientError):
            await calls

    async def round(self, kill: Kill, random: Random) -> Round:
        """Kill Home Assistant, start it again and see whether it is signed in."""
        before = await self.history()
        await self.kill_at(kill, random)
        unused = (await self.history())["first_used_at"] is None
        await self.start()
        verdict = Verdict.KEPT
        if not await self.signed_in():
            # Ask only now: Home Assistant may have sent a request just before it died. Without a
            # valid refresh token, it can't have rotated since. An answer that is lost always costs
            # the sign-in, so all that are missing beyond those of earlier rounds are of this one.
            if await self._unanswered() > self._lost_answers:
                self._lost_answers += 1
                verdict = Verdict.IN_FLIGHT
            elif (await self.history())["first_used_at"] is None:
                verdict = Verdict.UNSAVED
            else:
                verdict = Verdict.LOST
            await self.sign_in_again()
        after = await self.history()
        return Round(
            moment=kill.moment,
            rotations=after["rotations"] - before["rotations"],
            unused=unused,
            verdict=verdict,
        )


def planned(rounds: int, random: Random) -> list[Kill]:
    """Return when to kill, with moments in proportion to their weights."""
    kinds = [moment for moment, weight in MOMENTS.items() for _ in range(weight)]
    moments = [kinds[number % len(kinds)] for number in range(rounds)]
    random.shuffle(moments)
    return [Kill(moment=moment, share=random.random()) for moment in moments]


async def kill_rounds(
    directory: Path,
    rounds: int,
    *,
    seed: int = SEED,
    plain_tokens: bool = False,
    tell: Callable[[Round], None] = lambda _: None,
) -> list[Round]:
    """Kill Home Assistant a number of times, and report each round."""
    random = Random(seed)
    done: list[Round] = []
    async with KillHome(directory, plain_tokens=plain_tokens) as home:
        for kill in planned(rounds, random):
            done.append(await home.round(kill, random))
            tell(done[-1])
    return done


def count(rounds: Iterable[Round], *verdicts: Verdict) -> int:
    """Count the rounds with one of some verdicts."""
    return sum(done.verdict in verdicts for done in rounds)


async def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until a condition holds."""
    async with asyncio.timeout(TIMEOUT_SECONDS):
        while not condition():
            await asyncio.sleep(POLL_SECONDS)


def free_port() -> int:
    """Return a free port that the system gives to nobody else before it is used."""
    while True:
        port = SystemRandom().choice(UNASSIGNED_PORTS)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
