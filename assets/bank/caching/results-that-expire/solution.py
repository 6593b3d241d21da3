from collections.abc import Callable
from functools import wraps


def cached_for[**P, R](
    seconds: float, clock: Callable[[], float]
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator that stores results while younger than `seconds`.

    A result's life begins when the function has returned it; exceptions
    are not stored. The decorated function gets `cache_clear()`.
    Raises ValueError if `seconds` is zero or less.
    """
    if seconds <= 0:
        raise ValueError(f"seconds must be positive: {seconds}")

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        store: dict[object, tuple[float, R]] = {}

        @wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            key = (args, frozenset(kwargs.items()))
            entry = store.get(key)
            if entry is not None and clock() < entry[0]:
                return entry[1]
            result = function(*args, **kwargs)
            store[key] = (clock() + seconds, result)
            return result

        wrapper.cache_clear = store.clear  # type: ignore[attr-defined]
        return wrapper

    return decorate
