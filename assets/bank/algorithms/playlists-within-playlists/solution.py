from collections.abc import Iterable, Iterator
from typing import Any


def tracks(playlist: Iterable[Any]) -> Iterator[Any]:
    """Give all tracks of nested lists and tuples in playing order, lazily."""
    stack = [iter(playlist)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, (list, tuple)):
                stack.append(iter(item))
                break
            yield item
        else:
            stack.pop()
