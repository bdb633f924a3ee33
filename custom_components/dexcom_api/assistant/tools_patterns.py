"""The tool for language models about what stands out in a period."""

from typing import Any, override

import probatio

from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import DateTimeSelector
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..findings.finder import MAX_WINDOW
from ..findings.phrases import FindingPhrases
from ..findings.rows import finding_rows
from ..glucose.comparison import MIN_DAYS
from ..texts import ENGLISH, async_load_texts
from .queries import ExposedAccount, async_findings
from .tools import ARG_END, ARG_START, AccountTool, asked_window, check_length, local


class GetPatternsTool(AccountTool):
    """A tool for what stands out in a period."""

    name = f"{DOMAIN}__get_patterns"
    title = "Get glucose patterns"
    description = (
        "Get what stands out in a period: lows and highs that recur at a time of day, after meals, "
        "after exercise, or on a sensor's first day, the best day, and changes from the period "
        "before that exceed chance. Each finding has its evidence and its days, and is new, "
        "recurring, or over. By default, the period is the latest 30 whole days. If days is below "
        "days_needed, nothing can stand out yet. What depends on the diary is missing if the diary "
        "is not exposed. A finding names no cause: give no advice on treatment."
    )

    parameters_of_tool = {
        probatio.Optional(
            ARG_START, description="ISO 8601, local time. Only whole days count."
        ): DateTimeSelector(),
        probatio.Optional(
            ARG_END, description="ISO 8601, local time. By default now."
        ): DateTimeSelector(),
    }

    @override
    async def _async_answer(
        self, hass: HomeAssistant, account: ExposedAccount, arguments: dict[str, Any]
    ) -> dict[str, Any]:
        """Return the findings of the period, as far as it is stored."""
        clock = account.data.readings.clock
        window = None
        if ARG_START in arguments:
            window = asked_window(arguments, dt_util.utcnow(), clock)
            check_length(window, MAX_WINDOW)
        findings = await async_findings(hass, account, window)
        phrases = FindingPhrases(
            texts=await async_load_texts(hass, ENGLISH),
            unit=account.unit,
            limits=findings.limits,
        )
        return {
            "start": local(findings.start, clock),
            "end": local(findings.end, clock),
            "days": findings.days,
            "days_needed": MIN_DAYS,
            "sees_diary": account.sees_diary,
            "findings": [
                {
                    **row,
                    "start": local(row["start"], clock),
                    "end": local(row["end"], clock),
                }
                for row in finding_rows(findings, phrases)
            ],
        }
