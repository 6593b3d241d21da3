# fails: test_none_is_a_result
# why: get() and a look at the result is short, and treats a stored None as a miss
from collections.abc import Callable
from functools import wraps


def cached_for(seconds: float, clock: Callable[[], float]) -> Callable:
    if seconds <= 0:
        raise ValueError("seconds must be positive")

    def decorate(function: Callable) -> Callable:
        results: dict = {}
        until: dict = {}

        @wraps(function)
        def wrapper(*args, **kwargs):
            key = (args, tuple(sorted(kwargs.items())))
            result = results.get(key)
            if result is not None and clock() < until[key]:
                return result
            result = results[key] = function(*args, **kwargs)
            until[key] = clock() + seconds
            return result

        wrapper.cache_clear = results.clear
        return wrapper

    return decorate
