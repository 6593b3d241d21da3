# host: needs pytest
import contextlib
import io
import itertools
import tempfile
from pathlib import Path

import answer
import pytest

number = itertools.count()


class Spy:
    """Notes the outcome of each test, and the reasons for skipping."""

    def __init__(self):
        self.outcomes = {}
        self.reasons = []

    @pytest.fixture
    def browser(self):
        return "browser"

    def pytest_runtest_logreport(self, report):
        if report.when == "call" or report.outcome != "passed":
            self.outcomes[report.nodeid.split("::")[-1]] = report.outcome
        if report.skipped:
            self.reasons.append(str(report.longrepr))


def run(source, *options):
    spy = Spy()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pytest.ini").write_text("[pytest]\n")
        Path(folder, f"test_marks_{next(number)}.py").write_text(source)
        always = ["-q", "-p", "no:cacheprovider", "--strict-markers"]
        always += ["-c", f"{folder}/pytest.ini"]
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            code = pytest.main([*always, *options, folder], plugins=[answer, spy])
    return spy, int(code)


MIXED = """
import pytest

def test_quick():
    pass

@pytest.mark.slow
def test_slow():
    pass

def test_page(browser):
    pass

@pytest.fixture
def shop(browser):
    return browser

def test_shop(shop):
    pass
"""


def test_quick_tests_run():
    """Tests without the mark run as before."""
    assert run("def test_a():\n    pass\n")[0].outcomes == {"test_a": "passed"}


def test_no_tests():
    """An empty file is fine."""
    spy, code = run("")
    assert spy.outcomes == {}
    assert code == pytest.ExitCode.NO_TESTS_COLLECTED


def test_slow_tests_are_skipped():
    """Without an option slow tests are skipped, and the reason names it."""
    spy, code = run(MIXED)
    assert code == 0
    assert spy.outcomes["test_quick"] == "passed"
    assert spy.outcomes["test_slow"] == "skipped"
    assert all("--slow" in reason for reason in spy.reasons)


def test_browser_tests_are_slow():
    """Tests that use the browser, directly or not, are slow."""
    spy, _ = run(MIXED)
    assert spy.outcomes["test_page"] == spy.outcomes["test_shop"] == "skipped"


def test_option_runs_all():
    """With --slow everything runs."""
    spy, _ = run(MIXED, "--slow")
    assert set(spy.outcomes.values()) == {"passed"}
    assert len(spy.outcomes) == 4


def test_asked_for_by_mark():
    """-m slow runs the slow tests, the browser's included, and no others."""
    spy, _ = run(MIXED, "-m", "slow")
    assert spy.outcomes == dict.fromkeys(
        ["test_slow", "test_page", "test_shop"], "passed"
    )


def test_not_slow_by_mark():
    """-m "not slow" leaves the quick ones."""
    spy, _ = run(MIXED, "-m", "not slow")
    assert spy.outcomes == {"test_quick": "passed"}


def test_marks_on_class_and_module():
    """A mark on a class or on the module counts for all tests in it."""
    on_class = """
import pytest

@pytest.mark.slow
class TestAll:
    def test_a(self):
        pass

def test_b():
    pass
"""
    assert run(on_class)[0].outcomes == {"test_a": "skipped", "test_b": "passed"}
    module = "import pytest\npytestmark = pytest.mark.slow\ndef test_a():\n    pass\n"
    assert run(module)[0].outcomes == {"test_a": "skipped"}


def test_misspelt_mark_is_refused():
    """An unknown mark is an error, the known one is not."""
    source = "import pytest\n@pytest.mark.slwo\ndef test_a():\n    pass\n"
    assert run(source)[1] != 0
    assert run(source.replace("slwo", "slow"))[1] == 0


def test_names_are_no_marks():
    """A test that is called slow isn't marked slow."""
    assert run("def slow():\n    pass\ndef test_slow_start():\n    pass\n")[
        0
    ].outcomes == {"test_slow_start": "passed"}


def test_parametrised_rows():
    """Single rows can be slow."""
    source = """
import pytest

@pytest.mark.parametrize("n", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_n(n):
    pass
"""
    outcomes = run(source)[0].outcomes
    assert outcomes == {"test_n[1]": "passed", "test_n[2]": "skipped"}
