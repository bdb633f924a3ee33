"""The tool for language models about what glucose does after something happens."""

from datetime import datetime, tzinfo
from typing import Any, Final, override

import probatio

from homeassistant.const import STATE_ON
from homeassistant.core import HomeAssistant, valid_entity_id
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.selector import DateTimeSelector
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..glucose.responses import Grouping
from ..response_types import DiarySource, ResponseGroupRow, ResponseRow, ResponsesReport
from ..responses import DEFAULT_WINDOW, HomeSource, Source, async_build_responses
from .periods import Window
from .queries import ExposedAccount, UnansweredError, async_stored_part
from .tools import ARG_END, ARG_START, AccountTool, asked_window, local

ARG_SOURCE: Final = "source"
ARG_ENTITY_ID: Final = "entity_id"
ARG_STATE: Final = "state"
ARG_GROUP_BY: Final = "group_by"

# A model can't read more; the counts are of all of them.
MAX_OCCASIONS_LISTED: Final = 50


class GetResponsesTool(AccountTool):
    """A tool for what glucose does after something happens."""

    name = f"{DOMAIN}__get_responses"
    title = "Get glucose responses"
    description = (
        "Get what glucose does after something: after carbs, insulin, or exercise in the diary, or "
        "after an exposed entity changes to a state, an event, or an event of a calendar. Figures "
        "are medians with quartiles, in mg/dL and minutes, from an hour before to four hours after. "
        "Occasions that overlap with others don't count. With fewer than five, there are no figures. "
        "What follows something isn't always caused by it: give no advice on treatment."
    )

    parameters_of_tool = {
        probatio.Exclusive(
            ARG_SOURCE, "source", description="What was logged in the diary."
        ): probatio.In([source.value for source in DiarySource]),
        probatio.Exclusive(
            ARG_ENTITY_ID, "source", description="Or an entity or calendar of the home."
        ): cv.string,
        probatio.Optional(
            ARG_STATE,
            description="The state that the entity changes to. By default on.",
        ): cv.string,
        probatio.Optional(
            ARG_GROUP_BY, description="Also compare hours, amounts, or weekdays."
        ): probatio.In([grouping.value for grouping in Grouping]),
        probatio.Optional(
            ARG_START, description="ISO 8601, local time. By default 90 days ago."
        ): DateTimeSelector(),
        probatio.Optional(
            ARG_END, description="ISO 8601, local time. By default now."
        ): DateTimeSelector(),
    }

    @override
    async def _async_answer(
        self, hass: HomeAssistant, account: ExposedAccount, arguments: dict[str, Any]
    ) -> dict[str, Any]:
        """Return the figures of all occasions and of groups of them."""
        clock, now = account.data.readings.clock, dt_util.utcnow()
        source = choose_source(hass, account, arguments)
        window: Window = (now - DEFAULT_WINDOW, now)
        if ARG_START in arguments:
            window = asked_window(arguments, now, clock)
        part = async_stored_part(account, window)
        grouping = arguments.get(ARG_GROUP_BY)
        report = await async_build_responses(
            hass, account.data, source, part, grouping and Grouping(grouping)
        )
        # It may have been hidden in the meantime.
        choose_source(hass, account, arguments)
        return responses_answer(report, clock)


def choose_source(
    hass: HomeAssistant, account: ExposedAccount, arguments: dict[str, Any]
) -> Source:
    """Return what happened; raises UnansweredError if the person may not read it."""
    if (entity_id := arguments.get(ARG_ENTITY_ID)) is None:
        if not account.sees_diary:
            raise UnansweredError("source_not_exposed")
        return DiarySource(arguments.get(ARG_SOURCE, DiarySource.CARBS))
    if not valid_entity_id(entity_id) or not account.asker.async_may_read(
        hass, entity_id
    ):
        raise UnansweredError("source_not_exposed")
    return HomeSource(entity_id=entity_id, state=arguments.get(ARG_STATE, STATE_ON))


def responses_answer(report: ResponsesReport, clock: tzinfo) -> dict[str, Any]:
    """Return a report for a model, which needs no curves."""
    occasions = report["occasions"][-MAX_OCCASIONS_LISTED:]
    return {
        "start": local_text(report["start"], clock),
        "end": local_text(report["end"], clock),
        "known_since": local_text(report["known_since"], clock),
        "amount_unit": report["amount_unit"],
        "found": report["found"],
        "counted": report["counted"],
        "overlapping": report["overlapping"],
        "too_few_readings": report["too_few_readings"],
        "needed": report["needed"],
        "overall": without_steps(report["overall"]),
        "groups": [without_steps(group) for group in report["groups"]],
        "occasions": [
            {
                "time": local_text(occasion["time"], clock),
                "amount": occasion["amount"],
                "excluded": occasion["excluded"],
            }
            for occasion in occasions
        ],
    }


def without_steps(row: ResponseRow | ResponseGroupRow) -> dict[str, Any]:
    """Return a group of occasions without its curve."""
    return {key: value for key, value in row.items() if key != "steps"}


def local_text(moment: Any, clock: tzinfo) -> datetime | None:
    """Return a time of a report, which is ISO 8601, on a clock."""
    return None if moment is None else local(datetime.fromisoformat(moment), clock)
