"""What has to stand out in the soak, worked out from what the simulator knows."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from custom_components.dexcom_api.glucose.entry_kinds import EntryKind
from custom_components.dexcom_api.glucose.findings import Finding
from custom_components.dexcom_api.glucose.goals import GoalPreset, find_goals
from custom_components.dexcom_api.glucose.numbers import show_glucose
from custom_components.dexcom_api.glucose.patterns import (
    DEFAULT_WINDOW,
    find_data_start,
    find_patterns,
    find_whole_days,
)
from custom_components.dexcom_api.glucose.person_clock import (
    PersonClock,
    find_offset_changes,
)
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS
from custom_components.dexcom_api.glucose.sensor_session import SensorSession
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from custom_components.dexcom_api.glucose.wall_clock import day_of, midnight
from custom_components.dexcom_api.report import to_json_types
from tests.simulator.users import SimulatedUser

from ._soak_truth import records_as_of, time_of
from ._soak_world import Account, World

READING_INTERVAL: Final = timedelta(minutes=5)
QUARTER: Final = timedelta(minutes=15)
MINUTE: Final = timedelta(minutes=1)
# Days on the person's clock before those that count, for what it shows then.
LEAD: Final = timedelta(days=3)

COUNTED_KINDS: Final = (EntryKind.CARBS, EntryKind.EXERCISE)
TEXTS: Final = ("text", "status_text", "unit")

type Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Logged:
    """A meal or exercise."""

    kind: EntryKind
    time: datetime
    end: datetime


@dataclass(frozen=True, kw_only=True)
class Truth:
    """What stands out in whole days, as of some moment."""

    start: datetime
    end: datetime
    last_day: Any
    found: Sequence[Finding]


def find_truth(
    world: World, account: Account, moment: datetime, start: datetime | None = None
) -> Truth:
    """Return what stands out since a start, or in the usual days, as of a moment."""
    length = DEFAULT_WINDOW if start is None else moment - start
    since = moment - 2 * length - LEAD
    egvs, events = (
        records_as_of(
            world, account, endpoint, world.asked(account, endpoint, moment), since
        )
        for endpoint in ("egvs", "events")
    )
    clock, end = clock_of(egvs), time_of(egvs[-1]) + READING_INTERVAL
    if start is None:
        start = midnight(day_of(end, clock) - DEFAULT_WINDOW, clock)
    first, following = find_whole_days((start, end), clock)
    window = midnight(first, clock), midnight(following, clock)
    data_start = find_data_start(window)
    found = find_patterns(
        GlucoseTrace.from_readings(
            [int(time_of(egv).timestamp()) for egv in egvs],
            [float(egv["value"]) for egv in egvs],
        ),
        [one for one in logged(events) if data_start <= one.time < window[1]],
        sessions_of(account.user, egvs),
        clock,
        CONSENSUS_LIMITS,
        find_goals(GoalPreset.ADULT, CONSENSUS_LIMITS),
        window,
    )
    return Truth(
        start=window[0],
        end=window[1],
        last_day=following - timedelta(days=1),
        found=found,
    )


def clock_of(egvs: Sequence[Row]) -> PersonClock:
    """Return the person's clock, as readings show it."""
    shown = (datetime.fromisoformat(egv["displayTime"]).utcoffset() for egv in egvs)
    quarters = array("b", ((offset or timedelta()) // QUARTER for offset in shown))
    times = [int(time_of(egv).timestamp()) for egv in egvs]
    return PersonClock(find_offset_changes(times, quarters), UTC)


def logged(events: Sequence[Row]) -> Iterator[Logged]:
    """Yield the meals and the exercise among the events of a diary."""
    for event in events:
        kind, moment = event["eventType"], time_of(event)
        if event["eventStatus"] == "deleted" or kind not in COUNTED_KINDS:
            continue
        lasts = timedelta()
        if kind == EntryKind.EXERCISE:
            lasts = float(event["value"]) * MINUTE
        yield Logged(kind=EntryKind(kind), time=moment, end=moment + lasts)


def sessions_of(user: SimulatedUser, egvs: Sequence[Row]) -> list[SensorSession]:
    """Return the sensors with a transmitter of their own that readings come from."""
    if user.model.sessions_per_transmitter > 1:
        return []
    sessions = []
    for transmitter_id, group in groupby(egvs, itemgetter("transmitterId")):
        times, ticks = zip(
            *((time_of(egv), egv["transmitterTicks"]) for egv in group), strict=True
        )
        start = times[0].timestamp() - ticks[0]
        sessions.append(
            SensorSession(
                transmitter_id=transmitter_id,
                product=None,
                is_sensor=True,
                started=datetime.fromtimestamp(60 * round(start / 60), UTC),
                ends=None,
                expires=None,
                first_reading=times[0],
                last_reading=times[-1],
            )
        )
    return sessions


def show_finding(finding: Finding, unit: str) -> Row:
    """Return a finding as an answer has to say it, without its texts."""
    span, within, change = finding.span, finding.within, finding.change
    limit = finding.limit_mg_dl
    is_judged = finding.other_total is not None
    names = ("days", "count", "total", "other_count", "other_total", "excursion")
    shown: Row = to_json_types(
        {
            **{name: getattr(finding, name) for name in ("id", "kind", *names)},
            "status": finding.status if is_judged else None,
            "start": finding.start,
            "end": finding.end,
            "limit": None if limit is None else show_glucose(limit, unit).value,
            "starts": span and span.start,
            "ends": span and span.end,
            "scope": finding.scope,
            "within_minutes": None if within is None else round(within / MINUTE),
            "in_range_percent": finding.in_range_percent,
            "change": change
            and {
                name: getattr(change, name)
                for name in ("range", "percent", "percent_before", "met")
            },
        }
    )
    return shown


def drop_texts(row: Row) -> Row:
    """Return a finding of an answer without its texts."""
    return {key: value for key, value in row.items() if key not in TEXTS}
