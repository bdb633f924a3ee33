"""What importing all of the integration takes of a fresh interpreter, beside others: CPU time.

All means every module of its folder: those of the platforms and the others that Home Assistant
imports once an account is set up, such as triggers, diagnostics, and the drawing of images.
"""

import asyncio
from importlib.util import find_spec
import json
import os
from pathlib import Path
from statistics import median
import sys
from tempfile import TemporaryDirectory

from scripts.instance import REPOSITORY

from . import Figure

# Each takes seconds until Home Assistant itself is there.
ROUNDS = 3

# Time what is added to what Home Assistant has always loaded by then.
MEASURE = """
import importlib, json, sys, time
import homeassistant.bootstrap, homeassistant.helpers.config_entry_oauth2_flow
start = time.process_time()
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps((time.process_time() - start) * 1000))
"""
# The bare start that every Home Assistant has, for scale.
MEASURE_CORE = """
import json, time
start = time.process_time()
import homeassistant.core
print(json.dumps((time.process_time() - start) * 1000))
"""
# Comparable integrations of Home Assistant's, each with the library that it needs.
OTHERS = {"dexcom": "pydexcom", "google_health": "google_health_api"}


async def measure(cache: str, code: str, *modules: str) -> float:
    """Return the median of some rounds, each in an interpreter of its own.

    What Python compiles is kept in a folder, also where the environment forbids that: nobody's
    Home Assistant compiles all of itself whenever it starts.
    """
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    times: list[float] = []
    for number in range(ROUNDS + 1):
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            code,
            *modules,
            cwd=REPOSITORY,
            env=environment,
            stdout=asyncio.subprocess.PIPE,
        )
        output, _ = await process.communicate()
        if process.returncode:
            raise RuntimeError(f"Cannot import {', '.join(modules)}")
        # The first fills the caches.
        if number:
            times.append(json.loads(output))
    return median(times)


async def run() -> list[Figure]:
    """Measure the integration and, for comparison, Home Assistant and some of its own."""
    packages = {"": "custom_components.dexcom_api"} | {
        f".{domain}": f"homeassistant.components.{domain}"
        for domain, library in OTHERS.items()
        if find_spec(library) is not None
    }
    with TemporaryDirectory() as cache:
        times = {
            suffix: await measure(cache, MEASURE, *modules(package))
            for suffix, package in packages.items()
        }
        times[".homeassistant_core"] = await measure(cache, MEASURE_CORE)
    return [
        Figure(name=f"import_time_ms{suffix}", value=value, unit="ms")
        for suffix, value in times.items()
    ]


def modules(package: str) -> list[str]:
    """Return all modules of an integration, itself first."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise RuntimeError(f"There is no {package}")
    folder = Path(spec.origin).parent
    names = {
        ".".join((package, *path.relative_to(folder).with_suffix("").parts))
        for path in folder.rglob("*.py")
    }
    return sorted(name.removesuffix(".__init__") for name in names)
