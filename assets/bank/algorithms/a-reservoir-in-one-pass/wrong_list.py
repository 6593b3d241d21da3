# fails: test_constant_memory
# why: the built-in functions are quick and readable, and need the whole feed in a list
from collections.abc import Iterable
from typing import NamedTuple


class Summary(NamedTuple):
    count: int
    lowest: float
    highest: float
    mean: float
    longest_gap: int


def summary(readings: Iterable[tuple[int, float]]) -> Summary:
    rows = list(readings)
    if not rows:
        raise ValueError("no readings")
    gaps = [b - a for (a, _), (b, _) in zip(rows, rows[1:])]
    if any(gap <= 0 for gap in gaps):
        raise ValueError("minutes must grow")
    levels = [level for _, level in rows]
    mean = sum(levels) / len(levels)
    longest = max(gaps, default=0)
    return Summary(len(rows), min(levels), max(levels), mean, longest)
