import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


async def map_limited(
    worker: Callable[[T], Awaitable[R]], items: Iterable[T], limit: int
) -> list[R]:
    """Await `worker(item)` for each item, at most `limit` at once."""
    if limit < 1:
        raise ValueError(f"limit must be at least 1: {limit}")
    numbered = enumerate(items)
    results: dict[int, R] = {}

    async def work() -> None:
        for number, item in numbered:  # shared: each item goes to one task
            results[number] = await worker(item)

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(limit):
                group.create_task(work())
    except ExceptionGroup as failures:
        first = failures.exceptions[0]
    else:
        return [results[number] for number in range(len(results))]
    raise first  # out here it keeps its own cause
