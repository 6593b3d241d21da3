import random as shared
from unittest import TestCase

from answer import Failure, counterexample

raises = TestCase().assertRaises


def make(random):
    return [random.randrange(5) for _ in range(random.randrange(8))]


def fails_from(length):
    """A sum that is wrong for lists of at least that length."""
    return lambda sample: sum(sample) + (len(sample) >= length)


def test_agreement():
    """If both always agree, there is no failure."""
    assert counterexample(sum, sum, make, tries=50, seed=1) is None


def test_single_try():
    """One try makes one sample."""
    made = []

    def once(random):
        made.append(random)
        return [3]

    failure = counterexample(fails_from(0), sum, once, tries=1, seed=1)
    assert failure == Failure(0, [3], 3, 4)
    assert len(made) == 1


def test_no_tries():
    """Fewer than one try is an error."""
    for tries in (0, -5):
        with raises(ValueError):
            counterexample(sum, sum, make, tries=tries, seed=1)


def test_shortest_and_first():
    """The shortest failing sample is reported, the first of equal ones."""
    samples = iter([[1, 2, 3, 4], [5, 6], [7, 8, 9], [1, 2], []])
    failure = counterexample(
        fails_from(1), sum, lambda random: next(samples), tries=5, seed=1
    )
    assert failure == Failure(1, [5, 6], 11, 12)


def test_empty_sample_can_fail():
    """An empty sample is the shortest of all."""
    samples = iter([[1], [], [2]])
    failure = counterexample(max, sum, lambda random: next(samples), tries=3, seed=1)
    assert (failure.number, failure.sample, failure.expected) == (1, [], 0)
    assert isinstance(failure.got, ValueError)


def test_exceptions_of_one_type_agree():
    """Both raising the same type is agreement, another type is not."""

    def raising(kind):
        def function(sample):
            raise kind("no")

        return function

    arguments = {"make": make, "tries": 3, "seed": 1}
    assert counterexample(raising(KeyError), raising(KeyError), **arguments) is None
    failure = counterexample(raising(KeyError), raising(IndexError), **arguments)
    assert isinstance(failure.expected, IndexError)
    assert isinstance(failure.got, KeyError)


def test_returning_an_exception_is_not_raising():
    """To return an exception object is a result."""

    def raising(sample):
        raise KeyError("no")

    failure = counterexample(
        lambda sample: KeyError("no"), raising, make, tries=3, seed=1
    )
    assert failure is not None


def test_each_function_gets_its_own_copy():
    """What one function does to its sample reaches nobody else."""

    def greedy(sample):
        total = sum(inner.pop() for inner in sample)
        sample.clear()
        return total

    def nested(random):
        return [[random.randrange(1, 9)] for _ in range(1 + random.randrange(3))]

    assert counterexample(greedy, greedy, nested, tries=20, seed=1) is None
    failure = counterexample(
        lambda sample: greedy(sample) + 1, greedy, nested, tries=20, seed=1
    )
    assert len(failure.sample) == 1
    assert len(failure.sample[0]) == 1


def test_same_seed_same_samples():
    """A seed gives the same samples again, another seed gives others."""

    def drawn(seed):
        seen = []
        counterexample(sum, lambda s: seen.append(s), make, tries=20, seed=seed)
        return seen

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)
    assert len({tuple(sample) for sample in drawn(1)}) > 5


def test_each_try_stands_alone():
    """How much one try draws does not change the next one."""

    def drawn(extra):
        seen = []

        def draw(random):
            value = random.random()
            seen.append(value)
            for _ in range(extra):
                random.random()
            return []

        counterexample(len, len, draw, tries=5, seed=9)
        return seen

    assert drawn(0) == drawn(3)


def test_shared_generator_is_left_alone():
    """The generator of the random module is neither used nor seeded."""
    shared.seed(5)
    expected = [shared.random() for _ in range(3)]
    shared.seed(5)
    counterexample(sum, fails_from(2), make, tries=30, seed=5)
    assert [shared.random() for _ in range(3)] == expected


def test_interrupts_go_through():
    """Ctrl-C ends the search."""

    def interrupted(sample):
        raise KeyboardInterrupt

    with raises(KeyboardInterrupt):
        counterexample(interrupted, sum, make, tries=3, seed=1)


def test_many_tries():
    """Ten thousand tries are quick."""
    failure = counterexample(fails_from(7), sum, make, tries=10_000, seed=3)
    assert len(failure.sample) == 7
