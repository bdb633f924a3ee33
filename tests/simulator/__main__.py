"""Run the simulator as a process of its own."""

import argparse
import asyncio
from datetime import datetime, timedelta
import signal

from .clock import SimulatorClock
from .control import HELP
from .oauth import ACCESS_TOKEN_LIFETIME
from .server import REDIRECT_URIS, Simulator


def _parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.simulator",
        description="A server that stands in for Dexcom's official API.",
    )
    parser.add_argument("--port", type=int, default=8920)
    parser.add_argument(
        "--redirect-uri",
        action="append",
        help=f"may be given again; default: {', '.join(REDIRECT_URIS)}",
    )
    parser.add_argument(
        "--start", type=datetime.fromisoformat, help="ISO time for the clock"
    )
    parser.add_argument("--rate", type=float, default=1.0, help="speed of the clock")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--access-token-lifetime",
        type=float,
        default=ACCESS_TOKEN_LIFETIME.total_seconds(),
        metavar="SECONDS",
        help="how long an access token lives",
    )
    return parser.parse_args()


async def _run(arguments: argparse.Namespace) -> None:
    """Serve until a signal to stop."""
    simulator = Simulator(
        clock=SimulatorClock(arguments.start, arguments.rate),
        seed=arguments.seed,
        redirect_uris=arguments.redirect_uri or REDIRECT_URIS,
        access_token_lifetime=timedelta(seconds=arguments.access_token_lifetime),
    )
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    await simulator.start(arguments.port)
    print(f"Dexcom simulator at {simulator.url}, {simulator.clock.now():%F %T} UTC")
    for user in simulator.users.values():
        print(f"  {user.name:<10} {user.title}")
    print(HELP, flush=True)
    await stopped.wait()
    await simulator.stop()


if __name__ == "__main__":
    asyncio.run(_run(_parse_arguments()))
