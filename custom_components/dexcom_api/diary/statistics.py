"""Writes carbs and insulin to the long-term statistics, with sums for each day or year."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Final

from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.models import (
    StatisticData,
    StatisticMeanType,
    StatisticMetaData,
)
from homeassistant.components.recorder.statistics import statistics_during_period
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import UnitOfMass
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from homeassistant.util.unit_conversion import MassConverter

from ..const import DOMAIN
from ..coverage import KEPT
from ..dexcom.columns import HOUR_SECONDS
from ..naming import async_account_name
from ..storage.account_file import AccountFile
from ..storage.recorder import (
    async_add_rows,
    async_delete_hours,
    async_recorded,
    has_recorder,
    recorder_trouble_logged,
    statistic_id,
)
from .amounts import SumRow, load_sums
from .days import note_earliest
from .formatting import UNIT_OF_INSULIN
from .ledger import Amounts, Total, to_thousandths

# The name of the statistics of all totals, whose failures are logged together.
DIARY: Final = "diary"

# The name, the unit, and the unit class of the statistics of each total.
SERIES: Final[Mapping[Total, tuple[str, str, str | None]]] = {
    Total.CARBS: ("carbs", UnitOfMass.GRAMS, MassConverter.UNIT_CLASS),
    Total.INSULIN_FAST: ("fast-acting insulin", UNIT_OF_INSULIN, None),
    Total.INSULIN_LONG: ("long-acting insulin", UNIT_OF_INSULIN, None),
}


class DiaryStatistics:
    """Writes the totals of an account to the recorder, if there is one.

    An hour is written once it has begun; people also log what they are about to do. One without
    amounts is deleted. For each total, ``_due`` is the first hour that may differ from its row in
    the recorder, and ``_taken`` the first that the recorder took but its database may lack.
    Comparing all rows finds what is due at first. Each write makes up for whatever came due or failed
    before it.
    """

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry, file: AccountFile
    ) -> None:
        """Start without knowing what the recorder has."""
        self._hass = hass
        self._entry = entry
        self._file = file
        self._name = async_account_name(hass, entry)
        self._due: dict[Total, int] = {}
        self._taken: dict[Total, int] = {}

    async def async_write(self, first_changed: Mapping[Total, int]) -> None:
        """Write the hours that have begun, from the first that is due or has changed.

        Without a recorder, or if it fails, nothing is written, and the diary still works.
        """
        for total, first in first_changed.items():
            if total in self._due:
                self._due[total] = min(self._due[total], first)
        if self._name != (name := async_account_name(self._hass, self._entry)):
            # A comparison leaves at least the last hour to write, and the name with it.
            self._due.clear()
            self._name = name
        if not has_recorder(self._hass):
            return
        with recorder_trouble_logged(self._hass, self._entry, DIARY):
            for total in Total:
                await self._async_write_total(total)

    async def async_write_refused(self) -> None:
        """Write the hours again that the recorder took and that its database lacks."""
        lacking: dict[Total, int] = {}
        with (
            recorder_trouble_logged(self._hass, self._entry, DIARY, writes=False),
            suppress(TimeoutError),
        ):
            if self._taken:
                await async_recorded(self._hass)
            for total, first in self._taken.items():
                saved = await self._async_saved_sums(total, first)
                hour = await self._async_first_lacking(total, saved)
                if hour is not None:
                    lacking[total] = hour
            self._taken = {}
        if lacking:
            await self.async_write(lacking)

    async def async_written_amounts(self) -> dict[Total, Amounts]:
        """Return the amounts of the hours that the recorder has."""
        amounts: dict[Total, Amounts] = {}
        if has_recorder(self._hass):
            with recorder_trouble_logged(self._hass, self._entry, DIARY, writes=False):
                for total in Total:
                    amounts[total] = {
                        row.hour: to_thousandths(row.amount)
                        for row in await self._async_read_rows(total, 0)
                    }
        return amounts

    async def _async_write_total(self, total: Total) -> None:
        """Write the due hours of a total. They stay due until all of them are handed over."""
        if total not in self._due:
            self._due[total] = await self._async_find_due(total)
        name, unit, unit_class = SERIES[total]
        metadata = StatisticMetaData(
            has_sum=True,
            mean_type=StatisticMeanType.NONE,
            name=f"{self._name} {name}",
            source=DOMAIN,
            statistic_id=statistic_id(self._entry, total),
            unit_class=unit_class,
            unit_of_measurement=unit,
        )
        now_seconds = int(dt_util.utcnow().timestamp())
        saved = await self._async_saved_sums(total, self._due[total])
        rows = [
            StatisticData(
                start=datetime.fromtimestamp(row.hour, UTC),
                state=row.amount,
                sum=row.sum,
            )
            for row in saved
            if row.amount and row.hour <= now_seconds
        ]
        if saved:
            note_earliest(self._taken, {total: self._due[total]})
        await async_add_rows(self._hass, metadata, rows)
        gone = [row.hour for row in saved if not row.amount]
        async_delete_hours(self._hass, metadata["statistic_id"], gone)
        self._due[total] = now_seconds - now_seconds % HOUR_SECONDS + HOUR_SECONDS

    async def _async_saved_sums(self, total: Total, first_hour: int) -> list[SumRow]:
        """Return the hours in the account's file since one."""
        return await self._file.async_read(
            lambda connection: load_sums(connection, total, first_hour)
        )

    async def _async_find_due(self, total: Total) -> int:
        """Return the first hour that the recorder lacks, has with other values, or has to delete.

        If there is none, return the last hour, so that the name is written too. Sums show whether
        earlier hours differ: years of them are compared only then.
        """
        recent = int((dt_util.utcnow() - KEPT).timestamp())
        for since in (recent - recent % HOUR_SECONDS, 0):
            rows = await self._async_saved_sums(total, since)
            if not rows:
                due = 0
                continue
            lacking = await self._async_first_lacking(total, rows)
            due = rows[-1].hour if lacking is None else lacking
            if rows[1:] and due != rows[0].hour:
                return due
        return due

    async def _async_first_lacking(
        self, total: Total, saved: Sequence[SumRow]
    ) -> int | None:
        """Return the first hour that the recorder lacks, has with other values, or has to delete.

        None means that it has all of them.
        """
        if not saved:
            return None
        written = {
            row.hour: row for row in await self._async_read_rows(total, saved[0].hour)
        }
        return next(
            (
                row.hour
                for row in saved
                if written.get(row.hour) != (row if row.amount else None)
            ),
            None,
        )

    async def _async_read_rows(self, total: Total, since: int) -> list[SumRow]:
        """Return the rows that the recorder has of a total."""
        return await get_instance(self._hass).async_add_executor_job(
            self._read_rows, total, since
        )

    def _read_rows(self, total: Total, since: int) -> list[SumRow]:
        """Return the rows that the recorder has of a total since a time."""
        name = statistic_id(self._entry, total)
        found = statistics_during_period(
            self._hass,
            datetime.fromtimestamp(since, UTC),
            None,
            {name},
            period="hour",
            units=None,
            types={"state", "sum"},
        )
        return [
            SumRow(int(row["start"]), row["state"] or 0, row["sum"] or 0)
            for row in found.get(name, [])
        ]
