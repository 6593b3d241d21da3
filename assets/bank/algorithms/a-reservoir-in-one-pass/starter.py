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
    raise NotImplementedError
