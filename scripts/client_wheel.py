"""Build the client as a wheel, and test it where there is no Home Assistant.

The integration contains the client as a package that depends on nothing else of it. The wheel has the same modules under
another name. Its tests are the integration's, with the simulated Dexcom.
"""

import os
from pathlib import Path
import re
import shutil
import subprocess
from tempfile import TemporaryDirectory
from typing import Final

NAME: Final = "dexcom-api-client"
MODULE: Final = "dexcom_api_client"
INSIDE: Final = "custom_components.dexcom_api.dexcom"

# What the client imports, and what its tests need besides.
REQUIREMENTS: Final = ("aiohttp", "msgspec")
TEST_REQUIREMENTS: Final = (
    *("pytest", "pytest-asyncio", "pytest-socket", "pytest-timeout"),
    *("hypothesis", "orjson", "time-machine"),
)
TESTS: Final = ("__init__.py", "clocks.py", "simulated.py", "simulator_fixtures.py")
TEST_FOLDERS: Final = ("dexcom", "simulator")

NO_HOME_ASSISTANT: Final = """\
import importlib.util, sys
sys.exit("There is a Home Assistant" if importlib.util.find_spec("homeassistant") else 0)
"""

# 1 January 1980, in seconds since 1970: files of every clone are new, and archives can't hold less.
FIRST_DAY_OF_ARCHIVES: Final = "315532800"

PROJECT: Final = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "{name}"
version = "{version}"
description = "Client of the official Dexcom API, version 3"
readme = "README.md"
requires-python = ">=3.14"
license = "MIT"
license-files = ["LICENSE"]
dependencies = [{dependencies}]

[tool.pytest.ini_options]
asyncio_mode = "auto"
asyncio_default_fixture_loop_scope = "function"
pythonpath = ["."]
timeout = 120
"""

README: Final = """\
# Client of the official Dexcom API

Reads estimated glucose values, devices, events, calibrations, alerts, and the data range of an account from Dexcom's API,
version 3, with aiohttp. It doesn't sign anyone in: it asks you for an access token.

```python
from datetime import UTC, datetime, timedelta

from aiohttp import ClientSession
from dexcom_api_client.client import DexcomClient
from dexcom_api_client.const import Server


class Tokens:
    async def access_token(self, *, rejected: str | None = None) -> str:
        return await my_refresh() if rejected else my_token


async with ClientSession() as session:
    client = DexcomClient(session, Server.US, Tokens())
    now = datetime.now(UTC)
    for egv in (await client.egvs(now - timedelta(days=1), now)).records:
        print(egv.time, egv.mg_dl, egv.trend)
```

Not a medical device, and not connected to Dexcom, Inc.
"""


def build_client(root: Path, version: str) -> Path:
    """Build the wheel into build/client, test it, and return its path."""
    folder = root / "build" / "client"
    shutil.rmtree(folder, ignore_errors=True)
    with TemporaryDirectory() as temporary:
        source = Path(temporary)
        write_project(root, source, version)
        environment = Environment(root, source)
        environment.install("hatchling")
        environment.run("-m", "hatchling", "build", "-t", "wheel", "-d", folder)
        [wheel] = folder.glob("*.whl")
        # Only the wheel is left to import.
        shutil.rmtree(source / MODULE)
        environment.install(wheel, *TEST_REQUIREMENTS)
        copy_tests(root / "tests", source / "tests")
        environment.run("-c", NO_HOME_ASSISTANT)
        environment.run(
            *("-m", "pytest", "-q", "-p", "tests.simulator_fixtures", "tests/dexcom")
        )
    return wheel


class Environment:
    """An environment of its own, with the versions that .venv has."""

    def __init__(self, root: Path, folder: Path) -> None:
        """Make it in a folder, in which its commands run."""
        self._folder = folder
        self._uv = output(root / "scripts" / "uv")
        self._python = folder / "environment" / "bin" / "python"
        self._versions = folder / "versions.txt"
        tested = f"--python={root / '.venv' / 'bin' / 'python'}"
        self._versions.write_text(output(self._uv, "pip", "freeze", tested), "utf-8")
        python = f"--python={output(root / 'scripts' / 'python314')}"
        self._call(self._uv, "venv", "--quiet", python, "environment")

    def install(self, *packages: str | Path) -> None:
        """Install packages."""
        python, versions = f"--python={self._python}", f"--constraints={self._versions}"
        self._call(self._uv, "pip", "install", "--quiet", python, versions, *packages)

    def run(self, *arguments: str | Path) -> None:
        """Run its Python; a failure ends the build."""
        self._call(self._python, *arguments)

    def _call(self, *command: str | Path) -> None:
        env = {**os.environ, "SOURCE_DATE_EPOCH": FIRST_DAY_OF_ARCHIVES}
        env.pop("PYTHONPATH", None)
        subprocess.run(command, cwd=self._folder, check=True, env=env)


def output(*command: str | Path) -> str:
    """Return what a command prints."""
    return subprocess.check_output(command, text=True).strip()


def write_project(root: Path, source: Path, version: str) -> None:
    """Write what the wheel is built from."""
    package = root / Path(*INSIDE.split("."))
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(package, source / MODULE, ignore=ignore)
    shutil.copy(root / "LICENSE", source)
    (source / "README.md").write_text(README, "utf-8")
    dependencies = ", ".join(f'"{wanted}"' for wanted in REQUIREMENTS)
    project = PROJECT.format(name=NAME, version=version, dependencies=dependencies)
    (source / "pyproject.toml").write_text(project, "utf-8")


def copy_tests(tests: Path, target: Path) -> None:
    """Copy the client's tests and the simulated Dexcom, importing the client under its name."""
    ignore = shutil.ignore_patterns("__pycache__")
    for folder in TEST_FOLDERS:
        shutil.copytree(tests / folder, target / folder, ignore=ignore)
    for name in TESTS:
        shutil.copy(tests / name, target)
    for path in target.rglob("*.py"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(re.escape(INSIDE), MODULE, text), "utf-8")
