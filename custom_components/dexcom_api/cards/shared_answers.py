"""Answers that many cards ask for: built once, one after the other, and sent in turns.

Fifty dashboards ask the same questions when a reading arrives. Threads that build answers compete
with the event loop for the interpreter, so only one of them works at a time.
"""

import asyncio
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class AccountAnswers:
    """The answers about one state of an account's readings and diary, the oldest first."""

    readings: Columns
    diary: Diary
    tasks: dict[Hashable, asyncio.Task[bytes]] = field(default_factory=dict)


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
        store, diary = account.readings.store, account.diary.store.diary
        answers = self._accounts.get(store)
        if (
            answers is None
            or answers.readings is not store.readings
            or answers.diary is not diary
        ):
            answers = self._accounts[store] = AccountAnswers(store.readings, diary)
        return answers

    async def _async_build(self, build: Callable[[], bytes]) -> bytes:
        """Build an answer in a thread once no other is being built."""
        async with self._building:
            return await self._hass.async_add_executor_job(build)


DATA_ANSWERS: Final[HassKey[SharedAnswers]] = HassKey(f"{DOMAIN}_shared_answers")
