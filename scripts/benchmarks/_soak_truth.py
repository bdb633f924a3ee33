"""What Home Assistant has to show, worked out from what the simulator knows."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
import sqlite3
from typing import Any, Final, override

from custom_components.dexcom_api.glucose.metrics import Summary
from custom_components.dexcom_api.glucose.numbers import to_unit
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS, Limits
from custom_components.dexcom_api.glucose.rolling import RollingMetrics
from custom_components.dexcom_api.glucose.trace import Readings
from custom_components.dexcom_api.glucose.trends import TRENDS
from custom_components.dexcom_api.sensors.metrics import percent_in
from tests.simulator.users import WATCH

from ._hours import mean_of_hour
from ._soak_world import Account, World

UNKNOWN: Final = "unknown"

# As the options of an account are by default.
STALE_AFTER: Final = timedelta(hours=6)

DAY: Final = timedelta(days=1)
HOUR_SECONDS: Final = 3600
FUTURE: Final = timedelta(days=1)

# What differs by less than this was only rounded.
ROUNDING: Final = 0.006
# A start is told in whole minutes, by clocks that are a second off now and then.
START_ROUNDING: Final = timedelta(seconds=65)

# The sensors of metrics that are enabled from the start, by the window and what they take of it.
METRICS: Final[dict[str, tuple[int, Callable[[Summary], float | None]]]] = {
    "mean_1d": (1, lambda summary: summary.mean_mg_dl),
    "in_range_1d": (1, percent_in("in_range")),
    "mean_14d": (14, lambda summary: summary.mean_mg_dl),
    "gmi_14d": (14, lambda summary: summary.gmi_percent),
    "in_range_14d": (14, percent_in("in_range")),
    "below_14d": (14, percent_in("below")),
    "above_14d": (14, percent_in("above")),
    "cv_14d": (14, lambda summary: summary.cv_percent),
}
MEANS: Final = frozenset({"mean_1d", "mean_14d"})
METRIC_DAYS: Final = 14

# The totals of a day and the statistics, by the kinds of events that they add up.
TOTALS: Final = {
    "carbs": ("carbs", None),
    "insulin_fast": ("insulin", "fastActing"),
    "insulin_long": ("insulin", "longActing"),
}

DOUBLES: Final = """
    SELECT COUNT(*) FROM (
        SELECT 1 FROM statistics GROUP BY metadata_id, start_ts HAVING COUNT(*) > 1
    )
"""


# Rows of statistics by the first second of their hour since 1970 UTC.
type Hours = dict[int, tuple[float, ...]]


@dataclass(frozen=True, kw_only=True)
class Wrong:
    """Something that is not as it has to be."""

    moment: datetime
    about: str
    expected: object
    found: object

    @override
    def __str__(self) -> str:
        """Tell of it in a line."""
        return (
            f"{self.moment:%F %T} {self.about}: {self.found} instead of {self.expected}"
        )


def time_of(record: dict[str, Any]) -> datetime:
    """Return when a record is of."""
    moment = datetime.fromisoformat(record["systemTime"])
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def records_as_of(
    world: World, account: Account, endpoint: str, asked: datetime, since: datetime
) -> list[dict[str, Any]]:
    """Return what could be seen of an endpoint when it was asked for, oldest first.

    What a watch uploads is left out: the phone has it before.
    """
    with world.clock.as_of(asked):
        records = world.simulator.truth(
            account.user.name, endpoint, since, asked + FUTURE
        )
    return [record for record in records if record.get("displayApp") != WATCH]


def close(found: str, expected: float | datetime | str | None) -> bool:
    """Return whether a state is what it has to be."""
    match expected:
        case None:
            return found == UNKNOWN
        case str():
            return found == expected
        case datetime():
            return found != UNKNOWN and (
                abs(datetime.fromisoformat(found) - expected) < START_ROUNDING
            )
    try:
        value = float(found)
    except ValueError:
        return False
    # A state is rounded to the last of its digits.
    digit: float = 10 ** -len(found.partition(".")[2])
    return abs(value - expected) <= 0.501 * digit


@dataclass(frozen=True, kw_only=True)
class Asked:
    """When Dexcom was last asked for readings, for the diary, and for readings before that.

    The diary's sensors are worked out when it was asked for, by the readings of then.
    """

    readings: datetime
    diary: datetime
    readings_before: datetime

    def sooner(self, lag: timedelta) -> Asked:
        """Return the same a little earlier."""
        return Asked(
            readings=self.readings - lag,
            diary=self.diary - lag,
            readings_before=self.readings_before - lag,
        )


def expected_states(
    world: World, account: Account, asked: Asked
) -> dict[str, float | datetime | str | None]:
    """Return what the sensors have to show, by key."""
    since = world.now - timedelta(days=METRIC_DAYS + 1)
    egvs = records_as_of(world, account, "egvs", asked.readings, since)
    before = records_as_of(world, account, "egvs", asked.readings_before, since)
    events = records_as_of(world, account, "events", asked.diary, since)
    return {
        **latest_states(account, egvs[-1], world.now),
        **metric_states(account, egvs),
        **totals_today(
            events, time_of(before[-1]), asked.diary, world.now, shown_days(egvs)
        ),
    }


def latest_states(
    account: Account, newest: dict[str, Any], now: datetime
) -> dict[str, float | datetime | str | None]:
    """Return what the sensors of the latest reading have to show."""
    moment = time_of(newest)
    stale = now - moment > STALE_AFTER
    started = None
    if account.user.model.sessions_per_transmitter == 1:
        started = moment - timedelta(seconds=newest["transmitterTicks"])
    shown: dict[str, float | str | None] = dict.fromkeys(
        ("glucose", "trend", "rate_of_change", "glucose_range")
    )
    if not stale:
        rate = newest["trendRate"]
        shown = {
            "glucose": to_unit(newest["value"], account.unit),
            "trend": TRENDS.get(newest["trend"].casefold()),
            "rate_of_change": None if rate is None else to_unit(rate, account.unit),
            "glucose_range": Limits().find_range(newest["value"]),
        }
    return {
        **shown,
        "last_reading": moment,
        "sensor_started": started,
        "stale_data": "on" if stale else "off",
    }


def metric_states(
    account: Account, egvs: Iterable[dict[str, Any]]
) -> dict[str, float | None]:
    """Return what the sensors of metrics have to show."""
    values = {int(time_of(egv).timestamp()): float(egv["value"]) for egv in egvs}
    times = sorted(values)
    readings = Readings(array("q", times), array("f", map(values.__getitem__, times)))
    rolling = RollingMetrics().follow(readings, CONSENSUS_LIMITS)
    found: dict[str, float | None] = {}
    for key, (days, take) in METRICS.items():
        value = take(rolling.summarize(days))
        if value is not None and key in MEANS:
            value = to_unit(value, account.unit)
        found[key] = value
    return found


def totals_today(
    events: Iterable[dict[str, Any]],
    newest: datetime,
    asked: datetime,
    now: datetime,
    days: dict[date, datetime],
) -> dict[str, float | None]:
    """Return what the sensors of the day's totals have to show; None before data reach the day."""
    today = max(start for start in days.values() if start <= now)
    of_today = [
        event
        for event in events
        if today <= time_of(event) <= now and event["eventStatus"] != "deleted"
    ]
    if asked < today or (newest < today and not of_today):
        return {f"{name}_today": None for name in TOTALS}
    return {
        f"{name}_today": sum(
            float(event["value"]) for event in of_today if is_of(event, *kind)
        )
        for name, kind in TOTALS.items()
    }


def shown_days(egvs: list[dict[str, Any]]) -> dict[date, datetime]:
    """Return when each day began on the person's clock, as far as readings tell, and the next ones.

    A day begins when the clock first shows its date or a later one. The clock changes at the first
    of three readings that agree.
    """
    moments = [time_of(egv) for egv in egvs]
    offsets = [datetime.fromisoformat(egv["displayTime"]).utcoffset() for egv in egvs]
    changes: list[tuple[datetime, timedelta]] = []
    for moment, offset, *others in zip(
        moments, offsets, offsets[1:], offsets[2:], strict=False
    ):
        is_new = not changes or changes[-1][1] != offset
        if offset is not None and {offset} == {*others} and is_new:
            changes.append((moment, offset))
    starts: dict[date, datetime] = {}
    moment, end = changes[0][0], moments[-1] + timedelta(days=3)
    while moment < end:
        offset = max(change for change in changes if change[0] <= moment)[1]
        day = (moment + offset).date()
        if day > max(starts, default=date.min):
            starts[day] = moment
        midnight = datetime.combine(day + DAY, time(), UTC) - offset
        moment = min(
            [midnight, *(since for since, _ in changes if moment < since < midnight)]
        )
    return starts


def wrong_days(
    world: World, account: Account, days: list[dict[str, Any]], asked: datetime
) -> list[Wrong]:
    """Return the days of a summary that don't begin and end when those of the person do."""
    since = asked - timedelta(days=METRIC_DAYS + 4)
    egvs = records_as_of(world, account, "egvs", asked, since)
    # The first one began before what is looked at.
    _, *starts = shown_days(egvs).items()
    found = {date.fromisoformat(day["day"]): day for day in days}
    expected = {
        day: (start, following)
        for (day, start), (_, following) in pairwise(starts)
        if day in found or min(found) < day < max(found)
    }
    return [
        Wrong(
            moment=world.now,
            about=f"{account.user.name} day of {day}",
            expected=span,
            found=found.get(day),
        )
        for day, span in expected.items()
        if day not in found
        or span
        != tuple(datetime.fromisoformat(found[day][edge]) for edge in ("start", "end"))
    ]


def is_of(event: dict[str, Any], kind: str, sub_kind: str | None) -> bool:
    """Return whether an event is of a kind."""
    return event["eventType"] == kind and sub_kind in (None, event["eventSubType"])


def hour_of(moment: datetime) -> int:
    """Return the first second of an hour since 1970 UTC."""
    return int(moment.timestamp()) // HOUR_SECONDS * HOUR_SECONDS


def wrong_hours(
    world: World, account: Account, rows: list[dict[str, Any]], asked: datetime
) -> list[Wrong]:
    """Return the hours of glucose that are missing, that should not be there, or are wrong."""
    egvs = records_as_of(world, account, "egvs", asked, account.user.first_data)
    values: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for egv in egvs:
        moment = time_of(egv)
        seconds, value = int(moment.timestamp()), to_unit(egv["value"], account.unit)
        values[hour_of(moment)][seconds] = value
    expected: Hours = {
        hour: (mean_of_hour(hour, known), min(known.values()), max(known.values()))
        for hour, known in values.items()
    }
    found: Hours = {
        row["start"] // 1000: (row["mean"], row["min"], row["max"]) for row in rows
    }
    return differences(account, "glucose", expected, found)


def wrong_totals(
    world: World,
    account: Account,
    name: str,
    rows: list[dict[str, Any]],
    asked: datetime,
) -> list[Wrong]:
    """Return the hours of a total that are wrong, in themselves or in the sum."""
    amounts: defaultdict[int, float] = defaultdict(float)
    since = account.user.first_data
    for event in records_as_of(world, account, "events", asked, since):
        if is_of(event, *TOTALS[name]) and event["eventStatus"] != "deleted":
            amounts[hour_of(time_of(event))] += float(event["value"])
    # What was moved to another hour or deleted leaves an hour without an amount.
    emptied = {row["start"] // 1000: 0.0 for row in rows if not row["state"]}
    total = 0.0
    expected: Hours = {}
    for hour, amount in sorted((emptied | amounts).items()):
        if hour <= asked.timestamp():
            total += amount
            expected[hour] = (amount, total)
    found: Hours = {row["start"] // 1000: (row["state"], row["sum"]) for row in rows}
    return differences(account, name, expected, found)


def differences(
    account: Account,
    name: str,
    expected: Hours,
    found: Hours,
) -> list[Wrong]:
    """Return what differs between two series of hours."""
    return [
        Wrong(
            moment=datetime.fromtimestamp(hour, UTC),
            about=f"{account.user.name} hour of {name}",
            expected=expected.get(hour),
            found=found.get(hour),
        )
        for hour in sorted(expected.keys() | found.keys())
        if not same(expected.get(hour), found.get(hour))
    ]


def same(expected: tuple[float, ...] | None, found: tuple[float, ...] | None) -> bool:
    """Return whether two rows say the same."""
    if expected is None or found is None:
        return expected is found
    return all(
        abs(one - other) < ROUNDING for one, other in zip(expected, found, strict=True)
    )


def doubled(database: Path) -> int:
    """Count the hours of which there are two rows of the same statistics."""
    with closing(sqlite3.connect(database)) as connection:
        count: int = connection.execute(DOUBLES).fetchone()[0]
    return count
