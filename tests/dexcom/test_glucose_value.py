"""What counts as glucose, wherever it comes from."""

import json
from typing import Any

import pytest

from custom_components.dexcom_api.dexcom.decoding import (
    DECODE_CALIBRATIONS,
    DECODE_EGVS,
    DECODE_EVENTS,
)
from custom_components.dexcom_api.dexcom.records import RecordSet

HEAD = {"systemTime": "2026-05-02T18:05:12Z"}


def decoded(decode: Any, records: list[dict[str, Any]]) -> list[Any]:
    """Return what records are decoded as, in their order."""
    sent = [
        HEAD | {"recordId": str(number)} | record
        for number, record in enumerate(records)
    ]
    found: RecordSet[Any] = decode(json.dumps({"records": sent}).encode())
    assert found.skipped == 0
    return list(found.records)


def readings(
    values: list[Any], status: Any = None, unit: Any = "mg/dL"
) -> list[float | None]:
    """Return what values of a sensor count as."""
    egvs = decoded(
        DECODE_EGVS,
        [{"value": value, "status": status, "unit": unit} for value in values],
    )
    assert {egv.unit for egv in egvs} == {unit and unit.replace("mmol/L", "mg/dL")}
    return [egv.value for egv in egvs]


def meter_values(values: list[Any], unit: Any) -> list[float | None]:
    """Return what values of a meter count as; it makes no difference how they were entered."""
    calibrations = decoded(
        DECODE_CALIBRATIONS, [{"value": value, "unit": unit} for value in values]
    )
    events = [
        {"eventType": "bloodGlucose", "value": sent, "unit": unit}
        for value in values
        for sent in (value, str(value), str(value).replace(".", ","))
    ]
    amounts = [event.amount for event in decoded(DECODE_EVENTS, events)]
    found = [calibration.value for calibration in calibrations]
    assert amounts == [value for value in found for _ in range(3)]
    return found


@pytest.mark.parametrize("unit", ["mg/dL", None, "unknown"])
@pytest.mark.parametrize("status", [None, "ok", "unknown", "low", "Low", "high"])
def test_every_reading(status: str | None, unit: Any) -> None:
    """A reading is 40 to 400, 39 or 401, and from 31 on 39 if its status says low."""
    values = range(-5, 1100)
    is_low = status in ("low", "Low")
    glucose = {value: value for value in range(39, 402)}
    glucose |= dict.fromkeys(range(31, 39), 39) if is_low else {}
    assert readings(list(values), status, unit) == [glucose.get(v) for v in values]


@pytest.mark.parametrize(
    ("status", "expected"),
    [("low", 39), ("HIGH", 401), ("ok", None), (None, None), (7, None)],
)
@pytest.mark.parametrize("unit", ["mg/dL", "mmol/L", None])
def test_status_without_value(status: Any, expected: int | None, unit: Any) -> None:
    """A status stands in for a value that is missing or no number."""
    assert readings([None, "low", [], 1e308], status, unit) == [expected] * 4


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        *((39.5, 39), (400.5, 401), (117.5, 117.5), (38.9, None), (401.5, None)),
        *((2**63, None), (10**25, None), (-(10**25), None), (True, None)),
    ],
)
def test_odd_readings(value: Any, expected: float | None) -> None:
    """A fraction next to the range is out of range, and no other number is a reading."""
    assert readings([value]) == [expected]


def test_every_reading_in_mmol() -> None:
    """Readings in mmol/L are converted, unless only the unit is wrong."""
    for tenths in range(600):
        sent = tenths / 10
        [found] = readings([sent], unit="mmol/L")
        if 22 <= tenths <= 223:
            assert found == pytest.approx(min(sent * 18.016, 401), abs=0.7)
        elif tenths == 390 or tenths >= 400:
            assert found == sent
        elif tenths > 390:
            assert found == 39
        else:
            assert found is None
    assert readings([2.2, 22.3, 120, 401, 500], unit="mmol/L") == [
        *(39, 401, 120, 401, None)
    ]
    assert readings([35], "low", "mmol/L") == [39]
    # As the consensus has its limits in both units.
    assert readings([3.0, 3.5, 3.9, 10.0, 13.9], unit="mmol/L") == [
        *(54, 63, 70, 180, 250)
    ]


def test_every_meter_value() -> None:
    """A meter shows 10 to 1000 mg/dL; a smaller number without a unit is mmol/L."""
    values = list(range(1100))
    in_mg_dl = [value if 10 <= value <= 1000 else None for value in values]
    assert meter_values(values, "mg/dL") == in_mg_dl
    for unit in (None, "unknown"):
        found = meter_values(values, unit)
        assert found[0] is None
        assert found[1:35] == pytest.approx([18.016 * v for v in range(1, 35)], abs=0.1)
        assert found[35:] == in_mg_dl[35:]


@pytest.mark.parametrize("unit", ["mmol/L", "MMOL/L"])
def test_every_meter_value_in_mmol(unit: str) -> None:
    """A meter shows 0.6 to 55.5 mmol/L; a larger number is mg/dL with the wrong unit."""
    tenths = [number / 10 for number in range(556)]
    found = meter_values(tenths, unit)
    assert found[:6] == [None] * 6
    assert found[6:] == pytest.approx([18.016 * value for value in tenths[6:]], abs=0.1)
    assert meter_values([55.6, 120, 1000, 1001, 0.59, -6, 1e308], unit) == [
        *(55.6, 120, 1000, None, None, None, None)
    ]
    assert meter_values([0.5, 0.6, 6.2], None) == [
        None,
        pytest.approx(10.8, abs=0.1),
        pytest.approx(111.7, abs=0.1),
    ]


@pytest.mark.parametrize(
    ("rate", "unit", "expected"),
    [
        (-0.1, "mmol/L/min", -1.8),
        (0.9, "MMOL/L/MIN", 16.21),
        (1, "mmol/L/min", 1),
        (-3, None, -3),
        (100, "mg/dL/min", 100),
        (100.1, "mg/dL/min", None),
        (-1e308, "mmol/L/min", None),
        ("fast", "mg/dL/min", None),
        (None, "mmol/L/min", None),
    ],
)
def test_rates(rate: Any, unit: str | None, expected: float | None) -> None:
    """A rate is mg/dL/min, and one that glucose can't have is unknown."""
    [egv] = decoded(DECODE_EGVS, [{"trendRate": rate, "rateUnit": unit, "value": 118}])
    assert egv.trend_rate == (expected and pytest.approx(expected, abs=0.01))
    assert egv.rate_unit == (unit and "mg/dL/min")
    assert egv.value == 118
