"""The simulator's own endpoints, which set time, faults and users from outside."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import TYPE_CHECKING, Any

from aiohttp import web
import orjson

from .data import DATA_ENDPOINTS, WindowError, error_response, parse_window
from .faults import Fault
from .sensors import Mishap

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .server import Simulator
    from .users import SimulatedUser

    type Handler = Callable[[Control, web.Request], Awaitable[web.Response]]

MOMENT_KEYS = frozenset(
    {"moment", "recorded", "edited", "deleted", "changed", "visible_from"}
)


def _json(body: Any) -> web.Response:
    """Return an answer as JSON."""
    return web.Response(body=orjson.dumps(body), content_type="application/json")


def _moment(text: Any) -> datetime:
    """Read a time; one without an offset is UTC."""
    moment = datetime.fromisoformat(str(text))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _checked(handler: Handler) -> Handler:
    """Answer 400 or 404 where a request makes no sense."""

    @wraps(handler)
    async def answer(control: Control, request: web.Request) -> web.Response:
        """Call the handler and turn errors into answers."""
        try:
            return await handler(control, request)
        except KeyError as err:
            return error_response(404, f"Unknown: {err}")
        except (TypeError, ValueError) as err:
            return error_response(400, str(err))

    return answer


async def _body(request: web.Request) -> dict[str, Any]:
    """Return the JSON object of a request."""
    body = orjson.loads(await request.read() or b"{}")
    if not isinstance(body, dict):
        raise TypeError("The body must be a JSON object")
    return body


async def _options(request: web.Request) -> dict[str, Any]:
    """Return the JSON object of a request with its times read."""
    return {
        key: _moment(value) if key in MOMENT_KEYS else value
        for key, value in (await _body(request)).items()
    }


class Control:
    """Serves the control endpoints of a simulator."""

    def __init__(self, simulator: Simulator) -> None:
        """Control a simulator."""
        self._simulator = simulator

    def routes(self) -> list[web.RouteDef]:
        """Return the control endpoints."""
        return [
            web.get("/control/state", self.state),
            web.post("/control/clock", self.clock),
            web.post("/control/faults", self.add_fault),
            web.delete("/control/faults", self.clear_faults),
            web.post("/control/users/{name}", self.user),
            web.post("/control/tokens", self.tokens),
            web.get("/control/grants/{name}", self.grants),
            web.get("/control/truth/{name}/{endpoint}", self.truth),
            *self._app_routes(),
        ]

    def _app_routes(self) -> list[web.RouteDef]:
        """Return the endpoints that stand for what a person does by hand."""
        entry = "/control/diary/{name}/{record_id}"
        return [
            web.post("/control/diary/{name}", self.log_entry),
            web.patch(entry, self.edit_entry),
            web.delete(entry, self.delete_entry),
            web.post("/control/alerts/{name}", self.raise_alert),
            web.post("/control/calibrations/{name}", self.calibrate),
            web.post("/control/alert_settings/{name}", self.set_alert),
            web.post("/control/sensors/{name}", self.change_sensors),
        ]

    def _user(self, request: web.Request) -> SimulatedUser:
        """Return the user that a request names."""
        return self._simulator.users[request.match_info["name"]]

    async def state(self, request: web.Request) -> web.Response:
        """Return all that can be known about the simulator."""
        simulator = self._simulator
        return _json(
            {
                "clock": self._clock_state(),
                "users": {
                    user.name: {
                        "title": user.title,
                        "delay_seconds": user.delay.total_seconds(),
                        "time_zone": user.time_zone,
                        "first_data": user.first_data,
                        "offline": user.offline,
                    }
                    for user in simulator.users.values()
                },
                "faults": [fault.as_dict() for fault in simulator.faults.active()],
                "requests": Counter(record.endpoint for record in simulator.requests),
                "tokens": simulator.oauth.counts(),
            }
        )

    def _clock_state(self) -> dict[str, Any]:
        """Return the time and how fast it runs."""
        clock = self._simulator.clock
        return {"now": clock.now(), "rate": clock.rate}

    @_checked
    async def clock(self, request: web.Request) -> web.Response:
        """Set, advance or speed up the clock."""
        body = await _body(request)
        clock = self._simulator.clock
        if "rate" in body:
            clock.rate = float(body["rate"])
        if "now" in body:
            clock.set(_moment(body["now"]))
        if "advance_seconds" in body:
            clock.advance(timedelta(seconds=float(body["advance_seconds"])))
        return _json(self._clock_state())

    @_checked
    async def add_fault(self, request: web.Request) -> web.Response:
        """Let a fault happen from now on."""
        fault = Fault(**await _body(request))
        self._simulator.faults.add(fault)
        return _json(fault.as_dict())

    async def clear_faults(self, request: web.Request) -> web.Response:
        """End all faults."""
        self._simulator.faults.clear()
        return _json([])

    @_checked
    async def user(self, request: web.Request) -> web.Response:
        """Change how a user's data arrive, or take back what they allowed."""
        body = await _body(request)
        user = self._user(request)
        if "delay_seconds" in body:
            user.delay = timedelta(seconds=float(body["delay_seconds"]))
        if "first_data" in body:
            user.first_data = _moment(body["first_data"])
        if "offline" in body:
            user.offline = [
                (_moment(start), _moment(end)) for start, end in body["offline"]
            ]
        if body.get("revoked"):
            self._simulator.revoke(user.name)
        return _json({"name": user.name})

    @_checked
    async def tokens(self, request: web.Request) -> web.Response:
        """Let all access tokens end."""
        if (await _body(request)).get("expire_access"):
            self._simulator.expire_access_tokens()
        return _json(self._simulator.oauth.counts())

    @_checked
    async def grants(self, request: web.Request) -> web.Response:
        """Return what became of a user's tokens: how many, and whether the newest were used."""
        user = self._user(request)
        return _json(self._simulator.oauth.history(user.name).as_dict())

    @_checked
    async def log_entry(self, request: web.Request) -> web.Response:
        """Write a diary entry and tell its record id."""
        user = self._user(request)
        return _json({"recordId": user.app.log_entry(**await _options(request))})

    @_checked
    async def edit_entry(self, request: web.Request) -> web.Response:
        """Change a diary entry that was written by hand."""
        record_id = request.match_info["record_id"]
        self._user(request).app.edit_entry(record_id, **await _options(request))
        return _json({"recordId": record_id})

    @_checked
    async def delete_entry(self, request: web.Request) -> web.Response:
        """Take back a diary entry that was written by hand."""
        record_id = request.match_info["record_id"]
        self._user(request).app.delete_entry(record_id, **await _options(request))
        return _json({"recordId": record_id})

    @_checked
    async def raise_alert(self, request: web.Request) -> web.Response:
        """Let an alert change its state and tell the record id."""
        user = self._user(request)
        return _json({"recordId": user.app.raise_alert(**await _options(request))})

    @_checked
    async def calibrate(self, request: web.Request) -> web.Response:
        """Enter a meter value and tell the record id."""
        user = self._user(request)
        return _json({"recordId": user.app.calibrate(**await _options(request))})

    @_checked
    async def set_alert(self, request: web.Request) -> web.Response:
        """Set one of Dexcom's alerts anew."""
        user = self._user(request)
        user.app.set_alert(**await _options(request))
        return _json({"name": user.name})

    @_checked
    async def change_sensors(self, request: web.Request) -> web.Response:
        """Let something happen to the sensor that is worn now, or to that of an index."""
        user = self._user(request)
        body = await _body(request)
        schedule = user.trace.schedule
        worn = schedule.session_at(self._simulator.clock.timestamp())
        index = int(body.get("index", worn.index))
        hours = {
            key: timedelta(hours=float(body[f"{key}_hours"]))
            for key in ("early", "pause", "restart_after")
            if f"{key}_hours" in body
        }
        user.change_sensors({index: Mishap(**hours)})
        return _json({"index": index})

    @_checked
    async def truth(self, request: web.Request) -> web.Response:
        """Return what can be seen of a user now, undisturbed and oldest first."""
        user_name = request.match_info["name"]
        endpoint = request.match_info["endpoint"]
        if user_name not in self._simulator.users or endpoint not in DATA_ENDPOINTS:
            return error_response(404, "Unknown user or endpoint")
        start = end = None
        if endpoint not in ("devices", "dataRange"):
            try:
                start, end = parse_window(dict(request.query))
            except WindowError as err:
                return error_response(400, str(err))
        records = self._simulator.truth(
            user_name, endpoint, start, end, request.query.get("client_id")
        )
        return _json({"records": records})
