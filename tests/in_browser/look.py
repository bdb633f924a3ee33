"""How a visitor looks at a page: the device, and what is set on it."""

from dataclasses import dataclass, field
from typing import Final, Literal, TypedDict

from playwright.async_api import ViewportSize

DESKTOP: Final = ViewportSize(width=1280, height=900)
PHONE: Final = ViewportSize(width=360, height=740)
WALL_PANEL: Final = ViewportSize(width=1024, height=600)


class Media(TypedDict):
    """What styles know of a device."""

    color_scheme: Literal["dark", "light"]
    reduced_motion: Literal["reduce", "no-preference"]


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a visitor looks at a page; a still one has no animations."""

    size: ViewportSize = field(default_factory=DESKTOP.copy)
    dark: bool = False
    still: bool = False
    language: str = "en-US"
    touch: bool = False

    @property
    def media(self) -> Media:
        """Return what the styles of the page have to know."""
        return Media(
            color_scheme="dark" if self.dark else "light",
            reduced_motion="reduce" if self.still else "no-preference",
        )

    @property
    def device(self) -> tuple[str, bool]:
        """Return what can't be changed while a tab is open."""
        return self.language, self.touch
