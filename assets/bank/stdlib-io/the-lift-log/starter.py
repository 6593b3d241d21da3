from collections.abc import Iterable, Iterator


def last(floors: Iterable[int], n: int) -> list[int]:
    """Return the last `n` readings; raise ValueError for a negative `n`.

    Expected: linear time, memory for `n` readings.
    """
    raise NotImplementedError


def stays(floors: Iterable[int]) -> list[tuple[int, int]]:
    """Return floor and number of readings for each run of equal readings."""
    raise NotImplementedError


def travelled(floors: Iterable[int]) -> int:
    """Return how many floors were travelled, up and down added together."""
    raise NotImplementedError


def peaks(floors: Iterable[int]) -> Iterator[int]:
    """Give the highest floor so far for each reading, lazily."""
    raise NotImplementedError
