# fails: test_single_runner, test_equal_times_share_a_place, test_names_need_no_order
# why: plain bisect is bisect_right, which puts a runner behind those with the same time
from bisect import bisect_left, bisect_right


class Finishers:
    """Runners, kept in the order of their times."""

    def __init__(self) -> None:
        self._times: list[float] = []
        self._names: list[str] = []

    def add(self, seconds: float, name: str) -> int:
        """Store a runner; return the place of that time, from 1.

        Equal times share a place. Expected: O(log n) to find the spot,
        O(n) to make room there.
        """
        spot = bisect_right(self._times, seconds)
        self._times.insert(spot, seconds)
        self._names.insert(spot, name)
        return spot + 1

    def place(self, seconds: float) -> int:
        """Return the place that a time would have, in O(log n)."""
        return bisect_right(self._times, seconds) + 1

    def between(self, low: float, high: float) -> list[tuple[float, str]]:
        """Return (seconds, name) with low <= seconds < high, by time.

        Equal times stand in the order in which they were added.
        Expected: O(log n + results).
        """
        start = bisect_left(self._times, low)
        end = bisect_left(self._times, high)
        return list(zip(self._times[start:end], self._names[start:end]))
