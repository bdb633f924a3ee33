"""Run the simulator as a process of its own."""

import argparse
import asyncio
from datetime import datetime, timedelta
from pathlib import Path
import signal

from .clock import SimulatorClock
from .oauth import ACCESS_TOKEN_LIFETIME
from .server import CLIENT_ID, CLIENT_SECRET, REDIRECT_URIS, Simulator
from .traces import CsvTrace

CONTROL_LINES = (
    "GET /control/state",
    'POST /control/clock {"now"|"advance_seconds"|"rate"}',
    'POST /control/faults {"kind", "endpoint", "count", ...}, DELETE /control/faults',
    'POST /control/users/{name} {"delay_seconds"|"offline"|"revoked"|"first_data"}',
    'POST /control/tokens {"expire_access": true}',
    'POST /control/diary/{user} {"kind", "sub_kind", "value", "moment", ...}',
    'PATCH /control/diary/{user}/{record_id} {"value", "moment", "edited", ...}, DELETE',
    'POST /control/alerts/{user} {"name", "state", "moment"}',
    'POST /control/calibrations/{user} {"value_mg_dl", "moment"}',
    'POST /control/alert_settings/{user} {"alert_name", "schedule", "value", ...}',
    'POST /control/sensors/{user} {"early_hours"|"pause_hours"|"restart_after_hours"}',
    "GET /control/grants/{user}",
    "GET /control/truth/{user}/{endpoint}?startDate=&endDate=",
)


def _csv_option(text: str) -> tuple[str, Path]:
    """Read USER=FILE."""
    name, separator, path = text.partition("=")
    if not separator or not Path(path).is_file():
        raise argparse.ArgumentTypeError(f"{text} is not USER=FILE with a file there")
    return name, Path(path)


def _parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.simulator",
        description="A server that stands in for Dexcom's official API.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="loopback address")
    parser.add_argument("--port", type=int, default=8920)
    parser.add_argument("--client-id", default=CLIENT_ID)
    parser.add_argument("--client-secret", default=CLIENT_SECRET)
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
    parser.add_argument(
        "--csv",
        type=_csv_option,
        action="append",
        default=[],
        metavar="USER=FILE",
        help="replay readings (system_time,mg_dl) so that the last one is now, endlessly",
    )
    return parser.parse_args()


def _make_simulator(arguments: argparse.Namespace) -> Simulator:
    """Build the simulator that the command line asks for."""
    clock = SimulatorClock(arguments.start, arguments.rate)
    simulator = Simulator(
        clock=clock,
        seed=arguments.seed,
        client_id=arguments.client_id,
        client_secret=arguments.client_secret,
        redirect_uris=arguments.redirect_uri or REDIRECT_URIS,
        access_token_lifetime=timedelta(seconds=arguments.access_token_lifetime),
    )
    for name, path in arguments.csv:
        if name not in simulator.users:
            raise SystemExit(f"There is no user {name}")
        user = simulator.users[name]
        user.trace = CsvTrace(path, clock.now(), user.trace.schedule)
    return simulator


async def _run(arguments: argparse.Namespace) -> None:
    """Serve until told to stop."""
    simulator = _make_simulator(arguments)
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    await simulator.start(arguments.host, arguments.port)
    print(f"Dexcom simulator at {simulator.url}, {simulator.clock.now():%F %T} UTC")
    for user in simulator.users.values():
        print(f"  {user.name:<10} {user.title}")
    print("\n".join(CONTROL_LINES), flush=True)
    await stopped.wait()
    await simulator.stop()


if __name__ == "__main__":
    asyncio.run(_run(_parse_arguments()))
