from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


async def map_limited(
    worker: Callable[[T], Awaitable[R]], items: Iterable[T], limit: int
) -> list[R]:
    """Await `worker(item)` for each item, at most `limit` at once.

    The results are in the order of the items. `items` may be a very long
    iterator: an item is taken only when a worker is free for it. The first
    exception, from a worker or from the iterator, cancels what is running;
    when that has ended, the exception itself reaches the caller, and no
    further item is taken. Cancelling map_limited cancels the workers.
    Raises ValueError if `limit` is below one.
    Expected: memory for the results and for `limit` workers.
    """
    raise NotImplementedError
