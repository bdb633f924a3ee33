"""The sensors of the metrics that a clinic uses, over 1 to 90 days."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from homeassistant.components.sensor import SensorDeviceClass
from homeassistant.const import PERCENTAGE

from ..glucose.metrics import WINDOW_DAYS, Summary
from ..glucose.numbers import (
    GlucoseUnit,
    round_derived,
    round_half_up,
    round_percent,
    round_tenths,
    show_merged,
)
from ..readings.state import ReadingsState
from ..report import RANGES
from .description import DexcomSensorEntityDescription, ReadingsSensorDescription

# The metrics that most people look at; the others can be enabled.
ENABLED: Final = {
    "mean_1d",
    "in_range_1d",
    *(f"{key}_14d" for key in ("mean", "gmi", "in_range", "below", "above", "cv")),
}


@dataclass(frozen=True)
class Metric:
    """A metric of any window; without its own way of rounding, it is glucose."""

    key: str
    value_fn: Callable[[Summary], float | None]
    round_fn: Callable[[float], float] | None = round_percent
    unit: str | None = PERCENTAGE
    digits: int = 1
    shortest_days: int = 1


def percent_in(key: str) -> Callable[[Summary], float | None]:
    """Return a function for the time in some ranges, as it is shown next to the other ranges."""

    def percent(summary: Summary) -> float | None:
        percents = summary.range_percents
        return None if percents is None else show_merged(percents, *RANGES[key]).value

    return percent


METRICS: Final = (
    *(
        Metric(key, percent_in(key))
        for key in ("in_range", "below", "very_low", "above", "very_high")
    ),
    Metric("mean", lambda summary: summary.mean_mg_dl, round_fn=None),
    Metric("sd", lambda summary: summary.sd_mg_dl, round_fn=None),
    Metric("cv", lambda summary: summary.cv_percent, round_tenths),
    Metric("gmi", lambda summary: summary.gmi_percent, round_tenths, shortest_days=14),
    Metric("tight_range", lambda summary: summary.tight_range_percent),
    Metric("active", lambda summary: summary.active_percent),
    Metric(
        "low_episodes",
        lambda summary: summary.low_episodes,
        round_half_up,
        unit=None,
        digits=0,
    ),
)


def metric_sensors(unit: GlucoseUnit) -> tuple[ReadingsSensorDescription, ...]:
    """Return the sensors of all metrics over all windows that they make sense for."""
    return tuple(
        metric_sensor(metric, days, unit)
        for metric in METRICS
        for days in WINDOW_DAYS
        if days >= metric.shortest_days
    )


def metric_sensor(
    metric: Metric, days: int, unit: GlucoseUnit
) -> ReadingsSensorDescription:
    """Describe the sensor of a metric over the last days before the newest reading."""
    is_glucose = metric.round_fn is None
    round_fn = metric.round_fn or (lambda mg_dl: round_derived(mg_dl, unit))

    def value(state: ReadingsState) -> float | None:
        summary = state.metrics.get(days)
        exact = metric.value_fn(summary) if summary else None
        return None if exact is None else round_fn(exact)

    key = f"{metric.key}_{days}d"
    return DexcomSensorEntityDescription(
        key=key,
        value_fn=value,
        device_class=(
            SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION if is_glucose else None
        ),
        native_unit_of_measurement=unit if is_glucose else metric.unit,
        suggested_display_precision=unit.derived_digits
        if is_glucose
        else metric.digits,
        entity_registry_enabled_default=key in ENABLED,
    )
