from collections.abc import Sequence


def too_close(
    positions: Sequence[tuple[int, int]], distance: int
) -> list[tuple[int, int]]:
    """Return the pairs (i, j), i < j, at most `distance` apart, ascending.

    `positions` are x and y in whole metres. Two on one spot are a pair.
    Raises ValueError if `distance` is below one.
    Expected: O(n) plus the pairs within neighbouring buckets.
    """
    raise NotImplementedError
