"""Totals of the diary, read back from a real recorder, on PostgreSQL too."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
import threading
from typing import Any, Final
from unittest.mock import patch
from zoneinfo import ZoneInfo

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)
from sqlalchemy.exc import OperationalError

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.diary import statistics as diary_statistics
from custom_components.dexcom_api.diary.ledger import Ledger, Total
from custom_components.dexcom_api.diary.statistics import DiaryStatistics
from custom_components.dexcom_api.storage import recorder as recording
from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.statistics import (
    list_statistic_ids,
    statistics_during_period,
)
from homeassistant.core import HomeAssistant

from ..account import time_of
from ..conftest import ENTRY_ID, NOW, Advance, Log
from ..settling import settle
from ..simulator import Simulator
from ..slow_disk import SlowDisk, until, work
from .database import SUM_COLUMNS, hours_shown, hours_stored, on_postgresql_too

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
BERLIN = ZoneInfo("Europe/Berlin")
IDS: Final = {total: f"dexcom_api:{ENTRY_ID.lower()}_{total}" for total in Total}

type Amounts = Mapping[datetime, str]
type Rows = list[tuple[Any, ...]]


class Account:
    """An account's ledgers, and beside them the same amounts in plain dicts."""

    def __init__(self, hass: HomeAssistant, entry: MockConfigEntry) -> None:
        """Begin with nothing."""
        self._hass = hass
        self.entry = entry
        self.statistics = DiaryStatistics(hass, entry)
        self.ledgers = {total: Ledger.empty() for total in Total}
        self.known: dict[Total, dict[datetime, Decimal]] = {
            total: {} for total in Total
        }

    def restart(self) -> None:
        """Forget what isn't saved."""
        self.statistics = DiaryStatistics(self._hass, self.entry)

    def replace(
        self, total: Total, start: datetime, end: datetime, amounts: Amounts
    ) -> dict[Total, int]:
        """Replace a window, and return what has to be told of it."""
        self.ledgers[total], first = self.ledgers[total].replaced(
            int(start.timestamp()),
            int(end.timestamp()),
            {int(at.timestamp()): float(amount) for at, amount in amounts.items()},
        )
        known = self.known[total]
        known.update({at: Decimal(0) for at in known if start <= at < end})
        known.update({at: Decimal(amount) for at, amount in amounts.items()})
        return {} if first is None else {total: first}

    async def write(self, first_changed: Mapping[Total, int] | None = None) -> None:
        """Write what has changed, or only what has come due."""
        await self.statistics.async_write(self.ledgers, first_changed or {})

    async def take_in(
        self, total: Total, start: datetime, end: datetime, amounts: Amounts
    ) -> None:
        """Replace a window and write what it changes."""
        await self.write(self.replace(total, start, end, amounts))

    def true_rows(self, total: Total, now: datetime = NOW) -> Rows:
        """Compute the rows with decimal numbers, and each sum on its own."""
        known = self.known[total]
        return [
            (
                start,
                float(amount),
                float(sum(known[earlier] for earlier in known if earlier <= start)),
            )
            for start, amount in sorted(known.items())
            if start <= now
        ]


@pytest.fixture
def account(hass: HomeAssistant, now: datetime) -> Account:
    """Return an account whose diary nobody else writes."""
    entry = MockConfigEntry(domain=DOMAIN, entry_id=ENTRY_ID, title="Dexcom")
    entry.add_to_hass(hass)
    return Account(hass, entry)


async def rows(hass: HomeAssistant, total: Total) -> Rows:
    """Return what Home Assistant has of the hours: amount, and sum up to its end."""
    return await hours_shown(hass, IDS[total], SUM_COLUMNS)


async def stored_rows(hass: HomeAssistant, total: Total) -> Rows:
    """Return the same from the tables of the database."""
    return await hours_stored(hass, IDS[total], SUM_COLUMNS)


async def changes_by_day(
    hass: HomeAssistant, total: Total, start: datetime
) -> dict[date, float]:
    """Return what a graph with a bar for each day shows."""
    await async_wait_recording_done(hass)
    found = await get_instance(hass).async_add_executor_job(
        statistics_during_period,
        hass,
        start,
        None,
        {IDS[total]},
        "day",
        None,
        {"change"},
    )
    return {
        datetime.fromtimestamp(row["start"], BERLIN).date(): row["change"] or 0
        for row in found[IDS[total]]
    }


async def shown_series(hass: HomeAssistant) -> dict[str, tuple[str, str, str | None]]:
    """Return the name, unit and class of unit of each series with sums."""
    await async_wait_recording_done(hass)
    found = await get_instance(hass).async_add_executor_job(
        list_statistic_ids, hass, None, "sum"
    )
    return {
        series["statistic_id"]: (
            series["name"],
            series["statistics_unit_of_measurement"],
            series["unit_class"],
        )
        for series in found
    }


async def assert_right(
    hass: HomeAssistant, account: Account, now: datetime = NOW
) -> None:
    """Compare all there is with what it should be."""
    for total in Total:
        assert await rows(hass, total) == account.true_rows(total, now)


def hours(first: datetime, *amounts: str) -> dict[datetime, str]:
    """Return amounts of hours that follow each other."""
    return {
        first + number * timedelta(hours=1): amount
        for number, amount in enumerate(amounts)
    }


# Three windows, as polls and the import of the past see them.
MAY = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC)
APRIL = datetime(2026, 4, 1, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)
MARCH = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC)

FIRST_OF_MAY = datetime(2026, 5, 1, 6, tzinfo=UTC)
SECOND_OF_MAY = datetime(2026, 5, 2, 6, tzinfo=UTC)


@on_postgresql_too
async def test_edits_deletions_and_the_past(
    hass: HomeAssistant, account: Account
) -> None:
    """Whatever changes in an hour, all later sums follow."""
    await account.take_in(
        Total.CARBS,
        *MAY,
        hours(FIRST_OF_MAY, "30.1", "0.2") | hours(SECOND_OF_MAY, "45"),
    )
    await account.take_in(Total.INSULIN_FAST, *MAY, hours(SECOND_OF_MAY, "4.5", "0.05"))
    await assert_right(hass, account)
    assert await shown_series(hass) == {
        IDS[Total.CARBS]: ("Dexcom carbs", "g", "mass"),
        IDS[Total.INSULIN_FAST]: ("Dexcom fast-acting insulin", "U", None),
    }
    # An amount of the first day is edited, another is deleted.
    await account.take_in(
        Total.CARBS, *MAY, hours(FIRST_OF_MAY, "20.7") | hours(SECOND_OF_MAY, "45")
    )
    await assert_right(hass, account)
    assert (await rows(hass, Total.CARBS))[-1] == (SECOND_OF_MAY, 45, 65.7)
    # The past comes in, a window at a time.
    await account.take_in(
        Total.CARBS, *MARCH, hours(datetime(2026, 3, 7, 11, tzinfo=UTC), "12.3", "8")
    )
    await account.take_in(
        Total.INSULIN_LONG, *MARCH, hours(datetime(2026, 3, 7, 20, tzinfo=UTC), "18")
    )
    await account.take_in(
        Total.CARBS, *APRIL, hours(datetime(2026, 4, 9, 9, tzinfo=UTC), "5", "0.1")
    )
    # All of the first of May is deleted.
    await account.take_in(Total.CARBS, *MAY, hours(SECOND_OF_MAY, "45"))
    await assert_right(hass, account)
    for total in Total:
        assert await stored_rows(hass, total) == account.true_rows(total)
    assert len(await shown_series(hass)) == len(Total)


@on_postgresql_too
async def test_days(hass: HomeAssistant, account: Account) -> None:
    """A bar is what was eaten on a day, be it one of 23 hours or one after days of nothing."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    # Berlin's clocks are put forward on the 29th of March.
    begin = datetime(2026, 3, 27, 22, tzinfo=UTC)
    amounts = {
        begin + number * timedelta(hours=1): str(Decimal(number % 17) / 10)
        for number in range(24 * 4)
    }
    amounts |= hours(datetime(2026, 4, 6, 21, tzinfo=UTC), "10", "20", "30.5")
    amounts |= hours(datetime(2026, 5, 2, 17, tzinfo=UTC), "7")
    await account.take_in(Total.CARBS, begin, NOW, amounts)
    true: dict[date, Decimal] = {}
    for at, amount in amounts.items():
        day = at.astimezone(BERLIN).date()
        true[day] = true.get(day, Decimal(0)) + Decimal(amount)
    assert len(true) == 5 + 2 + 1
    found = await changes_by_day(hass, Total.CARBS, begin - timedelta(days=9))
    assert found == pytest.approx({day: float(amount) for day, amount in true.items()})
    # A graph that begins in the middle knows what was before.
    midnight = datetime(2026, 3, 29, 0, tzinfo=BERLIN)
    found = await changes_by_day(hass, Total.CARBS, midnight)
    assert found == pytest.approx(
        {day: float(amount) for day, amount in true.items() if day >= midnight.date()}
    )


async def test_day_of_25_hours(
    hass: HomeAssistant, account: Account, freezer: FrozenDateTimeFactory
) -> None:
    """The hour that Berlin's clocks show twice counts twice."""
    freezer.move_to(datetime(2026, 10, 27, tzinfo=UTC))
    await hass.config.async_set_time_zone("Europe/Berlin")
    begin = datetime(2026, 10, 24, 22, tzinfo=UTC)
    await account.take_in(
        Total.INSULIN_FAST,
        begin,
        begin + timedelta(days=2),
        hours(begin, *["0.1"] * 26),
    )
    found = await changes_by_day(hass, Total.INSULIN_FAST, begin)
    assert found == pytest.approx({date(2026, 10, 25): 2.5, date(2026, 10, 26): 0.1})


@pytest.mark.parametrize("restarts", [False, True])
async def test_hours_to_come(
    hass: HomeAssistant,
    account: Account,
    freezer: FrozenDateTimeFactory,
    restarts: bool,
) -> None:
    """What people are about to do is written when its hour has begun, and not before."""
    running = NOW.replace(minute=0, second=0)
    await account.take_in(Total.CARBS, *MAY, hours(running, "1", "2.5", "3", "4"))
    assert [row[1] for row in await rows(hass, Total.CARBS)] == [1]
    for passed in range(1, 5):
        freezer.tick(timedelta(hours=1))
        if restarts:
            account.restart()
        await account.write()
        await assert_right(hass, account, NOW + timedelta(hours=passed))
    assert len(await rows(hass, Total.CARBS)) == 4


async def test_plans_for_later_hide_none_for_sooner(
    hass: HomeAssistant, account: Account, freezer: FrozenDateTimeFactory
) -> None:
    """What came due is written although only something later has changed."""
    soon = datetime(2026, 5, 2, 19, tzinfo=UTC)
    later = datetime(2026, 5, 3, 4, tzinfo=UTC)
    await account.take_in(Total.CARBS, *MAY, hours(FIRST_OF_MAY, "1") | {soon: "2"})
    for now in (soon, later):
        freezer.move_to(now)
        await account.take_in(Total.CARBS, later, MAY[1], {later: "5"})
        await assert_right(hass, account, now)


@on_postgresql_too
async def test_trouble_is_made_up_for(
    hass: HomeAssistant, account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    """A recorder in trouble stops nobody, and what it missed is written the next time."""
    await account.take_in(Total.CARBS, *MAY, hours(FIRST_OF_MAY, "1", "2", "3"))
    first_changed = account.replace(Total.CARBS, *MAY, hours(FIRST_OF_MAY, "1", "7"))
    first_changed |= account.replace(Total.INSULIN_LONG, *MAY, hours(FIRST_OF_MAY, "9"))
    trouble = OperationalError("SELECT 1", {}, Exception("disk is full"))
    with patch.object(recording, "async_add_external_statistics", side_effect=trouble):
        await account.write(first_changed)
    assert caplog.text.count("The statistics can't be written: OperationalError") == 1
    await account.write()
    await assert_right(hass, account)
    # Somebody deletes statistics, and Home Assistant is started anew.
    get_instance(hass).async_clear_statistics([IDS[Total.CARBS]])
    await async_wait_recording_done(hass)
    account.restart()
    await account.write()
    await assert_right(hass, account)
    assert "Error executing" not in caplog.text


async def test_only_what_differs_is_written(
    hass: HomeAssistant, account: Account
) -> None:
    """A poll that brings nothing writes nothing, and a restart no more than the last hour."""
    await account.take_in(Total.CARBS, *MAY, hours(FIRST_OF_MAY, "1", "2", "3"))
    await async_wait_recording_done(hass)
    with patch.object(recording, "async_add_external_statistics") as add:
        await account.write()
        add.assert_not_called()
        account.restart()
        await account.write()
        [((_, metadata, written), _)] = add.call_args_list
        await account.write()
        first_changed = account.replace(
            Total.CARBS, *MAY, hours(FIRST_OF_MAY, "1", "5", "3")
        )
        await account.write(first_changed)
    assert metadata["statistic_id"] == IDS[Total.CARBS]
    assert [(row["state"], row["sum"]) for row in written] == [(3, 6)]
    assert add.call_count == 2
    assert [row["sum"] for row in add.call_args[0][2]] == [6, 9]


@on_postgresql_too
async def test_lost_file(hass: HomeAssistant, account: Account) -> None:
    """Sums go on where they were when nothing but the recorder knows the past."""
    old = hours(datetime(2026, 3, 7, 11, tzinfo=UTC), "12.3", "8")
    await account.take_in(Total.CARBS, *MARCH, old)
    await account.take_in(Total.CARBS, *MAY, hours(FIRST_OF_MAY, "1.5", "2", "3"))
    await async_wait_recording_done(hass)
    account.restart()
    account.ledgers = await account.statistics.async_completed(
        {total: Ledger.empty() for total in Total}
    )
    # Only what is new is fetched again, and something of it was deleted meanwhile.
    await account.take_in(Total.CARBS, *MAY, hours(FIRST_OF_MAY, "1.5", "4"))
    await assert_right(hass, account)
    assert len(await rows(hass, Total.CARBS)) == 5


async def test_reading_in_trouble(
    hass: HomeAssistant, account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    """Ledgers stay as they are where the recorder can't tell."""
    ledgers = {Total.CARBS: Ledger.empty()}
    with patch.object(
        DiaryStatistics, "_written", side_effect=OperationalError("", {}, Exception())
    ):
        assert await account.statistics.async_completed(ledgers) == ledgers
    assert caplog.text.count("The statistics can't be written") == 1


async def test_name_follows_the_title(hass: HomeAssistant, account: Account) -> None:
    """The series are called as the account is, also when nothing new is logged."""
    await account.take_in(Total.INSULIN_LONG, *MAY, hours(FIRST_OF_MAY, "18", "2"))
    hass.config_entries.async_update_entry(account.entry, title="Anna")
    await account.write()
    assert await shown_series(hass) == {
        IDS[Total.INSULIN_LONG]: ("Anna long-acting insulin", "U", None)
    }
    with patch.object(recording, "async_add_external_statistics") as add:
        await account.write()
    add.assert_not_called()
    hass.config_entries.async_update_entry(account.entry, title="Ben")
    account.restart()
    await account.write()
    assert await shown_series(hass) == {
        IDS[Total.INSULIN_LONG]: ("Ben long-acting insulin", "U", None)
    }
    await assert_right(hass, account)


async def test_no_recorder(hass: HomeAssistant, account: Account) -> None:
    """Without a recorder nothing happens, and with one all is written."""
    hass.config.components.remove("recorder")
    await account.take_in(Total.CARBS, *MAY, hours(FIRST_OF_MAY, "1"))
    ledgers = await account.statistics.async_completed(account.ledgers)
    assert ledgers == account.ledgers
    hass.config.components.add("recorder")
    assert await rows(hass, Total.CARBS) == []
    await account.write()
    await assert_right(hass, account)


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_import_that_is_given_up(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, advance: Advance, log: Log
) -> None:
    """What an import took in comes into the totals, also if nobody waits for it any more."""
    log("carbs", value=10, moment=NOW - 3 * HOUR)
    await advance(16 * MINUTE)
    log("carbs", value=40, moment=NOW - 2 * HOUR)
    with SlowDisk(".diary") as disk:
        call = hass.async_create_task(
            hass.services.async_call(
                DOMAIN,
                "import_history",
                {"start": NOW - 4 * HOUR, "end": NOW},
                blocking=True,
            )
        )
        await disk.has_begun()
        call.cancel()
        await until(call.done)
    await advance(16 * MINUTE)
    assert [amount for _, amount, _ in await rows(hass, Total.CARBS)] == [10, 40]


async def test_import_beside_the_first_poll(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What an import brings while the recorder is asked for what it knows stays in the totals."""
    begun, goes_on = threading.Event(), threading.Event()

    def slow_after_carbs(*args: Any) -> Any:
        if IDS[Total.INSULIN_FAST] in args[3] and not begun.is_set():
            begun.set()
            assert goes_on.wait(20)
        return statistics_during_period(*args)

    monkeypatch.setattr(diary_statistics, "statistics_during_period", slow_after_carbs)
    await hass.config_entries.async_setup(ENTRY_ID)
    await until(begun.is_set)
    today = NOW.replace(hour=0, minute=0, second=0, microsecond=0)
    start, end = today - timedelta(days=30), today - timedelta(days=10)
    call = hass.async_create_task(
        hass.services.async_call(
            DOMAIN, "import_history", {"start": start, "end": end}, blocking=True
        )
    )
    await work(200)
    goes_on.set()
    await until(call.done)
    call.result()
    await settle(hass)
    eaten: defaultdict[datetime, float] = defaultdict(float)
    for record in simulator.truth("User7", "events", start, end):
        if record["eventType"] == "carbs" and record["eventStatus"] == "created":
            hour = time_of(record).replace(minute=0, second=0, microsecond=0)
            eaten[hour] += float(record["value"])
    assert len(eaten) > 20
    stored = await rows(hass, Total.CARBS)
    assert eaten.items() <= {hour: amount for hour, amount, _ in stored}.items()
    assert stored[-1][2] == sum(amount for _, amount, _ in stored)
