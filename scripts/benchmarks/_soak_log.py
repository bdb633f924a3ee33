"""What Home Assistant has said, and whether what happened explains it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
import re
from typing import Final

PACKAGE: Final = "custom_components.dexcom_api"
DOMAIN: Final = "dexcom_api"

LINE: Final = re.compile(
    r"(?P<moment>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\+00:00) (?P<level>[A-Z]+) "
    r"\([^)]*\) \[(?P<logger>[^]]+)\]"
)
ERRORS: Final = frozenset({"ERROR", "CRITICAL"})

# After a start the past is imported, and is told to be there.
START_UP: Final = timedelta(minutes=30)


@dataclass(frozen=True, kw_only=True)
class Said:
    """Something that was said, with all its lines."""

    moment: datetime
    level: str
    logger: str
    text: str

    @property
    def is_ours(self) -> bool:
        """Return whether the integration said it, or is to blame for it."""
        return self.logger.startswith(PACKAGE) or (
            self.is_error and DOMAIN in self.text
        )

    @property
    def is_error(self) -> bool:
        """Return whether it is an error."""
        return self.level in ERRORS


@dataclass(frozen=True, kw_only=True)
class Window:
    """A time in which something was wrong on purpose, up to when it can be felt."""

    start: datetime
    end: datetime
    reason: str

    def holds(self, moment: datetime) -> bool:
        """Return whether a moment lies in it."""
        return self.start <= moment <= self.end


def read_log(file: Path) -> Iterator[Said]:
    """Yield what was said, in order; what has no head belongs to what came before."""
    lines: list[str] = []
    for line in [*file.read_text().splitlines(), None]:
        if (line is None or LINE.match(line)) and lines:
            if (head := LINE.match(lines[0])) is not None:
                yield Said(
                    moment=datetime.fromisoformat(head["moment"]),
                    level=head["level"],
                    logger=head["logger"],
                    text="\n".join(lines),
                )
            lines = []
        if line is not None:
            lines.append(line)


def unexplained(
    said: Iterable[Said], windows: list[Window], starts: list[datetime]
) -> list[Said]:
    """Return what nothing explains: no fault, and for what is no error no start either."""
    ups = [
        Window(start=start, end=start + START_UP, reason="start") for start in starts
    ]
    return [
        one
        for one in said
        if not any(
            window.holds(one.moment)
            for window in (windows if one.is_error else windows + ups)
        )
    ]
