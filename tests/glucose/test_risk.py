"""The indices of risk: their scale, and how they weigh time."""

from hypothesis import given, strategies as st
import pytest

from custom_components.dexcom_api.glucose.risk import RISKS, calculate_risk_indices
from custom_components.dexcom_api.glucose.trace import Distribution


@pytest.mark.parametrize(
    ("mg_dl", "risk"),
    # The ends of the scale and its middle in Kovatchev et al., 1997 and 2006.
    [(20, -100), (600, 100), (112.5, 0), (70, -7.8), (180, 7.8), (50, -22.5)],
)
def test_scale(mg_dl: float, risk: float) -> None:
    """Lows and highs that are as dangerous have the same risk, from 0 to 100."""
    assert RISKS[mg_dl] == pytest.approx(risk, abs=0.6)


@given(st.dictionaries(st.integers(39, 401), st.integers(1, 9000), min_size=1))
def test_indices_add_up(seconds: dict[float, int]) -> None:
    """Both indices together are the mean risk over time, lows in one and highs in the other."""
    lbgi, hbgi = calculate_risk_indices(Distribution(seconds))
    total = sum(seconds.values())
    low = sum(time * -RISKS[value] for value, time in seconds.items() if value <= 112)
    both = sum(time * abs(RISKS[value]) for value, time in seconds.items())
    assert lbgi == pytest.approx(low / total)
    assert lbgi + hbgi == pytest.approx(both / total)
