"""Dexcom API: a person's glucose data from Dexcom's official API."""

import asyncio

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv, device_registry as dr
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.typing import ConfigType

from .account import DexcomAccount, DexcomConfigEntry, token_journal
from .auth.refusal import Refusal
from .auth.tokens import EntryTokens, async_get_entry_tokens
from .cards import async_setup_cards
from .const import CONF_SERVER, DOMAIN, MANUFACTURER
from .dexcom.client import DexcomClient
from .dexcom.const import Server
from .dexcom.devices import transmitter_name
from .diary.coordinator import DiaryCoordinator
from .diary.importer import DiaryImporter
from .diary.ledger import Total
from .diary.store import DiaryStore
from .files.no_client import NoClient
from .live.source import LiveSource
from .naming import async_device_name, async_keep_names
from .options import AccountOptions, is_fed_by_dexcom
from .pdf.lasting_links import LastingLinks
from .pdf.link import ReportView
from .readings.coordinator import ReadingsCoordinator
from .readings.importer import ReadingsImporter
from .readings.issues import (
    MORE_HISTORY,
    async_rename_issues,
    clear_issues,
    raise_issue,
)
from .readings.statistics import GLUCOSE
from .readings.store import ReadingsStore
from .services import async_setup_services
from .storage.account_file import AccountFile, setup_is_tried_again
from .storage.lasting import async_lasting
from .storage.recorder import clear_statistics
from .texts import async_keep_texts

PLATFORMS = [
    Platform.BINARY_SENSOR,
    Platform.CALENDAR,
    Platform.EVENT,
    Platform.IMAGE,
    Platform.SENSOR,
]

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)


class SetupLock(asyncio.Lock):
    """Lets accounts take turns to read their files and to add their entities.

    At once, they would hold the event loop for too long, or compete with it for the interpreter.
    """


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Set up the parts that all accounts share."""
    await async_keep_texts(hass)
    async_keep_names(hass)
    async_rename_issues(hass)
    async_setup_services(hass)
    await async_setup_cards(hass)
    if "http" in hass.config.components:
        hass.http.register_view(ReportView)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: DexcomConfigEntry) -> bool:
    """Set up an account."""
    session = async_get_clientsession(hass)
    tokens: EntryTokens | None = None
    client: DexcomClient = NoClient(session)
    if is_fed_by_dexcom(entry):
        tokens = await async_get_entry_tokens(hass, entry, token_journal(hass, entry))
        server = Server(entry.data[CONF_SERVER])
        client = DexcomClient(session, server, tokens, entry.unique_id)
    refusal = tokens.refusal if tokens else Refusal(hass, entry)
    file = AccountFile(hass, entry)
    # If setup fails, the next try opens the file again.
    entry.async_on_unload(file.async_close)
    store, diary_store = ReadingsStore(hass, entry, file), DiaryStore(hass, entry, file)
    with setup_is_tried_again():
        async with async_lasting(hass, SetupLock):
            await store.async_load()
            await diary_store.async_load()
        readings = ReadingsCoordinator(hass, entry, client, store, refusal)
        await readings.async_load_events()
    await readings.async_first_poll()
    diary = DiaryCoordinator(hass, entry, client, diary_store, readings)
    with setup_is_tried_again():
        await diary.async_load_events()
    entry.runtime_data = DexcomAccount(
        client=client,
        file=file,
        tokens=tokens,
        readings=readings,
        diary=diary,
        readings_importer=ReadingsImporter(hass, entry, readings),
        diary_importer=DiaryImporter(hass, entry, client, diary),
        live=LiveSource.of_entry(hass, entry, store),
    )
    if entry.runtime_data.live:
        entry.runtime_data.live.async_start()
    async_follow_device(hass, entry)
    async with async_lasting(hass, SetupLock):
        await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    # The diary goes into the statistics even if all of its entities are disabled.
    entry.async_on_unload(diary.async_add_listener(lambda: None))
    entry.async_create_background_task(
        hass, entry.runtime_data.async_import_past(), f"{DOMAIN} import of the past"
    )
    return True


async def async_migrate_entry(hass: HomeAssistant, entry: DexcomConfigEntry) -> bool:
    """Offer the rest of the history to an account of a version that could not store it."""
    if entry.minor_version < 2:
        if AccountOptions(entry).history_depth is not None:
            raise_issue(hass, entry, MORE_HISTORY)
        hass.config_entries.async_update_entry(entry, minor_version=2)
    return True


async def async_unload_entry(hass: HomeAssistant, entry: DexcomConfigEntry) -> bool:
    """Unload an account once its tokens and files are saved."""
    if not await hass.config_entries.async_unload_platforms(entry, PLATFORMS):
        return False
    # Functions that are called on unload get ten seconds, which a slow disk may exceed.
    await entry.runtime_data.async_close()
    return True


async def async_remove_entry(hass: HomeAssistant, entry: DexcomConfigEntry) -> None:
    """Remove the issues, statistics, and files of an account."""
    if entry.state is ConfigEntryState.FAILED_UNLOAD:
        # Until Home Assistant is restarted, it keeps polling.
        await entry.runtime_data.async_close()
    clear_issues(hass, entry)
    if AccountOptions(entry).delete_statistics:
        clear_statistics(hass, entry, (GLUCOSE, *Total))
    await token_journal(hass, entry).async_remove()
    await AccountFile(hass, entry).async_remove()
    if not hass.config_entries.async_entries(DOMAIN):
        await async_lasting(hass, LastingLinks).async_forget(hass)


@callback
def async_follow_device(hass: HomeAssistant, entry: DexcomConfigEntry) -> None:
    """Register the account's device, and keep its model that of the transmitter in use."""
    readings = entry.runtime_data.readings
    shown: list[str | None] = []

    @callback
    def async_update_device() -> None:
        source = readings.data.device or readings.data.source
        model = transmitter_name(source) if source else None
        if shown == [model]:
            return
        shown[:] = [model]
        dr.async_get(hass).async_get_or_create(
            config_entry_id=entry.entry_id,
            identifiers={(DOMAIN, entry.entry_id)},
            manufacturer=MANUFACTURER,
            model=model,
            name=async_device_name(hass, entry),
            entry_type=dr.DeviceEntryType.SERVICE,
        )

    async_update_device()
    entry.async_on_unload(readings.async_add_listener(async_update_device))
