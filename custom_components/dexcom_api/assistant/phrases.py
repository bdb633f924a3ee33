"""Answers as a person would speak them: in their language, their unit and the time of their clock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Self

from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..diary.titles import number_text
from ..glucose.episodes import LowEpisode
from ..glucose.ranges import GlucoseRange
from ..options import in_unit
from ..texts import CATEGORY
from .queries import Latest, Stretch, UnansweredError

PREFIX: Final = f"component.{DOMAIN}.{CATEGORY}.spoken_"

# What sensors send for less, and for more, than they can tell.
LEAST_MG_DL: Final = 40
MOST_MG_DL: Final = 400

# Up to here minutes are said, up to there hours and their halves, then hours, then days.
MINUTES_UP_TO: Final = timedelta(minutes=52)
HALVES_UP_TO: Final = timedelta(hours=10)
HOURS_UP_TO: Final = timedelta(days=2)

HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Puts answers into words."""

    texts: Mapping[str, str]
    now: datetime

    @classmethod
    async def async_load(cls, hass: HomeAssistant, language: str) -> Self:
        """Speak a language; English where the integration doesn't know it."""
        texts = await async_get_translations(hass, language, CATEGORY, [DOMAIN])
        return cls(
            texts={
                key.removeprefix(PREFIX): text
                for key, text in texts.items()
                if key.startswith(PREFIX)
            },
            now=dt_util.utcnow(),
        )

    def say(self, key: str, **fields: str) -> str:
        """Return a text with what belongs into it."""
        return self.texts[key].format(**fields)

    def unanswered(self, err: UnansweredError) -> str:
        """Say why there is no answer."""
        fields = dict(err.placeholders)
        if err.moment is not None:
            fields["time"] = self.clock(err.moment)
        return self.say(err.key, **fields)

    def latest(self, latest: Latest, unit: str) -> str:
        """Say the latest reading, with when it was; if it is stale, only that."""
        moment = latest.egv.system_time
        fields = {"time": self.clock(moment), "age": self.length(latest.age)}
        value = latest.egv.value
        if latest.stale or value is None:
            return self.say("stale", **fields)
        said = self.say("latest", value=self.glucose(value, unit), **fields)
        if latest.is_usual:
            return said
        return " ".join((said, self.say("late")))

    def stretch(self, stretch: Stretch, asked_end: datetime, unit: str) -> str:
        """Say what a stretch of time was like, and if it isn't all that was asked for."""
        start, end = self.clock(stretch.start), self.clock(stretch.end)
        mean, percents = stretch.mean_mg_dl, stretch.percents
        least, most = stretch.least_mg_dl, stretch.most_mg_dl
        if mean is None or percents is None or least is None or most is None:
            return self.say("too_few", start=start, end=end)
        said = [
            self.say(
                "stretch",
                start=start,
                end=end,
                mean=self.glucose(mean, unit),
                least=self.glucose(least, unit),
                most=self.glucose(most, unit),
                percent=str(round(percents[GlucoseRange.IN_RANGE])),
            ),
            self.lows(stretch.lows, unit),
        ]
        if stretch.end < min(asked_end, self.now):
            said.append(self.say("reaches", time=end))
        return " ".join(said)

    def lows(self, lows: Sequence[LowEpisode], unit: str) -> str:
        """Say how many episodes of low glucose there were, and which was the longest."""
        if not lows:
            return self.say("no_lows")
        longest = max(lows, key=lambda low: low.end - low.start)
        return self.say(
            "one_low" if len(lows) == 1 else "lows",
            count=str(len(lows)),
            time=self.clock(longest.start),
            length=self.length(longest.end - longest.start),
            value=self.glucose(longest.lowest_mg_dl, unit),
        )

    def glucose(self, mg_dl: float, unit: str) -> str:
        """Say a value in a unit; what is beyond what sensors can tell as less or more than that."""
        if mg_dl < LEAST_MG_DL:
            return self.say("below", value=shown(LEAST_MG_DL, unit))
        if mg_dl > MOST_MG_DL:
            return self.say("above", value=shown(MOST_MG_DL, unit))
        return shown(mg_dl, unit)

    def clock(self, moment: datetime) -> str:
        """Say a time as the clock of the house shows it, with the day if it isn't today."""
        local, today = dt_util.as_local(moment), dt_util.as_local(self.now).date()
        time = f"{local.hour}:{local.minute:02}"
        if local.date() == today:
            return time
        if local.date() == today - DAY:
            return self.say("yesterday", time=time)
        return self.say("on_day", day=local.date().isoformat(), time=time)

    def length(self, length: timedelta) -> str:
        """Say a length of time, as exactly as it matters."""
        if length < MINUTES_UP_TO:
            return self.counted("minute", round(length / timedelta(minutes=1)))
        if length < HALVES_UP_TO:
            return self.counted("hour", round(2 * length / HOUR) / 2)
        if length < HOURS_UP_TO:
            return self.counted("hour", round(length / HOUR))
        return self.counted("day", round(length / DAY))

    def counted(self, unit: str, count: float) -> str:
        """Say a number of minutes, hours or days."""
        if count == 1:
            return self.say(f"one_{unit}")
        return self.say(f"{unit}s", count=number_text(count))


def shown(mg_dl: float, unit: str) -> str:
    """Return a value with its unit, with the digits that meters show."""
    return f"{number_text(in_unit(mg_dl, unit))} {unit}"
