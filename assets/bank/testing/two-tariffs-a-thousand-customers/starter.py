from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple


class Failure(NamedTuple):
    number: int
    sample: list[Any]
    expected: Any
    got: Any


def counterexample(
    fast: Callable[[list[Any]], Any],
    slow: Callable[[list[Any]], Any],
    make: Callable[[Random], list[Any]],
    *,
    tries: int,
    seed: int,
) -> Failure | None:
    """Return the shortest sample on which the functions disagree, or None.

    Try n draws from a Random of its own, which depends on `seed` and n.
    They agree on equal results, or on exceptions of one type. Of equally
    short samples the first is returned. The functions get copies.
    Raises ValueError if `tries` is below one.
    Expected: O(tries) calls, memory for a few samples.
    """
    raise NotImplementedError
