from itertools import combinations
from random import Random
from unittest import TestCase

from answer import too_close


def slow(positions, distance):
    """All pairs."""
    return [
        (i, j)
        for (i, a), (j, b) in combinations(enumerate(positions), 2)
        if (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 <= distance**2
    ]


def test_none_and_one():
    """Fewer than two scooters make no pair."""
    assert too_close([], 5) == []
    assert too_close([(3, 4)], 5) == []


def test_same_spot():
    """Scooters on one spot are pairs, each once."""
    assert too_close([(7, 7)] * 3, 1) == [(0, 1), (0, 2), (1, 2)]


def test_exact_distance_counts():
    """Exactly the distance is too close, a little more is not."""
    assert too_close([(0, 0), (3, 4)], 5) == [(0, 1)]
    assert too_close([(0, 0), (4, 4)], 5) == []


def test_across_a_border():
    """Pairs across the border of two buckets are found."""
    assert too_close([(9, 9), (10, 10)], 10) == [(0, 1)]
    assert too_close([(10, 9), (9, 10)], 10) == [(0, 1)]


def test_around_zero():
    """Negative coordinates are as good as others."""
    assert too_close([(-1, -1), (1, 1), (-9, -9)], 5) == [(0, 1)]


def test_ascending_order():
    """Pairs are sorted by their indices."""
    positions = [(0, 0), (50, 0), (52, 0), (1, 0), (2, 0)]
    assert too_close(positions, 3) == [(0, 3), (0, 4), (1, 2), (3, 4)]


def test_distance_below_one():
    """A distance below one is an error."""
    for distance in (0, -4):
        with TestCase().assertRaises(ValueError):
            too_close([(0, 0)], distance)


def test_agrees_with_all_pairs():
    """On random small inputs the result is that of comparing all pairs."""
    random = Random(5)
    for _ in range(100):
        positions = [
            (random.randrange(-15, 15), random.randrange(-15, 15)) for _ in range(12)
        ]
        distance = random.randrange(1, 9)
        assert too_close(positions, distance) == slow(positions, distance)


def test_many_scooters():
    """Ten thousand in a wide city take well under a second."""
    positions = [(n % 100 * 20, n // 100 * 20) for n in range(10_000)]
    assert too_close(positions, 19) == []
    assert len(too_close(positions, 20)) == 2 * 100 * 99
