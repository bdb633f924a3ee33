"""A person with a year of readings, none of them missing, as the simulator serves them.

As a process of its own it says in a line of JSON where it is, and serves until its input ends.
"""

import asyncio
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
import sys
from typing import Any, Final, override

from aiohttp import web
from aiohttp.typedefs import Handler
import msgspec

from tests.simulator import CLIENT_ID, Simulator, SimulatorClock
from tests.simulator.data import DATA_PATH
from tests.simulator.sensors import DAY_SECONDS, READING_SECONDS
from tests.simulator.traces import DiaryEntry, Reading, SeededTrace

USER: Final = "User7"
EGVS_PATH: Final = DATA_PATH.format(endpoint="egvs")
NOT_READINGS: Final = frozenset({"alerts", "calibrations", "events"})
YEAR: Final = timedelta(days=365)
READINGS: Final = YEAR // timedelta(seconds=READING_SECONDS)
BODIES: Final = 13
# An hour of polls brings these beside the year.
POLLS: Final = 12
# Long enough for a day to be unlike another, short enough to be made in a moment.
PATTERN_DAYS: Final = 40


class UnbrokenTrace(SeededTrace):
    """Weeks of a seeded trace, repeated with a reading every five minutes."""

    def __init__(self, trace: SeededTrace, start: datetime, count: int) -> None:
        """Repeat the weeks from a moment on until there are this many readings."""
        schedule = trace.schedule
        super().__init__(trace.seed, schedule.model, trace.zone, schedule.mishaps)
        self._first_seconds = int(start.timestamp())
        self._count = count
        until_seconds = self._first_seconds + PATTERN_DAYS * DAY_SECONDS
        self._pattern = trace.readings(self._first_seconds, until_seconds)

    @override
    def readings(self, start_seconds: float, end_seconds: float) -> list[Reading]:
        """Return the readings of a half-open window, oldest first."""
        first = max(0, -int((self._first_seconds - start_seconds) // READING_SECONDS))
        found: list[Reading] = []
        for number in range(first, self._count):
            moment_seconds = self._first_seconds + number * READING_SECONDS
            if moment_seconds >= end_seconds:
                break
            like = self._pattern[number % len(self._pattern)]
            session = self.schedule.session_at(moment_seconds)
            found.append(like._replace(moment_seconds=moment_seconds, session=session))
        return found

    @override
    def diary(self, start_seconds: float, end_seconds: float) -> list[DiaryEntry]:
        """Return nothing: the year is one of readings."""
        return []


class YearServer(msgspec.Struct, frozen=True, kw_only=True):
    """Where a simulator with the year is, and what a sign-in there brought."""

    url: str
    user_id: str
    token: dict[str, Any]
    first: datetime
    last: datetime


class YearSimulator(Simulator):
    """A simulator whose user has had the year by a moment, at which its clock stands still.

    What was asked for before is answered from memory: how long Dexcom takes is not of interest.
    """

    def __init__(self, now: datetime) -> None:
        """Make all records of the year beforehand; what comes is what polls will find."""
        super().__init__(clock=SimulatorClock(now, rate=0.0))
        self._bodies: dict[tuple[datetime, str, str | None], bytes] = {}
        # In the middle between multiples of five minutes: no two windows share a reading.
        slot_seconds = (now.timestamp() - READING_SECONDS // 2) % READING_SECONDS
        self.last = now - timedelta(seconds=slot_seconds)
        self.first = self.last - (READINGS - 1) * timedelta(seconds=READING_SECONDS)
        user = self.users[USER]
        user.trace = UnbrokenTrace(user.trace, self.first, READINGS + POLLS)
        user.empty_endpoints = NOT_READINGS
        user.delay = timedelta(0)
        user.first_data = self.first
        self.truth(USER, "egvs", self.first, self.last)

    def server(self) -> YearServer:
        """Return where it is, with new tokens."""
        return YearServer(
            url=self.url,
            user_id=self.users[USER].user_id(CLIENT_ID),
            token=self.issue_tokens(USER),
            first=self.first,
            last=self.last,
        )

    @override
    def _make_app(self) -> web.Application:
        """Return the application with the memory in front."""
        app = super()._make_app()
        app.middlewares.append(self._remember)
        return app

    @web.middleware
    async def _remember(
        self, request: web.Request, handler: Handler
    ) -> web.StreamResponse:
        """Answer as before, unless time has passed."""
        key = (self.clock.now(), request.path_qs, request.headers.get("Authorization"))
        if request.path != EGVS_PATH:
            return await handler(request)
        if key not in self._bodies:
            response = await handler(request)
            if response.status != HTTPStatus.OK or not isinstance(
                response, web.Response
            ):
                return response
            if not isinstance(response.body, bytes):
                raise TypeError("Only bytes can be remembered")
            self._bodies[key] = response.body
        return web.Response(body=self._bodies[key], content_type="application/json")


async def serve() -> None:
    """Serve a year that an hour of polls brings to the present."""
    now = datetime.now(UTC) - POLLS * timedelta(seconds=READING_SECONDS)
    async with YearSimulator(now) as simulator:
        print(msgspec.json.encode(simulator.server()).decode(), flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve())
