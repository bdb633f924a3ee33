"""How pictures are drawn: cases that no simulated day has."""

from array import array
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from PIL import Image, ImageChops
import pytest

from custom_components.dexcom_api.dexcom.columns import Source
from custom_components.dexcom_api.glucose.numbers import GlucoseUnit
from custom_components.dexcom_api.glucose.person_clock import OffsetChange
from custom_components.dexcom_api.glucose.ranges import Limits
from custom_components.dexcom_api.glucose.trace import Readings
from custom_components.dexcom_api.pictures.picture import PictureData
from custom_components.dexcom_api.pictures.profile_picture import draw_profile
from custom_components.dexcom_api.pictures.trace_picture import draw_trace
from custom_components.dexcom_api.readings.state import Reading

from ..browser import INTEGRATION, named_texts
from .pixels import (
    BOTTOM,
    COVERED,
    LEFT,
    LIGHT_BANDS,
    RIGHT,
    SECONDARY_TEXT,
    TOP,
    WHITE,
    bar,
    color,
    colors_in,
    missing_letters,
    pixel,
    place,
    reads,
    reads_range,
)

NOON = datetime(2026, 5, 2, 12, tzinfo=UTC)
LANGUAGES = sorted(path.stem for path in (INTEGRATION / "translations").iterdir())
STEP = 300
DAY = 24 * 60 * 60

GRID = "#dfe3e7"
MIDNIGHT = "#8d959e"
TARGET = "#e3f3ef"
MEDIAN = "#0d3358"
TICK = "#6b737c"

# Between the unit and the title.
ARROW_BOX = (262, 20, 500, 90)


def picture_texts(language: str) -> dict[str, str]:
    """Return the texts of pictures in a language."""
    texts = named_texts(language).items()
    return {
        key: text for key, text in texts if key.startswith(("picture_", "report_d"))
    }


def make_data(
    values: list[float],
    newest: datetime = NOON,
    zone: str = "UTC",
    trend: str | None = None,
    **changes: Any,
) -> PictureData:
    """Return the data of a picture of readings without a gap."""
    last = int(newest.timestamp())
    times = range(last - (len(values) - 1) * STEP, last + 1, STEP)
    data = PictureData(
        start=last + STEP - DAY,
        end=last + STEP,
        readings=Readings(array("q", times), array("f", values)),
        limits=Limits(),
        unit=GlucoseUnit.MG_DL,
        zone=ZoneInfo(zone),
        texts=picture_texts("en"),
        header=Reading(
            time=newest,
            mg_dl=values[-1],
            mg_dl_per_minute=None,
            trend=trend,
            source=Source(None, None, None, None, None),
        ),
    )
    return replace(data, **changes)


def draw(
    data: PictureData,
    draw_picture: Callable[..., bytes] = draw_trace,
    *,
    dark: bool = False,
) -> Image.Image:
    """Return a picture."""
    return Image.open(BytesIO(draw_picture(data, dark=dark)))


def weight(picture: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Return how much ink is in a part of a picture of ink."""
    histogram = picture.crop(box).histogram()
    return sum(value * count for value, count in enumerate(histogram))


@pytest.mark.parametrize(
    ("trend", "sides", "number"),
    [
        ("steady", "right", 1),
        ("rising_slightly", "top right", 1),
        ("rising", "top", 1),
        ("rising_quickly", "top", 2),
        ("falling_slightly", "bottom right", 1),
        ("falling", "bottom", 1),
        ("falling_quickly", "bottom", 2),
    ],
)
def test_arrow(trend: str, sides: str, number: int) -> None:
    """An arrow points to where glucose goes, and two of them where it goes quickly."""
    picture = draw(make_data([120.0] * 288, trend=trend))
    ink = ImageChops.invert(picture.crop(ARROW_BOX).convert("L"))
    arrow = ink.crop(ink.getbbox())
    width, height = arrow.size
    gaps = [x for x in range(width) if not weight(arrow, (x, 0, x + 1, height))]
    assert bool(gaps) is (number == 2)
    # A head has more ink than the other end.
    halves = {
        "left": weight(arrow, (0, 0, width // 2, height)),
        "right": weight(arrow, (width // 2, 0, width, height)),
        "top": weight(arrow, (0, 0, width, height // 2)),
        "bottom": weight(arrow, (0, height // 2, width, height)),
    }
    opposite = {"right": "left", "top": "bottom", "bottom": "top"}
    for side in sides.split():
        assert halves[side] > 1.15 * halves[opposite[side]]
    if " " not in sides:
        assert (width if sides == "right" else height) == pytest.approx(51, abs=2)


@pytest.mark.parametrize(
    ("zone", "newest", "noon"),
    [
        # The day that has 25 hours, the one that has 23, and hours that begin at a quarter.
        ("Europe/Berlin", datetime(2025, 10, 26, 18, tzinfo=UTC), 11),
        ("Europe/Berlin", datetime(2026, 3, 29, 18, tzinfo=UTC), 10),
        ("Asia/Kathmandu", datetime(2026, 5, 2, 18, tzinfo=UTC), 6.25),
    ],
)
def test_hours(zone: str, newest: datetime, noon: float) -> None:
    """Hours are those of local clocks; a new day has a line and its date."""
    data = make_data([120.0] * 288, newest, zone)
    picture = draw(data)
    start = datetime.fromtimestamp(data.start, UTC)
    midday = newest.replace(hour=0) + timedelta(hours=noon)
    x, _ = place((midday - start) / timedelta(days=1), 40, 300)
    label = picture.crop((x - 30, BOTTOM, x + 30, COVERED[1]))
    assert reads(label, "12:00", 18, SECONDARY_TEXT)
    assert pixel(picture, (x, TOP + 5)) == color(GRID)

    ticks = [pixel(picture, (x, BOTTOM + 3)) for x in range(LEFT, RIGHT)]
    assert ticks.count(color(TICK)) == 24

    midnight = datetime.combine(
        midday.astimezone(ZoneInfo(zone)), datetime.min.time(), ZoneInfo(zone)
    )
    x, _ = place((midnight - start) / timedelta(days=1), 40, 300)
    assert pixel(picture, (x, TOP + 5)) == color(MIDNIGHT)
    assert reads(picture, midnight.strftime("%Y-%m-%d"), 16, SECONDARY_TEXT)


@pytest.mark.parametrize(("hours", "text"), [(8, "Clock +8 h"), (-5.5, "Clock -5.5 h")])
def test_clock_mark(hours: float, text: str) -> None:
    """A line marks where the person's clock was changed, and says by how much."""
    data = make_data([120.0] * 288)
    moment = data.start + DAY // 2
    shift = OffsetChange(moment, int(hours * 3600))
    x, _ = place(0.5, 40, 300)
    for shifts in ((), (shift,)):
        picture = draw(replace(data, shifts=shifts))
        assert reads(picture, text, 16, SECONDARY_TEXT) is bool(shifts)
        column = {pixel(picture, (x, y)) for y in range(TOP, BOTTOM)}
        assert (color("#000000") in column) is bool(shifts)


@pytest.mark.parametrize(
    ("value", "text", "band", "highest", "below"),
    [(39.0, "<40", "very_low", 300, 1), (401.0, ">400", "very_high", 400, 0)],
)
def test_edges(value: float, text: str, band: str, highest: int, below: int) -> None:
    """A reading that the sensor can't measure is a triangle at the edge, and a text with a sign."""
    picture = draw(make_data([120.0] * 280 + [value] * 8))
    assert reads(picture, text, 84)
    x, y = place(287.5 / 288 - 4 / 288, value, highest)
    assert pixel(picture, (x, y + below)) == color(LIGHT_BANDS[band])


def test_limits() -> None:
    """The target range is filled between the person's limits, and each label can be read."""
    limits = Limits(low_mg_dl=90, high_mg_dl=250)
    picture = draw(make_data([120.0] * 200, limits=limits))
    edges = [place(0.1, mg_dl, 300) for mg_dl in (88, 92, 248, 252)]
    filled = [pixel(picture, at) == color(TARGET) for at in edges]
    assert filled == [False, True, True, False]
    assert reads(picture, "90", 18)
    assert reads(picture, "250", 18)
    assert not reads(picture, "250", 16, SECONDARY_TEXT)
    assert reads(picture, "54", 16, SECONDARY_TEXT)

    narrow = Limits(low_mg_dl=150, high_mg_dl=155)
    picture = draw(make_data([120.0] * 200, limits=narrow))
    assert reads(picture, "150", 18)
    assert reads(picture, "155", 18)


def test_ranges() -> None:
    """A range with a single reading can be seen; without a trend, there is no arrow."""
    picture = draw(make_data([120.0] * 287 + [300.0]))
    assert colors_in(picture, ARROW_BOX) == {color(WHITE)}
    assert reads_range(picture, "very_high", "Very high", 0.3)
    assert reads_range(picture, "in_range", "In range", 99.7)
    assert reads_range(picture, "low", "Low", 0)
    colors = bar(picture)
    assert colors[:3] == [color(LIGHT_BANDS["very_high"])] * 3
    assert colors[6:] == [color(LIGHT_BANDS["in_range"])] * (BOTTOM - TOP - 6)


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages(language: str) -> None:
    """The fonts have the letters of each language. A text that doesn't fit is smaller."""
    texts = picture_texts(language)
    assert not set().union(*map(missing_letters, texts.values()))
    picture = draw(make_data([120.0] * 288, texts=texts))
    title = texts["picture_last_24_hours"]
    assert any(reads(picture, title, size) for size in range(20, 27))
    first, last = (
        texts["report_date"].format(day=day, month="05", year=2026)
        for day in ("01", "02")
    )
    assert reads(picture, f"{first} – {last}", 18, SECONDARY_TEXT)


@pytest.mark.parametrize("draw_picture", [draw_trace, draw_profile])
@pytest.mark.parametrize("length", [0, 100, 288])
def test_covered_strip(draw_picture: Callable[..., bytes], length: int) -> None:
    """Picture cards, which cover the bottom of a picture, cover nothing of what it says."""
    data = make_data([39.0, *[401.0] * length])
    empty = replace(data, readings=Readings(array("q"), array("f")))
    for shown in (data, replace(data, texts=picture_texts("ja")), empty):
        assert colors_in(draw(shown, draw_picture), COVERED) == {color(WHITE)}


def test_curve() -> None:
    """The curve of the profile adds no lows or highs, continues over midnight, and has gaps."""
    hours = [150.0] * 10 + [100.0] * 6 + [200.0] * 8
    end = int(NOON.timestamp())
    times = [
        moment
        for moment in range(end - 14 * DAY, end, STEP)
        if moment % DAY // 3600 not in (3, 4)
    ]
    values = [hours[moment % DAY // 3600] for moment in times]
    readings = Readings(array("q", times), array("f", values))
    data = make_data([120.0], start=end - 14 * DAY, end=end, readings=readings)
    picture = draw(data, draw_profile)
    drawn = {
        x: [y for y in range(TOP, BOTTOM) if pixel(picture, (x, y)) == color(MEDIAN)]
        for x in range(LEFT, RIGHT)
    }
    tops = {x: rows[0] for x, rows in drawn.items() if rows}
    # From the middle of the hour before the gap to that of the hour after it, but for a step.
    gap = [place(minute / (24 * 60), 0, 300)[0] for minute in (140, 330)]
    missing = drawn.keys() - tops.keys()
    # The ends of a line are smooth.
    assert set(range(gap[0] + 1, gap[1])) <= missing <= set(range(gap[0], gap[1] + 1))
    assert min(tops.values()) == pytest.approx(place(0, 200, 300)[1], abs=2)
    assert max(tops.values()) == pytest.approx(place(0, 100, 300)[1], abs=2)
    for (start, end), sign in zip(
        pairwise((LEFT + 2, 363, 505, RIGHT)), (1, -1, 1), strict=True
    ):
        part = [sign * tops[x] for x in range(start, end) if x in tops]
        assert part == sorted(part)
    assert tops[LEFT + 2] == pytest.approx(tops[RIGHT - 1], abs=6)


def test_nothing_in_logs() -> None:
    """The data of a picture doesn't show health data in a log."""
    assert "123" not in f"{make_data([123.0])!r}"
