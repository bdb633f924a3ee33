"""How numbers are rounded and shown: examples shared with the cards, and properties."""

from datetime import timedelta
from decimal import Decimal
import json
from pathlib import Path
from typing import Any

from hypothesis import example, given, strategies as st
import pytest

from custom_components.dexcom_api.glucose.numbers import (
    Duration,
    ShownNumber,
    limit_to_mg_dl,
    round_derived,
    round_glucose,
    round_percent,
    round_ranges,
    show_glucose,
    show_limits,
    show_mean,
    show_merged,
    show_percent,
    show_ranges,
    show_reading,
)
from custom_components.dexcom_api.glucose.ranges import GlucoseRange, Limits

VECTORS: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parents[1] / "number_vectors.json").read_text()
)
UNITS = ("mg/dL", "mmol/L")

units = st.sampled_from(UNITS)
glucose = st.floats(10, 1000)
rates = st.floats(-30, 30)
whole_limits = st.builds(
    Limits, low_mg_dl=st.integers(54, 150), high_mg_dl=st.integers(151, 250)
)
# How many of the readings of a period lie in each range.
counts = st.lists(st.integers(0, 30_000) | st.integers(0, 2), min_size=5, max_size=5)
shares = counts.filter(any).map(
    lambda parts: [100 * part / sum(parts) for part in parts]
)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(
    ("kind", "show"),
    [("glucose", show_glucose), ("readings", show_reading), ("means", show_mean)],
)
def test_glucose_vectors(kind: str, show: Any, unit: str) -> None:
    """Glucose has a meter's precision, a mean one digit more, and readings end where sensors do."""
    for vector in VECTORS[kind]:
        assert str(show(vector["mg_dl"], unit)) == vector[unit]


def test_percent_vectors() -> None:
    """A percentage is 0 or 100 only if it is exactly that, and ranges shown together fit."""
    for vector in VECTORS["percents"]:
        assert str(show_percent(vector["percent"])) == vector["text"]
    for vector in VECTORS["ranges"]:
        shown = [str(number) for number in show_ranges(vector["percents"])]
        assert shown == vector["texts"], vector["about"]
    for vector in VECTORS["merged"]:
        merged = show_merged(vector["percents"], *vector["places"])
        assert str(merged) == vector["text"]


@pytest.mark.parametrize("unit", UNITS)
def test_limit_vectors(unit: str) -> None:
    """Ranges begin one digit after the limit, and are empty where limits leave no room."""
    for vector in VECTORS["limits"]:
        limits = Limits(low_mg_dl=vector["low_mg_dl"], high_mg_dl=vector["high_mg_dl"])
        shown = show_limits(limits, unit)
        assert list(shown) == list(GlucoseRange)
        assert ["–".join(map(str, ends)) for ends in shown.values()] == vector[unit]


def test_duration_vectors() -> None:
    """A duration has two parts at most, rounded to the smaller one."""
    for vector in VECTORS["durations"]:
        found = Duration.of(timedelta(seconds=vector["seconds"]))
        parts = {"days": found.days, "hours": found.hours, "minutes": found.minutes}
        assert vector == {"seconds": vector["seconds"], **parts}


def test_states_are_numbers() -> None:
    """States have no signs, and no decimals that a meter doesn't show."""
    assert [str(round_glucose(39, unit)) for unit in UNITS] == ["39", "2.2"]
    assert [str(round_glucose(120.4, unit)) for unit in UNITS] == ["120", "6.7"]
    assert [str(round_derived(39.54, unit)) for unit in UNITS] == ["39.5", "2.19"]
    assert [str(round_derived(-2.35, unit)) for unit in UNITS] == ["-2.4", "-0.13"]
    assert [str(round_derived(-0.04, unit)) for unit in UNITS] == ["0.0", "0.0"]
    assert [round_percent(percent) for percent in (0, 0.01, 55.55, 99.99, 100)] == [
        0,
        0.1,
        55.6,
        99.9,
        100,
    ]


def test_limits_in_either_unit() -> None:
    """A limit below 35 is in mmol/L and becomes whole mg/dL, any other stays what it is."""
    assert [limit_to_mg_dl(limit) for limit in (3.9, 10, 34.9)] == [70, 180, 629]
    assert [limit_to_mg_dl(limit) for limit in (35, 70.5)] == [35, 70.5]
    assert limit_to_mg_dl(36, "mmol/L") == 649
    assert limit_to_mg_dl(34, "mg/dL") == 34


@given(glucose, units, st.data())
def test_rounding_keeps_order_and_distance(
    mg_dl: float, unit: str, data: st.DataObject
) -> None:
    """A rounded value is at most half a digit away, and never passes another value."""
    half = Decimal("0.5") if unit == "mg/dL" else Decimal("0.05")
    factor = Decimal(1) if unit == "mg/dL" else Decimal("18.016")
    shown = Decimal(str(show_glucose(mg_dl, unit)))
    assert abs(shown - Decimal(mg_dl) / factor) <= half + Decimal("1e-9")
    higher = data.draw(st.floats(mg_dl, 1000))
    assert round_glucose(mg_dl, unit) <= round_glucose(higher, unit)


@given(whole_limits, units)
def test_limits_never_run_backwards(limits: Limits, unit: str) -> None:
    """Ranges don't overlap, and each reading is within its range."""
    texts = show_limits(limits, unit)
    ends = [
        end.value
        for band in GlucoseRange
        if len(texts[band]) == 2
        for end in texts[band]
    ]
    assert ends == sorted(ends)
    for mg_dl in range(40, 401):
        band = texts[limits.find_range(mg_dl)]
        assert band
        # A reading that is rounded onto the limit of the range before it looks like that limit.
        value, step = round_glucose(mg_dl, unit), 0 if unit == "mg/dL" else 0.1001
        if not band[0].sign:
            assert band[0].value - step <= value <= band[-1].value + step


@given(st.floats(0, 100))
@example(0.049999)
@example(99.5)
def test_percent_is_nothing_or_all_only_if_exact(percent: float) -> None:
    """A percentage is shown as 0 or 100 only if it is, and is otherwise accurate to its digits."""
    shown = show_percent(percent)
    assert (str(shown) == "0") is (percent == 0)
    assert (str(shown) == "100") is (percent == 100)
    assert is_true(shown, percent, 0.5)
    assert (round_percent(percent) in (0, 100)) is (percent in (0, 100))
    assert abs(round_percent(percent) - percent) <= 0.1


@given(shares)
@example([100 * 1 / 4032, 0, 100 * 4031 / 4032, 0, 0])
def test_ranges_fit_together(percents: list[float]) -> None:
    """Plain numbers add up to 100, nothing that occurred is 0, and no text contradicts another."""
    shown = show_ranges(percents)
    rounded = round_ranges(percents)
    assert sum(Decimal(str(value)) for value in rounded) == 100
    assert tuple(number.value for number in shown) == rounded
    if not any(number.sign for number in shown):
        assert sum(Decimal(str(number)) for number in shown) == 100
    small = sum(0 < percent < 0.1 for percent in percents)
    for percent, number in zip(percents, shown, strict=True):
        assert (str(number) == "0") is (percent == 0)
        assert (str(number) == "100") is (percent == 100)
        # A range gives at most the tenths that small ones need, and one to make up the sum.
        assert is_true(number, percent, 0.1 * (1 + small))
    least = sum(
        0 if number.sign == "<" else Decimal(str(number.value)) for number in shown
    )
    most = sum(
        100 if number.sign == ">" else Decimal(str(number.value)) for number in shown
    )
    assert least <= 100 <= most


def is_true(shown: ShownNumber, percent: float, tolerance: float) -> bool:
    """Return whether a text is true of a percentage."""
    if shown.sign == "<":
        return percent < shown.value
    if shown.sign == ">":
        return percent > shown.value
    return abs(shown.value - percent) < tolerance + 1e-9
