"""Findings in words, in every language."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
import re
from typing import Any

import pytest

from custom_components.dexcom_api.findings.phrases import FindingPhrases
from custom_components.dexcom_api.findings.rows import FindingRow, finding_row
from custom_components.dexcom_api.glucose.findings import (
    Change,
    ClockSpan,
    DayScope,
    Excursion,
    Finding,
    FindingKind,
    FindingStatus,
)
from custom_components.dexcom_api.glucose.goals import GoalRange
from custom_components.dexcom_api.glucose.numbers import GlucoseUnit
from custom_components.dexcom_api.glucose.ranges import CONSENSUS_LIMITS
from custom_components.dexcom_api.texts import async_load_texts
from homeassistant.core import HomeAssistant

from ..browser import INTEGRATION

LANGUAGES = sorted(file.stem for file in (INTEGRATION / "translations").glob("*.json"))


def found(kind: FindingKind, **fields: Any) -> Finding:
    """Return a finding of five in fourteen."""
    return Finding(
        **{
            "kind": kind,
            "status": FindingStatus.NEW,
            "start": datetime(2026, 11, 1, tzinfo=UTC),
            "end": datetime(2026, 11, 15, tzinfo=UTC),
            "days": (date(2026, 11, 3),),
            "count": 5,
            "total": 14,
            **fields,
        }
    )


LOW = {"excursion": Excursion.LOW, "limit_mg_dl": 70}
HIGH = {"excursion": Excursion.HIGH, "limit_mg_dl": 180}
SPAN = ClockSpan(start=time(2, 10), end=time(4, 5))
HOURS = timedelta(hours=3)


def time_of_day(scope: DayScope) -> Finding:
    """Return lows at a time of day."""
    return found(FindingKind.TIME_OF_DAY, span=SPAN, scope=scope, **LOW)


def changed(within: GoalRange, percent: float, before: float) -> Finding:
    """Return a change of the time in a range."""
    change = Change(
        range=within, percent=percent, percent_before=before, goal=None, met=None
    )
    return found(FindingKind.CHANGE, change=change)


SENTENCES: dict[str, Finding] = {
    "Below 70 mg/dL on 5 of 14 days, 2:10 to 4:05": time_of_day(DayScope.ALL_DAYS),
    "Below 70 mg/dL on 5 of 14 weekdays, 2:10 to 4:05": time_of_day(DayScope.WEEKDAYS),
    "Below 70 mg/dL on 5 of 14 weekend days, 2:10 to 4:05": time_of_day(
        DayScope.WEEKENDS
    ),
    "Above 180 mg/dL within 3 hours after 5 of 14 meals": found(
        FindingKind.AFTER_MEALS, within=HOURS, **HIGH
    ),
    "Below 70 mg/dL within one hour after 5 of 14 exercise sessions": found(
        FindingKind.AFTER_EXERCISE, within=HOURS / 3, **LOW
    ),
    "Above 180 mg/dL within 90 minutes after 5 of 14 meals": found(
        FindingKind.AFTER_MEALS, within=HOURS / 2, **HIGH
    ),
    "Above 180 mg/dL on the first day of 5 of 14 sensors": found(
        FindingKind.SENSOR_FIRST_DAY, **HIGH
    ),
    "Best of 14 days: November 3, >99% in range": found(
        FindingKind.BEST_DAY, in_range_percent=99.7
    ),
    "In range: 71% of the time, 62% in the previous period": changed(
        GoalRange.IN_RANGE, 71.4, 61.5
    ),
    "Below 70 mg/dL: 4.1% of the time, 0% in the previous period": changed(
        GoalRange.BELOW, 4.1, 0
    ),
    "Above 180 mg/dL: 20% of the time, 30% in the previous period": changed(
        GoalRange.ABOVE, 20, 30
    ),
    "Below 54 mg/dL: <0.1% of the time, 1.0% in the previous period": changed(
        GoalRange.VERY_LOW, 0.04, 1
    ),
    "Above 250 mg/dL: 5.0% of the time, 2.0% in the previous period": changed(
        GoalRange.VERY_HIGH, 5, 2
    ),
}


async def phrases_of(
    hass: HomeAssistant, language: str = "en", unit: GlucoseUnit = GlucoseUnit.MG_DL
) -> FindingPhrases:
    """Return the phrases of a language."""
    texts = await async_load_texts(hass, language)
    return FindingPhrases(texts=texts, unit=unit, limits=CONSENSUS_LIMITS)


@pytest.mark.parametrize("sentence", SENTENCES)
async def test_sentence(hass: HomeAssistant, sentence: str) -> None:
    """A finding is a sentence with its evidence."""
    phrases = await phrases_of(hass)
    assert phrases.sentence(SENTENCES[sentence]) == sentence


@pytest.mark.parametrize(
    ("language", "country", "times"),
    [
        ("en", "US", "12:10 AM to 12:05 PM"),
        ("en-US", "GB", "12:10 AM to 12:05 PM"),
        ("en-GB", "US", "0:10 to 12:05"),
        ("en", "GB", "0:10 to 12:05"),
        ("en", None, "0:10 to 12:05"),
        ("es", "US", "de 0:10 a 12:05"),
    ],
)
async def test_hours_of_a_country(
    hass: HomeAssistant, language: str, country: str | None, times: str
) -> None:
    """Where English has two times of 2:10 a day, a finding says which."""
    await hass.config.async_update(country=country)
    phrases = await phrases_of(hass, language)
    span = ClockSpan(start=time(0, 10), end=time(12, 5))
    finding = found(FindingKind.TIME_OF_DAY, **LOW, span=span)
    assert times in phrases.sentence(finding)


ROWS: dict[str, dict[str, Any]] = {
    "Below 70 mg/dL on 5 of 14 weekdays, 2:10 to 4:05": {
        "id": "time_of_day-low-weekdays-03h",
        "kind": "time_of_day",
        "excursion": "low",
        "limit": 70,
        "starts": SPAN.start,
        "ends": SPAN.end,
        "scope": "weekdays",
    },
    "Below 70 mg/dL within one hour after 5 of 14 exercise sessions": {
        "id": "after_exercise-low",
        "kind": "after_exercise",
        "excursion": "low",
        "limit": 70,
        "within_minutes": 60,
    },
    "Best of 14 days: November 3, >99% in range": {
        "id": "best_day-2026-11-03",
        "kind": "best_day",
        "in_range_percent": 99.7,
    },
    "In range: 71% of the time, 62% in the previous period": {
        "id": "change-in_range-more",
        "kind": "change",
        "change": {
            "range": "in_range",
            "percent": 71.4,
            "percent_before": 61.5,
            "met": None,
        },
    },
}


@pytest.mark.parametrize("sentence", ROWS)
async def test_row(hass: HomeAssistant, sentence: str) -> None:
    """Actions and cards get what a sentence is made of, and null for what doesn't apply."""
    phrases = await phrases_of(hass)
    finding = SENTENCES[sentence]
    known: dict[str, Any] = {
        **dict.fromkeys(FindingRow.__annotations__),
        "text": sentence,
        "status_text": "",
        "start": datetime(2026, 11, 1, tzinfo=UTC),
        "end": datetime(2026, 11, 15, tzinfo=UTC),
        "days": (date(2026, 11, 3),),
        "count": 5,
        "total": 14,
        "unit": "mg/dL",
        **ROWS[sentence],
    }
    assert finding_row(finding, phrases) == known
    compared = replace(finding, other_count=1, other_total=13)
    assert finding_row(compared, phrases) == known | {
        "status": "new",
        "status_text": "New: 1 of 13 in the previous period",
        "other_count": 1,
        "other_total": 13,
    }


async def test_unit(hass: HomeAssistant) -> None:
    """Limits are in the person's unit."""
    phrases = await phrases_of(hass, unit=GlucoseUnit.MMOL_L)
    sentence = phrases.sentence(time_of_day(DayScope.ALL_DAYS))
    assert sentence.startswith("Below 3.9 mmol/L on 5")
    phrases = await phrases_of(hass, "de", GlucoseUnit.MMOL_L)
    sentence = phrases.sentence(time_of_day(DayScope.ALL_DAYS))
    assert sentence.startswith("Unter 3,9 mmol/L an 5")


async def test_status(hass: HomeAssistant) -> None:
    """The status has evidence of its own, and is left out where the other period is unknown."""
    phrases = await phrases_of(hass)
    finding = time_of_day(DayScope.ALL_DAYS)
    assert phrases.status(finding) == ""
    texts = {
        FindingStatus.NEW: "New: 1 of 13 in the previous period",
        FindingStatus.RECURRING: "Recurring: 1 of 13 in the previous period",
        FindingStatus.OVER: "No longer: 1 of 13 since then",
    }
    for status, text in texts.items():
        other = replace(finding, status=status, other_count=1, other_total=13)
        assert phrases.status(other) == text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_languages(hass: HomeAssistant, language: str) -> None:
    """Every language says all the figures of a finding, and begins with a capital letter."""
    phrases = await phrases_of(hass, language)
    for english, finding in SENTENCES.items():
        sentence = phrases.sentence(finding)
        assert not set("{}") & set(sentence)
        assert sentence[:1] == sentence[:1].upper()
        if finding.excursion is not None:
            assert f"{finding.limit_mg_dl} mg/dL" in sentence
            assert re.search(r"\b5\b", sentence, re.ASCII)
            assert re.search(r"\b14\b", sentence, re.ASCII)
        if finding.span is not None:
            assert "2:10" in sentence
            assert "4:05" in sentence
        if language != "en":
            assert sentence != english
