"""Metrics compared with those of iglu, an independent implementation (Broll et al., 2021).

Where the definitions agree, so do the metrics, to a tenth of a point. Where they differ, the test
says why.
"""

import csv
from datetime import UTC, datetime, timedelta
from itertools import pairwise
import json
from operator import itemgetter
import os
from pathlib import Path
from statistics import mean
import subprocess
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.dexcom_api.glucose.clock_portions import LocalTimes
from custom_components.dexcom_api.glucose.episodes import find_low_episodes
from custom_components.dexcom_api.glucose.metrics import (
    DAY_SECONDS,
    Summary,
    calculate_estimated_a1c_percent,
    calculate_gmi_percent,
    summarize,
)
from custom_components.dexcom_api.glucose.trace import READING_SECONDS, GlucoseTrace
from custom_components.dexcom_api.glucose.variability import (
    Variability,
    measure_variability,
)

from ..simulator.sensors import G6, G7
from ..simulator.traces import SeededTrace

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
IGLU = ROOT / ".venv-iglu" / "bin" / "python"

END = datetime(2026, 5, 2, 12, tzinfo=UTC)
TENTH = 0.1
# The limits of low episodes by iglu's names for them.
LEVELS = {"lv1": 70, "lv2": 54}

REAL = ("trace_hall_a", "trace_type2_a", "trace_type2_b")
SIMULATED = ("g7", "g6", "g7_lows", "even", "even_lows")

# One process is enough to start iglu in.
pytestmark = pytest.mark.xdist_group("iglu")

type Readings = list[tuple[int, int]]
type Iglu = dict[str, dict[str, Any]]


def simulated(seed: str, shift: int = 0) -> Readings:
    """Return readings of a simulated person, with all values shifted."""
    model = G6 if seed.startswith("g6") else G7
    trace = SeededTrace(seed, model, ZoneInfo("Europe/Berlin"))
    start = END - timedelta(days=14)
    return [
        (reading.moment_seconds, min(401, max(39, reading.value_mg_dl + shift)))
        for reading in trace.readings(start.timestamp(), END.timestamp())
    ]


def even(readings: Readings) -> Readings:
    """Return the values of readings at exact times, every five minutes without a gap."""
    start = int((END - timedelta(days=14)).timestamp())
    return [
        (start + READING_SECONDS * number, value)
        for number, (_, value) in enumerate(readings)
    ]


def real(name: str) -> Readings:
    """Return the longest part of a real trace that has no gap of a day."""
    path = DATA / f"{name}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8") as file:
        rows = [
            (int(datetime.fromisoformat(time).timestamp()), int(mg_dl))
            for time, mg_dl in map(
                itemgetter("system_time", "mg_dl"), csv.DictReader(file)
            )
        ]
    cuts = [
        place
        for place, (before, after) in enumerate(pairwise(rows), start=1)
        if after[0] - before[0] > DAY_SECONDS
    ]
    return max(
        (rows[begin:end] for begin, end in pairwise([0, *cuts, len(rows)])), key=len
    )


@pytest.fixture(scope="module")
def traces() -> dict[str, Readings]:
    """Return all traces by name, real ones only if they are present."""
    made = {
        "g7": simulated("g7"),
        "g6": simulated("g6"),
        "g7_lows": simulated("g7 lows", shift=-60),
        "even": even(simulated("even")),
        "even_lows": even(simulated("even", shift=-60)),
    }
    # Another device repeats the readings of the afternoons.
    again = [
        (time + 30, value) for time, value in made["g7"] if 12 <= time // 3600 % 24 < 20
    ]
    made["doubled"] = sorted(made["g7"] + again)
    # Gaps of half an hour to five hours.
    made["gaps"] = [
        (time, value)
        for time, value in made["g7"]
        if time // 60 % 2000 > 30 * (time // 120_000 % 11)
    ]
    return made | {name: found for name in REAL if (found := real(name))}


@pytest.fixture(scope="module")
def iglu(traces: dict[str, Readings]) -> Iglu:
    """Return iglu's metrics of all traces."""
    if not IGLU.exists():
        pytest.skip("there is no .venv-iglu; scripts/setup iglu makes it")
    done = subprocess.run(
        [IGLU, ROOT / "tests" / "glucose" / "iglu_metrics.py"],
        input=json.dumps(traces),
        capture_output=True,
        text=True,
        env={**os.environ, "MPLBACKEND": "Agg"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer: Iglu = json.loads(done.stdout.splitlines()[-1])
    return answer


def trace_of(readings: Readings) -> GlucoseTrace:
    """Return readings as a trace."""
    return GlucoseTrace.from_readings(
        [time for time, _ in readings], [value for _, value in readings]
    )


def summary_of(readings: Readings) -> Summary:
    """Return the metrics of the time from the first to the last reading."""
    trace = trace_of(readings)
    assert trace.end is not None
    start, end = (
        datetime.fromtimestamp(edge, UTC) for edge in (trace.times[0], trace.end)
    )
    summary = summarize(trace, start, end)
    assert summary.mean_mg_dl is not None
    return summary


def variability_of(readings: Readings) -> Variability:
    """Return how much glucose varies from the first to the last reading, in UTC."""
    trace = trace_of(readings)
    assert trace.end is not None
    local_times = LocalTimes.find(trace.times[0], trace.end, UTC)
    return measure_variability(trace, summary_of(readings), local_times)


def compared(summary: Summary) -> dict[str, float | None]:
    """Return metrics by the names that iglu has for them."""
    return {
        "mean": summary.mean_mg_dl,
        "sd": summary.sd_mg_dl,
        "cv": summary.cv_percent,
        "gmi": calculate_gmi_percent(summary.mean_mg_dl or 0),
        "gri": summary.glycemia_risk_index,
        "ea1c": calculate_estimated_a1c_percent(summary.mean_mg_dl or 0),
        "lbgi": summary.lbgi,
        "hbgi": summary.hbgi,
        "in_range_70_180": summary.in_range_percent,
        "in_range_70_140": summary.tight_range_percent,
        "in_range_63_140": summary.pregnancy_range_percent,
        "below_54": summary.very_low_percent,
        "below_70": summary.below_percent,
        "above_180": summary.above_percent,
        "above_250": summary.very_high_percent,
    }


@pytest.mark.parametrize("name", [*SIMULATED, *REAL])
def test_metrics_agree(name: str, traces: dict[str, Readings], iglu: Iglu) -> None:
    """Metrics agree with iglu's, although ours are weighted by time.

    - A sensor is a few seconds early or late. Gaps make no difference: the reading before a gap
      stands for five minutes, as any other does.
    - Percentiles are within 1 mg/dL, the distance of neighboring readings: iglu interpolates between
      them (definition 7 of Hyndman and Fan), we don't (definition 2, by time).
    - iglu derives active time from gaps, we from the time that readings stand for.
    - Episodes differ by a few: iglu draws lines between readings and reads them at full five minutes,
      so that three low readings can become two or four.
    """
    if name not in traces:
        pytest.skip(f"{name} is not here")
    expected, trace = iglu[name], trace_of(traces[name])
    summary = summary_of(traces[name])
    # With a reading exactly every five minutes, all weights are the same.
    tolerance = 1e-9 if name.startswith("even") else TENTH
    for metric, value in compared(summary).items():
        assert value == pytest.approx(expected[metric], abs=tolerance), metric
    assert summary.active_percent == pytest.approx(expected["active"], abs=TENTH)
    assert trace.end is not None
    distribution = trace.cut_spans(trace.times[0], trace.end).sum_by_value()
    ours = [distribution.percentile_mg_dl(percent) for percent in (5, 25, 50, 75, 95)]
    assert ours == pytest.approx(expected["quantiles"], abs=1)
    for level, limit in LEVELS.items():
        count = expected[level]["count"]
        episodes = find_low_episodes(trace, limit)
        assert len(episodes) == pytest.approx(count, abs=max(1, count / 20))


def test_doubled_readings(traces: dict[str, Readings], iglu: Iglu) -> None:
    """Readings of two devices count twice with iglu, which weighs readings instead of time.

    Ours don't change. With all readings weighed equally, they agree with iglu's.
    """
    readings = traces["doubled"]
    ours, single = summary_of(readings), summary_of(traces["g7"])
    for metric, value in compared(ours).items():
        assert value == pytest.approx(compared(single)[metric], abs=TENTH), metric
    assert ours.mean_mg_dl is not None
    assert abs(ours.mean_mg_dl - iglu["doubled"]["mean"]) > TENTH
    unweighted = summary_of(even(readings))
    for metric, value in compared(unweighted).items():
        assert value == pytest.approx(iglu["doubled"][metric], abs=1e-9), metric


def test_episodes_without_gaps(traces: dict[str, Readings], iglu: Iglu) -> None:
    """Without gaps, episodes agree in number and length."""
    for level, limit in LEVELS.items():
        episodes = find_low_episodes(trace_of(traces["even_lows"]), limit)
        expected = iglu["even_lows"][level]
        assert len(episodes) == expected["count"] > 10
        minutes = mean(episode.minutes for episode in episodes)
        assert minutes == pytest.approx(expected["mean_minutes"])


@pytest.mark.parametrize("name", [*SIMULATED, "doubled", "gaps", *REAL])
def test_variability_agrees(name: str, traces: dict[str, Readings], iglu: Iglu) -> None:
    """MAGE and MODD are exactly those of iglu, also with gaps and with two devices."""
    if name not in traces:
        pytest.skip(f"{name} is not here")
    ours = variability_of(traces[name])
    assert ours.mage_mg_dl == pytest.approx(iglu[name]["mage"], abs=1e-6)
    assert ours.modd_mg_dl == pytest.approx(iglu[name]["modd"], abs=1e-6)
