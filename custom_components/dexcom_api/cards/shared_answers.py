"""Answers that many cards ask for: built once, one after the other, and sent in turns.

Fifty dashboards ask the same questions when a reading arrives. Threads that build answers compete
with the event loop for the interpreter, so only one of them works at a time.
"""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Final

from homeassistant.core import HomeAssistant

from ..account import DexcomAccount
from ..const import DOMAIN

# Each can have several hundred kilobytes.
MAX_ANSWERS: Final = 16


class SharedAnswers:
    """The answers about the stored and missing data of an account, the oldest first."""

    def __init__(self) -> None:
        """Start without answers."""
        # The versions of the readings and of the diary that the answers are about, and whether all
        # readings were imported.
        self._basis: tuple[int, int, bool] | None = None
        self._answers: dict[Hashable, asyncio.Task[bytes]] = {}
        self._building = asyncio.Lock()
        self._sending = asyncio.Lock()

    async def async_answer(
        self,
        hass: HomeAssistant,
        account: DexcomAccount,
        question: Hashable,
        build: Callable[[], Awaitable[bytes]],
    ) -> bytes:
        """Return the answer to a question, and wait for the caller's turn to send it.

        It is built once, and again after readings or the diary change, or the import of readings
        begins or ends.
        """
        basis = (
            account.readings.store.version,
            account.diary.store.version,
            account.readings.import_progress.is_finished,
        )
        if self._basis != basis:
            self._basis, self._answers = basis, {}
        answers = self._answers
        if question not in answers:
            while len(answers) >= MAX_ANSWERS:
                del answers[next(iter(answers))]
            answers[question] = hass.async_create_background_task(
                self._async_build(build), f"{DOMAIN} answer to cards"
            )
        try:
            answer = await answers[question]
        except Exception:
            answers.pop(question, None)
            raise
        async with self._sending:
            await asyncio.sleep(0)
        return answer

    async def _async_build(self, build: Callable[[], Awaitable[bytes]]) -> bytes:
        """Build an answer once no other is being built."""
        async with self._building:
            return await build()
