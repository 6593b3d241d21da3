from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Protocol


class BrokenConnection(Exception):
    """The connection can't be used any more."""


class Connection(Protocol):
    def rollback(self) -> None: ...


class Pool(Protocol):
    def acquire(self) -> Connection: ...
    def release(self, conn: Connection) -> None: ...
    def discard(self, conn: Connection) -> None: ...


def _give_back(pool: Pool, conn: Connection, error: BaseException | None) -> None:
    if isinstance(error, BrokenConnection):
        pool.discard(conn)
        return
    if error is not None:
        try:
            conn.rollback()
        except Exception as second:
            error.add_note(f"rollback failed as well: {second!r}")
            pool.discard(conn)
            return
    pool.release(conn)


class Borrowed:
    """Lends a connection to one block; see `_give_back` for its return."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    def __enter__(self) -> Connection:
        self._conn = self._pool.acquire()
        return self._conn

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        _give_back(self._pool, self._conn, error)


@contextmanager
def borrowed(pool: Pool) -> Iterator[Connection]:
    """The same promise, written with contextlib."""
    conn = pool.acquire()
    try:
        yield conn
    except BaseException as error:
        _give_back(pool, conn, error)
        raise
    _give_back(pool, conn, None)
