from random import Random
from unittest import TestCase

from answer import most_at_once


def slow(sessions):
    """The old version."""
    return max(
        (sum(a <= start < b for a, b in sessions) for start, _ in sessions),
        default=0,
    )


def test_no_sessions():
    """Without sessions nobody is plugged in."""
    assert most_at_once([]) == 0


def test_single_session():
    """One car is one car."""
    assert most_at_once([(3, 9)]) == 1


def test_overlaps_in_any_order():
    """The peak is found whatever the order of the sessions."""
    sessions = [(50, 60), (0, 100), (55, 58), (10, 20), (57, 90)]
    assert most_at_once(sessions) == 4
    assert most_at_once(sessions[::-1]) == 4


def test_long_session_spans_others():
    """A long session counts with each of the short ones."""
    assert most_at_once([(0, 100), (10, 20), (30, 40), (50, 60)]) == 2


def test_leaving_and_coming_in_one_minute():
    """A car that leaves at a minute is gone for one that comes then."""
    assert most_at_once([(0, 300), (300, 600), (600, 900)]) == 1


def test_equal_sessions():
    """Equal sessions are different cars."""
    assert most_at_once([(5, 8)] * 7) == 7


def test_zero_minutes():
    """A session of zero minutes counts for nothing."""
    assert most_at_once([(5, 5), (5, 5)]) == 0
    assert most_at_once([(0, 9), (5, 5)]) == 1
    assert most_at_once([(5, 5), (5, 6)]) == 1


def test_end_before_start():
    """A session that ends before it starts is an error."""
    with TestCase().assertRaises(ValueError):
        most_at_once([(0, 5), (9, 8)])


def test_read_once():
    """A generator of sessions will do."""
    assert most_at_once((n, n + 3) for n in range(10)) == 3


def test_agrees_with_the_old_version():
    """On random small inputs both versions agree."""
    random = Random(7)
    for _ in range(100):
        starts = [random.randrange(12) for _ in range(random.randrange(9))]
        sessions = [(start, start + random.randrange(1, 6)) for start in starts]
        assert most_at_once(sessions) == slow(sessions), sessions


def test_many_sessions():
    """Forty thousand sessions take well under a second."""
    assert most_at_once([(n, n + 40_000) for n in range(40_000)]) == 40_000
