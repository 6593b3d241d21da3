from collections.abc import Iterator


class Seats:
    """The seats of a plane: 1A, 1B, …, 2A, …

    There is no row 13; `rows` counts the rows that exist. The object can be
    looped over many times, also within a loop over itself, and gives the
    seats that aren't blocked. Raises ValueError for negative `rows`.
    Expected: linear time per loop.
    """

    def __init__(self, rows: int, letters: str) -> None:
        raise NotImplementedError

    def __iter__(self) -> Iterator[str]:
        raise NotImplementedError

    def block(self, seat: str) -> None:
        """Take a seat out of sale; raise ValueError if there is none.

        Expected: constant time.
        """
        raise NotImplementedError
