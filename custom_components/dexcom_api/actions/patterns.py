"""Provides get_patterns, which says what stands out in a period."""

from typing import Any, Final

import probatio

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.util import dt as dt_util

from ..accounts import DIARY_CALENDAR
from ..coverage import Interval
from ..findings.finder import MAX_WINDOW, async_find_findings, default_window
from ..findings.phrases import FindingPhrases
from ..findings.rows import finding_rows
from ..glucose.comparison import MIN_DAYS
from ..glucose.patterns import DEFAULT_WINDOW, find_data_start
from ..past import async_fetch_missing
from ..polling.errors import translated_errors
from ..report import any_moment, read_window, resolve_window, to_json_types
from ..texts import async_load_texts
from .call import ATTR_END, ATTR_START, Action, async_get_entry, async_has_access
from .records import check_length


async def async_get_patterns(call: ServiceCall) -> ServiceResponse:
    """Return what stands out in the whole days of a window, the most certain first."""
    entry = await async_get_entry(call)
    sees_diary = await async_has_access(call, entry, DIARY_CALENDAR, POLICY_READ)
    hass, account = call.hass, entry.runtime_data
    readings = account.readings
    edges = read_window(call.data, readings.clock)
    window = None if any(edges) else default_window(account)
    if window is None:
        newest = readings.store.end(dt_util.utcnow())
        window = Interval(*resolve_window(newest, *edges, DEFAULT_WINDOW))
    check_length(*window, MAX_WINDOW)
    needed = Interval(find_data_start(window), window.end)
    with translated_errors():
        account = await async_fetch_missing(
            hass, entry, needed, with_diary=sees_diary, longest=2 * MAX_WINDOW
        )
    findings = await async_find_findings(hass, account, window, with_diary=sees_diary)
    phrases = FindingPhrases(
        texts=await async_load_texts(hass, hass.config.language),
        unit=readings.options.unit,
        limits=findings.limits,
    )
    # Permissions may have been withdrawn in the meantime.
    await async_get_entry(call, needs_diary=sees_diary)
    response: dict[str, Any] = to_json_types(
        {
            "start": findings.start,
            "end": findings.end,
            "days": findings.days,
            "days_needed": MIN_DAYS,
            "sees_diary": sees_diary,
            "findings": finding_rows(findings, phrases),
        }
    )
    return response


GET_PATTERNS: Final = Action(
    name="get_patterns",
    run=async_get_patterns,
    fields={
        probatio.Optional(ATTR_START): any_moment,
        probatio.Optional(ATTR_END): any_moment,
    },
)
