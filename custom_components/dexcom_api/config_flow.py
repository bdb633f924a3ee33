"""Config flow: region, credentials, Dexcom's sign-in, and then the unit."""

from collections.abc import Mapping
from datetime import datetime
import logging
from typing import Any, Final, override

import probatio

from homeassistant.config_entries import (
    SOURCE_REAUTH,
    SOURCE_USER,
    ConfigEntry,
    ConfigEntryState,
    ConfigFlowResult,
)
from homeassistant.const import CONF_NAME, CONF_TOKEN
from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.exceptions import ImplementationUnavailableError
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.config_entry_oauth2_flow import (
    AbstractOAuth2FlowHandler,
    async_get_implementations,
)
from homeassistant.helpers.selector import (
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
from homeassistant.util import dt as dt_util

from .account import DexcomConfigEntry, token_journal
from .auth.implementation import (
    INVALID_CLIENT,
    INVALID_GRANT,
    UNAUTHORIZED_CLIENT,
    DexcomOAuth2Implementation,
)
from .auth.token_journal import signed_in_again
from .auth.tokens import FlowTokens
from .const import CONF_SERVER, DEVELOPER_PORTAL_URL, DOMAIN
from .dexcom import DexcomClient, Server
from .dexcom.columns import Columns
from .naming import (
    async_account_name,
    async_account_names,
    async_on_rename,
    distinct_name,
)
from .options import CONF_UNIT, UNITS, usual_unit
from .options_flow import DexcomOptionsFlow
from .polling.errors import FETCH_ERRORS, sign_in_lost

_LOGGER = logging.getLogger(__name__)

CONF_IMPLEMENTATION: Final = "auth_implementation"

# Further accounts have their region in the title, until they are named.
TITLE: Final = "Dexcom"
REGION_TITLES: Final = {
    Server.US: "US",
    Server.EU: "Europe",
    Server.JAPAN: "Japan",
    Server.SANDBOX: "sandbox",
}
SERVERS_BY_COUNTRY: Final = {"US": Server.US, "JP": Server.JAPAN}

# Two accounts belong to one person if at least this share of a day's readings is in both. Times
# are precise to the second, so two people have hardly a reading in common.
SAME_PERSON_SHARE: Final = 0.5


class DexcomConfigFlow(AbstractOAuth2FlowHandler, domain=DOMAIN):
    """Signs in to an account, for a new entry or again for an existing one."""

    DOMAIN = DOMAIN
    VERSION = 1

    flow_impl: DexcomOAuth2Implementation

    def __init__(self) -> None:
        """Start without a region or an account."""
        super().__init__()
        self._server: Server | None = None
        self._data: dict[str, Any] = {}
        self._tokens: FlowTokens | None = None
        self._stop_following_name: CALLBACK_TYPE | None = None

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
        """Ask for the region if there are credentials to sign in with."""
        if user_input is not None:
            self._server = Server(user_input[CONF_SERVER])
            return await self.async_step_pick_implementation()
        if await self._async_no_credentials():
            return await self.async_step_pick_implementation()
        country = self.hass.config.country
        usual = SERVERS_BY_COUNTRY.get(country or "", Server.EU)
        return self.async_show_form(step_id="user", data_schema=region_schema(usual))

    async def async_step_reauth(
        self, entry_data: Mapping[str, Any]
    ) -> ConfigFlowResult:
        """Sign in again after Dexcom refused the tokens."""
        self._server = Server(entry_data[CONF_SERVER])
        self._stop_following_name = async_on_rename(self.hass, self._async_rename)
        return await self.async_step_reauth_confirm()

    async def async_step_reauth_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Explain why, and sign in with the credentials of the account."""
        if user_input is None:
            return self.async_show_form(step_id="reauth_confirm")
        implementation = self._get_reauth_entry().data[CONF_IMPLEMENTATION]
        return await self.async_step_pick_implementation(
            {"implementation": implementation}
        )

    @callback
    def _async_rename(self, entry: ConfigEntry) -> None:
        """Put a new name into the request to sign in again."""
        if entry.entry_id == self._reauth_entry_id:
            name = async_account_name(self.hass, entry)
            self.async_update_title_placeholders({CONF_NAME: name})

    @callback
    @override
    def async_remove(self) -> None:
        """Stop following the name when the flow ends."""
        if self._stop_following_name is not None:
            self._stop_following_name()

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Choose another region or other credentials for the same person."""
        if user_input is not None:
            self._server = Server(user_input[CONF_SERVER])
            return await self.async_step_pick_implementation()
        present = Server(self._get_reconfigure_entry().data[CONF_SERVER])
        return self.async_show_form(
            step_id="reconfigure", data_schema=region_schema(present)
        )

    @override
    async def async_generate_authorize_url(self) -> str:
        """Return the URL for signing in at the region's server."""
        assert self._server is not None
        self.flow_impl.use_server(self._server)
        return await super().async_generate_authorize_url()

    @override
    async def async_step_creation(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Exchange Dexcom's code for tokens, and explain the known reasons for a failure."""
        result = await super().async_step_creation(user_input)
        match self.flow_impl.refused_with:
            case None:
                return result
            case error if error == INVALID_GRANT:
                return await self.async_step_code_expired()
            case error if error in (INVALID_CLIENT, UNAUTHORIZED_CLIENT):
                return self.async_abort(
                    reason="credentials_rejected",
                    description_placeholders={
                        "developer_portal_url": DEVELOPER_PORTAL_URL
                    },
                )
        return result

    async def async_step_code_expired(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Offer to sign in again if the way back from Dexcom took over a minute."""
        if user_input is None:
            return self.async_show_form(step_id="code_expired")
        return await self.async_step_auth()

    @override
    async def async_oauth_create_entry(self, data: dict[str, Any]) -> ConfigFlowResult:
        """Keep the tokens and find out whose they are."""
        assert self._server is not None
        self._data = {**data, CONF_SERVER: self._server}
        self._tokens = FlowTokens(self.flow_impl, data[CONF_TOKEN])
        return await self.async_step_account()

    async def async_step_account(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask Dexcom whose account it is, until it answers."""
        client = self._client()
        try:
            user_id = (await client.data_range()).user_id
            user_id = user_id or (await client.devices()).user_id
        except FETCH_ERRORS as err:
            return await self._async_account_error(err)
        if user_id is None:
            return self._show_account_error("no_user_id", "")
        await self.async_set_unique_id(user_id)
        if self.source == SOURCE_USER:
            self._abort_if_unique_id_configured()
            return await self.async_step_unit()
        return await self._async_signed_in_again()

    async def async_step_unit(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the unit and create the entry."""
        if user_input is None:
            usual = usual_unit(self.hass.config.country)
            return self.async_show_form(step_id="unit", data_schema=unit_schema(usual))
        return self.async_create_entry(
            title=self._new_title(),
            data=self._signed_in_data(),
            options={CONF_UNIT: user_input[CONF_UNIT]},
        )

    async def async_step_confirm_account(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask whether it is the same person if the readings can't answer that."""
        if user_input is None:
            return self.async_show_form(
                step_id="confirm_account",
                description_placeholders={
                    "account": async_account_name(self.hass, self._present_entry())
                },
            )
        return await self._async_update_entry()

    async def _async_signed_in_again(self) -> ConfigFlowResult:
        """Update the entry if it is the same person, and abort otherwise."""
        entry = self._present_entry()
        if self.unique_id == entry.unique_id:
            return await self._async_update_entry()
        # A person has a different ID in every app, so only with the same credentials does another
        # ID mean another person.
        if self._data[CONF_IMPLEMENTATION] == entry.data[CONF_IMPLEMENTATION]:
            return self.async_abort(reason="wrong_account")
        self._abort_if_unique_id_configured()
        try:
            same_person = await self._async_same_person(entry)
        except FETCH_ERRORS as err:
            return await self._async_account_error(err)
        if same_person is None:
            return await self.async_step_confirm_account()
        if not same_person:
            return self.async_abort(reason="wrong_account")
        return await self._async_update_entry()

    async def _async_same_person(self, entry: DexcomConfigEntry) -> bool | None:
        """Return whether the readings match those of an entry, or None if there are none."""
        if entry.state is not ConfigEntryState.LOADED:
            return None
        known = values_by_time(entry.runtime_data.readings.store.recent())
        if not known:
            return None
        found = values_by_time(await self._client().egv_columns(min(known), max(known)))
        if not found:
            return None
        return len(known.items() & found.items()) >= SAME_PERSON_SHARE * len(known)

    async def _async_no_credentials(self) -> bool:
        """Return whether there are no credentials to sign in with."""
        try:
            return not await async_get_implementations(self.hass, DOMAIN)
        except ImplementationUnavailableError:
            return True

    def _client(self) -> DexcomClient:
        """Return a client for the account that was signed in to."""
        assert self._server is not None
        assert self._tokens is not None
        session = async_get_clientsession(self.hass)
        return DexcomClient(session, self._server, self._tokens)

    def _signed_in_data(self) -> dict[str, Any]:
        """Return the data of the entry, with the current tokens."""
        assert self._tokens is not None
        return {**self._data, CONF_TOKEN: self._tokens.token}

    async def _async_account_error(self, err: Exception) -> ConfigFlowResult:
        """Offer to ask again, or to sign in again if the sign-in is lost."""
        if sign_in_lost(err):
            return await self.async_step_code_expired()
        return self._show_account_error("cannot_fetch", str(err))

    def _new_title(self) -> str:
        """Return a title that no other account has."""
        assert self._server is not None
        taken = async_account_names(self.hass).values()
        if TITLE not in taken:
            return TITLE
        return distinct_name(f"{TITLE} {REGION_TITLES[self._server]}", taken)

    def _show_account_error(self, error: str, detail: str) -> ConfigFlowResult:
        """Explain what failed after the sign-in, and offer to try again."""
        return self.async_show_form(
            step_id="account",
            errors={"base": error},
            description_placeholders={"error": detail},
        )

    def _present_entry(self) -> DexcomConfigEntry:
        """Return the entry that is signed in to again."""
        if self.source == SOURCE_REAUTH:
            return self._get_reauth_entry()
        return self._get_reconfigure_entry()

    async def _async_update_entry(self) -> ConfigFlowResult:
        """Save the tokens, credentials, and region in the journal first, then in the entry."""
        entry = self._present_entry()
        data = self._signed_in_data()
        data[CONF_TOKEN] = signed_in_again(data[CONF_TOKEN], entry.data[CONF_TOKEN])
        await token_journal(self.hass, entry).async_write(data)
        return self.async_update_reload_and_abort(
            entry, unique_id=self.unique_id, data_updates=data
        )


def region_schema(default: Server) -> probatio.Schema:
    """Return the form for the region."""
    return probatio.Schema(
        {
            probatio.Required(CONF_SERVER, default=default): SelectSelector(
                SelectSelectorConfig(
                    options=list(Server),
                    mode=SelectSelectorMode.LIST,
                    translation_key=CONF_SERVER,
                )
            )
        }
    )


def unit_schema(default: str) -> probatio.Schema:
    """Return the form for the unit."""
    return probatio.Schema(
        {
            probatio.Required(CONF_UNIT, default=default): SelectSelector(
                SelectSelectorConfig(options=list(UNITS), mode=SelectSelectorMode.LIST)
            )
        }
    )


def values_by_time(readings: Columns) -> dict[datetime, float]:
    """Return values by time, without the ids of readings, which differ from app to app."""
    times = map(dt_util.utc_from_timestamp, readings.times)
    return dict(zip(times, readings.values, strict=True))
