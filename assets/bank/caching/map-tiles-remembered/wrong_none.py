# fails: test_none_is_a_result, test_forget_a_false_result, test_different_arguments, test_name_and_docstring
# why: get and pop with None as default, and keys and values in one flat tuple
from collections import OrderedDict
from collections.abc import Callable
from typing import Any


def remembered(limit: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    if limit < 1:
        raise ValueError("limit must be at least 1")

    def decorate(func: Callable[..., Any]) -> Callable[..., Any]:
        results: OrderedDict[Any, Any] = OrderedDict()

        def wrapper(*args: Any, **kwargs: Any) -> Any:
            key = args + tuple(sorted(kwargs.items()))
            found = results.get(key)
            if found is None:
                found = results[key] = func(*args, **kwargs)
            results.move_to_end(key)
            if len(results) > limit:
                results.popitem(last=False)
            return found

        def forget(*args: Any, **kwargs: Any) -> bool:
            return results.pop(args + tuple(sorted(kwargs.items())), None) is not None

        wrapper.forget = forget  # type: ignore[attr-defined]
        return wrapper

    return decorate
