"""Config flow: region, credentials, Dexcom's sign-in, and then the unit; or only the unit."""

from collections.abc import Mapping
import logging
from typing import Any, Final, cast, override

from homeassistant.config_entries import (
    SOURCE_USER,
    ConfigEntry,
    ConfigEntryState,
    ConfigFlowResult,
)
from homeassistant.const import CONF_ACCESS_TOKEN, CONF_NAME, CONF_TOKEN
from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.exceptions import (
    ImplementationUnavailableError,
    OAuth2TokenRequestReauthError,
)
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.config_entry_oauth2_flow import (
    AbstractOAuth2FlowHandler,
    async_get_implementations,
)
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.selector import (
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
from homeassistant.util import dt as dt_util

from .account import DexcomConfigEntry, token_journal
from .auth.implementation import CredentialsRejectedError, DexcomOAuth2Implementation
from .auth.refusal import is_refused
from .auth.token_journal import TokensNotSavedError, number_sign_in
from .cards.dashboard import DASHBOARDS_PATH, async_find_dashboard
from .const import CONF_SERVER, DEVELOPER_PORTAL_URL, DOMAIN
from .dexcom.client import DexcomClient
from .dexcom.const import Server
from .naming import SIGNAL_RENAMED, async_account_name, async_new_title
from .options import CONF_UNIT, NEW_OPTIONS, default_unit, is_fed_by_dexcom
from .options_flow import UNIT_FIELD, DexcomOptionsFlow, Fields, build_form
from .polling.errors import FETCH_ERRORS, is_sign_in_refused
from .texts import escape_markdown

_LOGGER = logging.getLogger(__name__)

CONF_IMPLEMENTATION: Final = "auth_implementation"

SERVERS_BY_COUNTRY: Final = {"US": Server.US, "JP": Server.JAPAN}
REGION_FIELD: Final[Fields] = {
    CONF_SERVER: SelectSelector(
        SelectSelectorConfig(
            options=list(Server),
            mode=SelectSelectorMode.LIST,
            translation_key=CONF_SERVER,
        )
    )
}

# Two accounts belong to the same person if they share at least this part of a day's readings.
# Times are precise to the second, so the readings of two people hardly ever coincide.
SAME_PERSON_SHARE: Final = 0.5


class DexcomConfigFlow(AbstractOAuth2FlowHandler, domain=DOMAIN):
    """Signs in to an account, for a new entry or again for an existing one."""

    DOMAIN = DOMAIN
    VERSION = 1
    MINOR_VERSION = 2

    flow_impl: DexcomOAuth2Implementation
    _server: Server
    _data: dict[str, Any]
    _unsub_rename: CALLBACK_TYPE | None = None

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: DexcomConfigEntry) -> DexcomOptionsFlow:
        """Return the flow for the options of an account."""
        return DexcomOptionsFlow()

    @property
    @override
    def logger(self) -> logging.Logger:
        """Return the logger of the flow."""
        return _LOGGER

    @override
    async def async_step_user(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask whether to sign in, or to create an account that only files feed."""
        return self.async_show_menu(step_id="user", menu_options=["sign_in", "files"])

    async def async_step_files(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Add an account without a sign-in."""
        self._data = {}
        return await self.async_step_unit()

    async def async_step_sign_in(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the region, and end the flow if there are no credentials to sign in with."""
        if user_input is None and not await self._async_has_credentials():
            return await self.async_step_pick_implementation()
        country = self.hass.config.country or ""
        server = SERVERS_BY_COUNTRY.get(country, Server.EU)
        return await self._async_choose_region("sign_in", user_input, server)

    async def async_step_reauth(
        self, entry_data: Mapping[str, Any]
    ) -> ConfigFlowResult:
        """Sign in again after Dexcom refused the tokens."""
        self._server = Server(entry_data[CONF_SERVER])
        self._unsub_rename = async_dispatcher_connect(
            self.hass, SIGNAL_RENAMED, self._async_rename
        )
        return await self.async_step_reauth_confirm()

    async def async_step_reauth_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Explain the reason, and sign in with the credentials of the account."""
        if user_input is None:
            name = escape_markdown(self._entry.title)
            return self.async_show_form(
                step_id="reauth_confirm", description_placeholders={CONF_NAME: name}
            )
        return await self.async_step_pick_implementation(
            {"implementation": self._entry.data[CONF_IMPLEMENTATION]}
        )

    @callback
    def _async_rename(self, entry: ConfigEntry) -> None:
        """Update the name in the request to sign in again."""
        if entry is self._entry:
            name = async_account_name(self.hass, entry)
            self.async_update_title_placeholders({CONF_NAME: name})

    @callback
    @override
    def async_remove(self) -> None:
        """Stop following the name, and request a new sign-in again if nobody signed in."""
        if self._unsub_rename is not None:
            self._unsub_rename()
        entry = self.hass.config_entries.async_get_entry(
            self.context.get("entry_id", "")
        )
        if entry and not entry.disabled_by and is_refused(entry):
            entry.async_start_reauth(self.hass)

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Choose another region or other credentials for the same person."""
        if not is_fed_by_dexcom(self._entry):
            return self.async_abort(reason="only_files")
        server = Server(self._entry.data[CONF_SERVER])
        return await self._async_choose_region("reconfigure", user_input, server)

    async def _async_choose_region(
        self, step_id: str, user_input: dict[str, Any] | None, default: Server
    ) -> ConfigFlowResult:
        """Ask for the region, and then sign in."""
        if user_input is None:
            form = build_form(REGION_FIELD, {CONF_SERVER: default})
            return self.async_show_form(
                step_id=step_id, data_schema=form, last_step=False
            )
        self._server = Server(user_input[CONF_SERVER])
        return await self.async_step_pick_implementation()

    @override
    async def async_generate_authorize_url(self) -> str:
        """Return the URL for signing in at the region's server."""
        self.flow_impl.use_server(self._server)
        return await super().async_generate_authorize_url()

    @override
    async def async_step_creation(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Exchange Dexcom's code for tokens, and explain why Dexcom refused it."""
        result = await super().async_step_creation(user_input)
        if self.flow_impl.last_error is OAuth2TokenRequestReauthError:
            return await self.async_step_code_expired()
        if self.flow_impl.last_error is CredentialsRejectedError:
            return self.async_abort(
                reason="credentials_rejected",
                description_placeholders={"developer_portal_url": DEVELOPER_PORTAL_URL},
            )
        return result

    async def async_step_code_expired(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Offer to sign in again after the code expired, which is valid for a minute."""
        return await self._async_offer_sign_in("code_expired", user_input)

    @override
    async def async_step_authorize_rejected(
        self, data: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Offer to sign in again after the person or Dexcom declined."""
        return await self._async_offer_sign_in("authorize_rejected", data)

    async def async_step_wrong_account(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Offer to sign in again after someone else's sign-in."""
        return await self._async_offer_sign_in("wrong_account", user_input, self._entry)

    async def async_step_already_added(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Offer to sign in as someone who has no entry yet."""
        return await self._async_offer_sign_in(
            "already_added", user_input, self._other_entry
        )

    async def _async_offer_sign_in(
        self,
        step_id: str,
        user_input: dict[str, Any] | None,
        entry: ConfigEntry | None = None,
    ) -> ConfigFlowResult:
        """Explain what went wrong, naming the account of an entry if given, and sign in again."""
        if user_input is not None:
            return await self.async_step_auth()
        placeholders = self._account_placeholders(entry) if entry else None
        return self.async_show_form(
            step_id=step_id, description_placeholders=placeholders
        )

    def _account_placeholders(self, entry: ConfigEntry) -> dict[str, str]:
        """Return the placeholders of a description that names an entry's account."""
        name = async_account_name(self.hass, entry)
        return {"account": escape_markdown(name)}

    @override
    async def async_oauth_create_entry(self, data: dict[str, Any]) -> ConfigFlowResult:
        """Keep the tokens, and find out which account they are for."""
        self._data = {**data, CONF_SERVER: self._server}
        return await self.async_step_account()

    async def async_step_account(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask Dexcom for the id of the account's user, until it answers."""
        try:
            user_id = (await self._client.data_range()).user_id
            user_id = user_id or (await self._client.devices()).user_id
            if user_id is not None:
                return await self._async_accept_account(user_id)
        except FETCH_ERRORS as err:
            if is_sign_in_refused(err):
                return await self.async_step_code_expired()
            return self._offer_retry("cannot_fetch", str(err))
        return self._offer_retry("no_user_id")

    def _offer_retry(self, error: str, detail: str = "") -> ConfigFlowResult:
        """Show what went wrong after the sign-in, and offer to retry without a new one."""
        return self.async_show_form(
            step_id="account",
            errors={"base": error},
            description_placeholders={"error": detail},
        )

    async def _async_accept_account(self, user_id: str) -> ConfigFlowResult:
        """Create an entry for an account, or update the entry that is being signed in to again."""
        # A pending request to sign in again must not block other dialogs for the same person.
        await self.async_set_unique_id(user_id, raise_on_progress=False)
        if self.source == SOURCE_USER:
            if self._other_entry is not None:
                return await self.async_step_already_added()
            return await self.async_step_unit()
        if user_id == self._entry.unique_id:
            return await self._async_update_entry()
        # A person has a different ID in each app. Only with the same credentials does another ID
        # mean another person.
        is_same_person: bool | None = False
        if self._data[CONF_IMPLEMENTATION] != self._entry.data[CONF_IMPLEMENTATION]:
            if self._other_entry is not None:
                return await self.async_step_already_added()
            is_same_person = await self._async_has_same_readings()
        if is_same_person is None:
            return await self.async_step_confirm_account()
        if not is_same_person:
            return await self.async_step_wrong_account()
        return await self._async_update_entry()

    async def _async_has_same_readings(self) -> bool | None:
        """Return whether the account has the entry's readings, or None without any to compare."""
        if self._entry.state is not ConfigEntryState.LOADED:
            return None
        known = self._entry.runtime_data.readings.store.recent()
        if not known:
            return None
        start, end = map(dt_util.utc_from_timestamp, (known.times[0], known.times[-1]))
        found = await self._client.egv_columns(start, end)
        if not found:
            return None
        # Record ids differ from app to app, times and values don't.
        shared = {*zip(known.times, known.values, strict=True)}.intersection(
            zip(found.times, found.values, strict=True)
        )
        return len(shared) >= SAME_PERSON_SHARE * len(known)

    async def async_step_unit(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the unit and create the entry."""
        if user_input is None:
            unit = default_unit(self.hass.config.country)
            form = build_form(UNIT_FIELD, {CONF_UNIT: unit})
            return self.async_show_form(step_id="unit", data_schema=form)
        server = self._data.get(CONF_SERVER)
        dashboard = await async_find_dashboard(self.hass)
        description = "with_dashboard" if dashboard else "default"
        return self.async_create_entry(
            title=async_new_title(self.hass, server),
            data=self._data,
            options=NEW_OPTIONS | user_input,
            description="files" if server is None else description,
            description_placeholders={"dashboard_url": dashboard or DASHBOARDS_PATH},
        )

    async def async_step_confirm_account(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask whether it is the same person if the readings don't show it."""
        return self.async_show_menu(
            step_id="confirm_account",
            menu_options=["same_person", "auth"],
            description_placeholders=self._account_placeholders(self._entry),
        )

    async def async_step_same_person(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Update the entry after the user confirmed that it is the same person."""
        return await self._async_update_entry()

    async def _async_has_credentials(self) -> bool:
        """Return whether there are credentials to sign in with."""
        try:
            return bool(await async_get_implementations(self.hass, DOMAIN))
        except ImplementationUnavailableError:
            return False

    @property
    def _entry(self) -> DexcomConfigEntry:
        """Return the entry that is being signed in to again."""
        return self.hass.config_entries.async_get_known_entry(self.context["entry_id"])

    @property
    def _other_entry(self) -> ConfigEntry | None:
        """Return the existing entry of the account that was signed in to, if any."""
        return self.hass.config_entries.async_entry_for_domain_unique_id(
            DOMAIN, self.unique_id or ""
        )

    @property
    def _client(self) -> DexcomClient:
        """Return a client for the account that was signed in to."""
        session = async_get_clientsession(self.hass)
        return DexcomClient(session, self._server, self)

    async def access_token(self, *, rejected: str | None = None) -> str:
        """Return the client's access token, renewed if it expired while a dialog was open."""
        token = self._data[CONF_TOKEN]
        if token[CONF_ACCESS_TOKEN] == rejected:
            token = await self.flow_impl.async_refresh_token(token)
            self._data[CONF_TOKEN] = token
        return cast(str, token[CONF_ACCESS_TOKEN])

    async def _async_update_entry(self) -> ConfigFlowResult:
        """Save the tokens, credentials, and region in the journal first, then in the entry."""
        entry = self._entry
        token = number_sign_in(self._data[CONF_TOKEN], entry.data[CONF_TOKEN])
        data = {**self._data, CONF_TOKEN: token}
        try:
            await token_journal(self.hass, entry).async_write(data)
        except TokensNotSavedError:
            return self._offer_retry("cannot_save")
        return self.async_update_reload_and_abort(
            entry, unique_id=self.unique_id, data_updates=data
        )
