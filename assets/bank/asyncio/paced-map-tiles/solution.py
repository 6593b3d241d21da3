import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


class Temporary(Exception):
    """A failure after which another try makes sense."""


class Pacer:
    """Gives out starting times that are at least `interval` apart."""

    def __init__(self, interval: float) -> None:
        self._interval = interval
        self._next = 0.0

    async def turn(self) -> None:
        now = asyncio.get_running_loop().time()
        start = max(now, self._next)
        self._next = start + self._interval  # no await since reading it
        await asyncio.sleep(start - now)


async def fetch_all(
    urls: Iterable[str],
    get: Callable[[str], Awaitable[T]],
    *,
    per_second: float,
    attempts: int,
    timeout: float,
) -> dict[str, T | Exception]:
    """Fetch each different URL once; map it to its result or its error."""
    if per_second <= 0 or timeout <= 0 or attempts < 1:
        raise ValueError("rate, timeout and attempts must be positive")
    pacer = Pacer(1 / per_second)

    async def fetch(url: str) -> T | Exception:
        outcome: Exception
        for _ in range(attempts):
            await pacer.turn()
            try:
                async with asyncio.timeout(timeout):
                    return await get(url)
            except (TimeoutError, Temporary) as error:
                outcome = error
            except Exception as error:
                return error
        return outcome

    async with asyncio.TaskGroup() as group:
        tasks = {
            url: group.create_task(fetch(url)) for url in dict.fromkeys(urls)
        }
    return {url: task.result() for url, task in tasks.items()}
