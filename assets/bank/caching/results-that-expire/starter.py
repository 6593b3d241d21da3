from collections.abc import Callable


def cached_for[**P, R](
    seconds: float, clock: Callable[[], float]
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator that stores results while younger than `seconds`.

    `clock` returns seconds. Arguments, positional and keyword, must be
    hashable (else TypeError). The decorated function keeps its name and
    docstring and gets `cache_clear()`, which forgets all results.
    Raises ValueError if `seconds` is zero or less.
    Expected: constant time for a stored result.
    """
    raise NotImplementedError
