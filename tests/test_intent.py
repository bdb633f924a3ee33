"""Assist: what people ask for their glucose, and what they are told, through the real agent."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
import re
import shutil
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.dexcom_api.assistant.phrases import Speech
from custom_components.dexcom_api.assistant.queries import PeriodSummary
from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.glucose.ranges import Limits
from custom_components.dexcom_api.glucose.trace import GlucoseTrace
from custom_components.dexcom_api.options import MG_DL, MMOL_L
from homeassistant.components.homeassistant.exposed_entities import async_expose_entity
from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er, intent
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

from .account import time_of
from .browser import INTEGRATION, texts_of
from .common import finish_import, found, latest_egv, name_device
from .conftest import ENTRY_ID, NOW, Advance, add_account
from .simulator import Fault, Simulator

GLUCOSE = "sensor.dexcom_glucose"
SENTENCES = Path(__file__).parents[1] / "custom_sentences"

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

STRETCH = re.compile(
    r"From (?P<start>.+?) to (?P<end>[\d:]+|yesterday at [\d:]+), glucose averaged (?P<mean>[\d.]+) "
    r"(?P<unit>\S+), ranged from (?P<least>[\d.]+) \S+ to (?P<most>[\d.]+) \S+, and was in range "
    r"(?P<percent>[\d.]+) percent of the time\. (?P<rest>.+)"
)

type Ask = Callable[..., Awaitable[str]]


@pytest.fixture
async def conversation(hass: HomeAssistant) -> None:
    """Set Assist up, with the sentences copied to where the documentation says."""
    shutil.copytree(SENTENCES, hass.config.path("custom_sentences"))
    for component in ("homeassistant", "conversation"):
        assert await async_setup_component(hass, component, {})


@pytest.fixture
async def ask(
    hass: HomeAssistant, conversation: None, loaded_entry: MockConfigEntry
) -> Ask:
    """Return a function that asks Assist, to which glucose is exposed, and returns the answer."""
    async_expose_entity(hass, "conversation", GLUCOSE, True)

    return partial(answer_of, hass)


async def answer_of(hass: HomeAssistant, text: str) -> str:
    """Ask Assist, and return what it says."""
    answer: Any = await hass.services.async_call(
        "conversation",
        "process",
        {"text": text, "language": "en"},
        blocking=True,
        return_response=True,
    )
    response = answer["response"]
    assert response["response_type"] == "query_answer", response
    return str(response["speech"]["plain"]["speech"])


def clock(moment: datetime) -> str:
    """Return what the clock of the house shows."""
    local = dt_util.as_local(moment)
    return f"{local.hour}:{local.minute:02}"


def stretch(answer: str) -> dict[str, str]:
    """Return what an answer says of a stretch of time."""
    match = STRETCH.fullmatch(answer)
    assert match is not None, answer
    return match.groupdict()


def assert_true(
    said: dict[str, str], simulator: Simulator, start: datetime, end: datetime
) -> None:
    """Assert that what was said of a stretch is what the simulator has of it, in mg/dL."""
    egvs = simulator.truth("User7", "egvs", start, end)
    values = [egv["value"] for egv in egvs if start <= time_of(egv) < end]
    assert len(values) > 10
    in_range = sum(70 <= value <= 180 for value in values)
    assert said["unit"] == MG_DL
    assert float(said["mean"]) == pytest.approx(sum(values) / len(values), abs=3)
    assert min(values) <= float(said["least"]) <= min(values) + 4
    assert max(values) - 4 <= float(said["most"]) <= max(values)
    assert float(said["percent"]) == pytest.approx(
        100 * in_range / len(values), abs=2.5
    )


@pytest.mark.parametrize(
    "text",
    [
        "What is my glucose?",
        "what's my blood sugar right now",
        "How is my glucose",
        "tell me the latest glucose reading",
        "What was my last glucose value?",
    ],
)
async def test_glucose(ask: Ask, simulator: Simulator, text: str) -> None:
    """The latest reading is told with its own time and its age."""
    newest = latest_egv(simulator, "User7")
    assert await ask(text) == (
        f"{newest['value']} mg/dL as of {clock(time_of(newest))}, "
        "one hour and 2 minutes ago."
    )


@pytest.mark.parametrize("unit", [MMOL_L])
async def test_unit(ask: Ask, simulator: Simulator) -> None:
    """Glucose is told in the unit of the person."""
    newest = latest_egv(simulator, "User7")
    shown = round(newest["value"] / 18.0182, 1)
    assert (await ask("what is my glucose")).startswith(f"{shown:g} mmol/L as of ")


async def test_unit_of_the_entity(
    hass: HomeAssistant, ask: Ask, simulator: Simulator, advance: Advance
) -> None:
    """Glucose is told in the unit of the sensor, where that is another than the account's."""
    er.async_get(hass).async_update_entity_options(
        GLUCOSE, "sensor", {ATTR_UNIT_OF_MEASUREMENT: MMOL_L}
    )
    await advance(MINUTE)
    assert found(hass, GLUCOSE).attributes[ATTR_UNIT_OF_MEASUREMENT] == MMOL_L
    assert " mmol/L as of " in await ask("what is my glucose")
    said = stretch(await ask("how was my night"))
    assert said["unit"] == MMOL_L
    assert 2 < float(said["mean"]) < 22


@pytest.mark.parametrize(
    ("value", "said"), [(39, "below 40 mg/dL as of "), (401, "above 400 mg/dL as of ")]
)
async def test_out_of_range(
    ask: Ask, simulator: Simulator, advance: Advance, value: int, said: str
) -> None:
    """What a sensor can't tell is told as less or more than it can."""

    def change(body: dict[str, Any]) -> dict[str, Any]:
        records = [{**record, "value": value} for record in body["records"]]
        return {**body, "records": records}

    simulator.users["User7"].add_patch("egvs", change)
    for _ in range(6):
        await advance(MINUTE)
    assert (await ask("what is my glucose")).startswith(said)


async def test_late_and_stale(ask: Ask, simulator: Simulator, advance: Advance) -> None:
    """A reading that is later than usual says so, and one that is too old isn't told."""
    newest = latest_egv(simulator, "User7")
    at = clock(time_of(newest))
    simulator.users["User7"].offline.append((time_of(newest), NOW + 2 * DAY))
    await advance(12 * MINUTE)
    assert "later" not in await ask("what is my glucose")
    await advance(45 * MINUTE)
    assert await ask("what is my glucose") == (
        f"{newest['value']} mg/dL as of {at}, one hour and 59 minutes ago. That is later than usual."
    )
    for _ in range(10):
        await advance(30 * MINUTE)
    assert await ask("what is my glucose") == (
        f"The latest reading is from {at}, 6 hours and 59 minutes ago. That is too old to say what glucose is now."
    )
    for _ in range(27):
        await advance(HOUR)
    assert f"from yesterday at {at}, 33 hours and 59 minutes ago" in await ask(
        "what is my glucose"
    )


@pytest.mark.parametrize(
    "text",
    [
        "What was my glucose this morning?",
        "how was my morning",
        "what was my blood sugar like in the morning",
        "did I have any lows this morning",
    ],
)
async def test_morning(ask: Ask, simulator: Simulator, text: str) -> None:
    """The morning so far is told as far as Dexcom's data reach, which is said."""
    said = stretch(await ask(text))
    begin = dt_util.as_utc(dt_util.as_local(NOW).replace(hour=6, minute=0, second=0))
    end = time_of(latest_egv(simulator, "User7")) + 5 * MINUTE
    assert (said["start"], said["end"]) == ("6:00", clock(end))
    assert said["rest"].endswith(f"Dexcom's data ends at {clock(end)}.")
    assert_true(said, simulator, begin, end)


async def test_night(ask: Ask, simulator: Simulator) -> None:
    """The night is from the evening before on, and over by now."""
    said = stretch(await ask("How was my night?"))
    end = dt_util.as_utc(dt_util.as_local(NOW).replace(hour=7, minute=0, second=0))
    assert (said["start"], said["end"]) == ("yesterday at 22:00", "7:00")
    assert "ends at" not in said["rest"]
    assert_true(said, simulator, end - 9 * HOUR, end)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_periods(ask: Ask, simulator: Simulator, advance: Advance) -> None:
    """Days and weeks are told as people mean them."""
    await finish_import(advance)
    now = dt_util.utcnow()
    midnight = dt_util.as_utc(dt_util.start_of_local_day())
    for text, start, end in (
        ("how was my glucose in the last 24 hours", now - DAY, now),
        ("how was my day", midnight, now),
        ("how was my glucose yesterday", midnight - DAY, midnight),
        ("how has been my glucose in the past week", now - 7 * DAY, now),
        ("how was my sugar over the last two weeks", now - 14 * DAY, now),
    ):
        said = stretch(re.sub(r"\d{4}-\d\d-\d\d at ", "", await ask(text)))
        assert_true(said, simulator, start, end)


async def test_nothing_yet(
    ask: Ask, simulator: Simulator, freezer: FrozenDateTimeFactory, advance: Advance
) -> None:
    """A period of which Dexcom has nothing yet is no period without readings."""
    freezer.move_to(NOW + HOUR)
    await advance(10 * MINUTE)
    end = time_of(latest_egv(simulator, "User7")) + 5 * MINUTE
    assert await ask("how was my glucose this afternoon") == (
        f"I have no data for that time yet. Dexcom's data ends at {clock(end)}."
    )


async def test_too_few_readings(
    ask: Ask, simulator: Simulator, advance: Advance
) -> None:
    """A night with many gaps isn't summed up."""
    simulator.users["User7"].add_patch("egvs", without_nights)
    for _ in range(24):
        await advance(HOUR)
    answer = await ask("how was my night")
    assert answer == "There are too few readings from yesterday at 22:00 to 7:00."


def without_nights(body: dict[str, Any]) -> dict[str, Any]:
    """Leave out the readings of the night in California, but for some."""
    records = [
        record
        for record in body["records"]
        if not 5 <= time_of(record).hour < 14 or time_of(record).minute < 30
    ]
    return {**body, "records": records}


async def test_lows(ask: Ask, simulator: Simulator, advance: Advance) -> None:
    """LowEpisodes are counted, and the longest is told with its time, its length and its lowest value."""
    noon = NOW.replace(hour=19, minute=0, second=0)
    lows = ((30, 60, 63), (120, 160, 58))

    def change(body: dict[str, Any]) -> dict[str, Any]:
        records = [dict(record) for record in body["records"]]
        for record in records:
            minutes = (time_of(record) - noon) / MINUTE
            record["value"] = 120
            for begin, end, value in lows:
                if begin <= minutes < end:
                    record["value"] = value
        return {**body, "records": records}

    simulator.users["User7"].add_patch("egvs", change)
    while dt_util.utcnow() < noon + 150 * MINUTE:
        await advance(5 * MINUTE)
    rest = stretch(await ask("did I have any lows this afternoon"))["rest"]
    match = re.match(
        r"There was one low, at ([\d:]+) for (\d+) minutes, down to 63 mg/dL\.", rest
    )
    assert match is not None, rest
    assert clock(noon + 30 * MINUTE) <= match[1] <= clock(noon + 35 * MINUTE)
    assert int(match[2]) == pytest.approx(30, abs=2)

    while dt_util.utcnow() < noon + 250 * MINUTE:
        await advance(5 * MINUTE)
    rest = stretch(await ask("was I low this afternoon"))["rest"]
    assert rest.startswith("There were 2 lows, the longest at 14:0")
    assert " for 40 minutes, down to 58 mg/dL." in rest


async def test_low_that_reaches_into_a_period(
    ask: Ask, simulator: Simulator, advance: Advance
) -> None:
    """A low that began just before a period and went on for an hour isn't said not to have been."""
    noon = NOW.replace(hour=19, minute=0, second=0)

    def change(body: dict[str, Any]) -> dict[str, Any]:
        records = [dict(record) for record in body["records"]]
        for record in records:
            minutes = (time_of(record) - noon) / MINUTE
            record["value"] = 50 if -10 <= minutes < 60 else 120
        return {**body, "records": records}

    simulator.users["User7"].add_patch("egvs", change)
    for _ in range(60):
        await advance(5 * MINUTE)
    said = stretch(await ask("did I have any lows this afternoon"))
    assert said["least"] == "50"
    assert said["rest"].startswith("There was one low, at 11:5")
    assert "no lows" not in said["rest"]


async def test_not_all_of_the_time(hass: HomeAssistant) -> None:
    """A day with a single high reading wasn't all in range, and a mean has one more decimal."""
    start = NOW - DAY
    times = [int((start + 5 * MINUTE * place).timestamp()) for place in range(288)]
    trace = GlucoseTrace.from_readings(times, [*[120] * 287, 401])
    day = PeriodSummary.of(trace, (start, NOW), Limits())
    speech = await Speech.async_load(hass, "en")
    assert (
        "glucose averaged 6.71 mmol/L, ranged from 6.7 mmol/L to above 22.2 mmol/L, and was in "
        "range above 99 percent of the time"
    ) in speech.summary(day, NOW, MMOL_L)


async def test_not_exposed(
    hass: HomeAssistant, ask: Ask, loaded_entry: MockConfigEntry
) -> None:
    """Nothing is told of what isn't exposed, but how to expose it."""
    async_expose_entity(hass, "conversation", GLUCOSE, False)
    for text in ("what is my glucose", "how was my night"):
        assert await ask(text) == (
            "No glucose sensor is exposed to Assist. You can expose one under Settings, Voice "
            "assistants, Expose."
        )


async def test_not_exposed_by_default(
    hass: HomeAssistant, conversation: None, loaded_entry: MockConfigEntry
) -> None:
    """Nobody exposes health data but the person."""
    answer = await answer_of(hass, "what is my glucose")
    assert answer.startswith("No glucose sensor is exposed")


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_no_readings(ask: Ask) -> None:
    """An account without readings says so."""
    for text in ("what is my glucose", "how was my night"):
        assert await ask(text) == "There are no readings yet."


async def test_not_loaded(hass: HomeAssistant, ask: Ask) -> None:
    """An account that isn't loaded says so."""
    await hass.config_entries.async_unload(ENTRY_ID)
    assert await ask("what is my glucose") == (
        "The Dexcom account of Dexcom isn't loaded. The reason is under Settings, "
        "Devices & services."
    )


async def test_dexcom_down(ask: Ask, simulator: Simulator, advance: Advance) -> None:
    """While Dexcom can't be reached, what is known is still true of its time."""
    newest = latest_egv(simulator, "User7")
    simulator.faults.add(Fault("http_error", status=503))
    await advance(20 * MINUTE)
    answer = await ask("what is my glucose")
    assert answer.startswith(f"{newest['value']} mg/dL as of {clock(time_of(newest))},")


async def test_several_people(
    hass: HomeAssistant, ask: Ask, simulator: Simulator, loaded_entry: MockConfigEntry
) -> None:
    """Of several people, one is asked for by the name of the device, with or without an s."""
    name_device(hass, "Anna")
    await add_account(hass, simulator, "User8", "Ben")

    anna, ben = (latest_egv(simulator, user) for user in ("User7", "User8"))
    assert (await ask("what is my glucose")).startswith(f"{anna['value']} mg/dL as of ")
    assert await ask("what is Ben's glucose") == (
        "I have no data for Ben, only for Anna."
    )
    async_expose_entity(hass, "conversation", "sensor.ben_glucose", True)
    assert (
        await ask("what is my glucose")
        == "Whose glucose do you mean? I have data for Anna, Ben."
    )
    for text in ("what is Anna's glucose", "What is the glucose of anna?"):
        assert (await ask(text)).startswith(f"Anna: {anna['value']} mg/dL as of ")
    for text in ("what is Ben's glucose", "what's ben's blood sugar right now"):
        assert (await ask(text)).startswith(f"Ben: {ben['value']} mg/dL as of ")
    assert (await ask("how was Ben's glucose last night")).startswith("Ben: From ")


async def test_without_sentences(
    hass: HomeAssistant, loaded_entry: MockConfigEntry, simulator: Simulator
) -> None:
    """The intents are there for sentences of one's own, and by themselves."""
    for component in ("homeassistant", "intent"):
        assert await async_setup_component(hass, component, {})
    async_expose_entity(hass, "conversation", GLUCOSE, True)
    response = await intent.async_handle(hass, "test", "DexcomGetGlucose")
    newest = latest_egv(simulator, "User7")
    assert response.speech["plain"]["speech"].startswith(f"{newest['value']} mg/dL")
    with pytest.raises(intent.InvalidSlotInfo):
        await intent.async_handle(
            hass, "test", "DexcomGetPeriod", {"period": {"value": "next_week"}}
        )


def test_texts() -> None:
    """Each text that is spoken is used, and each that is used is there."""
    used = {
        f"{form}{unit}{plural}"
        for unit in ("minute", "hour", "day")
        for form, plural in (("one_", ""), ("", "s"))
    }
    for module in ("assistant/phrases", "assistant/queries", "intent", "llm"):
        source = (INTEGRATION / f"{module}.py").read_text("utf-8")
        used |= set(re.findall(r'(?:say|UnansweredError)\(\s*"(\w+)"', source))
    used |= {"one_low", "lows"}
    texts = texts_of(DOMAIN)["common"]
    prefix = "spoken_"
    assert {key.removeprefix(prefix) for key in texts if key.startswith(prefix)} == used
