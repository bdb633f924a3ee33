"""Provides get_summary, which returns all metrics of a period."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any, Final

import probatio

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount
from ..accounts import DIARY_CALENDAR
from ..const import DOMAIN
from ..coverage import Interval
from ..glucose.day_parts import DEFAULT_DAY_PARTS, DayPart, DayParts
from ..glucose.goals import GoalPreset
from ..glucose.numbers import GlucoseUnit, limit_to_mg_dl, show_glucose
from ..glucose.ranges import HIGH_RANGE_MG_DL, LOW_RANGE_MG_DL, Limits
from ..past import BuildLock, async_fetch_missing, async_stored_past
from ..polling.errors import translated_errors
from ..report import any_moment, build_report, read_window, resolve_window
from ..storage.lasting import async_lasting
from .call import ATTR_END, ATTR_START, Action, async_get_entry, async_has_access

ATTR_LOW: Final = "low"
ATTR_HIGH: Final = "high"

# More than two years: at four requests per month, as many requests as imports make in an hour. Of
# longer windows, summaries leave out the days.
MAX_FETCHED_WINDOW: Final = timedelta(days=800)
MAX_WINDOW_WITH_DAYS: Final = MAX_FETCHED_WINDOW


async def async_get_summary(call: ServiceCall) -> ServiceResponse:
    """Return the metrics, the profile, the days, and the diary of a window."""
    entry = await async_get_entry(call)
    sees_diary = await async_has_access(call, entry, DIARY_CALENDAR, POLICY_READ)
    hass, readings = call.hass, entry.runtime_data.readings
    newest = readings.store.end(dt_util.utcnow())
    start, end = resolve_window(newest, *read_window(call.data, readings.clock))
    limits, parts = choose_limits(call, entry.runtime_data), choose_parts(call)
    window = Interval(start, end)
    # Goals are about the account's own limits.
    is_usual = limits == readings.data.limits
    preset = readings.options.goals if is_usual else GoalPreset.OWN
    with_days = end - start <= MAX_WINDOW_WITH_DAYS
    with translated_errors():
        account = await async_fetch_missing(
            hass, entry, window, with_diary=sees_diary, longest=MAX_FETCHED_WINDOW
        )
    async with async_lasting(hass, BuildLock):
        past = await async_stored_past(account, window, with_diary=sees_diary)
        summary = await hass.async_add_executor_job(
            lambda: build_report(
                past.trace,
                past.diary,
                window,
                past.clock,
                limits,
                readings.options.unit,
                parts,
                preset=preset,
                with_days=with_days,
                diary_gaps=past.diary_gaps,
            )
        )
    # Permissions may have been withdrawn in the meantime.
    await async_get_entry(call, needs_diary=sees_diary)
    if not sees_diary:
        summary["diary"] = None
    if not with_days:
        summary["days"] = None
    return summary


def choose_limits(call: ServiceCall, account: DexcomAccount) -> Limits:
    """Return the limits of a call, and those of the account where it has none."""
    usual, unit = account.readings.data.limits, account.readings.options.unit
    limits = Limits(
        low_mg_dl=call.data.get(ATTR_LOW, usual.low_mg_dl),
        high_mg_dl=call.data.get(ATTR_HIGH, usual.high_mg_dl),
    )
    if limits.low_mg_dl >= limits.high_mg_dl:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="low_not_below_high",
            translation_placeholders={
                "low": f"{show_glucose(limits.low_mg_dl, unit)} {unit}",
                "high": f"{show_glucose(limits.high_mg_dl, unit)} {unit}",
            },
        )
    return limits


def choose_parts(call: ServiceCall) -> DayParts:
    """Return the parts of the day of a call, and the usual ones where it has none."""
    starts = {part: call.data.get(f"{part}_{ATTR_START}") for part in DayPart}
    parts = replace(
        DEFAULT_DAY_PARTS,
        **{part.value: start for part, start in starts.items() if start is not None},
    )
    if not parts.is_in_order:
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="parts_not_in_order"
        )
    return parts


def build_limit_schema(lowest_mg_dl: int, highest_mg_dl: int) -> probatio.All[Any]:
    """Return the schema of a limit in mg/dL or mmol/L, which converts it to mg/dL."""
    expected = "expected " + " or ".join(
        f"{show_glucose(lowest_mg_dl, unit)} to {show_glucose(highest_mg_dl, unit)} {unit}"
        for unit in GlucoseUnit
    )
    return probatio.All(
        probatio.Coerce(float),
        # Infinity can't be converted.
        probatio.Range(0, highest_mg_dl, msg=expected),
        limit_to_mg_dl,
        probatio.Range(lowest_mg_dl, highest_mg_dl, msg=expected),
    )


def quarter_hour(value: Any) -> time:
    """Return a time of day on a quarter hour."""
    moment: time = cv.time(value)
    if moment.minute % 15 or moment.second or moment.microsecond:
        raise probatio.Invalid("Choose a full quarter hour, for example 06:30")
    return moment


GET_SUMMARY: Final = Action(
    name="get_summary",
    run=async_get_summary,
    fields={
        probatio.Optional(ATTR_START): any_moment,
        probatio.Optional(ATTR_END): any_moment,
        probatio.Optional(ATTR_LOW): build_limit_schema(*LOW_RANGE_MG_DL),
        probatio.Optional(ATTR_HIGH): build_limit_schema(*HIGH_RANGE_MG_DL),
        **{probatio.Optional(f"{part}_{ATTR_START}"): quarter_hour for part in DayPart},
    },
)
