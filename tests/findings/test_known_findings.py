"""Known findings: what no event fires for again."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Final

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.findings.coordinator import (
    KNOWN_FINDINGS,
    KnownFindings,
    KnownFindingsPart,
)
from custom_components.dexcom_api.findings.finder import Findings
from custom_components.dexcom_api.glucose.findings import (
    ClockSpan,
    DayScope,
    Excursion,
    Finding,
    FindingKind,
    FindingStatus,
)
from custom_components.dexcom_api.glucose.ranges import Limits
from custom_components.dexcom_api.storage.account_file import AccountFile
from custom_components.dexcom_api.storage.database import save_fact
from homeassistant.core import HomeAssistant

START: Final = datetime(2026, 4, 1, tzinfo=UTC)
DAY: Final = timedelta(days=1)
LIMITS: Final = Limits(high_mg_dl=170)
LOWS: Final = Finding(
    kind=FindingKind.TIME_OF_DAY,
    status=FindingStatus.NEW,
    start=START,
    end=START + 30 * DAY,
    days=(date(2026, 4, 3), date(2026, 4, 5)),
    count=5,
    total=28,
    excursion=Excursion.LOW,
    limit_mg_dl=70,
    span=ClockSpan(start=time(2, 10), end=time(4, 5)),
    scope=DayScope.ALL_DAYS,
)
HIGHS: Final = replace(LOWS, excursion=Excursion.HIGH, limit_mg_dl=170)
BEST_DAY: Final = replace(
    LOWS,
    kind=FindingKind.BEST_DAY,
    days=(date(2026, 4, 30),),
    excursion=None,
    span=None,
)


def find(*found: Finding, days: int = 0) -> Findings:
    """Return what was found in April, or in thirty days that end so many days later."""
    return Findings(
        start=START + days * DAY,
        end=START + (30 + days) * DAY,
        days=28,
        limits=LIMITS,
        found=found,
        last_day=date(2026, 4, 30) + days * DAY,
    )


KNOWN: Final = KnownFindings(limits=Limits()).follow(find(LOWS))


def test_follow() -> None:
    """What is found again is seen again; what isn't found any more stays known for thirty days."""
    assert (KNOWN.limits, KNOWN.last_day) == (LIMITS, date(2026, 4, 30).toordinal())
    for days, kinds in ((1, [LOWS, HIGHS]), (29, [LOWS, HIGHS]), (30, [HIGHS])):
        found = find(HIGHS, days=days)
        known = KNOWN.follow(found)
        assert [one.finding for one in known.findings] == kinds
        assert known.looked_until == known.findings[-1].seen == found.end.timestamp()
    later = replace(LOWS, span=ClockSpan(start=time(4), end=time(6)))
    assert [one.finding for one in KNOWN.follow(find(later)).findings] == [later]


@pytest.mark.parametrize(
    ("finding", "days", "is_new"),
    [
        (LOWS, 0, False),
        (replace(LOWS, span=ClockSpan(start=time(4), end=time(6))), 1, False),
        (HIGHS, 0, True),
        (HIGHS, 1, True),
        (HIGHS, -1, False),
        (replace(HIGHS, status=FindingStatus.RECURRING), 1, False),
        (BEST_DAY, 0, True),
        (BEST_DAY, 1, False),
    ],
)
def test_is_new(finding: Finding, days: int, is_new: bool) -> None:
    """Events fire for what is new, not known, and in a period that ends no earlier than the last."""
    assert KNOWN.is_new(finding, find(finding, days=days)) is is_new


async def test_saved(hass: HomeAssistant) -> None:
    """Known findings are saved if they changed, or if the file may have lost them."""
    entry = MockConfigEntry(entry_id="known")

    async def start() -> tuple[AccountFile, KnownFindingsPart]:
        file, part = AccountFile(hass, entry), KnownFindingsPart()
        await part.async_load(file)
        return file, part

    file, part = await start()
    part.async_note_salvaged({})
    assert part.known is part.async_take_changes() is None
    part.async_keep(KNOWN)
    change = part.async_take_changes()
    assert change is not None
    change.failed()
    await file.async_save()
    part.async_keep(KNOWN)
    assert part.async_take_changes() is None
    # The file is damaged.
    lose = partial(save_fact, name=KNOWN_FINDINGS, value=None)
    await file.async_save(lose)
    part.async_note_salvaged({})
    await file.async_close()

    file, part = await start()
    assert part.known == KNOWN
    await file.async_close()
