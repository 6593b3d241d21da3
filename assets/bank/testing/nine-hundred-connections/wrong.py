# fails: test_each_test_starts_clean, test_opened_once_per_session, test_clean_after_a_failure
# why: session scope for everything is the fastest suite, and each test inherits what the others left
from types import MappingProxyType

import pytest


@pytest.fixture(scope="session")
def prices(lab):
    """The price list, read-only; loaded once, as loading takes 3 s."""
    return MappingProxyType(lab.load_prices())


@pytest.fixture(scope="session")
def connection(lab):
    """One open connection for the session, closed at its end."""
    connection = lab.connect()
    yield connection
    connection.close()


@pytest.fixture(scope="session")
def db(connection):
    """The connection for one test; what the test wrote is rolled back."""
    yield connection
    connection.rollback()


@pytest.fixture(scope="session")
def outbox():
    """An empty list for each test."""
    return []
