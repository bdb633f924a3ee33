"""Start Home Assistant with the integration's sandbox server pointed at a simulator.

Usage: home_assistant.py --sandbox-url URL --config DIR [--plain-tokens] [--answers FILE]
                         [--on-demand] [Home Assistant's own arguments]

Nothing in the integration knows of this: the address is replaced in the table of servers before Home Assistant
loads the integration, and Home Assistant's own start follows in the same process.

On demand, everything is imported first. Each line of the standard input then starts a Home Assistant in a process
that is forked off, whose id is printed; another line, sent when that has been killed, waits for its end and prints
the status. So a start takes a fraction of a second instead of several. When a Home Assistant exits cleanly, the modules
it imported are imported here for the next ones. The process ends with its input.
"""

import argparse
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
import importlib
from inspect import signature
import mmap
import os
from pathlib import Path
import pkgutil
import signal
import sys
from typing import Any, Final

PACKAGE: Final = "custom_components.dexcom_api"

COUNT_BYTES: Final = 8

# What the configuration asks for beside what Home Assistant always loads.
CONFIGURED: Final = frozenset({"config", "history", "logbook", "recorder"})


def main() -> int:
    """Point the sandbox server at the simulator, then be Home Assistant."""
    parser = argparse.ArgumentParser(description="Home Assistant against a simulator.")
    parser.add_argument("--sandbox-url", required=True, help="address of the simulator")
    parser.add_argument("--config", required=True, help="configuration directory")
    parser.add_argument(
        "--plain-tokens",
        action="store_true",
        help="keep tokens in the config entry only, as Home Assistant by itself does",
    )
    parser.add_argument(
        "--answers",
        type=Path,
        help="count the bodies with tokens in this file, before anything reads them",
    )
    parser.add_argument(
        "--on-demand", action="store_true", help="start whenever a line is read"
    )
    options, arguments = parser.parse_known_args()

    config = Path(options.config).absolute()
    # In place of this script's folder, which would otherwise offer its modules to everything.
    sys.path[0] = str(config)

    from homeassistant.__main__ import main as home_assistant  # noqa: PLC0415

    # By name, since it is the one in the configuration directory that is meant.
    const = importlib.import_module(f"{PACKAGE}.dexcom.const")
    const.SERVERS[const.Server.SANDBOX] = options.sandbox_url.rstrip("/")
    if options.plain_tokens:
        disable_journal()
    if options.answers:
        note_answers(options.answers.absolute())

    sys.argv[1:] = ["--config", str(config), *arguments]
    if options.on_demand:
        import_all()
        return start_on_demand(home_assistant, config / "modules")
    return home_assistant()


def note_answers(file: Path) -> None:
    """Count each body with tokens as soon as it has arrived; a kill doesn't undo that.

    The count is in memory that is shared with the file, since a call of the system would let other
    threads work before the body is returned.
    """
    if not file.exists():
        file.write_bytes(bytes(COUNT_BYTES))
    with file.open("r+b") as shared:
        count = memoryview(mmap.mmap(shared.fileno(), COUNT_BYTES)).cast("q")
    response_class = importlib.import_module("aiohttp").ClientResponse
    read = response_class.read

    async def read_and_count(response: Any) -> bytes:
        """Read the body of a response."""
        body: bytes = await read(response)
        if response.url.path.endswith("/oauth2/token") and response.ok:
            count[0] += 1
        return body

    response_class.read = read_and_count


def disable_journal() -> None:
    """Leave the tokens to the config entry, which Home Assistant writes a second or more later."""

    async def write_nothing(
        journal: Any,
        data: Mapping[str, Any],
        is_due: Callable[[], bool] = lambda: True,
    ) -> bool:
        """Write nothing, which no other program could afford."""
        return is_due()

    async def same(journal: Any, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the data of the entry, as there are no others."""
        return data

    journal = importlib.import_module(f"{PACKAGE}.auth.token_journal").TokenJournal
    replacements: dict[str, Callable[..., Any]] = {
        "async_write": write_nothing,
        "async_keep": write_nothing,
        "async_newest": same,
    }
    for name, replacement in replacements.items():
        check_signature(getattr(journal, name), replacement)
        setattr(journal, name, replacement)


def check_signature(original: Callable[..., Any], other: Callable[..., Any]) -> None:
    """Raise TypeError unless a function takes the arguments of the one that it replaces."""
    names = [list(signature(function).parameters) for function in (original, other)]
    if names[0][1:] != names[1][1:]:
        raise TypeError(f"{original.__qualname__} takes {names[0]}, not {names[1]}")


def import_all() -> None:
    """Import what Home Assistant would import while it starts."""
    bootstrap = importlib.import_module("homeassistant.bootstrap")
    for domain in bootstrap.DEFAULT_INTEGRATIONS | CONFIGURED:
        importlib.import_module(f"homeassistant.components.{domain}")
    path = importlib.import_module(PACKAGE).__path__
    for module in pkgutil.walk_packages(path, f"{PACKAGE}."):
        importlib.import_module(module.name)


def import_modules(names: Iterable[str]) -> None:
    """Import what can be imported."""
    for name in names:
        with suppress(ImportError):
            importlib.import_module(name)


def start_on_demand(home_assistant: Callable[[], int], modules: Path) -> int:
    """Run Home Assistant in a forked process for each line of input.

    One that exits cleanly writes the names of its modules to a file.
    """
    while sys.stdin.readline():
        pid = os.fork()
        if pid == 0:
            # The input and output of this one are for starting; what is said goes to the log.
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(2, 1)
            code = home_assistant()
            modules.write_text("\n".join(sorted(sys.modules)))
            return code
        print(pid, flush=True)
        # Until it is waited for, its id can't become another process's.
        if not sys.stdin.readline():
            os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        if modules.exists():
            import_modules(modules.read_text().splitlines())
            modules.unlink()
        print(os.waitstatus_to_exitcode(status), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
