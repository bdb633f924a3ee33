"""Writes carbs and insulin to the long-term statistics, with sums for each day or year."""

from collections.abc import Mapping
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
from ..dexcom.columns import HOUR_SECONDS
from ..naming import async_account_name
from ..storage.recorder import (
    async_add_rows,
    has_recorder,
    recorder_trouble_logged,
    statistic_id,
)
from .formatting import UNIT_OF_INSULIN
from .ledger import Ledger, SumRow, Total, sum_rows, to_thousandths

# What the statistics of all totals are called where they fail together.
DIARY: Final = "diary"

# The name, the unit, and the unit class of the statistics of each total.
SERIES: Final[Mapping[Total, tuple[str, str, str | None]]] = {
    Total.CARBS: ("carbs", UnitOfMass.GRAMS, MassConverter.UNIT_CLASS),
    Total.INSULIN_FAST: ("fast-acting insulin", UNIT_OF_INSULIN, None),
    Total.INSULIN_LONG: ("long-acting insulin", UNIT_OF_INSULIN, None),
}


class DiaryStatistics:
    """Writes the totals of an account to the recorder, if there is one.

    An hour is written once it has begun; people also log what they are about to do. For each
    total, ``_due`` is the first hour that may differ from its row in the recorder. Comparing all
    rows finds it at first. Each write makes up for whatever came due or failed before it.
    """

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Start without knowing what the recorder has."""
        self._hass = hass
        self._entry = entry
        self._name = async_account_name(hass, entry)
        self._due: dict[Total, int] = {}

    async def async_write(
        self, ledgers: Mapping[Total, Ledger], first_changed: Mapping[Total, int]
    ) -> None:
        """Write the hours that have begun, from the first that is due or has changed.

        Without a recorder, or if it fails, nothing is written, and the diary goes on.
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
            for total, ledger in ledgers.items():
                await self._async_write_total(total, ledger)

    async def async_completed(
        self, ledgers: Mapping[Total, Ledger]
    ) -> dict[Total, Ledger]:
        """Return ledgers with the hours that only the recorder has.

        If the file was lost or an older one restored, such hours would keep sums that no longer
        fit. The import fetches the entries in its range again.
        """
        completed = dict(ledgers)
        if has_recorder(self._hass):
            with recorder_trouble_logged(self._hass, self._entry, DIARY, writes=False):
                for total, ledger in ledgers.items():
                    completed[total] = await get_instance(
                        self._hass
                    ).async_add_executor_job(self._complete, total, ledger)
        return completed

    async def _async_write_total(self, total: Total, ledger: Ledger) -> None:
        """Write the due hours of a total. They stay due until all of them are handed over."""
        if total not in self._due:
            self._due[total] = await get_instance(self._hass).async_add_executor_job(
                self._find_due, total, ledger
            )
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
        rows = await self._hass.async_add_executor_job(
            statistics_rows, ledger, self._due[total], now_seconds
        )
        await async_add_rows(self._hass, metadata, rows)
        self._due[total] = now_seconds - now_seconds % HOUR_SECONDS + HOUR_SECONDS

    def _complete(self, total: Total, ledger: Ledger) -> Ledger:
        """Return a ledger with the hours that only the recorder has."""
        rows = self._read_rows(total)
        return {row.hour: to_thousandths(row.amount) for row in rows} | dict(ledger)

    def _find_due(self, total: Total, ledger: Ledger) -> int:
        """Return the first hour that the recorder lacks or has with other values.

        If there is none, return the last hour, so that the name is written too.
        """
        written = {row.hour: row for row in self._read_rows(total)}
        hour = 0
        for row in sum_rows(ledger, 0):
            hour = row.hour
            if written.get(hour) != row:
                break
        return hour

    def _read_rows(self, total: Total) -> list[SumRow]:
        """Return the rows that the recorder has of a total."""
        name = statistic_id(self._entry, total)
        found = statistics_during_period(
            self._hass,
            datetime.fromtimestamp(0, UTC),
            None,
            {name},
            "hour",
            None,
            {"state", "sum"},
        )
        return [
            SumRow(int(row["start"]), row["state"] or 0, row["sum"] or 0)
            for row in found.get(name, [])
        ]


def statistics_rows(
    ledger: Ledger, first_hour: int, now_seconds: int
) -> list[StatisticData]:
    """Return the rows of the hours since one that have begun."""
    return [
        StatisticData(
            start=datetime.fromtimestamp(row.hour, UTC), state=row.amount, sum=row.sum
        )
        for row in sum_rows(ledger, first_hour)
        if row.hour <= now_seconds
    ]
