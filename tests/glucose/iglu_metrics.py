"""Calculates the metrics of glucose traces with iglu, in an environment of its own.

Reads {name: [[seconds since the epoch, mg/dL], ...]} as JSON and writes {name: {metric: value}}.
"""

import json
import sys
from typing import Any

import iglu_python as iglu
from iglu_python.utils import CGMS2DayByDay
import pandas as pd

# iglu cuts at gaps longer than this, which fits a gap of 15 minutes, or 20 between readings, ending
# an episode.
GAP_MINUTES = 19


def every_five_minutes(frame: pd.DataFrame) -> pd.Series:
    """Return glucose at full five minutes as iglu interpolates it.

    On its own, MODD takes the most common distance of readings, cut to a minute: 4 for 299 seconds.
    """
    grid, days, _ = CGMS2DayByDay(frame.copy(), dt0=5, tz="UTC")
    times = pd.date_range(days[0], periods=grid.size, freq="5min", tz="UTC")
    return pd.Series(grid.flatten(), times + pd.Timedelta(minutes=5)).dropna()


def metrics(readings: list[list[int]]) -> dict[str, Any]:
    """Return iglu's metrics of a trace."""
    times = pd.to_datetime([second for second, _ in readings], unit="s", utc=True)
    glucose = pd.Series([float(value) for _, value in readings], index=times)
    frame = pd.DataFrame({"id": "1", "time": times, "gl": glucose.to_numpy()})
    found: dict[str, Any] = {
        "mean": iglu.mean_glu(glucose),
        "sd": iglu.sd_glu(glucose),
        "cv": iglu.cv_glu(glucose),
        "gmi": iglu.gmi(glucose),
        "gri": iglu.gri(glucose),
        "ea1c": iglu.ea1c(glucose),
        "lbgi": iglu.lbgi(glucose),
        "hbgi": iglu.hbgi(glucose),
        "mage": float(iglu.mage(frame.copy(), tz="UTC")["MAGE"].iloc[0]),
        "modd": iglu.modd(every_five_minutes(frame), tz="UTC"),
        "active": iglu.active_percent(glucose.copy(), tz="UTC")["active_percent"],
        "quantiles": list(iglu.quantile_glu(glucose, quantiles=[5, 25, 50, 75, 95])),
        **iglu.in_range_percent(
            glucose, target_ranges=[[70, 180], [70, 140], [63, 140]]
        ),
        **iglu.below_percent(glucose, targets_below=[54, 70]),
        **iglu.above_percent(glucose, targets_above=[180, 250]),
    }
    episodes = iglu.episode_calculation(frame, inter_gap=GAP_MINUTES, dt0=5, tz="UTC")
    for _, row in episodes[episodes["type"] == "hypo"].iterrows():
        found[row["level"]] = {
            "count": int(row["total_episodes"]),
            "mean_minutes": float(row["avg_ep_duration"]),
        }
    return found


if __name__ == "__main__":
    answer = {name: metrics(trace) for name, trace in json.load(sys.stdin).items()}
    # iglu prints warnings to stdout too, so the answer has a line of its own.
    sys.stdout.write("\n" + json.dumps(answer, default=float) + "\n")
