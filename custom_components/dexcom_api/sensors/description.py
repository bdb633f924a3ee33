"""Describes sensors by what they show of an account."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from homeassistant.components.sensor import SensorEntityDescription
from homeassistant.helpers.typing import StateType

from ..diary.coordinator import DiaryState
from ..readings.state import ReadingsState


@dataclass(frozen=True, kw_only=True)
class DexcomSensorEntityDescription[_StateT](SensorEntityDescription):
    """Describe a sensor by its value and attributes in a state of its coordinator."""

    value_fn: Callable[[_StateT], StateType | datetime]
    attributes_fn: Callable[[_StateT], dict[str, Any]] | None = None


type ReadingsSensorDescription = DexcomSensorEntityDescription[ReadingsState]
type DiarySensorDescription = DexcomSensorEntityDescription[DiaryState]
