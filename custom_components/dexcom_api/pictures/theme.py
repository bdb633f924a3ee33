"""The colors of pictures.

The ranges have the colors of the cards, which color-blind people can tell apart. Without colors, as
on electronic paper, positions tell the ranges apart: between the limits, and along the bar.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ..glucose.ranges import GlucoseRange


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colors of a picture, each as ``#rrggbb``."""

    background: str
    text: str
    secondary_text: str
    grid: str
    midnight: str
    # The target range, and the lines at the limits: the person's own, and those of the consensus.
    target: str
    limit: str
    outer_limit: str
    # The areas of the profile: from the 5th to the 95th percentile, and from the 25th to the 75th.
    outer_area: str
    inner_area: str
    median: str
    bands: Mapping[GlucoseRange, str]


LIGHT: Final = Theme(
    background="#ffffff",
    text="#000000",
    secondary_text="#4a525b",
    grid="#dfe3e7",
    midnight="#8d959e",
    target="#e3f3ef",
    limit="#14695e",
    outer_limit="#6b737c",
    outer_area="#c6d5e4",
    inner_area="#86a9cb",
    median="#0d3358",
    bands={
        GlucoseRange.VERY_LOW: "#7a1230",
        GlucoseRange.LOW: "#c8324f",
        GlucoseRange.IN_RANGE: "#1b8a7a",
        GlucoseRange.HIGH: "#d99a1c",
        GlucoseRange.VERY_HIGH: "#b8560f",
    },
)

DARK: Final = Theme(
    background="#111418",
    text="#ffffff",
    secondary_text="#b4bcc5",
    grid="#2a3037",
    midnight="#77808a",
    target="#16302d",
    limit="#6fcdbd",
    outer_limit="#98a1ab",
    outer_area="#27435f",
    inner_area="#41719f",
    median="#eaf3fc",
    bands={
        GlucoseRange.VERY_LOW: "#d93a6a",
        GlucoseRange.LOW: "#ff8195",
        GlucoseRange.IN_RANGE: "#35b8a3",
        GlucoseRange.HIGH: "#f6c453",
        GlucoseRange.VERY_HIGH: "#ee8434",
    },
)
