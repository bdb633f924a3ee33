"""Trends by the names of core's Dexcom integration."""

import pytest

from custom_components.dexcom_api.glucose.trends import trend_name

from ..common import TRENDS


@pytest.mark.parametrize(
    ("sent", "trend"),
    [*TRENDS.items(), ("none", None), ("unknown", None), ("sideways", None)],
)
def test_trends(sent: str, trend: str | None) -> None:
    """A trend has core's name, whatever its case, and none where Dexcom doesn't know it."""
    assert trend_name(sent) == trend_name(sent.upper()) == trend
