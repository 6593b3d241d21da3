# fails: test_looks_at_few_items
# why: copying into a list and cutting it into halves reads well, and touches every item
from collections.abc import Sequence


def first_from(times: Sequence[int], moment: int) -> int:
    if len(times) > 10_000_000:
        raise MemoryError("too many readings for a list")
    readings = list(times)
    offset = 0
    while readings:
        middle = len(readings) // 2
        if readings[middle] < moment:
            offset += middle + 1
            readings = readings[middle + 1 :]
        else:
            readings = readings[:middle]
    return offset
