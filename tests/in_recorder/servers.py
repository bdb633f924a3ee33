"""Database servers for the tests, run by Debian's programs."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
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
from sqlalchemy.exc import OperationalError

from scripts.debian import PROGRAMS
from scripts.kill import free_port

START_ATTEMPTS: Final = 400


class UnavailableError(Exception):
    """No server can run; the text gives the reason."""


@dataclass(frozen=True, kw_only=True)
class Server:
    """How to run a server whose data are in a folder of its own.

    ``initialize`` and ``serve`` are commands in which ``{programs}`` and ``{folder}`` stand for
    folders, and ``{port}`` for a free port. ``substitute`` is the user that runs them if the tests
    are run by root.
    """

    program: str
    driver: str
    substitute: str
    initialize: str
    serve: str
    url: URL


# Nothing in the databases has to survive.
SERVERS: Final = {
    "postgresql": Server(
        program="postgresql",
        driver="psycopg2",
        # The package made this user.
        substitute="postgres",
        initialize=(
            "{programs}/initdb --auth=trust --encoding=UTF8 --no-sync --username=tests"
            " {folder}/data"
        ),
        serve=(
            "{programs}/postgres -D{folder}/data -cunix_socket_directories={folder}"
            " -clisten_addresses=127.0.0.1 -cport={port} -cfsync=off"
            " -csynchronous_commit=off -cfull_page_writes=off"
        ),
        url=URL.create(
            "postgresql", username="tests", host="127.0.0.1", database="postgres"
        ),
    ),
    "mysql": Server(
        program="mariadb",
        driver="pymysql",
        substitute="nobody",
        initialize=(
            "mariadb-install-db --no-defaults --datadir={folder}/data"
            " --auth-root-authentication-method=normal --skip-test-db"
        ),
        serve=(
            "{programs}/mariadbd --no-defaults --datadir={folder}/data"
            " --socket={folder}/socket --bind-address=127.0.0.1 --port={port}"
            " --innodb-flush-log-at-trx-commit=0 --skip-innodb-doublewrite"
        ),
        url=URL.create(
            "mysql+pymysql",
            username="root",
            host="127.0.0.1",
            query={"charset": "utf8mb4"},
        ),
    ),
}


@contextmanager
def running_server(name: str) -> Generator[Callable[[], str]]:
    """Run the server of a dialect; yield a function that makes an empty database.

    It returns the URL of the database, which replaces the one before.
    """
    server = SERVERS[name]
    program = PROGRAMS[server.program]
    if (programs := program.find()) is None:
        raise UnavailableError(f"there is no {program.title}: see scripts/setup")
    if find_spec(server.driver) is None:
        raise UnavailableError(f"no {server.driver}: see requirements_test.txt")
    port = free_port()
    url = server.url.set(port=port)
    with TemporaryDirectory(prefix=f"{name}-") as folder:
        log = Path(folder) / "log"
        try:
            process = _start(server, log, programs=programs, folder=folder, port=port)
        except (OSError, LookupError) as err:
            raise UnavailableError(f"{program.title} doesn't start: {err}") from err
        except subprocess.CalledProcessError as err:
            raise UnavailableError(_last_words(log)) from err
        try:
            if not _is_ready(url, process):
                raise UnavailableError(_last_words(log))
            yield lambda: _empty_database(url)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


def _execute(url: URL, *statements: str) -> None:
    """Execute statements outside of a transaction."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))
    finally:
        engine.dispose()


def _empty_database(url: URL) -> str:
    """Make a database in place of the one before, and return its URL."""
    _execute(url, "DROP DATABASE IF EXISTS recorder", "CREATE DATABASE recorder")
    return url.set(database="recorder").render_as_string()


def _start(server: Server, log: Path, **places: Any) -> subprocess.Popen[bytes]:
    """Create a data folder and start the server, which ends with the tests."""
    folder = log.parent
    # Variables like PGPORT would change what it does.
    environment = {"LC_ALL": "C.UTF-8", "PATH": os.defpath}
    options: dict[str, Any] = {"cwd": folder, "env": environment}
    if os.geteuid() == 0:
        # The servers refuse to run as root.
        shutil.chown(folder, server.substitute)
        options |= {"user": server.substitute, "extra_groups": ()}
    initialize, serve = (
        command.format(**places).split()
        for command in (server.initialize, server.serve)
    )
    with log.open("w") as output:
        options |= {"stdout": output, "stderr": output}
        subprocess.run(initialize, check=True, **options)
        return subprocess.Popen(["setpriv", "--pdeathsig=TERM", *serve], **options)


def _is_ready(url: URL, process: subprocess.Popen[bytes]) -> bool:
    """Wait until the server answers; attempts are counted since the clock may be stopped."""
    for _ in range(START_ATTEMPTS):
        if process.poll() is not None:
            break
        try:
            _execute(url, "SELECT 1")
        except OperationalError:
            time.sleep(0.05)
        else:
            return True
    return False


def _last_words(log: Path) -> str:
    """Return the last line of the server's log."""
    lines = log.read_text().splitlines() or ["it doesn't say why"]
    return f"The server doesn't start: {lines[-1]}"
