"""Trends by the names of core's Dexcom integration."""

from datetime import UTC, datetime

import pytest

from custom_components.dexcom_api.dexcom import Egv
from custom_components.dexcom_api.glucose.trends import trend_of

from ..common import TRENDS


@pytest.mark.parametrize(
    ("sent", "trend"),
    [*TRENDS.items(), ("none", None), ("unknown", None), ("sideways", None)],
)
def test_trends(sent: str, trend: str | None) -> None:
    """A trend has core's name, whatever its case, and none where Dexcom doesn't know it."""
    for spelled in (sent, sent.upper()):
        taken = datetime(2026, 5, 2, tzinfo=UTC)
        egv = Egv(record_id="a", system_time=taken, trend=spelled)
        assert trend_of(egv) == trend
