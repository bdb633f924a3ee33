"""Dexcom API: a person's glucose data from Dexcom's official API."""

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv, device_registry as dr
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.typing import ConfigType

from .api import async_get_entry_tokens
from .backfill import Backfill
from .const import CONF_SERVER, DOMAIN, MANUFACTURER
from .coordinator import DexcomConfigEntry, DexcomData, ReadingsCoordinator
from .dexcom import DexcomClient, Server
from .dexcom.names import transmitter_name
from .history import History
from .issues import clear_issues
from .journal import TokenJournal
from .services import async_setup_services
from .statistics import GlucoseStatistics

PLATFORMS = [Platform.BINARY_SENSOR, Platform.SENSOR]

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Set up what all accounts share."""
    async_setup_services(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: DexcomConfigEntry) -> bool:
    """Set up an account."""
    tokens = await async_get_entry_tokens(hass, entry)
    server = Server(entry.data[CONF_SERVER])
    client = DexcomClient(async_get_clientsession(hass), server, tokens)
    history = History(hass, entry.entry_id)
    await history.async_load()
    statistics = GlucoseStatistics(hass, entry)
    readings = ReadingsCoordinator(hass, entry, client, history, statistics)
    await readings.async_config_entry_first_refresh()
    entry.runtime_data = DexcomData(
        client=client,
        history=history,
        statistics=statistics,
        readings=readings,
        tokens=tokens,
    )
    async_follow_device(hass, entry)
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    backfill = Backfill(hass, entry)
    entry.async_on_unload(backfill.async_stop)
    backfill.async_start()
    return True


async def async_unload_entry(hass: HomeAssistant, entry: DexcomConfigEntry) -> bool:
    """Unload an account, not without the tokens that are on their way."""
    unloaded = await hass.config_entries.async_unload_platforms(entry, PLATFORMS)
    await entry.runtime_data.tokens.async_settle()
    await entry.runtime_data.history.async_close()
    return unloaded


async def async_remove_entry(hass: HomeAssistant, entry: DexcomConfigEntry) -> None:
    """Remove what an account leaves beside its entry."""
    clear_issues(hass, entry)
    await TokenJournal(hass, entry.entry_id).async_remove()
    await History(hass, entry.entry_id).async_remove()


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
