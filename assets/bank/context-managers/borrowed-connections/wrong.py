# fails: test_failure_rolls_back, test_broken_connection_is_discarded, test_rollback_fails_too, test_rollback_finds_it_broken, test_interrupts_count, test_stop_iteration, test_many_blocks
# why: try and finally is the shape everyone knows, and it treats all endings alike
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
        self.pool.release(self.conn)


@contextmanager
def borrowed(pool):
    conn = pool.acquire()
    try:
        yield conn
    finally:
        pool.release(conn)
