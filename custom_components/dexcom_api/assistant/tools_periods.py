"""Tools for language models about periods: a summary, a comparison, and episodes."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import Any, Final, override

import probatio

from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import DateTimeSelector
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..glucose.episodes import HighEpisode, LowEpisode
from ..glucose.numbers import (
    GlucoseUnit,
    round_half_up,
    round_percent,
    show_glucose,
    show_mean,
    show_ranges,
    show_reading,
)
from ..glucose.ranges import GlucoseRange
from .periods import Period, window_before
from .queries import (
    ExposedAccount,
    PeriodSummary,
    async_period_summary,
    async_stored_part,
)
from .tools import (
    ARG_END,
    ARG_PERIOD,
    ARG_START,
    WINDOW_PARAMETERS,
    AccountTool,
    asked_window,
    check_length,
    local,
    plain_number,
)

ARG_OTHER_START: Final = "other_start"
ARG_OTHER_END: Final = "other_end"

METRICS: Final = (
    "mean",
    "least",
    "least_measured",
    "most",
    "most_measured",
    "time_percent",
    "lows",
)

# Some people have several highs a day.
MAX_EPISODES_WINDOW: Final = timedelta(days=31)

# Means in mmol/L have the most decimals of all figures.
DIFFERENCE_DIGITS: Final = GlucoseUnit.MMOL_L.derived_digits


class GetGlucoseSummaryTool(AccountTool):
    """A tool for a summary of a period."""

    name = f"{DOMAIN}__get_summary"
    title = "Get glucose summary"
    description = (
        "Get a summary of glucose in a period: mean, lowest and highest and when, the percentage of "
        "time in each range, and each episode of low glucose. Give a period, or start and end in local "
        "time. Data ends one to three hours ago: the end in the answer shows how far it reaches. "
        "Metrics are null if there are too few readings."
    )

    parameters_of_tool = WINDOW_PARAMETERS

    @override
    async def _async_answer(
        self, hass: HomeAssistant, account: ExposedAccount, arguments: dict[str, Any]
    ) -> dict[str, Any]:
        """Return the metrics of the period, as far as data reaches."""
        clock = account.data.readings.clock
        window = asked_window(arguments, dt_util.utcnow(), clock)
        summary = await async_period_summary(hass, account, window)
        return summary_answer(summary, account.unit, clock)


class ComparePeriodsTool(AccountTool):
    """A tool for a comparison of two periods."""

    name = f"{DOMAIN}__compare_periods"
    title = "Compare glucose of two periods"
    description = (
        "Compare glucose of a period with that of an earlier one: the summary of both, and the "
        "difference, which is the period minus the other. By default, the other one is the same "
        "time of the day before, or as many days right before. Small differences are often chance, "
        "and the figures name no cause."
    )

    parameters_of_tool = {
        **WINDOW_PARAMETERS,
        probatio.Inclusive(
            ARG_OTHER_START,
            "other",
            description="ISO 8601, local time. Start of what to compare with.",
        ): DateTimeSelector(),
        probatio.Inclusive(
            ARG_OTHER_END, "other", description="ISO 8601, local time. Its end."
        ): DateTimeSelector(),
    }

    @override
    async def _async_answer(
        self, hass: HomeAssistant, account: ExposedAccount, arguments: dict[str, Any]
    ) -> dict[str, Any]:
        """Return the summaries of both periods, and the difference."""
        clock, now = account.data.readings.clock, dt_util.utcnow()
        asked = asked_window(arguments, now, clock)
        # A day so far is compared with as much of the other.
        window = async_stored_part(account, asked)
        if ARG_OTHER_START in arguments:
            other = asked_window(
                {
                    ARG_START: arguments[ARG_OTHER_START],
                    ARG_END: arguments[ARG_OTHER_END],
                },
                now,
                clock,
            )
        else:
            period = None if ARG_START in arguments else arguments.get(ARG_PERIOD)
            other = window_before(window, asked, period and Period(period), clock)
        unit = account.unit
        summaries = [
            summary_answer(await async_period_summary(hass, account, part), unit, clock)
            for part in (window, other)
        ]
        return {
            "unit": unit,
            "period": summaries[0],
            "other": summaries[1],
            "difference": find_difference(*summaries),
        }


class GetEpisodesTool(AccountTool):
    """A tool for the lows and highs of a period."""

    name = f"{DOMAIN}__get_episodes"
    title = "Get glucose episodes"
    description = (
        "Get each episode of low and of high glucose in at most 31 days, oldest first: its start, "
        "end, length, and its lowest or highest value. An episode lasts at least 15 minutes beyond "
        "the person's limit, and is over after 15 minutes back within it. Lists are null if there "
        "are too few readings to know. If goes_on is true, data ends before the episode does."
    )

    parameters_of_tool = WINDOW_PARAMETERS

    @override
    async def _async_answer(
        self, hass: HomeAssistant, account: ExposedAccount, arguments: dict[str, Any]
    ) -> dict[str, Any]:
        """Return the episodes of the window, as far as it is stored."""
        readings, unit = account.data.readings, account.unit
        clock, limits = readings.clock, readings.data.limits
        window = asked_window(arguments, dt_util.utcnow(), clock)
        check_length(window, MAX_EPISODES_WINDOW)
        summary = await async_period_summary(hass, account, window)
        is_known = summary.mean_mg_dl is not None
        reaches = readings.store.end(dt_util.utcnow())
        return {
            "start": local(summary.start, clock),
            "end": local(summary.end, clock),
            "unit": unit,
            "sensor_active_percent": round_percent(summary.active_percent),
            "limits": {
                "low": plain_number(show_glucose(limits.low_mg_dl, unit)),
                "high": plain_number(show_glucose(limits.high_mg_dl, unit)),
            },
            **{
                name: episodes_answer(found, unit, clock, reaches) if is_known else None
                for name, found in (("lows", summary.lows), ("highs", summary.highs))
            },
        }


def summary_answer(summary: PeriodSummary, unit: str, clock: tzinfo) -> dict[str, Any]:
    """Return the summary of a period for a model."""
    answer: dict[str, Any] = {
        "start": local(summary.start, clock),
        "end": local(summary.end, clock),
        "unit": unit,
        "sensor_active_percent": round_percent(summary.active_percent),
        **dict.fromkeys(METRICS),
    }
    if summary.mean_mg_dl is None:
        return answer
    percents = show_ranges([summary.percents[band] for band in GlucoseRange])
    return answer | {
        "mean": plain_number(show_mean(summary.mean_mg_dl, unit)),
        "least": plain_number(show_reading(summary.least_mg_dl, unit)),
        "least_measured": local(summary.least_measured, clock),
        "most": plain_number(show_reading(summary.most_mg_dl, unit)),
        "most_measured": local(summary.most_measured, clock),
        "time_percent": {
            band.value: plain_number(percent)
            for band, percent in zip(GlucoseRange, percents, strict=True)
        },
        "lows": [
            {
                "start": local(low.start, clock),
                "minutes": round(low.minutes),
                **extreme_of(low, unit),
            }
            for low in summary.lows
        ],
    }


def episodes_answer(
    episodes: Sequence[LowEpisode | HighEpisode],
    unit: str,
    clock: tzinfo,
    reaches: datetime | None,
) -> list[dict[str, Any]]:
    """Return episodes for a model, given how far data reaches."""
    return [
        {
            "start": local(episode.start, clock),
            "end": local(episode.end, clock),
            "minutes": round(episode.minutes),
            "goes_on": episode.end == reaches,
            **extreme_of(episode, unit),
        }
        for episode in episodes
    ]


def extreme_of(episode: LowEpisode | HighEpisode, unit: str) -> dict[str, Any]:
    """Return the lowest value of a low, or the highest of a high."""
    match episode:
        case LowEpisode(lowest_mg_dl=mg_dl):
            return {"lowest": plain_number(show_reading(mg_dl, unit))}
        case HighEpisode(highest_mg_dl=mg_dl):
            return {"highest": plain_number(show_reading(mg_dl, unit))}


def find_difference(
    period: Mapping[str, Any], other: Mapping[str, Any]
) -> dict[str, Any] | None:
    """Return by how much the figures differ as shown, or None if one has none.

    A figure such as "<0.1" has no difference.
    """
    if period["mean"] is None or other["mean"] is None:
        return None
    return {
        "mean": subtract(period["mean"], other["mean"]),
        "time_percent": {
            band: subtract(percent, other["time_percent"][band])
            for band, percent in period["time_percent"].items()
        },
        "lows": len(period["lows"]) - len(other["lows"]),
    }


def subtract(one: float | str, other: float | str) -> float | None:
    """Return the difference of two numbers as shown, or None if one is only a bound."""
    if isinstance(one, str) or isinstance(other, str):
        return None
    return round_half_up(one - other, DIFFERENCE_DIGITS)
