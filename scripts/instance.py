"""A simulator and a Home Assistant as processes of their own, started and stopped in order.

Used by `scripts/develop` and by the end-to-end tests.
"""

import asyncio
from asyncio.subprocess import Process
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager, suppress
import json
import os
from pathlib import Path
import shutil
import signal
from typing import IO, Any, Final

from aiohttp import ClientConnectionError, ClientSession

from .hass_client import CALLBACK_PATH

REPOSITORY: Final = Path(__file__).parents[1]
TEMPLATE: Final = Path(__file__).with_name("develop_config")
# Home Assistant's editor writes this file, so it isn't replaced.
AUTOMATIONS: Final = "automations.yaml"
HOME_ASSISTANT: Final = Path(__file__).with_name("home_assistant.py")
STARTER_TIMEOUT_SECONDS: Final = 60
PYTHON: Final = REPOSITORY / ".venv-ha" / "bin" / "python"


def prepare_config(directory: Path, port: int) -> None:
    """Prepare a directory for a start of Home Assistant, and keep its files."""
    storage = directory / ".storage"
    storage.mkdir(parents=True, exist_ok=True)
    for file in TEMPLATE.iterdir():
        if file.name != AUTOMATIONS or not (directory / AUTOMATIONS).exists():
            shutil.copyfile(file, directory / file.name)
    link = directory / "custom_components"
    if not link.is_symlink():
        link.symlink_to(REPOSITORY / "custom_components", target_is_directory=True)
    shutil.copytree(
        REPOSITORY / "blueprints", directory / "blueprints", dirs_exist_ok=True
    )
    # Home Assistant tries settings from the configuration file for five minutes and reverts them
    # with a restart unless somebody confirms them; these count as confirmed.
    write_storage(
        storage,
        "http",
        3,
        {
            "stable": {
                "server_host": ["127.0.0.1", "::1"],
                "server_port": port,
                "cors_allowed_origins": [],
                "ip_ban_enabled": False,
                "login_attempts_threshold": -1,
                "ssl_profile": "intermediate_v6",
                "use_x_frame_options": True,
                "created_at": "2026-01-01T00:00:00+00:00",
                "error": None,
                "error_message": None,
            },
            "pending": None,
            "yaml_migration_done": True,
        },
    )
    # This step would set up a weather service, internet radio, and speech, which need more
    # packages and a network.
    if not (storage / "onboarding").exists():
        write_storage(storage, "onboarding", 4, {"done": ["core_config"]})


def write_storage(storage: Path, key: str, version: int, data: dict[str, Any]) -> None:
    """Write a file as Home Assistant keeps it."""
    content = {"version": version, "minor_version": 1, "key": key, "data": data}
    (storage / key).write_text(json.dumps(content))


async def start_simulator(
    port: int, hass_urls: Iterable[str], *arguments: str
) -> Process:
    """Start the simulator; it may send browsers back to `hass_urls`."""
    redirects = [
        argument
        for url in hass_urls
        for argument in ("--redirect-uri", url + CALLBACK_PATH)
    ]
    process = await _start(
        "-m",
        "tests.simulator",
        "--port",
        str(port),
        *redirects,
        *arguments,
    )
    try:
        async with asyncio.timeout(30), ClientSession() as session:
            while process.returncode is None:
                with suppress(ClientConnectionError):
                    async with session.get(f"http://127.0.0.1:{port}/"):
                        return process
                await asyncio.sleep(0.1)
    except BaseException:
        await stop(process)
        raise
    raise RuntimeError("The simulator does not start")


async def start_home_assistant(
    directory: Path, simulator_url: str, *arguments: str
) -> Process:
    """Start Home Assistant; it answers a few seconds later."""
    return await _start(
        str(HOME_ASSISTANT),
        "--sandbox-url",
        simulator_url,
        "--config",
        str(directory),
        *arguments,
    )


class Starter:
    """Starts a Home Assistant once the one before has ended."""

    def __init__(self, process: Process) -> None:
        """Take the process that is asked to start it."""
        self._process = process
        self._pid: int | None = None

    async def start(self) -> None:
        """Start Home Assistant without waiting for it."""
        self._pid = await self._ask()

    async def end(self, signal_number: signal.Signals) -> int:
        """Send Home Assistant a signal, wait for its end, and return its exit code."""
        assert self._pid is not None
        os.kill(self._pid, signal_number)
        self._pid = None
        return await self._ask()

    async def _ask(self) -> int:
        """Ask for the next step, and return the number it answers."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(b"\n")
        async with asyncio.timeout(STARTER_TIMEOUT_SECONDS):
            return int(await self._process.stdout.readline())


@asynccontextmanager
async def home_assistant_on_demand(
    directory: Path,
    simulator_url: str,
    *arguments: str,
    errors: IO[bytes] | None = None,
) -> AsyncGenerator[Starter]:
    """Run a process that has imported everything and starts Home Assistant when asked."""
    process = await asyncio.create_subprocess_exec(
        *(PYTHON, str(HOME_ASSISTANT), "--sandbox-url", simulator_url),
        *("--config", str(directory), "--on-demand", *arguments),
        cwd=REPOSITORY,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=errors,
        start_new_session=True,
    )
    try:
        yield Starter(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        async with asyncio.timeout(STARTER_TIMEOUT_SECONDS):
            await process.wait()


async def _start(*arguments: str) -> Process:
    """Start a Python process that Ctrl-C in this one doesn't reach."""
    return await asyncio.create_subprocess_exec(
        PYTHON,
        *arguments,
        cwd=REPOSITORY,
        stdin=asyncio.subprocess.DEVNULL,
        start_new_session=True,
    )


async def stop(process: Process, timeout: float = 30) -> None:
    """Ask a process to end, and kill it if it doesn't."""
    if process.returncode is not None:
        return
    with suppress(ProcessLookupError):
        process.terminate()
    try:
        async with asyncio.timeout(timeout):
            await process.wait()
    except TimeoutError:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
