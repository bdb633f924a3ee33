"""Waiting until Home Assistant is idle."""

import asyncio
from types import CoroutineType, GeneratorType

from homeassistant.core import HomeAssistant

from .timers import ticking

# The time between two looks at the tasks.
LOOK_SECONDS = 0.001


async def settle(hass: HomeAssistant) -> None:
    """Wait until every task is done or asleep: long imports sleep between their requests."""
    await asyncio.sleep(0)
    if not is_busy(hass):
        return
    with ticking(LOOK_SECONDS) as tick:
        while is_busy(hass):
            await tick()


def is_busy(hass: HomeAssistant) -> bool:
    """Return whether a task is neither done nor asleep."""
    return any(
        task is not asyncio.current_task() and not is_asleep(task)
        # Home Assistant has no public way to distinguish sleeping tasks from busy ones.
        for task in hass._tasks | hass._background_tasks  # noqa: SLF001
    )


def is_asleep(task: asyncio.Future[object]) -> bool:
    """Return whether a task, or a coroutine that it awaits, waits in `asyncio.sleep`."""
    if not isinstance(task, asyncio.Task):
        return False
    coroutine = task.get_coro()
    while isinstance(coroutine, CoroutineType):
        if coroutine.cr_code is asyncio.sleep.__code__:
            # A sleep of no length waits for no timer: it lets others work, and goes on.
            return not isinstance(coroutine.cr_await, GeneratorType)
        coroutine = coroutine.cr_await
    return False
