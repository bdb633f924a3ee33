"""Publishing: what Home Assistant, the Marketplace and HACS ask of a repository, and its workflows."""

import ast
import json
import os
from pathlib import Path
import re
import shutil
import subprocess
import sys
from typing import Any, Final
from zipfile import ZipFile

import pytest

from custom_components.dexcom_api.const import DOMAIN
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.loader import async_get_integration
from homeassistant.util.yaml import load_yaml_dict
from scripts import release

from .browser import INTEGRATION

REPOSITORY: Final = Path(__file__).parents[1]
GITHUB: Final = REPOSITORY / ".github"
WORKFLOWS: Final = sorted((GITHUB / "workflows").glob("*.yml"))
MANIFEST: Final[dict[str, Any]] = json.loads(
    (INTEGRATION / "manifest.json").read_text("utf-8")
)
HACS: Final[dict[str, Any]] = json.loads((REPOSITORY / "hacs.json").read_text("utf-8"))

# Parts of Home Assistant that are always there, and so need not be declared.
INTERNAL: Final = {*Platform, "homeassistant", "system_health", "websocket_api"}


USES: Final = re.compile(r"^ *(?:- )?uses: (\S+)(.*)$", re.MULTILINE)
PINNED: Final = re.compile(r"[\w-]+/[\w./-]+@[0-9a-f]{40}")
# These two have no versions, or none that anybody uses.
VERSION_COMMENT: Final = re.compile(r" # (?:v\d+\.\d+\.\d+|main|master)")

# What is named in a text and can be found in the repository.
FILE_NAME: Final = re.compile(
    r"`((?:scripts/\w+|[\w/*]+/|[\w./*]+\.(?:json|md|py|yaml)))`"
)


def read(path: Path | str) -> str:
    """Return the text of a file of the repository."""
    return (REPOSITORY / path).read_text("utf-8")


def yaml_of(path: Path) -> dict[str, Any]:
    """Return what a YAML file holds."""
    return dict(load_yaml_dict(str(path)))


async def test_manifest(hass: HomeAssistant) -> None:
    """The manifest is as hassfest and HACS want it, and Home Assistant takes it."""
    assert list(MANIFEST) == [
        "domain",
        "name",
        *sorted(MANIFEST.keys() - {"domain", "name"}),
    ]
    assert MANIFEST["domain"] == INTEGRATION.name == DOMAIN
    assert MANIFEST["name"] == HACS["name"]
    assert MANIFEST["documentation"].startswith("https://github.com/")
    assert MANIFEST["issue_tracker"] == f"{MANIFEST['documentation']}/issues"
    assert MANIFEST["codeowners"]
    assert all(owner.startswith("@") for owner in MANIFEST["codeowners"])
    assert release.VERSION.fullmatch(MANIFEST["version"])
    integration = await async_get_integration(hass, DOMAIN)
    assert integration.version == MANIFEST["version"]
    assert integration.config_flow
    assert integration.iot_class == "cloud_polling"
    assert integration.integration_type == "service"


@pytest.mark.parametrize("path", ["requirements_test.txt", "requirements_develop.txt"])
def test_requirements(path: str) -> None:
    """What the integration requires has one version everywhere, and is pinned to it."""
    assert all(
        re.fullmatch(r"[\w-]+==[\d.]+", line) for line in MANIFEST["requirements"]
    )
    assert set(MANIFEST["requirements"]) <= set(read(path).splitlines())


def components_of(module: ast.Module) -> set[str]:
    """Return the integrations of Home Assistant that a module imports from."""
    names: set[str] = set()
    for node in ast.walk(module):
        match node:
            case ast.Import(names=aliases):
                names |= {alias.name for alias in aliases}
            case ast.ImportFrom(module=str(origin), names=aliases, level=0):
                names |= {f"{origin}.{alias.name}" for alias in aliases}
    parts = [name.split(".") for name in names]
    return {part[2] for part in parts if part[:2] == ["homeassistant", "components"]}


def test_dependencies() -> None:
    """All that is imported of other integrations is declared, and all that is declared is used."""
    declared = {*MANIFEST["dependencies"], *MANIFEST["after_dependencies"]}
    used = {
        component
        for path in INTEGRATION.rglob("*.py")
        for component in components_of(ast.parse(path.read_text("utf-8")))
    }
    # A module that bears the name of an integration is a platform of it.
    platforms = {name for name in used if (INTEGRATION / f"{name}.py").is_file()}
    assert declared <= used
    assert used - declared <= INTERNAL | platforms
    assert not set(MANIFEST["dependencies"]) & set(MANIFEST["after_dependencies"])


def test_hacs() -> None:
    """HACS and the Marketplace know what to install, and for which Home Assistant."""
    assert HACS.keys() == {
        "name",
        "filename",
        "hide_default_branch",
        "homeassistant",
        "zip_release",
    }
    assert HACS["zip_release"] is True
    assert HACS["filename"] == f"{DOMAIN}.zip"
    # The archive is all that can be installed, and a branch has none.
    assert HACS["hide_default_branch"] is True
    oldest = HACS["homeassistant"].removesuffix(".0")
    assert f"- Home Assistant {oldest} or newer." in read("README.md")
    [integration] = (REPOSITORY / "custom_components").glob("*/manifest.json")
    assert integration.parent == INTEGRATION


def commands_of(workflow: dict[str, Any]) -> list[str]:
    """Return what the steps of a workflow run."""
    steps = [step for job in workflow["jobs"].values() for step in job.get("steps", ())]
    return [step["run"] for step in steps if "run" in step]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_permissions(path: Path) -> None:
    """A workflow may do nothing but what a job of it needs, which is to read but for releases."""
    workflow = yaml_of(path)
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        may = "write" if (path.stem, name) == ("release", "publish") else "read"
        assert job["permissions"] == {"contents": may}
        assert "uses" in job or job["timeout-minutes"] <= 90


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned(path: Path) -> None:
    """Nobody can change an action under us, and each says which version it is."""
    for action, comment in USES.findall(path.read_text("utf-8")):
        if action.startswith("./"):
            assert (REPOSITORY / action).is_file()
            continue
        assert PINNED.fullmatch(action), action
        assert VERSION_COMMENT.fullmatch(comment), action


def test_actions_have_one_version() -> None:
    """The same action is the same everywhere."""
    found = {use for path in WORKFLOWS for use in USES.findall(path.read_text("utf-8"))}
    names = [action.partition("@")[0] for action, _ in found]
    assert len(names) == len(set(names)) > 5


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nobody_else_runs_anything(path: Path) -> None:
    """No secret is used, and nothing that others can choose gets into a command."""
    text = path.read_text("utf-8")
    assert "pull_request_target" not in text
    assert "secrets" not in text
    assert not [run for run in commands_of(yaml_of(path)) if "${{" in run]
    assert text.count("github.token") == (path.stem == "release")
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_use_our_scripts(path: Path) -> None:
    """What a workflow runs of ours is there, and can be run."""
    for run in commands_of(yaml_of(path)):
        for script in re.findall(r"(?<![\w/])scripts/[\w./]+", run):
            assert (REPOSITORY / script).is_file()
            assert "." in script or os.access(REPOSITORY / script, os.X_OK)


def test_continuous_integration_runs_all() -> None:
    """Each test runs in one of the two jobs, and each check of ours in one."""
    runs = " ".join(commands_of(yaml_of(GITHUB / "workflows" / "test.yml")))
    assert '-m "not browser and not e2e"' in runs
    assert '-m "browser or e2e"' in runs
    for command in ("scripts/lint", "--cov", "npm run build", "git diff --exit-code"):
        assert command in runs


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "SECURITY.md"])
def test_named_files_are_there(page: str) -> None:
    """Whoever follows these pages finds the files that they speak of."""
    names = set(FILE_NAME.findall(read(page)))
    assert names
    for name in names:
        assert [*REPOSITORY.glob(name), *INTEGRATION.glob(name)], name


def test_layout_is_complete() -> None:
    """Whoever looks for something in the integration finds each module explained."""
    table = (
        read("CONTRIBUTING.md").partition("## What is where")[2].partition("\n## ")[0]
    )
    named = {
        path.relative_to(INTEGRATION).parts[0]
        for name in re.findall(r"`([\w./*]+)`", table)
        for path in INTEGRATION.glob(name)
    }
    tracked = {path.name for path in INTEGRATION.iterdir()} - release.LEFT_OUT
    assert tracked - named == set()


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of what a release is made of."""
    shutil.copytree(INTEGRATION, tmp_path / release.INTEGRATION)
    shutil.copy(REPOSITORY / release.CHANGELOG, tmp_path)
    return tmp_path


def put(tree: Path, version: str, changelog: str) -> None:
    """Let a copy be at a version, and have a changelog."""
    path = tree / release.MANIFEST
    path.write_text(json.dumps({**MANIFEST, "version": version}), "utf-8")
    (tree / release.CHANGELOG).write_text(changelog, "utf-8")


def test_changelog() -> None:
    """The changelog speaks of the version that the manifest has."""
    changelog = read(release.CHANGELOG)
    heading = release.heading(changelog, MANIFEST["version"])
    assert release.notes_under(changelog, heading or release.UNRELEASED)


def test_release(tree: Path) -> None:
    """A prepared version is in the manifest and the changelog, and its tag makes the archive."""
    put(
        tree,
        "0.1.0",
        "# Changelog\n\n## Unreleased\n\n- More.\n\n## 0.1.0 - 2026-01-01\n\n- All.\n",
    )

    release.prepare(tree, "0.2.0")
    folder = release.build(tree, "v0.2.0")

    text = (tree / release.MANIFEST).read_text("utf-8")
    assert text == read(release.MANIFEST).replace(MANIFEST["version"], "0.2.0")
    changelog = (tree / release.CHANGELOG).read_text("utf-8")
    assert re.search(
        r"## Unreleased\n\n## 0\.2\.0 - \d{4}-\d\d-\d\d\n\n- More\.\n", changelog
    )
    assert (folder / "notes.md").read_text("utf-8") == "- More.\n"
    with ZipFile(folder / HACS["filename"]) as archive:
        assert json.loads(archive.read("manifest.json"))["version"] == "0.2.0"


def test_archive(tree: Path) -> None:
    """The archive holds what is installed and nothing else, and is always the same."""
    put(tree, "1.0.0", "## 1.0.0 - 2026-01-01\n\n- All.\n")
    (tree / release.INTEGRATION / "__pycache__").mkdir(exist_ok=True)
    (tree / release.INTEGRATION / "__pycache__" / "const.cpython-314.pyc").touch()
    first = (release.build(tree, "v1.0.0") / HACS["filename"]).read_bytes()
    (tree / release.INTEGRATION / "const.py").touch()
    path = release.build(tree, "v1.0.0") / HACS["filename"]

    assert path.read_bytes() == first
    with ZipFile(path) as archive:
        for name in archive.namelist():
            installed = (tree / release.INTEGRATION / name).read_bytes()
            assert archive.read(name) == installed
        names = set(archive.namelist())
    assert {
        "__init__.py",
        "brand/icon.png",
        "dexcom/py.typed",
        "manifest.json",
    } <= names
    assert "frontend/dexcom-api-cards.js" in names
    assert "translations/en.json" in names
    assert not [name for name in names if "__pycache__" in name]


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("v0.2.0", "not a version"),
        ("0.2", "not a version"),
        ("0.0.9", "comes before 0.1.0"),
        ("0.1.0", "has 0.1.0 already"),
        ("0.2.0", 'nothing under "## Unreleased"'),
    ],
)
def test_unfit_version(tree: Path, version: str, message: str) -> None:
    """A version that can't be released is refused, and nothing is written."""
    changelog = "## Unreleased\n\n## 0.1.0 - 2026-01-01\n\n- All.\n"
    put(tree, "0.1.0", changelog)
    manifest = (tree / release.MANIFEST).read_bytes()

    with pytest.raises(release.ReleaseError, match=message):
        release.prepare(tree, version)

    assert (tree / release.MANIFEST).read_bytes() == manifest
    assert (tree / release.CHANGELOG).read_text("utf-8") == changelog


@pytest.mark.parametrize(
    ("tag", "changelog", "message"),
    [
        ("v0.2.0", "## 0.2.0 - 2026-01-01\n\n- All.\n", "says 0.1.0"),
        ("0.1.0", "## 0.1.0 - 2026-01-01\n\n- All.\n", "says 0.1.0"),
        ("v0.1.0", "## Unreleased\n\n- All.\n", "says nothing of 0.1.0"),
    ],
)
def test_unfit_tag(tree: Path, tag: str, changelog: str, message: str) -> None:
    """A tag that isn't what the manifest and the changelog say makes no archive."""
    put(tree, "0.1.0", changelog)
    with pytest.raises(release.ReleaseError, match=message):
        release.build(tree, tag)
    assert not (tree / release.RELEASE).exists()


def test_release_says_what_is_wrong() -> None:
    """On the command line, a mistake is one line of text."""
    done = subprocess.run(
        (sys.executable, "-m", "scripts.release", "build", "v0"),
        check=False,
        capture_output=True,
        cwd=REPOSITORY,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("release: The tag is v0, and ")
    assert done.stderr.count("\n") == 1
