"""An account that only files feed."""

import base64
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.components.homeassistant.exposed_entities import async_expose_entity
from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    ConfigEntryState,
    ConfigFlowContext,
)
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import intent, issue_registry as ir, llm
from homeassistant.setup import async_setup_component

from .account import DAY, HOUR, MINUTE
from .assistant.asking import CALENDAR, CONTEXT, DIARY
from .browser import add_account_of_files, seen
from .clocks import StoppedClocks
from .common import found
from .files.examples import GERMAN, egv, lines, shown
from .pdf.reading import ReadPdf
from .settling import settle
from .simulated import NOW
from .timers import fire_timers

GLUCOSE = "sensor.dexcom_glucose"


@pytest.mark.usefixtures("now")
async def test_account_without_sign_in(hass: HomeAssistant, tmp_path: Path) -> None:
    """Without a sign-in, an account has what files bring; nobody is asked, and nothing is zero."""
    entry = await add_account_of_files(hass)
    assert entry.state is ConfigEntryState.LOADED
    assert dict(entry.data) == {}
    assert found(hass, GLUCOSE).state == "unknown"
    hass.config.allowlist_external_dirs = {str(tmp_path)}
    first = (NOW - 20 * DAY).replace(second=0)
    rows = [
        egv(shown(first + place * 5 * MINUTE), 100 + place % 50, 300 * place)
        for place in range(14 * 288)
    ]
    carbs = f"1,{shown(first + 30 * HOUR)},Carbs,,,,,,,45,,,,"
    (tmp_path / "clarity.csv").write_text(lines(*rows, carbs))

    async def act(action: str, **data: Any) -> Any:
        return await hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )

    await act("import_file", path=str(tmp_path / "clarity.csv"), time_zone="UTC")
    await hass.async_block_till_done()
    last = datetime.fromisoformat(found(hass, "sensor.dexcom_last_reading").state)
    assert last == first + (14 * 288 - 1) * 5 * MINUTE
    # The latest reading is a week old.
    assert found(hass, GLUCOSE).state == "unknown"
    assert found(hass, "sensor.dexcom_carbs_today").state == "unknown"
    window = {"start": first, "end": first + 14 * DAY}
    for _ in range(2):
        summary = await act("get_summary", **window)
        assert summary["present_readings"] == 14 * 288
        assert summary["active_percent"] == 100
        totals = [day["totals"] for day in summary["diary"]["days"]]
        assert sum(day["carbs_g"] for day in totals) == 45
        await hass.config_entries.async_reload(entry.entry_id)
        await settle(hass)
    for action, data in (
        ("get_records", {"endpoint": "egvs"}),
        ("import_history", {"start": shown(first)}),
    ):
        with pytest.raises(ServiceValidationError, match="files only"):
            await act(action, **data)
    assert not ir.async_get(hass).issues
    context = ConfigFlowContext(source=SOURCE_RECONFIGURE, entry_id=entry.entry_id)
    result = await hass.config_entries.flow.async_init(DOMAIN, context=context)
    assert seen(result)["reason"] == "only_files"
    await hass.config_entries.async_remove(entry.entry_id)


@pytest.mark.usefixtures("now")
async def test_limits_in_mmol(hass: HomeAssistant, tmp_path: Path) -> None:
    """A file in mmol/L has readings at the limits in range, as Clarity has."""
    await add_account_of_files(hass)
    hass.config.allowlist_external_dirs = {str(tmp_path)}
    first = (NOW - DAY).replace(second=0)
    values = [("3,9", "10,0", "3,8", "10,1")[place % 4] for place in range(12 * 20)]
    rows = [
        f"1;{shown(first + place * 5 * MINUTE)};EGV;;;;iOS;{value};;;;;;"
        for place, value in enumerate(values)
    ]
    (tmp_path / "clarity.csv").write_text(lines(*rows, header=GERMAN))
    path = str(tmp_path / "clarity.csv")
    for action, data in (
        ("import_file", {"path": path, "time_zone": "UTC"}),
        ("get_summary", {"start": first}),
    ):
        answer = await hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )
    assert answer is not None
    percents = [answer[f"{name}_percent"] for name in ("low", "in_range", "high")]
    assert percents == [25, 50, 25]


@pytest.mark.usefixtures("now")
async def test_nothing_logged(hass: HomeAssistant, tmp_path: Path) -> None:
    """A file without entries says that nothing was logged in its time."""
    await add_account_of_files(hass)
    hass.config.allowlist_external_dirs = {str(tmp_path)}
    first = (NOW - 3 * DAY).replace(second=0)
    rows = [egv(shown(first + place * 5 * MINUTE), 100) for place in range(3 * 288)]
    (tmp_path / "clarity.csv").write_text(lines(*rows))
    await hass.services.async_call(
        DOMAIN,
        "import_file",
        {"path": str(tmp_path / "clarity.csv"), "time_zone": "UTC"},
        blocking=True,
    )
    for component in ("homeassistant", "llm", "conversation"):
        assert await async_setup_component(hass, component, {})
    for entity_id in (GLUCOSE, CALENDAR):
        async_expose_entity(hass, "conversation", entity_id, True)
    api = await llm.async_get_api(hass, llm.LLM_API_ASSIST, CONTEXT)
    for days, has_data in ((1, True), (5, False)):
        day = (NOW - days * DAY).date().isoformat()
        answer = await api.async_call_tool(llm.ToolInput(DIARY, {"day": day}))
        assert ("entries" in answer.data) is has_data, answer.data


@pytest.mark.usefixtures("now")
async def test_time_between_files(hass: HomeAssistant, tmp_path: Path) -> None:
    """As soon as a file is imported, the list of sensors says that time before it is missing."""
    await add_account_of_files(hass)
    hass.config.allowlist_external_dirs = {str(tmp_path)}

    async def act(action: str, **data: Any) -> Any:
        return await hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )

    for days in (20, 5):
        first = (NOW - days * DAY).replace(minute=0, second=0)
        rows = [egv(shown(first + place * 5 * MINUTE), 100) for place in range(288)]
        path = tmp_path / "clarity.csv"
        path.write_text(lines(*rows))
        await act("import_file", path=str(path), time_zone="UTC")
        answer = await act("get_sensors")
        assert answer["stored_since"] == first.isoformat()


@pytest.mark.usefixtures("now")
async def test_patterns_of_several_files(hass: HomeAssistant, tmp_path: Path) -> None:
    """The days of all files count for what stands out, also if nothing is known in between."""
    await add_account_of_files(hass)
    hass.config.allowlist_external_dirs = {str(tmp_path)}
    path = tmp_path / "clarity.csv"
    for days in (20, 9):
        first = (NOW - days * DAY).replace(second=0)
        moments = (first + place * 5 * MINUTE for place in range(9 * 288))
        path.write_text(lines(*(egv(shown(moment), 100) for moment in moments)))
        await hass.services.async_call(
            DOMAIN,
            "import_file",
            {"path": str(path), "time_zone": "UTC"},
            blocking=True,
        )
    for component in ("homeassistant", "conversation"):
        assert await async_setup_component(hass, component, {})
    async_expose_entity(hass, "conversation", GLUCOSE, True)
    response = await intent.async_handle(hass, "test", "DexcomGetPatterns")
    said = response.speech["plain"]["speech"]
    assert said.startswith("This stands out in 19 days: Best of 17 days: ")


async def test_finding_of_files(
    hass: HomeAssistant, tmp_path: Path, freezer: StoppedClocks, now: datetime
) -> None:
    """A file with the best day of all makes the event of findings fire."""
    await add_account_of_files(hass)
    hass.config.allowlist_external_dirs = {str(tmp_path)}
    path, begin = tmp_path / "clarity.csv", (now - 42 * DAY).replace(hour=0, minute=0)
    for first, days, mg_dl in ((begin, 40, 240), (begin + 40 * DAY, 1, 110)):
        moments = (first + place * 5 * MINUTE for place in range(days * 288))
        path.write_text(lines(*(egv(shown(moment), mg_dl) for moment in moments)))
        await hass.services.async_call(
            DOMAIN,
            "import_file",
            {"path": str(path), "time_zone": "UTC"},
            blocking=True,
        )
        for _ in range(6):
            freezer.tick(30 * MINUTE)
            fire_timers(hass)
            await settle(hass)
    state = hass.states.get("event.dexcom_finding")
    assert state is not None
    assert state.attributes["event_type"] == "best_day"


@pytest.mark.usefixtures("now")
async def test_days_without_file(hass: HomeAssistant, tmp_path: Path) -> None:
    """Where no file covers a day, what wasn't found is unknown rather than zero."""
    await add_account_of_files(hass)
    hass.config.allowlist_external_dirs = {str(tmp_path)}

    async def act(action: str, **data: Any) -> Any:
        answer = await hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True
        )
        await settle(hass)
        return answer

    first = (NOW - 20 * DAY).replace(hour=0, minute=0, second=0)
    path = tmp_path / "clarity.csv"
    for begin in (first, first + 10 * DAY):
        rows = [egv(shown(begin + place * 5 * MINUTE), 100) for place in range(864)]
        meal = f"1,{shown(begin + 30 * HOUR)},Carbs,,,,,,,45,,,,"
        path.write_text(lines(*rows, meal))
        await act("import_file", path=str(path), time_zone="UTC")

    def totals_of(summary: Any, key: str) -> list[float | None]:
        return [day["totals"][key] for day in summary["diary"]["days"]]

    window = {"start": first.isoformat(), "end": (first + 13 * DAY).isoformat()}
    summary = await act("get_summary", **window)
    carbs, insulin = (totals_of(summary, key) for key in ("carbs_g", "insulin_units"))
    assert carbs[:5] == [0, 45, 0, None, None]
    assert carbs[-5:] == [None, None, 0, 45, 0]
    assert insulin[:5] == [0, 0, 0, None, None]
    totals = summary["diary"]["totals"]
    assert (totals["carbs_g"], totals["insulin_units"]) == (90, None)
    assert summary["diary"]["entries_per_day"] is None
    report = {"return": "content", "sections": ["diary"]}
    pdf = ReadPdf(base64.b64decode((await act("create_report", **report))["content"]))
    table, days = pdf.tables
    assert table[1:3] == [["Carbs", "90 g", "–"], ["Insulin", "–", "–"]]
    assert days[-1][1:3] == ["0", "0"]
    assert ["–"] * 4 in [row[1:] for row in days]

    window["end"] = (first + 3 * DAY).isoformat()
    summary = await act("get_summary", **window)
    assert totals_of(summary, "carbs_g") == [0, 45, 0]
    assert summary["diary"]["totals"]["insulin_units"] == 0
    assert summary["diary"]["entries_per_day"] == 0.3
