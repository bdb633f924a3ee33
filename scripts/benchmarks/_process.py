"""Modules of this package as processes of their own."""

from asyncio import create_subprocess_exec
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
import sys
from typing import Final

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
