"""Prepare a release, and build what people download of it.

A release is a tag, such as v1.2.3, whose version stands in the manifest and in the changelog:

  scripts/release prepare 1.2.3   writes both; then commit, tag and push
  scripts/release build v1.2.3    makes build/release: the archive that is installed, and the notes
  scripts/release client          makes build/client: the client as a wheel, tested without Home Assistant

The last two are what the tag starts. The same sources make the same archive and wheel, byte for byte.
"""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime
import json
from pathlib import Path
import re
import shutil
import sys
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from .client_wheel import build_client

REPOSITORY: Final = Path(__file__).parents[1]
INTEGRATION: Final = Path("custom_components", "dexcom_api")
LICENSE: Final = Path("LICENSE")
MANIFEST: Final = INTEGRATION / "manifest.json"
CHANGELOG: Final = Path("CHANGELOG.md")
RELEASE: Final = Path("build", "release")

VERSION: Final = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
UNRELEASED: Final = "## Unreleased\n"

# What Python leaves behind.
LEFT_OUT: Final = {"__pycache__", ".mypy_cache"}


class ReleaseError(Exception):
    """Something that has to be put right before there can be a release."""


def prepare(root: Path, version: str) -> None:
    """Write a version into the manifest, and put it over what the changelog has of it."""
    if not VERSION.fullmatch(version):
        raise ReleaseError(f"{version} is not a version such as 1.2.3.")
    manifest = manifest_of(root)
    if numbers(version) < numbers(manifest["version"]):
        raise ReleaseError(f"{version} comes before {manifest['version']}.")
    changelog = (root / CHANGELOG).read_text("utf-8")
    if heading(changelog, version):
        raise ReleaseError(f"{CHANGELOG} has {version} already. Choose the next one.")
    if not notes_under(changelog, UNRELEASED):
        raise ReleaseError(f'{CHANGELOG} has nothing under "{UNRELEASED.strip()}".')
    today = datetime.now(UTC).date().isoformat()
    dated = f"{UNRELEASED}\n## {version} - {today}\n"
    (root / CHANGELOG).write_text(changelog.replace(UNRELEASED, dated, 1), "utf-8")
    manifest["version"] = version
    text = json.dumps(manifest, indent=2, ensure_ascii=False)
    (root / MANIFEST).write_text(f"{text}\n", "utf-8")


def build(root: Path, tag: str) -> Path:
    """Make the archive and the notes of a release, and return the folder that they are in."""
    version = manifest_of(root)["version"]
    if tag != f"v{version}":
        raise ReleaseError(
            f"The tag is {tag}, and {MANIFEST} says {version}. Delete the tag, run "
            f"scripts/release prepare {tag.removeprefix('v')}, commit, and tag that."
        )
    changelog = (root / CHANGELOG).read_text("utf-8")
    notes = notes_under(changelog, heading(changelog, version))
    if not notes:
        raise ReleaseError(f"{CHANGELOG} says nothing of {version}.")
    folder = root / RELEASE
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "notes.md").write_text(f"{notes}\n", "utf-8")
    with ZipFile(folder / f"{INTEGRATION.name}.zip", "w") as archive:
        members = {
            path.relative_to(root / INTEGRATION).as_posix(): path
            for path in files_of(root / INTEGRATION)
        }
        for name, path in sorted({**members, LICENSE.name: root / LICENSE}.items()):
            # Of the first moment that an archive can hold: the files of every clone are new.
            member = ZipInfo(name)
            member.compress_type = ZIP_DEFLATED
            member.external_attr = 0o100644 << 16
            archive.writestr(member, path.read_bytes())
    return folder


def manifest_of(root: Path) -> dict[str, Any]:
    """Return the manifest."""
    manifest: dict[str, Any] = json.loads((root / MANIFEST).read_text("utf-8"))
    return manifest


def numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers, by which it can be compared."""
    return tuple(int(part) for part in version.split("."))


def heading(changelog: str, version: str) -> str:
    """Return the heading of a version in the changelog, empty where there is none."""
    pattern = rf"^## {re.escape(version)} - \d{{4}}-\d\d-\d\d\n"
    found = re.search(pattern, changelog, re.MULTILINE)
    return found[0] if found else ""


def notes_under(changelog: str, title: str) -> str:
    """Return what the changelog has under a heading, up to the next of its kind."""
    if not title:
        return ""
    return changelog.partition(title)[2].partition("\n## ")[0].strip()


def files_of(folder: Path) -> Iterator[Path]:
    """Walk through the files that are installed, in the order of their names."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not LEFT_OUT & set(path.parts):
            yield path


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(
        prog="scripts/release",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("prepare").add_argument("version", help="such as 1.2.3")
    commands.add_parser("client")
    commands.add_parser("build").add_argument("tag", help="such as v1.2.3")
    options = parser.parse_args()
    try:
        if options.command == "client":
            print(build_client(REPOSITORY, manifest_of(REPOSITORY)["version"]))
            return
        if options.command == "build":
            print(build(REPOSITORY, options.tag))
            return
        prepare(REPOSITORY, options.version)
    except ReleaseError as err:
        sys.exit(f"release: {err}")
    print(f"Look at {MANIFEST} and {CHANGELOG}, commit them, then:")
    print(f"  git tag v{options.version} && git push origin main v{options.version}")


if __name__ == "__main__":
    main()
