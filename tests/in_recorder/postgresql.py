"""A PostgreSQL server for the tests, run by Debian's programs."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib.util import find_spec
import os
from pathlib import Path
import shutil
import signal
import subprocess
from tempfile import TemporaryDirectory
import time
from typing import Any, Final

from sqlalchemy import URL, create_engine, text

from scripts.debian import postgresql

# The server refuses to run as root; the package made a user for it.
ROOTS_SUBSTITUTE: Final = "postgres"
SUPERUSER: Final = "tests"
START_ATTEMPTS: Final = 200
# Nothing in it has to survive.
FAST_BUT_NOT_SAFE: Final = "-cfsync=off -csynchronous_commit=off -cfull_page_writes=off"


class UnavailableError(Exception):
    """No server can run; the text gives the reason."""


@contextmanager
def running_server() -> Generator[Callable[[], str]]:
    """Run a server in a folder of its own; yield a function that makes an empty database.

    It returns the URL of the database, which replaces the one before.
    """
    programs = postgresql()
    if programs is None:
        raise UnavailableError("there is no PostgreSQL server: see scripts/setup")
    if find_spec("psycopg2") is None:
        raise UnavailableError("there is no psycopg2: see requirements_test.txt")
    with TemporaryDirectory(prefix="postgresql-") as folder:
        try:
            process = _start(programs, Path(folder))
        except (OSError, LookupError) as err:
            raise UnavailableError(f"PostgreSQL doesn't start: {err}") from err
        except subprocess.CalledProcessError as err:
            raise UnavailableError(_last_words(Path(folder))) from err
        try:
            _wait_until_ready(programs, Path(folder), process)
            yield lambda: _empty_database(folder)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait()


def _empty_database(folder: str) -> str:
    """Make a database in place of the one before, and return its URL."""
    url = URL.create(
        "postgresql",
        username=SUPERUSER,
        database="postgres",
        port=5432,
        query={"host": folder},
    )
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS recorder"))
        connection.execute(text("CREATE DATABASE recorder"))
    engine.dispose()
    return url.set(database="recorder").render_as_string()


def _start(programs: Path, folder: Path) -> subprocess.Popen[bytes]:
    """Create a cluster and start the server on it, listening on a socket in the folder only."""
    # Variables like PGPORT would change what it does.
    options: dict[str, Any] = {"cwd": folder, "env": {"LC_ALL": "C.UTF-8"}}
    if os.geteuid() == 0:
        shutil.chown(folder, ROOTS_SUBSTITUTE, ROOTS_SUBSTITUTE)
        options |= dict.fromkeys(("user", "group"), ROOTS_SUBSTITUTE)
        options["extra_groups"] = ()
    cluster = folder / "cluster"
    initialize: tuple[str | Path, ...] = (
        *(programs / "initdb", "--auth=trust", "--encoding=UTF8", "--no-sync"),
        *(f"--username={SUPERUSER}", cluster),
    )
    serve: tuple[str | Path, ...] = (
        # However the tests end, the server ends with them.
        *("setpriv", "--pdeathsig=INT", programs / "postgres", f"-D{cluster}"),
        *(f"-cunix_socket_directories={folder}", "-clisten_addresses="),
        *FAST_BUT_NOT_SAFE.split(),
    )
    with (folder / "log").open("w") as log:
        subprocess.run(initialize, check=True, stdout=log, stderr=log, **options)
        return subprocess.Popen(serve, stdout=log, stderr=log, **options)


def _wait_until_ready(
    programs: Path, folder: Path, process: subprocess.Popen[bytes]
) -> None:
    """Wait until the server answers; attempts are counted since the clock may be stopped."""
    ask = (programs / "pg_isready", "--quiet", f"--host={folder}", "--port=5432")
    for _ in range(START_ATTEMPTS):
        if process.poll() is not None:
            break
        if subprocess.run(ask, check=False).returncode == 0:
            return
        time.sleep(0.05)
    raise UnavailableError(_last_words(folder))


def _last_words(folder: Path) -> str:
    """Return the last line of the server's log."""
    lines = (folder / "log").read_text().splitlines() or ["it doesn't say why"]
    return f"PostgreSQL doesn't start: {lines[-1]}"
