"""Bring up a Home Assistant with the integration and a simulated Dexcom server."""

import argparse
import asyncio
from asyncio.subprocess import Process
from contextlib import AsyncExitStack
from pathlib import Path
import shutil
import signal
import socket
import sys
from typing import Final

from homeassistant.const import RESTART_EXIT_CODE
from tests.simulator import CLIENT_ID, CLIENT_SECRET

from .hass_client import HomeAssistantClient, HomeAssistantClientError
from .instance import (
    REPOSITORY,
    prepare_config,
    start_home_assistant,
    start_simulator,
    stop,
)

DOMAIN: Final = "dexcom_api"
CONFIG: Final = REPOSITORY / "config"
USER: Final = "User7"
# The path of the dashboard that opens first.
DASHBOARD: Final = "dexcom-glucose"

MESSAGE: Final = """
--------------------------------------------------------------------------
  Home Assistant   {url}    user demo, password demo
  Simulator        {simulator_url}
  {next_step}
  Ctrl-C stops both.
--------------------------------------------------------------------------
"""
READY: Final = "{user} is signed in; its readings are on the dashboard."
NOT_READY: Final = (
    "Next: sign in, region Sandbox (or start with --ready):"
    "\n  {url}/config/integrations/dashboard/add?domain=dexcom_api"
)


def parse() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="scripts/develop",
        description=__doc__,
    )
    parser.add_argument(
        "--ready", action="store_true", help="also sign a simulated user in"
    )
    parser.add_argument(
        "--user", default=USER, help="who that is; default: %(default)s"
    )
    parser.add_argument(
        "--config",
        type=Path,
        default=CONFIG,
        metavar="DIR",
        help="where the configuration is kept; default: config/",
    )
    parser.add_argument(
        "--fresh", action="store_true", help="wipe the configuration first"
    )
    parser.add_argument("--port", type=int, default=8123, help="of Home Assistant")
    parser.add_argument("--simulator-port", type=int, default=8920)
    parser.add_argument("--rate", help="how fast the simulator's time passes")
    parser.add_argument("--start", help="the simulator's time at its start")
    return parser.parse_args()


def check_port(port: int) -> None:
    """Exit with a message if a port is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as err:
            raise SystemExit(f"develop: port {port}: {err.strerror}") from err


async def set_up(client: HomeAssistantClient, user: str | None) -> None:
    """Onboard or sign in to a Home Assistant that has just started, and add credentials."""
    await client.wait_until_up()
    if await client.is_onboarded():
        await client.sign_in()
    else:
        await client.onboard()
    await client.wait_until_running()
    await client.add_credentials(DOMAIN, CLIENT_ID, CLIENT_SECRET, "Dexcom simulator")
    if user is not None:
        await sign_in_user(client, user)
    # Before the first account, Home Assistant doesn't load the dashboard's strategy.
    if await client.entries(DOMAIN):
        await open_dashboard_first(client)


async def open_dashboard_first(client: HomeAssistantClient) -> None:
    """Let Home Assistant open with the dashboard, unless something else was chosen."""
    if (await client.ws("frontend/get_system_data", key="core"))["value"] is None:
        await client.ws(
            "frontend/set_system_data", key="core", value={"default_panel": DASHBOARD}
        )


async def sign_in_user(client: HomeAssistantClient, user: str) -> None:
    """Sign a simulated user in, or again, since a new simulator has no tokens."""
    if not await client.entries(DOMAIN):
        step = await client.start_flow(DOMAIN)
    else:
        for flow in await client.flows(DOMAIN):
            if flow["context"]["source"] == "reauth":
                step = await client.current_step(flow["flow_id"])
                break
        else:
            return
    step = await client.complete_flow(step, {"server": "sandbox"}, user)
    if step["type"] != "create_entry" and step.get("reason") != "reauth_successful":
        raise HomeAssistantClientError(f"Sign-in of {user}: {step}")


async def develop(options: argparse.Namespace) -> int:
    """Run both until one of them ends."""
    url = f"http://localhost:{options.port}"
    simulator_url = f"http://127.0.0.1:{options.simulator_port}"
    config: Path = options.config
    check_port(options.port)
    check_port(options.simulator_port)
    # Wipe only a directory that Home Assistant has written.
    if options.fresh and (config / ".storage").is_dir():
        shutil.rmtree(config)

    extra = [
        argument
        for name in ("rate", "start")
        if (value := getattr(options, name)) is not None
        for argument in (f"--{name}", value)
    ]
    async with AsyncExitStack() as stack:
        simulator = await start_simulator(
            options.simulator_port,
            [url, f"http://127.0.0.1:{options.port}"],
            *extra,
        )
        stack.push_async_callback(stop, simulator)
        while True:
            prepare_config(config, options.port)
            home_assistant = await start_home_assistant(config, simulator_url)
            stack.push_async_callback(stop, home_assistant)
            code = await attend(options, home_assistant, simulator, url, simulator_url)
            # Restarted from its own menu.
            if code != RESTART_EXIT_CODE:
                return code


async def attend(
    options: argparse.Namespace,
    home_assistant: Process,
    simulator: Process,
    url: str,
    simulator_url: str,
) -> int:
    """Set Home Assistant up and wait until a process ends; returns the exit code."""

    async def set_up_and_report() -> None:
        async with HomeAssistantClient(url) as client:
            await set_up(client, options.user if options.ready else None)
        next_step = (READY if options.ready else NOT_READY).format(
            user=options.user, url=url
        )
        print(
            MESSAGE.format(url=url, simulator_url=simulator_url, next_step=next_step),
            flush=True,
        )

    setting_up = asyncio.create_task(set_up_and_report())
    ends = {
        asyncio.create_task(process.wait()): name
        for process, name in (
            (home_assistant, "Home Assistant"),
            (simulator, "the simulator"),
        )
    }
    waiting: set[asyncio.Task[int] | asyncio.Task[None]] = {setting_up, *ends}
    try:
        while True:
            done, waiting = await asyncio.wait(
                waiting, return_when=asyncio.FIRST_COMPLETED
            )
            if setting_up in done:
                setting_up.result()
            for task, name in ends.items():
                if task in done:
                    if (code := task.result()) != RESTART_EXIT_CODE:
                        print(f"develop: {name} ended with code {code}", flush=True)
                    return code
    finally:
        for remaining in waiting:
            remaining.cancel()


async def main() -> int:
    """Run until the end or a signal to stop."""
    options = parse()
    running = asyncio.create_task(develop(options))

    def cancel() -> None:
        # Once: a second Ctrl-C must not interrupt the stopping of the processes.
        if not running.cancelling():
            running.cancel()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, cancel)
    try:
        return await running
    except asyncio.CancelledError:
        print("develop: stopped", flush=True)
        return 0
    except (HomeAssistantClientError, RuntimeError) as err:
        print(f"develop: {err}", file=sys.stderr, flush=True)
        return 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
