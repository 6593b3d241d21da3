# fails: test_rollback_fails_too, test_rollback_finds_it_broken, test_interrupts_count
# why: `except Exception` misses interrupts, and a failing rollback takes the place of the first error
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
        elif issubclass(kind, BrokenConnection):
            self.pool.discard(self.conn)
        elif issubclass(kind, Exception):
            self.conn.rollback()
            self.pool.release(self.conn)


@contextmanager
def borrowed(pool):
    conn = pool.acquire()
    try:
        yield conn
    except BrokenConnection:
        pool.discard(conn)
        raise
    except Exception:
        conn.rollback()
        pool.release(conn)
        raise
    else:
        pool.release(conn)
