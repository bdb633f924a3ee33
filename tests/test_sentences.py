"""Assist understands questions in every language, and answers them from Dexcom's data."""

from collections.abc import Collection, Mapping
from datetime import datetime
import re
from typing import Any

from hassil import Intents, Sentence
from hassil.expression import Alternative, Expression, Group, RuleReference, TextChunk
import pytest

from custom_components.dexcom_api.texts import LANGUAGES
from homeassistant.components.homeassistant.exposed_entities import async_expose_entity
from homeassistant.util import dt as dt_util
from homeassistant.util.yaml import load_yaml_dict

from .account import DAY, HOUR
from .browser import named_texts
from .common import assert_summarizes, name_device
from .conftest import add_account
from .scene import Scene
from .test_intent import (  # noqa: F401
    GLUCOSE,
    SENTENCES,
    ask_assist,
    conversation,
    newest_of,
    process,
)

QUESTIONS = SENTENCES.parent / "tests" / "questions"

# Where each period starts and ends, in hours since midnight.
HOURS = {
    "yesterday": (-24, 0),
    "last_night": (-2, 7),
    "morning": (6, 12),
    "afternoon": (12, 18),
    "evening": (18, 22),
}
# How many days there are in each period that ends now.
DAYS = {
    "last_24_hours": 1,
    "last_7_days": 7,
    "last_14_days": 14,
    "last_30_days": 30,
    "average": 1,
    "time in range": 1,
}
SUBJECTS = ("latest", "today", *HOURS, *DAYS, "patterns")
SUBJECTS_OF_ANNA = ("latest", "yesterday", "average", "time in range", "patterns")
GLUCOSE_OF_BEN = "sensor.ben_glucose"
SMALL_TALK = "small talk"

# What words for glucose, its readings, its time in range, and lows have in common.
GLUCOSE_WORDS = {
    "de": ("glukose", "zucker", "hypo", "niedrig", "zielbereich", "range"),
    "en": ("glucose", "sugar", "low", "hypo", "range"),
    "es": ("gluc", "glicemia", "azúcar", "azucar", "hipo", "bajos", "bajas", "rango"),
    "fr": ("glyc", "glucose", "sucre", "hypo", "bas", "cible"),
    "it": ("glic", "gluc", "zuccher", "ipo", "bass", "intervallo", "range"),
    "ja": ("血糖", "グルコース", "糖の値", "低値", "目標範囲内"),
    "nl": ("glucose", "suiker", "hypo", "lage", "bereik", "range"),
    "pl": ("gluk", "glik", "cuk", "hipo", "nisk", "zakresie"),
    "pt-BR": ("glic", "açúcar", "hipo", "baixos", "alvo"),
    "sv": ("gluk", "socker", "sockret", "hypo", "känning", "lågt", "låga", "området"),
}


def sentences_of(language: str) -> dict[str, Any]:
    """Return the sentences of a language and what they are made of."""
    return load_yaml_dict(str(SENTENCES / language / "dexcom_api.yaml"))


def meanings_of(sentences: dict[str, Any]) -> dict[str, Any]:
    """Return what can be meant with the sentences of a language, in any words."""
    lists = {
        name: {choice["out"] for choice in choices.get("values", ())}
        for name, choices in sentences["lists"].items()
    }
    return {"intents": sentences["intents"].keys(), "lists": lists}


def questions_of(language: str) -> dict[str, list[str]]:
    """Return questions in a language by what they are about."""
    return load_yaml_dict(str(QUESTIONS / f"{language}.yaml"))


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_meanings(language: str) -> None:
    """The same can be asked in every language, and a question about each of it is tested."""
    sentences = sentences_of(language)
    assert sentences["language"] == language
    assert meanings_of(sentences) == meanings_of(sentences_of("en"))
    of_anna = {f"{subject} of Anna" for subject in SUBJECTS_OF_ANNA}
    assert questions_of(language).keys() == of_anna.union(SUBJECTS, {SMALL_TALK})


def must_say(
    expression: Expression, rules: Mapping[str, Sentence], words: Collection[str]
) -> bool:
    """Return whether everything that an expression matches has one of the words."""
    match expression:
        case TextChunk():
            return any(word in expression.text.casefold() for word in words)
        case RuleReference():
            return must_say(rules[expression.rule_name].expression, rules, words)
        case Alternative():
            return all(must_say(item, rules, words) for item in expression.items)
        case Group():
            return any(must_say(item, rules, words) for item in expression.items)
    return False


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_names(language: str) -> None:
    """What can have any name in it has a word for glucose, too, or it could be about anything."""
    parsed = Intents.from_dict(sentences_of(language))
    rules = parsed.expansion_rules
    with_names = [
        sentence
        for asked in parsed.intents.values()
        for data in asked.data
        for sentence in data.sentences
        if "dexcom_person" in sentence.list_names(rules)
    ]
    assert with_names
    for sentence in with_names:
        words = GLUCOSE_WORDS[language]
        assert must_say(sentence.expression, rules, words), sentence.text


def match_text(answer: str, language: str, key: str) -> re.Match[str] | None:
    """Return where an answer has a text, and what is in its fields."""
    template = re.escape(named_texts(language)[f"spoken_{key}"])
    return re.search(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", template), answer)


def parse(answer: str, language: str, key: str) -> dict[str, str]:
    """Return what an answer, which begins with a text, has for each of its fields."""
    match = match_text(answer, language, key)
    assert match is not None and match.start() == 0, answer
    return {
        name: value.replace(named_texts(language)["report_decimal"], ".")
        for name, value in match.groupdict().items()
    }


def period_of(subject: str, now: datetime) -> tuple[datetime, datetime]:
    """Return the start and the end of a period."""
    if subject in DAYS:
        return now - DAYS[subject] * DAY, now
    midnight = dt_util.as_utc(dt_util.start_of_local_day())
    if subject == "today":
        return midnight, now
    start, end = HOURS[subject]
    return midnight + start * HOUR, midnight + end * HOUR


def assert_answers(answer: str, language: str, subject: str, scene: Scene) -> None:
    """Check an answer by what the simulator has."""
    if subject == "latest":
        texts, (value, time) = named_texts(language), newest_of(scene)
        time = texts["spoken_at"].format(time=time)
        said = texts["spoken_latest"].format(value=value, time=time, age="|")
        assert answer.startswith(said[: said.index("|")]), answer
    elif subject == "patterns":
        assert parse(answer, language, "findings")["days"] == "30"
        assert (". " in answer) is (language != "ja")
    else:
        is_day = subject == "yesterday"
        parts = parse(answer, language, f"stretch{'_yesterday' * is_day}")
        for figure in ("mean", "least", "most"):
            parts[figure] = parts[figure].removesuffix(" mg/dL")
        assert_summarizes(parts, scene, *period_of(subject, scene.now))
        counts = ("no_lows", "one_low", "lows")
        assert any(match_text(answer, language, count) for count in counts), answer


async def assert_understands(scene: Scene, language: str) -> None:
    """Check that each question is understood and answered in a language."""
    for subject in SUBJECTS:
        for question in questions_of(language)[subject]:
            answer = await ask_assist(scene, question, language)
            assert_answers(answer, language, subject, scene)


async def assert_understands_names(scene: Scene, language: str) -> None:
    """Check that each question about one of several people is answered in a language."""
    prefix = named_texts(language)["spoken_of"].format(name="Anna", answer="")
    for subject in SUBJECTS_OF_ANNA:
        for question in questions_of(language)[f"{subject} of Anna"]:
            answer = await ask_assist(scene, question, language)
            assert answer.startswith(prefix), answer
            answer = answer.removeprefix(prefix)
            assert_answers(answer, language, subject, scene)


async def assert_leaves(scene: Scene, language: str) -> None:
    """Check that Home Assistant and other agents get what isn't about anybody's glucose."""
    ours = named_texts(language)["spoken_unknown_name"].format(names="Anna")
    for text in questions_of(language)[SMALL_TALK]:
        response = await process(scene, text, language)
        assert response["response_type"] != "query_answer", text
        assert response["speech"]["plain"]["speech"] != ours, text


@pytest.mark.parametrize("past_is_imported", [False])
async def test_questions(
    conversation: None,  # noqa: F811
    scene: Scene,
    subtests: pytest.Subtests,
) -> None:
    """Each question is understood and answered, also about one of several, and no other is."""
    name_device(scene.hass, "Anna")
    await add_account(scene.hass, scene.simulator, "User8", "Ben")
    await scene.finish_import()
    await scene.advance(HOUR, 12)
    async_expose_entity(scene.hass, "conversation", GLUCOSE, True)
    for language in sorted(LANGUAGES):
        with subtests.test(language=language):
            async_expose_entity(scene.hass, "conversation", GLUCOSE_OF_BEN, False)
            await assert_understands(scene, language)
            await assert_leaves(scene, language)
            async_expose_entity(scene.hass, "conversation", GLUCOSE_OF_BEN, True)
            await assert_understands_names(scene, language)
