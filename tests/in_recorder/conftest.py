"""A real recorder, with a database of its own for every test."""

from collections.abc import Callable, Generator

import pytest
from pytest_homeassistant_custom_component.typing import RecorderInstanceContextManager

from homeassistant.components.recorder import Recorder

from .postgresql import UnavailableError, running_server


@pytest.fixture(scope="session")
def postgresql() -> Generator[Callable[[], str]]:
    """Run a PostgreSQL server, and return a function that makes an empty database."""
    try:
        with running_server() as empty_database:
            yield empty_database
    except UnavailableError as err:
        pytest.skip(str(err))


@pytest.fixture
def database() -> str:
    """Return the kind of the recorder's database."""
    return "sqlite"


@pytest.fixture
def recorder_db_url(
    request: pytest.FixtureRequest, database: str, recorder_db_url: str
) -> str:
    """Return where the recorder's database is: in memory, unless it is on a server."""
    if database == "sqlite":
        return recorder_db_url
    url: str = request.getfixturevalue("postgresql")()
    return url


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
