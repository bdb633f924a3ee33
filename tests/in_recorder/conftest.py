"""A real recorder, with a database of its own for every test."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import RecorderInstanceContextManager

from homeassistant.components.recorder import (
    CONF_COMMIT_INTERVAL,
    DEFAULT_COMMIT_INTERVAL,
    Recorder,
)

from ..common import unavailable
from ..scene import Scene
from .database import FIRST_DATA
from .servers import UnavailableError, running_server


@pytest.fixture(scope="session")
def postgresql() -> Generator[Callable[[], str]]:
    """Run a PostgreSQL server, and return a function that makes an empty database."""
    yield from server("postgresql")


@pytest.fixture(scope="session")
def mysql() -> Generator[Callable[[], str]]:
    """Run a MariaDB server, and return a function that makes an empty database."""
    yield from server("mysql")


def server(database: str) -> Generator[Callable[[], str]]:
    """Run a server; without one, skip the tests, or fail them in continuous integration."""
    try:
        with running_server(database) as empty_database:
            yield empty_database
    except UnavailableError as err:
        unavailable(str(err))


@pytest.fixture
def database() -> str:
    """Return SQLAlchemy's name for the kind of the recorder's database."""
    return "sqlite"


@pytest.fixture
def recorder_db_url(
    request: pytest.FixtureRequest, database: str, recorder_db_url: str, tmp_path: Path
) -> str:
    """Return where the recorder's database is: in a file, unless it is on a server."""
    if database == "sqlite":
        return f"sqlite:///{tmp_path}/recorder.db"
    url: str = request.getfixturevalue(database)()
    return url


@pytest.fixture
def recorder_config() -> dict[str, Any]:
    """Let the recorder write states every few seconds, as it does, instead of one by one."""
    return {CONF_COMMIT_INTERVAL: DEFAULT_COMMIT_INTERVAL}


@pytest.fixture
def mock_recorder_before_hass(
    async_test_recorder: RecorderInstanceContextManager,
) -> None:
    """Prepare a recorder, which has to be done before there is a Home Assistant."""


@pytest.fixture(autouse=True)
def recorder(recorder_mock: Recorder, database: str) -> Recorder:
    """Run a recorder with a database of its own."""
    assert recorder_mock.dialect_name == database
    return recorder_mock


@pytest.fixture(autouse=True)
def fail_on_unexpected_errors(caplog: pytest.LogCaptureFixture) -> Generator[None]:
    """Fail a test if the integration logs an unexpected error, unless the test clears the log."""
    yield
    assert not any(
        "Unexpected error" in record.getMessage()
        for record in caplog.get_records("call")
        if "custom_components" in record.name
    )


@pytest.fixture
def short(stage: Scene) -> Scene:
    """Return an account that has had readings for three days."""
    stage.user.first_data = FIRST_DATA
    return stage
