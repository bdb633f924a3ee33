"""What people are told about an error, and how long the next request waits."""

from datetime import timedelta

import pytest

from custom_components.dexcom_api.dexcom.errors import (
    DexcomConnectionError,
    DexcomError,
    DexcomOtherUserError,
    DexcomRateLimitError,
    DexcomResponseError,
)
from custom_components.dexcom_api.polling.errors import (
    back_off,
    server_wait,
    update_error,
)


@pytest.mark.parametrize(
    ("err", "key", "fields", "seconds"),
    [
        (DexcomRateLimitError("a", 600.0), "rate_limited", None, 600),
        (DexcomRateLimitError("b", 1e30), "rate_limited", None, 6 * 3600),
        (DexcomRateLimitError("c", None), "rate_limited", None, 0),
        (DexcomOtherUserError("d"), "other_user", None, 0),
        (DexcomConnectionError("e"), "cannot_fetch", {"error": "e"}, 0),
        (DexcomResponseError("f"), "cannot_fetch", {"error": "f"}, 0),
    ],
    ids=str,
)
def test_errors(
    err: DexcomError, key: str, fields: dict[str, str] | None, seconds: float
) -> None:
    """An error has its text, and the wait is what Dexcom asks for, up to a quarter of a day."""
    wait = server_wait(err)
    assert wait == timedelta(seconds=seconds)
    failed = update_error(err, wait)
    assert failed.translation_domain == "dexcom_api"
    assert (failed.translation_key, failed.translation_placeholders) == (key, fields)
    assert (failed.retry_after or 0) >= seconds


def test_back_off() -> None:
    """Waits after errors grow to a quarter of an hour."""
    waits = [back_off(attempts).total_seconds() for attempts in range(9)]
    assert waits == [30, 30, 60, 120, 300, 600, 900, 900, 900]
