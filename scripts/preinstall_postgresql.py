"""Install Debian's PostgreSQL server, for the tests that run the recorder on one.

Only as root on a machine with apt, and only where there is no server yet. Where it can't be had, the tests that
need it are skipped.
"""

import os
from pathlib import Path
import shutil
import subprocess
import sys
from typing import Final

INSTALLED: Final = Path("/usr/lib/postgresql")
# Without this, the package makes a database cluster of the machine's own, and starts it.
NO_CLUSTER: Final = Path("/etc/postgresql-common/createcluster.d/only-install.conf")
APT_GET: Final = (
    "apt-get",
    "--quiet=2",
    "--option=Acquire::Retries=0",
    "--option=Acquire::http::Timeout=20",
    "--option=DPkg::Lock::Timeout=60",
)


class InstallationError(Exception):
    """The server can't be installed; the text is what apt said."""


def server_programs() -> Path | None:
    """Return the folder of the newest server's programs, if there is one."""
    servers = INSTALLED.glob("*/bin/postgres")
    return max(
        (server.parent for server in servers),
        key=lambda folder: float(folder.parent.name),
        default=None,
    )


def install() -> None:
    """Install the server without starting it."""
    NO_CLUSTER.parent.mkdir(parents=True, exist_ok=True)
    NO_CLUSTER.write_text("create_main_cluster = false\n")
    try:
        # What can't be updated may not matter.
        _apt_get("update")
        installed = _apt_get(
            "install", "--yes", "--no-install-recommends", "postgresql"
        )
    finally:
        NO_CLUSTER.unlink()
    if installed.returncode:
        raise InstallationError(installed.stdout.strip())


def _apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run apt-get, and keep what it says."""
    return subprocess.run(
        (*APT_GET, *arguments),
        check=False,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def main() -> None:
    """Install the server, or say what is missing without it."""
    if server_programs():
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("setup: Debian's postgresql", file=sys.stderr)
        try:
            install()
        except (OSError, InstallationError) as err:
            print(f"setup: {err}", file=sys.stderr)
    if not server_programs():
        print(
            "setup: there is no PostgreSQL server, so the tests on it will be skipped;"
            " installing Debian's package postgresql enables them",
            file=sys.stderr,
        )


if __name__ == "__main__":
    main()
