"""Publishing: releases and their archives."""

import json
from pathlib import Path
import re
import shutil
from typing import Any, Final
from zipfile import ZipFile

import pytest

from scripts import release

from .browser import INTEGRATION

REPOSITORY: Final = Path(__file__).parents[1]
MANIFEST: Final[dict[str, Any]] = json.loads(
    (INTEGRATION / "manifest.json").read_text("utf-8")
)
HACS: Final[dict[str, Any]] = json.loads((REPOSITORY / "hacs.json").read_text("utf-8"))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of the files that make a release."""
    shutil.copytree(INTEGRATION, tmp_path / release.INTEGRATION)
    for name in (release.CHANGELOG, release.LICENSE):
        shutil.copy(REPOSITORY / name, tmp_path)
    return tmp_path


def put(tree: Path, version: str, changelog: str) -> None:
    """Write a version and a changelog into a copy."""
    path = tree / release.MANIFEST
    path.write_text(json.dumps({**MANIFEST, "version": version}), "utf-8")
    (tree / release.CHANGELOG).write_text(changelog, "utf-8")


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
    manifest = (REPOSITORY / release.MANIFEST).read_text("utf-8")
    assert text == manifest.replace(MANIFEST["version"], "0.2.0")
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
        names = set(archive.namelist())
        assert archive.read("LICENSE") == (REPOSITORY / "LICENSE").read_bytes()
        for name in names - {"LICENSE"}:
            installed = (tree / release.INTEGRATION / name).read_bytes()
            assert archive.read(name) == installed
    assert {
        "__init__.py",
        "brand/icon.png",
        "dexcom/py.typed",
        "manifest.json",
    } <= names
    assert {
        f"frontend/{path.name}"
        for path in (REPOSITORY / release.INTEGRATION / "frontend").iterdir()
    } <= names
    assert "translations/en.json" in names
    assert not [name for name in names if "__pycache__" in name]


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("v0.2.0", "not a version"),
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
