# fails: test_one_pass_if_in_order
# why: the plain double loop is what one remembers, and takes its time on sorted lists too
from collections.abc import Iterable


def bubbled(numbers: Iterable[float]) -> list[float]:
    """Return a new sorted list, by swapping neighbours only.

    Equal numbers keep their order. Raises nothing.
    Expected: O(n**2) time, O(n) if the numbers are in order already.
    """
    items = list(numbers)
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
    return items
