# fails: test_finds_recursion
# why: a careful table of small cases can't show what only size brings to light
from collections.abc import Callable


def check(longest_streak: Callable[[list[int]], int]) -> None:
    """Raise AssertionError if the function breaks one of its promises.

    Whatever the function raises passes through. Returns None if all is
    well. Expected: under a second for a sound function.
    """
    cases = [
        ([], 0),
        ([5], 1),
        ([5] * 4, 1),
        ([3, 4, 5, 9], 3),
        ([20, 7, 8], 2),
        ([1, 9, 20, 21, 22], 3),
        ([1, 5, 6, 7, 12], 3),
        ([8, 6, 7, 7, 5, 5, 9], 5),
        ([1, 2, 10, 11], 2),
        ([1, 3, 5, 7], 1),
        ([1, -1, 0, -2], 4),
        ([*range(50, 0, -1)], 50),
        ([*range(0, 200_000, 2)], 1),
    ]
    for days, expected in cases:
        given = days.copy()
        got = longest_streak(given)
        shown = days if len(days) < 10 else f"{len(days)} days"
        assert given == days, f"input changed: {shown}"
        assert got == expected, f"{shown}: {got}, expected {expected}"
