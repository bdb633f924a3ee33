"""What the simulator's records say, worked out without the integration.

Glucose is in whole mg/dL. Times are local, without the fraction of their second, as ISO 8601.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Any, Final, NamedTuple

type Record = dict[str, Any]
type Window = tuple[datetime, datetime]

READING: Final = timedelta(minutes=5)
EPISODE: Final = timedelta(minutes=14, seconds=30)
# With fewer readings, nothing is said.
ENOUGH: Final = 0.7
METRICS: Final = (
    *("mean", "least", "least_measured", "most", "most_measured"),
    *("time_percent", "lows"),
)
LOW: Final = 70
HIGH: Final = 180
VERY_LOW: Final = 54
VERY_HIGH: Final = 250
LOWEST: Final = 40
HIGHEST: Final = 400
# The goals of adults.
GOALS: Final[Mapping[str, Callable[[float], bool]]] = {
    "in_range": lambda percent: percent > 70,
    "below": lambda percent: percent < 4,
    "very_low": lambda percent: percent < 1,
    "above": lambda percent: percent < 25,
    "very_high": lambda percent: percent < 5,
}


class Reading(NamedTuple):
    """A reading: when it was taken, and its value."""

    time: datetime
    value: int


class Held(NamedTuple):
    """How long a reading counts within a window, in seconds."""

    reading: Reading
    seconds: float


class Truth:
    """The readings and entries of a person, and their time zone."""

    def __init__(
        self, egvs: Iterable[Record], events: Iterable[Record], zone: tzinfo
    ) -> None:
        """Read what the simulator has released."""
        self.readings = sorted(Reading(time_of(egv), int(egv["value"])) for egv in egvs)
        self._times = [reading.time for reading in self.readings]
        self.events = sorted(
            (event for event in events if event["eventStatus"] != "deleted"),
            key=time_of,
        )
        self.zone = zone
        self.end = self.readings[-1].time + READING

    def local(self, moment: datetime) -> str:
        """Return a time as the person's clock shows it."""
        return moment.astimezone(self.zone).replace(microsecond=0).isoformat()

    def latest(self, _window: Window) -> Record:
        """Return the latest reading."""
        newest = self.readings[-1]
        return {"glucose": shown(newest.value), "measured": self.local(newest.time)}

    def singles(self, window: Window) -> Record:
        """Return all readings of a window."""
        return {
            "readings": [
                {"measured": self.local(time), "glucose": shown(value)}
                for time, value in self.readings
                if window[0] <= time < window[1]
            ]
        }

    def summary(self, window: Window) -> Record:
        """Return what a window was like."""
        end = min(window[1], self.end)
        if not self._is_enough(window):
            return {**dict.fromkeys(METRICS), "end": self.local(end)}
        held = self._hold(window)
        total = sum(part.seconds for part in held)
        least = min(held, key=lambda part: part.reading.value).reading
        most = max(held, key=lambda part: part.reading.value).reading
        shares = dict.fromkeys(
            ("very_low", "low", "in_range", "high", "very_high"), 0.0
        )
        for (_, value), seconds in held:
            shares[range_of(value)] += 100 * seconds / total
        return {
            "end": self.local(end),
            "mean": sum(value * seconds for (_, value), seconds in held) / total,
            "least": shown(least.value),
            "least_measured": self.local(least.time),
            "most": shown(most.value),
            "most_measured": self.local(most.time),
            "time_percent": shares,
            "lows": self.episodes(window)["lows"],
        }

    def episodes(self, window: Window) -> Record:
        """Return the lows and highs that are at least in part in a window."""
        if not self._is_enough(window):
            return dict.fromkeys(("lows", "highs"))
        return {
            name: [
                {
                    "start": self.local(first.time),
                    "minutes": round((end - first.time) / timedelta(minutes=1)),
                    extreme: shown(pick(value for _, value in run)),
                }
                for first, end, run in self._runs(is_beyond)
                if end > window[0] and first.time < min(window[1], self.end)
            ]
            for name, extreme, pick, is_beyond in (
                ("lows", "lowest", min, lambda value: value < LOW),
                ("highs", "highest", max, lambda value: value > HIGH),
            )
        }

    def difference(self, window: Window, other: Window) -> Record:
        """Return by how much two windows differ."""
        now, before = self.summary(window), self.summary(other)
        if now["mean"] is None or before["mean"] is None:
            return dict.fromkeys(("mean", "in_range", "lows"))
        return {
            # Of figures as they are shown, so that they add up.
            "mean": rounded(now["mean"]) - rounded(before["mean"]),
            "in_range": now["time_percent"]["in_range"]
            - before["time_percent"]["in_range"],
            "lows": len(now["lows"]) - len(before["lows"]),
        }

    def diary(self, window: Window) -> Record:
        """Return what was logged in a window."""
        events = [
            event for event in self.events if window[0] <= time_of(event) < window[1]
        ]

        def add_up(kind: str) -> float:
            return sum(
                float(event["value"]) for event in events if event["eventType"] == kind
            )

        return {
            "carbs_g": add_up("carbs"),
            "insulin_units": add_up("insulin"),
            "exercise_minutes": add_up("exercise"),
            "carb_times": [
                self.local(time_of(event))
                for event in events
                if event["eventType"] == "carbs"
            ],
        }

    def best_day(self, window: Window) -> Record:
        """Return the whole days with enough readings, and the best that meets all goals."""
        days: dict[str, Mapping[str, float]] = {}
        start = window[0]
        while start < window[1]:
            end = (start.astimezone(self.zone) + timedelta(days=1)).astimezone(
                start.tzinfo
            )
            if end <= self.end and self._is_enough((start, end)):
                days[start.astimezone(self.zone).date().isoformat()] = self.summary(
                    (start, end)
                )["time_percent"]
            start = end
        meeting = [
            day
            for day, shares in days.items()
            if all(meets(merged(shares)[name]) for name, meets in GOALS.items())
        ]
        best = max(meeting, key=lambda day: (days[day]["in_range"], day), default=None)
        return {
            "days": len(days),
            "best_day": best,
            "in_range_percent": None if best is None else days[best]["in_range"],
        }

    def _is_enough(self, window: Window) -> bool:
        """Return whether enough of a window has readings, as far as there can be any."""
        total = sum(part.seconds for part in self._hold(window))
        length = min(window[1], self.end) - window[0]
        return total >= ENOUGH * length.total_seconds()

    def _hold(self, window: Window) -> list[Held]:
        """Return how long each reading counts: until the next one, and for at most five minutes."""
        edges = window[0] - READING, window[1]
        first, last = (bisect_left(self._times, edge) for edge in edges)
        following = [*self._times[first + 1 : last + 1], self.end]
        held = []
        for reading, after in zip(self.readings[first:last], following, strict=False):
            begin = max(reading.time, window[0])
            end = min(after, reading.time + READING, window[1])
            if begin < end:
                held.append(Held(reading, (end - begin).total_seconds()))
        return held

    def _runs(
        self, is_beyond: Callable[[int], bool]
    ) -> Iterable[tuple[Reading, datetime, Sequence[Reading]]]:
        """Yield the first reading, the end, and the readings of each episode.

        Readings are gone through one by one: an episode is open from its first reading beyond the
        limit, and closed after 15 minutes back, or a gap as long.
        """
        run: list[Reading] = []
        back: list[Reading] = []
        for before, reading in pairwise([*self.readings[:1], *self.readings]):
            is_apart = reading.time - before.time >= EPISODE + READING
            is_over = bool(back) and reading.time - back[0].time >= EPISODE
            if run and (is_apart or is_over):
                yield from finished(run, back)
                run, back = [], []
            if is_beyond(reading.value):
                if back and ended(run, back) - run[0].time < EPISODE:
                    # It was too short to be an episode that goes on.
                    run = []
                run.append(reading)
                back = []
            elif run:
                back.append(reading)
        if run:
            yield from finished(run, back)


def finished(
    run: list[Reading], back: list[Reading]
) -> Iterable[tuple[Reading, datetime, Sequence[Reading]]]:
    """Yield an episode if it was long enough."""
    end = ended(run, back)
    if end - run[0].time >= EPISODE:
        yield run[0], end, run


def ended(run: list[Reading], back: list[Reading]) -> datetime:
    """Return when an episode ended: with the next reading, or five minutes after its last one."""
    end = run[-1].time + READING
    return min(end, back[0].time) if back else end


def merged(shares: Mapping[str, float]) -> Mapping[str, float]:
    """Return the shares of ranges as goals name them."""
    return {
        **shares,
        "below": shares["very_low"] + shares["low"],
        "above": shares["high"] + shares["very_high"],
    }


def range_of(value: int) -> str:
    """Return the range of a reading."""
    if value < VERY_LOW:
        return "very_low"
    if value < LOW:
        return "low"
    if value <= HIGH:
        return "in_range"
    return "high" if value <= VERY_HIGH else "very_high"


def shown(value: int) -> int | str:
    """Return a value as it is shown: a sensor measures 40 to 400 mg/dL."""
    if value < LOWEST:
        return f"<{LOWEST}"
    return f">{HIGHEST}" if value > HIGHEST else value


def rounded(value: float) -> float:
    """Return a figure with one decimal, halves rounded up."""
    return float(Decimal(repr(value)).quantize(Decimal("0.1"), ROUND_HALF_UP))


def time_of(record: Record) -> datetime:
    """Return the time of a record in UTC."""
    return datetime.fromisoformat(record["systemTime"])
