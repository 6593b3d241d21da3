# fails: test_failure_rolls_back, test_broken_connection_is_discarded, test_rollback_fails_too, test_rollback_finds_it_broken, test_interrupts_count, test_stop_iteration
# why: returning True for "handled", and a bare except without raise, swallow what the block raised
from contextlib import contextmanager


class BrokenConnection(Exception):
    pass


class Borrowed:
    def __init__(self, pool):
        self.pool = pool

    def __enter__(self):
        self.conn = self.pool.acquire()
        return self.conn

    def __exit__(self, kind, error, trace):
        if kind is None:
            self.pool.release(self.conn)
            return True
        if issubclass(kind, BrokenConnection):
            self.pool.discard(self.conn)
            return True
        try:
            self.conn.rollback()
        except Exception:
            self.pool.discard(self.conn)
        else:
            self.pool.release(self.conn)
        return True


@contextmanager
def borrowed(pool):
    with Borrowed(pool) as conn:
        yield conn
