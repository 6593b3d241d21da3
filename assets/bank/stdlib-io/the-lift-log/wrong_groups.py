# fails: test_stays_are_runs, test_peaks_are_lazy, test_ground_floor_and_cellar
# why: sorting before groupby is a habit from SQL, and peaks got a start and a list
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import groupby


def last(floors: Iterable[int], n: int) -> list[int]:
    return list(deque(floors, n))


def stays(floors: Iterable[int]) -> list[tuple[int, int]]:
    return [(floor, len(list(run))) for floor, run in groupby(sorted(floors))]


def travelled(floors: Iterable[int]) -> int:
    floors = list(floors)
    return sum(abs(b - a) for a, b in zip(floors, floors[1:], strict=False))


def peaks(floors: Iterable[int]) -> Iterator[int]:
    highest = 0
    found = []
    for floor in whole_log(floors):
        highest = max(highest, floor)
        found.append(highest)
    return iter(found)


def whole_log(floors: Iterable[int]) -> list[int]:
    readings = []
    for floor in floors:
        readings.append(floor)
        if len(readings) > 1_000_000:
            raise OverflowError("log too long")
    return readings
