"""The action that creates reports, and the links to them."""

import base64
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import probatio
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)
from yarl import URL

from custom_components.dexcom_api.actions import report
from custom_components.dexcom_api.const import DOMAIN
from custom_components.dexcom_api.pdf import link
from custom_components.dexcom_api.pdf.create import default_paper
from homeassistant.auth.permissions.const import POLICY_CONTROL, POLICY_READ
from homeassistant.core import Context
from homeassistant.exceptions import (
    HomeAssistantError,
    ServiceValidationError,
    Unauthorized,
)
from homeassistant.generated.countries import COUNTRIES
from homeassistant.setup import async_setup_component

from .account import DAY, HOUR
from .conftest import ENTRY_ID
from .pdf.reading import ReadPdf
from .scene import Scene
from .simulated import NOW

GLUCOSE = "sensor.dexcom_glucose"
DIARY = "calendar.dexcom_diary"
WEEK = {"start": NOW - 7 * DAY}

# What is in a report only for those who may see the diary: totals, days, and responses.
OF_DIARY = ("Entries", "Carbs", "Insulin", "occasions")


@pytest.fixture
def media(scene: Scene, tmp_path: Path) -> Path:
    """Return the local media folder, in which files may be written."""
    folder = tmp_path / "media"
    folder.mkdir()
    scene.hass.config.media_dirs = {"local": str(folder)}
    public = scene.hass.config.path("www")
    scene.hass.config.allowlist_external_dirs = {str(folder), public}
    return folder


def names_in(folder: Path) -> list[str]:
    """Return the names of the files in a folder."""
    return sorted(path.name for path in folder.iterdir())


async def create(scene: Scene, **data: Any) -> ReadPdf:
    """Return the content of a report."""
    answer = await scene.act("create_report", **{"return": "content"}, **data)
    assert answer["file_name"].endswith(".pdf")
    return ReadPdf(base64.b64decode(answer["content"]))


def allow(scene: Scene, *permissions: tuple[str, str]) -> Context:
    """Return the context of a user with permissions for entities."""
    policy: dict[str, dict[str, bool]] = {}
    for entity_id, kind in permissions:
        policy.setdefault(entity_id, {})[kind] = True
    user = MockUser(id="viewer").add_to_hass(scene.hass)
    user.mock_policy({"entities": {"entity_ids": policy}})
    return Context(user_id=user.id)


async def test_file(scene: Scene, media: Path) -> None:
    """By default, the report is a private file in the local media folder."""
    answer = await scene.act("create_report", account=ENTRY_ID, **WEEK)
    path = Path(answer["path"])
    assert path == (
        media / "dexcom_api" / "glucose_report_dexcom_2026_04_25_2026_05_02.pdf"
    )
    assert path.stat().st_mode & 0o777 == 0o600
    assert ReadPdf(path.read_bytes()).texts[:2] == ["Glucose report", "Dexcom"]
    assert names_in(path.parent) == [path.name]


async def test_numbers(scene: Scene) -> None:
    """The numbers are those of get_summary, as its texts show them."""
    window = {"start": NOW - DAY}
    summary = await scene.act("get_summary", **window)
    ranges, goals, figures, *_ = (await create(scene, **window)).tables
    bands = ("very_high", "high", "in_range", "low", "very_low")
    shown = summary["shown"]
    assert [row[2] for row in ranges[1:]] == [f"{shown[band]}%" for band in bands]
    assert [row[2] for row in goals[1:]] == [
        f"{shown[goal['range']]}%" for goal in summary["goals"]
    ]
    assert figures[1][:2] == [shown["mean"], "–"]
    assert figures[1][5] == str(summary["low_episodes"])


async def test_choices(scene: Scene) -> None:
    """Sections, paper, language, and unit can be chosen."""
    chosen = {
        "sections": ["sensors", "overview"],
        "paper": "letter",
        "language": "sv",
        "unit": "mmol/L",
    }
    pdf = await create(scene, **WEEK, **chosen)
    texts = " ".join(pdf.texts)
    assert "Glukosrapport" in texts
    assert "mmol/L" in texts
    assert "Veckodagar" not in texts
    assert pdf.reader.pages[0].mediabox.width == 612
    # The overview comes first.
    assert pdf.texts.index("Mål") < pdf.texts.index("Glukossensorer")


def test_paper_of_countries() -> None:
    """These countries use the paper of the United States, and all others A4."""
    letter = sorted(
        country for country in COUNTRIES if default_paper(country) == "letter"
    )
    assert " ".join(letter) == "BZ CA CL CO CR DO GT MX NI PA PH PR SV US VE"


async def test_defaults(scene: Scene) -> None:
    """Home Assistant decides about the language and the paper; English stands in for others."""
    scene.hass.config.country = "US"
    for language, ours in (("es-419", "es"), ("fi", "en")):
        scene.hass.config.language = language
        pdf = await create(scene, **WEEK)
        assert pdf.reader.pages[0].mediabox.width == 612
        assert pdf.reader.root_object["/Lang"] == ours
    scene.hass.config.country = "FI"
    pdf = await create(scene, **WEEK)
    assert pdf.reader.pages[0].mediabox.width == pytest.approx(595.28)


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        ({"sections": ["weather"]}, probatio.Invalid, "."),
        ({"sections": []}, probatio.Invalid, "."),
        ({"paper": "a3"}, probatio.Invalid, "."),
        ({"path": "configuration.yaml"}, probatio.Invalid, "."),
        ({"language": "tlh"}, probatio.Invalid, "."),
        ({"valid_for": {"days": 31}}, probatio.Invalid, "at most 30 days"),
        ({"valid_for": {"days": 0}}, probatio.Invalid, "at most 30 days"),
        ({"start": NOW - 367 * DAY}, ServiceValidationError, "at most 366 days"),
        ({"start": NOW, "end": NOW - HOUR}, ServiceValidationError, "before the start"),
        (
            {"return": "link", "start": NOW - 367 * DAY},
            ServiceValidationError,
            "at most 366 days",
        ),
    ],
)
async def test_wrong_requests(
    scene: Scene, data: dict[str, Any], error: type[Exception], says: str
) -> None:
    """Wrong requests are refused."""
    with pytest.raises(error, match=says):
        await scene.act("create_report", **data)


@pytest.mark.parametrize("asked", ["reports/mine.PDF", "reports/../own.pdf"])
async def test_paths(scene: Scene, media: Path, asked: str) -> None:
    """A relative path is in the local media folder."""
    answer = await scene.act("create_report", path=asked, **WEEK)
    path = Path(answer["path"])
    assert path == (media / asked).resolve()
    assert path.is_file()


@pytest.mark.parametrize(
    "asked",
    [
        "/etc/own.pdf",
        "../outside.pdf",
        "{config}/own.pdf",
        "{config}/www/own.pdf",
        "{config}/www/deep/own.pdf",
        "link/own.pdf",
        "link.pdf",
        "way_to_public/own.pdf",
    ],
)
async def test_forbidden_paths(scene: Scene, media: Path, asked: str) -> None:
    """Nothing is written elsewhere, nor where anyone can read it, whatever leads there."""
    public = Path(scene.hass.config.path("www"))
    public.mkdir()
    outside = media.parent / "outside"
    outside.mkdir()
    (outside / "existing.pdf").write_text("as before")
    (media / "link").symlink_to(outside)
    (media / "link.pdf").symlink_to(outside / "existing.pdf")
    (media / "way_to_public").symlink_to(public)
    path = asked.format(config=scene.hass.config.config_dir)
    with pytest.raises(ServiceValidationError) as refused:
        await scene.act("create_report", path=path, **WEEK)
    assert refused.value.translation_key == "path_not_allowed"
    assert names_in(public) == []
    assert names_in(outside) == ["existing.pdf"]
    assert (outside / "existing.pdf").read_text() == "as before"


def no_room(*_: Any) -> None:
    """Fail as a full disk does."""
    raise OSError(28, "No space left on device")


async def test_failing_disk(scene: Scene, media: Path) -> None:
    """If a file can't be written, nothing is left of it, and the old one stays."""
    (media / "own.pdf").write_text("as before")
    with (
        patch("os.fsync", no_room),
        pytest.raises(HomeAssistantError, match="could not be written") as failed,
    ):
        await scene.act("create_report", path="own.pdf", **WEEK)
    assert failed.value.translation_key == "file_not_written"
    assert names_in(media) == ["own.pdf"]
    assert (media / "own.pdf").read_text() == "as before"


async def test_permissions(scene: Scene, media: Path) -> None:
    """Reading takes permission for the glucose and the diary; files take control."""

    async def act(context: Context, returned: str) -> dict[str, Any]:
        answer = await scene.hass.services.async_call(
            DOMAIN,
            "create_report",
            {"return": returned, **WEEK},
            blocking=True,
            return_response=True,
            context=context,
        )
        assert answer is not None
        return dict(answer)

    stranger = allow(scene)
    for returned in ("file", "content", "link"):
        with pytest.raises(Unauthorized):
            await act(stranger, returned)
    reader = allow(scene, (GLUCOSE, POLICY_READ))
    answer = await act(reader, "content")
    texts = " ".join(ReadPdf(base64.b64decode(answer["content"])).texts)
    assert not any(of_diary in texts for of_diary in OF_DIARY)
    with pytest.raises(Unauthorized):
        await act(reader, "file")
    assert names_in(media) == []
    owner = allow(
        scene,
        (GLUCOSE, POLICY_READ),
        (GLUCOSE, POLICY_CONTROL),
        (DIARY, POLICY_READ),
    )
    path = Path((await act(owner, "file"))["path"])
    texts = " ".join(ReadPdf(path.read_bytes()).texts)
    assert all(of_diary in texts for of_diary in OF_DIARY)
    path.unlink()
    create = report.async_create_report

    async def async_withdraw(*args: Any, **data: Any) -> Any:
        allow(scene, (GLUCOSE, POLICY_READ), (DIARY, POLICY_READ))
        return await create(*args, **data)

    with (
        patch.object(report, "async_create_report", async_withdraw),
        pytest.raises(Unauthorized),
    ):
        await act(owner, "file")
    assert not path.exists()


async def test_link(scene: Scene, hass_client_no_auth: ClientSessionGenerator) -> None:
    """An automation gets a link that works without signing in, for some time."""
    await async_setup_component(scene.hass, "http", {})
    answer = await scene.act(
        "create_report", **{"return": "link", "valid_for": {"hours": 2}}, **WEEK
    )
    url = URL(answer["url"])
    client = await hass_client_no_auth()
    response = await client.get(url.path_qs)
    assert response.status == 200
    # Links outlive updates, so these names stay.
    assert {*url.query} == {"start", "end", "sections", "diary", "authSig"}
    assert {
        "Content-Type": "application/pdf",
        "Cache-Control": "no-store",
        "Content-Disposition": (
            'inline; filename="glucose_report_dexcom_2026-04-25_2026-05-02.pdf"'
        ),
        "X-Content-Type-Options": "nosniff",
    }.items() <= response.headers.items()
    assert "Carbs" in ReadPdf(await response.read()).texts

    changed = url.update_query(start="2026-01-01T00:00:00+00:00")
    for _ in range(2):
        assert (await client.get(changed.path_qs)).status == 401
        assert (await client.get(url.path)).status == 401
        # Home Assistant restarts.
        await scene.stop()
        del scene.hass.data["http.auth.sign_secret"]
        await scene.set_up()
        response = await client.get(url.path_qs)
        [led_on] = response.history
        assert (led_on.status, led_on.headers["Cache-Control"]) == (302, "no-store")
        assert "Carbs" in ReadPdf(await response.read()).texts
    saved = Path(scene.hass.config.path(".storage", "dexcom_api.report_links"))
    assert saved.stat().st_mode & 0o077 == 0
    assert "2026-" not in saved.read_text()
    scene.freezer.tick(timedelta(hours=2, seconds=1))
    assert (await client.get(url.path_qs)).status == 401
    await scene.hass.config_entries.async_remove(scene.entry.entry_id)
    assert not saved.exists()


@pytest.mark.parametrize(
    "saved",
    [
        "[]",
        '{"version": 1, "data": [1]}',
        '{"version": 1, "data": {"a": "b"}}',
        '{"version": 9, "data": {}}',
    ],
)
async def test_damaged_links(
    scene: Scene, hass_client_no_auth: ClientSessionGenerator, saved: str
) -> None:
    """Links that can't be read don't work, and aren't in the way of others."""
    await async_setup_component(scene.hass, "http", {})
    client = await hass_client_no_auth()
    await scene.stop()
    path = Path(scene.hass.config.path(".storage", "dexcom_api.report_links"))
    path.write_text(saved)
    await scene.set_up()
    unknown = f"{link.PATH}/{ENTRY_ID}?authSig=x"
    assert (await client.get(unknown)).status == 401
    answer = await scene.act("create_report", **{"return": "link"}, **WEEK)
    del scene.hass.data["http.auth.sign_secret"]
    assert (await client.get(URL(answer["url"]).path_qs)).status == 200


@pytest.mark.parametrize(
    ("change", "status"),
    [
        (lambda url: url.update_query(sections="weather"), 400),
        (lambda url: url.update_query(paper="letter", unit="mmol/L"), 200),
        (lambda url: url.update_query(paper="a3"), 400),
        (lambda url: url.update_query(unit="mg"), 400),
        (lambda url: url.update_query(start="long ago"), 400),
        (lambda url: url.update_query(start="2020-01-01T00:00:00Z"), 503),
        (lambda url: url.update_query(start="2026-04-28T00:00:00"), 200),
        (lambda url: url.with_path("/api/dexcom_api/report/nobody"), 404),
    ],
)
async def test_wrong_addresses(
    scene: Scene,
    hass_client: ClientSessionGenerator,
    change: Callable[[URL], URL],
    status: int,
) -> None:
    """Those who are signed in get an error for a wrong address."""
    answer = await scene.act("create_report", **{"return": "link"}, **WEEK)
    client = await hass_client()
    url = URL(answer["url"])
    assert (await client.get(url.path_qs)).status == 200
    assert (await client.get(change(url).path_qs)).status == status


async def test_unloaded_account(
    scene: Scene, hass_client_no_auth: ClientSessionGenerator
) -> None:
    """While an account isn't loaded, its links don't work."""
    answer = await scene.act("create_report", **{"return": "link"}, **WEEK)
    client = await hass_client_no_auth()
    await scene.unload()
    assert (await client.get(URL(answer["url"]).path_qs)).status == 503


async def test_withdrawn_permissions(
    scene: Scene, hass_client: ClientSessionGenerator, hass_admin_user: MockUser
) -> None:
    """A link no longer works for a user who may no longer read the account."""
    answer = await scene.act("create_report", **{"return": "link"}, **WEEK)
    client = await hass_client()
    hass_admin_user.groups = []
    hass_admin_user.mock_policy({})
    path = URL(answer["url"]).path_qs
    # The client signs in; the signature of the automation is removed.
    unsigned = URL(path).without_query_params("authSig")
    assert (await client.get(str(unsigned))).status == 401


@pytest.mark.parametrize("left", [GLUCOSE, DIARY])
async def test_permissions_are_withdrawn_meanwhile(
    scene: Scene,
    hass_client: ClientSessionGenerator,
    hass_admin_user: MockUser,
    left: str,
) -> None:
    """A report isn't sent to those who may no longer read all of it once it is drawn."""
    answer = await scene.act("create_report", **{"return": "link"}, **WEEK)
    client = await hass_client()
    create = link.async_create_report

    async def async_withdraw(*args: Any, **data: Any) -> Any:
        hass_admin_user.groups = []
        hass_admin_user.mock_policy({"entities": {"entity_ids": {left: True}}})
        return await create(*args, **data)

    unsigned = URL(URL(answer["url"]).path_qs).without_query_params("authSig")
    with patch.object(link, "async_create_report", async_withdraw):
        assert (await client.get(str(unsigned))).status == 401


async def test_no_time(scene: Scene) -> None:
    """A period without any length has a report in which nothing is known."""
    moment = NOW - 2 * HOUR
    pdf = await create(scene, start=moment, end=moment)
    assert "Glucose report" in pdf.texts


@pytest.mark.parametrize("user_name", ["UserEmpty"])
async def test_no_readings(scene: Scene) -> None:
    """Without readings, there is no report."""
    with pytest.raises(ServiceValidationError, match="no readings"):
        await scene.act("create_report")


async def test_link_for_cards(
    scene: Scene,
    hass_ws_client: WebSocketGenerator,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    """Cards get a link for some minutes; it leads to the report of their period."""
    connection = await hass_ws_client()
    request = {"type": "dexcom_api/report", "entity_id": GLUCOSE}
    await connection.send_json_auto_id({**request, "days": 7, "language": "it"})
    answer = await connection.receive_json()
    url = URL(answer["result"]["url"])
    assert not url.is_absolute()
    client = await hass_client_no_auth()
    response = await client.get(url.path_qs)
    pdf = ReadPdf(await response.read())
    assert "Rapporto glicemico" in pdf.texts
    assert "2026-04-25" in url.query["start"]
    scene.freezer.tick(timedelta(minutes=10, seconds=1))
    assert (await client.get(url.path_qs)).status == 401
    await connection.send_json_auto_id({**request, "days": 7, "entity_id": "sun.sun"})
    answer = await connection.receive_json()
    assert answer["error"]["code"] == "not_found"


async def test_cards_of_those_who_may_not_read(
    scene: Scene, hass_ws_client: WebSocketGenerator, hass_admin_user: MockUser
) -> None:
    """Those who may not read the account get no link."""
    connection = await hass_ws_client()
    hass_admin_user.groups = []
    hass_admin_user.mock_policy({})
    await connection.send_json_auto_id(
        {"type": "dexcom_api/report", "entity_id": GLUCOSE}
    )
    answer = await connection.receive_json()
    assert answer["error"]["code"] == "unauthorized"


async def test_what_stands_out(scene: Scene) -> None:
    """Sentences say what stands out, or that there are too few days for that."""
    texts = (await create(scene, **WEEK, sections=["patterns"])).texts
    assert "What stands out" in texts
    assert any("days with enough readings" in text for text in texts)


@pytest.mark.parametrize("past_is_imported", [False])
async def test_findings(scene: Scene) -> None:
    """What stands out is said as the action says it."""
    await scene.finish_import()
    window = {"start": NOW - 30 * DAY}
    found = (await scene.act("get_patterns", **window))["findings"]
    texts = (await create(scene, **window, sections=["patterns"])).texts
    parts = [finding[key] for finding in found for key in ("text", "status_text")]
    said = [part for part in parts if part]
    assert texts[-len(said) :] == said
    assert len(found) > 1
