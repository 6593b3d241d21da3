# fails: test_same_spot, test_exact_distance_counts, test_across_a_border, test_around_zero, test_ascending_order, test_agrees_with_all_pairs, test_many_scooters
# why: filling all buckets first and then visiting all neighbours meets every pair from both sides
from collections import defaultdict
from collections.abc import Sequence


def too_close(
    positions: Sequence[tuple[int, int]], distance: int
) -> list[tuple[int, int]]:
    if distance < 1:
        raise ValueError(f"distance must be at least 1: {distance}")
    cells = defaultdict(list)
    for i, (x, y) in enumerate(positions):
        cells[x // distance, y // distance].append(i)
    pairs = []
    for j, (x, y) in enumerate(positions):
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                for i in cells.get((x // distance + dx, y // distance + dy), ()):
                    other_x, other_y = positions[i]
                    gap = (x - other_x) ** 2 + (y - other_y) ** 2
                    if i != j and gap <= distance**2:
                        pairs.append((i, j))
    return sorted(pairs)
