"""What voice assistants and language models can ask about an account.

The glucose sensor must be exposed to the assistant, and for the diary its calendar. All answers
come from what is stored, without a request to Dexcom.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Self

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.components.homeassistant import async_should_expose
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT
from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..account import DexcomAccount, DexcomConfigEntry
from ..accounts import (
    DIARY_CALENDAR,
    GLUCOSE_SENSOR,
    AccountEntity,
    async_find_entity_id,
    async_may_access,
)
from ..const import DOMAIN
from ..coverage import Interval, complete_since, newest_part
from ..findings.finder import Findings, async_find_findings, default_window
from ..glucose.episodes import (
    HighEpisode,
    LowEpisode,
    find_high_episodes,
    find_low_episodes,
)
from ..glucose.metrics import MIN_ACTIVE_PERCENT, sum_seconds_by_range
from ..glucose.numbers import GlucoseUnit
from ..glucose.ranges import GlucoseRange, Limits
from ..glucose.trace import GlucoseTrace, Spans, to_datetime
from ..naming import async_account_name
from ..options import AccountOptions, is_fed_by_dexcom
from ..past import async_stored_past
from ..readings.coordinator import ReadingsCoordinator
from ..readings.state import Reading
from .periods import Window

# The id under which entities are exposed to Assist.
CONVERSATION: Final = "conversation"


class UnansweredError(Exception):
    """A question that can't be answered; the key of a text gives the reason."""

    def __init__(
        self,
        key: str,
        moment: datetime | None = None,
        length: timedelta | None = None,
        names: Sequence[str] = (),
        **placeholders: str,
    ) -> None:
        """Keep the key and the placeholders of the text, and the time, length, or names in it."""
        super().__init__(key)
        self.key = key
        self.moment = moment
        self.length = length
        self.names = names
        self.placeholders = placeholders


class UnknownNameError(UnansweredError):
    """A question about a person that no exposed account is named after."""


@dataclass(frozen=True, slots=True)
class Asker:
    """An assistant, and the user who asks it, if that is known.

    A voice satellite has no user: anyone nearby may ask about what is exposed.
    """

    assistant: str
    user: User | None = None

    @callback
    def async_may_read(self, hass: HomeAssistant, entity_id: str) -> bool:
        """Return whether an entity is exposed to the assistant, and the user may read it."""
        if not async_should_expose(hass, self.assistant, entity_id):
            return False
        return self.user is None or self.user.permissions.check_entity(
            entity_id, POLICY_READ
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposedAccount:
    """An account that is exposed to an assistant, with the unit of its glucose sensor.

    ``sees_diary`` is whether the person who asks may also read the diary.
    """

    entry: DexcomConfigEntry
    name: str
    unit: GlucoseUnit
    asker: Asker
    sees_diary: bool = False

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
            asker = Asker(assistant)
            accounts.append(
                ExposedAccount(entry=entry, name=name, unit=unit, asker=asker)
            )
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
    names = [account.name for account in accounts]
    if name is None:
        if len(accounts) > 1:
            raise UnansweredError("several", names=names)
        return accounts[0]
    for account in accounts:
        if account.name.casefold() == name.strip().casefold():
            return account
    raise UnknownNameError("unknown_name", names=names)


async def async_find_readable_account(
    hass: HomeAssistant,
    assistant: str,
    context: Context | None,
    name: str | None,
    exposed: AccountEntity = GLUCOSE_SENSOR,
) -> ExposedAccount:
    """Return the account with a name, or the only one, if the person who asks may read it.

    Raises UnansweredError if in doubt.
    """
    account = async_find_account(hass, assistant, name, exposed)
    entry_id = account.entry.entry_id
    asker = account.asker
    if context is not None and context.user_id is not None:
        user = await hass.auth.async_get_user(context.user_id)
        if user is None or not async_may_access(
            hass, user, entry_id, exposed, POLICY_READ
        ):
            raise UnansweredError("not_allowed", name=account.name)
        asker = Asker(assistant, user)
    calendar = async_find_entity_id(hass, entry_id, DIARY_CALENDAR)
    return replace(
        account,
        asker=asker,
        sees_diary=calendar is not None and asker.async_may_read(hass, calendar),
    )


def find_latest(readings: ReadingsCoordinator) -> Reading:
    """Return the latest reading; raises UnansweredError if there is none."""
    if readings.data.latest is None:
        raise UnansweredError("no_readings")
    return readings.data.latest


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodSummary:
    """A summary of glucose from start to end.

    ``end`` is at most the time that the newest reading stands for. The mean is None if there are
    fewer readings than the consensus asks for, and the extremes mean nothing then. A few hours are
    enough for a summary.
    """

    start: datetime
    end: datetime
    active_percent: float
    mean_mg_dl: float | None
    least_mg_dl: float
    least_measured: datetime
    most_mg_dl: float
    most_measured: datetime
    percents: Mapping[GlucoseRange, float]
    lows: Sequence[LowEpisode]
    highs: Sequence[HighEpisode]

    @classmethod
    def of(cls, trace: GlucoseTrace, window: Window, limits: Limits) -> Self:
        """Summarize a window, which ends after it begins.

        An episode counts if any part of it is within the window, so that a night that began during
        a low isn't reported as one without lows.
        """
        start, end = window
        begin, over = int(start.timestamp()), int(end.timestamp())
        spans = trace.cut_spans(begin, over)
        distribution = spans.sum_by_value()
        active_percent = 100 * distribution.seconds / max(over - begin, 1)
        is_enough = active_percent >= MIN_ACTIVE_PERCENT
        seconds = sum_seconds_by_range(distribution, limits)
        return cls(
            start=start,
            end=end,
            active_percent=active_percent,
            mean_mg_dl=distribution.mean_mg_dl if is_enough else None,
            least_mg_dl=min(spans.values_mg_dl, default=0),
            least_measured=_find_measured(trace, spans, min) or start,
            most_mg_dl=max(spans.values_mg_dl, default=0),
            most_measured=_find_measured(trace, spans, max) or start,
            percents={
                band: 100 * part / max(distribution.seconds, 1)
                for band, part in seconds.items()
            },
            lows=[
                episode
                for episode in find_low_episodes(trace, limits.low_mg_dl)
                if start < episode.end and episode.start < end
            ],
            highs=[
                episode
                for episode in find_high_episodes(trace, limits.high_mg_dl)
                if start < episode.end and episode.start < end
            ],
        )


def _find_measured(
    trace: GlucoseTrace, spans: Spans, pick: Callable[[Sequence[float]], float]
) -> datetime | None:
    """Return when the first of the picked values of spans was measured, or None without any."""
    if not spans.values_mg_dl:
        return None
    place = list(spans.values_mg_dl).index(pick(spans.values_mg_dl))
    # The first span can begin after its reading.
    reading = bisect_right(trace.times, spans.starts[place]) - 1
    return to_datetime(trace.times[reading])


async def async_period_summary(
    hass: HomeAssistant, account: ExposedAccount, window: Window
) -> PeriodSummary:
    """Return the summary of the newest part of a window that is stored.

    Raises UnansweredError if there is no data for it, or DiskTroubleError.
    """
    part = async_stored_part(account, window)
    data = account.data
    past = await async_stored_past(data, part, with_diary=False)
    return await hass.async_add_executor_job(
        lambda: PeriodSummary.of(past.trace, part, data.readings.data.limits)
    )


async def async_stored_trace(
    account: ExposedAccount, window: Window
) -> tuple[Interval, GlucoseTrace]:
    """Return the newest part of a window that is stored, and the readings around it.

    Raises UnansweredError if there is no data for it, or DiskTroubleError.
    """
    part = async_stored_part(account, window)
    past = await async_stored_past(account.data, part, with_diary=False)
    return part, past.trace


@callback
def async_stored_part(account: ExposedAccount, window: Window) -> Interval:
    """Return the newest part of a window whose readings are stored.

    Raises UnansweredError if there is none.
    """
    store = account.data.readings.store
    reaches, known = store.end(dt_util.utcnow()), complete_since(store.coverage)
    if reaches is None or known is None:
        raise UnansweredError("no_readings")
    start, end = window
    if start >= reaches:
        raise UnansweredError("not_yet", moment=reaches)
    part = newest_part(store.coverage, start, min(end, reaches))
    if part is None:
        raise UnansweredError("too_old", moment=known)
    return part


async def async_findings(
    hass: HomeAssistant, account: ExposedAccount, window: Window | None = None
) -> Findings:
    """Return what stands out in the whole days of a window, by default of the latest thirty days.

    Raises UnansweredError without readings, or DiskTroubleError.
    """
    asked = window or default_window(account.data)
    if asked is None:
        raise UnansweredError("no_readings")
    part = async_stored_part(account, asked)
    if not is_fed_by_dexcom(account.entry):
        # Nobody can be asked for the time between files, which is like any without readings.
        first = account.data.readings.store.coverage[0].start
        part = Interval(max(asked[0], first), part.end)
    return await async_find_findings(
        hass, account.data, part, with_diary=account.sees_diary
    )
