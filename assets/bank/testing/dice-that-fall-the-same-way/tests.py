# host: needs pytest
import contextlib
import io
import random
import re
import sys
import tempfile
from pathlib import Path

import answer
import pytest


def run(source, *options):
    """Run a test file; return what was drawn by test, and the output."""
    drawn = {}

    class Plugin:
        @pytest.fixture
        def note(self, request):
            return lambda value: drawn.__setitem__(request.node.name, value)

    out = io.StringIO()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pytest.ini").write_text("[pytest]\n")
        Path(folder, "test_dice.py").write_text(source)
        always = ["-q", "-p", "no:cacheprovider", "--import-mode=importlib"]
        always += ["-c", f"{folder}/pytest.ini", f"--rootdir={folder}"]
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            pytest.main([*always, *options, folder], plugins=[answer, Plugin()])
    sys.modules.pop("test_dice", None)
    return drawn, out.getvalue()


DICE = """
import pytest

def test_a(rng, note):
    note(rng.random())

def test_b(rng, note):
    note(rng.random())

@pytest.mark.parametrize("sides", [6, 20])
def test_c(rng, note, sides):
    note(rng.random())
"""
FAILS = "def test_a(rng):\n    assert rng.random() > 1\n"


def test_same_seed_same_numbers():
    """With one seed each test draws the same in every run."""
    first, _ = run(DICE, "--seed", "7")
    assert len(first) == 4
    assert run(DICE, "--seed", "7")[0] == first
    assert run(DICE, "--seed=8")[0] != first


def test_tests_draw_different_numbers():
    """Tests, and rows of a parametrised one, draw different numbers."""
    drawn, _ = run(DICE, "--seed", "7")
    assert len(set(drawn.values())) == 4


def test_alone_or_among_others():
    """A test that runs alone draws what it draws among others."""
    everything, _ = run(DICE, "--seed", "7")
    alone, _ = run(DICE, "--seed", "7", "-k", "test_b")
    assert alone == {"test_b": everything["test_b"]}


def test_how_much_others_draw_does_not_matter():
    """If another test draws more, nothing changes for this one."""
    more = DICE.replace("    note(", "    rng.random()\n    note(", 1)
    everything, _ = run(DICE, "--seed", "7")
    assert run(more, "--seed", "7")[0]["test_b"] == everything["test_b"]


def test_new_seed_without_the_option():
    """Runs without the option draw different numbers."""
    assert len({run(DICE)[0]["test_a"] for _ in range(3)}) == 3


def test_failure_shows_the_seed():
    """The report of a failing test shows the seed that was given."""
    assert "--seed=7" in run(FAILS, "--seed", "7")[1]


def test_shown_seed_repeats_the_run():
    """The seed shown for a run without the option repeats it."""
    source = DICE + "    assert False\n"
    drawn, output = run(source)
    found = re.search(r"--seed=(-?\d+)", output)
    assert found
    assert run(source, found[0])[0] == drawn


def test_passing_tests_are_quiet():
    """If all pass, the output doesn't mention the seed."""
    assert "seed" not in run(DICE, "--seed", "7")[1]


def test_zero_and_negative_seeds():
    """Zero and negative numbers are seeds like others."""
    assert run(DICE, "--seed=0")[0] == run(DICE, "--seed=0")[0]
    assert run(DICE, "--seed=-3")[0] != run(DICE, "--seed=3")[0]


def test_no_integer():
    """A seed that is no integer is refused, and no test runs."""
    drawn, output = run(DICE, "--seed", "lucky")
    assert drawn == {}
    assert "lucky" in output


def test_global_generator_is_left_alone():
    """The generator of the random module is neither used nor seeded."""
    random.seed(1)
    expected = random.random()
    random.seed(1)
    run(DICE, "--seed", "7")
    run(DICE)
    assert random.random() == expected
