"""Spoken answers, in the asker's language and unit, with times on the person's own clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import reduce
from typing import Final, Self

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..findings.finder import Findings
from ..findings.phrases import FindingPhrases
from ..glucose.comparison import MIN_DAYS
from ..glucose.episodes import LowEpisode
from ..glucose.numbers import (
    Duration,
    GlucoseUnit,
    ShownNumber,
    show_mean,
    show_percent,
    show_reading,
)
from ..glucose.ranges import GlucoseRange
from ..glucose.wall_clock import DAY, day_of, midnight, start_of_day
from ..readings.coordinator import ReadingsCoordinator
from ..readings.freshness import Freshness
from ..texts import Texts, async_load_texts, localize_number, localize_time, name_day
from .queries import PeriodSummary, UnansweredError, find_latest

# Nobody remembers more of what is said.
MAX_SPOKEN: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Puts answers into words."""

    texts: Texts
    now: datetime
    # Whose days and hours are spoken of.
    zone: tzinfo

    @classmethod
    async def async_load(cls, hass: HomeAssistant, language: str) -> Self:
        """Load the texts of a language, or English ones if the language isn't supported."""
        texts = await async_load_texts(hass, language)
        zone = dt_util.get_default_time_zone()
        return cls(texts=texts, now=dt_util.utcnow(), zone=zone)

    def say(self, key: str, **fields: str) -> str:
        """Return a text with its fields filled in."""
        return self.texts[f"spoken_{key}"].format(**fields)

    def unanswered(self, err: UnansweredError) -> str:
        """Return the reason why there is no answer."""
        fields = dict(err.placeholders)
        if err.moment is not None:
            fields["time"] = self.at(err.moment)
        if err.length is not None:
            fields["length"] = self.duration(err.length)
        if err.names:
            fields["names"] = self.names(err.names)
        return self.say(err.key, **fields)

    def latest(self, readings: ReadingsCoordinator, unit: str) -> str:
        """Return the latest reading with its time, or only the time if it is stale."""
        reading = find_latest(readings)
        age = self.duration(self.now - reading.time)
        fields = {"time": self.at(reading.time), "age": age}
        if readings.data.is_stale:
            return self.say("stale", **fields)
        value = self.reading(reading.mg_dl, unit)
        answer = self.say("latest", value=value, **fields)
        if readings.data.freshness is Freshness.USUAL:
            return answer
        return " ".join((answer, self.say("late")))

    def summary(self, summary: PeriodSummary, asked_end: datetime, unit: str) -> str:
        """Return a summary of a period, and how far data reaches if that isn't its end."""
        if summary.mean_mg_dl is None:
            return self.say_of_period("too_few", summary)
        sentences = [
            self.say_of_period(
                "stretch",
                summary,
                mean=f"{self.number(show_mean(summary.mean_mg_dl, unit))} {unit}",
                least=self.reading(summary.least_mg_dl, unit),
                most=self.reading(summary.most_mg_dl, unit),
                percent=self.number(
                    show_percent(summary.percents[GlucoseRange.IN_RANGE])
                ),
            ),
            self.lows(summary.lows, unit),
        ]
        if summary.end < min(asked_end, self.now):
            sentences.append(self.say("reaches", time=self.at(summary.end)))
        return " ".join(sentences)

    def say_of_period(self, key: str, summary: PeriodSummary, **fields: str) -> str:
        """Return a text about a period: all of yesterday, or from one time to another."""
        today = midnight(day_of(self.now, self.zone), self.zone)
        yesterday = start_of_day(today - timedelta.resolution, self.zone)
        if (summary.start, summary.end) == (yesterday, today):
            return self.say(f"{key}_yesterday", **fields)
        start, end = self.clock(summary.start), self.clock(summary.end)
        return self.say(key, start=start, end=end, **fields)

    def lows(self, lows: Sequence[LowEpisode], unit: str) -> str:
        """Return the number of lows, and the start, length, and lowest value of the longest."""
        if not lows:
            return self.say("no_lows")
        longest = max(lows, key=lambda low: low.end - low.start)
        return self.say(
            "one_low" if len(lows) == 1 else "lows",
            count=str(len(lows)),
            time=self.at(longest.start),
            length=self.duration(longest.end - longest.start),
            value=self.reading(longest.lowest_mg_dl, unit),
        )

    def findings(self, findings: Findings, unit: GlucoseUnit) -> str:
        """Return the most certain findings, and how many more there are."""
        if not findings.has_enough_days:
            return self.say(
                "too_few_days", least=str(MIN_DAYS), count=str(findings.days)
            )
        days = str((findings.end - findings.start).days)
        if not findings.found:
            return self.say("no_findings", days=days)
        phrases = FindingPhrases(texts=self.texts, unit=unit, limits=findings.limits)
        spoken, more = findings.found[:MAX_SPOKEN], findings.found[MAX_SPOKEN:]
        sentences = [
            self.say("sentence", words=part)
            for finding in spoken
            for part in (phrases.sentence(finding), phrases.status(finding))
            if part
        ]
        answers = [self.say("findings", days=days, findings=" ".join(sentences))]
        if more:
            answers.append(self.say("more_findings", count=str(len(more))))
        return " ".join(answers)

    def names(self, names: Sequence[str]) -> str:
        """Join one or more names as people say them, for example "Anna, Ben and Cleo"."""
        *others, last = names
        if not others:
            return last
        said = reduce(
            lambda names, name: self.say("more_names", names=names, name=name), others
        )
        return self.say("last_name", names=said, name=last)

    def reading(self, mg_dl: float, unit: str) -> str:
        """Return a reading with its unit, for example "below 40 mg/dL"."""
        return self.number(show_reading(mg_dl, unit), f" {unit}")

    def number(self, number: ShownNumber, unit: str = "") -> str:
        """Return a number with its sign in words, for example "above 99"."""
        value = f"{localize_number(number.text, self.texts)}{unit}"
        match number.sign:
            case "<":
                return self.say("below", value=value)
            case ">":
                return self.say("above", value=value)
        return value

    def clock(self, moment: datetime) -> str:
        """Return the time as in "from 8:00 to 9:00", with the day if it isn't today."""
        return self._time("clock", moment)

    def at(self, moment: datetime) -> str:
        """Return the time as in "measured at 8:00", with the day if it isn't today."""
        return self._time("at", moment)

    def _time(self, form: str, moment: datetime) -> str:
        """Return the time in one of two forms; some languages say one o'clock differently."""
        local, today = moment.astimezone(self.zone), day_of(self.now, self.zone)
        day = local.date()
        key = form if day == today else "at"
        if local.hour == 1:
            key = f"{key}_one"
        time = self.say(key, time=localize_time(local, self.texts))
        if day == today:
            return time
        if day == today - DAY:
            return self.say("yesterday", time=time)
        named = name_day(day, self.texts, this_year=today.year)
        return self.say("on_day", day=named, time=time)

    def duration(self, length: timedelta) -> str:
        """Return a duration, for example "one hour and 4 minutes"."""
        found = Duration.of(length)
        counts = {"day": found.days, "hour": found.hours, "minute": found.minutes}
        parts = [self.count(unit, count) for unit, count in counts.items() if count]
        match parts:
            case [first, second]:
                return self.say("and", first=first, second=second)
            case [only]:
                return only
        return self.count("minute", 0)

    def count(self, unit: str, count: int) -> str:
        """Return a number of minutes, hours, or days."""
        if count == 1:
            return self.say(f"one_{unit}")
        return self.say(f"{unit}s", count=str(count))
