# fails: test_last_none, test_negative_number, test_stays_are_runs
# why: a slice for the last and a Counter for the stays are the first ideas
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise


def last(floors: Iterable[int], n: int) -> list[int]:
    return list(floors)[-n:]


def stays(floors: Iterable[int]) -> list[tuple[int, int]]:
    return list(Counter(floors).items())


def travelled(floors: Iterable[int]) -> int:
    return sum(abs(b - a) for a, b in pairwise(floors))


def peaks(floors: Iterable[int]) -> Iterator[int]:
    return accumulate(floors, max)
