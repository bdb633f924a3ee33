"""Texts that no part of Home Assistant shows by itself, from the translations."""

from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.translation import (
    async_get_cached_translations,
    async_get_translations,
)

from .const import DOMAIN

CATEGORY: Final = "common"
ENGLISH: Final = "en"


@callback
def async_texts(hass: HomeAssistant) -> dict[str, str]:
    """Return the texts by their keys, in the language that Home Assistant speaks now.

    It loads that of an integration before its entries, and English with any. Where it is given
    another language, that takes a moment, and until then they are English: whoever draws anew
    then waits for `async_load_texts`.
    """
    return _loaded_texts(hass, hass.config.language) or async_english_texts(hass)


async def async_load_texts(hass: HomeAssistant) -> None:
    """Wait until the texts of the language that Home Assistant speaks now are loaded."""
    await async_get_translations(hass, hass.config.language, CATEGORY, {DOMAIN})


@callback
def async_english_texts(hass: HomeAssistant) -> dict[str, str]:
    """Return the English texts by their keys."""
    return _loaded_texts(hass, ENGLISH)


def _loaded_texts(hass: HomeAssistant, language: str) -> dict[str, str]:
    """Return the texts of a language by their keys, nothing where it isn't loaded."""
    prefix = f"component.{DOMAIN}.{CATEGORY}."
    texts = async_get_cached_translations(hass, language, CATEGORY, DOMAIN)
    return {key.removeprefix(prefix): text for key, text in texts.items()}
