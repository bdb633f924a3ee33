"""A token endpoint in trouble, which is no reason to sign in again."""

from itertools import product
from typing import Any, Final

import pytest

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.config_entries import ConfigEntryState
from homeassistant.helpers import issue_registry as ir

from ..account import DEEP, MINUTE, Account, watched_account
from ..common import shown
from ..simulator import Fault

account = pytest.fixture(watched_account)

# Answers of the token endpoint that leave the sign-in as it is.
PASSING: Final[dict[str, dict[str, Any]]] = {
    "400": {"kind": "token_error"},
    "400 text": {"kind": "token_error", "body": "try later"},
    "400 odd error": {"kind": "token_error", "body": {"error": ["invalid_grant"]}},
    "401": {"kind": "unauthorized"},
    "403 html": {"kind": "html", "status": 403},
    "429": {"kind": "rate_limit", "retry_after": 60},
    "500": {"kind": "http_error"},
    "redirect": {"kind": "token_error", "status": 302, "body": ""},
    "html": {"kind": "html"},
    "list": {"kind": "bad_json", "body": []},
    "no token": {"kind": "bad_json", "body": {"expires_in": 7200}},
    "token is a number": {"kind": "bad_json", "body": {"access_token": 7}},
    "deep": {"kind": "bad_json", "body": DEEP},
    "drop": {"kind": "drop"},
    "not http": {"kind": "not_http"},
}
# Answers that name the credentials as the cause, which is a matter for a repair issue.
REFUSALS: Final[dict[str, dict[str, Any]]] = {
    f"{status} {error}": {
        "kind": "token_error",
        "status": status,
        "body": {"error": error},
    }
    for status, error in product((400, 401), ("invalid_client", "unauthorized_client"))
}
AT_START: Final = ("400", "401", "500", "redirect", "html", "no token", "drop")


@pytest.mark.parametrize(
    ("fault", "is_loaded"),
    [*product([*PASSING, *REFUSALS], [True]), *product(AT_START, [False])],
)
async def test_token_endpoint_in_trouble(
    account: Account, fault: str, is_loaded: bool
) -> None:
    """A token endpoint in trouble, also at start, is no reason to sign in again."""
    if is_loaded:
        await account.set_up()
    account.simulator.expire_access_tokens()
    answer = (PASSING | REFUSALS)[fault]
    account.simulator.faults.add(Fault(endpoint="token", **answer))
    if is_loaded:
        await account.pass_time(30 * MINUTE)
        assert shown(account.hass, "glucose") == "unavailable"
    else:
        await account.set_up()
        assert account.entry.state is ConfigEntryState.SETUP_RETRY
        assert account.entry.error_reason_translation_key == "cannot_renew"
    issues = ir.async_get(account.hass).issues
    is_raised = (DOMAIN, f"credentials_rejected_{account.entry.entry_id}") in issues
    assert is_raised == (fault in REFUSALS)
    account.simulator.faults.clear()
    await account.assert_recovers()
    assert not [issue for issue in issues if issue[0] == DOMAIN]
    account.assert_outages(least=is_loaded, most=is_loaded)
    await account.assert_leaves_nothing()
