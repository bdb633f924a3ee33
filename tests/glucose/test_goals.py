"""Goals for the time in ranges are those of the consensus."""

import pytest

from custom_components.dexcom_api.glucose.goals import (
    GoalPreset,
    find_goals,
    judge_goals,
)
from custom_components.dexcom_api.glucose.metrics import Metrics
from custom_components.dexcom_api.glucose.ranges import Limits

ADULT = ["in_range >70", "below <4", "very_low <1", "above <25", "very_high <5"]


def texts(preset: str, low_mg_dl: float = 70, high_mg_dl: float = 180) -> list[str]:
    """Return goals as texts."""
    limits = Limits(low_mg_dl=low_mg_dl, high_mg_dl=high_mg_dl)
    return [
        f"{goal.range} >{goal.more_than_percent}"
        if goal.more_than_percent
        else f"{goal.range} <{goal.less_than_percent}"
        for goal in find_goals(GoalPreset(preset), limits)
    ]


@pytest.mark.parametrize(
    ("preset", "expected"),
    [
        ("adult", ADULT),
        ("older", ["in_range >50", "below <1", "very_high <10"]),
        ("pregnancy", ["in_range >70", "below <4", "very_low <1", "above <25"]),
        ("pediatric", ["in_range >60", "below <4", "very_low <1", "very_high <5"]),
        ("own", ADULT),
    ],
)
def test_presets(preset: str, expected: list[str]) -> None:
    """Each preset has the goals of Battelino et al. (2019)."""
    assert texts(preset) == expected


@pytest.mark.parametrize(
    ("low", "high", "missing"),
    [
        (80, 180, {"in_range >70", "below <4"}),
        (70, 160, {"in_range >70", "above <25"}),
        (80, 160, {"in_range >70", "below <4", "above <25"}),
    ],
)
def test_own_limits(low: float, high: float, missing: set[str]) -> None:
    """The consensus says nothing of time beyond limits that aren't its own."""
    assert set(ADULT) - set(texts("own", low, high)) == missing


@pytest.mark.parametrize(
    ("in_range", "below", "expected"),
    [
        (70.0, 4.0, {"in_range": False, "below": False}),
        (70.1, 3.9, {"in_range": True, "below": True}),
        (None, None, {"in_range": None, "below": None}),
    ],
)
def test_goals_that_are_met(
    in_range: float | None, below: float | None, expected: dict[str, bool | None]
) -> None:
    """More is more than the goal, and less is less; too few readings don't tell."""
    metrics = Metrics(
        expected_readings=288,
        present_readings=288,
        active_percent=100,
        in_range_percent=in_range,
        below_percent=below,
    )
    judged = judge_goals(GoalPreset.ADULT, Limits(), metrics)
    assert {goal.range: goal.met for goal in judged}.items() >= expected.items()
