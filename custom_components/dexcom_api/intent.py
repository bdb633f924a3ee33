"""Provides the intents that let people ask Assist about their glucose.

A custom integration can't include sentences. People write their own or copy those of their
language in custom_sentences.
"""

from abc import abstractmethod
from collections.abc import Collection
from dataclasses import replace
import re
from typing import Any, Final, override

import probatio

from homeassistant.core import HomeAssistant
from homeassistant.helpers import intent
from homeassistant.util import dt as dt_util

from .assistant.periods import DEFAULT_PERIOD, Period, window_of
from .assistant.phrases import Speech
from .assistant.queries import (
    CONVERSATION,
    ExposedAccount,
    UnansweredError,
    UnknownNameError,
    async_exposed_accounts,
    async_find_readable_account,
    async_findings,
    async_period_summary,
)

INTENT_GET_GLUCOSE: Final = "DexcomGetGlucose"
INTENT_GET_PERIOD: Final = "DexcomGetPeriod"
INTENT_GET_PATTERNS: Final = "DexcomGetPatterns"

SLOT_PERSON: Final = "person"
SLOT_PERIOD: Final = "period"

# The English possessive ending, as in "Anna's" or "James'".
POSSESSIVE: Final = re.compile(r"['’]s?$")

# After these letters, names take no possessive ending in some languages.
LAST_LETTERS: Final = ("s", "x", "z")


async def async_setup_intents(hass: HomeAssistant) -> None:
    """Register the intents."""
    intent.async_register(hass, GetGlucoseIntent())
    intent.async_register(hass, GetPeriodIntent())
    intent.async_register(hass, GetPatternsIntent())


def find_name(person: str, names: Collection[str]) -> str:
    """Return which of the names, in lower case, a question is about.

    The sentences take the ending off "Anna's" and "Annas", but also the last letter off names that
    have none, as in "Hans" and "Max". Sentences that people write may leave it on.
    """
    name = POSSESSIVE.sub("", person.strip()).casefold()
    spellings = (name, name.removesuffix("s"), *(name + last for last in LAST_LETTERS))
    return next((spelling for spelling in spellings if spelling in names), name)


class GlucoseIntent(intent.IntentHandler):
    """A question about a person's glucose. With a single account, the name is optional."""

    @property
    @override
    def slot_schema(self) -> dict[Any, Any]:
        """Return the slots of the question."""
        return {probatio.Optional(SLOT_PERSON): intent.non_empty_string}

    @override
    async def async_handle(self, intent_obj: intent.Intent) -> intent.IntentResponse:
        """Answer in the language of the question."""
        hass = intent_obj.hass
        slots = {
            name: slot["value"]
            for name, slot in self.async_validate_slots(intent_obj.slots).items()
        }
        speech = await Speech.async_load(hass, intent_obj.language)
        response = intent_obj.create_response()
        response.response_type = intent.IntentResponseType.QUERY_ANSWER
        assistant = intent_obj.assistant or CONVERSATION
        person: str | None = slots.get(SLOT_PERSON)
        accounts = async_exposed_accounts(hass, assistant)
        if person is not None:
            person = find_name(
                person, {account.name.casefold() for account in accounts}
            )
        try:
            account = await async_find_readable_account(
                hass, assistant, intent_obj.context, person
            )
            speech = replace(speech, zone=account.data.readings.clock)
            answer = await self._async_answer(hass, account, speech, slots)
            if len(accounts) > 1:
                answer = speech.say("of", name=account.name, answer=answer)
        except UnknownNameError as err:
            # It may be about something else. With this code, another agent is asked.
            response.async_set_error(
                intent.IntentResponseErrorCode.NO_VALID_TARGETS, speech.unanswered(err)
            )
            return response
        except UnansweredError as err:
            answer = speech.unanswered(err)
        response.async_set_speech(answer)
        return response

    @abstractmethod
    async def _async_answer(
        self,
        hass: HomeAssistant,
        account: ExposedAccount,
        speech: Speech,
        slots: dict[str, Any],
    ) -> str:
        """Return the answer in words; raises UnansweredError if there is none."""


class GetGlucoseIntent(GlucoseIntent):
    """A question about the latest reading."""

    intent_type = INTENT_GET_GLUCOSE
    description = "Gets the latest glucose reading, which is hours old, and its time"

    @override
    async def _async_answer(
        self,
        hass: HomeAssistant,
        account: ExposedAccount,
        speech: Speech,
        slots: dict[str, Any],
    ) -> str:
        """Return the latest reading."""
        return speech.latest(account.data.readings, account.unit)


class GetPeriodIntent(GlucoseIntent):
    """A question about glucose in a period."""

    intent_type = INTENT_GET_PERIOD
    description = "Gets what glucose was like in a period: mean, time in range and lows"

    @property
    @override
    def slot_schema(self) -> dict[Any, Any]:
        """Return the slots of the question."""
        period = {probatio.Optional(SLOT_PERIOD): probatio.Coerce(Period)}
        return {**super().slot_schema, **period}

    @override
    async def _async_answer(
        self,
        hass: HomeAssistant,
        account: ExposedAccount,
        speech: Speech,
        slots: dict[str, Any],
    ) -> str:
        """Return a summary of the period as far as data reaches."""
        clock = account.data.readings.clock
        period = slots.get(SLOT_PERIOD, DEFAULT_PERIOD)
        window = window_of(period, dt_util.utcnow(), clock)
        summary = await async_period_summary(hass, account, window)
        return speech.summary(summary, window[1], account.unit)


class GetPatternsIntent(GlucoseIntent):
    """A question about what stands out in the latest weeks."""

    intent_type = INTENT_GET_PATTERNS
    description = "Gets what stands out in glucose of the latest weeks: what recurs and what changed"

    @override
    async def _async_answer(
        self,
        hass: HomeAssistant,
        account: ExposedAccount,
        speech: Speech,
        slots: dict[str, Any],
    ) -> str:
        """Return what stands out, the most certain first."""
        return speech.findings(await async_findings(hass, account), account.unit)
