"""The sensors of the metrics that a clinic uses, over 1 to 90 days."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from homeassistant.components.sensor import SensorDeviceClass, SensorEntityDescription
from homeassistant.const import PERCENTAGE

from ..glucose.metrics import WINDOW_DAYS, Summary
from ..glucose.numbers import (
    GlucoseUnit,
    round_half_up,
    round_mean,
    round_percent,
    round_tenths,
    show_merged,
)
from ..glucose.ranges import GlucoseRange

GMI_DAYS: Final = 14

# The metrics that most people look at; the others can be enabled.
ENABLED: Final = {
    (1, "mean"),
    (1, "in_range"),
    *((14, key) for key in ("mean", "gmi", "in_range", "below", "above", "cv")),
}


@dataclass(frozen=True, kw_only=True)
class MetricSensorEntityDescription(SensorEntityDescription):
    """Describe a sensor by the metric that it shows, and by the window of the metric."""

    days: int
    value_fn: Callable[[Summary], float | None]


@dataclass(frozen=True, kw_only=True)
class Metric:
    """A metric of any window; without its own way of rounding, it is glucose."""

    key: str
    value_fn: Callable[[Summary], float | None]
    round_fn: Callable[[float], float] | None = round_percent
    unit: str | None = PERCENTAGE
    digits: int = 1
    shortest_days: int = 1


def percent_in(*bands: GlucoseRange) -> Callable[[Summary], float | None]:
    """Return a function for the time in some ranges, as it is shown next to the other ranges."""
    places = [list(GlucoseRange).index(band) for band in bands]

    def percent(summary: Summary) -> float | None:
        percents = summary.range_percents
        return None if percents is None else show_merged(percents, *places).value

    return percent


METRICS: Final = (
    Metric(key="mean", value_fn=lambda summary: summary.mean_mg_dl, round_fn=None),
    Metric(key="sd", value_fn=lambda summary: summary.sd_mg_dl, round_fn=None),
    Metric(
        key="cv", value_fn=lambda summary: summary.cv_percent, round_fn=round_tenths
    ),
    Metric(
        key="gmi",
        value_fn=lambda summary: summary.gmi_percent,
        round_fn=round_tenths,
        shortest_days=GMI_DAYS,
    ),
    Metric(key="in_range", value_fn=percent_in(GlucoseRange.IN_RANGE)),
    Metric(key="tight_range", value_fn=lambda summary: summary.tight_range_percent),
    Metric(key="below", value_fn=percent_in(GlucoseRange.VERY_LOW, GlucoseRange.LOW)),
    Metric(key="very_low", value_fn=percent_in(GlucoseRange.VERY_LOW)),
    Metric(key="above", value_fn=percent_in(GlucoseRange.HIGH, GlucoseRange.VERY_HIGH)),
    Metric(key="very_high", value_fn=percent_in(GlucoseRange.VERY_HIGH)),
    Metric(key="active", value_fn=lambda summary: summary.active_percent),
    Metric(
        key="low_episodes",
        value_fn=lambda summary: summary.low_episodes,
        round_fn=round_half_up,
        unit=None,
        digits=0,
    ),
)


def metric_sensors(unit: GlucoseUnit) -> tuple[MetricSensorEntityDescription, ...]:
    """Return the sensors of all metrics over all windows that they make sense for."""
    return tuple(
        description_of(metric, days, unit)
        for metric in METRICS
        for days in WINDOW_DAYS
        if days >= metric.shortest_days
    )


def description_of(
    metric: Metric, days: int, unit: GlucoseUnit
) -> MetricSensorEntityDescription:
    """Describe the sensor of a metric over a window."""
    is_glucose = metric.round_fn is None
    round_fn = metric.round_fn or (lambda mg_dl: round_mean(mg_dl, unit))

    def value(summary: Summary) -> float | None:
        exact = metric.value_fn(summary)
        return None if exact is None else round_fn(exact)

    return MetricSensorEntityDescription(
        key=f"{metric.key}_{days}d",
        translation_key=f"{metric.key}_{days}d",
        days=days,
        value_fn=value,
        device_class=(
            SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION if is_glucose else None
        ),
        native_unit_of_measurement=unit if is_glucose else metric.unit,
        suggested_display_precision=unit.mean_digits if is_glucose else metric.digits,
        entity_registry_enabled_default=(days, metric.key) in ENABLED,
    )
