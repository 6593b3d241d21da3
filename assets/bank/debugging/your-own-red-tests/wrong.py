# fails: test_long_and_short, test_barriers, test_covers_the_same_points
# why: the aliasing is mended because a test shows the wrong input, and the shorter end is overlooked
from collections.abc import Iterable, Sequence


def closed_spans(
    closures: Iterable[Sequence[float]],
) -> list[tuple[float, float]]:
    """Return the stretches that are closed, merged and in order.

    A closure is a pair of start and end; those that overlap or touch are
    merged. The closures are not changed.
    Raises ValueError if an end lies before its start.
    Expected: one sort, O(n log n).
    """
    merged: list[tuple[float, float]] = []
    for start, end in sorted(closures):
        if end < start:
            raise ValueError(f"closure runs backwards: {start} to {end}")
        if merged and start <= merged[-1][1]:
            first, last = merged[-1]
            merged[-1] = first, end
        else:
            merged.append((start, end))
    return merged
