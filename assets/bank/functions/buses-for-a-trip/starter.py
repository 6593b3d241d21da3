def buses_needed(children: int, seats: int = 16, *, adults: int = 2) -> int:
    """Return how many buses the trip needs.

    Each bus has `seats` passenger seats, of which `adults` go to adults.
    Raises ValueError for negative numbers of children or adults, and if a
    bus has no seat left for a child. Expected: exact, and constant time
    (a few operations on integers, no loop).
    """
    raise NotImplementedError
