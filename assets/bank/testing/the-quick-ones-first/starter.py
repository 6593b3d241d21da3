def pytest_configure(config):
    """Make the mark `slow` known."""
    raise NotImplementedError


def pytest_collection_modifyitems(config, items):
    """Mark browser tests as slow; skip slow tests that nobody asked for.

    They are asked for by --slow, or by an expression for -m that names
    them. Expected: linear in the number of tests.
    """
    raise NotImplementedError
