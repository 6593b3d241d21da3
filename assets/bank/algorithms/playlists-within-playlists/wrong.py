# fails: test_very_deep, test_nothing_is_read_ahead
# why: the recursive version that builds lists is the one everybody knows
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any


def tracks(playlist: Iterable[Any]) -> Iterator[Any]:
    if not isinstance(playlist, (list, tuple)):
        playlist = list(islice(playlist, 10_000))
    return iter(_flat(playlist))


def _flat(playlist: Iterable[Any]) -> list[Any]:
    result = []
    for item in playlist:
        if isinstance(item, (list, tuple)):
            result.extend(_flat(item))
        else:
            result.append(item)
    return result
