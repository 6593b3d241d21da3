# host: needs pytest
import contextlib
import io
import itertools
import tempfile
from pathlib import Path

import answer
import pytest

number = itertools.count()


class Driver:
    """A browser that writes down what it is told."""

    def __init__(self, breaks=()):
        self.calls = []
        self.breaks = breaks
        self.folder_was_there = None

    def note(self, *call):
        self.calls.append(call)
        if call[0] in self.breaks:
            raise RuntimeError(f"{call[0]}: tab crashed")

    def get(self, url):
        self.note("get", url)

    def delete_all_cookies(self):
        self.note("cookies")

    def execute_script(self, text):
        self.note("script", text)

    def save_screenshot(self, path):
        assert isinstance(path, str)
        self.folder_was_there = Path(path).parent.is_dir()
        self.note("shot", "/".join(Path(path).parts[-2:]))

    def quit(self):
        self.note("quit")

    def names(self):
        return [call[0] for call in self.calls]


def run(source, drivers):
    """Run a test file; return the drivers started and the outcomes."""
    started, outcomes = [], []

    class Plugin:
        @pytest.fixture(scope="session")
        def start_browser(self):
            def start():
                started.append(drivers[len(started)])
                return started[-1]

            return start

        def pytest_runtest_logreport(self, report):
            if report.when == "call" or report.failed:
                outcomes.append(report.outcome)

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pytest.ini").write_text("[pytest]\n")
        Path(folder, f"test_shop_{next(number)}.py").write_text(source)
        always = ["-q", "-p", "no:cacheprovider", f"--rootdir={folder}"]
        always += ["-c", f"{folder}/pytest.ini"]
        with contextlib.redirect_stdout(io.StringIO()):
            pytest.main([*always, folder], plugins=[answer, Plugin()])
    return started, outcomes


VISITS = "def test_{0}(browser):\n    browser.get('{0}')\n"
FAILS = VISITS + "    assert False\n"
CLEANING = ["cookies", "script", "get"]


def test_single_test():
    """One test: one browser, cleaned and ended."""
    (driver,), outcomes = run(VISITS.format("a"), [Driver()])
    assert outcomes == ["passed"]
    assert driver.names() == ["get", *CLEANING, "quit"]


def test_no_test_no_browser():
    """If no test asks for it, no browser is started."""
    started, outcomes = run("def test_a():\n    pass\n", [])
    assert (started, outcomes) == ([], ["passed"])


def test_tests_share_one_browser():
    """All tests use one browser, which is cleaned after each of them."""
    source = VISITS.format("a") + VISITS.format("b") + VISITS.format("c")
    started, outcomes = run(source, [Driver(), Driver()])
    assert outcomes == ["passed"] * 3
    assert len(started) == 1
    assert started[0].names() == ["get", *CLEANING] * 3 + ["quit"]


def test_cleans_on_the_page():
    """Cookies and both storages go before the page is left."""
    (driver,), _ = run(VISITS.format("shop"), [Driver()])
    assert driver.calls[0] == ("get", "shop")
    script = driver.calls[2][1]
    assert "localStorage" in script and "sessionStorage" in script
    assert driver.calls[3] == ("get", "about:blank")


def test_screenshot_of_a_failure():
    """A failed test is photographed before the page is cleaned."""
    (driver,), outcomes = run(FAILS.format("a") + VISITS.format("b"), [Driver()])
    assert outcomes == ["failed", "passed"]
    expected = ["get", "shot", *CLEANING, "get", *CLEANING, "quit"]
    assert driver.names() == expected
    assert driver.calls[1] == ("shot", "shots/test_a.png")
    assert driver.folder_was_there


def test_no_screenshot_for_skipped_tests():
    """A test that skips itself is not photographed."""
    source = "import pytest\ndef test_a(browser):\n    pytest.skip('later')\n"
    (driver,), _ = run(source, [Driver()])
    assert driver.names() == [*CLEANING, "quit"]


def test_broken_browser_is_replaced():
    """If cleaning fails, the next test gets a new browser."""
    for part in ("cookies", "script"):
        source = VISITS.format("a") + VISITS.format("b")
        started, outcomes = run(source, [Driver(breaks=[part]), Driver()])
        assert outcomes == ["passed", "passed"]
        assert len(started) == 2
        assert started[0].names()[-2:] == [part, "quit"]
        assert started[1].names() == ["get", *CLEANING, "quit"]


def test_broken_at_the_screenshot():
    """A browser that can't take the picture is replaced as well."""
    source = FAILS.format("a") + VISITS.format("b")
    started, outcomes = run(source, [Driver(breaks=["shot"]), Driver()])
    assert outcomes == ["failed", "passed"]
    assert started[0].names() == ["get", "shot", "quit"]


def test_broken_browser_that_cannot_quit():
    """An error while a broken browser is ended is ignored."""
    drivers = [Driver(breaks=["cookies", "quit"]), Driver()]
    started, outcomes = run(VISITS.format("a") + VISITS.format("b"), drivers)
    assert outcomes == ["passed", "passed"]
    assert started[1].names()[-1] == "quit"


def test_last_browser_broken():
    """A browser that breaks after the last test is ended once."""
    started, outcomes = run(VISITS.format("a"), [Driver(breaks=["script"])])
    assert outcomes == ["passed"]
    assert started[0].names().count("quit") == 1
