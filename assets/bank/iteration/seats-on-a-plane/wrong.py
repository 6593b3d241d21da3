# fails: test_loop_inside_a_loop
# why: __next__ on the object itself, reset in __iter__, passes every simple try
class Seats:
    def __init__(self, rows: int, letters: str) -> None:
        if rows < 0:
            raise ValueError("negative number of rows")
        numbers = (n if n < 13 else n + 1 for n in range(1, rows + 1))
        self._seats = [f"{n}{c}" for n in numbers for c in letters]
        self._known = set(self._seats)
        self._blocked: set[str] = set()
        self._place = 0

    def __iter__(self) -> "Seats":
        self._place = 0
        return self

    def __next__(self) -> str:
        while self._place < len(self._seats):
            seat = self._seats[self._place]
            self._place += 1
            if seat not in self._blocked:
                return seat
        raise StopIteration

    def block(self, seat: str) -> None:
        if seat not in self._known:
            raise ValueError(seat)
        self._blocked.add(seat)
