"""Work that is finished even if nobody waits for it any more."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from homeassistant.core import HomeAssistant

from ..const import DOMAIN


async def async_finished[_ResultT](
    hass: HomeAssistant, work: Coroutine[Any, Any, _ResultT]
) -> _ResultT:
    """Return what work results in. It goes on where the caller is canceled."""
    return await asyncio.shield(hass.async_create_task(work, f"{DOMAIN} work"))
