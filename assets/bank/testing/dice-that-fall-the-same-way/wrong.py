# fails: test_tests_draw_different_numbers, test_zero_and_negative_seeds
# why: the same seed for each test is repeatable, and lets all tests roll the same dice
from random import Random, SystemRandom

import pytest


def pytest_addoption(parser):
    """Add the option --seed, an integer."""
    parser.addoption("--seed", type=int, help="seed for the fixture rng")


def pytest_configure(config):
    """Choose a seed for this run, unless one was given."""
    if config.getoption("--seed") is None:
        config.option.seed = SystemRandom().randrange(2**32)


@pytest.fixture
def rng(request):
    """A generator of its own for each test.

    It depends on the run's seed and the test's node id. A failing test's
    report shows the option that repeats it. Expected: O(1).
    """
    seed = request.config.getoption("--seed")
    print(f"repeat with --seed={seed}")
    return Random(seed)
