"""Dexcom's servers and their limits."""

from datetime import timedelta
from enum import StrEnum
from typing import Final


class Server(StrEnum):
    """A server of the API. An account, its credentials and its data live on exactly one."""

    US = "us"
    EU = "eu"
    JAPAN = "jp"
    SANDBOX = "sandbox"


# Source: developer.dexcom.com, "Endpoint overview".
SERVERS: Final[dict[Server, str]] = {
    Server.US: "https://api.dexcom.com",
    Server.EU: "https://api.dexcom.eu",
    Server.JAPAN: "https://api.dexcom.jp",
    Server.SANDBOX: "https://sandbox-api.dexcom.com",
}

AUTHORIZE_PATH: Final = "/v3/oauth2/login"
TOKEN_PATH: Final = "/v3/oauth2/token"
DATA_PATH: Final = "/v3/users/self/"

# The only scope there is; it also brings the refresh token.
SCOPE: Final = "offline_access"

# Phone data become visible this long after the measurement: an hour in the United States and
# three elsewhere. What the sandbox does is not documented. Source: "Endpoint overview".
EXPECTED_DELAYS: Final[dict[Server, timedelta]] = {
    Server.US: timedelta(hours=1),
    Server.EU: timedelta(hours=3),
    Server.JAPAN: timedelta(hours=3),
    Server.SANDBOX: timedelta(hours=1),
}

MAX_WINDOW: Final = timedelta(days=30)

# So that a window that begins and ends on the hour is one request.
HOURLY_WINDOW: Final = MAX_WINDOW - timedelta(hours=2)

# Whether a window includes its ends is documented for alerts only, so windows overlap a little.
WINDOW_OVERLAP: Final = timedelta(seconds=60)

# Answers that took tens of seconds have been seen.
REQUEST_TIMEOUT: Final = timedelta(seconds=60)

# A month of readings has 4 MB.
MAX_BODY_BYTES: Final = 32_000_000

# A server that asks for a longer wait than this has a wrong clock.
MAX_REST: Final = timedelta(hours=6)

# A sensor measures every five minutes.
READING_INTERVAL: Final = timedelta(minutes=5)
