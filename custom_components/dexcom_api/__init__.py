"""Dexcom API: a person's glucose data from Dexcom's official API."""

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv, device_registry as dr
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.typing import ConfigType

from .account import DexcomAccount, DexcomConfigEntry
from .auth.implementation import async_get_entry_tokens
from .auth.token_journal import TokenJournal
from .cards.bundle import async_setup_cards
from .cards.websocket_api import async_setup_websocket
from .const import CONF_SERVER, DOMAIN, MANUFACTURER
from .dexcom import DexcomClient, Server
from .dexcom.names import transmitter_name
from .diary.coordinator import DiaryCoordinator
from .diary.importer import DiaryBackfill
from .diary.ledger import Total
from .diary.store import DiaryHistory
from .options import AccountOptions
from .polling.issues import clear_issues
from .readings.coordinator import ReadingsCoordinator
from .readings.importer import Backfill
from .readings.statistics import GLUCOSE, GlucoseStatistics
from .readings.store import History
from .services import async_setup_services
from .storage.recorder import clear_statistics

PLATFORMS = [
    Platform.BINARY_SENSOR,
    Platform.CALENDAR,
    Platform.EVENT,
    Platform.IMAGE,
    Platform.SENSOR,
]

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Set up what all accounts share."""
    async_setup_services(hass)
    async_setup_websocket(hass)
    await async_setup_cards(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: DexcomConfigEntry) -> bool:
    """Set up an account."""
    tokens = await async_get_entry_tokens(hass, entry)
    server = Server(entry.data[CONF_SERVER])
    client = DexcomClient(async_get_clientsession(hass), server, tokens)
    history = History(hass, entry.entry_id)
    await history.async_load()
    # Where the account can't be set up: a later try has a file of its own.
    entry.async_on_unload(history.file.async_close)
    statistics = GlucoseStatistics(hass, entry)
    readings = ReadingsCoordinator(hass, entry, client, history, statistics)
    await readings.async_config_entry_first_refresh()
    diary_history = DiaryHistory(hass, entry.entry_id)
    await diary_history.async_load()
    diary = DiaryCoordinator(hass, entry, client, diary_history, readings)
    entry.runtime_data = DexcomAccount(
        client=client,
        history=history,
        statistics=statistics,
        readings=readings,
        diary=diary,
        tokens=tokens,
    )
    async_follow_device(hass, entry)
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    async_import_past(hass, entry)
    return True


@callback
def async_import_past(hass: HomeAssistant, entry: DexcomConfigEntry) -> None:
    """Fetch the diary in the background, then the readings of the past, then its own past."""
    diary_backfill = DiaryBackfill(hass, entry)
    backfill = Backfill(hass, entry, then=diary_backfill.async_start)

    async def async_fetch_diary() -> None:
        await entry.runtime_data.diary.async_refresh()
        backfill.async_start()

    # The diary goes into the statistics also where all of its entities are disabled.
    entry.async_on_unload(entry.runtime_data.diary.async_add_listener(lambda: None))
    entry.async_on_unload(diary_backfill.async_stop)
    entry.async_on_unload(backfill.async_stop)
    entry.async_create_background_task(
        hass, async_fetch_diary(), f"{DOMAIN} first look at the diary"
    )


async def async_unload_entry(hass: HomeAssistant, entry: DexcomConfigEntry) -> bool:
    """Unload an account, not without the tokens that are on their way."""
    if not await hass.config_entries.async_unload_platforms(entry, PLATFORMS):
        return False
    # What is done on unload gets ten seconds, which a slow disk may not keep to.
    await entry.runtime_data.async_close()
    return True


async def async_remove_entry(hass: HomeAssistant, entry: DexcomConfigEntry) -> None:
    """Remove what an account leaves beside its entry."""
    if entry.state is ConfigEntryState.FAILED_UNLOAD:
        # Until Home Assistant is restarted, it goes on asking.
        await entry.runtime_data.async_close()
    clear_issues(hass, entry)
    if AccountOptions.of(entry.options).delete_statistics:
        clear_statistics(hass, entry, (GLUCOSE, *Total))
    await TokenJournal(hass, entry.entry_id).async_remove()
    await History(hass, entry.entry_id).file.async_remove()
    await DiaryHistory(hass, entry.entry_id).file.async_remove()


@callback
def async_follow_device(hass: HomeAssistant, entry: DexcomConfigEntry) -> None:
    """Register the account's device, and keep its model that of the transmitter in use."""
    readings = entry.runtime_data.readings

    @callback
    def async_update_device() -> None:
        source = readings.data.device or readings.data.latest
        dr.async_get(hass).async_get_or_create(
            config_entry_id=entry.entry_id,
            identifiers={(DOMAIN, entry.entry_id)},
            manufacturer=MANUFACTURER,
            model=transmitter_name(source) if source else None,
            name=entry.title,
            entry_type=dr.DeviceEntryType.SERVICE,
        )

    async_update_device()
    entry.async_on_unload(readings.async_add_listener(async_update_device))
