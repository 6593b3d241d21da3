from collections.abc import Callable


def check(longest_streak: Callable[[list[int]], int]) -> None:
    """Raise AssertionError if the function breaks one of its promises.

    Whatever the function raises passes through. Returns None if all is
    well. Expected: under a second for a sound function.
    """
    raise NotImplementedError
