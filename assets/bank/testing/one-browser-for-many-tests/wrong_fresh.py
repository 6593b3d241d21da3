# fails: test_tests_share_one_browser, test_screenshot_of_a_failure
# why: a new browser per test is the cleanest isolation, and costs three seconds each time
import contextlib
import logging

import pytest

_FAILED = pytest.StashKey[bool]()
_CLEAR = "localStorage.clear(); sessionStorage.clear();"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Note on the item whether the test itself failed."""
    report = yield
    if report.when == "call":
        item.stash[_FAILED] = report.failed
    return report


class _Keeper:
    """Keeps one browser, started when it is wanted."""

    def __init__(self, start):
        self._start = start
        self.driver = None

    def get(self):
        if self.driver is None:
            self.driver = self._start()
        return self.driver

    def drop_broken(self):
        driver, self.driver = self.driver, None
        with contextlib.suppress(Exception):
            driver.quit()


@pytest.fixture
def _keeper(start_browser):
    keeper = _Keeper(start_browser)
    yield keeper
    if keeper.driver is not None:
        keeper.driver.quit()


@pytest.fixture
def browser(_keeper, request):
    """A clean driver; all tests of a session share one that works.

    After a failed test a screenshot is saved, then cookies and storage
    are cleared. A driver that fails at this is replaced.
    """
    driver = _keeper.get()
    yield driver
    try:
        if request.node.stash.get(_FAILED, False):
            folder = request.config.rootpath / "shots"
            folder.mkdir(exist_ok=True)
            driver.save_screenshot(str(folder / f"{request.node.name}.png"))
        driver.delete_all_cookies()
        driver.execute_script(_CLEAR)
        driver.get("about:blank")
    except Exception:
        logging.exception("browser is broken after %s", request.node.name)
        _keeper.drop_broken()
