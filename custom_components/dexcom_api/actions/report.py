"""Provides create_report, which creates a report as a PDF: a file, its content, or a link to it."""

import base64
from contextlib import suppress
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import probatio

from homeassistant.auth.permissions.const import POLICY_CONTROL, POLICY_READ
from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.network import NoURLAvailableError, get_url

from ..account import DexcomConfigEntry
from ..accounts import DIARY_CALENDAR
from ..glucose.numbers import GlucoseUnit
from ..pdf.content import Section
from ..pdf.create import ReportRequest, async_create_report
from ..pdf.document import Paper
from ..pdf.lasting_links import LastingLinks
from ..pdf.link import async_sign_report
from ..report import any_moment, read_window
from ..storage.durable import write_durably
from ..storage.lasting import async_lasting
from ..texts import LANGUAGES
from .call import ATTR_END, ATTR_START, Action, async_get_entry, async_has_access
from .paths import ATTR_PATH, async_path_to_write, path_ending_in, writing

ATTR_SECTIONS: Final = "sections"
ATTR_PAPER: Final = "paper"
ATTR_LANGUAGE: Final = "language"
ATTR_UNIT: Final = "unit"
ATTR_RETURN: Final = "return"
ATTR_VALID_FOR: Final = "valid_for"

ENDING: Final = "pdf"

DEFAULT_VALIDITY: Final = timedelta(days=1)
MAX_VALIDITY: Final = timedelta(days=30)


class Returned(StrEnum):
    """What the action returns: the path of a file, the content in base64, or a link."""

    FILE = "file"
    CONTENT = "content"
    LINK = "link"


async def async_create(call: ServiceCall) -> ServiceResponse:
    """Create a report, and return where it is or what it has.

    Reading is enough for those who want the content or a link; files take permission to control.
    """
    returned = call.data[ATTR_RETURN]
    policy = POLICY_CONTROL if returned is Returned.FILE else POLICY_READ
    entry = await async_get_permitted_entry(call, policy)
    sees_diary = await async_has_access(call, entry, DIARY_CALENDAR, POLICY_READ)
    hass, clock = call.hass, entry.runtime_data.readings.clock
    start, end = read_window(call.data, clock)
    request = ReportRequest(
        start=start,
        end=end,
        sections=call.data[ATTR_SECTIONS],
        paper=call.data.get(ATTR_PAPER),
        language=call.data.get(ATTR_LANGUAGE),
        unit=call.data.get(ATTR_UNIT),
    )
    if returned is Returned.LINK:
        valid_for = call.data[ATTR_VALID_FOR]
        link = async_sign_report(
            hass,
            entry,
            request,
            valid_for,
            with_diary=sees_diary,
            use_content_user=call.context.user_id is None,
        )
        await async_lasting(hass, LastingLinks).async_keep(hass, link, valid_for)
        return {"url": add_host(hass, link)}
    report = await async_create_report(hass, entry, request, with_diary=sees_diary)
    # Permissions may have been withdrawn in the meantime.
    await async_get_permitted_entry(call, policy, needs_diary=sees_diary)
    if returned is Returned.CONTENT:
        content = base64.b64encode(report.content).decode("ascii")
        return {"file_name": f"{report.name}.{ENDING}", "content": content}
    path = await async_path_to_write(
        hass, call.data.get(ATTR_PATH), report.name, ENDING
    )
    await hass.async_add_executor_job(write_report, path, report.content)
    return {ATTR_PATH: str(path)}


async def async_get_permitted_entry(
    call: ServiceCall, policy: str, *, needs_diary: bool = False
) -> DexcomConfigEntry:
    """Return the account of a call, which takes reading and another permission for its glucose.

    Raises ServiceValidationError if it isn't loaded, and Unauthorized without a permission.
    """
    await async_get_entry(call, needs_diary=needs_diary)
    return await async_get_entry(call, policy=policy)


def add_host(hass: HomeAssistant, path: str) -> str:
    """Return a link that works away from home, as far as Home Assistant can be reached there."""
    with suppress(NoURLAvailableError):
        return get_url(hass, prefer_external=True) + path
    return path


def write_report(path: Path, content: bytes) -> None:
    """Write a report, which replaces the file at once. Runs in a thread.

    Raises HomeAssistantError if that fails; nothing is left of it then.
    """
    with writing(path):
        write_durably(path, content)


def some_time(value: Any) -> timedelta:
    """Return how long a link is valid."""
    length: timedelta = cv.positive_time_period(value)
    if not timedelta() < length <= MAX_VALIDITY:
        raise probatio.Invalid(f"Choose at most {MAX_VALIDITY.days} days")
    return length


CREATE_REPORT: Final = Action(
    name="create_report",
    run=async_create,
    fields={
        probatio.Optional(ATTR_START): any_moment,
        probatio.Optional(ATTR_END): any_moment,
        probatio.Optional(ATTR_SECTIONS, default=list(Section)): probatio.All(
            probatio.EnsureList(), [probatio.Coerce(Section)], probatio.Length(min=1)
        ),
        probatio.Optional(ATTR_PAPER): probatio.Coerce(Paper),
        probatio.Optional(ATTR_LANGUAGE): probatio.In(LANGUAGES),
        probatio.Optional(ATTR_UNIT): probatio.Coerce(GlucoseUnit),
        probatio.Optional(ATTR_PATH): path_ending_in(f".{ENDING}"),
        probatio.Optional(ATTR_RETURN, default=Returned.FILE): probatio.Coerce(
            Returned
        ),
        probatio.Optional(ATTR_VALID_FOR, default=DEFAULT_VALIDITY): some_time,
    },
)
