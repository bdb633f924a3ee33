"""Reports on a window of time, for actions and cards."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, Final

import msgspec

from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .dexcom.columns import Columns
from .diary.entries import Diary
from .diary.totals import summarize_diary
from .glucose.ambulatory_profile import build_profile
from .glucose.metrics import (
    LowEpisodes,
    Summary,
    cut_with_context,
    summarize,
    summarize_days,
)
from .glucose.numbers import (
    GlucoseUnit,
    ShownNumber,
    show_limits,
    show_mean,
    show_merged,
    show_percent,
    show_tenths,
)
from .glucose.ranges import GlucoseRange, Limits
from .glucose.trace import GlucoseTrace
from .readings.merge import merge_readings

# The positions of the ranges, alone and as they are shown together.
RANGES: Final[Mapping[str, Sequence[int]]] = {
    **{band.value: (place,) for place, band in enumerate(GlucoseRange)},
    "below": (0, 1),
    "above": (3, 4),
}

# The window of clinical reports.
DEFAULT_WINDOW: Final = timedelta(days=14)

# Home Assistant encodes no longer number as JSON.
MAX_BITS: Final = 63


def resolve_window(
    data_end: datetime | None,
    start: datetime | None,
    end: datetime | None,
    length: timedelta = DEFAULT_WINDOW,
) -> tuple[datetime, datetime]:
    """Return a window in whole seconds that ends no later than the readings.

    A missing end is that of the readings, and a missing start lies ``length`` before the end. Raises
    ServiceValidationError if there are no readings or the window ends before it starts.
    """
    if data_end is None:
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="no_readings"
        )
    end = min(dt_util.as_utc(end or data_end), data_end)
    start = dt_util.as_utc(start or end - length)
    check_order(start, end)
    return start.replace(microsecond=0), end.replace(microsecond=0)


def check_order(start: datetime, end: datetime) -> None:
    """Raise ServiceValidationError if a window ends before it starts."""
    if start > end:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="end_before_start",
            translation_placeholders={
                "start": start.isoformat(),
                "end": end.isoformat(),
            },
        )


def build_trace(fetched: Columns, until: datetime) -> GlucoseTrace:
    """Return the trace of fetched readings, merged as they would be in memory."""
    empty = Columns.empty()
    _, change = merge_readings(empty, empty, fetched)
    readings = change.readings
    trace = GlucoseTrace.from_readings(readings.times, readings.values)
    return trace.cut(0, int(until.timestamp()) + 1)


def build_report(
    trace: GlucoseTrace,
    diary: Diary,
    window: tuple[datetime, datetime],
    zone: tzinfo,
    limits: Limits,
    unit: GlucoseUnit,
) -> dict[str, Any]:
    """Return the metrics, the profile, the days, and the diary of a window as JSON types.

    Numbers are exact, in mg/dL and percent. Those under "shown" are texts in a unit. The trace and
    the diary must cover the window and its context, as far as there is data.
    """
    start, end = window
    trace = cut_with_context(trace, start, end)
    lows = LowEpisodes.find(trace, limits)
    summary = summarize(trace, start, end, limits, lows)
    report: dict[str, Any] = to_json_types(
        {
            **asdict(summary),
            "limits": asdict(limits),
            "shown": {
                "unit": unit.value,
                **describe_metrics(summary, unit),
                "limits": {
                    band.value: "–".join(map(str, ends))
                    for band, ends in show_limits(limits, unit).items()
                },
            },
            "profile": tuple(map(asdict, build_profile(trace, start, end, zone))),
            "days": tuple(
                {**asdict(day), "shown": describe_metrics(day.metrics, unit)}
                for day in summarize_days(trace, start, end, zone, limits, lows)
            ),
            "diary": summarize_diary(diary, start, end, zone),
        }
    )
    return report


def describe_metrics(metrics: Summary, unit: GlucoseUnit) -> dict[str, str | None]:
    """Return metrics as texts in a unit. Each is None if there are too few readings."""

    def text(value: float | None, show: Callable[[float], ShownNumber]) -> str | None:
        return None if value is None else str(show(value))

    percents = metrics.range_percents
    return {
        "mean": text(metrics.mean_mg_dl, lambda mean: show_mean(mean, unit)),
        "cv": text(metrics.cv_percent, show_tenths),
        "gmi": text(metrics.gmi_percent, show_tenths),
        "active": text(metrics.active_percent, show_percent),
        "tight_range": text(metrics.tight_range_percent, show_percent),
        **{
            key: None if percents is None else str(show_merged(percents, *places))
            for key, places in RANGES.items()
        },
    }


def to_json_types(value: Any) -> Any:
    """Return a value as JSON types, with times in ISO 8601 and without the user id of structs."""
    match value:
        case msgspec.Struct():
            return {
                field: to_json_types(getattr(value, field))
                for field in value.__struct_fields__
                if field != "user_id"
            }
        case dict():
            return {key: to_json_types(item) for key, item in value.items()}
        case tuple() | list():
            return [to_json_types(item) for item in value]
        case datetime() | date():
            return value.isoformat()
        case int() if value.bit_length() > MAX_BITS:
            return str(value)
        case _:
            return value
