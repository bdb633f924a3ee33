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
def async_get_texts(hass: HomeAssistant, language: str | None = None) -> dict[str, str]:
    """Return the texts by key, by default in Home Assistant's current language.

    Home Assistant loads that language before it sets up entries. After the language changes, the
    texts are English until `async_load_texts` has finished.
    """
    prefix = f"component.{DOMAIN}.{CATEGORY}."
    texts = async_get_cached_translations(
        hass, language or hass.config.language, CATEGORY, DOMAIN
    )
    if not texts and language != ENGLISH:
        return async_get_texts(hass, ENGLISH)
    return {key.removeprefix(prefix): text for key, text in texts.items()}


async def async_load_texts(hass: HomeAssistant) -> None:
    """Wait until the texts of Home Assistant's current language are loaded."""
    await async_get_translations(hass, hass.config.language, CATEGORY, {DOMAIN})
