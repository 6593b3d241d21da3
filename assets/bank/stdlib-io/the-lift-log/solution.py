from collections import deque
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby, pairwise


def last(floors: Iterable[int], n: int) -> list[int]:
    """Return the last `n` readings; raise ValueError for a negative `n`."""
    return list(deque(floors, maxlen=n))


def stays(floors: Iterable[int]) -> list[tuple[int, int]]:
    """Return floor and number of readings for each run of equal readings."""
    return [(floor, sum(1 for _ in run)) for floor, run in groupby(floors)]


def travelled(floors: Iterable[int]) -> int:
    """Return how many floors were travelled, up and down added together."""
    return sum(abs(b - a) for a, b in pairwise(floors))


def peaks(floors: Iterable[int]) -> Iterator[int]:
    """Give the highest floor so far for each reading, lazily."""
    return accumulate(floors, max)
