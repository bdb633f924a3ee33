"""Translated texts that Home Assistant doesn't show itself: in images, speech, and titles."""

from collections.abc import Mapping
import re
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.translation import (
    async_get_cached_translations,
    async_get_translations,
)

from .const import DOMAIN

CATEGORY: Final = "common"
ENGLISH: Final = "en"

# What can begin a list or a heading, markup, an element, an entity, or a link without brackets.
MARKDOWN: Final = re.compile(r"[\\`*_~|\[\]<>&#!@]|:(?=//)|(?<=www)\.|^[-+=]")
LIST_NUMBER: Final = re.compile(r"^(\d+)([.)])")


def escape_markdown(text: str) -> str:
    """Return a text that a description, which is Markdown, shows as it is, on one line."""
    escaped = MARKDOWN.sub(r"\\\g<0>", " ".join(text.split()))
    return LIST_NUMBER.sub(r"\1\\\2", escaped)


@callback
def async_get_texts(hass: HomeAssistant) -> dict[str, str]:
    """Return the texts by key, in Home Assistant's current language.

    Home Assistant loads that language before it sets up entries. After the language changes, the
    texts are English until `async_load_texts` has finished.
    """
    language = hass.config.language
    texts = async_get_cached_translations(hass, language, CATEGORY, DOMAIN)
    return _remove_prefix(
        texts or async_get_cached_translations(hass, ENGLISH, CATEGORY, DOMAIN)
    )


async def async_load_texts(hass: HomeAssistant, language: str) -> dict[str, str]:
    """Return the texts of a language by key, in English if it isn't supported."""
    texts = await async_get_translations(hass, language, CATEGORY, {DOMAIN})
    return _remove_prefix(texts)


def _remove_prefix(texts: Mapping[str, str]) -> dict[str, str]:
    """Return texts by the keys that they have in the translations of the integration."""
    prefix = f"component.{DOMAIN}.{CATEGORY}."
    return {key.removeprefix(prefix): text for key, text in texts.items()}
