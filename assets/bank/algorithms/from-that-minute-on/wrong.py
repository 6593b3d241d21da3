# fails: test_first_of_equal_times
# why: returning on an equal item is how many of us learnt it, and hits any of the equal ones
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
        found = times[middle]
        if found == moment:
            return middle
        if found < moment:
            low = middle + 1
        else:
            high = middle
    return low
