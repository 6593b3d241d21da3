# fails: test_input_stays_as_it_is, test_large_list
# why: sorting the caller's own list saves a copy, and surprises the caller
from collections.abc import Iterable


def bubbled(numbers: Iterable[float]) -> list[float]:
    """Return a new sorted list, by swapping neighbours only.

    Equal numbers keep their order. Raises nothing.
    Expected: O(n**2) time, O(n) if the numbers are in order already.
    """
    items = numbers
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
        if not swapped:
            break
    return items
