"""Ask the tools for language models questions with known answers.

A real Home Assistant with a simulated Dexcom serves the tools to this program through its own
Model Context Protocol server, as it would to any other. Each figure and each time of an answer is
compared with what the simulator's records say.
"""

import argparse
import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
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

from .truth import Truth

QUESTIONS: Final = Path(__file__).with_name("questions.json")
SERVER: Final = "mcp_server"
PATH: Final = "/api/mcp/assist"
EXPOSED: Final = ("sensor.dexcom_glucose", "calendar.dexcom_diary")
PAST_HOURS: Final = 24 * 100
# How often the questions are asked again if a reading has arrived in the meantime.
ROUNDS: Final = 3
# A figure with one decimal is at most this far from the true one, but for the shares of the
# ranges, which add up to 100.
HALF_A_TENTH: Final = 0.05 + 1e-6
TENTH: Final = 0.1 + 1e-6

type Question = dict[str, Any]


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
        """Return the answer of a tool, which must not be an error."""
        result = await self.async_send(
            "tools/call", name=f"{DOMAIN}__{tool}", arguments=arguments
        )
        text = result["content"][0]["text"]
        if result.get("isError"):
            raise RuntimeError(f"{tool}: {text}")
        return json.loads(text)


class Asker:
    """Asks questions and compares the answers."""

    def __init__(self, truth: Truth, now: datetime) -> None:
        """Know the truth at a moment."""
        self._truth = truth
        self._now = now

    def moment(self, edge: str | None) -> datetime:
        """Return a time such as "-1 22:00", which is yesterday, or "now-24h"; None is now."""
        if edge is None:
            return self._now
        if edge.startswith("now-"):
            return self._now - timedelta(hours=int(edge[4:-1]))
        day, clock = edge.split()
        hour, minute = map(int, clock.split(":"))
        local = self._now.astimezone(self._truth.zone)
        date = local.date() + timedelta(days=int(day))
        shown = datetime(date.year, date.month, date.day, hour, minute)
        return shown.replace(tzinfo=self._truth.zone).astimezone(UTC)

    def window(self, edges: list[str | None]) -> tuple[datetime, datetime]:
        """Return a window in UTC."""
        start, end = map(self.moment, edges)
        return start, end

    def arguments(self, question: Question) -> dict[str, Any]:
        """Return what a model would send to answer a question."""
        if "window" not in question or not question.get("sends_window", True):
            return {}
        start, end = map(self._text, self.window(question["window"]))
        if question["tool"] == "get_diary":
            return {"day": start[:10]}
        arguments = {"start": start, "end": end}
        if "period" in question:
            arguments = {"period": question["period"]}
        if question.get("sends_other"):
            other = map(self._text, self.window(question["other"]))
            arguments |= zip(("other_start", "other_end"), other, strict=True)
        return arguments

    def _text(self, moment: datetime) -> str:
        """Return a local time without an offset, as a model sends it."""
        local = moment.astimezone(self._truth.zone)
        return local.replace(tzinfo=None).isoformat()

    def expected(self, question: Question) -> Mapping[str, Any]:
        """Return the truth about a question."""
        windows = [
            self.window(question[name])
            for name in ("window", "other")
            if name in question
        ]
        look: Any = getattr(self._truth, question["truth"])
        found: Mapping[str, Any] = look(*windows or [(self._now, self._now)])
        return found

    def wrong(self, question: Question, answer: Mapping[str, Any]) -> list[str]:
        """Return what is wrong in an answer: each with what it says and what is true."""
        expected, said = self.expected(question), figures_of(question["tool"], answer)
        return [
            f"{key}: {said[key]}, but it is {expected[key]}"
            for key in question["answer"]
            if not is_right(key, said[key], expected[key])
        ]


def figures_of(tool: str, answer: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the figures of an answer by the names of the truth."""
    match tool:
        case "compare_periods":
            difference = answer["difference"]
            in_range = difference["time_percent"]["in_range"]
            return {**difference, "in_range": in_range}
        case "get_diary":
            times = [
                entry["time"] for entry in answer["entries"] if entry["kind"] == "carbs"
            ]
            return {**answer["totals"], "carb_times": times}
        case "get_patterns":
            best = next(
                (row for row in answer["findings"] if row["kind"] == "best_day"), None
            )
            return {
                "days": answer["days"],
                "best_day": best and best["days"][0],
                "in_range_percent": best and best["in_range_percent"],
            }
    return answer


def is_right(key: str, said: Any, expected: Any) -> bool:
    """Return whether something said is true, as exactly as it is shown."""
    match expected:
        case dict():
            return all(
                abs(float(str(said[name]).strip("<>")) - value) <= TENTH
                for name, value in expected.items()
            )
        case list():
            return len(said) == len(expected) and all(
                all(one[name] == value for name, value in other.items())
                if isinstance(other, dict)
                else one == other
                for one, other in zip(said, expected, strict=True)
            )
        case float() if key in ("mean", "carbs_g", "insulin_units", "in_range_percent"):
            return bool(abs(said - expected) <= HALF_A_TENTH)
        case float():
            # A difference of two shares as they are shown.
            return bool(abs(said - expected) <= 2 * TENTH)
    return bool(said == expected)


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
    for question in json.loads(QUESTIONS.read_text()):
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
    questions = json.loads(QUESTIONS.read_text())
    for question, mistakes in zip(questions, wrong, strict=True):
        print(f"{'wrong' if mistakes else 'right'}  {question['question']}")
        for mistake in mistakes:
            print(f"       {mistake}")
    right = sum(not mistakes for mistakes in wrong)
    print(f"{right} of {len(questions)} answers are right.")
    if options.json is not None:
        result = {"ask": {"questions": len(questions), "right": right}}
        options.json.write_text(json.dumps(result, indent=2) + "\n")
    return 0 if right == len(questions) else 1


if __name__ == "__main__":
    sys.exit(main())
