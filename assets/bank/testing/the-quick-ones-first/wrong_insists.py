# fails: test_asked_for_by_mark
# why: only the new option is looked at, so somebody who asks with -m slow sees everything skipped
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
    wanted = config.getoption("--slow")
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.slow)
        if not wanted and item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.skip(reason="slow: run with --slow"))
