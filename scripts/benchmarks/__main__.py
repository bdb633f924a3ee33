"""Run benchmarks and show their figures."""

import argparse
import asyncio
import importlib
from inspect import signature
import json
from pathlib import Path
import pkgutil
import sys
from typing import Any, Final

from . import Figure, __path__ as modules_path

# Only where they are asked for.
HOURS_LONG: Final = {"soak"}


def parse(names: list[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"which of: {', '.join(names)}"
    )
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write the figures by name"
    )
    parser.add_argument(
        "--rounds", type=int, metavar="N", help="how often, where that can be chosen"
    )
    parser.add_argument(
        "--brief",
        action="store_true",
        help="one round where that can be chosen, whatever the goals: does it still run?",
    )
    options = parser.parse_args()
    if unknown := set(options.names) - set(names):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    return options


def show(figures: list[Figure]) -> None:
    """Print a table of figures."""
    width = max((len(figure.name) for figure in figures), default=0)
    for figure in figures:
        goal = ""
        limit = figure.least if figure.goal is None else figure.goal
        if limit is not None:
            goal = f"goal {limit:g}, {'met' if figure.met else 'missed'}"
        line = f"{figure.name:<{width}}  {figure.value:>12.4g} {figure.unit:<6} {goal}"
        print(line.rstrip())


def nested(figures: list[Figure]) -> dict[str, Any]:
    """Return the values by name, in an object for each group."""
    values: dict[str, Any] = {}
    for figure in figures:
        *groups, name = figure.name.split("/")
        place = values
        for group in groups:
            place = place.setdefault(group, {})
        place[name] = figure.value
    return values


def main() -> int:
    """Run what was asked for; fails where a goal is missed."""
    names = sorted(
        module.name
        for module in pkgutil.iter_modules(modules_path)
        if not module.name.startswith("_")
    )
    options = parse(names)
    figures: list[Figure] = []
    for name in options.names or sorted({*names} - HOURS_LONG):
        module = importlib.import_module(f".{name}", __package__)
        chosen = {}
        rounds = options.rounds or (1 if options.brief else None)
        if rounds and "rounds" in signature(module.run).parameters:
            chosen["rounds"] = rounds
        measured: list[Figure] = asyncio.run(module.run(**chosen))
        show(measured)
        figures += measured
    if options.json is not None:
        options.json.write_text(json.dumps(nested(figures), indent=2) + "\n")
    return 0 if options.brief or all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
