"""Puts findings into words. Cards, voice, tools, actions, and events all show these sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from ..glucose.findings import Change, DayScope, Excursion, Finding
from ..glucose.goals import GoalRange
from ..glucose.numbers import (
    Duration,
    GlucoseUnit,
    ShownNumber,
    show_glucose,
    show_percent,
)
from ..glucose.ranges import VERY_HIGH_MG_DL, VERY_LOW_MG_DL, Limits
from ..texts import Texts, localize_number, localize_time, name_day

SCOPES: Final[Mapping[DayScope | None, str]] = {
    DayScope.WEEKDAYS: "_weekdays",
    DayScope.WEEKENDS: "_weekends",
}

BEYOND: Final[Mapping[Excursion, str]] = {
    Excursion.LOW: "spoken_below",
    Excursion.HIGH: "spoken_above",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingPhrases:
    """Puts findings into words of a language and in a unit, given the limits they were found with."""

    texts: Texts
    unit: GlucoseUnit
    limits: Limits

    def sentence(self, finding: Finding) -> str:
        """Return a finding with its evidence, without a period at the end."""
        fields = {
            "count": str(finding.count),
            "total": str(finding.total),
            "excursion": self._excursion(finding),
            **self._times(finding),
        }
        match finding:
            case Finding(change=Change() as change):
                fields |= {
                    "range": self._range(change.range),
                    "percent": self._number(show_percent(change.percent)),
                    "before": self._number(show_percent(change.percent_before)),
                }
            case Finding(in_range_percent=float() as percent, days=[day]):
                fields |= {
                    "day": name_day(day, self.texts),
                    "percent": self._number(show_percent(percent)),
                }
        key = f"finding_{finding.kind}{SCOPES.get(finding.scope, '')}"
        text = self.texts[key].format(**fields)
        return text[:1].upper() + text[1:]

    def status(self, finding: Finding) -> str:
        """Return whether a pattern is new, recurring, or over, with the evidence for that.

        Empty where the other period has too few readings to tell, and for what is always new.
        """
        if finding.other_total is None:
            return ""
        return self.texts[f"finding_{finding.status}"].format(
            count=finding.other_count, total=finding.other_total
        )

    def _excursion(self, finding: Finding) -> str:
        """Return what glucose does, for example "below 70 mg/dL"."""
        if finding.excursion is None or finding.limit_mg_dl is None:
            return ""
        return self._beyond(finding.excursion, finding.limit_mg_dl)

    def _range(self, found: GoalRange) -> str:
        """Return the name of a range, for example "below 70 mg/dL"."""
        match found:
            case GoalRange.VERY_LOW:
                return self._beyond(Excursion.LOW, VERY_LOW_MG_DL)
            case GoalRange.BELOW:
                return self._beyond(Excursion.LOW, self.limits.low_mg_dl)
            case GoalRange.IN_RANGE:
                return self.texts["card_in_range"]
            case GoalRange.ABOVE:
                return self._beyond(Excursion.HIGH, self.limits.high_mg_dl)
            case GoalRange.VERY_HIGH:
                return self._beyond(Excursion.HIGH, VERY_HIGH_MG_DL)

    def _beyond(self, excursion: Excursion, limit_mg_dl: float) -> str:
        """Return a limit and on which side of it glucose is."""
        limit = f"{self._number(show_glucose(limit_mg_dl, self.unit))} {self.unit}"
        return self.texts[BEYOND[excursion]].format(value=limit)

    def _number(self, number: ShownNumber) -> str:
        """Return a number as the language writes it."""
        return localize_number(number, self.texts)

    def _times(self, finding: Finding) -> dict[str, str]:
        """Return the times of a finding that has some."""
        times = {}
        if finding.span is not None:
            times["start"] = localize_time(finding.span.start, self.texts)
            times["end"] = localize_time(finding.span.end, self.texts)
        if finding.within is not None:
            times["length"] = self._length(finding.within)
        return times

    def _length(self, length: timedelta) -> str:
        """Return a whole number of hours, or of minutes, in words."""
        hours, minutes = Duration.of(length).hours, Duration.of(length).minutes
        if minutes:
            return self.texts["spoken_minutes"].format(count=60 * hours + minutes)
        if hours == 1:
            return self.texts["spoken_one_hour"]
        return self.texts["spoken_hours"].format(count=hours)
