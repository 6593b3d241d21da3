# fails: test_exact_age_is_too_old, test_functions_have_their_own_store
# why: the store sits one level too high, and "expired" is read as "older than"
from collections.abc import Callable
from functools import wraps


def cached_for(seconds: float, clock: Callable[[], float]) -> Callable:
    if seconds <= 0:
        raise ValueError("seconds must be positive")
    store: dict = {}

    def decorate(function: Callable) -> Callable:
        @wraps(function)
        def wrapper(*args, **kwargs):
            key = (args, tuple(sorted(kwargs.items())))
            if key in store:
                made, result = store[key]
                if clock() - made <= seconds:
                    return result
            result = function(*args, **kwargs)
            store[key] = (clock(), result)
            return result

        wrapper.cache_clear = store.clear
        return wrapper

    return decorate
