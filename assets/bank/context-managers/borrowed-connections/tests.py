from unittest import TestCase

from answer import Borrowed, BrokenConnection, borrowed

case = TestCase()
BOTH = (Borrowed, borrowed)


class Conn:
    def __init__(self, log, rollback_error=None):
        self.log = log
        self.rollback_error = rollback_error

    def rollback(self):
        self.log.append("rollback")
        if self.rollback_error is not None:
            raise self.rollback_error


class Pool:
    """Notes every call; lends new connections, or raises."""

    def __init__(self, rollback_error=None, acquire_error=None):
        self.log = []
        self.lent = []
        self.rollback_error = rollback_error
        self.acquire_error = acquire_error

    def acquire(self):
        self.log.append("acquire")
        if self.acquire_error is not None:
            raise self.acquire_error
        self.lent.append(Conn(self.log, self.rollback_error))
        return self.lent[-1]

    def release(self, conn):
        assert conn is self.lent.pop()
        self.log.append("release")

    def discard(self, conn):
        assert conn is self.lent.pop()
        self.log.append("discard")


def leave_with(make, pool, error):
    """Raise `error` in a block; return what came out, or None."""
    try:
        with make(pool):
            raise error
    except BaseException as caught:
        return caught
    return None


def test_good_block():
    """`as` gives the acquired connection; afterwards it is released."""
    for make in BOTH:
        pool = Pool()
        with make(pool) as conn:
            assert conn is pool.lent[0]
            assert pool.log == ["acquire"]
        assert pool.log == ["acquire", "release"]


def test_nothing_before_the_block():
    """Making the manager acquires nothing."""
    for make in BOTH:
        pool = Pool()
        manager = make(pool)
        assert pool.log == []
        with manager:
            pass
        assert pool.log == ["acquire", "release"]


def test_return_and_break():
    """Leaving by return or break is leaving well."""

    def found(make, pool):
        with make(pool):
            return "found"

    for make in BOTH:
        pool = Pool()
        assert found(make, pool) == "found"
        for _ in range(3):
            with make(pool):
                break
        assert pool.log == ["acquire", "release"] * 2


def test_failure_rolls_back():
    """An ordinary exception: rollback, release, and it reaches us."""
    for make in BOTH:
        pool = Pool()
        error = ValueError("no such berth")
        assert leave_with(make, pool, error) is error
        assert pool.log == ["acquire", "rollback", "release"]


def test_broken_connection_is_discarded():
    """A broken connection, or a subclass, is discarded untouched."""

    class Reset(BrokenConnection):
        pass

    for make in BOTH:
        for error in (BrokenConnection("gone"), Reset("by peer")):
            pool = Pool()
            assert leave_with(make, pool, error) is error
            assert pool.log == ["acquire", "discard"]


def test_rollback_fails_too():
    """The block's error comes out, the connection is discarded."""
    for make in BOTH:
        pool = Pool(rollback_error=OSError("line is dead"))
        error = ValueError("first")
        assert leave_with(make, pool, error) is error
        assert pool.log == ["acquire", "rollback", "discard"]


def test_rollback_finds_it_broken():
    """A rollback that raises BrokenConnection hides nothing either."""
    for make in BOTH:
        pool = Pool(rollback_error=BrokenConnection("gone"))
        error = KeyError("first")
        assert leave_with(make, pool, error) is error
        assert pool.log == ["acquire", "rollback", "discard"]


def test_interrupts_count():
    """KeyboardInterrupt and SystemExit give the connection back too."""
    for make in BOTH:
        for error in (KeyboardInterrupt(), SystemExit(1)):
            pool = Pool()
            assert leave_with(make, pool, error) is error
            assert pool.log == ["acquire", "rollback", "release"]


def test_stop_iteration():
    """A StopIteration from the block is an error like any other."""
    for make in BOTH:
        pool = Pool()
        error = StopIteration("end")
        assert leave_with(make, pool, error) is error
        assert pool.log == ["acquire", "rollback", "release"]


def test_acquire_fails():
    """If there is no connection, its error comes out, nothing else."""
    for make in BOTH:
        error = TimeoutError("pool is empty")
        pool = Pool(acquire_error=error)
        with case.assertRaises(TimeoutError):
            with make(pool):
                raise AssertionError("the block must not run")
        assert pool.log == ["acquire"]


def test_nested_blocks():
    """Two blocks within each other have two connections."""
    for make in BOTH:
        pool = Pool()
        with make(pool) as first, make(pool) as second:
            assert first is not second
        assert pool.log == ["acquire", "acquire", "release", "release"]


def test_many_blocks():
    """After twenty thousand blocks nothing is left on loan."""
    for make in BOTH:
        pool = Pool()
        for number in range(20_000):
            if number % 3:
                with make(pool):
                    pass
            else:
                leave_with(make, pool, ValueError())
        assert pool.lent == []
        assert len(pool.log) == 20_000 * 2 + 6_667
