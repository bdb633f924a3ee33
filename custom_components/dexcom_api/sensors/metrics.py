"""The sensors of the metrics: the numbers that a clinic uses, over one to ninety days."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from homeassistant.components.sensor import SensorDeviceClass, SensorEntityDescription
from homeassistant.const import PERCENTAGE

from ..glucose.metrics import WINDOW_DAYS, Summary
from ..options import MG_DL, AccountOptions

GMI_DAYS: Final = 14

# What most people look at is there from the start; the rest waits to be asked for.
ENABLED: Final = {
    (1, "mean"),
    (1, "in_range"),
    *((14, key) for key in ("mean", "gmi", "in_range", "below", "above", "cv")),
}


@dataclass(frozen=True, kw_only=True)
class MetricSensorEntityDescription(SensorEntityDescription):
    """Describe a sensor by what it takes from the metrics of its window."""

    days: int
    value_fn: Callable[[Summary], float | None]


@dataclass(frozen=True, kw_only=True)
class Metric:
    """One of the metrics, before it is known over how many days."""

    key: str
    value_fn: Callable[[Summary], float | None]
    is_glucose: bool = False
    unit: str | None = PERCENTAGE
    digits: int = 0
    shortest_days: int = 1


METRICS: Final = (
    Metric(key="mean", value_fn=lambda summary: summary.mean_mg_dl, is_glucose=True),
    Metric(key="sd", value_fn=lambda summary: summary.sd_mg_dl, is_glucose=True),
    Metric(key="cv", value_fn=lambda summary: summary.cv_percent, digits=1),
    Metric(
        key="gmi",
        value_fn=lambda summary: summary.gmi_percent,
        digits=1,
        shortest_days=GMI_DAYS,
    ),
    Metric(key="in_range", value_fn=lambda summary: summary.in_range_percent),
    Metric(key="tight_range", value_fn=lambda summary: summary.tight_range_percent),
    Metric(key="below", value_fn=lambda summary: summary.below_percent, digits=1),
    Metric(key="very_low", value_fn=lambda summary: summary.very_low_percent, digits=1),
    Metric(key="above", value_fn=lambda summary: summary.above_percent),
    Metric(
        key="very_high", value_fn=lambda summary: summary.very_high_percent, digits=1
    ),
    Metric(key="active", value_fn=lambda summary: summary.active_percent),
    Metric(
        key="low_episodes", value_fn=lambda summary: summary.low_episodes, unit=None
    ),
)


def metric_sensors(
    options: AccountOptions,
) -> tuple[MetricSensorEntityDescription, ...]:
    """Return the sensors of all metrics over all windows for which they make sense."""
    return tuple(
        description_of(metric, days, options)
        for metric in METRICS
        for days in WINDOW_DAYS
        if days >= metric.shortest_days
    )


def description_of(
    metric: Metric, days: int, options: AccountOptions
) -> MetricSensorEntityDescription:
    """Describe the sensor of a metric over a window."""
    return MetricSensorEntityDescription(
        key=f"{metric.key}_{days}d",
        translation_key=f"{metric.key}_{days}d",
        days=days,
        value_fn=metric.value_fn,
        device_class=(
            SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION if metric.is_glucose else None
        ),
        native_unit_of_measurement=MG_DL if metric.is_glucose else metric.unit,
        suggested_unit_of_measurement=options.unit if metric.is_glucose else None,
        suggested_display_precision=None if metric.is_glucose else metric.digits,
        entity_registry_enabled_default=(days, metric.key) in ENABLED,
    )
