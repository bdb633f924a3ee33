"""Reports on a window of time, for actions and cards."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Final

import msgspec
import probatio

from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .coverage import Interval
from .dexcom.columns import DAY_SECONDS
from .diary.entries import Diary
from .diary.totals import summarize_diary
from .glucose.ambulatory_profile import build_profile
from .glucose.clock_portions import ClockPortions
from .glucose.day_parts import (
    DEFAULT_DAY_PARTS,
    WEEKDAYS,
    DayParts,
    measure_hours,
    measure_parts,
    measure_weekdays,
)
from .glucose.goals import GoalPreset, judge_goals
from .glucose.metrics import (
    LowEpisodes,
    Metrics,
    Summary,
    cut_with_context,
    summarize,
    summarize_days,
)
from .glucose.numbers import (
    GlucoseUnit,
    ShownNumber,
    show_derived,
    show_limits,
    show_mean,
    show_merged,
    show_percent,
    show_tenths,
)
from .glucose.person_clock import offset_at
from .glucose.ranges import GlucoseRange, Limits
from .glucose.trace import GlucoseTrace
from .glucose.variability import Variability, measure_variability
from .glucose.wall_clock import day_of, moment_at
from .report_types import (
    LowRow,
    Measured,
    ReportDay,
    ReportParts,
    Rows,
    SummaryReport,
    Texts,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# The positions of the ranges, alone and as they are shown together.
RANGES: Final[Mapping[str, Sequence[int]]] = {
    **{band.value: (place,) for place, band in enumerate(GlucoseRange)},
    "below": (0, 1),
    "above": (3, 4),
}

# The window of clinical reports.
DEFAULT_WINDOW: Final = timedelta(days=14)

# Home Assistant can't encode longer integers as JSON.
MAX_BITS: Final = 63


def any_moment(value: Any) -> datetime:
    """Return a time, which has no offset if it is on the person's clock."""
    moment: datetime = cv.datetime(value)
    # Far enough from both ends of the calendar for any arithmetic.
    if not 1970 <= moment.year < 3000:
        raise probatio.Invalid("Choose a time in the years 1970 to 2999")
    return moment


def to_utc(moment: datetime, clock: tzinfo) -> datetime:
    """Return a time in UTC; one without an offset is on a clock."""
    return moment.astimezone(UTC) if moment.tzinfo else moment_at(moment, clock)


def read_window(
    request: Mapping[str, Any], clock: tzinfo
) -> tuple[datetime | None, datetime | None]:
    """Return the start and the end of a request in UTC, as far as it has them."""
    start, end = (request.get(edge) for edge in ("start", "end"))
    return start and to_utc(start, clock), end and to_utc(end, clock)


class NoReadingsError(ServiceValidationError):
    """There are no readings yet, or none since the start of a window."""


def resolve_window(
    data_end: datetime | None,
    start: datetime | None,
    end: datetime | None,
    length: timedelta = DEFAULT_WINDOW,
) -> tuple[datetime, datetime]:
    """Return a window in whole seconds that ends no later than the readings.

    A missing end is that of the readings, and a missing start lies ``length`` before the end. Raises
    NoReadingsError, or ServiceValidationError if the window ends before it starts.
    """
    if data_end is None:
        raise NoReadingsError(translation_domain=DOMAIN, translation_key="no_readings")
    if start is not None and end is not None:
        check_order(start, end)
    if start is not None and data_end <= start:
        raise NoReadingsError(
            translation_domain=DOMAIN,
            translation_key="no_readings_since",
            translation_placeholders={"start": name_moment(start)},
        )
    end = min(end or data_end, data_end)
    start = start or end - length
    return start.replace(microsecond=0), end.replace(microsecond=0)


def check_order(start: datetime, end: datetime) -> None:
    """Raise ServiceValidationError if a window ends before it starts."""
    if start > end:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="end_before_start",
            translation_placeholders={
                "start": name_moment(start),
                "end": name_moment(end),
            },
        )


def name_moment(moment: datetime) -> str:
    """Return a moment by Home Assistant's clock, with its offset, for the text of an error."""
    return dt_util.as_local(moment).isoformat(sep=" ", timespec="minutes")


def build_report(
    trace: GlucoseTrace,
    diary: Diary,
    window: tuple[datetime, datetime],
    clock: tzinfo,
    limits: Limits,
    unit: GlucoseUnit,
    parts: DayParts = DEFAULT_DAY_PARTS,
    *,
    preset: GoalPreset = GoalPreset.OWN,
    with_days: bool = True,
    diary_gaps: Sequence[Interval] = (),
) -> SummaryReport:
    """Return all metrics, the profile, and the diary of a window as JSON types.

    Numbers are exact, in mg/dL and percent. Those under "shown" are texts in a unit. Days and hours
    are those of a clock, whose offset is that at the end of the window. The trace and the diary
    must cover the window and its context, as far as there is data; ``diary_gaps`` are missing.
    """
    start, end = window
    trace = cut_with_context(trace, start, end)
    lows = LowEpisodes.find(trace, limits)
    edges = int(start.timestamp()), int(end.timestamp())
    portions = ClockPortions.split(trace, *edges, clock)
    summary = summarize(trace, start, end, limits, lows, portions.total())
    variability = measure_variability(trace, summary, portions.local_times)
    found: ReportParts = {
        "utc_offset_minutes": offset_at(int(end.timestamp()), clock) // 60,
        "limits": limits,
        "goal_preset": preset,
        "goals": judge_goals(preset, limits, summary),
        "shown": describe_report(summary, variability, limits, unit),
        "profile": build_profile(trace, start, end, clock, portions),
        "days": [
            ReportDay({**by_name(day), "shown": describe_metrics(day.metrics, unit)})
            for day in summarize_days(trace, start, end, clock, limits, lows)
        ]
        if with_days
        else [],
        "lows": build_lows(lows.select(start, end), portions, parts)
        if with_days
        else [],
        **build_rows(portions, lows.select(start, end), limits, unit, parts),
        "diary": summarize_diary(diary, start, end, clock, diary_gaps),
    }
    report = {**by_name(summary), **by_name(variability), **found}
    return SummaryReport(to_json_types(report))


def by_name(found: DataclassInstance) -> dict[str, Any]:
    """Return the fields of a dataclass by their names."""
    return {field.name: getattr(found, field.name) for field in fields(found)}


def describe_report(
    summary: Summary, variability: Variability, limits: Limits, unit: GlucoseUnit
) -> dict[str, Any]:
    """Return the metrics and the ranges of a report as texts in a unit."""
    return {
        "unit": unit.value,
        **describe_metrics(summary, unit),
        **{
            name.removesuffix("_mg_dl"): show_known(
                value, lambda spread: show_derived(spread, unit)
            )
            for name, value in by_name(variability).items()
        },
        "limits": {
            band.value: "–".join(map(str, ends))
            for band, ends in show_limits(limits, unit).items()
        },
    }


def build_lows(
    lows: LowEpisodes, portions: ClockPortions, parts: DayParts
) -> list[LowRow]:
    """Return when each low began on the person's clock, oldest first."""
    return [
        {
            "day": day_of(low.start, portions.clock),
            "part": parts.find_part(
                portions.local_times.at(int(low.start.timestamp())) % DAY_SECONDS
            ),
            "start": low.start,
            "end": low.end,
            "lowest_mg_dl": low.lowest_mg_dl,
        }
        for low in lows.low
    ]


def build_rows(
    portions: ClockPortions,
    lows: LowEpisodes,
    limits: Limits,
    unit: GlucoseUnit,
    parts: DayParts,
) -> Rows:
    """Return rows for the hours of the day, the weekdays, and the parts of the day.

    ``lows`` are the episodes that started in the window.
    """

    def measured(metrics: Metrics) -> Measured:
        return {"metrics": metrics, "shown": describe_metrics(metrics, unit)}

    hours = enumerate(measure_hours(portions, limits, lows))
    weekdays = measure_weekdays(portions, limits, lows)
    return {
        "hours": [{"hour": hour, **measured(metrics)} for hour, metrics in hours],
        "weekdays": [
            {"weekday": weekday, **measured(metrics)}
            for weekday, metrics in zip(WEEKDAYS, weekdays, strict=True)
        ],
        "parts": [
            {
                "part": part,
                "start": parts.find_start(part),
                "end": parts.find_end(part),
                **measured(metrics),
            }
            for part, metrics in measure_parts(portions, parts, limits, lows).items()
        ],
    }


def show_known(value: float | None, show: Callable[[float], ShownNumber]) -> str | None:
    """Return the text of a metric, or None if it is unknown."""
    return None if value is None else str(show(value))


def describe_metrics(metrics: Metrics, unit: GlucoseUnit) -> Texts:
    """Return metrics as texts in a unit. Each is None if there are too few readings."""
    percents = metrics.range_percents
    of_period: Texts = {}
    if isinstance(metrics, Summary):
        of_period = {
            "gmi": show_known(metrics.gmi_percent, show_tenths),
            "estimated_a1c": show_known(metrics.estimated_a1c_percent, show_tenths),
        }
    return {
        "mean": show_known(metrics.mean_mg_dl, lambda mean: show_mean(mean, unit)),
        "cv": show_known(metrics.cv_percent, show_tenths),
        **of_period,
        "lbgi": show_known(metrics.lbgi, show_tenths),
        "hbgi": show_known(metrics.hbgi, show_tenths),
        "active": show_known(metrics.active_percent, show_percent),
        "tight_range": show_known(metrics.tight_range_percent, show_percent),
        "pregnancy_range": show_known(metrics.pregnancy_range_percent, show_percent),
        **{
            key: None if percents is None else str(show_merged(percents, *places))
            for key, places in RANGES.items()
        },
    }


def to_json_types(value: Any) -> Any:
    """Return a value as JSON types, with times in ISO 8601 and structs without their user id."""
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
        case datetime() | date() | time():
            return value.isoformat()
        case int() if value.bit_length() > MAX_BITS:
            return str(value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return to_json_types(by_name(value))
        case _:
            return value
