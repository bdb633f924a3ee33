"""Client of the official Dexcom API, version 3.

The package does not depend on Home Assistant and could be published as is. Facts about the
API come from Dexcom's documentation (developer.dexcom.com, "Dexcom v3" and "Authentication")
and, where it is silent, from what other clients of the API have observed.
"""

from .client import ClientCounters, DexcomClient, TokenSource
from .const import SERVERS, Server
from .data_range import DataRange, DataWindow, Moment
from .devices import (
    AlertSchedule,
    AlertScheduleOverride,
    AlertScheduleSettings,
    AlertSetting,
    Device,
)
from .errors import (
    DexcomAuthenticationError,
    DexcomConnectionError,
    DexcomError,
    DexcomRateLimitError,
    DexcomResponseError,
)
from .records import Alert, Calibration, Egv, Event, RecordSet

__all__ = [
    "SERVERS",
    "Alert",
    "AlertSchedule",
    "AlertScheduleOverride",
    "AlertScheduleSettings",
    "AlertSetting",
    "Calibration",
    "ClientCounters",
    "DataRange",
    "DataWindow",
    "Device",
    "DexcomAuthenticationError",
    "DexcomClient",
    "DexcomConnectionError",
    "DexcomError",
    "DexcomRateLimitError",
    "DexcomResponseError",
    "Egv",
    "Event",
    "Moment",
    "RecordSet",
    "Server",
    "TokenSource",
]
