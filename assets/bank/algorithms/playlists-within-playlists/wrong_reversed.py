# fails: test_empty_inside, test_tuples, test_nothing_is_read_ahead
# why: a stack of items needs them in reverse, so it reads ahead; tuples were forgotten
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any


def tracks(playlist: Iterable[Any]) -> Iterator[Any]:
    stack = list(islice(playlist, 100_000))
    stack.reverse()
    while stack:
        item = stack.pop()
        if isinstance(item, list):
            stack.extend(reversed(item))
        else:
            yield item
