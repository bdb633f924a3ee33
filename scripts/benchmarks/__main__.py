"""Run benchmarks and show their figures."""

import argparse
import asyncio
import importlib
import json
from pathlib import Path
import pkgutil
import sys

from . import Figure, __path__ as modules_path


def parse(names: list[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"which of: {', '.join(names)}"
    )
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write the figures by name"
    )
    options = parser.parse_args()
    if unknown := set(options.names) - set(names):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    return options


def show(figures: list[Figure]) -> None:
    """Print a table of figures."""
    width = max(len(figure.name) for figure in figures)
    for figure in figures:
        goal = ""
        if figure.goal is not None:
            goal = f"goal {figure.goal:g}, {'met' if figure.met else 'missed'}"
        line = f"{figure.name:<{width}}  {figure.value:>12.4g} {figure.unit:<6} {goal}"
        print(line.rstrip())


def main() -> int:
    """Run what was asked for; fails where a goal is missed."""
    names = sorted(
        module.name
        for module in pkgutil.iter_modules(modules_path)
        if module.name != "__main__"
    )
    options = parse(names)
    figures: list[Figure] = []
    for name in options.names or names:
        module = importlib.import_module(f".{name}", __package__)
        measured: list[Figure] = asyncio.run(module.run())
        show(measured)
        figures += measured
    if options.json is not None:
        options.json.write_text(
            json.dumps({figure.name: figure.value for figure in figures}, indent=2)
            + "\n"
        )
    return 0 if all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
