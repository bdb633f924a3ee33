"""The report of a window: the metrics, the profile, the days, and the diary."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, Final

import msgspec

from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .diary.entries import Entry
from .diary.totals import summarize_diary
from .glucose.ambulatory_profile import build_profile
from .glucose.metrics import LowEpisodes, Summary, summarize, summarize_days
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

# The places of the ranges, and of those that are shown together.
RANGES: Final[Mapping[str, Sequence[int]]] = {
    **{band.value: (place,) for place, band in enumerate(GlucoseRange)},
    "below": (0, 1),
    "above": (3, 4),
}

# The window of the report that clinics use.
SUMMARY_WINDOW: Final = timedelta(days=14)


def summary_window(
    trace: GlucoseTrace,
    start: datetime | None,
    end: datetime | None,
    length: timedelta = SUMMARY_WINDOW,
) -> tuple[datetime, datetime]:
    """Return the window of a summary in whole seconds, up to the newest reading at the latest.

    Raises ServiceValidationError where there are no readings, or the end lies before the start.
    """
    if trace.end is None:
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="no_readings"
        )
    newest = dt_util.utc_from_timestamp(trace.end)
    end = min(dt_util.as_utc(end or newest), newest)
    start = dt_util.as_utc(start or end - length)
    check_order(start, end)
    return start.replace(microsecond=0), end.replace(microsecond=0)


def check_order(start: datetime, end: datetime) -> None:
    """Refuse a window that ends before it starts."""
    if start > end:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="end_before_start",
            translation_placeholders={
                "start": start.isoformat(),
                "end": end.isoformat(),
            },
        )


def summary_of(
    trace: GlucoseTrace,
    entries: Sequence[Entry],
    window: tuple[datetime, datetime],
    zone: tzinfo,
    limits: Limits,
    unit: GlucoseUnit,
) -> dict[str, Any]:
    """Return the report of a window, exact in mg/dL and percent, and as texts in a unit."""
    start, end = window
    lows = LowEpisodes.find(trace, limits)
    summary = summarize(trace, start, end, limits, lows)
    days = summarize_days(trace, start, end, zone, limits, lows)
    profile = build_profile(trace, start, end, zone)
    answer: dict[str, Any] = plain(
        {
            **asdict(summary),
            "limits": asdict(limits),
            "shown": {
                "unit": unit.value,
                **shown_metrics(summary, unit),
                "limits": shown_limits(limits, unit),
            },
            "profile": tuple(asdict(point) for point in profile),
            "days": tuple(
                {**asdict(day), "shown": shown_metrics(day.metrics, unit)}
                for day in days
            ),
            "diary": asdict(summarize_diary(entries, start, end, zone)),
        }
    )
    return answer


def shown_metrics(metrics: Summary, unit: GlucoseUnit) -> dict[str, str | None]:
    """Return metrics as texts, rounded like everywhere else; None if there are too few readings."""

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


def shown_limits(limits: Limits, unit: GlucoseUnit) -> dict[str, str]:
    """Return the values of each range, as text; empty if the limits leave no room for it."""
    return {
        band.value: "–".join(map(str, ends))
        for band, ends in show_limits(limits, unit).items()
    }


def plain(value: Any) -> Any:
    """Return an answer as JSON has it: keys in snake case, times in ISO 8601."""
    match value:
        case msgspec.Struct():
            return {
                field: plain(getattr(value, field))
                for field in value.__struct_fields__
                if field != "user_id"
            }
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case tuple():
            return [plain(item) for item in value]
        case datetime() | date():
            return value.isoformat()
        case _:
            return value
