"""Modules of this package as processes of their own."""

from asyncio import create_subprocess_exec
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
import sys
from tempfile import TemporaryDirectory
from typing import Final

import msgspec

from scripts.instance import REPOSITORY, stop

LINE_LIMIT_BYTES: Final = 2**20


@asynccontextmanager
async def module_process(module: str, *arguments: str) -> AsyncGenerator[Process]:
    """Run a module of this package with its input and output piped, and end it."""
    process = await create_subprocess_exec(
        sys.executable,
        "-m",
        f"{__package__}.{module}",
        *arguments,
        cwd=REPOSITORY,
        stdin=PIPE,
        stdout=PIPE,
        limit=LINE_LIMIT_BYTES,
    )
    try:
        yield process
    finally:
        await stop(process)


async def measure_beside_simulator[_MeasuresT](
    module: str, measures: type[_MeasuresT], *numbers: int
) -> _MeasuresT:
    """Return what a module measures in a new Home Assistant beside a simulator.

    It gets a directory and numbers as arguments. Raises RuntimeError if it fails.
    """
    with TemporaryDirectory() as directory:
        async with (
            module_process("_year") as simulator,
            module_process(module, directory, *map(str, numbers)) as home,
        ):
            if simulator.stdout is None:
                raise RuntimeError("The simulator can't be heard")
            where = await simulator.stdout.readline()
            output, _ = await home.communicate(where)
    if home.returncode:
        raise RuntimeError("Home Assistant could not measure")
    return msgspec.json.decode(output, type=measures)
