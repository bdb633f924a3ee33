"""The simulator's own endpoints, which set time, faults, and users from outside."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from aiohttp import web
import orjson

from .data import DATA_ENDPOINTS, error_response, parse_window
from .faults import Fault
from .sensors import Mishap

if TYPE_CHECKING:
    from .server import Simulator
    from .users import SimulatedUser

# Turns what the path names and the fields of the body or query into an answer.
type Handler = Callable[[dict[str, str], dict[str, Any]], Any]

MOMENT_KEYS = frozenset(
    {"moment", "recorded", "edited", "deleted", "changed", "visible_from"}
)


def _moment(text: Any) -> datetime:
    """Read a time; one without an offset is UTC."""
    moment = datetime.fromisoformat(str(text))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


async def _fields(request: web.Request) -> dict[str, Any]:
    """Return the fields of a request's JSON object, or else of its query, with times read."""
    body = orjson.loads(await request.read() or b"{}") or dict(request.query)
    if not isinstance(body, dict):
        raise TypeError("The body must be a JSON object")
    return {
        key: _moment(value) if key in MOMENT_KEYS else value
        for key, value in body.items()
    }


async def _answer(handler: Handler, request: web.Request) -> web.Response:
    """Answer with JSON, and with 400 or 404 where a request makes no sense."""
    try:
        answer = handler(dict(request.match_info), await _fields(request))
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
        """Return the control endpoints; the ones with a user's app stand for its owner."""
        handlers: dict[str, Handler] = {
            "GET state": self._state,
            "POST clock": self._set_clock,
            "POST faults": self._add_fault,
            "DELETE faults": self._clear_faults,
            "POST users/{name}": self._change_user,
            "POST tokens": self._change_tokens,
            "GET grants/{name}": self._grants,
            "GET truth/{name}/{endpoint}": self._truth,
            "POST diary/{name}": self._log_entry,
            "PATCH diary/{name}/{entry_id}": self._edit_entry,
            "DELETE diary/{name}/{entry_id}": self._delete_entry,
            "POST alerts/{name}": self._raise_alert,
            "POST calibrations/{name}": self._calibrate,
            "POST alert_settings/{name}": self._set_alert,
            "POST sensors/{name}": self._change_sensors,
        }
        routes = []
        for name, handler in handlers.items():
            method, path = name.split()
            route = f"/control/{path}"
            routes.append(web.route(method, route, partial(_answer, handler)))
        return routes

    def _user(self, names: dict[str, str]) -> SimulatedUser:
        """Return the user that a path names."""
        return self._simulator.users[names["name"]]

    def _state(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Return everything about the simulator that isn't secret."""
        simulator = self._simulator
        users = {
            user.name: {
                "title": user.title,
                "delay_seconds": user.delay.total_seconds(),
                "time_zone": user.time_zone,
                "first_data": user.first_data,
                "offline": user.offline,
            }
            for user in simulator.users.values()
        }
        return {
            "clock": {"now": simulator.clock.now(), "rate": simulator.clock.rate},
            "users": users,
            "faults": [fault.as_dict() for fault in simulator.faults.active()],
            "requests": Counter(record.endpoint for record in simulator.requests),
            "tokens": simulator.oauth.counts(),
        }

    def _set_clock(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Set, advance, or speed up the clock."""
        clock = self._simulator.clock
        if "rate" in fields:
            clock.rate = float(fields["rate"])
        if "now" in fields:
            clock.set(_moment(fields["now"]))
        if "advance_seconds" in fields:
            clock.advance(timedelta(seconds=float(fields["advance_seconds"])))
        return {"now": clock.now(), "rate": clock.rate}

    def _add_fault(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Start a fault."""
        fault = Fault(**fields)
        self._simulator.faults.add(fault)
        return fault.as_dict()

    def _clear_faults(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """End all faults."""
        self._simulator.faults.clear()
        return []

    def _change_user(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Change how a user's data arrive, or revoke their permission."""
        user = self._user(names)
        if "delay_seconds" in fields:
            user.delay = timedelta(seconds=float(fields["delay_seconds"]))
        if "first_data" in fields:
            user.first_data = _moment(fields["first_data"])
        if "offline" in fields:
            user.offline = [
                (_moment(start), _moment(end)) for start, end in fields["offline"]
            ]
        if fields.get("revoked"):
            self._simulator.revoke(user.name)
        return {"name": user.name}

    def _change_tokens(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Expire all access tokens."""
        if fields.get("expire_access"):
            self._simulator.expire_access_tokens()
        return self._simulator.oauth.counts()

    def _grants(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Return how many tokens a user had, and whether the newest were used."""
        return self._simulator.oauth.history(self._user(names).name).as_dict()

    def _truth(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Return what a user's data are now, undisturbed and oldest first."""
        user, endpoint = self._user(names), names["endpoint"]
        if endpoint not in DATA_ENDPOINTS:
            raise KeyError(endpoint)
        start = end = None
        if endpoint not in ("devices", "dataRange"):
            start, end = parse_window(fields)
        return {"records": self._simulator.truth(user.name, endpoint, start, end)}

    def _log_entry(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Write a diary entry and return its record id."""
        return {"recordId": self._user(names).app.log_entry(**fields)}

    def _edit_entry(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Change a diary entry that was written by hand."""
        self._user(names).app.edit_entry(names["entry_id"], **fields)
        return {"recordId": names["entry_id"]}

    def _delete_entry(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Delete a diary entry that was written by hand."""
        self._user(names).app.delete_entry(names["entry_id"], **fields)
        return {"recordId": names["entry_id"]}

    def _raise_alert(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Change the state of an alert and return the record id."""
        return {"recordId": self._user(names).app.raise_alert(**fields)}

    def _calibrate(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Enter a meter value and return the record id."""
        return {"recordId": self._user(names).app.calibrate(**fields)}

    def _set_alert(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Change one of Dexcom's alerts."""
        self._user(names).app.set_alert(**fields)
        return {"name": names["name"]}

    def _change_sensors(self, names: dict[str, str], fields: dict[str, Any]) -> Any:
        """Cut short, pause, or restart the current sensor, or the one with an index."""
        user = self._user(names)
        worn = user.trace.schedule.session_at(self._simulator.clock.timestamp())
        index = int(fields.get("index", worn.index))
        hours = {
            key: timedelta(hours=float(fields[f"{key}_hours"]))
            for key in ("early", "pause", "restart_after")
            if f"{key}_hours" in fields
        }
        user.change_sensors({index: Mishap(**hours)})
        return {"index": index}
