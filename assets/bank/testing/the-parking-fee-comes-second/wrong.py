# fails: test_spec_knows_the_free_minutes, test_spec_knows_the_second_day
# why: cases from the middle of each range look thorough and can't see an edge that is off by one
from collections.abc import Callable

HALF_HOUR = 30
DAY = 1440


def spec(fee: Callable[[int], int]) -> None:
    """Raise AssertionError if `fee` breaks a rule of the tariff.

    Returns None if it keeps to all of them.
    """
    cases = [
        (10, 0),
        (20, 150),
        (45, 300),
        (320, 1650),
        (600, 1800),
        (1500, 2100),
        (2000, 3600),
    ]
    for minutes, expected in cases:
        got = fee(minutes)
        assert got == expected, f"{minutes} minutes: {got}, expected {expected}"
    for minutes in (-1, -1440):
        try:
            got = fee(minutes)
        except ValueError:
            continue
        except Exception as error:
            raise AssertionError(f"{minutes} minutes: {error!r}") from error
        raise AssertionError(f"{minutes} minutes: {got}, expected a ValueError")


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
