"""The command line."""

import argparse
from dataclasses import dataclass, field
import json
from pathlib import Path
import random
import re
import signal
import sys
from tempfile import TemporaryDirectory
import tomllib
from typing import Any, Final

from . import INTEGRATION, REPOSITORY, MutationError, __doc__ as description
from .mutants import Mutant, mutants_of
from .runner import Runner, copy_working_tree, warm_up

TABLE: Final = Path(__file__).with_name("packages.toml")
GOAL: Final = 90


@dataclass(frozen=True)
class Exclusion:
    """Mutants that aren't worth killing, described by regular expressions."""

    code: str
    reason: str
    file: str = ""
    becomes: str = ""

    def covers(self, mutant: Mutant) -> bool:
        """Return whether a mutant is one of them."""
        return bool(
            re.search(self.file, mutant.file)
            and re.search(self.code, mutant.statement.code)
            and re.search(self.becomes, mutant.added)
        )


@dataclass
class Result:
    """What became of the mutants of a package."""

    mutants: int
    excluded: list[Exclusion] = field(default_factory=list)
    killed: int = 0
    survivors: list[Mutant] = field(default_factory=list)
    timeouts: list[Mutant] = field(default_factory=list)

    @property
    def tested(self) -> int:
        """Return how many were tested."""
        return self.killed + len(self.survivors) + len(self.timeouts)

    @property
    def score(self) -> float:
        """Return how many were killed of those killed or survived, in percent.

        Timeouts don't count: a test may hang because it notices the mutant, or because the machine is slow.
        """
        decided = self.killed + len(self.survivors)
        return 100 * self.killed / decided if decided else 100.0


def parse() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="scripts/mutate",
        description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=f"exit status: 1 if less than {GOAL}% of a package's mutants are killed",
    )
    parser.add_argument(
        "places",
        nargs="*",
        metavar="PACKAGE",
        help="one of scripts/mutation/packages.toml, or a FILE or FILE:LINE in it; default: all",
    )
    parser.add_argument(
        "--tests", nargs="+", metavar="PATH", help="run these tests, not the package's"
    )
    parser.add_argument(
        "--sample", type=int, metavar="N", help="test N mutants of each, at random"
    )
    parser.add_argument(
        "--seed", type=int, default=0, metavar="S", help="choose another sample"
    )
    parser.add_argument(
        "--survivors", action="store_true", help="show the mutations, not only where"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser.parse_args()


def read_table() -> tuple[dict[str, list[str]], list[Exclusion]]:
    """Return the tests by package, and the exclusions."""
    table = tomllib.loads(TABLE.read_text())
    for exclusion in table["excluded"]:
        if not exclusion.get("reason", "").strip():
            raise MutationError(f"No reason is given to exclude {exclusion}.")
    return table["tests"], [Exclusion(**one) for one in table["excluded"]]


def find(place: str, packages: dict[str, list[str]]) -> tuple[str, list[Mutant]]:
    """Return the package that a place on the command line is in, and its mutants."""
    name, _, line = place.partition(":")
    path = REPOSITORY / INTEGRATION / name
    around = [one for one in packages if Path(name).is_relative_to(one)]
    if not around or not path.exists():
        known = ", ".join(packages)
        raise MutationError(f"{place} isn't there, or isn't in one of {known}.")
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
    mutants = [mutant for file in files for mutant in mutants_of(file)]
    return around[0], [one for one in mutants if not line or one.line == int(line)]


def test_mutants(
    mutants: list[Mutant],
    runner: Runner,
    exclusions: list[Exclusion],
    options: argparse.Namespace,
) -> Result:
    """Test mutants until there are enough, and report what survives or takes too long."""
    result = Result(len(mutants))
    random.Random(options.seed).shuffle(mutants)
    for number, mutant in enumerate(mutants):
        if result.tested == options.sample:
            break
        if not mutant.is_valid:
            result.mutants -= 1
        elif covering := [one for one in exclusions if one.covers(mutant)]:
            result.excluded.append(covering[0])
        else:
            match runner.test(mutant, number):
                case None:
                    result.timeouts.append(mutant)
                    show_mutant("timed out", mutant, options)
                case 0:
                    result.survivors.append(mutant)
                    reached = runner.tests_of(mutant)
                    show_mutant(
                        "survived" if reached else "not reached", mutant, options
                    )
                case _:
                    result.killed += 1
    return result


def show_mutant(what: str, mutant: Mutant, options: argparse.Namespace) -> None:
    """Print what happened to a mutant."""
    if options.json:
        return
    print(f"{mutant.file}:{mutant.line}: {what}", flush=True)
    if options.survivors:
        print("".join(f"    {line}\n" for line in mutant.diff), end="", flush=True)


def show(place: str, result: Result) -> None:
    """Print the result of a package."""
    print(
        f"{place}: {result.score:.0f}%, {result.killed} killed,"
        f" {len(result.survivors)} survived, {len(result.timeouts)} timed out;"
        f" {result.mutants} in all, {len(result.excluded)} of those drawn excluded",
        flush=True,
    )


def as_json(result: Result) -> dict[str, Any]:
    """Return the result of a package for other programs."""

    def listed(mutants: list[Mutant]) -> list[dict[str, Any]]:
        return [{"file": m.file, "line": m.line, "diff": m.diff} for m in mutants]

    return {
        "score": round(result.score, 1),
        "mutants": result.mutants,
        "excluded": len(result.excluded),
        "killed": result.killed,
        "survivors": listed(result.survivors),
        "timeouts": listed(result.timeouts),
    }


def run(options: argparse.Namespace) -> dict[str, Result]:
    """Test what is asked for."""
    packages, exclusions = read_table()
    found = {place: find(place, packages) for place in options.places or packages}
    results: dict[str, Result] = {}
    warm_up()
    with TemporaryDirectory(prefix="mutate-") as folder:
        copy = Path(folder, "tree")
        copy_working_tree(copy)
        for place, (package, mutants) in found.items():
            runner = Runner(copy, options.tests or packages[package])
            results[place] = test_mutants(mutants, runner, exclusions, options)
            if not options.json:
                show(place, results[place])
    if not options.places and options.sample is None:
        used = {one for result in results.values() for one in result.excluded}
        if unused := set(exclusions) - used:
            raise MutationError(f"Nothing matches {', '.join(map(str, unused))}.")
    return results


def main() -> int:
    """Run the command."""
    options = parse()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        results = run(options)
    except MutationError as error:
        print(f"mutate: {error}", file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps({place: as_json(one) for place, one in results.items()}))
    return int(any(result.score < GOAL for result in results.values()))


if __name__ == "__main__":
    sys.exit(main())
