"""Reads the files of earlier versions, which they find again after a downgrade."""

from collections.abc import Callable
import logging
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.storage import Store

from .account_store import UNREADABLE
from .durable import STORAGE_VERSION

_LOGGER = logging.getLogger(__name__)

DAMAGE: Final = (*UNREADABLE, HomeAssistantError, NotImplementedError)


async def async_load_old_file[_ContentT](
    hass: HomeAssistant, key: str, decode: Callable[[dict[str, Any]], _ContentT]
) -> _ContentT | None:
    """Return the content of a file, or None if there is none or it is damaged."""
    store: Store[dict[str, Any]] = Store(hass, STORAGE_VERSION, key, private=True)
    try:
        saved = await store.async_load()
        if saved is None:
            return None
        return await hass.async_add_executor_job(decode, saved)
    except DAMAGE:
        _LOGGER.warning("The saved history can't be read and is fetched again")
        return None
