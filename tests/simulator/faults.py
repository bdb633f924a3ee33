"""Faults on demand: everything that goes wrong between a client and a server."""

import asyncio
from collections.abc import Awaitable, Callable, Container, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
import random
from typing import Any

from aiohttp import web
import orjson

from .clock import SimulatorClock
from .mutations import MUTATIONS

type Handler = Callable[[], Awaitable[web.StreamResponse]]

DROPPED_STATUS = 0
SLOW = "slow"
REFUSAL = "refusal"
JSON = "application/json"
HTML_PAGE = (
    "<!DOCTYPE html><html><head><title>Service Unavailable</title></head>"
    "<body><h1>We will be back soon</h1></body></html>"
)


def fault_body(text: str) -> dict[str, Any]:
    """Return the body of an error in the manner of an API gateway."""
    return {"fault": {"faultstring": text, "detail": {}}}


# The status and body that a kind of fault answers with unless it says otherwise.
ANSWERS: dict[str, tuple[int, Any]] = {
    "http_error": (500, fault_body("Internal Server Error")),
    "rate_limit": (429, fault_body("Rate limit quota violation")),
    "unauthorized": (401, fault_body("Invalid access token")),
    "token_error": (400, {"error": "invalid_request"}),
    "bad_json": (200, '{"recordType":"egv","records":[{"value":'),
    "html": (200, HTML_PAGE),
}
# How a refusal answers at the token endpoint. Tokens aren't used up, and the pages for signing in
# stay as they are.
TOKEN_REFUSED = (400, {"error": "invalid_grant"})
REPLIES = frozenset({*ANSWERS, REFUSAL, "altered", "cut_body", "drop", "not_http"})
FAULT_KINDS = frozenset({SLOW, *REPLIES, *MUTATIONS})


@dataclass
class Fault:
    """Something that goes wrong at an endpoint: some times, some minutes, or until cleared."""

    kind: str
    endpoint: str = "*"
    count: int | None = None
    minutes: float | None = None
    probability: float = 1.0
    seconds: float = 0.0
    status: int | None = None
    retry_after: float | str | None = None
    body: Any = None
    ends: datetime | None = None

    def __post_init__(self) -> None:
        """Reject unknown kinds."""
        if self.kind not in FAULT_KINDS:
            kinds = ", ".join(sorted(FAULT_KINDS))
            raise ValueError(f"Unknown kind of fault {self.kind}; known are {kinds}")

    def matches(self, endpoint: str) -> bool:
        """Return whether the fault is active and meant for an endpoint."""
        if self.kind == REFUSAL and endpoint == "login":
            return False
        return self.endpoint in ("*", endpoint) and self.count != 0

    async def reply(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer in place of the endpoint, which the handler asks."""
        if self.kind == REFUSAL:
            is_token = request.path.endswith("/token")
            return self._response(
                *(TOKEN_REFUSED if is_token else ANSWERS["unauthorized"])
            )
        if self.kind in ANSWERS:
            status, body = ANSWERS[self.kind]
            return self._response(status, body if self.body is None else self.body)
        response: web.StreamResponse = web.Response(status=500)
        match self.kind:
            case "altered":
                return self._altered(await handler())
            case "cut_body":
                response = await _cut_body(request, await handler())
            case "not_http" if request.transport is not None:
                text = str(self.body or "220 mail ready")
                request.transport.write(text.encode() + b"\r\n")
        if request.transport is not None:
            request.transport.close()
        return response

    def _altered(self, whole: web.StreamResponse) -> web.StreamResponse:
        """Change fields of the endpoint's answer; a field that is None is left out."""
        if (body := _body_of(whole)) is None:
            return whole
        fields = orjson.loads(body) | (self.body or {})
        content = {name: value for name, value in fields.items() if value is not None}
        return self._response(whole.status, content)

    def _response(self, status: int, content: Any) -> web.Response:
        """Return a response with JSON, or with text or bytes as they are."""
        if isinstance(content, str):
            content = content.encode()
        retry = self.retry_after
        if retry is not None and not isinstance(retry, str):
            retry = f"{retry:g}"
        return web.Response(
            status=self.status or status,
            body=content if isinstance(content, bytes) else orjson.dumps(content),
            content_type="text/html" if self.kind == "html" else JSON,
            headers=None if retry is None else {"Retry-After": retry},
        )


def _body_of(response: web.StreamResponse) -> bytes | None:
    """Return the body of a response, None if it isn't in memory."""
    body = response.body if isinstance(response, web.Response) else None
    return body if isinstance(body, bytes) else None


async def _cut_body(
    request: web.Request, whole: web.StreamResponse
) -> web.StreamResponse:
    """Announce the whole body, and send half of it."""
    content = _body_of(whole) or b" " * 100
    response = web.StreamResponse(status=whole.status)
    response.content_type = JSON
    response.content_length = len(content)
    await response.prepare(request)
    await response.write(content[: len(content) // 2])
    return response


class FaultList:
    """The faults that are active, in the order in which they were added."""

    def __init__(self, seed: int, clock: SimulatorClock) -> None:
        """Start without faults."""
        self._clock = clock
        self._faults: list[Fault] = []
        # How many requests wait because of a fault.
        self.delayed = 0
        self.draw = random.Random(f"{seed}/faults")

    def add(self, fault: Fault) -> None:
        """Start a fault, which ends after its minutes, if it has any."""
        if fault.minutes is not None:
            fault.ends = self._clock.now() + timedelta(minutes=fault.minutes)
        self._faults.append(fault)

    def clear(self) -> None:
        """End all faults."""
        self._faults.clear()

    def active(self) -> list[Fault]:
        """Return the faults that can still happen."""
        now = self._clock.now()
        return [
            fault
            for fault in self._faults
            if fault.count != 0 and (fault.ends is None or now < fault.ends)
        ]

    def _take(self, kinds: Container[str], endpoint: str) -> Iterator[Fault]:
        """Count and yield the faults of some kinds that happen now."""
        for fault in self.active():
            if (
                fault.kind in kinds
                and fault.matches(endpoint)
                and self.draw.random() < fault.probability
            ):
                if fault.count is not None:
                    fault.count -= 1
                yield fault

    async def delay(self, endpoint: str) -> None:
        """Wait as long as faults ask for."""
        for fault in self._take({SLOW}, endpoint):
            self.delayed += 1
            try:
                await asyncio.sleep(fault.seconds)
            finally:
                self.delayed -= 1

    def take_reply(self, endpoint: str) -> Fault | None:
        """Return the first fault that answers in place of the endpoint."""
        return next(self._take(REPLIES, endpoint), None)

    def take_mutations(self, endpoint: str) -> list[str]:
        """Return the mutations to apply to the body."""
        return [fault.kind for fault in self._take(MUTATIONS, endpoint)]
