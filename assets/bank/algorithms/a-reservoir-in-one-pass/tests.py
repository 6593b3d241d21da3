from math import isclose
from unittest import TestCase

from answer import Summary, summary

raises = TestCase().assertRaises


def test_no_readings():
    """Without readings there is no summary."""
    for nothing in ([], iter([])):
        with raises(ValueError):
            summary(nothing)


def test_single_reading():
    """One reading is lowest, highest and mean, without a gap."""
    assert summary([(17, 4.25)]) == Summary(1, 4.25, 4.25, 4.25, 0)


def test_all_figures():
    """A short list gives the right figures."""
    rows = [(0, 4.0), (10, 6.0), (35, 2.0), (40, 4.0)]
    assert summary(rows) == Summary(4, 2.0, 6.0, 4.0, 25)


def test_generator():
    """A generator, which can be read once, gives the same."""
    rows = [(0, 4.0), (10, 6.0), (35, 2.0), (40, 4.0)]
    assert summary(row for row in rows) == Summary(4, 2.0, 6.0, 4.0, 25)


def test_below_zero():
    """Levels may be negative."""
    result = summary([(0, -5.0), (1, -3.0)])
    assert (result.lowest, result.highest, result.mean) == (-5.0, -3.0, -4.0)


def test_equal_levels():
    """A level that never changes is lowest, highest and mean."""
    assert summary((n, 7.5) for n in range(9)) == Summary(9, 7.5, 7.5, 7.5, 1)


def test_gap_at_either_end():
    """The longest gap may be the first or the last."""
    assert summary([(0, 1.0), (90, 1.0), (91, 1.0)]).longest_gap == 90
    assert summary([(0, 1.0), (1, 1.0), (91, 1.0)]).longest_gap == 90


def test_minutes_must_grow():
    """A minute that repeats or goes back is an error."""
    for minutes in ((5, 5), (5, 4), (1, 3, 2)):
        with raises(ValueError):
            summary([(minute, 1.0) for minute in minutes])


def test_constant_memory():
    """A long feed is never held in memory."""
    alive = peak = 0

    class Level(float):
        def __new__(cls, value):
            nonlocal alive, peak
            alive += 1
            peak = max(peak, alive)
            return super().__new__(cls, value)

        def __del__(self):
            nonlocal alive
            alive -= 1

    result = summary((n, Level(n % 5)) for n in range(100_000))
    assert result.count == 100_000
    assert isclose(result.mean, 2.0)
    assert peak < 10
