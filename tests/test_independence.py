"""The client and the calculations work without Home Assistant."""

import subprocess
import sys
from typing import Final

import pytest

from .browser import INTEGRATION

# Imports modules under an empty parent package, whose own __init__ is not run.
LOAD: Final = """
import importlib, sys, types

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("homeassistant", "probatio"):
            raise ImportError(f"{name} is blocked")

sys.meta_path.insert(0, Blocker())
sys.modules["stub"] = types.ModuleType("stub")
sys.modules["stub"].__path__ = sys.argv[1:2]
for module in sys.argv[2:]:
    importlib.import_module(module)
"""


@pytest.mark.parametrize("package", ["dexcom", "glucose"])
def test_package_does_not_need_home_assistant(package: str) -> None:
    """Every module can be imported where Home Assistant can't be."""
    modules = [
        ".".join(("stub", *path.relative_to(INTEGRATION).with_suffix("").parts))
        for path in (INTEGRATION / package).rglob("*.py")
    ]
    assert len(modules) > 5
    command = [sys.executable, "-I", "-c", LOAD, str(INTEGRATION), *modules]
    subprocess.run(command, check=True, timeout=60)
