from contextlib import contextmanager
from collections.abc import Iterator
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


class Borrowed:
    """`with Borrowed(pool) as conn:` lends a connection to one block.

    The connection is acquired when the block is entered, not before.
    Block ends well (also by return or break): release(conn).
    BrokenConnection or a subclass leaves the block: discard(conn) only.
    Anything else leaves it: rollback(), then release(conn); if rollback
    raises an Exception itself, discard(conn) instead.
    What the block raised always reaches the caller.
    Expected: constant time, one call of acquire per block.
    """

    def __init__(self, pool: Pool) -> None:
        raise NotImplementedError

    def __enter__(self) -> Connection:
        raise NotImplementedError

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        raise NotImplementedError


@contextmanager
def borrowed(pool: Pool) -> Iterator[Connection]:
    """The same promise, written with contextlib."""
    raise NotImplementedError
    yield
