from unittest import TestCase

from answer import Limiter

raises = TestCase().assertRaises


class Clock:
    now = 0

    def __call__(self):
        return self.now


def make(limit=2, window=60):
    clock = Clock()
    limiter = Limiter(limit, window, clock)

    def at(now, client="a"):
        clock.now = now
        return limiter.check(client)

    return limiter, at


def test_up_to_the_limit():
    """As many as the limit pass, then the wait is told."""
    _, at = make()
    assert [at(0), at(10), at(20)] == [0, 0, 40]


def test_limit_of_one():
    """With a limit of one there is one request in each window."""
    _, at = make(limit=1, window=5)
    assert [at(0), at(1), at(5), at(9)] == [0, 4, 0, 1]


def test_place_is_free_at_the_edge():
    """Exactly a window later the first place is free, not before."""
    _, at = make()
    assert [at(0), at(30), at(59), at(60), at(61)] == [0, 0, 1, 0, 29]


def test_no_double_burst():
    """Around a full minute nobody gets twice the limit."""
    _, at = make(limit=3)
    assert [at(59), at(59), at(59)] == [0, 0, 0]
    assert [at(61), at(118), at(119)] == [58, 1, 0]


def test_every_stretch_of_the_window():
    """In no stretch of a window are there more than the limit."""
    _, at = make(limit=7, window=10)
    passed = [now for now in range(200) for _ in range(2) if at(now) == 0]
    for start in range(200):
        assert sum(start <= now < start + 10 for now in passed) <= 7
    assert len(passed) == 7 * 20


def test_refused_requests_do_not_count():
    """Somebody who keeps knocking gets in as soon as a place is free."""
    _, at = make(limit=1, window=10)
    assert at(0) == 0
    assert [at(now) for now in range(1, 10)] == list(range(9, 0, -1))
    assert at(10) == 0


def test_clients_are_apart():
    """One client's requests are nothing to another."""
    _, at = make(limit=1)
    assert [at(0, "a"), at(0, "b"), at(1, "a"), at(1, "b")] == [0, 0, 59, 59]


def test_nobody_yet():
    """A new limiter remembers nobody."""
    limiter, _ = make()
    assert len(limiter) == 0


def test_quiet_clients_are_forgotten():
    """After a quiet window a client is forgotten with the next check."""
    limiter, at = make()
    at(0, "a")
    at(10, "b")
    at(20, "c")
    assert len(limiter) == 3
    at(60, "c")
    assert len(limiter) == 2
    at(200, "d")
    assert len(limiter) == 1


def test_active_clients_are_kept():
    """A client that came first and stays active is not forgotten."""
    limiter, at = make()
    at(0, "a")
    at(1, "b")
    at(50, "a")
    at(61, "c")
    assert len(limiter) == 2
    assert [at(62, "a"), at(63, "a")] == [0, 47]


def test_knocking_does_not_keep_a_place():
    """Refused requests don't keep the others from being forgotten."""
    limiter, at = make(limit=1)
    at(0, "a")
    at(1, "b")
    at(59, "a")
    at(61, "c")
    assert len(limiter) == 1


def test_fractions():
    """Times and windows may be fractions of a second."""
    _, at = make(limit=1, window=0.5)
    assert [at(0.25), at(0.5), at(0.75)] == [0, 0.25, 0]


def test_bad_arguments():
    """A limit below one and a window that isn't positive are refused."""
    for limit, window in ((0, 60), (-1, 60), (1, 0), (1, -5), (1, float("nan"))):
        with raises(ValueError):
            Limiter(limit, window, Clock())


def test_many_clients():
    """Tens of thousands of clients, one request each, stay quick."""
    limiter, at = make(limit=3, window=20_000)
    for now in range(60_000):
        assert at(now, str(now)) == 0
    assert len(limiter) == 20_000
