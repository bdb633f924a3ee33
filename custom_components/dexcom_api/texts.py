"""Translated texts that Home Assistant doesn't show itself: in images, speech, and titles.

The cards' build reads the same translations. What an entity says already, such as the name of a range,
isn't translated twice: text_paths.json has its place.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import lru_cache
from itertools import chain
import json
from pathlib import Path
import re
from typing import Final, override

from homeassistant.const import EVENT_CORE_CONFIG_UPDATE
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers.translation import (
    async_get_cached_translations,
    async_get_translations,
)
from homeassistant.util.language import matches

from .const import DOMAIN

COMMON: Final = "common"
PATHS: Final[Mapping[str, str]] = json.loads(
    Path(__file__).with_name("text_paths.json").read_bytes()
)
CATEGORIES: Final = {COMMON, *(path.partition(".")[0] for path in PATHS.values())}
PREFIX: Final = f"component.{DOMAIN}."
OWN_PREFIX: Final = f"{PREFIX}{COMMON}."
ENGLISH: Final = "en"
# Where English writes the hours of a day from 1 to 12, as in CLDR.
COUNTRIES_OF_12_HOURS: Final = frozenset(
    ["AU", "CA", "HK", "IN", "MY", "NZ", "PH", "PK", "SG", "US"]
)
LANGUAGES: Final = frozenset(
    path.stem for path in (Path(__file__).parent / "translations").iterdir()
)

# Everything that starts markup, HTML, an automatic link, a list, or a heading.
MARKDOWN: Final = re.compile(r"[\\`*_~|\[\]<>&#!@]|:(?=//)|(?<=www)\.|^[-+=]")
LIST_NUMBER: Final = re.compile(r"^(\d+)([.)])")


def escape_markdown(text: str) -> str:
    """Return text that Markdown shows unchanged, on one line."""
    escaped = MARKDOWN.sub(r"\\\g<0>", " ".join(text.split()))
    return LIST_NUMBER.sub(r"\1\\\2", escaped)


@dataclass(frozen=True, slots=True)
class Texts(Mapping[str, str]):
    """The texts of a language by key; none unless it has been loaded.

    They stay where Home Assistant has them, by category and under longer keys: with each poll,
    pictures are compared with all of their texts.
    """

    translations: Mapping[str, Mapping[str, str]]
    # Whether times have the hours from 1 to 12. In other languages, assistants say 24 of them.
    has_12_hours: bool = False

    @override
    def __getitem__(self, key: str) -> str:
        path = PATHS.get(key, f"{COMMON}.{key}")
        category, _, _ = path.partition(".")
        return self.translations[category][PREFIX + path]

    @override
    def __iter__(self) -> Iterator[str]:
        own = (key.removeprefix(OWN_PREFIX) for key in self.translations[COMMON])
        return chain(own, PATHS)

    @override
    def __len__(self) -> int:
        own = len(self.translations[COMMON])
        return own and own + len(PATHS)


async def async_keep_texts(hass: HomeAssistant) -> None:
    """Load the texts in Home Assistant's language, and again whenever that changes.

    Home Assistant only loads texts that are in the very same language.
    """

    async def async_load(_event: Event | None = None) -> None:
        await async_load_texts(hass, hass.config.language)

    await async_load()
    hass.bus.async_listen(EVENT_CORE_CONFIG_UPDATE, async_load)


@callback
def async_get_texts(hass: HomeAssistant) -> Texts:
    """Return the texts by key, in Home Assistant's current language.

    After the language changes, the texts are English until they have been loaded.
    """
    return _get_cached_texts(hass, hass.config.language) or _get_cached_texts(
        hass, ENGLISH
    )


@lru_cache(maxsize=32)
def supported_language(language: str) -> str:
    """Return the language that there are texts in for those who speak one, by default English.

    It is understood in other countries, too. The cards choose in the same way.
    """
    return next(iter(matches(language, (ENGLISH, *LANGUAGES))), ENGLISH)


def writes_12_hours(language: str, country: str | None) -> bool:
    """Return whether times in a language have the hours from 1 to 12.

    A language without a country is that of the home's country.
    """
    spoken, _, region = language.partition("-")
    return spoken == ENGLISH and (region or country) in COUNTRIES_OF_12_HOURS


def localize_time(moment: time | datetime, texts: Texts) -> str:
    """Return a time of day as the language of the texts says it."""
    if not texts.has_12_hours:
        return f"{moment.hour}:{moment.minute:02}"
    half = "AM" if moment.hour < 12 else "PM"
    return f"{moment.hour % 12 or 12}:{moment.minute:02} {half}"


def localize_number(number: object, texts: Mapping[str, str]) -> str:
    """Return a number as the language of the texts writes it."""
    return str(number).replace(".", texts["report_decimal"])


def localize_date(day: date, texts: Mapping[str, str]) -> str:
    """Return a date as the language of the texts writes it."""
    return texts["report_date"].format(
        day=f"{day:%d}", month=f"{day:%m}", year=f"{day:%Y}"
    )


def name_day(day: date, texts: Mapping[str, str], this_year: int | None = None) -> str:
    """Return a date in words, for example "May 2".

    With ``this_year``, days of other years include the year.
    """
    months = texts["day_months"].split(", ")
    named = texts["day_in_words"].format(day=day.day, month=months[day.month - 1])
    if this_year in (None, day.year):
        return named
    return texts["day_of_year"].format(day=named, year=day.year)


async def async_load_texts(
    hass: HomeAssistant, language: str, *, has_12_hours: bool | None = None
) -> Texts:
    """Return the texts of a language by key, in English if it isn't supported.

    Without a choice, the hours are those of the language in the home's country.
    """
    supported = supported_language(language)
    await async_get_translations(hass, supported, COMMON, {DOMAIN})
    texts = _get_cached_texts(hass, language)
    if has_12_hours is None:
        return texts
    return replace(texts, has_12_hours=has_12_hours and supported == ENGLISH)


@callback
def _get_cached_texts(hass: HomeAssistant, language: str) -> Texts:
    """Return the texts of a language by key; none unless it has been loaded."""
    supported = supported_language(language)
    return Texts(
        {
            category: async_get_cached_translations(hass, supported, category, DOMAIN)
            for category in CATEGORIES
        },
        writes_12_hours(language, hass.config.country),
    )
