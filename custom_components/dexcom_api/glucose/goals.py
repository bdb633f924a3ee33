"""Goals for the time in ranges, as the consensus sets them for groups of people.

Source: Battelino et al., "Clinical Targets for Continuous Glucose Monitoring Data Interpretation",
Diabetes Care 42:1593 (2019), figure 1 and table 3, with the footnote on people younger than 25. For
these, it sets only another goal for the time in range, which rules out the one for the time above.
In pregnancy, the goals are those for type 1 diabetes.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Final

from .metrics import Metrics
from .ranges import CONSENSUS_LIMITS, PREGNANCY_LIMITS, Limits


class GoalPreset(StrEnum):
    """Whose goals they are. With limits of one's own, goals apply where these are the consensus'."""

    ADULT = "adult"
    OLDER = "older"
    PREGNANCY = "pregnancy"
    PEDIATRIC = "pediatric"
    OWN = "own"


class GoalRange(StrEnum):
    """What a goal is about: "below" includes very low, and "above" includes very high."""

    VERY_LOW = "very_low"
    BELOW = "below"
    IN_RANGE = "in_range"
    ABOVE = "above"
    VERY_HIGH = "very_high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """More or less than a percentage of the time should be spent in a range; one of them is None."""

    range: GoalRange
    more_than_percent: float | None = None
    less_than_percent: float | None = None

    def is_met(self, metrics: Metrics) -> bool | None:
        """Return whether the goal is met, or None if there are too few readings."""
        percent: float | None = getattr(metrics, f"{self.range}_percent")
        if percent is None:
            return None
        if self.more_than_percent is not None:
            return percent > self.more_than_percent
        return self.less_than_percent is None or percent < self.less_than_percent


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedGoal(Goal):
    """A goal, and whether it is met in some time; None if there are too few readings."""

    met: bool | None


def goals_of(in_range: float, **less_than: float) -> tuple[Goal, ...]:
    """Return goals: more time than a percentage in range, and less in other ranges."""
    return (
        Goal(range=GoalRange.IN_RANGE, more_than_percent=in_range),
        *(
            Goal(range=GoalRange(name), less_than_percent=percent)
            for name, percent in less_than.items()
        ),
    )


PRESET_LIMITS: Final[Mapping[GoalPreset, Limits]] = {
    GoalPreset.ADULT: CONSENSUS_LIMITS,
    GoalPreset.OLDER: CONSENSUS_LIMITS,
    GoalPreset.PREGNANCY: PREGNANCY_LIMITS,
    GoalPreset.PEDIATRIC: CONSENSUS_LIMITS,
}
PRESET_GOALS: Final[Mapping[GoalPreset, tuple[Goal, ...]]] = {
    GoalPreset.ADULT: goals_of(70, below=4, very_low=1, above=25, very_high=5),
    GoalPreset.OLDER: goals_of(50, below=1, very_high=10),
    GoalPreset.PREGNANCY: goals_of(70, below=4, very_low=1, above=25),
    GoalPreset.PEDIATRIC: goals_of(60, below=4, very_low=1, very_high=5),
}


def find_goals(preset: GoalPreset, limits: Limits) -> tuple[Goal, ...]:
    """Return the goals of a preset; for one's own limits, those of adults that they allow."""
    if preset is not GoalPreset.OWN:
        return PRESET_GOALS[preset]
    has_low = limits.low_mg_dl == CONSENSUS_LIMITS.low_mg_dl
    has_high = limits.high_mg_dl == CONSENSUS_LIMITS.high_mg_dl
    unknown = {
        GoalRange.BELOW: not has_low,
        GoalRange.IN_RANGE: not (has_low and has_high),
        GoalRange.ABOVE: not has_high,
    }
    goals = PRESET_GOALS[GoalPreset.ADULT]
    return tuple(goal for goal in goals if not unknown.get(goal.range))


def judge_goals(
    preset: GoalPreset, limits: Limits, metrics: Metrics
) -> tuple[JudgedGoal, ...]:
    """Return the goals of a preset, and whether metrics by these limits meet them."""
    return tuple(
        JudgedGoal(**asdict(goal), met=goal.is_met(metrics))
        for goal in find_goals(preset, limits)
    )
