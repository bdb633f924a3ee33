"""A person who travels: days and hours follow their clock, wherever Home Assistant is."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

from PIL import Image
import pytest
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.dexcom_api.assistant.periods import Period, window_of
from custom_components.dexcom_api.glucose.person_clock import OffsetChange, PersonClock
from homeassistant.components.homeassistant.exposed_entities import async_expose_entity
from homeassistant.core import HomeAssistant
from homeassistant.helpers import intent, llm
from homeassistant.setup import async_setup_component

from .account import DAY, HOUR, MINUTE
from .assistant.asking import CONTEXT
from .cards.conftest import Card, seconds
from .pictures.pixels import SECONDARY_TEXT, color, pixel, place, reads
from .scene import Scene
from .simulator import Simulator
from .test_image import MEDIAN, PROFILE, TRACE

BERLIN, TOKYO = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Tokyo")
FLIGHT = datetime(2026, 11, 8, tzinfo=BERLIN).astimezone(UTC)

# A week in Berlin and a week in Tokyo; a time without an offset is on the person's clock.
FORTNIGHT = {"start": "2026-11-01 00:00:00", "end": "2026-11-15 00:00:00"}

START_OF_TODAY = datetime(2026, 11, 9, tzinfo=TOKYO).astimezone(UTC)


def value_at(moment: datetime) -> int:
    """Return the glucose of a person who has breakfast at seven and a low at three."""
    hour = moment.astimezone(BERLIN if moment < FLIGHT else TOKYO).hour
    return 220 if hour in (7, 8) else 60 if hour == 3 else 110


@pytest.fixture
def begin() -> datetime:
    """Begin when the readings of a week in Tokyo have arrived."""
    return datetime(2026, 11, 15, 1, 7, tzinfo=TOKYO).astimezone(UTC)


@pytest.fixture
def user_name() -> str:
    """Return the person who travels."""
    return "UserTraveling"


@pytest.fixture(autouse=True)
async def trip(hass: HomeAssistant, simulator: Simulator, user_name: str) -> None:
    """Put Home Assistant in Berlin, and let the person fly to Tokyo at midnight."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    simulator.users[user_name].travel(f"Europe/Berlin {FLIGHT.isoformat()} Asia/Tokyo")


async def look(scene: Scene, browse: ClientSessionGenerator, image: str) -> Image.Image:
    """Fetch an image."""
    client = await browse()
    response = await client.get(scene.state(image).attributes["entity_picture"])
    return Image.open(BytesIO(await response.read()))


def medians(summary: dict[str, Any]) -> list[int]:
    """Return the medians at 7:00 and at 23:00."""
    return [round(summary["profile"][hour]["p50_mg_dl"]) for hour in (7, 23)]


@pytest.mark.parametrize("past_is_imported", [False])
async def test_profile(
    stage: Scene,
    hass_ws_client: WebSocketGenerator,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    """Breakfast is at seven in actions, on cards, and in images, unless the option says otherwise."""
    stage.change_values(value_at)
    await stage.set_up()
    await stage.finish_import()
    summary = await stage.act("get_summary", **FORTNIGHT)
    assert medians(summary) == [202, 110]
    card = Card(stage, await hass_ws_client())
    answer = await card.result("summary", **FORTNIGHT)
    assert answer["summary"] == summary
    assert medians((await card.result("summary", days=14))["summary"]) == [202, 110]
    picture = await look(stage, hass_client_no_auth, PROFILE)
    for hour, mg_dl in ((7.5, 202), (23.5, 110)):
        at = place(hour / 24, mg_dl, 300)
        assert pixel(picture, at) == color(MEDIAN[PROFILE])

    stage.choose(use_home_time_zone=True)
    await stage.reload()
    # Half of the breakfasts, more or less, are at eleven in the evening then.
    assert medians(await stage.act("get_summary", **FORTNIGHT)) != [202, 110]
    found = await card.result("summary", days=30)
    assert found["clock_shifts"] == []
    winter = seconds(datetime(2026, 10, 25, 1, tzinfo=UTC))
    assert found["utc_offsets"][1:] == [[winter, 3600]]
    assert found["utc_offsets"][0][1] == 2 * 3600


@pytest.mark.parametrize("past_is_imported", [False])
async def test_days(scene: Scene, hass_ws_client: WebSocketGenerator) -> None:
    """The day of the flight has sixteen hours, and as many readings are expected of it."""
    await scene.finish_import()
    summary = await scene.act("get_summary", **FORTNIGHT)
    days = {day["day"]: day for day in summary["days"]}
    assert list(days) == [f"2026-11-{day:02}" for day in range(1, 15)]
    assert {name for name, day in days.items() if day["hours"] != 24} == {"2026-11-08"}
    flight = days["2026-11-08"]
    assert (flight["hours"], flight["metrics"]["expected_readings"]) == (16, 16 * 12)
    assert flight["start"] == FLIGHT.isoformat()
    assert summary["utc_offset_minutes"] == 9 * 60
    last_reading = scene.sensor("last_reading")
    assert last_reading.attributes["utc_offset_minutes"] == 9 * 60
    meals = [day["totals"]["carbs_g"] for day in summary["diary"]["days"]]
    by_hour = {row["hour"]: row["carbs_g"] for row in summary["diary"]["hours"]}
    assert len(meals) == 14
    # The person eats by their clock, and hardly ever at night.
    assert sum(by_hour[hour] for hour in range(1, 6)) < 0.1 * sum(by_hour.values())

    card = Card(scene, await hass_ws_client())
    status = await card.result("summary", days=14)
    found = await card.result("summary", **FORTNIGHT)
    assert found["utc_offsets"] == [
        [seconds(summary["start"]), 3600],
        [status["clock_shifts"][-1][0], 9 * 3600],
    ]
    # When the first reading in Tokyo came; in Berlin, clocks had gone back a while before.
    [[back, hour], [east, eight_hours]] = status["clock_shifts"]
    assert (hour, eight_hours) == (-3600, 8 * 3600)
    assert 0 <= east - seconds(FLIGHT) < 300
    assert 0 <= back - seconds(datetime(2026, 10, 25, 1, tzinfo=UTC)) < 300


@pytest.mark.parametrize("begin", [FLIGHT - 2 * HOUR])
async def test_today(scene: Scene, hass_client_no_auth: ClientSessionGenerator) -> None:
    """Totals restart when the person's day does, also on a day with a flight."""
    meals = {FLIGHT - HOUR: 70, FLIGHT + HOUR: 20, START_OF_TODAY + HOUR: 5}
    for moment, grams in meals.items():
        scene.app.log_entry("carbs", value=grams, moment=moment)
    for hours, start in (
        (6, FLIGHT),
        (15, FLIGHT),
        (18, START_OF_TODAY),
        (39, START_OF_TODAY),
        (42, START_OF_TODAY + DAY),
    ):
        while scene.now < FLIGHT + hours * HOUR:
            await scene.advance(15 * MINUTE)
        carbs = scene.sensor("carbs_today")
        assert datetime.fromisoformat(carbs.attributes["last_reset"]) == start
        truth = scene.truth("events", start, scene.now)
        eaten = [event for event in truth if event["eventType"] == "carbs"]
        assert float(carbs.state) == sum(
            float(event["value"])
            for event in eaten
            if event["eventStatus"] != "deleted"
        )
        if hours == 6:
            picture = await look(scene, hass_client_no_auth, TRACE)
            assert reads(picture, "Clock +8 h", 16, SECONDARY_TEXT)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_assistants(scene: Scene) -> None:
    """Named periods and spoken times are on the person's clock."""
    hass = scene.hass
    await scene.finish_import()
    for component in ("homeassistant", "llm", "conversation"):
        assert await async_setup_component(hass, component, {})
    async_expose_entity(hass, "conversation", "sensor.dexcom_glucose", True)
    async_expose_entity(hass, "conversation", "calendar.dexcom_diary", True)
    for period, start in (("last_night", "yesterday at 22:00"), ("today", "0:00")):
        response = await intent.async_handle(
            hass,
            "conversation",
            "DexcomGetPeriod",
            {"period": {"value": period}},
            assistant="conversation",
        )
        said = response.speech["plain"]["speech"]
        assert f"from {start} to 0:" in said.casefold()

    api = await llm.async_get_api(hass, llm.LLM_API_ASSIST, CONTEXT)
    for tool, arguments, edges in (
        ("summary", {"period": "yesterday"}, ("2026-11-14T00:00", "2026-11-15T00:00")),
        (
            "summary",
            {"start": "2026-11-14T22:00:00", "end": "2026-11-14T23:00:00"},
            ("2026-11-14T22:00", "2026-11-14T23:00"),
        ),
    ):
        answer: Any = await api.async_call_tool(
            llm.ToolInput(f"dexcom_api__get_{tool}", arguments)
        )
        times = [answer.data[edge] for edge in ("start", "end")]
        assert times == [f"{edge}:00+09:00" for edge in edges]
    answer = await api.async_call_tool(llm.ToolInput("dexcom_api__get_diary", {}))
    assert answer.data["day"] == "2026-11-15"
    assert answer.data["known_until"].endswith("+09:00")


@pytest.mark.parametrize(
    ("hours", "period", "start", "end"),
    [
        # One in the morning becomes one in the afternoon, of the same day or the day before.
        (12, Period.MORNING, "2026-11-09 06", "2026-11-09 12"),
        (12, Period.AFTERNOON, "2026-11-10 13", "2026-11-10 18"),
        (12, Period.LAST_NIGHT, "2026-11-09 22", "2026-11-10 13"),
        (-12, Period.LAST_NIGHT, "2026-11-09 22", "2026-11-10 07"),
        (-12, Period.YESTERDAY, "2026-11-09 00", "2026-11-10 00"),
    ],
)
def test_periods(hours: int, period: Period, start: str, end: str) -> None:
    """A period is the latest that the clock has shown; one that it skips is none."""
    flight = int(datetime(2026, 11, 10, 1, tzinfo=UTC).timestamp())
    changes = (OffsetChange(0, 0), OffsetChange(flight, hours * 3600))
    clock = PersonClock(changes, BERLIN)
    now = datetime.fromtimestamp(flight, UTC) + 2 * HOUR
    shown = [moment.astimezone(clock) for moment in window_of(period, now, clock)]
    assert [f"{moment:%F %H}" for moment in shown] == [start, end]
