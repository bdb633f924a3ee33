"""How long a fresh interpreter takes to import the integration, beside others."""

import asyncio
from importlib.util import find_spec
import json
from statistics import median
import sys

from scripts.instance import REPOSITORY

from . import Figure

ROUNDS = 7

# Time what is added to what Home Assistant has always loaded by then.
MEASURE = """
import importlib, json, sys, time
import homeassistant.bootstrap, homeassistant.helpers.config_entry_oauth2_flow
start = time.perf_counter()
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps((time.perf_counter() - start) * 1000))
"""
# The bare start that every Home Assistant has, for scale.
MEASURE_CORE = """
import json, time
start = time.perf_counter()
import homeassistant.core
print(json.dumps((time.perf_counter() - start) * 1000))
"""
PLATFORMS = (
    "",
    ".application_credentials",
    ".binary_sensor",
    ".config_flow",
    ".diagnostics",
    ".sensor",
)


async def measure(code: str, *modules: str) -> float:
    """Return the median of some rounds, each in an interpreter of its own."""
    times: list[float] = []
    for number in range(ROUNDS + 1):
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            code,
            *modules,
            cwd=REPOSITORY,
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
    """Measure the integration and, for comparison, Home Assistant and one of its own."""
    figures = [
        Figure(
            name="import_time_ms",
            value=await measure(MEASURE, *modules("custom_components.dexcom_api")),
            unit="ms",
        ),
        Figure(
            name="import_time_ms.homeassistant_core",
            value=await measure(MEASURE_CORE),
            unit="ms",
        ),
    ]
    # A comparable integration of Home Assistant's, where its library happens to be there.
    if find_spec("google_health_api") is not None:
        value = await measure(
            MEASURE, *modules("homeassistant.components.google_health")
        )
        figures.append(
            Figure(name="import_time_ms.google_health", value=value, unit="ms")
        )
    return figures


def modules(package: str) -> list[str]:
    """Return those of the usual modules that an integration has."""
    return [
        package + name for name in PLATFORMS if not name or find_spec(package + name)
    ]
