"""What all tools for language models share: whose data it is, who may ask, and windows of time."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from typing import Any, ClassVar, Final, cast, override

import probatio

from homeassistant.const import MATCH_ALL
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.llm import (
    LLMContext,
    Tool,
    ToolAnnotations,
    ToolInput,
    ToolResult,
)
from homeassistant.helpers.selector import DateTimeSelector
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from ..accounts import GLUCOSE_SENSOR
from ..const import DOMAIN
from ..glucose.numbers import ShownNumber
from ..report import any_moment, to_json_types, to_utc
from .periods import DEFAULT_PERIOD, Period, Window, window_of
from .phrases import Speech
from .queries import ExposedAccount, UnansweredError, async_find_readable_account

ARG_PERSON: Final = "person"
ARG_PERIOD: Final = "period"
ARG_START: Final = "start"
ARG_END: Final = "end"

WINDOW_PARAMETERS: Final[dict[probatio.Marker, Any]] = {
    probatio.Optional(
        ARG_PERIOD,
        description=f"A night is from 22:00 to 7:00. By default {DEFAULT_PERIOD}.",
    ): probatio.In([period.value for period in Period]),
    probatio.Optional(
        ARG_START, description="ISO 8601, local time. Instead of a period."
    ): DateTimeSelector(),
    probatio.Optional(
        ARG_END, description="ISO 8601, local time. By default now."
    ): DateTimeSelector(),
}


class AccountTool(Tool):
    """A tool that reads data of an account."""

    annotations = ToolAnnotations(
        read_only=True, destructive=False, idempotent=True, open_world=False
    )
    integration = DOMAIN
    exposed = GLUCOSE_SENSOR

    parameters_of_tool: ClassVar[dict[probatio.Marker, Any]] = {}

    def __init__(self, accounts: Sequence[ExposedAccount]) -> None:
        """Set up the parameters, with a person to choose if there are several."""
        names = [account.name for account in accounts]
        person = probatio.Optional(
            ARG_PERSON, description="Whose it is. Not needed if there is only one."
        )
        self.parameters = probatio.Schema(
            {person: probatio.In(names), **self.parameters_of_tool}
        )

    @override
    async def async_call(
        self, hass: HomeAssistant, tool_input: ToolInput, llm_context: LLMContext
    ) -> ToolResult:
        """Return the answer, or the reason why there is none."""
        arguments: dict[str, Any] = self.parameters(tool_input.tool_args)
        if ARG_END in arguments and ARG_START not in arguments:
            raise probatio.Invalid("Give a start, too", path=[ARG_START])
        clock = dt_util.get_default_time_zone()
        try:
            account = await self._async_find_account(hass, llm_context, arguments)
            clock = account.data.readings.clock
            answer = await self._async_answer(hass, account, arguments)
            # It may have been hidden, or the permission withdrawn, in the meantime.
            await self._async_find_account(hass, llm_context, arguments)
        except UnansweredError as err:
            language = llm_context.language
            # A program that connects to Home Assistant has no language.
            if language is None or language == MATCH_ALL:
                language = hass.config.language
            speech = await Speech.async_load(hass, language)
            speech = replace(speech, zone=clock)
            return ToolResult(data={"error": speech.unanswered(err)}, error=True)
        except ServiceValidationError as err:
            return ToolResult(data={"error": str(err)}, error=True)
        answer = {ARG_PERSON: account.name, **answer}
        return ToolResult(data=cast(JsonObjectType, to_json_types(answer)))

    async def _async_find_account(
        self, hass: HomeAssistant, llm_context: LLMContext, arguments: dict[str, Any]
    ) -> ExposedAccount:
        """Return the account in question; raises UnansweredError if the caller may not read it."""
        return await async_find_readable_account(
            hass,
            llm_context.assistant,
            llm_context.context,
            arguments.get(ARG_PERSON),
            self.exposed,
        )

    @abstractmethod
    async def _async_answer(
        self, hass: HomeAssistant, account: ExposedAccount, arguments: dict[str, Any]
    ) -> dict[str, Any]:
        """Return the answer; raises UnansweredError if there is none."""


def asked_window(arguments: dict[str, Any], now: datetime, clock: tzinfo) -> Window:
    """Return the requested window; raises UnansweredError if it ends before it begins.

    Times without an offset are on the clock.
    """
    if ARG_START not in arguments:
        period = Period(arguments.get(ARG_PERIOD, DEFAULT_PERIOD))
        return window_of(period, now, clock)
    start = to_utc(any_moment(arguments[ARG_START]), clock)
    end = to_utc(any_moment(arguments[ARG_END]), clock) if ARG_END in arguments else now
    if start >= end:
        raise UnansweredError("end_before_start")
    return start, end


def check_length(window: Window, longest: timedelta) -> None:
    """Raise UnansweredError if a window is longer than a tool answers."""
    start, end = window
    if end - start > longest:
        raise UnansweredError("too_long", length=longest)


def plain_number(number: ShownNumber) -> float | str:
    """Return a number, or a text such as "<40" if the true value is only known to be beyond it."""
    return str(number) if number.sign else number.value


def local(moment: datetime, clock: tzinfo) -> datetime:
    """Return a time on a clock in whole seconds."""
    return moment.astimezone(clock).replace(microsecond=0)
