"""Faults on demand: everything that goes wrong between a client and a server."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
import random
from typing import Any

from aiohttp import web
import orjson

from .mutations import MUTATIONS

type Handler = Callable[[], Awaitable[web.StreamResponse]]
type Reply = Callable[["Fault", web.Request, Handler], Awaitable[web.StreamResponse]]

DROPPED_STATUS = 0
SLOW = "slow"
HTML_PAGE = (
    "<!DOCTYPE html><html><head><title>Service Unavailable</title></head>"
    "<body><h1>We will be back soon</h1></body></html>"
)


@dataclass
class Fault:
    """Something that goes wrong at an endpoint, so many times or until cleared."""

    kind: str
    endpoint: str = "*"
    count: int | None = None
    probability: float = 1.0
    seconds: float = 0.0
    status: int | None = None
    retry_after: float | str | None = None
    body: Any = None

    def __post_init__(self) -> None:
        """Refuse kinds that do not exist."""
        if self.kind not in FAULT_KINDS:
            kinds = ", ".join(sorted(FAULT_KINDS))
            raise ValueError(f"Unknown kind of fault {self.kind}; known are {kinds}")

    def matches(self, endpoint: str) -> bool:
        """Tell whether the fault is still active and meant for an endpoint."""
        return self.endpoint in ("*", endpoint) and self.count != 0

    async def reply(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer in place of the endpoint, which can be asked through the handler."""
        return await REPLIES[self.kind](self, request, handler)

    def as_dict(self) -> dict[str, Any]:
        """Return the fault for display."""
        return asdict(self)

    def headers(self) -> dict[str, str]:
        """Return the headers of the faulty answer."""
        if self.retry_after is None:
            return {}
        if isinstance(self.retry_after, str):
            return {"Retry-After": self.retry_after}
        return {"Retry-After": f"{self.retry_after:g}"}


def _answer(fault: Fault, status: int, body: Any) -> web.Response:
    """Return an answer with JSON, or with text as it is."""
    status = fault.status or status
    content = body if fault.body is None else fault.body
    return _response(fault, status, content)


def _response(fault: Fault, status: int, content: Any) -> web.Response:
    """Return an answer with a content."""
    if isinstance(content, (str, bytes)):
        raw = content.encode() if isinstance(content, str) else content
    else:
        raw = orjson.dumps(content)
    return web.Response(
        status=status,
        body=raw,
        content_type="application/json",
        headers=fault.headers(),
    )


async def _http_error(
    fault: Fault, request: web.Request, handler: Handler
) -> web.StreamResponse:
    """Answer with an error status."""
    return _answer(fault, 500, fault_body("Internal Server Error"))


async def _rate_limit(
    fault: Fault, request: web.Request, handler: Handler
) -> web.StreamResponse:
    """Answer that there were too many requests."""
    return _answer(fault, 429, fault_body("Rate limit quota violation"))


async def _unauthorized(
    fault: Fault, request: web.Request, handler: Handler
) -> web.StreamResponse:
    """Answer that the token is not accepted."""
    return _answer(fault, 401, fault_body("Invalid access token"))


async def _token_error(
    fault: Fault, request: web.Request, handler: Handler
) -> web.StreamResponse:
    """Answer as a token endpoint that declines."""
    return _answer(fault, 400, {"error": "invalid_request"})


async def _bad_json(
    fault: Fault, request: web.Request, handler: Handler
) -> web.StreamResponse:
    """Answer with something that only looks like JSON."""
    return _answer(fault, 200, '{"recordType":"egv","records":[{"value":')


async def _html(
    fault: Fault, request: web.Request, handler: Handler
) -> web.StreamResponse:
    """Answer with a web page."""
    text = HTML_PAGE if fault.body is None else str(fault.body)
    return web.Response(
        status=fault.status or 200,
        text=text,
        content_type="text/html",
        headers=fault.headers(),
    )


async def _cut_body(
    fault: Fault, request: web.Request, handler: Handler
) -> web.StreamResponse:
    """Announce the whole body, send half of it and hang up."""
    whole = await handler()
    body = whole.body if isinstance(whole, web.Response) else None
    content = body if isinstance(body, bytes) else b" " * 100
    response = web.StreamResponse(status=whole.status)
    response.content_type = "application/json"
    response.content_length = len(content)
    await response.prepare(request)
    await response.write(content[: len(content) // 2])
    _hang_up(request)
    return response


async def _altered(
    fault: Fault, request: web.Request, handler: Handler
) -> web.StreamResponse:
    """Change fields of what the endpoint answers; those that are None are left out."""
    whole = await handler()
    body = whole.body if isinstance(whole, web.Response) else None
    if not isinstance(body, bytes):
        return whole
    fields = orjson.loads(body) | (fault.body or {})
    content = {name: value for name, value in fields.items() if value is not None}
    return _response(fault, fault.status or whole.status, content)


async def _not_http(
    fault: Fault, request: web.Request, handler: Handler
) -> web.StreamResponse:
    """Send something that no HTTP server sends, and hang up."""
    if request.transport is not None:
        request.transport.write(str(fault.body or "220 mail ready").encode() + b"\r\n")
    return await _drop(fault, request, handler)


async def _drop(
    fault: Fault, request: web.Request, handler: Handler
) -> web.StreamResponse:
    """Hang up without an answer."""
    _hang_up(request)
    return web.Response(status=500)


def _hang_up(request: web.Request) -> None:
    """Close the connection."""
    if request.transport is not None:
        request.transport.close()


def fault_body(text: str) -> dict[str, Any]:
    """Return the body of an error in the manner of an API gateway."""
    return {"fault": {"faultstring": text, "detail": {}}}


REPLIES: dict[str, Reply] = {
    "http_error": _http_error,
    "rate_limit": _rate_limit,
    "unauthorized": _unauthorized,
    "token_error": _token_error,
    "bad_json": _bad_json,
    "html": _html,
    "cut_body": _cut_body,
    "altered": _altered,
    "not_http": _not_http,
    "drop": _drop,
}
FAULT_KINDS = frozenset({SLOW, *REPLIES, *MUTATIONS})


class FaultList:
    """The faults that are active, in the order in which they were added."""

    def __init__(self, seed: int) -> None:
        """Start without faults."""
        self._faults: list[Fault] = []
        self.draw = random.Random(f"{seed}/faults")

    def add(self, fault: Fault) -> None:
        """Let a fault happen from now on."""
        self._faults.append(fault)

    def clear(self) -> None:
        """End all faults."""
        self._faults.clear()

    def active(self) -> list[Fault]:
        """Return the faults that can still happen."""
        return [fault for fault in self._faults if fault.count != 0]

    def _happens(self, fault: Fault, endpoint: str) -> bool:
        """Decide whether a fault happens now, and count it if so."""
        if not fault.matches(endpoint) or self.draw.random() >= fault.probability:
            return False
        if fault.count is not None:
            fault.count -= 1
        return True

    async def delay(self, endpoint: str) -> None:
        """Wait where slowness is asked for."""
        for fault in self.active():
            if fault.kind == SLOW and self._happens(fault, endpoint):
                await asyncio.sleep(fault.seconds)

    def take_reply(self, endpoint: str) -> Fault | None:
        """Return the first fault that answers in place of the endpoint."""
        for fault in self.active():
            if fault.kind in REPLIES and self._happens(fault, endpoint):
                return fault
        return None

    def take_mutations(self, endpoint: str) -> list[str]:
        """Return what is to be done to the body."""
        return [
            fault.kind
            for fault in self.active()
            if fault.kind in MUTATIONS and self._happens(fault, endpoint)
        ]
