# fails: test_opened_once_per_session
# why: module scope looks like a fair middle way, and opens a connection for each file
from types import MappingProxyType

import pytest


@pytest.fixture(scope="session")
def prices(lab):
    """The price list, read-only; loaded once, as loading takes 3 s."""
    return MappingProxyType(lab.load_prices())


@pytest.fixture(scope="module")
def connection(lab):
    """One open connection for the session, closed at its end."""
    connection = lab.connect()
    yield connection
    connection.close()


@pytest.fixture
def db(connection):
    """The connection for one test; what the test wrote is rolled back."""
    yield connection
    connection.rollback()


@pytest.fixture
def outbox():
    """An empty list for each test."""
    return []
