from collections.abc import Sequence


def first_from(times: Sequence[int], moment: int) -> int:
    """Return the index of the first time at or after `moment`.

    `times` is in ascending order and may hold equal items. If all are
    earlier, return `len(times)`. Raises nothing.
    Expected: O(log n) items looked at, O(1) memory.
    """
    low, high = 0, len(times)
    while low < high:
        middle = (low + high) // 2
        if times[middle] < moment:
            low = middle + 1
        else:
            high = middle
    return low
