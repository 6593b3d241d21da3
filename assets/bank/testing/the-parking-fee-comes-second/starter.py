from collections.abc import Callable


HALF_HOUR = 30

DAY = 1440


def spec(fee: Callable[[int], int]) -> None:
    """Raise AssertionError if `fee` breaks a rule of the tariff.

    Returns None if it keeps to all of them.
    """
    raise NotImplementedError


def fee(minutes: int) -> int:
    """Return the price in cents for a stay of so many minutes.

    Up to 15 minutes are free; otherwise 150 for each begun half hour, at
    most 1,800 for each begun 24 hours.
    Raises ValueError if `minutes` is negative. Expected: O(1).
    """
    raise NotImplementedError
