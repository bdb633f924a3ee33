"""The errors of the client, and which of them an HTTP response stands for."""

from datetime import UTC
from email.utils import parsedate_to_datetime
from http import HTTPStatus
import re
import time
from typing import Any, Final

from aiohttp import ClientResponse, hdrs
import msgspec

from .const import MAX_REST

# The errors that reading JSON can raise. The last one comes from absurd nesting.
UNREADABLE: Final = (msgspec.DecodeError, ValueError, RecursionError)

# Dexcom doesn't document the bodies of errors. Gateways and OAuth servers use these fields.
ERROR_FIELDS: Final = (
    "error",
    "error_description",
    "faultstring",
    "title",
    "message",
    "detail",
)
# Whatever shows an error must not have to know which characters are special to it.
MARKUP: Final = re.compile(r"\S*(?:://|www\.)\S*|[^\w\s.,:;()/%'-]")
MAX_ERROR_BYTES: Final = 10_000
MAX_ERROR_CHARACTERS: Final = 200

RATE_LIMITED: Final = "Dexcom asks for fewer requests ({})"


class DexcomError(Exception):
    """Base of every error that the client raises. No message contains a token or a health value."""


class DexcomConnectionError(DexcomError):
    """No complete answer arrived: no network, a timeout, or a broken connection."""


class DexcomAuthenticationError(DexcomError):
    """The server refused the access token, and a fresh one as well."""


class DexcomOtherUserError(DexcomError):
    """The server answered with another user's data."""


class DexcomRateLimitError(DexcomError):
    """The server asks for fewer requests (HTTP 429)."""

    def __init__(self, message: str, retry_after_seconds: float | None) -> None:
        """Store the wait in seconds, or None if the server gives none."""
        super().__init__(message)
        self.retry_after_seconds = retry_after_seconds


class DexcomResponseError(DexcomError):
    """The server answered with an error, or with something else than the API documents."""

    def __init__(self, message: str, status: int = HTTPStatus.OK) -> None:
        """Store the HTTP status, which is 200 if only the body made no sense."""
        super().__init__(message)
        self.status = status


def response_error(
    endpoint: str, response: ClientResponse, body: bytearray, token: str
) -> DexcomError:
    """Return the error that a response stands for, without markup or the token it may repeat."""
    status = response.status
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return DexcomRateLimitError(
            RATE_LIMITED.format(endpoint),
            retry_after_seconds(response.headers.get(hdrs.RETRY_AFTER)),
        )
    parts = [MARKUP.sub(" ", part) for part in error_reason(body).split(token)]
    reason = " ".join("***".join(parts).split())[:MAX_ERROR_CHARACTERS]
    return DexcomResponseError(
        f"Dexcom answered {endpoint} with status {status}{reason and f': {reason}'}",
        status,
    )


def error_reason(body: bytearray) -> str:
    """Return the reason that an error gives. The rest of its body could contain health values."""
    try:
        parsed = msgspec.json.decode(body[:MAX_ERROR_BYTES], type=dict[str, Any])
    except UNREADABLE:
        return ""
    inner = next((part for part in parsed.values() if isinstance(part, dict)), {})
    texts = map((parsed | inner).get, ERROR_FIELDS)
    return " ".join(text for text in texts if isinstance(text, str))


def retry_after_seconds(header: str | None) -> float | None:
    """Return the wait that a Retry-After header asks for, a number of seconds or a date."""
    if header is None:
        return None
    try:
        seconds = float(header)
    except ValueError:
        try:
            moment = parsedate_to_datetime(header)
        except ValueError:
            return None
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        seconds = moment.timestamp() - time.time()
    return min(max(0.0, seconds), MAX_REST.total_seconds())
