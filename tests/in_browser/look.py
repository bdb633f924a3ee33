"""The device on which a visitor looks at a page."""

from dataclasses import dataclass, field
from typing import Final, Literal, TypedDict

from playwright.async_api import ViewportSize

DESKTOP: Final = ViewportSize(width=1280, height=900)
PHONE: Final = ViewportSize(width=360, height=740)
WALL_PANEL: Final = ViewportSize(width=1024, height=600)


class Media(TypedDict):
    """Media features that the styles of a page can query."""

    color_scheme: Literal["dark", "light"]
    reduced_motion: Literal["reduce", "no-preference"]


@dataclass(frozen=True, kw_only=True)
class Look:
    """The device on which a visitor looks at a page; on a still one, nothing is animated."""

    size: ViewportSize = field(default_factory=DESKTOP.copy)
    dark: bool = False
    still: bool = False
    language: str = "en-US"
    touch: bool = False

    @property
    def media(self) -> Media:
        """Return the media features to emulate."""
        return Media(
            color_scheme="dark" if self.dark else "light",
            reduced_motion="reduce" if self.still else "no-preference",
        )

    @property
    def device(self) -> tuple[str, bool]:
        """Return the language and touch support, which an open tab can't change."""
        return self.language, self.touch
