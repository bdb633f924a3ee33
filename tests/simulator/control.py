"""The simulator's own endpoints, which set time, faults, and users from outside."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from aiohttp import web
import orjson

from .archive import WINDOW_ENDPOINTS
from .clock import to_utc
from .data import DATA_ENDPOINTS, error_response, parse_window
from .faults import Fault

if TYPE_CHECKING:
    from .server import Simulator

HELP = """\
GET /control/state
POST /control/clock {"now"|"advance_seconds"|"rate"}
POST /control/faults {"kind", "endpoint", "count", "minutes", ...}, DELETE /control/faults
POST /control/users/{user} {"delay_seconds"|"offline"|"revoked"|"first_data"}
POST /control/tokens {"expire_access": true}
POST /control/diary/{user} {"kind", "sub_kind", "value", "moment", ...}
PATCH /control/diary/{user}/{entry_id} {"value", "moment", ...}, DELETE
POST /control/alerts/{user} {"name", "state", "moment"}
POST /control/calibrations/{user} {"value_mg_dl", "moment"}
POST /control/alert_settings/{user} {"alert_name", "schedule", "value", ...}
GET /control/grants/{user}
GET /control/truth/{user}/{endpoint}?startDate=&endDate="""

# The methods of a user's app that can be called from outside.
APP_CALLS = {
    "POST diary/{user}": "log_entry",
    "PATCH diary/{user}/{entry_id}": "edit_entry",
    "DELETE diary/{user}/{entry_id}": "delete_entry",
    "POST alerts/{user}": "raise_alert",
    "POST calibrations/{user}": "calibrate",
    "POST alert_settings/{user}": "set_alert",
}
MOMENT_KEYS = frozenset(
    {
        *("moment", "recorded", "deleted", "visible_from", "now", "first_data"),
    }
)


def _read_moment(text: Any) -> datetime:
    """Read a time; one without an offset is UTC."""
    return to_utc(datetime.fromisoformat(str(text)))


async def _answer(handler: Callable[..., Any], request: web.Request) -> web.Response:
    """Call a handler with the parts of the path and the fields of the body or the query.

    The answer is 400 or 404 if the request makes no sense.
    """
    try:
        fields = dict(orjson.loads(await request.read() or b"{}") or request.query)
        for key in MOMENT_KEYS & fields.keys():
            fields[key] = _read_moment(fields[key])
        answer = handler(**request.match_info, **fields)
    except KeyError as err:
        return error_response(404, f"Unknown: {err}")
    except (TypeError, ValueError) as err:
        return error_response(400, str(err))
    return web.Response(body=orjson.dumps(answer), content_type="application/json")


class Control:
    """Serves the control endpoints of a simulator."""

    def __init__(self, simulator: Simulator) -> None:
        """Control a simulator."""
        self._simulator = simulator

    def routes(self) -> list[web.RouteDef]:
        """Return the control endpoints."""
        handlers: dict[str, Callable[..., Any]] = {
            "GET state": self._state,
            "POST clock": self._set_clock,
            "POST faults": self._add_fault,
            "DELETE faults": self._simulator.faults.clear,
            "POST users/{user}": self._change_user,
            "POST tokens": self._change_tokens,
            "GET grants/{user}": self._grants,
            "GET truth/{user}/{endpoint}": self._truth,
        }
        for call, method in APP_CALLS.items():
            handlers[call] = partial(self._call_app, method)
        return [
            web.route(method, f"/control/{path}", partial(_answer, handler))
            for call, handler in handlers.items()
            for method, path in (call.split(),)
        ]

    def _state(self) -> Any:
        """Return everything about the simulator that isn't secret."""
        simulator = self._simulator
        return {
            "clock": self._set_clock(),
            "users": {
                user.name: {
                    "title": user.title,
                    "delay_seconds": user.delay.total_seconds(),
                    "offline": user.offline,
                }
                for user in simulator.users.values()
            },
            "faults": simulator.faults.active(),
            "requests": Counter(record.endpoint for record in simulator.requests),
        }

    def _set_clock(
        self,
        now: datetime | None = None,
        advance_seconds: float = 0,
        rate: float | None = None,
    ) -> Any:
        """Set, advance, or speed up the clock."""
        clock = self._simulator.clock
        if rate is not None:
            clock.rate = rate
        if now is not None:
            clock.set(now)
        clock.advance(timedelta(seconds=advance_seconds))
        return {"now": clock.now(), "rate": clock.rate}

    def _add_fault(self, **fields: Any) -> Fault:
        """Start a fault."""
        fault = Fault(**fields)
        self._simulator.faults.add(fault)
        return fault

    def _change_user(
        self,
        user: str,
        delay_seconds: float | None = None,
        first_data: datetime | None = None,
        offline: list[tuple[str, str]] | None = None,
        *,
        revoked: bool = False,
    ) -> Any:
        """Change how a user's data arrive, or revoke their permission."""
        changed = self._simulator.users[user]
        if delay_seconds is not None:
            changed.delay = timedelta(seconds=delay_seconds)
        if first_data is not None:
            changed.first_data = first_data
        if offline is not None:
            changed.offline = [
                (_read_moment(start), _read_moment(end)) for start, end in offline
            ]
        if revoked:
            self._simulator.revoke(user)
        return {"name": user}

    def _change_tokens(self, *, expire_access: bool = False) -> None:
        """Expire all access tokens."""
        if expire_access:
            self._simulator.expire_access_tokens()

    def _grants(self, user: str) -> Any:
        """Return how many tokens a user had and whether the newest were used."""
        return self._simulator.oauth.histories[self._simulator.users[user].name]

    def _truth(self, user: str, endpoint: str, **query: str) -> Any:
        """Return a user's visible records, unaltered and oldest first."""
        if endpoint not in DATA_ENDPOINTS:
            raise KeyError(endpoint)
        window = parse_window(query) if endpoint in WINDOW_ENDPOINTS else ()
        return {"records": self._simulator.truth(user, endpoint, *window)}

    def _call_app(self, method: str, user: str, **fields: Any) -> Any:
        """Do something in a user's app, and return the id of the entry, if there is one."""
        answer = getattr(self._simulator.users[user].app, method)(**fields)
        return {"recordId": answer or fields.get("entry_id")}
