"""Describes sensors by what they show of an account."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from homeassistant.components.sensor import SensorEntityDescription
from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT
from homeassistant.helpers.typing import StateType

from ..diary.coordinator import DiaryState
from ..readings.state import ReadingsState

# A time that changes with each reading would fill Home Assistant's Activity with hundreds of lines a
# day. It leaves out whatever has a unit, even an empty one.
OUT_OF_ACTIVITY: Final = {ATTR_UNIT_OF_MEASUREMENT: None}


@dataclass(frozen=True, kw_only=True)
class DexcomSensorEntityDescription[_StateT](SensorEntityDescription):
    """Describe a sensor by its value and attributes in a state of its coordinator."""

    value_fn: Callable[[_StateT], StateType | datetime]
    attributes_fn: Callable[[_StateT], dict[str, Any]] | None = None


type ReadingsSensorDescription = DexcomSensorEntityDescription[ReadingsState]
type DiarySensorDescription = DexcomSensorEntityDescription[DiaryState]
