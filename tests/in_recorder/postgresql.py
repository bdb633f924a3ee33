"""A PostgreSQL server of the tests' own, run by Debian's programs for it."""

from collections.abc import Generator
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
FAST_BUT_NOT_SAFE: Final = (
    "-cfsync=off",
    "-csynchronous_commit=off",
    "-cfull_page_writes=off",
)


class UnavailableError(Exception):
    """There can be no server; the text says why."""


class PostgreSQLServer:
    """A running server, which listens on nothing but a socket in a private folder."""

    def __init__(self, folder: str) -> None:
        """Remember where its socket is."""
        self._folder = folder

    def url(self, database: str) -> URL:
        """Return where a database is."""
        return URL.create(
            "postgresql",
            username=SUPERUSER,
            database=database,
            port=5432,
            query={"host": self._folder},
        )

    def empty_database(self) -> str:
        """Make a database, in place of the one before, and return its URL."""
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text("DROP DATABASE IF EXISTS recorder"))
            connection.execute(text("CREATE DATABASE recorder"))
        engine.dispose()
        return self.url("recorder").render_as_string()


@contextmanager
def running_server() -> Generator[PostgreSQLServer]:
    """Start a server in a folder of its own, and stop it in the end."""
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
            yield PostgreSQLServer(folder)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait()


def _start(programs: Path, folder: Path) -> subprocess.Popen[bytes]:
    """Make a cluster and start the server on it."""
    # Variables like PGPORT would change what it does.
    options: dict[str, Any] = {"cwd": folder, "env": {"LC_ALL": "C.UTF-8"}}
    if os.geteuid() == 0:
        shutil.chown(folder, ROOTS_SUBSTITUTE, ROOTS_SUBSTITUTE)
        options |= {
            "user": ROOTS_SUBSTITUTE,
            "group": ROOTS_SUBSTITUTE,
            "extra_groups": (),
        }
    cluster = folder / "cluster"
    with (folder / "log").open("w") as log:
        subprocess.run(
            (
                programs / "initdb",
                "--auth=trust",
                "--encoding=UTF8",
                "--no-sync",
                f"--username={SUPERUSER}",
                cluster,
            ),
            check=True,
            stdout=log,
            stderr=log,
            **options,
        )
        return subprocess.Popen(
            (
                # However the tests end, the server ends with them.
                *("setpriv", "--pdeathsig=INT"),
                programs / "postgres",
                f"-D{cluster}",
                f"-cunix_socket_directories={folder}",
                "-clisten_addresses=",
                *FAST_BUT_NOT_SAFE,
            ),
            stdout=log,
            stderr=log,
            **options,
        )


def _wait_until_ready(
    programs: Path, folder: Path, process: subprocess.Popen[bytes]
) -> None:
    """Wait until the server answers; the clock may be stopped, so that attempts are counted."""
    for _ in range(START_ATTEMPTS):
        if process.poll() is not None:
            break
        ready = subprocess.run(
            (programs / "pg_isready", "--quiet", f"--host={folder}", "--port=5432"),
            check=False,
        )
        if ready.returncode == 0:
            return
        time.sleep(0.05)
    raise UnavailableError(_last_words(folder))


def _last_words(folder: Path) -> str:
    """Return what the log ends with."""
    lines = (folder / "log").read_text().splitlines() or ["it doesn't say why"]
    return f"PostgreSQL doesn't start: {lines[-1]}"
