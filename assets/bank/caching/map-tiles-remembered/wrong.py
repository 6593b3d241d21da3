# fails: test_equal_arguments, test_arguments_that_print_alike, test_order_of_keywords, test_least_recently_used_goes
# why: a text as key takes any arguments, and the oldest entry is easy to find
import functools
from collections.abc import Callable
from typing import Any


def remembered(limit: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    if limit < 1:
        raise ValueError("limit must be at least 1")

    def decorate(func: Callable[..., Any]) -> Callable[..., Any]:
        results: dict[str, Any] = {}

        @functools.wraps(func)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            key = repr((args, kwargs))
            if key not in results:
                results[key] = func(*args, **kwargs)
                if len(results) > limit:
                    del results[next(iter(results))]
            return results[key]

        def forget(*args: Any, **kwargs: Any) -> bool:
            missing = object()
            return results.pop(repr((args, kwargs)), missing) is not missing

        wrapper.forget = forget  # type: ignore[attr-defined]
        return wrapper

    return decorate
