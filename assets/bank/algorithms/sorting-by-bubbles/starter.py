from collections.abc import Iterable


def bubbled(numbers: Iterable[float]) -> list[float]:
    """Return a new sorted list, by swapping neighbours only.

    Equal numbers keep their order. Raises nothing.
    Expected: O(n**2) time, O(n) if the numbers are in order already.
    """
    raise NotImplementedError
