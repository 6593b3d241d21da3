from copy import deepcopy
from random import Random
from unittest import TestCase

from answer import closed_spans


def points(spans):
    """All half kilometres that the spans cover."""
    return {half for a, b in spans for half in range(2 * a, 2 * b + 1)}


def test_no_closures():
    """A road without closures is open."""
    assert closed_spans([]) == []


def test_single_closure():
    """One closure stays as it is."""
    assert closed_spans([[2, 4]]) == [(2, 4)]


def test_overlaps():
    """Closures that overlap are merged, whatever their order."""
    assert closed_spans([[7, 9], [2, 5], [1, 3], [8, 12]]) == [(1, 5), (7, 12)]


def test_long_and_short():
    """A short closure inside a long one doesn't shorten it."""
    assert closed_spans([[2, 9], [3, 4]]) == [(2, 9)]
    assert closed_spans([[2, 9], [3, 4], [5, 6], [8, 11]]) == [(2, 11)]


def test_input_stays_as_it_is():
    """The closures are not changed, and asking twice gives one answer."""
    closures = [[1, 3], [2, 5], [9, 9]]
    before = deepcopy(closures)
    first = deepcopy(closed_spans(closures))
    assert closed_spans(closures) == first
    assert closures == before


def test_touching():
    """Closures that touch belong together."""
    assert closed_spans([[1, 3], [3, 5]]) == [(1, 5)]
    assert closed_spans([[1, 3], [4, 5]]) == [(1, 3), (4, 5)]


def test_barriers():
    """A closure without length counts, unless it lies in another one."""
    assert closed_spans([[4, 4], [1, 2]]) == [(1, 2), (4, 4)]
    assert closed_spans([[1, 5], [5, 5], [3, 3]]) == [(1, 5)]


def test_repeated_closures():
    """Equal closures are one stretch."""
    assert closed_spans([(1, 2)] * 4) == [(1, 2)]


def test_backwards():
    """A closure that ends before it starts is an error."""
    with TestCase().assertRaises(ValueError):
        closed_spans([[1, 2], [5, 4]])


def test_covers_the_same_points():
    """The result is in order, apart, and covers what the closures cover."""
    random = Random(8)
    for _ in range(200):
        closures = []
        for _ in range(random.randrange(7)):
            start = random.randrange(20)
            closures.append((start, start + random.randrange(6)))
        result = closed_spans(closures)
        assert points(result) == points(closures)
        for (_, end), (start, _) in zip(result, result[1:]):
            assert end < start


def test_many_closures():
    """A hundred thousand closures are merged within a second."""
    closures = [(n, n + 1) for n in range(100_000, 0, -1)]
    assert closed_spans(closures) == [(1, 100_001)]
