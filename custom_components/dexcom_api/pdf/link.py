"""Links to reports, which expire. What they lead to is drawn when it is asked for.

A link is signed for the user who asked for it, or for Home Assistant's own user if an automation
did. Whether that user may read the account is checked each time. Links of cards end when Home
Assistant restarts.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from aiohttp import web
import probatio
from yarl import URL

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.components.http import (
    KEY_AUTHENTICATED,
    KEY_HASS,
    KEY_HASS_USER,
    HomeAssistantView,
    auth,
)
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError, Unauthorized

from ..account import DexcomConfigEntry
from ..accounts import DIARY_CALENDAR, GLUCOSE_SENSOR, AccountEntity, async_may_access
from ..const import DOMAIN
from ..glucose.numbers import GlucoseUnit
from ..report import any_moment, read_window
from ..storage.lasting import async_lasting
from .content import Section
from .create import ReportRequest, async_create_report
from .document import Paper
from .lasting_links import LastingLinks

PATH: Final = f"/api/{DOMAIN}/report"

ATTR_DIARY: Final = "diary"
ATTR_END: Final = "end"
ATTR_LANGUAGE: Final = "language"
ATTR_PAPER: Final = "paper"
ATTR_SECTIONS: Final = "sections"
ATTR_START: Final = "start"
ATTR_UNIT: Final = "unit"

QUERY: Final = probatio.Schema(
    {
        probatio.Required(ATTR_START): any_moment,
        probatio.Required(ATTR_END): any_moment,
        probatio.Required(ATTR_SECTIONS): probatio.All(
            lambda names: names.split(","), [probatio.Coerce(Section)]
        ),
        probatio.Required(ATTR_DIARY): probatio.In(("0", "1")),
        probatio.Optional(ATTR_PAPER): probatio.Coerce(Paper),
        probatio.Optional(ATTR_LANGUAGE): str,
        probatio.Optional(ATTR_UNIT): probatio.Coerce(GlucoseUnit),
    },
    # The signature.
    extra=probatio.REMOVE_EXTRA,
)


@callback
def async_sign_report(
    hass: HomeAssistant,
    entry: DexcomConfigEntry,
    request: ReportRequest,
    valid_for: timedelta,
    *,
    with_diary: bool,
    use_content_user: bool = False,
) -> str:
    """Return the path of a report, which anyone can open for some time.

    Raises ServiceValidationError if there are no readings or the period is wrong.
    """
    start, end = request.resolve_window(entry.runtime_data)
    query = {
        ATTR_START: start.isoformat(),
        ATTR_END: end.isoformat(),
        ATTR_SECTIONS: ",".join(request.sections),
        ATTR_DIARY: str(int(with_diary)),
        ATTR_PAPER: request.paper,
        ATTR_LANGUAGE: request.language,
        ATTR_UNIT: request.unit,
    }
    known = {key: value for key, value in query.items() if value is not None}
    path = URL(f"{PATH}/{entry.entry_id}").with_query(known)
    return auth.async_sign_path(
        hass, str(path), valid_for, use_content_user=use_content_user
    )


class ReportView(HomeAssistantView):
    """Serves reports to those who may read the account, by a link or by their sign-in."""

    url = f"{PATH}/{{entry_id}}"
    name = f"api:{DOMAIN}:report"
    # Home Assistant's signature ends when it restarts, and links may be valid for longer.
    requires_auth = False

    async def get(self, request: web.Request, entry_id: str) -> web.Response:
        """Draw and send a report, or lead on from a link that was signed before a restart."""
        hass = request.app[KEY_HASS]
        if not request[KEY_AUTHENTICATED]:
            links = async_lasting(hass, LastingLinks)
            if (link := await links.async_sign_again(hass, request.rel_url)) is None:
                raise web.HTTPUnauthorized
            raise web.HTTPFound(link, headers={"Cache-Control": "no-store"})
        return await self._async_send(request, request[KEY_HASS_USER], entry_id)

    async def _async_send(
        self, request: web.Request, user: User, entry_id: str
    ) -> web.Response:
        """Draw and send a report to a user who may read the account."""
        hass = request.app[KEY_HASS]
        entry: DexcomConfigEntry | None = hass.config_entries.async_get_entry(entry_id)
        if entry is None or entry.domain != DOMAIN:
            return web.Response(status=404)
        check_access(hass, user, entry, GLUCOSE_SENSOR)
        try:
            query: Mapping[str, Any] = QUERY(dict(request.query))
        except probatio.Invalid:
            return web.Response(status=400)
        if entry.state is not ConfigEntryState.LOADED:
            return web.Response(status=503)
        with_diary = query[ATTR_DIARY] == "1" and async_may_access(
            hass, user, entry.entry_id, DIARY_CALENDAR, POLICY_READ
        )
        start, end = read_window(query, entry.runtime_data.readings.clock)
        asked = ReportRequest(
            start=start,
            end=end,
            sections=query[ATTR_SECTIONS],
            paper=query.get(ATTR_PAPER),
            language=query.get(ATTR_LANGUAGE),
            unit=query.get(ATTR_UNIT),
        )
        try:
            report = await async_create_report(
                hass, entry, asked, with_diary=with_diary
            )
        except HomeAssistantError as err:
            return self.json_message(str(err), 503)
        # Permissions may have been withdrawn in the meantime.
        check_access(hass, user, entry, GLUCOSE_SENSOR)
        if with_diary:
            check_access(hass, user, entry, DIARY_CALENDAR)
        return web.Response(
            body=report.content,
            content_type="application/pdf",
            headers={
                "Cache-Control": "no-store",
                "Content-Disposition": f'inline; filename="{report.name}.pdf"',
                "X-Content-Type-Options": "nosniff",
            },
        )


@callback
def check_access(
    hass: HomeAssistant, user: User, entry: DexcomConfigEntry, entity: AccountEntity
) -> None:
    """Raise Unauthorized unless a user may read an entity of an account."""
    if not async_may_access(hass, user, entry.entry_id, entity, POLICY_READ):
        raise Unauthorized
