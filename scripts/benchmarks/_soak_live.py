"""Live values of another integration in the soak: what shows them, and whether cards get them right.

Each account has a source of another kind: one whose time is in an attribute, one that is polled and
has no time, and one with an entity for the time. All show the simulator's truth without Dexcom's delay.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from itertools import takewhile
from typing import Any, Final

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.glucose.numbers import GlucoseUnit, round_glucose
from custom_components.dexcom_api.live.readings import (
    LATEST_ARRIVAL_SECONDS,
    LONGEST_SILENCE_SECONDS,
    Timing,
)

from ._soak_truth import Wrong
from ._soak_world import Account, World

# A phone has a reading, and its server passes it on.
UPLOAD_SECONDS: Final = 12
POLL_SECONDS: Final = 180
DAY_SECONDS: Final = 86_400

# Cards hear of what was shown before these last seconds.
SETTLING_SECONDS: Final = 4
# The recorder writes every few seconds, and a kill leaves it no time.
UNWRITTEN_SECONDS: Final = 20
# How far a live value with a reading time may be from the truth.
CLOSE_SECONDS: Final = 60
# Values in mmol/L have one decimal.
ROUNDING_MG_DL: Final = 1


class Kind(StrEnum):
    """How a source says when a reading was taken."""

    ATTRIBUTE = "attribute"
    POLLED = "polled"
    ENTITY = "entity"


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A reading that a source has shown: when, and whether cards have to have it."""

    taken: float
    mg_dl: int
    at: float
    is_sure: bool = True


@dataclass
class Sensor:
    """A source, and what it has shown since the start."""

    account: Account
    kind: Kind
    shown: list[Shown] = field(default_factory=list)
    # Home Assistant knows nothing of it yet.
    is_new: bool = True

    @property
    def entity_id(self) -> str:
        """Return the id of the entity with the values."""
        return f"sensor.live_{self.account.user.name.lower()}"

    def arrival(self, taken: float) -> float:
        """Return when a reading is shown."""
        uploaded = taken + UPLOAD_SECONDS
        if self.kind is Kind.POLLED:
            return -(-uploaded // POLL_SECONDS) * POLL_SECONDS
        return uploaded

    def arrivals(self, since: float) -> Iterator[tuple[float, float, int]]:
        """Yield when readings are shown, when they were taken, and their mg/dL."""
        before = since - POLL_SECONDS - UPLOAD_SECONDS
        for reading in self.account.user.trace.readings(before, since + DAY_SECONDS):
            if (arrival := self.arrival(reading.moment_seconds)) > since:
                yield arrival, reading.moment_seconds, reading.value_mg_dl

    def latest(self, now: float) -> tuple[float, int] | None:
        """Return when the latest reading was taken that can be shown, and its mg/dL."""
        readings = self.account.user.trace.readings(now - DAY_SECONDS, now)
        known = [one for one in readings if self.arrival(one.moment_seconds) <= now]
        return (known[-1].moment_seconds, known[-1].value_mg_dl) if known else None

    def time_of(self, shown: Shown) -> float:
        """Return the time that cards have to give a reading."""
        return shown.at if self.kind is Kind.POLLED else shown.taken


class LiveSensors:
    """Shows the sources in Home Assistant as time goes on, and compares what cards get."""

    def __init__(self, world: World) -> None:
        """Give each account a source of another kind."""
        self._world = world
        pairs = zip(world.accounts, Kind, strict=True)
        self._sensors = [Sensor(account, kind) for account, kind in pairs]
        self.compared = 0

    async def choose(self) -> None:
        """Choose the sources in the options of the accounts."""
        for sensor in self._sensors:
            answers = {"live_entity": sensor.entity_id}
            if sensor.kind is Kind.ENTITY:
                answers["live_time_entity"] = f"{sensor.entity_id}_time"
            entry_id = sensor.account.entry_id
            await self._world.client.choose_options(entry_id, **answers)

    async def go_on(self, moment: datetime) -> None:
        """Let the time go on to a moment, and show readings as they come."""
        while True:
            now = self._world.now.timestamp()
            coming = min(
                next(sensor.arrivals(now), (moment.timestamp(),))[0]
                for sensor in self._sensors
            )
            if coming >= moment.timestamp():
                break
            await self._world.go_on(datetime.fromtimestamp(coming, UTC))
            await self._show()
        await self._world.go_on(moment)

    def restart(self, *, is_killed: bool) -> None:
        """Note that Home Assistant has forgotten the states, and perhaps what came last."""
        written = self._world.now.timestamp() - UNWRITTEN_SECONDS
        for sensor in self._sensors:
            sensor.is_new = True
            if is_killed:
                sensor.shown = [
                    replace(one, is_sure=one.is_sure and one.at < written)
                    for one in sensor.shown
                ]

    async def _show(self) -> None:
        """Show the latest reading of each source that hasn't shown it."""
        now = self._world.now.timestamp()
        for sensor in self._sensors:
            latest = sensor.latest(now)
            shown = sensor.shown[-1] if sensor.shown else None
            if latest is None or (
                shown and shown.taken == latest[0] and not sensor.is_new
            ):
                continue
            await self._post(sensor, *latest)
            self._note(sensor, Shown(taken=latest[0], mg_dl=latest[1], at=now))

    async def _post(self, sensor: Sensor, taken: float, mg_dl: int) -> None:
        """Let Home Assistant have the state of a source."""
        unit = GlucoseUnit(sensor.account.unit)
        attributes = {
            "unit_of_measurement": unit,
            "friendly_name": f"Live {sensor.account.user.name}",
        }
        time = datetime.fromtimestamp(taken, UTC).isoformat()
        path = f"/api/states/{sensor.entity_id}"
        if sensor.kind is Kind.ENTITY:
            await self._world.client.post(f"{path}_time", {"state": time})
        elif sensor.kind is Kind.ATTRIBUTE:
            attributes["date"] = time
        await self._world.client.post(
            path,
            {"state": str(round_glucose(mg_dl, unit)), "attributes": attributes},
        )

    def _note(self, sensor: Sensor, shown: Shown) -> None:
        """Note what a source shows. Without a time, not everything says something.

        Nor does what is old when it is shown: it is the latest after a start in a gap. While a
        look takes long, a value without a time may be shown so late that the next one replaces it.
        """
        before = sensor.shown[-1] if sensor.shown else None
        was_new, sensor.is_new = sensor.is_new, False
        if before and before.taken == shown.taken:
            return
        is_late = shown.at - sensor.arrival(shown.taken) > SETTLING_SECONDS
        if sensor.kind is Kind.POLLED and (
            was_new or is_late or not says_something(sensor, shown)
        ):
            shown = replace(shown, is_sure=False)
        if shown.at - shown.taken > LATEST_ARRIVAL_SECONDS:
            shown = replace(shown, is_sure=False)
        sensor.shown.append(shown)

    # Looking

    async def look(self, account: Account) -> list[Wrong]:
        """Return what is wrong with the live values that a card of an account gets now."""
        sensor = next(one for one in self._sensors if one.account is account)
        event = await self._world.client.first_event(
            f"{DOMAIN}/subscribe", entity_id=account.entities["glucose"]
        )
        return [
            Wrong(
                moment=self._world.now,
                about=f"{account.user.name} live {about}",
                expected=expected,
                found=found,
            )
            for about, expected, found in self._compare(sensor, event)
        ]

    def _compare(
        self, sensor: Sensor, event: dict[str, Any]
    ) -> Iterator[tuple[str, object, object]]:
        """Yield what is wrong: about what, what was expected, and what was found."""
        now, latest, live = self._world.now.timestamp(), event["latest"], event["live"]
        if not sensor.shown or sensor.is_new:
            return
        if live is None:
            yield "part", "values", live
            return
        timing = Timing.ARRIVAL if sensor.kind is Kind.POLLED else Timing.READING
        if live["timing"] != timing:
            yield "timing", timing, live["timing"]
        first = max(latest + live["same_seconds"], now - DAY_SECONDS)
        left = [one for one in sensor.shown if sensor.time_of(one) > first - 1]
        for time, mg_dl in live["readings"]:
            self.compared += 1
            if (shown := find(sensor, left, time)) is None:
                yield "value twice or of no reading", None, (time, mg_dl)
                continue
            left.remove(shown)
            if abs(shown.mg_dl - mg_dl) > ROUNDING_MG_DL:
                yield "value", shown, (time, mg_dl)
            # A busy machine shows a value later than its source would.
            delay = shown.at - sensor.arrival(shown.taken)
            is_late = timing is Timing.ARRIVAL and delay > SETTLING_SECONDS
            if shown.taken <= latest + CLOSE_SECONDS and not is_late:
                yield "value of an official reading", latest, shown
            late = time - shown.taken
            most = CLOSE_SECONDS if timing is Timing.READING else POLL_SECONDS * 1.5
            if not -CLOSE_SECONDS <= late <= most + (delay if is_late else 0):
                yield "time", shown.taken, time
        for shown in left:
            is_settled = shown.at < now - SETTLING_SECONDS
            is_after = sensor.time_of(shown) > first + 1
            if shown.is_sure and is_settled and is_after:
                yield "value that is lost", shown, latest


def find(sensor: Sensor, shown: Sequence[Shown], time: float) -> Shown | None:
    """Return what has a time on cards, whose times are whole seconds."""
    return next((one for one in shown if abs(sensor.time_of(one) - time) <= 2), None)


def says_something(sensor: Sensor, shown: Shown) -> bool:
    """Return whether a value without a time is another one, and the one before is recent."""
    if not sensor.shown:
        return False
    unit = sensor.account.unit
    value, *before = (
        round_glucose(one.mg_dl, unit) for one in (shown, *reversed(sensor.shown))
    )
    same = list(takewhile(lambda other: other == before[0], before))
    since = sensor.shown[-len(same)].at
    recent = LONGEST_SILENCE_SECONDS - POLL_SECONDS
    return value != before[0] and shown.at - since <= recent
