"""Texts: names in descriptions, which Home Assistant shows as Markdown, and days in words."""

from collections.abc import Sequence
from datetime import date, timedelta
from html import unescape
import json
import shutil
import subprocess
from typing import Final

from hypothesis import example, given, strategies as st
from markdown_it import MarkdownIt
import pytest

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.texts import (
    async_load_texts,
    escape_markdown,
    name_day,
)
from homeassistant.config_entries import SOURCE_REAUTH
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir

from .account import DAY
from .browser import Browser, texts_of
from .common import name_device
from .scene import Scene
from .simulated import REDIRECT_URI
from .simulator import CLIENT_ID
from .test_translations import LANGUAGES

# The days of a year in a language, without and with the year, as browsers write them.
WRITE_DAYS: Final = """
const options = {day: "numeric", month: "long", timeZone: "UTC"};
const days = Array.from({length: 365}, (_, place) => new Date(Date.UTC(2026, 0, 1 + place)));
const write = (language, more) => days.map((day) => day.toLocaleDateString(language, {...options, ...more}));
const written = process.argv.slice(1).map((language) => [write(language), write(language, {year: "numeric"})]);
console.log(JSON.stringify(written));
"""
NAME = "1. *Anna* [x](http://e.vil) <b>&amp; `B`"


@given(
    st.text(
        st.sampled_from("aB1 .:/*_`~#>+-=()[]<>!&;|\\@\n")
        | st.characters(codec="ascii")
    )
)
@example(NAME)
@example("www.e.vil or https://e.vil or a@e.vil")
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    """Markdown shows an escaped text on its own, in a sentence, and in bold as it is."""
    text = "".join(character for character in text if character.isprintable())
    text = " ".join(text.split()) or "a"
    escaped = escape_markdown(text)
    markdown = MarkdownIt("commonmark").enable(["strikethrough", "table"])
    assert unescape(markdown.render(escaped)) == f"<p>{text}</p>\n"
    assert unescape(markdown.render(f"Of {escaped}.")) == f"<p>Of {text}.</p>\n"
    assert not {"://", "www.", "@"} & set(escaped.replace("\\@", ""))


async def test_names_in_descriptions(scene: Scene, browser: Browser) -> None:
    """A name that looks like Markdown is escaped in descriptions, and plain in titles."""
    name_device(scene.hass, NAME)
    scene.simulator.register_client(CLIENT_ID, "another secret", [REDIRECT_URI])
    scene.simulator.expire_access_tokens()
    await scene.advance(timedelta(minutes=6))
    [issue] = ir.async_get(scene.hass).issues.values()
    texts = texts_of(DOMAIN)["issues"][issue.translation_key]
    placeholders = issue.translation_placeholders or {}
    assert NAME in texts["title"].format(**placeholders)
    description = texts["description"].format(**placeholders)
    assert NAME not in description
    assert escape_markdown(NAME) in description

    for language in LANGUAGES:
        for key, texts in texts_of(DOMAIN, language)["issues"].items():
            assert "{account}" in texts["title"], (language, key)
            step = texts.get("fix_flow", {}).get("step", {}).get("init")
            assert "{account}" not in (step or texts)["description"], (language, key)
            assert step is None or step["title"] == texts["title"], (language, key)

    result = await browser.open_dialog(SOURCE_REAUTH, scene.entry)
    assert result["description_placeholders"] == {"name": escape_markdown(NAME)}


def days_of_browsers(languages: Sequence[str]) -> list[list[list[str]]]:
    """Return the days of 2026 for each language, without and with the year."""
    node = ("node", "--eval", WRITE_DAYS, *languages)
    written = subprocess.run(node, check=True, capture_output=True).stdout
    found: list[list[list[str]]] = json.loads(written)
    return found


@pytest.mark.skipif(shutil.which("node") is None, reason="there is no Node.js")
async def test_days_in_words(hass: HomeAssistant) -> None:
    """Each day has the name that cards give it, with the year if it isn't this one."""
    languages = ("en", *LANGUAGES)
    written = days_of_browsers(languages)
    days = [date(2026, 1, 1) + place * DAY for place in range(365)]
    for language, (named, with_year) in zip(languages, written, strict=True):
        texts = await async_load_texts(hass, language)
        assert [name_day(day, texts) for day in days] == named
        assert [name_day(day, texts, this_year=2026) for day in days] == named
        assert [name_day(day, texts, this_year=2025) for day in days] == with_year
