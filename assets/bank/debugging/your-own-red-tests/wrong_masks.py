# fails: test_touching, test_backwards, test_covers_the_same_points, test_barriers, test_many_closures
# why: both red tests are green, and nobody looked for relatives of the faults
from collections.abc import Iterable, Sequence


def closed_spans(
    closures: Iterable[Sequence[float]],
) -> list[tuple[float, float]]:
    merged: list[list[float]] = []
    for start, end in sorted(map(list, closures)):
        if merged and start < merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        elif not merged or merged[-1] != [start, end]:
            merged.append([start, end])
    return [(start, end) for start, end in merged]
