"""What voice assistants and language models can ask about an account.

The glucose sensor must be exposed to the assistant, and for the diary its calendar. All answers
come from memory, without a request to Dexcom.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, Self

from homeassistant.components.homeassistant import async_should_expose
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount, DexcomConfigEntry
from ..accounts import GLUCOSE_SENSOR, AccountEntity, async_find_entity_id
from ..const import DOMAIN
from ..coverage import complete_since
from ..dexcom.const import READING_INTERVAL
from ..glucose.episodes import LowEpisode, find_low_episodes
from ..glucose.metrics import MIN_ACTIVE_PERCENT, sum_seconds_by_range
from ..glucose.numbers import GlucoseUnit
from ..glucose.ranges import GlucoseRange, Limits
from ..glucose.trace import GlucoseTrace
from ..naming import async_account_name
from ..options import AccountOptions
from ..readings.coordinator import ReadingsCoordinator
from ..readings.state import Reading

# The id under which entities are exposed to Assist.
CONVERSATION: Final = "conversation"

# A reading that is overdue by more than this is late. The cards use the same value.
LATE: Final = timedelta(minutes=15)


class UnansweredError(Exception):
    """A question that can't be answered; the key of a text gives the reason."""

    def __init__(
        self, key: str, moment: datetime | None = None, **placeholders: str
    ) -> None:
        """Keep the key and the placeholders of the text, and the time that it mentions."""
        super().__init__(key)
        self.key = key
        self.moment = moment
        self.placeholders = placeholders


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposedAccount:
    """An account that is exposed to an assistant, with the unit of its glucose sensor."""

    entry: DexcomConfigEntry
    name: str
    unit: GlucoseUnit

    @property
    def data(self) -> DexcomAccount:
        """Return the account's data; raises UnansweredError if it isn't loaded."""
        if self.entry.state is not ConfigEntryState.LOADED:
            raise UnansweredError("not_loaded", name=self.name)
        return self.entry.runtime_data


@callback
def async_exposed_accounts(
    hass: HomeAssistant, assistant: str, exposed: AccountEntity = GLUCOSE_SENSOR
) -> list[ExposedAccount]:
    """Return the accounts whose entity is exposed to an assistant, sorted by name."""
    accounts = []
    for entry in hass.config_entries.async_entries(DOMAIN, include_disabled=False):
        entity_id = async_find_entity_id(hass, entry.entry_id, exposed)
        if entity_id is not None and async_should_expose(hass, assistant, entity_id):
            name, unit = async_account_name(hass, entry), _unit_of(hass, entry)
            accounts.append(ExposedAccount(entry=entry, name=name, unit=unit))
    return sorted(accounts, key=lambda account: account.name)


def _unit_of(hass: HomeAssistant, entry: DexcomConfigEntry) -> GlucoseUnit:
    """Return the unit of the glucose sensor, which a user can change, or of the account."""
    entity_id = async_find_entity_id(hass, entry.entry_id, GLUCOSE_SENSOR)
    state = hass.states.get(entity_id) if entity_id else None
    unit: str = state.attributes.get(ATTR_UNIT_OF_MEASUREMENT, "") if state else ""
    return GlucoseUnit(unit) if unit in GlucoseUnit else AccountOptions(entry).unit


@callback
def async_find_account(
    hass: HomeAssistant,
    assistant: str,
    name: str | None,
    exposed: AccountEntity = GLUCOSE_SENSOR,
) -> ExposedAccount:
    """Return the account with a name, or the only one; raises UnansweredError if in doubt."""
    accounts = async_exposed_accounts(hass, assistant, exposed)
    if not accounts:
        raise UnansweredError("not_exposed")
    names = ", ".join(account.name for account in accounts)
    if name is None:
        if len(accounts) > 1:
            raise UnansweredError("several", names=names)
        return accounts[0]
    for account in accounts:
        if account.name.casefold() == name.strip().casefold():
            return account
    raise UnansweredError("unknown_name", name=name.strip(), names=names)


def find_latest(readings: ReadingsCoordinator) -> Reading:
    """Return the latest reading; raises UnansweredError if there is none."""
    if readings.data.latest is None:
        raise UnansweredError("no_readings")
    return readings.data.latest


def has_usual_age(reading: Reading, readings: ReadingsCoordinator) -> bool:
    """Return whether the reading after the latest one isn't overdue yet."""
    usual = readings.schedule.delay + READING_INTERVAL + LATE
    return dt_util.utcnow() - reading.time <= usual


class Period(StrEnum):
    """A period of time that people can ask about by name."""

    LAST_24_HOURS = "last_24_hours"
    TODAY = "today"
    YESTERDAY = "yesterday"
    LAST_NIGHT = "last_night"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    LAST_7_DAYS = "last_7_days"
    LAST_14_DAYS = "last_14_days"


type Window = tuple[datetime, datetime]

# In Home Assistant's time zone. A night begins on the evening before.
NIGHT_HOURS: Final = (22, 7)
PART_HOURS: Final[Mapping[Period, tuple[int, int]]] = {
    Period.MORNING: (6, 12),
    Period.AFTERNOON: (12, 18),
    Period.EVENING: (18, 22),
}
LAST: Final[Mapping[Period, timedelta]] = {
    Period.LAST_24_HOURS: timedelta(days=1),
    Period.LAST_7_DAYS: timedelta(days=7),
    Period.LAST_14_DAYS: timedelta(days=14),
}
DAY: Final = timedelta(days=1)


def window_of(period: Period, now: datetime) -> Window:
    """Return the start and end in UTC of the latest period that has begun."""
    if period in LAST:
        return now - LAST[period], now
    today = dt_util.as_local(now).date()
    match period:
        case Period.TODAY:
            return clock_time(today, 0), now
        case Period.YESTERDAY:
            return clock_time(today - DAY, 0), clock_time(today, 0)
        case Period.LAST_NIGHT:
            begins, ends = NIGHT_HOURS
            return clock_time(today - DAY, begins), clock_time(today, ends)
    begins, ends = PART_HOURS[period]
    day = today if clock_time(today, begins) <= now else today - DAY
    return clock_time(day, begins), clock_time(day, ends)


def clock_time(day: date, hour: int) -> datetime:
    """Return an hour of a local day in UTC."""
    return dt_util.as_utc(
        datetime.combine(day, time(hour), dt_util.get_default_time_zone())
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodSummary:
    """A summary of glucose from start to end.

    ``end`` is at most the time that the newest reading stands for. The mean is None if there are
    fewer readings than the consensus asks for. A few hours are enough for a summary.
    """

    start: datetime
    end: datetime
    active_percent: float
    mean_mg_dl: float | None
    least_mg_dl: float
    most_mg_dl: float
    percents: Mapping[GlucoseRange, float]
    lows: Sequence[LowEpisode]

    @classmethod
    def of(cls, trace: GlucoseTrace, window: Window, limits: Limits) -> Self:
        """Summarize a window, which ends after it begins.

        A low counts if any part of it is within the window, so that a night that began during a
        low isn't reported as one without lows.
        """
        start, end = window
        begin, over = int(start.timestamp()), int(end.timestamp())
        distribution = trace.cut_spans(begin, over).sum_by_value()
        active_percent = 100 * distribution.seconds / max(over - begin, 1)
        is_enough = active_percent >= MIN_ACTIVE_PERCENT
        seconds = sum_seconds_by_range(distribution, limits)
        return cls(
            start=start,
            end=end,
            active_percent=active_percent,
            mean_mg_dl=distribution.mean_mg_dl if is_enough else None,
            least_mg_dl=min(distribution.seconds_by_mg_dl, default=0),
            most_mg_dl=max(distribution.seconds_by_mg_dl, default=0),
            percents={
                band: 100 * part / max(distribution.seconds, 1)
                for band, part in seconds.items()
            },
            lows=[
                episode
                for episode in find_low_episodes(trace, limits.low_mg_dl)
                if start < episode.end and episode.start < end
            ],
        )


async def async_period_summary(
    hass: HomeAssistant, account: ExposedAccount, window: Window
) -> PeriodSummary:
    """Return the summary of a window; raises UnansweredError if there is no data for it."""
    data = account.data
    trace = data.readings.store.trace(until=dt_util.utcnow())
    known = complete_since(data.readings.store.coverage, dt_util.utcnow())
    if trace.end is None or known is None:
        raise UnansweredError("no_readings")
    reaches = dt_util.utc_from_timestamp(trace.end)
    start, end = max(window[0], known), min(window[1], reaches)
    if window[0] >= reaches:
        raise UnansweredError("not_yet", moment=reaches)
    if start >= end:
        raise UnansweredError("too_old", moment=known)
    return await hass.async_add_executor_job(
        PeriodSummary.of, trace, (start, end), data.readings.data.limits
    )
