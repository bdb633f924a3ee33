"""How late the event loop gets while dashboards are open.

A real Home Assistant with three months of readings, and 1, 10, or 50 WebSocket clients in another
process that do what a dashboard of ours does: subscribe, fetch a day of readings and the summaries
of 14 and 90 days, and fetch the summaries again after each reading. All clients begin together.

`late_ms` is how late a timer in Home Assistant's event loop was at most, and `p99_ms` how late in
99 of 100 cases, from the opening of the dashboards until the last answer to the last reading;
`idle` is the same Home Assistant without dashboards, which polls as often. `answer_ms` is the
longest that a client waited for an answer.
"""

import asyncio
from asyncio.subprocess import Process
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
import json
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType
import msgspec

from . import Figure
from ._dashboards import Home, Lateness
from ._process import module_process

CLIENTS: Final = (1, 10, 50)
READINGS: Final = 2
GOAL_LATE_MS: Final = 50.0
SUMMARIES_DAYS: Final = (14, 90)


class Dashboard:
    """A client that follows one account as our cards do."""

    def __init__(self, websocket: ClientWebSocketResponse, entity_id: str) -> None:
        """Take a connection that is signed in."""
        self._websocket = websocket
        self._entity_id = entity_id
        self._sent_at: dict[int, float] = {}
        self.longest_answer_seconds = 0.0

    async def _send(self, command: str, **fields: Any) -> None:
        """Send a command of the integration."""
        number = len(self._sent_at) + 1
        self._sent_at[number] = perf_counter()
        await self._websocket.send_json(
            {
                "id": number,
                "type": f"dexcom_api/{command}",
                "entity_id": self._entity_id,
                **fields,
            }
        )

    async def _receive(self, answers: int, events: int) -> None:
        """Wait for so many answers and events."""
        while answers or events:
            message = await self._websocket.receive(timeout=120)
            if message.type is not WSMsgType.TEXT:
                raise RuntimeError("Home Assistant hung up")
            # The answers are long, and what they say is not of interest.
            content = json.loads(message.data)
            for item in content if isinstance(content, list) else [content]:
                if item["type"] == "event":
                    events -= 1
                    continue
                if not item["success"]:
                    raise RuntimeError(f"Refused: {item['error']}")
                answers -= 1
                waited_seconds = perf_counter() - self._sent_at[item["id"]]
                self.longest_answer_seconds = max(
                    self.longest_answer_seconds, waited_seconds
                )

    async def _ask_for_summaries(self) -> None:
        """Ask for what the cards below the graph show."""
        for days in SUMMARIES_DAYS:
            await self._send("summary", days=days)

    async def open(self) -> None:
        """Subscribe, and fetch what the cards show."""
        await self._send("subscribe")
        hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
        day = timedelta(days=1)
        await self._send(
            "readings",
            start=(hour - day).isoformat(),
            end=(hour + day).isoformat(),
        )
        await self._ask_for_summaries()
        await self._receive(answers=2 + len(SUMMARIES_DAYS), events=1)

    async def follow(self) -> None:
        """Wait for the next reading, and fetch the summaries again."""
        await self._receive(answers=0, events=1)
        await self._ask_for_summaries()
        await self._receive(answers=len(SUMMARIES_DAYS), events=0)


@asynccontextmanager
async def dashboards(home: Home, count: int) -> AsyncGenerator[list[Dashboard]]:
    """Connect so many clients."""
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(ClientSession())
        connected = []
        for _ in range(count):
            websocket = await stack.enter_async_context(
                session.ws_connect(
                    f"{home.url}/api/websocket", compress=15, max_msg_size=0
                )
            )
            await websocket.receive_json()
            await websocket.send_json(
                {"type": "auth", "access_token": home.access_token}
            )
            if (await websocket.receive_json())["type"] != "auth_ok":
                raise RuntimeError("The sign-in to Home Assistant failed")
            connected.append(Dashboard(websocket, home.entity_id))
        yield connected


async def ask(process: Process, line: str) -> bytes:
    """Send a line to Home Assistant's process and return its answer."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{line}\n".encode())
    answer = await process.stdout.readline()
    if not answer:
        raise RuntimeError("Home Assistant ended")
    return answer


async def measure(
    process: Process, home: Home, count: int, readings: int
) -> tuple[Lateness, float]:
    """Return how late the loop was with so many dashboards, and the longest wait in seconds."""
    async with dashboards(home, count) as clients:
        await ask(process, "begin")
        await asyncio.gather(*(client.open() for client in clients))
        for _ in range(readings):
            await asyncio.gather(
                ask(process, "reading"), *(client.follow() for client in clients)
            )
        found = msgspec.json.decode(await ask(process, "end"), type=Lateness)
    waits = [client.longest_answer_seconds for client in clients]
    return found, max(waits, default=0.0)


def figures(
    group: str, found: Lateness, waited_seconds: float, goal: float | None
) -> list[Figure]:
    """Return the figures of one number of dashboards."""
    name = f"dashboards/{group}"
    return [
        Figure(name=f"{name}/late_ms", value=found.late_ms, unit="ms", goal=goal),
        Figure(name=f"{name}/p99_ms", value=found.p99_ms, unit="ms"),
        Figure(name=f"{name}/answer_ms", value=waited_seconds * 1000, unit="ms"),
    ]


async def run(rounds: int = READINGS) -> list[Figure]:
    """Measure one number of dashboards after the other; rounds are readings."""
    async with AsyncExitStack() as stack:
        directory = stack.enter_context(TemporaryDirectory())
        simulator = await stack.enter_async_context(module_process("_year"))
        process = await stack.enter_async_context(
            module_process("_dashboards", directory)
        )
        assert simulator.stdout is not None
        assert process.stdin is not None
        where = (await simulator.stdout.readline()).decode().strip()
        home = msgspec.json.decode(await ask(process, where), type=Home)
        idle, _ = await measure(process, home, 0, rounds)
        measured = {
            count: await measure(process, home, count, rounds) for count in CLIENTS
        }
        process.stdin.close()
        await process.wait()
    return [
        *figures("idle", idle, 0.0, None)[:2],
        *(
            figure
            for count, found in measured.items()
            for figure in figures(str(count), *found, GOAL_LATE_MS)
        ),
    ]
