"""A real Home Assistant in this process, with accounts at a simulator that has a year."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
import time
from types import MappingProxyType
from typing import Final

from custom_components.dexcom_api.account import DexcomConfigEntry
from custom_components.dexcom_api.const import CONF_SERVER, DOMAIN
from custom_components.dexcom_api.coverage import Interval
from custom_components.dexcom_api.dexcom.const import SERVERS, Server
from homeassistant.bootstrap import async_setup_hass
from homeassistant.components.application_credentials import (
    ClientCredential,
    async_import_client_credential,
)
from homeassistant.config_entries import SOURCE_USER, ConfigEntry, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.runner import RuntimeConfig
from homeassistant.util.ulid import ulid_now
from scripts.instance import prepare_config
from scripts.kill import free_port
from tests.account_files import file_of, write_imported
from tests.settling import settle
from tests.simulator import CLIENT_ID, CLIENT_SECRET

from ._year import YearServer

CREDENTIALS: Final = "simulated"
LONG: Final = timedelta(days=9999)


@asynccontextmanager
async def home_assistant(
    directory: Path, year: YearServer
) -> AsyncGenerator[HomeAssistant]:
    """Start Home Assistant, and stop it in the end."""
    SERVERS[Server.SANDBOX] = year.url
    prepare_config(directory, free_port())
    hass = await async_setup_hass(RuntimeConfig(str(directory)))
    if hass is None or hass.config.recovery_mode:
        raise RuntimeError("Home Assistant does not start")
    await hass.async_start()
    await async_import_client_credential(
        hass, DOMAIN, ClientCredential(CLIENT_ID, CLIENT_SECRET, "Mine"), CREDENTIALS
    )
    try:
        yield hass
    finally:
        await hass.async_stop()


def make_entry(year: YearServer) -> DexcomConfigEntry:
    """Return the entry of an account that is signed in."""
    return ConfigEntry(
        data={
            "auth_implementation": CREDENTIALS,
            "token": {
                **year.token,
                "expires_at": time.time() + year.token["expires_in"],
            },
            CONF_SERVER: Server.SANDBOX,
        },
        discovery_keys=MappingProxyType({}),
        domain=DOMAIN,
        entry_id=ulid_now(),
        minor_version=2,
        options={},
        source=SOURCE_USER,
        subentries_data=(),
        title="Dexcom",
        unique_id=year.user_id,
        version=1,
    )


async def async_add_account(
    hass: HomeAssistant, year: YearServer, kept: bytes | None = None
) -> DexcomConfigEntry:
    """Set up an account with a file, or without a past, which it takes to be imported already."""
    entry = make_entry(year)
    config = Path(hass.config.config_dir)
    if kept is None:
        past = Interval(datetime.now(UTC) - LONG, datetime.now(UTC) + LONG)
        await asyncio.to_thread(write_imported, config, entry.entry_id, past)
    else:
        file = file_of(config, entry.entry_id)
        await asyncio.to_thread(file.write_bytes, kept)
    await hass.config_entries.async_add(entry)
    await settle(hass)
    if entry.state is not ConfigEntryState.LOADED:
        raise RuntimeError(f"The account is not set up: {entry.reason}")
    return entry
