"""Run the browser tests, and make the pictures of the documentation from their screenshots.

Look at what comes of them in docs/images: a page that has changed can need another frame here.

usage: .venv/bin/python -m scripts.docs_images [--screenshots FOLDER]
  FOLDER: make the pictures from the screenshots of an earlier run, in its build/screenshots
"""

import argparse
from pathlib import Path
import subprocess
import sys
from typing import Final, NamedTuple

from PIL import Image

REPOSITORY: Final = Path(__file__).parent.parent
SCREENSHOTS: Final = REPOSITORY / "build" / "screenshots"
IMAGES: Final = REPOSITORY / "docs" / "images"

# What a page of the documentation can load for each of its pictures without being slow.
MOST_BYTES: Final = 150_000

# Screenshots have few colors. The method is the one that keeps those of small parts, such as a band of lows.
COLORS: Final = 256
METHOD: Final = Image.Quantize.MAXCOVERAGE


class Picture(NamedTuple):
    """Which part of which screenshot is shown: its left, top, right and lower edge in pixels."""

    screenshot: str
    frame: tuple[int, int, int, int]


PICTURES: Final = {
    "dashboard": Picture("dashboard-strategy", (272, 66, 1266, 884)),
    "dashboard-phone": Picture("dashboard-strategy-phone-dark", (0, 0, 360, 740)),
    "day-card": Picture("day-dialog", (240, 24, 1040, 876)),
    "day-card-phone": Picture("day-dialog-phone-dark", (0, 0, 360, 740)),
    "days-card-month": Picture("days-card-month-360", (0, 66, 360, 546)),
    "days-card": Picture("days-card-phone", (0, 66, 360, 546)),
    "diary-card": Picture("diary-360", (0, 66, 360, 600)),
    "editor": Picture("editor-glucose-card", (116, 30, 1166, 732)),
    "glucose-card": Picture("glucose-card", (510, 70, 1030, 650)),
    "hours-card": Picture("hours-card", (278, 70, 1258, 532)),
    "lanes": Picture("lanes-card", (510, 70, 1030, 900)),
    "live-values": Picture("live-desktop-readout", (510, 70, 1030, 812)),
    "new-dashboard": Picture("add-dashboard", (116, 90, 1166, 810)),
    "overlay-card": Picture("overlay-card", (278, 70, 1258, 670)),
    "overview-card": Picture("overview-card-1280", (510, 70, 1030, 490)),
    "overview-card-findings": Picture("overview-findings-360", (0, 66, 360, 500)),
    "picker": Picture("picker-cards", (116, 80, 1166, 820)),
    "profile-card": Picture("profile-card", (510, 70, 1030, 900)),
    "report": Picture("report", (252, 67, 1030, 1170)),
    "sensors-card": Picture("sensors-card", (278, 70, 1258, 622)),
    "responses-card": Picture("responses-card", (278, 70, 1258, 946)),
    "set-up-1-search": Picture("sign-in-2-search", (345, 132, 945, 470)),
    "set-up-2-region": Picture("sign-in-3-region", (330, 180, 950, 720)),
    "set-up-3-unit": Picture("sign-in-6-unit", (330, 260, 950, 640)),
    "set-up-4-name": Picture("sign-in-7-name", (330, 230, 950, 670)),
    "stale-card": Picture("glucose-card-stale", (510, 70, 1030, 550)),
    "tile-card": Picture("tile-360-light", (0, 66, 360, 530)),
}


def main() -> int:
    """Make all pictures, and say which of them can't be made."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--screenshots", type=Path)
    screenshots: Path | None = parser.parse_args().screenshots
    if screenshots is None:
        screenshots = SCREENSHOTS
        tests = (REPOSITORY / "scripts" / "test", "tests/in_browser")
        if code := subprocess.run(tests, check=False).returncode:
            return code
    sources = {
        name: screenshots / f"{picture.screenshot}.png"
        for name, picture in PICTURES.items()
    }
    missing = [source.name for source in sources.values() if not source.exists()]
    if missing:
        sys.stderr.write(f"docs_images: no {', '.join(missing)} in {screenshots}.\n")
        return 1
    IMAGES.mkdir(parents=True, exist_ok=True)
    large = [name for name, source in sources.items() if make(name, source)]
    for name in large:
        sys.stderr.write(
            f"docs_images: {name}.png is larger than {MOST_BYTES} bytes. Show less of it.\n"
        )
    return 1 if large else 0


def make(name: str, source: Path) -> bool:
    """Write a picture with few colors; return whether it is still too large."""
    path = IMAGES / f"{name}.png"
    with Image.open(source) as screenshot:
        shown = screenshot.crop(PICTURES[name].frame)
    shown.quantize(COLORS, method=METHOD).save(path, optimize=True)
    return path.stat().st_size > MOST_BYTES


if __name__ == "__main__":
    sys.exit(main())
