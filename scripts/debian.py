"""Install programs that the tests need from Debian's packages.

Only as root on a machine with apt, and only what is missing. Where something can't be had, a message says what is
done without, and how to have it.

Usage: debian.py NAME...     names: those of PROGRAMS
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
import os
from pathlib import Path
import shutil
import subprocess
import sys
from typing import Final

POSTGRESQL: Final = Path("/usr/lib/postgresql")
WEBKIT: Final = Path("/usr/lib")
# Without this, the package makes a database cluster of the machine's own, and starts it.
NO_CLUSTER: Final = Path("/etc/postgresql-common/createcluster.d/only-install.conf")
APT_GET: Final = (
    "apt-get",
    "--quiet=2",
    "--option=Acquire::Retries=0",
    "--option=Acquire::http::Timeout=20",
    "--option=DPkg::Lock::Timeout=60",
)


@dataclass(frozen=True, kw_only=True)
class Program:
    """What to install, how to find it, and what its absence means."""

    title: str
    packages: tuple[str, ...]
    find: Callable[[], Path | None]
    without: str
    during_installation: Callable[[], AbstractContextManager[None]] = nullcontext


def chromium() -> Path | None:
    """Return the browser, if there is one."""
    return _on_path("chromium")


def headless_chromium() -> Path | None:
    """Return Chromium without what only a window needs, or else the browser, if there is one."""
    return _on_path("chromium-headless-shell") or chromium()


def chromium_driver() -> Path | None:
    """Return the WebDriver of Chromium, if there is one."""
    return _on_path("chromedriver")


def firefox() -> Path | None:
    """Return the browser, if there is one."""
    return _on_path("firefox-esr") or _on_path("firefox")


def webkit_driver() -> Path | None:
    """Return the WebDriver of WebKitGTK, if there is one."""
    return _on_path("WebKitWebDriver")


def webkit_browser() -> Path | None:
    """Return the browser that comes with WebKitGTK, if there is one, and a display for it."""
    found = sorted(WEBKIT.glob("*/webkit2gtk-4.*/MiniBrowser"))
    return found[-1] if found and _on_path("Xvfb") and webkit_driver() else None


def npm() -> Path | None:
    """Return Node's package manager, which comes with Node itself, if there is one."""
    return _on_path("npm")


def postgresql() -> Path | None:
    """Return the folder of the newest PostgreSQL server's programs, if there is one."""
    servers = POSTGRESQL.glob("*/bin/postgres")
    return max(
        (server.parent for server in servers),
        key=lambda folder: float(folder.parent.name),
        default=None,
    )


def mariadb() -> Path | None:
    """Return the folder of the MariaDB server's program, if there is one."""
    found = shutil.which("mariadbd", path=f"{os.defpath}:/usr/sbin")
    return Path(found).parent if found else None


@contextmanager
def no_cluster() -> Iterator[None]:
    """Keep the package from starting a server."""
    NO_CLUSTER.parent.mkdir(parents=True, exist_ok=True)
    NO_CLUSTER.write_text("create_main_cluster = false\n")
    try:
        yield
    finally:
        NO_CLUSTER.unlink()


PROGRAMS: Final = {
    "chromium": Program(
        title="Chromium",
        packages=("chromium",),
        find=chromium,
        without="the tests in a browser will be skipped",
    ),
    "chromium-headless-shell": Program(
        title="headless Chromium",
        packages=("chromium-headless-shell",),
        find=lambda: _on_path("chromium-headless-shell"),
        without="the tests in a browser take half as long again",
    ),
    "chromium-driver": Program(
        title="WebDriver of Chromium",
        packages=("chromium-driver",),
        find=chromium_driver,
        without="the tests in several engines will be skipped for Chromium",
    ),
    "firefox": Program(
        title="Firefox",
        packages=("firefox-esr",),
        find=firefox,
        without="the tests in several engines will be skipped for Firefox",
    ),
    "mariadb": Program(
        title="MariaDB server",
        # The package mariadb-server would start one.
        packages=("mariadb-server-core", "mariadb-client-core"),
        find=mariadb,
        without="the tests on it will be skipped",
    ),
    "npm": Program(
        title="Node.js with npm",
        packages=("nodejs", "npm"),
        find=npm,
        without="the frontend can't be built or tested",
    ),
    "postgresql": Program(
        title="PostgreSQL server",
        packages=("postgresql",),
        find=postgresql,
        without="the tests on it will be skipped",
        during_installation=no_cluster,
    ),
    "webkit": Program(
        title="WebKitGTK with its WebDriver and a display",
        packages=("webkit2gtk-driver", "xvfb"),
        find=webkit_browser,
        without="the tests in several engines will be skipped for WebKit",
    ),
}


def can_install() -> bool:
    """Return whether what is missing can be installed."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(programs: Iterable[Program]) -> None:
    """Install programs, one after the other: what one lacks is not the others' fault."""
    # What can't be updated may not matter.
    _apt_get("update")
    for program in programs:
        packages = " ".join(program.packages)
        print(f"setup: Debian's {packages}", file=sys.stderr)
        try:
            with program.during_installation():
                installed = _apt_get(
                    "install", "--yes", "--no-install-recommends", *program.packages
                )
        except OSError as err:
            print(f"setup: {err}", file=sys.stderr)
        else:
            if installed.returncode:
                print(f"setup: {installed.stdout.strip()}", file=sys.stderr)


def _on_path(name: str) -> Path | None:
    """Return where a command is, if there is one."""
    found = shutil.which(name)
    return Path(found) if found else None


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


def main(names: Iterable[str]) -> None:
    """Install what is missing, or say what is done without it."""
    missing = [PROGRAMS[name] for name in names if not PROGRAMS[name].find()]
    if missing and can_install():
        install(missing)
    for program in missing:
        if not program.find():
            print(
                f"setup: there is no {program.title}, so {program.without};"
                f" installing Debian's {' '.join(program.packages)} mends that",
                file=sys.stderr,
            )


if __name__ == "__main__":
    main(sys.argv[1:])
