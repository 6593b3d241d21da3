from collections.abc import Iterable
from typing import NamedTuple


class Summary(NamedTuple):
    count: int
    lowest: float
    highest: float
    mean: float
    longest_gap: int


def summary(readings: Iterable[tuple[int, float]]) -> Summary:
    """Sum up pairs of minute and level, reading them once.

    The longest gap is that between two readings in a row; 0 if there is
    one reading. Raises ValueError if there is none, or if a minute is not
    later than the one before.
    Expected: O(n) time, O(1) memory.
    """
    feed = iter(readings)
    first = next(feed, None)
    if first is None:
        raise ValueError("no readings")
    last, level = first
    lowest = highest = mean = level
    longest_gap = 0
    count = 1
    for count, (minute, level) in enumerate(feed, 2):
        if minute <= last:
            raise ValueError(f"minute {minute} is not after {last}")
        longest_gap = max(longest_gap, minute - last)
        lowest = min(lowest, level)
        highest = max(highest, level)
        mean += (level - mean) / count
        last = minute
    return Summary(count, lowest, highest, mean, longest_gap)
