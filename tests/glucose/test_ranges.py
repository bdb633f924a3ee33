"""The bands, by how much of a day they say that glucose was in each."""

import pytest

from custom_components.dexcom_api.glucose.ranges import GlucoseRange, Limits

from .traces import day_of, every_five_minutes


@pytest.mark.parametrize(
    ("value", "band"),
    [
        (39, GlucoseRange.VERY_LOW),
        (53, GlucoseRange.VERY_LOW),
        (54, GlucoseRange.LOW),
        (69, GlucoseRange.LOW),
        (70, GlucoseRange.IN_RANGE),
        (180, GlucoseRange.IN_RANGE),
        (181, GlucoseRange.HIGH),
        (250, GlucoseRange.HIGH),
        (251, GlucoseRange.VERY_HIGH),
        (401, GlucoseRange.VERY_HIGH),
    ],
)
def test_edges_of_the_bands(value: int, band: GlucoseRange) -> None:
    """Limits are in range; 39 and 401 are very low and very high, and count in the mean."""
    summary = day_of(every_five_minutes([value] * 288))
    for other in GlucoseRange:
        expected = 100 if other is band else 0
        assert getattr(summary, f"{other}_percent") == expected
        assert getattr(summary, f"{other}_minutes") == 14.4 * expected
    assert summary.mean_mg_dl == value


@pytest.mark.parametrize(
    ("value", "percent"), [(69, 0), (70, 100), (140, 100), (141, 0)]
)
def test_edges_of_the_tight_range(value: int, percent: float) -> None:
    """The tight range has both its limits in it."""
    assert day_of(every_five_minutes([value] * 288)).tight_range_percent == percent


def test_own_limits() -> None:
    """A person's limits move their bands and episodes, not the risk index or the tight range."""
    trace = every_five_minutes([75] * 144 + [170] * 144)
    summary = day_of(trace, Limits(low_mg_dl=80, high_mg_dl=160))
    assert summary.low_percent == 50
    assert summary.high_percent == 50
    assert summary.in_range_percent == 0
    assert summary.low_episodes == 1
    assert summary.tight_range_percent == 50
    assert summary.glycemia_risk_index == 0
