# fails: test_names_are_no_marks
# why: searching the test's name for "slow" finds the marked tests by luck and others too
import pytest


def pytest_addoption(parser):
    """Add the option --slow."""
    parser.addoption("--slow", action="store_true", help="run slow tests too")


def pytest_configure(config):
    """Make the mark `slow` known."""
    config.addinivalue_line(
        "markers", "slow: takes more than a second; runs with --slow"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    """Mark browser tests as slow; skip slow tests that nobody asked for.

    They are asked for by --slow, or by an expression for -m that names
    them. Expected: linear in the number of tests.
    """
    wanted = config.getoption("--slow") or "slow" in config.getoption("-m")
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.slow)
        if not wanted and (item.get_closest_marker("slow") or "slow" in item.name):
            item.add_marker(pytest.mark.skip(reason="slow: run with --slow"))
