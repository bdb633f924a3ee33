"""Answers that many cards ask for: built once, one after the other, and sent in turns.

Fifty dashboards ask the same questions when a reading arrives. Threads that build answers compete
with the event loop for the interpreter, so only one of them works at a time.
"""

import asyncio
from collections.abc import Callable, Hashable
from typing import Final

from homeassistant.core import HomeAssistant

from ..account import DexcomAccount
from ..const import DOMAIN
from ..dexcom.columns import Columns
from ..diary.entries import Diary

# Each can have several hundred kilobytes.
MAX_ANSWERS: Final = 16


class SharedAnswers:
    """The answers about the present readings and diary of an account, the oldest first."""

    def __init__(self) -> None:
        """Start without answers."""
        self._readings: Columns | None = None
        self._diary: Diary | None = None
        self._answers: dict[Hashable, asyncio.Task[bytes]] = {}
        self._building = asyncio.Lock()
        self._sending = asyncio.Lock()

    async def async_answer(
        self,
        hass: HomeAssistant,
        account: DexcomAccount,
        question: Hashable,
        build: Callable[[], bytes],
    ) -> bytes:
        """Return the answer to a question, and wait for the caller's turn to send it.

        It is built in a thread unless it was since the account's readings and diary last changed.
        """
        readings, diary = account.readings.store.readings, account.diary.store.diary
        if self._readings is not readings or self._diary is not diary:
            self._readings, self._diary, self._answers = readings, diary, {}
        answers = self._answers
        if question not in answers:
            while len(answers) >= MAX_ANSWERS:
                del answers[next(iter(answers))]
            answers[question] = hass.async_create_background_task(
                self._async_build(hass, build), f"{DOMAIN} answer to cards"
            )
        try:
            answer = await answers[question]
        except Exception:
            answers.pop(question, None)
            raise
        async with self._sending:
            await asyncio.sleep(0)
        return answer

    async def _async_build(
        self, hass: HomeAssistant, build: Callable[[], bytes]
    ) -> bytes:
        """Build an answer in a thread once no other is being built."""
        async with self._building:
            return await hass.async_add_executor_job(build)
