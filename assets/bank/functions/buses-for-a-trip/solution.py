def buses_needed(children: int, seats: int = 16, *, adults: int = 2) -> int:
    """Return how many buses the trip needs.

    Each bus has `seats` passenger seats, of which `adults` go to adults.
    Raises ValueError for negative numbers of children or adults, and if a
    bus has no seat left for a child.
    """
    if children < 0 or adults < 0:
        raise ValueError(f"negative: {children=}, {adults=}")
    room = seats - adults
    if room < 1:
        raise ValueError(f"no seat for a child: {seats=}, {adults=}")
    return -(-children // room)
