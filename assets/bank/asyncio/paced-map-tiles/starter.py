from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


class Temporary(Exception):
    """A failure after which another try makes sense."""


async def fetch_all(
    urls: Iterable[str],
    get: Callable[[str], Awaitable[T]],
    *,
    per_second: float,
    attempts: int,
    timeout: float,
) -> dict[str, T | Exception]:
    """Fetch each different URL once; map it to its result or its error.

    Any two calls of `get`, second tries included, start at least
    1 / per_second seconds apart; the first starts at once. Calls may
    overlap. A call that takes longer than `timeout` seconds is cancelled
    and counts as a TimeoutError. After a TimeoutError or a Temporary there
    is another try, until there were `attempts`; then the last error is the
    outcome. Any other Exception is the outcome at once.
    If fetch_all is cancelled, nothing goes on running.
    Raises ValueError, before any call, if `per_second` or `timeout` is not
    above zero or `attempts` is below one.
    Expected: memory in proportion to the number of URLs.
    """
    raise NotImplementedError
