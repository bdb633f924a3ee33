"""Pictures of glucose, 800 by 480 pixels: for notifications, and for screens of electronic paper.

They are drawn in a thread, of what is known at a moment. Nothing here knows of Home Assistant but
its units.
"""

from .profile_picture import draw_profile
from .shown import Latest, Shown, Silence
from .theme import DARK, LIGHT, Theme
from .trace_picture import draw_trace

__all__ = [
    "DARK",
    "LIGHT",
    "Latest",
    "Shown",
    "Silence",
    "Theme",
    "draw_profile",
    "draw_trace",
]
