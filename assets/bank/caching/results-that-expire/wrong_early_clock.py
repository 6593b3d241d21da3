# fails: test_life_begins_when_the_call_ends
# why: reading the clock once at the top is tidy, and charges the call's own time
from collections.abc import Callable
from functools import wraps


def cached_for(seconds: float, clock: Callable[[], float]) -> Callable:
    if seconds <= 0:
        raise ValueError("seconds must be positive")

    def decorate(function: Callable) -> Callable:
        store: dict = {}

        @wraps(function)
        def wrapper(*args, **kwargs):
            now = clock()
            key = (args, tuple(sorted(kwargs.items())))
            if key in store and now - store[key][0] < seconds:
                return store[key][1]
            store[key] = (now, function(*args, **kwargs))
            return store[key][1]

        wrapper.cache_clear = store.clear
        return wrapper

    return decorate
