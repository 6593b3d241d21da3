# fails: test_spec_insists_on_the_refusal
# why: a try with pass reads like a check for the error, and accepts a price as well
from collections.abc import Callable

HALF_HOUR = 30
DAY = 1440


def spec(fee: Callable[[int], int]) -> None:
    """Raise AssertionError if `fee` breaks a rule of the tariff.

    Returns None if it keeps to all of them.
    """
    cases = [
        (0, 0),
        (1, 0),
        (15, 0),
        (16, 150),
        (30, 150),
        (31, 300),
        (60, 300),
        (330, 1650),
        (331, 1800),
        (361, 1800),
        (1440, 1800),
        (1441, 1950),
        (1470, 1950),
        (1471, 2100),
        (2880, 3600),
        (2881, 3750),
        (14_400_001, 18_000_150),
    ]
    for minutes, expected in cases:
        got = fee(minutes)
        assert got == expected, f"{minutes} minutes: {got}, expected {expected}"
    for minutes in (-1, -1440):
        try:
            fee(minutes)
        except ValueError:
            pass


def fee(minutes: int) -> int:
    """Return the price in cents for a stay of so many minutes.

    Up to 15 minutes are free; otherwise 150 for each begun half hour, at
    most 1,800 for each begun 24 hours.
    Raises ValueError if `minutes` is negative. Expected: O(1).
    """
    if minutes < 0:
        raise ValueError(f"minutes must not be negative: {minutes}")
    if minutes <= 15:
        return 0
    days, rest = divmod(minutes, DAY)
    return days * 1800 + min(-(-rest // HALF_HOUR) * 150, 1800)
