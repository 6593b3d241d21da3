# fails: test_blocked_seats, test_block_during_a_loop
# why: deleting the seat is the shortest way, and forgets that it ever existed
from collections.abc import Iterator


class Seats:
    def __init__(self, rows: int, letters: str) -> None:
        if rows < 0:
            raise ValueError("negative number of rows")
        numbers = (n if n < 13 else n + 1 for n in range(1, rows + 1))
        self._seats = {f"{n}{c}": None for n in numbers for c in letters}

    def __iter__(self) -> Iterator[str]:
        return iter(self._seats)

    def block(self, seat: str) -> None:
        if seat not in self._seats:
            raise ValueError(seat)
        del self._seats[seat]
