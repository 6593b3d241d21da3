# fails: test_very_large_numbers
# why: math.ceil says what is meant, but the division before it makes a float
import math


def buses_needed(children: int, seats: int = 16, *, adults: int = 2) -> int:
    if children < 0 or adults < 0:
        raise ValueError("negative")
    room = seats - adults
    if room < 1:
        raise ValueError("no seat for a child")
    return math.ceil(children / room)
