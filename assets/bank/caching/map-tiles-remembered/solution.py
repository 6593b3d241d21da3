import functools
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any


def _key(args: tuple[Any, ...], kwargs: dict[str, Any]) -> Hashable:
    return args, frozenset(kwargs.items())


def remembered(limit: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a decorator that keeps the last `limit` results by arguments."""
    if limit < 1:
        raise ValueError(f"limit must be at least 1: {limit}")

    def decorate(func: Callable[..., Any]) -> Callable[..., Any]:
        results: OrderedDict[Hashable, Any] = OrderedDict()
        lock = Lock()  # never held while func runs

        @functools.wraps(func)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            key = _key(args, kwargs)
            with lock:
                if key in results:
                    results.move_to_end(key)
                    return results[key]
            result = func(*args, **kwargs)
            with lock:
                results[key] = result
                results.move_to_end(key)
                if len(results) > limit:
                    results.popitem(last=False)
            return result

        def forget(*args: Any, **kwargs: Any) -> bool:
            """Drop one result; return whether there was one."""
            key = _key(args, kwargs)
            with lock:
                return results.pop(key, key) is not key

        wrapper.forget = forget  # type: ignore[attr-defined]
        return wrapper

    return decorate
