"""What follows from the readings in memory: the metrics of the last days, and the sensor sessions."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

from ..dexcom.columns import Columns
from ..glucose.changes import Span
from ..glucose.metrics import Summary
from ..glucose.past_sessions import measure_session
from ..glucose.ranges import CONSENSUS_LIMITS, Limits
from ..glucose.rolling import RollingMetrics, WindowSummaries
from ..glucose.sensor_change import SensorChange
from ..glucose.sensor_session import SensorSession, find_sessions
from ..glucose.start_candidates import DailyCandidates
from ..glucose.trace import Readings


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedData:
    """Metrics and sensor sessions, with what it takes to follow changes of the readings.

    ``metrics`` are those of the last days, by the number of days.
    """

    readings: Columns = field(default_factory=Columns.empty)
    limits: Limits = CONSENSUS_LIMITS
    metrics: Mapping[int, Summary] = field(default_factory=dict)
    sessions: tuple[SensorSession, ...] = ()
    rolling: RollingMetrics = field(default_factory=RollingMetrics)
    candidates: DailyCandidates = field(default_factory=DailyCandidates)

    def follow(
        self,
        readings: Columns,
        noted: Sequence[Span],
        until: datetime,
        limits: Limits,
    ) -> Self:
        """Return the same for other readings or limits. Runs in a thread.

        Since the readings before, these were changed where ``noted``. Those after ``until`` have no
        part in the metrics: device clocks can run ahead.
        """
        times, values = readings.times, readings.values
        if times and times[-1] > until.timestamp():
            count = bisect_right(times, until.timestamp())
            times, values = times[:count], values[:count]
        rolling = self.rolling.follow(Readings(times, values), limits, noted)
        candidates = self.candidates.follow(readings, noted)
        return type(self)(
            readings=readings,
            limits=limits,
            metrics=WindowSummaries(rolling),
            sessions=find_sessions(candidates),
            rolling=rolling,
            candidates=candidates,
        )

    def with_outcome(self, change: SensorChange, now: datetime) -> SensorChange:
        """Return a change with what became of the sensor before. Runs in a thread."""
        outcome = measure_session(change.ended, self.sessions, self.readings, now)
        return replace(change, outcome=outcome)
