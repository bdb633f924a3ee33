"""Pictures of glucose, 800 by 480 pixels, for notifications and for electronic paper.

They are drawn in a thread from a snapshot of the data. Nothing here depends on Home Assistant.
"""

from .picture_data import LatestReading, NoReading, PictureData
from .profile_picture import draw_profile
from .theme import DARK, LIGHT, Theme
from .trace_picture import draw_trace

__all__ = [
    "DARK",
    "LIGHT",
    "LatestReading",
    "NoReading",
    "PictureData",
    "Theme",
    "draw_profile",
    "draw_trace",
]
