"""Publishing: the repository, as Home Assistant, the Marketplace, and HACS require it, and its workflows."""

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

# Parts of Home Assistant that are always loaded need no declaration.
INTERNAL: Final = {*Platform, "homeassistant", "system_health", "websocket_api"}


# A file or folder of the repository, as texts name it.
FILE_NAME: Final = re.compile(
    r"`((?:scripts/\w+|[\w/*]+/|[\w./*]+\.(?:json|md|py|yaml)))`"
)


def read(path: Path | str) -> str:
    """Return the text of a file of the repository."""
    return (REPOSITORY / path).read_text("utf-8")


async def test_manifest(hass: HomeAssistant) -> None:
    """The manifest meets the rules of hassfest and HACS, and Home Assistant loads it."""
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
    """Requirements of the integration are pinned to the same version everywhere."""
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
    """Other integrations are declared as dependencies exactly if they are imported."""
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
    """HACS and the Marketplace find the archive and the oldest supported Home Assistant."""
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


def commands_of(workflow: Path) -> list[str]:
    """Return the commands that the steps of a workflow run."""
    jobs: dict[str, Any] = dict(load_yaml_dict(str(workflow)))["jobs"]
    steps = [step for job in jobs.values() for step in job.get("steps", ())]
    return [step["run"] for step in steps if "run" in step]


def test_no_workflow_uses_secrets() -> None:
    """Only the release has a token; zizmor checks permissions, pins, and injections."""
    for path in WORKFLOWS:
        text = path.read_text("utf-8")
        assert "secrets" not in text
        assert text.count("github.token") == (path.stem == "release")


def test_workflows_use_our_scripts() -> None:
    """The scripts that workflows run exist and are executable."""
    for path in WORKFLOWS:
        for run in commands_of(path):
            for script in re.findall(r"(?<![\w/])scripts/[\w./]+", run):
                assert (REPOSITORY / script).is_file()
                assert "." in script or os.access(REPOSITORY / script, os.X_OK)


def test_continuous_integration_runs_all() -> None:
    """Each test and each check runs in one of the jobs."""
    runs = " ".join(commands_of(GITHUB / "workflows" / "test.yml"))
    assert '-m "not browser and not e2e"' in runs
    assert '-m "browser or e2e"' in runs
    for command in ("scripts/lint", "--cov", "npm run build", "git diff --exit-code"):
        assert command in runs


def test_named_files_exist() -> None:
    """The files that these pages mention exist."""
    for page in ("CONTRIBUTING.md", "SECURITY.md"):
        names = set(FILE_NAME.findall(read(page)))
        assert names
        for name in names:
            assert [*REPOSITORY.glob(name), *INTEGRATION.glob(name)], name


def test_layout_is_complete() -> None:
    """CONTRIBUTING explains each module of the integration."""
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
    """Return a copy of the files that make a release."""
    shutil.copytree(INTEGRATION, tmp_path / release.INTEGRATION)
    shutil.copy(REPOSITORY / release.CHANGELOG, tmp_path)
    return tmp_path


def put(tree: Path, version: str, changelog: str) -> None:
    """Write a version and a changelog into a copy."""
    path = tree / release.MANIFEST
    path.write_text(json.dumps({**MANIFEST, "version": version}), "utf-8")
    (tree / release.CHANGELOG).write_text(changelog, "utf-8")


def test_changelog() -> None:
    """The changelog describes the version of the manifest."""
    changelog = read(release.CHANGELOG)
    heading = release.heading(changelog, MANIFEST["version"])
    assert release.notes_under(changelog, heading or release.UNRELEASED)


def test_release(tree: Path) -> None:
    """Preparing a release writes its version into manifest and changelog; its tag makes the archive."""
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
    """The archive is reproducible and contains the integration and nothing else."""
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
    """An invalid version is refused and changes no file."""
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
    """A tag that differs from manifest or changelog makes no archive."""
    put(tree, "0.1.0", changelog)
    with pytest.raises(release.ReleaseError, match=message):
        release.build(tree, tag)
    assert not (tree / release.RELEASE).exists()


def test_release_says_what_is_wrong() -> None:
    """On the command line, an error is one line of text."""
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
