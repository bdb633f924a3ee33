"""A person in a browser: Home Assistant's dialogs, and Dexcom's pages behind them."""

from collections.abc import Iterator
from functools import cache
from html import unescape
import json
from pathlib import Path
import re
from typing import Any, Final, cast

from aiohttp import ClientResponse, ClientSession
from aiohttp.test_utils import TestClient
from yarl import URL

import custom_components.dexcom_api
from custom_components.dexcom_api.const import CONF_SERVER, DOMAIN
from custom_components.dexcom_api.dexcom.const import Server
from custom_components.dexcom_api.options import CONF_UNIT, MG_DL
from custom_components.dexcom_api.texts import PATHS
import homeassistant.components.homeassistant
from homeassistant.config_entries import (
    SOURCE_REAUTH,
    SOURCE_RECONFIGURE,
    SOURCE_USER,
    ConfigEntry,
    ConfigFlowContext,
    ConfigFlowResult,
)
from homeassistant.core import DOMAIN as HOMEASSISTANT_DOMAIN, HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from .settling import settle

# The name of a second set of application credentials.
OTHER_CREDENTIALS: Final = "others"

INTEGRATION: Final = Path(custom_components.dexcom_api.__file__).parent
CORE: Final = Path(homeassistant.components.homeassistant.__file__).parent


async def filled(answer: ClientResponse, name: str, value: str) -> dict[str, str]:
    """Return the form data of one of Dexcom's pages, with a choice that it offers."""
    assert answer.status == 200
    text = await answer.text()
    tags = [
        dict(re.findall(r'(\w+)="(.*?)"', tag)) for tag in re.findall("<.*?>", text)
    ]
    assert {name, value} <= {tag.get(key) for tag in tags for key in ("name", "value")}
    hidden = [tag for tag in tags if tag.get("type") == "hidden"]
    return {tag["name"]: unescape(tag["value"]) for tag in hidden} | {name: value}


class Browser:
    """A browser that is signed in to Home Assistant."""

    def __init__(
        self, hass: HomeAssistant, home: TestClient[Any, Any], session: ClientSession
    ) -> None:
        """Open Home Assistant."""
        self.hass = hass
        self._home = home
        self._session = session

    async def add_integration(
        self, server: Server = Server.SANDBOX
    ) -> ConfigFlowResult:
        """Add the integration, and choose the region."""
        result = await self.choose_sign_in()
        assert result["step_id"] == "sign_in"
        return await self.submit(result, {CONF_SERVER: server})

    async def choose_sign_in(self, choice: str = "sign_in") -> ConfigFlowResult:
        """Add the integration, and choose to sign in, or not to."""
        result = await self.open_dialog()
        assert result["step_id"] == "user"
        return await self.choose(result, choice)

    async def open_dialog(
        self, source: str = SOURCE_USER, entry: ConfigEntry | None = None
    ) -> ConfigFlowResult:
        """Add the integration, or change an entry."""
        context = ConfigFlowContext(source=source)
        data = dict(entry.data) if entry and source == SOURCE_REAUTH else None
        if entry is not None:
            context["entry_id"] = entry.entry_id
        result = await self.hass.config_entries.flow.async_init(
            DOMAIN, context=context, data=data
        )
        return seen(result)

    async def reauthenticate(self, entry: ConfigEntry) -> ConfigFlowResult:
        """Start to sign in again, up to Dexcom's page or the choice of credentials."""
        result = await self.open_dialog(SOURCE_REAUTH, entry)
        assert result["step_id"] == "reauth_confirm"
        assert result["description_placeholders"] == {"name": entry.title}
        return await self.submit(result)

    async def reconfigure(
        self,
        entry: ConfigEntry,
        server: Server = Server.SANDBOX,
        credentials: str | None = OTHER_CREDENTIALS,
    ) -> ConfigFlowResult:
        """Start to change region or credentials, up to Dexcom's page."""
        result = await self.open_dialog(SOURCE_RECONFIGURE, entry)
        assert result["step_id"] == "reconfigure"
        assert defaults_of(result) == {CONF_SERVER: entry.data[CONF_SERVER]}
        result = await self.submit(result, {CONF_SERVER: server})
        if credentials is not None:
            result = await self.submit(result, {"implementation": credentials})
        return result

    async def submit(
        self, result: ConfigFlowResult, answers: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Select Submit in a dialog."""
        assert result["type"] is FlowResultType.FORM
        following = await self.hass.config_entries.flow.async_configure(
            result["flow_id"], answers or {}
        )
        await self.hass.async_block_till_done()
        return seen(following)

    async def choose(
        self, result: ConfigFlowResult, next_step_id: str
    ) -> ConfigFlowResult:
        """Choose from a menu."""
        assert result["type"] is FlowResultType.MENU
        assert next_step_id in result["menu_options"]
        following = await self.hass.config_entries.flow.async_configure(
            result["flow_id"], {"next_step_id": next_step_id}
        )
        await self.hass.async_block_till_done()
        return seen(following)

    async def sign_in(
        self, result: ConfigFlowResult, user_name: str = "User7"
    ) -> ConfigFlowResult:
        """Sign in to Dexcom, consent, and come back to the dialog."""
        return await self.come_back(result, await self.visit(result, user_name))

    async def visit(
        self, result: ConfigFlowResult, user_name: str, decision: str = "accept"
    ) -> URL:
        """Sign in to Dexcom and decide there; return the way back."""
        assert result["type"] is FlowResultType.EXTERNAL_STEP
        url = URL(result["url"])
        async with self._session.get(url) as answer:
            form = await filled(answer, "user", user_name)
        async with self._session.post(url, data=form) as answer:
            form = await filled(answer, "decision", decision)
        async with self._session.post(
            url, data=form, allow_redirects=False
        ) as redirect:
            assert redirect.status == 302
            return URL(redirect.headers["Location"])

    async def come_back(self, result: ConfigFlowResult, way: URL) -> ConfigFlowResult:
        """Follow the redirect to Home Assistant, and continue the dialog."""
        await self.deliver(result, way)
        following = await self.hass.config_entries.flow.async_configure(
            result["flow_id"]
        )
        await self.hass.async_block_till_done()
        return seen(following)

    async def deliver(self, result: ConfigFlowResult, way: URL) -> None:
        """Follow the redirect to Home Assistant."""
        assert str(way.with_query(None)) == URL(result["url"]).query["redirect_uri"]
        async with self._home.get(way.path_qs) as answer:
            assert answer.status == 200
            assert await answer.text() == "<script>window.close()</script>"

    async def finish(
        self, result: ConfigFlowResult, unit: str = MG_DL
    ) -> ConfigFlowResult:
        """Choose the unit, which creates the entry."""
        assert result["step_id"] == "unit"
        result = await self.submit(result, {CONF_UNIT: unit})
        assert result["type"] is FlowResultType.CREATE_ENTRY
        return result


def defaults_of(result: ConfigFlowResult) -> dict[str, Any]:
    """Return the default answers of a form."""
    schema = result["data_schema"]
    assert schema is not None
    return dict(schema({}))


@cache
def texts_of(domain: str, language: str = "en") -> dict[str, Any]:
    """Return the texts of the integration, or of Home Assistant itself."""
    assert domain in (DOMAIN, HOMEASSISTANT_DOMAIN)
    folder = INTEGRATION if domain == DOMAIN else CORE
    text = (folder / "translations" / f"{language}.json").read_text(encoding="utf-8")
    return cast(dict[str, Any], json.loads(text))


def leaves(texts: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each text."""
    if isinstance(texts, str):
        yield path, texts
        return
    for key, inner in texts.items():
        yield from leaves(inner, f"{path}.{key}" if path else key)


def named_texts(language: str = "en") -> dict[str, str]:
    """Return what images, speech, and titles say, by the keys of the texts."""
    found = dict(leaves(texts_of(DOMAIN, language)))
    common: dict[str, str] = texts_of(DOMAIN, language)["common"]
    return {**common, **{name: found[path] for name, path in PATHS.items()}}


def seen(result: ConfigFlowResult, flow: str = "config") -> ConfigFlowResult:
    """Return a result after checking that all it shows has a text, with its placeholders."""
    texts = texts_of(result.get("translation_domain") or DOMAIN).get(flow, {})
    shown: list[str] = []
    match result["type"]:
        case FlowResultType.ABORT:
            shown.append(texts["abort"][result["reason"]])
        case FlowResultType.MENU:
            step = texts["step"][result["step_id"]]
            shown += [step["title"], step["description"]]
            options = cast(list[str], result["menu_options"])
            shown += [step["menu_options"][key] for key in options]
        case FlowResultType.CREATE_ENTRY if flow == "config":
            shown.append(texts["create_entry"][result["description"]])
        case FlowResultType.EXTERNAL_STEP:
            step = texts["step"][result["step_id"]]
            shown += [step["title"], step["description"]]
        case FlowResultType.FORM:
            step = texts["step"][result["step_id"]]
            shown += [step["title"], step.get("description", "")]
            schema = result["data_schema"]
            for field in schema.schema if schema else ():
                shown += [step["data"][field], step["data_description"][field]]
            shown += [texts["error"][key] for key in (result["errors"] or {}).values()]
    placeholders = result.get("description_placeholders") or {}
    for text in shown:
        text.format(**placeholders)
    return result


async def add_account_of_files(hass: HomeAssistant) -> ConfigEntry:
    """Add an account without a sign-in in the dialogs."""
    flows = hass.config_entries.flow
    result = seen(await flows.async_init(DOMAIN, context={"source": SOURCE_USER}))
    for answers in ({"next_step_id": "files"}, {"unit": "mg/dL"}):
        result = seen(await flows.async_configure(result["flow_id"], answers))
    await settle(hass)
    entry: ConfigEntry = result["result"]
    return entry
