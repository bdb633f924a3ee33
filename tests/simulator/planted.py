"""A body in which nothing happens but what a test plants."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import tzinfo
from typing import NamedTuple, override

from .physiology import MINUTE_SECONDS, DiaryEntry, Influence, Plan
from .sensors import DAY_SECONDS, Mishap, SensorModel
from .traces import SeededTrace


class Effect(NamedTuple):
    """Something that moves glucose by so much after so many minutes, and may be in the diary.

    ``logged`` is the kind, the subtype, the value, and the unit of an entry as Dexcom sends them.
    """

    moment_seconds: int
    peak_minutes: float
    amplitude_mg_dl: float
    logged: tuple[str, str | None, str, str] | None = None


class PlantedDay(NamedTuple):
    """What happens on one local day."""

    influences: list[Influence]
    diary: list[DiaryEntry]


class PlantedTrace(SeededTrace):
    """The glucose of a person at rest, with a sensor's noise and gaps, and with planted effects."""

    def __init__(
        self,
        seed: object,
        model: SensorModel,
        zone: tzinfo,
        effects: Iterable[Effect],
        mishaps: Mapping[int, Mishap] | None = None,
    ) -> None:
        """Plant effects."""
        super().__init__(seed, model, zone, mishaps)
        self._planted = defaultdict[int, PlantedDay](lambda: PlantedDay([], []))
        for moment, minutes, amplitude, logged in effects:
            day = self._planted[moment // DAY_SECONDS]
            day.influences.append(
                Influence(moment, minutes * MINUTE_SECONDS, amplitude)
            )
            if logged is not None:
                day.diary.append(DiaryEntry(moment, moment, *logged, "created"))

    @override
    def _make_plan(self, day: int) -> Plan:
        """Return what was planted on a day."""
        return self._planted[day]
