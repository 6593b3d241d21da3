# fails: test_equal_times_in_order_of_arrival, test_names_need_no_order
# why: pairs in one list are handy, and let the names decide between equal times
from bisect import bisect_left, insort


class Finishers:
    def __init__(self) -> None:
        self._rows: list[tuple[float, str]] = []

    def add(self, seconds: float, name: str) -> int:
        insort(self._rows, (seconds, name))
        return self.place(seconds)

    def place(self, seconds: float) -> int:
        return bisect_left(self._rows, (seconds,)) + 1

    def between(self, low: float, high: float) -> list[tuple[float, str]]:
        start = bisect_left(self._rows, (low,))
        return self._rows[start : bisect_left(self._rows, (high,))]
