from collections.abc import Iterator


class Seats:
    """The seats of a plane: 1A, 1B, …, 2A, … without a row 13."""

    def __init__(self, rows: int, letters: str) -> None:
        if rows < 0:
            raise ValueError(f"negative number of rows: {rows}")
        numbers = (n if n < 13 else n + 1 for n in range(1, rows + 1))
        self._seats = {f"{n}{c}": None for n in numbers for c in letters}
        self._blocked: set[str] = set()

    def __iter__(self) -> Iterator[str]:
        return (s for s in self._seats if s not in self._blocked)

    def block(self, seat: str) -> None:
        """Take a seat out of sale; raise ValueError if there is none."""
        if seat not in self._seats:
            raise ValueError(f"no such seat: {seat}")
        self._blocked.add(seat)
