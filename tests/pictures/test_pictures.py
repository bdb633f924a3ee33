"""How pictures are drawn: what can't be seen on every day that the simulator makes up."""

from array import array
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from PIL import Image, ImageChops
import pytest

from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.glucose.ranges import Limits
from custom_components.dexcom_api.options import MG_DL
from custom_components.dexcom_api.pictures import (
    DARK,
    LIGHT,
    LatestReading,
    PictureData,
    Theme,
    draw_profile,
    draw_trace,
)
from custom_components.dexcom_api.pictures.curve import Curve

from ..browser import INTEGRATION, texts_of
from .pixels import (
    BOTTOM,
    LEFT,
    LIGHT_BANDS,
    RIGHT,
    SECONDARY_TEXT,
    TOP,
    color,
    colors_in,
    greys,
    pixel,
    place,
    reads,
)

NOON = datetime(2026, 5, 2, 12, tzinfo=UTC)
PREFIX = "picture_"
LANGUAGES = {path.stem for path in (INTEGRATION / "translations").iterdir()}
STEP = 300
DAY = 24 * 60 * 60

# Between the unit and the title.
ARROW_BOX = (262, 20, 500, 90)


def texts_for_pictures(language: str) -> dict[str, str]:
    """Return what pictures say in a language."""
    return {
        key.removeprefix(PREFIX): text
        for key, text in texts_of(DOMAIN, language)["common"].items()
        if key.startswith(PREFIX)
    }


TEXTS = texts_for_pictures("en")


def shown_of(
    values: list[float], newest: datetime = NOON, zone: str = "UTC", **changes: Any
) -> PictureData:
    """Return what there is to show of readings without a gap."""
    last = int(newest.timestamp())
    times = range(last - (len(values) - 1) * STEP, last + 1, STEP)
    shown = PictureData(
        start=last + STEP - DAY,
        end=last + STEP,
        times=array("q", times),
        values_mg_dl=array("f", values),
        limits=Limits(),
        unit=MG_DL,
        zone=ZoneInfo(zone),
        texts=TEXTS,
        english=TEXTS,
        header=LatestReading(mg_dl=values[-1], trend=None, measured=last),
    )
    return replace(shown, **changes)


def trace_of(shown: PictureData, theme: Theme = LIGHT) -> Image.Image:
    """Return the picture of a day."""
    return Image.open(BytesIO(draw_trace(shown, theme)))


def ink(picture: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    """Return what is drawn in a part of a light picture, cut to its size."""
    drawn = ImageChops.invert(picture.crop(box).convert("L"))
    return drawn.crop(drawn.getbbox())


@pytest.mark.parametrize(
    ("trend", "turned", "number"),
    [
        ("steady", 0, 1),
        ("rising_slightly", 45, 1),
        ("rising", 90, 1),
        ("rising_quickly", 90, 2),
        ("falling_slightly", -45, 1),
        ("falling", -90, 1),
        ("falling_quickly", -90, 2),
    ],
)
def test_arrow(trend: str, turned: int, number: int) -> None:
    """An arrow points to where glucose goes, and two of them where it goes quickly."""
    values = [120.0] * 288
    latest = LatestReading(mg_dl=120, trend=trend, measured=int(NOON.timestamp()))
    arrow = ink(trace_of(shown_of(values, header=latest)), ARROW_BOX)
    columns = [
        arrow.crop((x, 0, x + 1, arrow.height)).getbbox() for x in range(arrow.width)
    ]
    assert columns.count(None) == 0 if number == 1 else columns.count(None) > 0
    # A head has more ink than the other end.
    halves = {
        "left": arrow.crop((0, 0, arrow.width // 2, arrow.height)),
        "right": arrow.crop((arrow.width // 2, 0, arrow.width, arrow.height)),
        "top": arrow.crop((0, 0, arrow.width, arrow.height // 2)),
        "bottom": arrow.crop((0, arrow.height // 2, arrow.width, arrow.height)),
    }
    weight = {
        side: sum(value * count for value, count in enumerate(half.histogram()))
        for side, half in halves.items()
    }
    sides = {0: "right", 45: "top right", 90: "top", -45: "bottom right", -90: "bottom"}
    opposite = {"right": "left", "top": "bottom", "bottom": "top"}
    for side in sides[turned].split():
        assert weight[side] > 1.15 * weight[opposite[side]]
    if abs(turned) != 45:
        length = arrow.width if turned == 0 else arrow.height
        assert length == pytest.approx(51, abs=2)


def test_no_arrow() -> None:
    """Where nobody knows, nothing points anywhere."""
    picture = trace_of(shown_of([120.0] * 288))
    assert colors_in(picture, ARROW_BOX) == {color("#ffffff")}


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
    """Hours are those of clocks on the wall; a new day has a line and its date."""
    shown = shown_of([120.0] * 288, newest, zone)
    picture = trace_of(shown)
    start = datetime.fromtimestamp(shown.start, UTC)
    midday = newest.replace(hour=0) + timedelta(hours=noon)
    x, _ = place((midday - start) / timedelta(days=1), 40, 300)
    assert reads(
        picture.crop((x - 30, BOTTOM, x + 30, 410)), "12:00", 18, SECONDARY_TEXT
    )
    assert pixel(picture, (x, TOP + 5)) == color(LIGHT.grid)

    ticks = [pixel(picture, (x, BOTTOM + 3)) for x in range(LEFT, RIGHT)]
    assert ticks.count(color(LIGHT.outer_limit)) == 24

    midnight = datetime.combine(
        midday.astimezone(ZoneInfo(zone)), datetime.min.time(), ZoneInfo(zone)
    )
    x, _ = place((midnight - start) / timedelta(days=1), 40, 300)
    assert pixel(picture, (x, TOP + 5)) == color(LIGHT.midnight)
    assert reads(picture, midnight.strftime("%Y-%m-%d"), 16, SECONDARY_TEXT)


def test_edges() -> None:
    """What no sensor can tell is a triangle at the edge, and a text that says so."""
    low = trace_of(shown_of([120.0] * 280 + [39.0] * 8))
    assert reads(low, "<40", 84)
    x, y = place(287.5 / 288 - 4 / 288, 39, 300)
    assert pixel(low, (x, y + 1)) == color(LIGHT_BANDS["very_low"])
    high = trace_of(shown_of([120.0] * 280 + [401.0] * 8))
    assert reads(high, ">400", 84)
    x, y = place(287.5 / 288 - 4 / 288, 401, 400)
    assert pixel(high, (x, y)) == color(LIGHT_BANDS["very_high"])


def test_limits() -> None:
    """A person's limits are where the target is filled, and each label can be read."""
    limits = Limits(low_mg_dl=90, high_mg_dl=250)
    picture = trace_of(shown_of([120.0] * 200, limits=limits))
    left = [place(0.1, mg_dl, 300) for mg_dl in (88, 92, 248, 252)]
    filled = [pixel(picture, at) == color(LIGHT.target) for at in left]
    assert filled == [False, True, True, False]
    assert reads(picture, "90", 18)
    assert reads(picture, "250", 18)
    assert not reads(picture, "250", 16, SECONDARY_TEXT)
    assert reads(picture, "54", 16, SECONDARY_TEXT)

    narrow = Limits(low_mg_dl=150, high_mg_dl=155)
    picture = trace_of(shown_of([120.0] * 200, limits=narrow))
    assert reads(picture, "150", 18)
    assert reads(picture, "155", 18)


def test_shares() -> None:
    """A band of a single reading can be seen, and isn't shown as nothing."""
    picture = trace_of(shown_of([120.0] * 287 + [300.0]))
    assert reads(picture, "Very high 0.3%", 18)
    assert reads(picture, "In range 99.7%", 18)
    assert reads(picture, "Low 0%", 18)
    row = [pixel(picture, (x, 430)) for x in range(24, RIGHT)]
    assert row.count(color(LIGHT_BANDS["very_high"])) == 3
    assert row.count(color(LIGHT_BANDS["in_range"])) == 752 - 3 - 3


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_languages(language: str) -> None:
    """Each language of the integration is written in its own letters."""
    texts = texts_for_pictures(language)
    picture = trace_of(shown_of([120.0] * 288, texts=texts, english={}))
    # What has no room is written smaller.
    assert any(reads(picture, texts["last_24_hours"], size) for size in range(20, 27))


def test_letters_that_are_missing() -> None:
    """One letter that can't be written is enough: half a language is none."""
    texts = {**TEXTS, "last_24_hours": "Last day", "very_low": "Дуже низько"}
    picture = trace_of(shown_of([120.0] * 288, texts=texts, english=TEXTS))
    assert reads(picture, "Last 24 hours", 26)


def test_longer_texts() -> None:
    """Longer texts of another language become smaller, and stay within the margins."""
    texts = {
        key: text if "{" in text else f"{text}, to wit" for key, text in TEXTS.items()
    }
    shown = shown_of([120.0] * 288, texts=texts)
    profile = Image.open(
        BytesIO(draw_profile(replace(shown, start=shown.end - 14 * DAY), LIGHT))
    )
    for picture in (trace_of(shown), profile):
        for margin in ((0, 0, 20, 480), (782, 0, 800, 480), (0, 468, 800, 480)):
            assert colors_in(picture, margin) == {color("#ffffff")}


def level_of(shade: str) -> int:
    """Return which grey a color is on electronic paper."""
    return pixel(greys(Image.new("RGB", (1, 1), shade)).convert("RGB"), (0, 0))[0]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_electronic_paper(theme: Theme) -> None:
    """On paper with 16 levels of grey, all that matters stands out from what is behind it."""
    values = [45.0, 60.0, 120.0, 200.0, 290.0] * 57
    picture = greys(trace_of(shown_of(values), theme)).convert("RGB")
    for number in range(5):
        x, y = place((number + 203.5) / 288, values[number], 300)
        dot, beside = pixel(picture, (x, y)), pixel(picture, (LEFT + 2, y))
        assert abs(dot[0] - beside[0]) >= 85
    for line in (theme.limit, theme.outer_limit, theme.secondary_text):
        assert abs(level_of(line) - level_of(theme.background)) >= 102
    shades = (theme.background, theme.outer_area, theme.inner_area, theme.median)
    for shade, next_shade in pairwise(shades):
        assert abs(level_of(shade) - level_of(next_shade)) >= 34


def test_curve() -> None:
    """A curve goes through its values, never beyond them, over midnight, and stops at gaps."""
    curve = Curve([100, 100, 180, 120, None, 140])
    assert [curve.at(240 * place + 120) for place in (0, 1, 2)] == [100, 100, 180]
    between = [curve.at(minute) or 0.0 for minute in range(120, 840, 10)]
    assert all(100 - 1e-9 <= value <= 180 + 1e-9 for value in between)
    rises = [later - earlier for earlier, later in pairwise(between)]
    assert all(rise >= -1e-9 for rise in rises[:48])
    assert all(rise <= 1e-9 for rise in rises[48:])
    assert curve.at(1000) is curve.at(1200) is None
    assert curve.at(0) == curve.at(24 * 60) == 120


def test_nothing_in_logs() -> None:
    """What a picture shows doesn't show itself to a log."""
    assert "123" not in f"{shown_of([123.0])!r}"
