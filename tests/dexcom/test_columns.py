"""Readings in columns."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from custom_components.dexcom_api.dexcom.column_decoding import build_columns
from custom_components.dexcom_api.dexcom.columns import TRENDS
from custom_components.dexcom_api.dexcom.records import Egv

START = datetime(2026, 5, 2, tzinfo=UTC)
FIVE_MINUTES = timedelta(minutes=5)


def egv(number: int, value: float | None = 100, **fields: object) -> Egv:
    """Return the reading of a number of intervals after the start."""
    known: dict[str, object] = {
        "record_id": str(UUID(int=number)),
        "system_time": START + number * FIVE_MINUTES,
        "transmitter_id": "t",
        "display_device": "iOS",
        "trend": "flat",
        "trend_rate": 0.5,
        "transmitter_ticks": number,
        "value": value,
    }
    return Egv(**{**known, **fields})  # type: ignore[arg-type]


def hour(number: int) -> int:
    """Return the beginning of an hour after the start."""
    return int(START.timestamp()) + 3600 * number


def test_all_fields_are_kept() -> None:
    """What is known of a reading comes out of the columns as it went in."""
    [row] = build_columns(
        [egv(1, 117.5, trend_rate=None, transmitter_ticks=None)]
    ).rows()
    assert (row.time, row.value, row.ticks) == (hour(0) + 300, 117.5, -1)
    assert row.rate != row.rate
    assert row.source.transmitter_id == "t"
    assert row.record_id.decode() == str(UUID(int=1))


def test_trends_keep_their_numbers() -> None:
    """Files hold trends as numbers, which must mean the same in every version."""
    trends = [
        *("unknown", "none", "doubleUp", "singleUp", "fortyFiveUp", "flat"),
        *("fortyFiveDown", "singleDown", "doubleDown"),
        *("notComputable", "rateOutOfRange"),
    ]
    rows = build_columns([egv(n, trend=name) for n, name in enumerate(trends)]).rows()
    assert [row.trend for row in rows] == list(range(11))
    assert list(TRENDS) == trends
