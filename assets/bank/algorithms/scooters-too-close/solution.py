from collections import defaultdict
from collections.abc import Sequence


def too_close(
    positions: Sequence[tuple[int, int]], distance: int
) -> list[tuple[int, int]]:
    """Return the pairs (i, j), i < j, at most `distance` apart, ascending.

    `positions` are x and y in whole metres. Two on one spot are a pair.
    Raises ValueError if `distance` is below one.
    Expected: O(n) plus the pairs within neighbouring buckets.
    """
    if distance < 1:
        raise ValueError(f"distance must be at least 1: {distance}")
    cells = defaultdict(list)
    pairs = []
    for j, (x, y) in enumerate(positions):
        column, row = x // distance, y // distance
        for cell in (
            (column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)
        ):
            for i in cells.get(cell, ()):
                other_x, other_y = positions[i]
                if (x - other_x) ** 2 + (y - other_y) ** 2 <= distance**2:
                    pairs.append((i, j))
        cells[column, row].append(j)
    return sorted(pairs)
