"""Answers that many cards ask for: built once, one after the other, and sent in turns.

Fifty dashboards ask the same questions when a reading arrives. Threads that build answers compete
with the event loop for the interpreter, so only one of them works at a time.
"""

import asyncio
from collections.abc import Callable, Hashable
from typing import Final
from weakref import WeakKeyDictionary

from homeassistant.core import HomeAssistant
from homeassistant.util.hass_dict import HassKey

from ..account import DexcomAccount
from ..const import DOMAIN
from ..dexcom.columns import Columns
from ..diary.entries import Diary
from ..readings.store import ReadingsStore

# Each can have several hundred kilobytes.
MAX_ANSWERS: Final = 16


class AccountAnswers:
    """The answers about one state of an account's readings and diary, the oldest first."""

    def __init__(self, readings: Columns, diary: Diary) -> None:
        """Start without answers."""
        self._readings = readings
        self._diary = diary
        self.tasks: dict[Hashable, asyncio.Task[bytes]] = {}

    def is_about(self, account: DexcomAccount) -> bool:
        """Return whether nothing has changed since."""
        return (
            self._readings is account.readings.store.readings
            and self._diary is account.diary.store.diary
        )


class SharedAnswers:
    """The answers about all accounts."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Start without answers."""
        self._hass = hass
        self._accounts: WeakKeyDictionary[ReadingsStore, AccountAnswers] = (
            WeakKeyDictionary()
        )
        self._building = asyncio.Lock()
        self._sending = asyncio.Lock()

    async def async_answer(
        self, account: DexcomAccount, question: Hashable, build: Callable[[], bytes]
    ) -> bytes:
        """Return the answer to a question, and wait for the caller's turn to send it.

        The answer is built in a thread unless there is one since the last change of the account's
        readings and diary.
        """
        tasks = self._answers_about(account).tasks
        if question not in tasks:
            while len(tasks) >= MAX_ANSWERS:
                del tasks[next(iter(tasks))]
            tasks[question] = self._hass.async_create_background_task(
                self._async_build(build), f"{DOMAIN} answer to cards"
            )
        try:
            # The others still want the answer if this card's page is closed.
            answer = await asyncio.shield(tasks[question])
        except Exception:
            tasks.pop(question, None)
            raise
        async with self._sending:
            await asyncio.sleep(0)
        return answer

    def _answers_about(self, account: DexcomAccount) -> AccountAnswers:
        """Return the answers about the present state of an account."""
        store = account.readings.store
        answers = self._accounts.get(store)
        if answers is None or not answers.is_about(account):
            answers = AccountAnswers(store.readings, account.diary.store.diary)
            self._accounts[store] = answers
        return answers

    async def _async_build(self, build: Callable[[], bytes]) -> bytes:
        """Build an answer in a thread once no other is being built."""
        async with self._building:
            return await self._hass.async_add_executor_job(build)


DATA_ANSWERS: Final[HassKey[SharedAnswers]] = HassKey(f"{DOMAIN}_shared_answers")
