"""The client and the calculations work without Home Assistant."""

from pathlib import Path
import subprocess
import sys
from typing import Final

import pytest

from .browser import INTEGRATION

# Loads every module of a package under an empty parent package, whose own __init__ is not run.
LOAD: Final = """
import importlib, pkgutil, sys, types

integration, package = sys.argv[1:]

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("homeassistant", "probatio"):
            raise ImportError(f"{name} is blocked")

sys.meta_path.insert(0, Blocker())
stub = types.ModuleType("stub")
stub.__path__ = [integration]
sys.modules["stub"] = stub
modules = [package := importlib.import_module(f"stub.{package}")]
modules += [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
]
print(*(module.__name__ for module in modules))
"""


@pytest.mark.parametrize("package", ["dexcom", "glucose"])
def test_package_does_not_need_home_assistant(package: str) -> None:
    """Every module can be imported where Home Assistant can't be."""
    loaded = subprocess.run(
        [sys.executable, "-I", "-c", LOAD, str(INTEGRATION), package],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    ).stdout.split()
    names = {f"stub.{package}"} | {
        f"stub.{'.'.join(path.relative_to(INTEGRATION).with_suffix('').parts)}"
        for path in Path(INTEGRATION, package).rglob("*.py")
        if path.stem != "__init__"
    }
    assert set(loaded) == names
    assert len(names) > 5
