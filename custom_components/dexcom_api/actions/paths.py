"""Decides which files actions may read and write.

Home Assistant's own list of folders applies, which includes its media folders. Nothing is written
to its www folder, because anyone can read that without signing in.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import probatio

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import slugify

from ..const import DOMAIN

ATTR_PATH: Final = "path"

LOCAL_MEDIA: Final = "local"
PUBLIC_FOLDER: Final = "www"


def path_ending_in(*endings: str) -> Callable[[Any], str]:
    """Return a validator for paths that end in one of some endings, so that no other file is lost."""

    def check(value: Any) -> str:
        path: str = cv.string(value)
        if Path(path).suffix.lower() not in endings:
            raise probatio.Invalid(f"Choose a file that ends in {' or '.join(endings)}")
        return path

    return check


async def async_path_to_read(hass: HomeAssistant, given: str) -> Path:
    """Return the path of a file, relative ones in the local media folder.

    Raises ServiceValidationError if Home Assistant may not read it.
    """
    return await hass.async_add_executor_job(_allowed, hass, given)


async def async_path_to_write(
    hass: HomeAssistant, given: str | None, name: str, ending: str
) -> Path:
    """Return the path of a file, by default one with a name in the local media folder.

    Raises ServiceValidationError if Home Assistant may not write there.
    """

    def find() -> Path:
        path = _allowed(hass, given or f"{DOMAIN}/{slugify(name)}.{ending}")
        if _is_below(path, Path(hass.config.path(PUBLIC_FOLDER))):
            raise _not_allowed(given or str(path))
        return path

    return await hass.async_add_executor_job(find)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Make the folder of a file that is written; raises HomeAssistantError if the disk can't."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as err:
        raise HomeAssistantError(
            translation_domain=DOMAIN,
            translation_key="file_not_written",
            translation_placeholders={"path": str(path)},
        ) from err


def _allowed(hass: HomeAssistant, given: str) -> Path:
    """Return a path without links; raises ServiceValidationError."""
    media = hass.config.media_dirs.get(LOCAL_MEDIA, hass.config.path("media"))
    try:
        path = (Path(media) / given).resolve()
        if not hass.config.is_allowed_path(str(path)):
            raise _not_allowed(given)
    except (OSError, ValueError) as err:
        # Too long, or with a character that no path has.
        raise _not_allowed(given) from err
    return path


def _is_below(path: Path, folder: Path) -> bool:
    """Return whether a path lies in a folder."""
    return path.is_relative_to(folder.resolve())


def _not_allowed(given: str) -> ServiceValidationError:
    """Return the error of a path that is not allowed."""
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key="path_not_allowed",
        translation_placeholders={"path": given},
    )
