"""Ask the tools for language models questions with known answers.

A real Home Assistant with a simulated Dexcom serves the tools to this program through its own
Model Context Protocol server, as it would to any other. Each figure and each time of an answer is
compared with what the simulator's records say.
"""

import argparse
import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
import json
from pathlib import Path
import sys
from tempfile import TemporaryDirectory
from typing import Any, Final
from zoneinfo import ZoneInfo

from custom_components.dexcom_api.const import DOMAIN
from scripts.hass_client import HomeAssistantClient
from scripts.kill import free_port
from tests.in_browser.home import DevelopedHome
from tests.live_home import USER
from tests.simulator.users import USERS

from .questions import QUESTIONS, Asker
from .truth import Truth

SERVER: Final = "mcp_server"
PATH: Final = "/api/mcp/assist"
EXPOSED: Final = ("sensor.dexcom_glucose", "calendar.dexcom_diary")
PAST_HOURS: Final = 24 * 100
# How often the questions are asked again if a reading has arrived in the meantime.
ROUNDS: Final = 3


class ToolClient:
    """A program that uses the tools through Home Assistant's server for such programs."""

    def __init__(self, client: HomeAssistantClient) -> None:
        """Connect as a user who is signed in."""
        self._client = client
        self._last_id = 0

    async def async_send(self, method: str, **params: Any) -> Any:
        """Send a request and return its result."""
        self._last_id += 1
        answer = await self._client.post(
            PATH,
            {
                "jsonrpc": "2.0",
                "id": self._last_id,
                "method": method,
                "params": params,
            },
        )
        return answer["result"]

    async def async_call(self, tool: str, arguments: Mapping[str, Any]) -> Any:
        """Return the answer of a tool, which can be an error."""
        result = await self.async_send(
            "tools/call", name=f"{DOMAIN}__{tool}", arguments=arguments
        )
        return json.loads(result["content"][0]["text"])


async def async_prepare(home: DevelopedHome) -> ToolClient:
    """Import the past, expose the account, and set up the server."""
    await home.wait_for_past()
    step = await home.client.start_flow(SERVER)
    if step["type"] == "form":
        step = await home.client.configure_flow(step["flow_id"], {})
    if step["type"] != "create_entry":
        raise RuntimeError(f"{SERVER}: {step}")
    await home.client.ws(
        "homeassistant/expose_entity",
        assistants=["conversation"],
        entity_ids=list(EXPOSED),
        should_expose=True,
    )
    return ToolClient(home.client)


async def async_read_truth(home: DevelopedHome) -> Truth:
    """Return what the simulator has, once Home Assistant has the latest of it."""
    await home.readings_of(timedelta(hours=1))
    [zone] = [user[-1] for user in USERS if user[0] == USER]
    return Truth(
        await home.truth("egvs", PAST_HOURS),
        await home.truth("events", PAST_HOURS),
        ZoneInfo(zone),
    )


async def async_ask_all(
    home: DevelopedHome, tools: ToolClient
) -> list[list[str]] | None:
    """Return what is wrong in each answer, or None if a reading has arrived in the meantime."""
    truth = await async_read_truth(home)
    asker = Asker(truth, await home.now())
    wrong = []
    for question in QUESTIONS:
        answer = await tools.async_call(question["tool"], asker.arguments(question))
        wrong.append(asker.wrong(question, answer))
    newest = max(egv["systemTime"] for egv in await home.truth("egvs"))
    is_same = datetime.fromisoformat(newest) == truth.readings[-1].time
    return wrong if is_same else None


async def async_run(folder: Path) -> list[list[str]]:
    """Return what is wrong in each answer."""
    async with AsyncExitStack() as stack:
        home = DevelopedHome(folder, free_port(), free_port())
        await stack.enter_async_context(home.running())
        tools = await async_prepare(home)
        for _ in range(ROUNDS):
            if (wrong := await async_ask_all(home, tools)) is not None:
                return wrong
        raise RuntimeError("Readings kept arriving")


def main() -> int:
    """Ask everything and print what is wrong; fails if anything is."""
    parser = argparse.ArgumentParser(prog="scripts/ask", description=__doc__)
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write how many answers are right"
    )
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        wrong = asyncio.run(async_run(Path(folder)))
    for question, mistakes in zip(QUESTIONS, wrong, strict=True):
        print(f"{'wrong' if mistakes else 'right'}  {question['question']}")
        for mistake in mistakes:
            print(f"       {mistake}")
    right = sum(not mistakes for mistakes in wrong)
    print(f"{right} of {len(QUESTIONS)} answers are right.")
    if options.json is not None:
        result = {"ask": {"questions": len(QUESTIONS), "right": right}}
        options.json.write_text(json.dumps(result, indent=2) + "\n")
    return 0 if right == len(QUESTIONS) else 1


if __name__ == "__main__":
    sys.exit(main())
