"""Constants of the integration that are used in more than one module."""

from typing import Final

DOMAIN: Final = "dexcom_api"
MANUFACTURER: Final = "Dexcom"

CONF_SERVER: Final = "server"

DEVELOPER_PORTAL_URL: Final = "https://developer.dexcom.com"
