"""Translated texts for what Home Assistant doesn't translate itself: images, speech, and titles."""

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
    """Return the texts by key, in Home Assistant's current language.

    Home Assistant loads that language before it sets up entries. After the language changes, the
    texts are English until `async_load_texts` has finished.
    """
    return _loaded_texts(hass, hass.config.language) or async_english_texts(hass)


async def async_load_texts(hass: HomeAssistant) -> None:
    """Wait until the texts of Home Assistant's current language are loaded."""
    await async_get_translations(hass, hass.config.language, CATEGORY, {DOMAIN})


@callback
def async_english_texts(hass: HomeAssistant) -> dict[str, str]:
    """Return the English texts by key."""
    return _loaded_texts(hass, ENGLISH)


def _loaded_texts(hass: HomeAssistant, language: str) -> dict[str, str]:
    """Return the texts of a language by key, or nothing if it isn't loaded."""
    prefix = f"component.{DOMAIN}.{CATEGORY}."
    texts = async_get_cached_translations(hass, language, CATEGORY, DOMAIN)
    return {key.removeprefix(prefix): text for key, text in texts.items()}
