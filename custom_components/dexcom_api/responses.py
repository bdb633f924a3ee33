"""Says what glucose does after something in the diary, or anywhere in the home.

Whether somebody may read the source is checked by who asks.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import partial
import logging
from typing import Final

from homeassistant.const import STATE_ON, UnitOfTime
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er

from .account import DexcomAccount
from .const import DOMAIN
from .coverage import Interval, complete_since
from .diary.entries import AMOUNT_DIGITS, Diary
from .diary.formatting import UNITS
from .glucose.day_parts import WEEKDAYS
from .glucose.entry_kinds import EntryKind
from .glucose.numbers import GlucoseUnit, round_half_up, show_glucose
from .glucose.response_curve import AFTER_SECONDS, STEP_MINUTES
from .glucose.responses import (
    MAX_OCCASIONS,
    MIN_OCCASIONS,
    Exclusion,
    GroupFigure,
    GroupFigures,
    Grouping,
    Happening,
    Occasion,
    ResponseGroup,
    find_responses,
)
from .glucose.trace import to_datetime
from .glucose.wall_clock import day_of
from .past import BuildLock, Past, async_stored_past
from .report import name_moment, to_json_types
from .response_types import (
    DiarySource,
    OccasionRow,
    ResponseGroupRow,
    ResponseRow,
    ResponsesProblem,
    ResponsesReport,
    ShownFigures,
)
from .storage.lasting import async_lasting
from .surroundings.occasions import IsNumberError, Occasions, async_find_occasions

_LOGGER = logging.getLogger(__name__)

# Everything that is in memory: shorter windows have few occasions.
DEFAULT_WINDOW: Final = timedelta(days=90)

# Occasions this far outside of a window can overlap with those in it.
CONTEXT: Final = timedelta(seconds=AFTER_SECONDS)

CURVE_DIGITS: Final = 1

# Calendars may ask a server that doesn't answer.
SOURCE_TIMEOUT_SECONDS: Final = 30

DIARY_KINDS: Final[dict[DiarySource, tuple[EntryKind, str | None]]] = {
    DiarySource.CARBS: (EntryKind.CARBS, None),
    DiarySource.INSULIN: (EntryKind.INSULIN, None),
    DiarySource.FAST_ACTING: (EntryKind.INSULIN, "fast_acting"),
    DiarySource.LONG_ACTING: (EntryKind.INSULIN, "long_acting"),
    DiarySource.EXERCISE: (EntryKind.EXERCISE, None),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeSource:
    """Something that happens in the home: a state, an event, or an event of a calendar.

    Of entities with states, it is when the state began; of event entities, an event of a type, if
    there is one; of calendars, the start of an event whose title contains a text, if there is one.
    Upper and lower case are the same.
    """

    entity_id: str
    state: str = STATE_ON
    event_type: str | None = None
    title: str | None = None


type Source = DiarySource | HomeSource


@dataclass(frozen=True, slots=True)
class Happenings:
    """When something happened in a window and around it, and since when that is known.

    The labels are those of whatever happened in the window itself.
    """

    happenings: Sequence[Happening]
    known_since: datetime | None
    amount_unit: str | None
    labels: Sequence[str] = ()


class ResponsesError(ServiceValidationError):
    """There are no responses, for a reason."""

    @property
    def problem(self) -> ResponsesProblem:
        """Return the reason."""
        return ResponsesProblem(str(self.translation_key))


class NoOccasionsError(ResponsesError):
    """Nothing that somebody looked for happened in a window.

    The labels are those of what did happen. They aren't part of the text, which can be logged.
    """

    def __init__(self, found: Happenings, window: Interval) -> None:
        """Initialize the error."""
        super().__init__(
            translation_domain=DOMAIN,
            translation_key="no_occasions",
            translation_placeholders={
                "start": name_moment(window.start),
                "end": name_moment(window.end),
            },
        )
        self.labels = found.labels
        self.known_since = found.known_since


async def async_build_responses(
    hass: HomeAssistant,
    account: DexcomAccount,
    source: Source,
    window: Interval,
    grouping: Grouping | None = None,
    *,
    with_curves: bool = False,
) -> ResponsesReport:
    """Return what glucose did after something, from what is stored, as JSON types.

    Raises ResponsesError if the source is unknown, a number, or can't be read, or if it has no
    occasions in the window or more than 2,000; and DiskTroubleError.
    """
    find: Callable[[Diary], Happenings]
    if isinstance(source, HomeSource):
        # Not while others wait: a calendar can be slow.
        occasions = await _async_find_in_home(hass, source, window)
        find = partial(_to_happenings, occasions)
    else:
        since = complete_since(account.diary.store.coverage)
        find = partial(_find_in_diary, source, since)
    is_in_diary = isinstance(source, DiarySource)
    async with async_lasting(hass, BuildLock):
        past = await async_stored_past(account, window, with_diary=is_in_diary)
        return await hass.async_add_executor_job(
            lambda: _build_report(
                past,
                find(past.diary),
                window,
                grouping,
                account.readings.options.unit,
                with_curves=with_curves,
            )
        )


async def _async_find_in_home(
    hass: HomeAssistant, source: HomeSource, window: Interval
) -> Occasions:
    """Return when something happened in the home in a window and around it."""
    entity_id = source.entity_id
    is_registered = er.async_get(hass).async_get(entity_id) is not None
    if not is_registered and hass.states.get(entity_id) is None:
        raise ResponsesError(
            translation_domain=DOMAIN,
            translation_key="source_unknown",
            translation_placeholders={"entity_id": entity_id},
        )
    try:
        async with asyncio.timeout(SOURCE_TIMEOUT_SECONDS):
            return await async_find_occasions(
                hass,
                entity_id,
                window,
                state=source.state,
                event_type=source.event_type,
                title=source.title,
                context=CONTEXT,
            )
    except IsNumberError as err:
        raise ResponsesError(
            translation_domain=DOMAIN,
            translation_key="source_is_number",
            translation_placeholders={"entity_id": entity_id},
        ) from err
    except Exception as err:
        # Any calendar of any integration, and a database in trouble, can raise anything.
        _LOGGER.debug("A source can't be read: %s", type(err).__name__)
        raise ResponsesError(
            translation_domain=DOMAIN,
            translation_key="source_failed",
            translation_placeholders={"entity_id": entity_id},
        ) from err


def _to_happenings(found: Occasions, _diary: Diary) -> Happenings:
    """Return occasions in the home with how long they last, if they take time and it is known."""
    since = found.known_since
    return Happenings(
        [
            Happening(
                int(start),
                None if end is None or start == end else round((end - start) / 60),
            )
            for start, end, _ in found.occasions
        ],
        None if since is None else to_datetime(int(since)),
        UnitOfTime.MINUTES,
        found.labels,
    )


def _find_in_diary(
    source: DiarySource, since: datetime | None, diary: Diary
) -> Happenings:
    """Return when something was logged."""
    kind, sub_kind = DIARY_KINDS[source]
    return Happenings(
        [
            Happening(int(entry.time.timestamp()), entry.amount)
            for entry in diary.by_kind.get(kind, ())
            if entry.is_of(kind, sub_kind)
        ],
        since,
        UNITS[kind],
    )


def _check_number(found: Happenings, window: Interval) -> None:
    """Raise ResponsesError if nothing happened in a window, or more than can be shown."""
    start, end = (int(edge.timestamp()) for edge in window)
    count = sum(start <= happening.moment < end for happening in found.happenings)
    if not count:
        raise NoOccasionsError(found, window)
    if count > MAX_OCCASIONS:
        raise ResponsesError(
            translation_domain=DOMAIN,
            translation_key="too_many_occasions",
            translation_placeholders={"count": str(count), "most": str(MAX_OCCASIONS)},
        )


def _build_report(
    past: Past,
    found: Happenings,
    window: Interval,
    grouping: Grouping | None,
    unit: GlucoseUnit,
    *,
    with_curves: bool,
) -> ResponsesReport:
    """Return what glucose did after happenings. Runs in a thread."""
    _check_number(found, window)
    start, end = window
    responses = find_responses(
        past.trace,
        found.happenings,
        (int(start.timestamp()), int(end.timestamp())),
        past.clock,
        grouping,
    )
    since, overall = found.known_since, responses.overall
    report: ResponsesReport = {
        "start": start,
        "end": end,
        "known_since": None if since is None else max(since, start),
        "amount_unit": found.amount_unit,
        "found": len(responses.occasions),
        "counted": len(overall.occasions),
        "overlapping": responses.count_excluded(Exclusion.OVERLAPPING),
        "too_few_readings": responses.count_excluded(Exclusion.TOO_FEW_READINGS),
        "needed": MIN_OCCASIONS,
        "overall": _describe_group(overall, unit),
        "grouping": grouping,
        "groups": [_name_group(group, grouping, unit) for group in responses.groups],
        "occasions": [
            _describe_occasion(
                occasion,
                past.clock,
                is_enough=overall.figures is not None,
                with_curve=with_curves,
            )
            for occasion in responses.occasions
        ],
    }
    plain: ResponsesReport = to_json_types(report)
    return plain


def _describe_group(group: ResponseGroup, unit: GlucoseUnit) -> ResponseRow:
    """Return what occasions have in common."""
    return {
        "occasions": len(group.occasions),
        "steps": [
            {
                "minute": minute,
                "p25_mg_dl": step.p25_mg_dl,
                "p50_mg_dl": step.p50_mg_dl,
                "p75_mg_dl": step.p75_mg_dl,
            }
            for minute, step in zip(STEP_MINUTES, group.steps, strict=False)
        ],
        "figures": group.figures,
        "shown": None if group.figures is None else _show_figures(group.figures, unit),
    }


def _show_figures(figures: GroupFigures, unit: GlucoseUnit) -> ShownFigures:
    """Return what is typical of a group as texts."""

    def shown(figure: GroupFigure) -> str:
        return str(show_glucose(figure.typical or 0, unit))

    return {
        "unit": unit.value,
        "start": shown(figures.start_mg_dl),
        "rise": shown(figures.rise_mg_dl),
        "fall": shown(figures.fall_mg_dl),
        "area_above": shown(figures.area_above_mg_dl_h),
        "area_below": shown(figures.area_below_mg_dl_h),
    }


def _name_group(
    group: ResponseGroup, grouping: Grouping | None, unit: GlucoseUnit
) -> ResponseGroupRow:
    """Return a group with what its occasions are grouped by."""
    low, high = group.low or 0, group.high
    is_amount = grouping is Grouping.AMOUNT
    return {
        "hour": int(low) if grouping is Grouping.HOUR else None,
        "weekday": WEEKDAYS[int(low)] if grouping is Grouping.WEEKDAY else None,
        "amount_from": _round_amount(group.low) if is_amount else None,
        "amount_to": _round_amount(high) if is_amount else None,
        **_describe_group(group, unit),
    }


def _describe_occasion(
    occasion: Occasion, clock: tzinfo, *, is_enough: bool, with_curve: bool
) -> OccasionRow:
    """Return an occasion, with its figures if there are enough of them."""
    moment = to_datetime(occasion.moment)
    return {
        "time": moment.astimezone(clock),
        "day": day_of(moment, clock),
        "hour": occasion.hour,
        "weekday": WEEKDAYS[occasion.weekday],
        "amount": _round_amount(occasion.amount),
        "excluded": occasion.exclusion,
        "figures": occasion.figures if is_enough else None,
        "curve": [round_half_up(value, CURVE_DIGITS) for value in occasion.curve_mg_dl]
        if with_curve and is_enough and occasion.figures
        else None,
    }


def _round_amount(amount: float | None) -> float | None:
    """Return an amount without the noise of binary fractions."""
    return None if amount is None else round(amount, AMOUNT_DIGITS)
