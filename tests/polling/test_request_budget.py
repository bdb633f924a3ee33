"""How often Dexcom is asked, whatever happens, and how long it is left alone."""

from datetime import timedelta
from itertools import pairwise, product
from typing import Any, Final
from unittest.mock import patch

import pytest

from custom_components.dexcom_api.polling import importer as budget
from homeassistant.exceptions import HomeAssistantError

from ..account import DAY, HOUR, MINUTE, SECOND, Account, watched_account
from ..simulated import NOW
from ..simulator import Fault

account = pytest.fixture(watched_account)

# What an account can go through for hours, and whether waits have to grow.
HOURS_OF: Final[dict[str, tuple[dict[str, Any] | None, bool]]] = {
    "everything well": (None, False),
    "one error": ({"kind": "http_error", "count": 1}, False),
    "500": ({"kind": "http_error"}, True),
    "429": ({"kind": "rate_limit"}, True),
    "429 for a second": ({"kind": "rate_limit", "retry_after": 1}, True),
    "flapping": ({"kind": "http_error", "probability": 0.5}, False),
    "drop": ({"kind": "drop"}, True),
    "html": ({"kind": "html"}, True),
    "only readings": ({"kind": "http_error", "endpoint": "egvs"}, True),
    "devices": ({"kind": "http_error", "endpoint": "devices"}, False),
    "token": ({"kind": "http_error", "endpoint": "token"}, True),
    "short-lived tokens": (
        {"kind": "altered", "endpoint": "token", "body": {"expires_in": 0}},
        False,
    ),
}


def most_in_an_hour(account: Account) -> int:
    """Return how many requests there were in the busiest hour."""
    moments = [request.moment for request in account.requests()]
    return max(
        sum(begin <= moment < begin + HOUR for moment in moments) for begin in moments
    )


@pytest.mark.parametrize(
    ("hours_of", "running", "user_name"),
    [
        *product(HOURS_OF, [True, False], ["User7"]),
        *product(["everything well", "flapping"], [True], ["UserEmpty"]),
    ],
)
async def test_request_budget(account: Account, hours_of: str, running: bool) -> None:
    """Trouble costs no more requests than polling does, and the longer an outage the fewer."""
    fault, growing = HOURS_OF[hours_of]
    if running:
        await account.set_up()
    account.simulator.expire_access_tokens()
    if fault is not None:
        account.simulator.faults.add(Fault(**fault))
    if not running:
        await account.set_up()
    await account.pass_time(4 * HOUR, 15 * SECOND)
    assert len(account.requests()) >= 8
    assert most_in_an_hour(account) <= (60 if hours_of == "flapping" else 40)
    moments = sorted({request.moment for request in account.requests()} - {NOW})
    waits = [after - before for before, after in pairwise(moments)]
    if growing:
        assert max(waits[:3]) <= 3 * MINUTE
        assert min(waits[-3:]) >= 8 * MINUTE


@pytest.mark.parametrize(
    ("endpoint", "retry_after", "least", "most"),
    [
        ("*", 600, 600 * SECOND, 610 * SECOND),
        ("*", 3000, 3000 * SECOND, 3020 * SECOND),
        ("*", "Sat, 02 May 2026 21:00:00 GMT", 2.7 * HOUR, 2.9 * HOUR),
        ("*", "1e30", 6 * HOUR, 6 * HOUR + MINUTE),
        # Not longer than after other errors.
        ("egvs", None, 27 * SECOND, 40 * SECOND),
        ("egvs", "soon", 27 * SECOND, 40 * SECOND),
        # The diary waits for its interval at least, and for readings, which are asked for first.
        ("events", 60, 15 * MINUTE, 16 * MINUTE),
        ("events", 1800, 30 * MINUTE, 46 * MINUTE),
    ],
)
async def test_rate_limit(
    account: Account,
    endpoint: str,
    retry_after: float | str | None,
    least: timedelta,
    most: timedelta,
) -> None:
    """However long Dexcom wants to be left alone it is, up to a quarter of a day."""
    await account.set_up()
    fault = Fault("rate_limit", endpoint, retry_after=retry_after, count=1)
    account.simulator.faults.add(fault)
    await account.pass_time(most + HOUR, 10 * SECOND)
    asked = account.requests(None if endpoint == "*" else endpoint)
    [refused] = [request.moment for request in asked if request.status == 429]
    following = next(request for request in asked if request.moment > refused)
    assert least <= following.moment - refused <= most
    assert following.status == 200
    await account.assert_up_to_date()


async def test_import_of_a_long_time(account: Account) -> None:
    """Readings and diary share what an import may ask for in an hour, and all of it is asked for."""
    await account.set_up()
    begun = len(account.requests())
    window = {"start": NOW - 118 * DAY, "end": NOW}
    with patch.object(budget, "REQUESTS_AN_HOUR", 9):
        importing = account.hass.async_create_background_task(
            account.act("import_history", **window), "import of a long time"
        )
        await account.pass_time_in_flight(HOUR - MINUTE)
        assert not importing.done()
        for _ in range(30):
            await account.pass_time_in_flight(MINUTE)
        assert importing.done()
    answer = await importing
    # Polls ask for a week at most.
    sent = [
        request
        for request in account.requests()[begun:]
        if request.query.get("startDate", "~") < f"{NOW - 8 * DAY:%F}"
    ]
    assert len(sent) == answer["requests"] == 16
    # Requests arrive a little later than they are sent.
    moments = [request.moment for request in sent]
    for moment, tenth in zip(moments, moments[9:], strict=False):
        assert tenth - moment > HOUR - 2 * MINUTE


async def test_requests_of_an_hour(account: Account) -> None:
    """Of 120 requests an hour, imports get 108. Then they wait, and others get an error."""
    limit = budget.RequestBudget()
    await limit.async_take()
    await account.pass_time_in_flight(10 * MINUTE)
    await limit.async_take(107)
    waiting = account.hass.async_create_task(limit.async_take())
    await account.pass_time_in_flight(49 * MINUTE)
    assert not waiting.done()
    await account.pass_time_in_flight(2 * MINUTE)
    assert waiting.done()
    limit.take_now(12)
    with pytest.raises(HomeAssistantError) as refused:
        limit.take_now()
    assert refused.value.translation_domain == "dexcom_api"
    assert refused.value.translation_key == "budget_used_up"
    assert refused.value.translation_placeholders == {"requests": "120", "minutes": "9"}
