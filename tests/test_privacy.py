"""Neither a secret nor a health value gets out: not into the log, and not into what is shown."""

from collections.abc import Generator
from datetime import timedelta
import json
import logging
from pathlib import Path
import re
import traceback
from typing import Any, Final

import pytest
from pytest_homeassistant_custom_component.components.diagnostics import (
    get_diagnostics_for_config_entry,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.config_entries import ConfigFlowResult
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from scripts.instance import TEMPLATE, prepare_config

from .browser import Browser
from .conftest import ENTRY_ID, OTHER_CLIENT_SECRET
from .scene import Scene
from .simulated import NOW, REDIRECT_URI
from .simulator import CLIENT_ID, CLIENT_SECRET, Fault, Simulator
from .test_system_health import system_health

RECORDS: Final = ("egvs", "events", "calibrations", "alerts")
ENDPOINTS: Final = (*RECORDS, "devices", "data_range")

# No time, port or number of bytes looks like these.
GLUCOSE: Final = 271.25
RATE: Final = 2.7125
CALIBRATION: Final = 272.75
ALERT_LIMIT: Final = 273.75
INSULIN: Final = "27.4375"
NOTE: Final = "felt dizzy after lunch"
HEALTH: Final = tuple(
    map(str, (GLUCOSE, RATE, CALIBRATION, ALERT_LIMIT, INSULIN, NOTE))
)

SECRETS: Final = re.compile(
    rf"sim-(?:access|refresh)-|US_[0-9a-f-]{{36}}|{CLIENT_SECRET}|{OTHER_CLIENT_SECRET}"
)

# An id of a record, at each place of a text. There are thousands to look for.
RECORD_ID: Final = re.compile(r"(?=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))")

# Home Assistant itself logs every event at debug level, with all of its data.
OF_CORE: Final = ("homeassistant.core", "Bus:Handling ")
# Home Assistant keeps this logger at WARNING, since it logs the address of every request.
ACCESS: Final = "aiohttp.access"

type Body = dict[str, Any]

pytestmark = pytest.mark.usefixtures("current_request_with_host")


class Watch:
    """What must not get out, and where it is looked for."""

    def __init__(self, simulator: Simulator, caplog: pytest.LogCaptureFixture) -> None:
        """Learn what is private, and listen to all loggers but one at debug level."""
        self._caplog = caplog
        caplog.set_level(logging.DEBUG)
        for name, logger in list(logging.root.manager.loggerDict.items()):
            if isinstance(logger, logging.Logger) and logger.level and name != ACCESS:
                caplog.set_level(logging.DEBUG, logger=name)
        window = (NOW - timedelta(days=2), NOW)
        private = set(HEALTH)
        for user in simulator.users.values():
            private.add(user.user_id(CLIENT_ID))
            records = simulator.truth(user.name, "devices")
            for kind in RECORDS:
                records += simulator.truth(user.name, kind, *window)
            for record in records:
                ids = record.get("recordId"), record.get("transmitterId")
                private.update(filter(None, ids))
        self._record_ids = {
            text for text in private if RECORD_ID.findall(text) == [text]
        }
        self._texts = private - self._record_ids

    def found_in(self, text: str) -> list[str]:
        """Return what is private in a text."""
        return [
            *SECRETS.findall(text),
            *self._record_ids.intersection(RECORD_ID.findall(text)),
            *(private for private in self._texts if private in text),
        ]

    def assert_log_private(self) -> None:
        """Check all that was logged, tracebacks included."""
        texts = [
            (record.name, logging.Formatter().format(record))
            for record in (
                *self._caplog.get_records("setup"),
                *self._caplog.get_records("call"),
            )
            if record.name != OF_CORE[0]
            or not record.getMessage().startswith(OF_CORE[1])
        ]
        assert len(texts) > 10
        assert not [
            (name, found, text)
            for name, text in texts
            if (found := self.found_in(text))
        ]

    def assert_private(self, shown: object) -> None:
        """Check an error with all that it came from, or something else that is shown."""
        if isinstance(shown, BaseException):
            shown = traceback.format_exception(shown)
        assert not self.found_in(repr(shown))

    def assert_result_private(self, result: ConfigFlowResult) -> None:
        """Check what a dialog shows."""
        keys = ("reason", "errors", "description_placeholders")
        self.assert_private([result.get(key) for key in keys])


def all_set_to(**fields: Any) -> Any:
    """Return a patch that puts values into every record."""

    def patch(body: Body) -> Body:
        return {**body, "records": [{**record, **fields} for record in body["records"]]}

    return patch


def health_data(body: Body) -> Body:
    """Put amounts and a note into events."""
    for index, record in enumerate(body["records"]):
        record["value"] = (INSULIN, NOTE)[index % 2]
    return body


def private_keys(body: Body) -> Body:
    """Put ids and texts where a field has its name or one of a few values."""
    user_id = body["userId"]
    for record in body.get("records", [body]):
        for text in (user_id, NOTE, str(GLUCOSE), *map(str, record.values())):
            record |= {text: text, "tags": {text: 1}}
        record["recordId"] = {user_id: NOTE}
        for key in ("trend", "eventType", "alertName", "displayDevice", "systemTime"):
            record[key] = (user_id, NOTE, [NOTE], {NOTE: NOTE})[len(record) % 4]
    return body


def alert_limits(body: Body) -> Body:
    """Put a limit into every alert setting."""
    text = re.sub(r'"value": [\d.]+', f'"value": {ALERT_LIMIT}', json.dumps(body))
    return dict(json.loads(text))


@pytest.fixture
def watch(simulator: Simulator, caplog: pytest.LogCaptureFixture) -> Generator[Watch]:
    """Give all accounts values that can be told from anything else, and check the log for them."""
    for user in simulator.users.values():
        user.add_patch("egvs", all_set_to(value=GLUCOSE, trendRate=RATE))
        user.add_patch("calibrations", all_set_to(value=CALIBRATION))
        user.add_patch("events", health_data)
        user.add_patch("devices", alert_limits)
    watching = Watch(simulator, caplog)
    yield watching
    watching.assert_log_private()


async def get_records(scene: Scene, endpoint: str, hours: int) -> object:
    """Return what the action returns of an endpoint."""
    window = {"start": NOW - timedelta(hours=hours), "end": NOW}
    return await scene.act(
        "get_records", endpoint=endpoint, **(window if endpoint in RECORDS else {})
    )


async def test_values_are_there(watch: Watch, scene: Scene) -> None:
    """What is looked for is what the account holds, and what the action returns."""
    texts = [repr(await get_records(scene, endpoint, 720)) for endpoint in ENDPOINTS]
    assert set(HEALTH) <= set(watch.found_in("".join(texts)))
    assert scene.entry.runtime_data.readings.data.latest.mg_dl == GLUCOSE


@pytest.mark.usefixtures("credentials")
async def test_sign_in(watch: Watch, browser: Browser, simulator: Simulator) -> None:
    """Signing in, declined, too late and with a wrong secret, says nothing of what it used."""
    result = await browser.add_integration()
    way = await browser.visit(result, "User7", "decline")
    result = await browser.come_back(result, way)
    watch.assert_result_private(result)

    result = await browser.add_integration()
    way = await browser.visit(result, "User7")
    simulator.clock.advance(timedelta(seconds=61))
    result = await browser.come_back(result, way)
    assert result["step_id"] == "code_expired"
    watch.assert_result_private(result)
    result = await browser.sign_in(await browser.submit(result))
    result = await browser.finish(result)

    simulator.register_client(CLIENT_ID, OTHER_CLIENT_SECRET, [REDIRECT_URI])
    result = await browser.sign_in(await browser.add_integration(), "User6")
    assert result["reason"] == "credentials_rejected"
    watch.assert_result_private(result)


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize("kind", ["token_error", "http_error", "html", "bad_json"])
async def test_sign_in_when_dexcom_repeats_what_it_got(
    watch: Watch, browser: Browser, simulator: Simulator, kind: str
) -> None:
    """An answer that quotes the secret or a token isn't quoted."""
    said = f"bad {CLIENT_SECRET} sim-refresh-1 US_{'0' * 36}"
    body = {"error": said, "error_description": said, "access_token": [said]}
    result = await browser.add_integration()
    simulator.faults.add(Fault(kind, "token", count=1, body=body))
    result = await browser.sign_in(result)
    assert result["type"] is FlowResultType.ABORT
    watch.assert_result_private(result)

    result = await browser.add_integration()
    body = private_body(simulator, "dataRange") | {"userId": 7}
    simulator.faults.add(Fault(kind, "dataRange", count=1, body=body))
    result = await browser.sign_in(result)
    assert not simulator.faults.active()
    watch.assert_result_private(result)


async def test_signing_in_again(
    watch: Watch, scene: Scene, browser: Browser, other_credentials: str
) -> None:
    """Neither another person nor other credentials are named."""
    for begin, user_name, outcome in (
        (browser.reauthenticate, "User6", "wrong_account"),
        (browser.reconfigure, "User6", "wrong_account"),
        (browser.reconfigure, "User7", "reconfigure_successful"),
    ):
        result = await browser.sign_in(await begin(scene.entry), user_name)
        assert outcome in (result.get("step_id"), result.get("reason"))
        watch.assert_result_private(result)


async def test_everyday_life(watch: Watch, scene: Scene) -> None:
    """Changing options, a day of polls, a reload, and the removal leave nothing in the log."""
    result: Any = await scene.hass.config_entries.options.async_init(ENTRY_ID)
    for answers in (
        {"next_step_id": "settings"},
        {"unit": "mmol/L", "goals": "own"},
        {"low": 4, "high": 9},
        {"stale_after_hours": 4},
        {},
    ):
        result = await scene.hass.config_entries.options.async_configure(
            result["flow_id"], answers
        )
    await scene.settle()
    await scene.advance(timedelta(hours=1), 24)
    scene.simulator.expire_access_tokens()
    await scene.advance(timedelta(minutes=6))
    await scene.reload()
    await scene.hass.config_entries.async_remove(ENTRY_ID)
    await scene.settle()


def private_body(simulator: Simulator, endpoint: str) -> Body:
    """Return a body that holds all that is private."""
    [egv] = simulator.truth("User7", "egvs", NOW - timedelta(minutes=70), NOW)[-1:]
    return {
        "userId": simulator.users["User7"].user_id(CLIENT_ID),
        "records": [{**egv, "value": GLUCOSE, "trendRate": RATE, "note": NOTE}],
        "amount": INSULIN,
        "request": {"token": "sim-access-1", "client_secret": CLIENT_SECRET},
        "endpoint": endpoint,
    }


FAULTS: Final[dict[str, Body]] = {
    "400": {"kind": "http_error", "status": 400},
    "429": {"kind": "rate_limit"},
    "401": {"kind": "unauthorized"},
    "token": {"kind": "token_error"},
    "html": {"kind": "html"},
    "cut json": {"kind": "bad_json"},
    "cut body": {"kind": "cut_body"},
    "drop": {"kind": "drop"},
    "not http": {"kind": "not_http"},
    "garbage": {"kind": "garbage_records"},
    "missing": {"kind": "missing_fields"},
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_faults(watch: Watch, scene: Scene, fault: str) -> None:
    """Whatever comes in place of an answer, also at start, nothing of it is told."""
    endpoints = ("egvs", "devices", "token", "*")
    # A token that was renewed but didn't arrive would end it all.
    for endpoint in endpoints[: 2 if fault == "cut body" else None]:
        body = json.dumps(private_body(scene.simulator, endpoint))
        body = body[:-1] if fault == "cut json" else body
        scene.simulator.expire_access_tokens()
        scene.simulator.faults.add(Fault(endpoint=endpoint, body=body, **FAULTS[fault]))
        await scene.advance(timedelta(minutes=10), 4)
        watch.assert_private(scene.entry.runtime_data.readings.last_exception)
        for asked in ENDPOINTS:
            try:
                await get_records(scene, asked, 2)
            except HomeAssistantError as err:
                watch.assert_private(err)
        await scene.reload()
        watch.assert_private(scene.entry.reason)
        scene.simulator.faults.clear()
        await scene.reload()


async def test_what_is_shown_to_helpers(
    watch: Watch, scene: Scene, hass_client: ClientSessionGenerator
) -> None:
    """Diagnostics and system health are free of it, in good times and bad."""
    assert await async_setup_component(scene.hass, "diagnostics", {})
    for fault in (
        Fault("slow", count=0),
        Fault("garbage_records"),
        Fault("http_error", body=private_body(scene.simulator, "*")),
    ):
        scene.simulator.faults.clear()
        scene.simulator.faults.add(fault)
        await scene.advance(timedelta(minutes=8))
        diagnostics = await get_diagnostics_for_config_entry(
            scene.hass, hass_client, scene.entry
        )
        health = await system_health(scene.hass)
        watch.assert_private((diagnostics, health))


async def test_shapes(
    watch: Watch, scene: Scene, hass_client: ClientSessionGenerator
) -> None:
    """Ids and texts don't get into diagnostics as names of fields, codes, or times."""
    assert await async_setup_component(scene.hass, "diagnostics", {})
    for endpoint in (*RECORDS, "devices", "dataRange"):
        scene.user.add_patch(endpoint, private_keys)
    for endpoint in ENDPOINTS:
        await get_records(scene, endpoint, 720)
    diagnostics = await get_diagnostics_for_config_entry(
        scene.hass, hass_client, scene.entry
    )
    assert diagnostics["skipped_records"]["egvs"] > 1000
    assert "records[].?" in diagnostics["shapes"]["egvs"]["unknown_fields"]
    watch.assert_private(diagnostics)


async def test_issues(watch: Watch, scene: Scene) -> None:
    """Repair issues name the account by its title."""
    issues = ir.async_get(scene.hass).issues
    scene.user.offline.append((NOW, NOW + timedelta(days=30)))
    await scene.advance(timedelta(days=1), 5)
    scene.simulator.register_client(CLIENT_ID, OTHER_CLIENT_SECRET, [REDIRECT_URI])
    scene.simulator.expire_access_tokens()
    await scene.advance(timedelta(hours=1))
    assert len([issue for issue in issues if issue[0] == DOMAIN]) == 2
    watch.assert_private(issues)

    scene.simulator.revoke("User7")
    scene.simulator.register_client(CLIENT_ID, CLIENT_SECRET, [REDIRECT_URI])
    await scene.advance(timedelta(hours=1))
    assert scene.hass.config_entries.flow.async_progress()
    watch.assert_private(issues)


async def test_files_with_tokens_are_for_home_assistant_alone(scene: Scene) -> None:
    """No file of ours that holds a token can be read by another user of the machine."""
    scene.simulator.expire_access_tokens()
    await scene.advance(timedelta(minutes=6))
    await scene.advance(timedelta(minutes=10))
    holders = {
        path.name: path.stat().st_mode & 0o777
        for path in Path(scene.hass.config.config_dir).rglob("*")
        if path.is_file() and SECRETS.search(path.read_text(errors="replace"))
    }
    journal = f"dexcom_api.{ENTRY_ID}.token"
    # Home Assistant keeps the others itself, as readable as its umask allows.
    files_of_core = {"application_credentials", "core.config_entries"}
    assert holders.keys() == {journal, *files_of_core}
    assert holders[journal] == 0o600


def test_develop_listens_on_loopback_only(tmp_path: Path) -> None:
    """No other machine gets at the Home Assistant of scripts/develop."""
    prepare_config(tmp_path / "develop", 8123)
    http = json.loads((tmp_path / "develop" / ".storage" / "http").read_text())["data"]
    assert http["stable"]["server_host"] == ["127.0.0.1", "::1"]
    assert http["pending"] is None
    assert http["yaml_migration_done"] is True
    for file in TEMPLATE.glob("*.yaml"):
        assert not re.search(r"^\s*(http|server_host):", file.read_text(), re.MULTILINE)
