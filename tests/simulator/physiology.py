"""A person's days: meals, insulin, and exercise, and their effect on glucose."""

from datetime import date, datetime, time, tzinfo
import math
import random
from typing import NamedTuple, Protocol

EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
STEPS_PER_PEAK = 100
RESPONSE_PEAKS = 5.5
MINUTE_SECONDS = 60
HOUR_SECONDS = 3600
LOWEST_METER_MG_DL = 45
# Meters are right within 15 % at least.
METER_SPREAD = 0.05


def _response(peaks: float) -> float:
    """Return a gamma-like response that is 1 at its peak and fades slowly."""
    return (peaks * math.exp(1.0 - peaks)) ** 2


RESPONSE = [
    _response(step / STEPS_PER_PEAK)
    for step in range(int(RESPONSE_PEAKS * STEPS_PER_PEAK) + 2)
]


class Influence(NamedTuple):
    """Something that moves glucose for a while, up or down."""

    start_seconds: float
    peak_seconds: float
    amplitude_mg_dl: float

    def add_to(
        self, curve: list[float], curve_start_seconds: float, step_seconds: int
    ) -> None:
        """Add the response to a curve sampled in equal steps."""
        lead_seconds = self.start_seconds - curve_start_seconds
        first = max(0, math.ceil(lead_seconds / step_seconds))
        last_seconds = lead_seconds + RESPONSE_PEAKS * self.peak_seconds
        last = min(len(curve), math.floor(last_seconds / step_seconds) + 1)
        if first >= last:
            return
        amplitude = self.amplitude_mg_dl
        scale = STEPS_PER_PEAK / self.peak_seconds
        position = (first * step_seconds - lead_seconds) * scale
        stride = step_seconds * scale
        for index in range(first, last):
            curve[index] += amplitude * RESPONSE[int(position)]
            position += stride


class DiaryEntry(NamedTuple):
    """An entry in the app in its last version.

    If it was edited or deleted, the first version until `changed_seconds` had
    `first_moment_seconds` and `first_value`.
    """

    moment_seconds: int
    recorded_seconds: int
    kind: str
    sub_kind: str | None
    value: str | None
    unit: str | None
    status: str
    changed_seconds: int | None = None
    first_moment_seconds: int | None = None
    first_value: str | None = None


class Plan(Protocol):
    """What happens on one local day."""

    @property
    def influences(self) -> list[Influence]:
        """Return what moves glucose."""

    @property
    def diary(self) -> list[DiaryEntry]:
        """Return what is logged."""


class Person:
    """The traits of one simulated body."""

    def __init__(self, seed: object) -> None:
        """Draw a person from a seed."""
        draw = random.Random(f"{seed}/person")
        self.base_mg_dl = draw.uniform(116, 136)
        self.rise_per_gram_mg_dl = draw.uniform(2.3, 2.9)
        self.drop_per_unit_mg_dl = draw.uniform(12, 15)
        self.grams_per_unit = draw.uniform(9, 12)
        self.basal_units = draw.randint(14, 26)
        self.dawn_mg_dl = draw.uniform(10, 28)

    def resting_glucose(self, step_seconds: int) -> list[float]:
        """Return the resting glucose over one local day, in equal steps from midnight."""
        values = []
        for second in range(0, 86_400, step_seconds):
            hour = second / HOUR_SECONDS
            dawn = self.dawn_mg_dl * math.exp(-(((hour - 6.8) / 2.2) ** 2))
            evening = 8.0 * math.exp(-(((hour - 19.0) / 3.0) ** 2))
            values.append(self.base_mg_dl + dawn + evening)
        return values


def _misread(entry: DiaryEntry, draw: random.Random) -> str | None:
    """Return a number typed by mistake; an entry without a number stays the same."""
    if entry.unit is None or entry.value is None:
        return entry.value
    step = {"units": 0.5, "grams": 5, "minutes": 5, "mg/dL": 1}[entry.unit]
    return f"{float(entry.value) + step * draw.randint(1, 8):g}"


class DayPlan:
    """Everything that happens on one local day."""

    def __init__(self, seed: object, person: Person, zone: tzinfo, day: int) -> None:
        """Fill a day, counted from 1970-01-01, from breakfast to night."""
        self.influences: list[Influence] = []
        self.diary: list[DiaryEntry] = []
        self._draw = draw = random.Random(f"{seed}/day/{day}")
        # A source of its own, so that changes to the diary don't affect the readings.
        self._change_draw = random.Random(f"{seed}/changes/{day}")
        self._person = person
        local_date = date.fromordinal(EPOCH_ORDINAL + day)
        midnight = datetime.combine(local_date, time.min, tzinfo=zone)
        self._midnight_seconds = int(midnight.timestamp())
        self._meal(7.6, 0.7, draw.uniform(25, 60))
        self._meal(12.7, 0.7, draw.uniform(40, 80))
        self._meal(18.8, 0.9, draw.uniform(45, 110))
        if draw.random() < 0.4:
            self._meal(draw.choice((10.3, 15.8, 21.3)), 0.4, draw.uniform(10, 30))
        if draw.random() < 0.35:
            self._exercise()
        if draw.random() < 0.08:
            self._nocturnal_low()
        if draw.random() < 0.025:
            self._illness()
        self._entries_without_effect()

    def _at(self, hour: float, spread_hours: float) -> int:
        """Return a moment around an hour of the day."""
        hour += max(-2.0, min(2.0, self._draw.gauss(0.0, spread_hours)))
        return self._midnight_seconds + int(hour * HOUR_SECONDS)

    def _glucose(self, moment_seconds: int) -> float:
        """Return glucose in mg/dL without its small waves, and not below what a meter shows."""
        resting = self._person.resting_glucose(HOUR_SECONDS)
        hour = (moment_seconds - self._midnight_seconds) // HOUR_SECONDS
        curve = [resting[hour % len(resting)]]
        for influence in self.influences:
            influence.add_to(curve, moment_seconds, HOUR_SECONDS)
        return max(LOWEST_METER_MG_DL, *curve)

    def _influence(
        self, start_seconds: float, peak_minutes: float, amplitude_mg_dl: float
    ) -> None:
        """Add an influence on glucose."""
        self.influences.append(
            Influence(start_seconds, peak_minutes * MINUTE_SECONDS, amplitude_mg_dl)
        )

    def _enter(
        self,
        moment_seconds: int,
        kind: str,
        sub_kind: str | None,
        value: str | None = None,
        unit: str | None = None,
    ) -> None:
        """Write a diary entry, which is sometimes corrected or deleted later."""
        luck = self._draw.random()
        status = "deleted" if luck < 0.02 else "updated" if luck < 0.07 else "created"
        recorded_seconds = moment_seconds + int(self._draw.expovariate(1 / 90))
        entry = DiaryEntry(
            moment_seconds, recorded_seconds, kind, sub_kind, value, unit, status
        )
        if status != "created":
            entry = self._with_past(entry)
        self.diary.append(entry)

    def _with_past(self, entry: DiaryEntry) -> DiaryEntry:
        """Draw the first version of a changed entry, and when it changed."""
        draw = self._change_draw
        hours = draw.choice((draw.uniform(0.1, 3), draw.uniform(3, 30)))
        moment_seconds, value = entry.moment_seconds, entry.value
        if entry.status == "updated":
            value = _misread(entry, draw)
            if value == entry.value or draw.random() < 0.4:
                moment_seconds -= MINUTE_SECONDS * draw.randint(5, 90)
        return entry._replace(
            changed_seconds=entry.recorded_seconds + int(hours * HOUR_SECONDS),
            first_moment_seconds=moment_seconds,
            first_value=value,
        )

    def _insulin(self, moment_seconds: int, units: float) -> None:
        """Inject fast-acting insulin, and usually log it."""
        units = round(units * 2) / 2
        if units <= 0:
            return
        drop_mg_dl = units * self._person.drop_per_unit_mg_dl
        self._influence(moment_seconds, self._draw.uniform(90, 110), -drop_mg_dl)
        if self._draw.random() < 0.92:
            self._enter(moment_seconds, "insulin", "fastActing", f"{units:g}", "units")

    def _meal(self, hour: float, spread_hours: float, grams: float) -> None:
        """Eat, with a dose that is about right or late."""
        draw = self._draw
        moment_seconds = self._at(hour, spread_hours)
        rise_mg_dl = grams * self._person.rise_per_gram_mg_dl
        self._influence(moment_seconds, draw.uniform(58, 80), rise_mg_dl)
        if draw.random() < 0.88:
            entered = 5 * round(grams / 5)
            self._enter(moment_seconds, "carbs", None, str(entered), "grams")
        units = grams / self._person.grams_per_unit
        if draw.random() < 0.05:
            late_seconds = int(draw.uniform(2.2, 3.2) * HOUR_SECONDS)
            self._insulin(moment_seconds + late_seconds, 0.5 * units)
            return
        units *= math.exp(draw.gauss(0.0, 0.22))
        shift_seconds = int(draw.uniform(-12, 18) * MINUTE_SECONDS)
        self._insulin(moment_seconds + shift_seconds, units)

    def _exercise(self) -> None:
        """Exercise for a while, which lowers glucose."""
        draw = self._draw
        sub_kind, strength = draw.choice(
            (("light", 0.6), ("medium", 1.0), ("heavy", 1.4))
        )
        moment_seconds = self._at(draw.choice((6.3, 10.5, 17.2)), 0.5)
        minutes = 5 * draw.randint(4, 14)
        self._influence(
            moment_seconds, draw.uniform(40, 60), -strength * (12 + 0.35 * minutes)
        )
        self._enter(moment_seconds, "exercise", sub_kind, str(minutes), "minutes")

    def _nocturnal_low(self) -> None:
        """Sink at night until sugar brings glucose up again."""
        draw = self._draw
        moment_seconds = self._at(draw.uniform(1.5, 4.0), 0.3)
        self._influence(moment_seconds, draw.uniform(45, 75), -draw.uniform(45, 95))
        rescue_seconds = moment_seconds + 80 * MINUTE_SECONDS
        self._influence(rescue_seconds, 35, 30)
        self._enter(rescue_seconds, "carbs", None, "15", "grams")
        if draw.random() < 0.3:
            self._enter(rescue_seconds + 300, "health", "lowSymptoms")

    def _illness(self) -> None:
        """Fall ill, which raises glucose all day."""
        moment_seconds = self._at(8.0, 1.0)
        self._influence(
            moment_seconds - 4 * HOUR_SECONDS, 420, self._draw.uniform(70, 150)
        )
        self._enter(moment_seconds, "health", "illness")

    def _entries_without_effect(self) -> None:
        """Log entries that have no effect on the curve."""
        draw = self._draw
        units = str(self._person.basal_units + draw.choice((-1, 0, 0, 0, 1)))
        self._enter(self._at(22.0, 0.3), "insulin", "longActing", units, "units")
        if draw.random() < 0.25:
            deviation = draw.gauss(1.0, METER_SPREAD)
            moment_seconds = self._at(11.5, 1.0)
            value = str(round(deviation * self._glucose(moment_seconds)))
            self._enter(moment_seconds, "bloodGlucose", None, value, "mg/dL")
        if draw.random() < 0.12:
            sub_kind = draw.choice(("stress", "highSymptoms", "cycle", "alcohol"))
            self._enter(self._at(19.5, 1.0), "health", sub_kind)
        if draw.random() < 0.15:
            notes = ("New pen", "Lunch outside", "Bad night", "Long meeting")
            text = draw.choice(notes)
            self._enter(self._at(14.0, 1.0), "notes", None, text)
