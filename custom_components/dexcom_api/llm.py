"""Tools for language models: readings, periods, patterns, and the diary.

Home Assistant finds this module by its name, and gives the tools to its Assist API. They only
read, and only what is exposed.
"""

from typing import Final

from homeassistant.components.llm import LLMTools
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.llm import LLM_API_ASSIST, LLMContext, Tool

from .accounts import DIARY_CALENDAR, GLUCOSE_SENSOR
from .assistant.queries import async_exposed_accounts
from .assistant.tools_diary import GetDiaryTool
from .assistant.tools_patterns import GetPatternsTool
from .assistant.tools_periods import (
    ComparePeriodsTool,
    GetEpisodesTool,
    GetGlucoseSummaryTool,
)
from .assistant.tools_readings import GetLatestReadingTool, GetReadingsTool
from .assistant.tools_responses import GetResponsesTool
from .const import DOMAIN

PROMPT: Final = (
    "Dexcom deliberately releases the user's glucose one to three hours late. Always say when a "
    "reading was measured, never call it current, and give no advice on treatment."
)
NOT_EXPOSED_PROMPT: Final = (
    "This home has glucose data from Dexcom that is not exposed to you. If the user asks about "
    "it, tell them to expose the glucose sensor, and for the diary its calendar, under "
    "Settings > Voice assistants > Expose."
)

GLUCOSE_TOOLS: Final = (
    GetLatestReadingTool,
    GetReadingsTool,
    GetGlucoseSummaryTool,
    ComparePeriodsTool,
    GetEpisodesTool,
    GetPatternsTool,
    GetResponsesTool,
)


@callback
def async_get_tools(
    hass: HomeAssistant, llm_context: LLMContext, api_id: str
) -> LLMTools | None:
    """Return the tools for the exposed entities, and instructions on how to use them."""
    if api_id != LLM_API_ASSIST or not hass.config_entries.async_entries(DOMAIN):
        return None
    tools: list[Tool] = []
    if accounts := async_exposed_accounts(hass, llm_context.assistant, GLUCOSE_SENSOR):
        tools += [tool(accounts) for tool in GLUCOSE_TOOLS]
    if accounts := async_exposed_accounts(hass, llm_context.assistant, DIARY_CALENDAR):
        tools.append(GetDiaryTool(accounts))
    return LLMTools(tools=tools, prompt=PROMPT if tools else NOT_EXPOSED_PROMPT)
