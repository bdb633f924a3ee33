"""The tests that run on a mutant."""

from collections.abc import Mapping
from contextlib import suppress
import json
import os
from pathlib import Path
import shutil
import signal
import subprocess
import sys
from typing import Final, NoReturn

import coverage
import pytest

from . import INTEGRATION, REPOSITORY, MutationError
from .mutants import Mutant

PYTEST: Final = (
    *("-q", "-n0", "-p", "no:cacheprovider", "--hypothesis-seed=0"),
    *(
        "--tb=line",
        "--show-capture=no",
        "-o",
        "timeout=0",
        "-m",
        "not browser and not e2e",
        "-k",
        "not postgresql and not mariadb",
    ),
)
COVERAGE: Final = ("--cov", "--cov-context=test", "--cov-report=", "--cov-fail-under=0")

# How long a test may take on a mutant: as long as without a mutation times a factor, and more. Factor and addition are
# generous because other programs need the processor too.
FACTOR: Final = 20
MORE_SECONDS: Final = 60

# The name that coverage has for what runs outside of a test.
IMPORT: Final = ""


class SelectedTests:
    """A plugin for pytest that measures tests, or runs some of them in a given order.

    With a selection, an alarm ends the process when a test takes much longer than it should.
    """

    def __init__(self, selected: Mapping[str, float] | None = None) -> None:
        """Take the selected tests by their names without parameters, with their durations."""
        self._selected = selected
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out all others."""
        if self._selected is not None:
            order = {name: number for number, name in enumerate(self._selected)}
            items[:] = [item for item in items if plain(item.nodeid) in order]
            items.sort(key=lambda item: order[plain(item.nodeid)])

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Set the alarm."""
        if self._selected is not None:
            seconds = self._selected[plain(nodeid)]
            signal.alarm(MORE_SECONDS + round(FACTOR * seconds))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add up how long a test takes, and note whether it fails."""
        name = plain(report.nodeid)
        self.seconds[name] = self.seconds.get(name, 0.0) + report.duration
        if report.failed:
            self.failed.add(name)


class Runner:
    """Runs the tests of one package in a copy of the working tree."""

    def __init__(self, copy: Path, tests: list[str]) -> None:
        """Run all of them without a mutation, to learn what each of them reaches.

        Tests that fail already can't kill a mutant and are left out.
        """
        self._copy = copy
        self._lines: dict[str, dict[int, set[str]]] = {}
        data, measured = copy.parent / "coverage", copy.parent / "measured"
        # The faster way to measure coverage doesn't tell tests apart.
        os.environ |= {"COVERAGE_FILE": str(data), "COVERAGE_CORE": "ctrace"}
        log = copy.parent / "log"
        status = run_tests(copy, [*COVERAGE, *tests], log=log, measured=measured)
        if status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
            raise MutationError(f"The tests can't be run.\n{log.read_text()}")
        self._seconds: dict[str, float]
        self._seconds, failed = json.loads(measured.read_text())
        for name in failed:
            del self._seconds[name]
            print(f"mutate: {name} fails without a mutation", file=sys.stderr)
        self._data = coverage.CoverageData(str(data))
        self._data.read()

    def test(self, mutant: Mutant, number: int) -> int | None:
        """Return pytest's exit status with a mutant in place, or None if it takes too long."""
        if not (names := self.tests_of(mutant)):
            return 0
        path = self._copy / INTEGRATION / mutant.file
        original, times = path.read_bytes(), path.stat()
        files = sorted({name.partition("::")[0] for name in names})
        selected = {name: self._seconds[name] for name in names}
        try:
            path.write_text(mutant.source)
            # Python takes a file for unchanged if its size and its second are the same.
            os.utime(path, (number, number))
            return run_tests(self._copy, ["-x", *files], selected=selected)
        finally:
            path.write_bytes(original)
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))

    def tests_of(self, mutant: Mutant) -> list[str]:
        """Return the tests that can notice a mutant, the fastest first."""
        lines = self._tests_by_line(mutant.file)
        reached = set().union(*(lines.get(line, ()) for line in mutant.lines))
        if mutant.statement.in_function and IMPORT not in reached:
            return sorted(reached, key=self._seconds.__getitem__)
        # What happens at import can have an effect on any test, most likely on one that reaches the file.
        likely = set().union(*lines.values())
        return sorted(self._seconds, key=lambda n: (n not in likely, self._seconds[n]))

    def _tests_by_line(self, file: str) -> dict[int, set[str]]:
        if file not in self._lines:
            path = str(self._copy / INTEGRATION / file)
            self._lines[file] = {
                line: {plain(context.partition("|")[0]) for context in contexts}
                & {IMPORT, *self._seconds}
                for line, contexts in self._data.contexts_by_lineno(path).items()
            }
        return self._lines[file]


def plain(name: str) -> str:
    """Return the name of a test without its parameters, which a mutation can change."""
    return name.partition("[")[0]


def run_tests(
    copy: Path,
    arguments: list[str],
    *,
    selected: Mapping[str, float] | None = None,
    log: Path = Path(os.devnull),
    measured: Path | None = None,
) -> int | None:
    """Return pytest's exit status, or None if a test takes too long.

    A fork of this process runs them, so that Home Assistant need not be imported again. It leads a process group, of
    which nothing survives.
    """
    process = os.fork()
    if process == 0:
        run_pytest(copy, arguments, selected, log, measured)
    try:
        code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        return None if code == -signal.SIGALRM else code
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process, signal.SIGKILL)


def run_pytest(
    copy: Path,
    arguments: list[str],
    selected: Mapping[str, float] | None,
    log: Path,
    measured: Path | None,
) -> NoReturn:
    """Run pytest, and end the process."""
    status = 3
    try:
        os.setsid()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with log.open("w") as output:
            for stream in (1, 2):
                os.dup2(output.fileno(), stream)
        os.chdir(copy)
        if selected is not None:
            # A mutant's compiled code is of no use to the next one. Its import can take for ever, too.
            sys.dont_write_bytecode = True
            signal.alarm(2 * MORE_SECONDS)
        plugin = SelectedTests(selected)
        places = ["--rootdir", str(copy), "--basetemp", str(copy.parent / "tmp")]
        status = int(pytest.main([*PYTEST, *places, *arguments], plugins=[plugin]))
        if measured:
            measured.write_text(json.dumps([plugin.seconds, sorted(plugin.failed)]))
        sys.stdout.flush()
    finally:
        os._exit(status)


def copy_working_tree(target: Path) -> None:
    """Copy all files that Git doesn't ignore, and link the environments that tests need."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (source := REPOSITORY / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / name)
    for environment in REPOSITORY.glob(".venv*"):
        if not (target / environment.name).exists():
            (target / environment.name).symlink_to(environment.resolve())


def warm_up() -> None:
    """Import for all forks what takes long, but nothing of the integration."""
    sys.path[:] = [path for path in sys.path if Path(path).resolve() != REPOSITORY]
    import pytest_homeassistant_custom_component.plugins  # noqa: F401, PLC0415

    # The plugin patches the recorder, and must be imported before it.
    import homeassistant.components.recorder.statistics  # noqa: F401, PLC0415
