"""What glucose does after something: planted effects, an independent implementation, and rules."""

from dataclasses import asdict, astuple
from datetime import UTC, datetime
import random
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from custom_components.dexcom_api.glucose.response_curve import (
    STEP_MINUTES,
    Figures,
    draw_curve,
    measure_curve,
)
from custom_components.dexcom_api.glucose.responses import (
    MAX_OCCASIONS,
    Exclusion,
    Grouping,
    Happening,
    Occasion,
    Responses,
    find_quartiles,
    find_responses,
    merge_happenings,
)
from custom_components.dexcom_api.glucose.trace import GlucoseTrace

from ..simulator.planted import Effect, PlantedTrace
from ..simulator.sensors import G7
from ..simulator.traces import SeededTrace
from .traces import MIDNIGHT, at, every_five_minutes

BERLIN = ZoneInfo("Europe/Berlin")
HOUR = 3600
DAY = 24 * HOUR
# Monday at midnight in Berlin.
FIRST = int(datetime(2026, 2, 2, tzinfo=BERLIN).timestamp())


def traced(simulated: SeededTrace, start: int, end: int) -> GlucoseTrace:
    """Return the readings of a simulated person."""
    readings = simulated.readings(start, end)
    return GlucoseTrace(
        [reading.moment_seconds for reading in readings],
        [reading.value_mg_dl for reading in readings],
    )


def planted(
    seed: int, peak_minutes: float, amplitude_mg_dl: float, days: int = 60
) -> tuple[GlucoseTrace, list[Happening], tuple[int, int]]:
    """Return the readings of a person to whom one thing happens each day, and when it does."""
    draw = random.Random(f"{seed}/planted")
    window = FIRST, FIRST + days * DAY
    moments = [
        FIRST + day * DAY + draw.randrange(9 * HOUR, 21 * HOUR) for day in range(days)
    ]
    effects = [Effect(moment, peak_minutes, amplitude_mg_dl) for moment in moments]
    simulated = PlantedTrace(f"planted {seed}", G7, BERLIN, effects)
    trace = traced(simulated, window[0] - DAY, window[1] + DAY)
    return trace, [Happening(moment) for moment in moments], window


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    ("peak_minutes", "amplitude_mg_dl"), [(45, 50), (60, 70), (75, 90), (60, -60)]
)
def test_planted_effects(seed: int, peak_minutes: int, amplitude_mg_dl: int) -> None:
    """An effect planted in the simulator is found within 5 mg/dL and 5 minutes."""
    found = find_responses(*planted(seed, peak_minutes, amplitude_mg_dl), BERLIN)
    figures = found.overall.figures
    assert figures is not None
    assert 45 <= len(found.overall.occasions) <= 60
    names = ("rise_mg_dl", "minutes_to_peak")
    if amplitude_mg_dl < 0:
        names = ("fall_mg_dl", "minutes_to_lowest")
    change, minutes = (getattr(figures, name).typical for name in names)
    assert change == pytest.approx(abs(amplitude_mg_dl), abs=5)
    assert minutes == pytest.approx(peak_minutes, abs=5)


def test_planted_return() -> None:
    """The time of the return and the area of a triangle are found within 5 minutes and 5%."""
    moments = [FIRST + DAY * day + 8 * HOUR for day in range(30)]
    draw = random.Random(1)
    times = range(FIRST, FIRST + 31 * DAY, 300)

    def glucose(time: int) -> float:
        minutes = min(
            abs(time - moment) / 60 + (time < moment) * 1e6 for moment in moments
        )
        # Up by 80 within an hour, down to the start and on until 200 minutes.
        change = min(80 * minutes / 60, 80 - 40 * (minutes - 60) / 60)
        return 120 + (change if minutes < 200 else 0) + draw.gauss(0, 1.3)

    trace = GlucoseTrace(times, [round(glucose(time)) for time in times])
    window = FIRST, FIRST + 30 * DAY
    happenings = [Happening(moment) for moment in moments]
    figures = find_responses(trace, happenings, window, BERLIN).overall.figures
    assert figures is not None
    assert figures.minutes_to_return.typical == pytest.approx(180, abs=5)
    assert figures.area_above_mg_dl_h.typical == pytest.approx(120, rel=0.05)


def measured_by_numpy(curve: np.ndarray) -> dict[str, float]:
    """Return the figures of a curve, from two hundred points a minute."""
    grid, fine = np.arange(-60, 241, 5.0), np.linspace(0, 240, 240 * 200 + 1)
    change = np.interp(fine, grid, curve) - curve[12]
    row = {"start_mg_dl": curve[12]}
    for sign, names in (
        (1, ("rise_mg_dl", "minutes_to_peak", "minutes_to_return", "above")),
        (-1, ("fall_mg_dl", "minutes_to_lowest", "minutes_to_recovery", "below")),
    ):
        above = np.clip(sign * change, 0, None)
        top = int(np.argmax(above))
        back = np.nonzero(above[top:] <= 1e-9)[0]
        is_any = above[top] > 0
        row[names[0]] = above[top]
        row[names[1]] = fine[top] if is_any else np.inf
        row[names[2]] = fine[top + back[0]] if is_any and len(back) else np.inf
        row[f"area_{names[3]}_mg_dl_h"] = np.trapezoid(above, fine) / 60
    return row


def by_numpy(
    trace: GlucoseTrace, moments: list[int], start: int, end: int
) -> tuple[list[int], dict[str, list[float]], np.ndarray]:
    """Return which occasions count, their figures, and the quartiles of each step."""
    times = np.array(trace.times, float)
    values = np.array(trace.values_mg_dl, float)
    grid = np.arange(-60, 241, 5.0)
    kept, curves, rows = [], [], []
    for moment in moments:
        gaps = np.abs(np.array(moments) - moment)
        if np.any((gaps > 0) & (gaps < 4 * HOUR)) or not start <= moment < end:
            continue
        points = moment + 60 * grid
        # Each point needs a reading at it, or two around it at most 45 minutes apart.
        right = np.searchsorted(times, points)
        known = (right < len(times)) & ((right > 0) | (times[0] == points))
        around = times[np.minimum(right, len(times) - 1)] - times[right - 1]
        exact = np.isin(points, times)
        inside = times[(times > points[0] - 300) & (times < points[-1])]
        stretch = np.minimum(np.append(inside[1:], points[-1]), inside + 300)
        covered = np.sum(stretch - np.maximum(inside, points[0]))
        if not np.all(known & (exact | (around <= 2700))) or covered < 0.7 * 5 * HOUR:
            continue
        curve = np.interp(points, times, values)
        kept.append(moment)
        curves.append(curve)
        rows.append(measured_by_numpy(curve))
    all_curves = np.array(curves)
    changes = np.percentile(all_curves - all_curves[:, [12]], (25, 50, 75), axis=0)
    low, middle, high = map(measured_by_numpy, changes)
    quartiles = {}
    for name in rows[0]:
        spread = [*np.percentile([row[name] for row in rows], (25, 50, 75))]
        if "fall" in name or "below" in name:
            spread = [high[name], middle[name], low[name]]
        elif "rise" in name or "above" in name:
            spread = [low[name], middle[name], high[name]]
        quartiles[name] = [float(value) for value in spread]
    return kept, quartiles, np.percentile(all_curves, (25, 50, 75), axis=0)


@pytest.mark.parametrize("seed", ["one", "two", "three"])
@pytest.mark.filterwarnings("ignore:invalid value:RuntimeWarning")
def test_independent_implementation(seed: str) -> None:
    """Meals of a simulated person have the figures of another implementation, within 0.1."""
    simulated = SeededTrace(seed, G7, BERLIN)
    start, end = FIRST, FIRST + 90 * DAY
    trace = traced(simulated, start, end)
    # Without those that would be merged.
    moments: list[int] = []
    for entry in simulated.diary(start, end):
        if entry.kind == "carbs" and (
            not moments or entry.moment_seconds - moments[-1] >= 900
        ):
            moments.append(entry.moment_seconds)
    happenings = [Happening(moment) for moment in moments]
    window = start + DAY, end - DAY
    found = find_responses(trace, happenings, window, BERLIN)
    kept, quartiles, steps = by_numpy(trace, moments, *window)
    assert [one.moment for one in found.overall.occasions] == kept
    assert len(kept) > 40
    assert found.count_excluded(Exclusion.OVERLAPPING) > 10
    assert found.count_excluded(Exclusion.TOO_FEW_READINGS) > 3
    for place, step in enumerate(found.overall.steps):
        expected = list(steps[:, place])
        assert [step.p25_mg_dl, step.p50_mg_dl, step.p75_mg_dl] == pytest.approx(
            expected, abs=0.1
        )
    assert found.overall.figures is not None
    assert asdict(found.overall.figures).keys() == quartiles.keys()
    for name, expected in quartiles.items():
        figure = getattr(found.overall.figures, name)
        quartile = [figure.p25, figure.typical, figure.p75]
        known = [value if np.isfinite(value) else None for value in expected]
        for one, other in zip(quartile, known, strict=True):
            assert one == (other if other is None else pytest.approx(other, abs=0.1))


def test_figures_of_a_curve() -> None:
    """A curve on straight lines has the figures that geometry says."""
    figures = measure_curve(
        [
            *[100.0] * 12,
            *np.interp(range(0, 241, 5), [0, 60, 180, 240], [100, 160, 70, 70]),
        ]
    )
    expected = Figures(100, 60, 60, 140, 70, 30, 180, None, 40)
    assert astuple(figures) == pytest.approx(astuple(expected))
    # The line crosses the start between two steps, each of which has a triangle.
    changes = [0] * 13 + [20, -10] + [0] * 34 + [-0.5, 0.5] + [0] * 10
    figures = measure_curve([100 + change for change in changes])
    triangles = 20 / 2 + 20 * 20 / 30 / 2 + 0.5 * 0.5 / 2 + 0.5 / 2
    assert figures.area_above_mg_dl_h == pytest.approx(triangles * 5 / 60)
    flat = Figures(100, 0, None, None, 0, 0, None, None, 0)
    assert measure_curve([100.0] * 61) == flat


def test_lines_and_gaps() -> None:
    """A curve is on straight lines across at most 45 minutes, and needs 70% of the readings."""
    every = [(float(minute), 100 + minute) for minute in range(0, 900, 5)]

    def without(*gaps: tuple[int, int]) -> list[float] | None:
        kept = [
            pair
            for pair in every
            if not any(start < pair[0] < end for start, end in gaps)
        ]
        return draw_curve(at(kept), MIDNIGHT + 300 * 60)

    straight = [100 + 300 + minute for minute in STEP_MINUTES]
    assert without() == straight
    assert without((330, 375)) == pytest.approx(straight)
    assert without((330, 380)) is None
    assert without((240, 285), (300, 345)) == pytest.approx(straight)
    assert without((240, 285), (300, 345), (400, 445)) is None
    # The newest reading is too old, or the first one too new.
    assert without((535, 900)) is None
    assert without((0, 245)) is None


def occasions(found: Responses) -> list[tuple[int, Exclusion | None]]:
    """Return the hours after midnight of occasions, and why they don't count."""
    return [((one.moment - MIDNIGHT) // HOUR, one.exclusion) for one in found.occasions]


def test_overlapping_occasions() -> None:
    """Occasions less than four hours apart don't count, also if one of them is outside."""
    trace = every_five_minutes([100] * 12 * 48)
    hours = (1, 4.99, 12, 16, 23, 27)
    happenings = [Happening(MIDNIGHT + int(hour * HOUR)) for hour in hours]
    window = MIDNIGHT + 2 * HOUR, MIDNIGHT + 26 * HOUR
    found = find_responses(trace, happenings, window, UTC)
    assert occasions(found) == [
        (4, Exclusion.OVERLAPPING),
        (12, None),
        (16, None),
        (23, None),
    ]
    assert found.count_excluded(Exclusion.OVERLAPPING) == 1
    late = find_responses(trace, happenings, (window[0], MIDNIGHT + 50 * HOUR), UTC)
    assert occasions(late)[-1] == (27, None)
    short = find_responses(trace.cut(0, MIDNIGHT + 26 * HOUR), happenings, window, UTC)
    assert occasions(short)[-1] == (23, Exclusion.TOO_FEW_READINGS)


def test_merged_happenings() -> None:
    """What happens within 15 minutes is one occasion with all the amounts, if they are known."""
    assert merge_happenings(
        [
            Happening(800, 5),
            Happening(2000, None),
            Happening(0, 20.5),
            Happening(900, None),
            Happening(901, 7),
            Happening(2000, 1),
        ]
    ) == [Happening(0, 25.5), Happening(900, None), Happening(2000, None)]


def test_too_few_occasions() -> None:
    """Four occasions have no figures and no steps; five do."""
    trace = every_five_minutes([100] * 12 * 72)
    moments = [MIDNIGHT + hour * HOUR for hour in (5, 15, 25, 35, 45)]
    for count in (0, 4, 5):
        happenings = [Happening(moment) for moment in moments[:count]]
        window = MIDNIGHT, MIDNIGHT + 72 * HOUR
        overall = find_responses(trace, happenings, window, UTC).overall
        assert len(overall.occasions) == count
        assert len(overall.steps) == (61 if count == 5 else 0)
        assert (overall.figures is not None) == (count == 5)


def test_groups() -> None:
    """Hours and weekdays are those of the person's clock, and amounts are in three groups."""
    trace = every_five_minutes([100] * 12 * 24 * 40, FIRST - DAY)
    amounts = (30, 60, 60, 60, 60, 90, 90, None)
    # At 23:30 in Berlin, when it is still the day before in New York; across the change of clocks.
    happenings = [
        Happening(FIRST + day * DAY + 23 * HOUR + 1800, amounts[day % 8])
        for day in range(24)
    ]
    window = FIRST, FIRST + 24 * DAY

    def grouped(
        grouping: Grouping, zone: ZoneInfo = BERLIN
    ) -> list[tuple[float | None, float | None, int]]:
        found = find_responses(trace, happenings, window, zone, grouping)
        return [(one.low, one.high, len(one.occasions)) for one in found.groups]

    assert grouped(Grouping.HOUR) == [(23, 23, 24)]
    assert grouped(Grouping.HOUR, ZoneInfo("America/New_York")) == [(17, 17, 24)]
    assert [count for _, _, count in grouped(Grouping.WEEKDAY)] == [4, 4, 4, 3, 3, 3, 3]
    tokyo = grouped(Grouping.WEEKDAY, ZoneInfo("Asia/Tokyo"))
    assert [count for _, _, count in tokyo] == [3, 4, 4, 4, 3, 3, 3]
    assert grouped(Grouping.AMOUNT) == [(30, 30, 3), (60, 60, 12), (90, 90, 6)]
    assert find_responses(trace, happenings, window, BERLIN).groups == []


@pytest.mark.parametrize(
    ("amounts", "groups"),
    [
        ([4] * 8, [(4, 4, 8)]),
        ([1, 5, 2, 6, 3, 4, 7, 9, 8], [(1, 3, 3), (4, 6, 3), (7, 9, 3)]),
        ([1, 1, 1, 1, 2, 3], [(1, 1, 4), (2, 3, 2)]),
    ],
)
def test_amounts(amounts: list[float], groups: list[tuple[float, float, int]]) -> None:
    """Amounts are in three groups of about the same size, and equal ones stay together."""
    trace = every_five_minutes([100] * 12 * 100)
    moments = [MIDNIGHT + (5 + 10 * place) * HOUR for place in range(len(amounts))]
    happenings = list(map(Happening, moments, amounts, strict=True))
    # The first begins with the window, and one more with its end.
    window = moments[0], MIDNIGHT + 98 * HOUR
    happenings.append(Happening(window[1], 4))
    found = find_responses(trace, happenings, window, UTC, Grouping.AMOUNT)
    assert len(found.occasions) == len(amounts)
    assert [(one.low, one.high, len(one.occasions)) for one in found.groups] == groups


def test_unknown_times_in_quartiles() -> None:
    """A time that wasn't reached counts as longer than any other."""
    assert find_quartiles([10, None, 30, 20, None]) == [20, 30, None]


def test_most_occasions_at_once() -> None:
    """As many occasions as are allowed are found in any order, and always the same."""
    length = MAX_OCCASIONS * 5 * HOUR
    trace = every_five_minutes(100 + step % 97 for step in range(length // 300))
    moments = [MIDNIGHT + 2 * HOUR + step * 5 * HOUR for step in range(MAX_OCCASIONS)]
    shuffled = random.Random(1).sample(moments, len(moments))
    window = MIDNIGHT, MIDNIGHT + length

    def found(moments: list[int]) -> list[Occasion]:
        happenings = [Happening(moment) for moment in moments]
        overall = find_responses(trace, happenings, window, BERLIN).overall
        return [*overall.occasions]

    assert found(moments) == found(shuffled)
    assert len(found(moments)) > 0.99 * MAX_OCCASIONS
