"""Assist: questions about glucose and their answers, through the real agent."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from pathlib import Path
import re
import shutil
from typing import Any

import pytest

from homeassistant.components.homeassistant.exposed_entities import async_expose_entity
from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er, intent
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util, slugify

from .account import DAY, HOUR, MINUTE, time_of
from .common import assert_summarizes, latest_egv, name_device
from .conftest import add_account
from .scene import Scene
from .simulated import NOW

GLUCOSE = "sensor.dexcom_glucose"
SENTENCES = Path(__file__).parents[1] / "custom_sentences"
NOW_QUESTION = "what is my glucose"

# 12:00 where Home Assistant is.
NOON = NOW.replace(hour=19, minute=0, second=0)

PERIOD = re.compile(
    r"(Yesterday|From (?P<start>.+?) to (?P<end>[\d:]+|yesterday at [\d:]+)), glucose averaged (?P<mean>[\d.]+) "
    r"(?P<unit>\S+), ranged from (?P<least>[\d.]+) \S+ to (?P<most>[\d.]+) \S+, and was in range "
    r"(?P<percent>[\d.]+) percent of the time\. (?P<rest>.+)"
)

type Ask = Callable[[str], Awaitable[str]]


@pytest.fixture
async def conversation(hass: HomeAssistant) -> None:
    """Set up Assist, with the sentences copied to where the documentation says."""
    shutil.copytree(SENTENCES, hass.config.path("custom_sentences"))
    for component in ("homeassistant", "conversation"):
        assert await async_setup_component(hass, component, {})


@pytest.fixture
async def ask(conversation: None, scene: Scene) -> Ask:
    """Return a function that asks Assist, to which glucose is exposed."""
    async_expose_entity(scene.hass, "conversation", GLUCOSE, True)
    return partial(ask_assist, scene)


async def process(scene: Scene, text: str, language: str = "en") -> dict[str, Any]:
    """Send Assist a text, and return its response."""
    answer: Any = await scene.hass.services.async_call(
        "conversation",
        "process",
        {"text": text, "language": language},
        blocking=True,
        return_response=True,
    )
    response: dict[str, Any] = answer["response"]
    return response


async def ask_assist(scene: Scene, text: str, language: str = "en") -> str:
    """Ask Assist a question and return the answer."""
    response = await process(scene, text, language)
    assert response["response_type"] == "query_answer", response
    return str(response["speech"]["plain"]["speech"])


def clock(moment: datetime) -> str:
    """Return a local time."""
    local = dt_util.as_local(moment)
    return f"{local.hour}:{local.minute:02}"


def newest_of(scene: Scene, user_name: str = "User7") -> tuple[str, str]:
    """Return the newest reading and its time as Assist says them."""
    egv = latest_egv(scene.simulator, user_name)
    return f"{egv['value']} mg/dL", clock(time_of(egv))


def parse(answer: str) -> dict[str, str]:
    """Return the parts of an answer about a period."""
    match = PERIOD.fullmatch(answer)
    assert match is not None, answer
    return match.groupdict()


def assert_true(
    said: dict[str, str], scene: Scene, start: datetime, end: datetime
) -> None:
    """Check an answer about a period by the simulator's readings."""
    values = assert_summarizes(said, scene, start, end)
    in_range = sum(70 <= value <= 180 for value in values)
    assert said["unit"] == "mg/dL"
    share = 100 * in_range / len(values)
    assert float(said["percent"]) == pytest.approx(share, abs=2.5)


async def test_glucose(ask: Ask, scene: Scene) -> None:
    """The latest reading comes with its own time and its age."""
    value, time = newest_of(scene)
    for text in (
        "What is my glucose?",
        "what's my blood sugar right now",
        "How is my glucose",
        "tell me the latest glucose reading",
        "What was my last glucose value?",
    ):
        answer = f"{value} at {time}, one hour and 2 minutes ago."
        assert await ask(text) == answer


async def test_unit_of_the_entity(ask: Ask, scene: Scene) -> None:
    """Glucose is in the unit of the sensor if the user changed it."""
    er.async_get(scene.hass).async_update_entity_options(
        GLUCOSE, "sensor", {ATTR_UNIT_OF_MEASUREMENT: "mmol/L"}
    )
    await scene.advance(MINUTE)
    assert " mmol/L at " in await ask(NOW_QUESTION)
    said = parse(await ask("how was my night"))
    assert said["unit"] == "mmol/L"
    assert 2 < float(said["mean"]) < 22


@pytest.mark.parametrize(
    ("value", "question", "said"),
    [
        (39, (NOW_QUESTION,), "below 40 mg/dL at "),
        (401, (NOW_QUESTION,), "above 400 mg/dL at "),
        (39, ("血糖値は？", "ja"), "の時点で40 mg/dL未満です"),
    ],
)
async def test_out_of_range(
    conversation: None, scene: Scene, value: int, question: tuple[str, ...], said: str
) -> None:
    """A value that the sensor can't measure is less or more than a number."""
    async_expose_entity(scene.hass, "conversation", GLUCOSE, True)
    scene.change_values(lambda _moment: value)
    await scene.advance(MINUTE, 6)
    assert said in await ask_assist(scene, *question)


async def test_late_and_stale(ask: Ask, scene: Scene) -> None:
    """An answer says if a reading is later than usual, and leaves out one that is too old."""
    value, time = newest_of(scene)
    scene.user.offline.append((NOW - HOUR, NOW + 2 * DAY))
    await scene.advance(12 * MINUTE)
    assert "later" not in await ask(NOW_QUESTION)
    await scene.advance(45 * MINUTE)
    assert await ask(NOW_QUESTION) == (
        f"{value} at {time}, one hour and 59 minutes ago. That is later than usual."
    )
    await scene.advance(30 * MINUTE, 10)
    assert await ask(NOW_QUESTION) == (
        f"The latest reading was measured at {time}, 6 hours and 59 minutes ago. "
        "That is too old to say what glucose is now."
    )
    await scene.advance(HOUR, 27)
    old = f"measured yesterday at {time}, 33 hours and 59 minutes ago"
    assert old in await ask(NOW_QUESTION)


async def test_morning(ask: Ask, scene: Scene) -> None:
    """The answer about this morning says how far Dexcom's data reaches."""
    end = time_of(latest_egv(scene.simulator, "User7")) + 5 * MINUTE
    for text in (
        "What was my glucose this morning?",
        "how was my morning",
        "what was my blood sugar like in the morning",
        "did I have any lows this morning",
    ):
        said = parse(await ask(text))
        assert (said["start"], said["end"]) == ("6:00", clock(end))
        assert said["rest"].endswith(f"Dexcom's data ends at {clock(end)}.")
        assert_true(said, scene, NOON - 6 * HOUR, end)


async def test_night(ask: Ask, scene: Scene) -> None:
    """The night begins on the evening before, and is over by now."""
    said = parse(await ask("How was my night?"))
    assert (said["start"], said["end"]) == ("yesterday at 22:00", "7:00")
    assert "ends at" not in said["rest"]
    assert_true(said, scene, NOON - 14 * HOUR, NOON - 5 * HOUR)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_periods(ask: Ask, scene: Scene) -> None:
    """Days and weeks are local ones."""
    await scene.finish_import()
    now = scene.now
    midnight = dt_util.as_utc(dt_util.start_of_local_day())
    for text, start, end in (
        ("how was my glucose in the last 24 hours", now - DAY, now),
        ("how was my day", midnight, now),
        ("how was my glucose yesterday", midnight - DAY, midnight),
        ("how has been my glucose in the past week", now - 7 * DAY, now),
        ("how was my sugar over the last two weeks", now - 14 * DAY, now),
    ):
        said = parse(re.sub(r"\d{4}-\d\d-\d\d at ", "", await ask(text)))
        assert_true(said, scene, start, end)
        assert (said["start"] is None) is (end == midnight)


async def test_too_few_readings(ask: Ask, scene: Scene) -> None:
    """A night or a day with many gaps has no summary."""

    def leave_gaps(body: dict[str, Any]) -> dict[str, Any]:
        records = [record for record in body["records"] if time_of(record).minute < 30]
        return {**body, "records": records}

    scene.user.add_patch("egvs", leave_gaps)
    await scene.advance(HOUR, 24)
    answer = await ask("how was my night")
    assert answer == "There are too few readings from yesterday at 22:00 to 7:00."
    await scene.advance(HOUR, 24)
    for text in (
        "how was my glucose yesterday",
        "what was my time in range yesterday",
        "how many lows did I have yesterday",
    ):
        assert await ask(text) == "There are too few readings from yesterday."


async def test_lows(ask: Ask, scene: Scene) -> None:
    """Lows are counted, and the longest comes with its time, length, and lowest value.

    One that began before the period counts.
    """

    def value_at(moment: datetime) -> float:
        minutes = (moment - NOON) / MINUTE
        if 30 <= minutes < 60:
            return 63
        if 120 <= minutes < 160:
            return 58
        return 50 if 350 <= minutes < 420 else 120

    scene.change_values(value_at)
    await scene.advance(5 * MINUTE, (NOON + 152 * MINUTE - NOW) // (5 * MINUTE))
    rest = parse(await ask("did I have any lows this afternoon"))["rest"]
    match = re.match(
        r"There was one low, at ([\d:]+) for (\d+) minutes, down to 63 mg/dL\.", rest
    )
    assert match is not None, rest
    assert clock(NOON + 30 * MINUTE) <= match[1] <= clock(NOON + 35 * MINUTE)
    assert int(match[2]) == pytest.approx(30, abs=2)

    await scene.advance(5 * MINUTE, 20)
    rest = parse(await ask("how many lows did I have this afternoon"))["rest"]
    assert rest.startswith("There were 2 lows, the longest at 14:0")
    assert " for 40 minutes, down to 58 mg/dL." in rest

    await scene.advance(5 * MINUTE, 60)
    said = parse(await ask("did I have any lows this evening"))
    assert said["least"] == "50"
    assert said["rest"].startswith("There was one low, at 17:5")


@pytest.mark.parametrize("unit", ["mmol/L"])
async def test_not_all_of_the_time(ask: Ask, scene: Scene) -> None:
    """A day with a single high reading wasn't all in range, and a mean has one more decimal.

    It had no lows, which is a number, too.
    """
    scene.change_values(lambda moment: 401 if abs(moment - NOON) < 3 * MINUTE else 120)
    await scene.advance(30 * MINUTE, 48)
    assert (
        "ranged from 6.7 mmol/L to above 22.2 mmol/L, and was in range above 99 percent "
        "of the time. There were no lows."
    ) in await ask("how many lows did I have in the last 24 hours")


@pytest.mark.parametrize("unit", ["mmol/L"])
@pytest.mark.parametrize(
    ("hour", "language", "said"),
    [
        (23, "en", "one low, yesterday at 23:0_ for one hour, down to 3.2 "),
        (
            23,
            "de",
            "Glukose, gestern um 23:0_ mit einer Dauer von einer Stunde und einem Tiefstwert von 3,2 ",
        ),
        (23, "it", "basso, ieri alle 23:0_ per un'ora, fino a 3,2 "),
        (1, "it", "basso, all'1:0_ per un'ora, fino a 3,2 "),
        (1, "es", "baja, a la 1:0_ durante una hora, hasta 3,2 "),
        (2, "es", "baja, a las 2:0_ durante una hora, hasta 3,2 "),
    ],
)
async def test_times_of_a_language(
    ask: Ask, scene: Scene, hour: int, language: str, said: str
) -> None:
    """Times have the words of a language before them, and numbers its decimal separator."""
    scene.change_values(
        lambda moment: 57 if dt_util.as_local(moment).hour == hour else 120
    )
    await scene.advance(2 * HOUR, 12)
    response = await intent.async_handle(
        scene.hass,
        "test",
        "DexcomGetPeriod",
        {"period": {"value": "last_night"}},
        language=language,
    )
    speech = response.speech["plain"]["speech"]
    assert said in re.sub(r"(\d:0)\d", r"\1_", speech), speech


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("de-DE", "Wie ist mein Blutzucker?"),
        ("es-419", "¿Cuál es mi glucosa?"),
        ("fr-CA", "Quelle est ma glycémie ?"),
    ],
)
async def test_language_of_another_country(
    ask: Ask, scene: Scene, language: str, question: str
) -> None:
    """What is asked in the language of another country is answered in ours."""
    answer = await ask_assist(scene, question, language)
    assert answer == await ask_assist(scene, question, language[:2])
    assert "ago" not in answer


async def test_hours_of_a_country(ask: Ask, scene: Scene) -> None:
    """In the United States, voice says whether it was in the morning or the afternoon."""
    _, time = newest_of(scene)
    assert f" at {time}, " in await ask("What is my glucose?")
    await scene.hass.config.async_update(country="US")
    assert f" at {time} AM, " in await ask("What is my glucose?")


@pytest.mark.parametrize(
    ("folder", "language", "question"),
    [
        ("de", "de-CH", "Wie ist mein Blutzucker?"),
        ("pt-BR", "pt", "Como está a minha glicose?"),
    ],
)
async def test_copied_for_another_country(
    scene: Scene, folder: str, language: str, question: str
) -> None:
    """Where Home Assistant has sentences of a country, ours go into a folder with its name."""
    path = scene.hass.config.path("custom_sentences", language)
    shutil.copytree(SENTENCES / folder, path)
    for component in ("homeassistant", "conversation"):
        assert await async_setup_component(scene.hass, component, {})
    async_expose_entity(scene.hass, "conversation", GLUCOSE, True)
    value, time = newest_of(scene)
    answer = await ask_assist(scene, question, language)
    assert value in answer
    assert time in answer
    assert "ago" not in answer


async def test_not_exposed(conversation: None, scene: Scene) -> None:
    """Glucose isn't exposed by default, and the answer says how to expose it."""
    for text in (NOW_QUESTION, "how was my night"):
        assert await ask_assist(scene, text) == (
            "No glucose sensor is exposed to Assist. You can expose one under Settings, Voice "
            "assistants, Expose."
        )


async def test_not_loaded(ask: Ask, scene: Scene) -> None:
    """An account that isn't loaded says so."""
    await scene.unload()
    assert await ask(NOW_QUESTION) == (
        "The Dexcom account of Dexcom isn't loaded. The reason is under Settings, "
        "Devices & services."
    )


async def test_dexcom_down(ask: Ask, scene: Scene) -> None:
    """While Dexcom can't be reached, the latest reading is still true of its time."""
    value, time = newest_of(scene)
    scene.fail("egvs", "devices")
    await scene.advance(20 * MINUTE)
    assert (await ask(NOW_QUESTION)).startswith(f"{value} at {time},")


async def test_several_people(ask: Ask, scene: Scene) -> None:
    """Several people are told apart by the names of their devices, with or without an s."""
    name_device(scene.hass, "Anna")
    await add_account(scene.hass, scene.simulator, "User8", "Ben")

    anna, ben = (newest_of(scene, user)[0] for user in ("User7", "User8"))
    assert (await ask(NOW_QUESTION)).startswith(f"{anna} at ")
    response = await process(scene, "what is Ben's glucose")
    # With this code, Home Assistant asks another agent, if there is one.
    assert response["data"]["code"] == "no_valid_targets"
    assert response["speech"]["plain"]["speech"] == "I only have data for Anna."
    async_expose_entity(scene.hass, "conversation", "sensor.ben_glucose", True)
    answer = await ask(NOW_QUESTION)
    assert answer == "Whose glucose do you mean? I have data for Anna and Ben."
    for text, expected in (
        ("what is Anna's glucose", f"Anna: {anna} at "),
        ("What is the glucose of anna?", f"Anna: {anna} at "),
        ("what is Ben's glucose", f"Ben: {ben} at "),
        ("what's ben's blood sugar right now", f"Ben: {ben} at "),
        ("how was Ben's glucose last night", "Ben: From "),
    ):
        assert (await ask(text)).startswith(expected)
    name_device(scene.hass, "Hans")
    for name in ("Hans", "Hans's", "Hans'"):
        assert (await ask(f"what is {name} glucose")).startswith(f"Hans: {anna} at ")
    name_device(scene.hass, "Max")
    for name in ("Max", "Max'"):
        answer = await ask_assist(scene, f"Wie ist {name} Blutzucker?", "de")
        assert answer.startswith(f"Max: {anna}, ")


async def test_joined_names(ask: Ask, scene: Scene) -> None:
    """Names are joined as each language does it."""
    name_device(scene.hass, "Anna")
    for user, name in (("User8", "Ben"), ("User6", "Inés")):
        await add_account(scene.hass, scene.simulator, user, name)
        sensor = f"sensor.{slugify(name)}_glucose"
        async_expose_entity(scene.hass, "conversation", sensor, True)
    for question, language, names in (
        (NOW_QUESTION, "en", "for Anna, Ben and Inés."),
        ("¿Cuál es mi glucosa?", "es", "de Anna, de Ben y de Inés."),
        ("血糖値は？", "ja", "はAnna、Ben、Inésです。"),
    ):
        assert (await ask_assist(scene, question, language)).endswith(names)


async def test_without_sentences(scene: Scene) -> None:
    """The intents work without the sentences, for those that people write themselves."""
    hass = scene.hass
    for component in ("homeassistant", "intent"):
        assert await async_setup_component(hass, component, {})
    async_expose_entity(hass, "conversation", GLUCOSE, True)
    response = await intent.async_handle(hass, "test", "DexcomGetGlucose")
    assert response.speech["plain"]["speech"].startswith(newest_of(scene)[0])
    with pytest.raises(intent.InvalidSlotInfo):
        await intent.async_handle(
            hass, "test", "DexcomGetPeriod", {"period": {"value": "next_week"}}
        )
