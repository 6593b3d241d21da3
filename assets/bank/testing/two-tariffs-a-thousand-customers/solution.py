from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any, NamedTuple


class Failure(NamedTuple):
    number: int
    sample: list[Any]
    expected: Any
    got: Any


def _outcome(
    function: Callable[[list[Any]], Any], sample: list[Any]
) -> tuple[bool, Any]:
    own = deepcopy(sample)
    try:
        return True, function(own)
    except Exception as error:
        return False, error


def _agree(one: tuple[bool, Any], other: tuple[bool, Any]) -> bool:
    if one[0] and other[0]:
        return one[1] == other[1]
    return one[0] == other[0] and type(one[1]) is type(other[1])


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
    if tries < 1:
        raise ValueError(f"tries must be at least 1: {tries}")
    worst = None
    for number in range(tries):
        sample = make(Random(f"{seed}/{number}"))
        expected, got = _outcome(slow, sample), _outcome(fast, sample)
        if _agree(expected, got):
            continue
        if worst is None or len(sample) < len(worst.sample):
            worst = Failure(number, sample, expected[1], got[1])
    return worst
