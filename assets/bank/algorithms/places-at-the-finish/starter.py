class Finishers:
    """Runners, kept in the order of their times."""

    def __init__(self) -> None:
        raise NotImplementedError

    def add(self, seconds: float, name: str) -> int:
        """Store a runner; return the place of that time, from 1.

        Equal times share a place. Expected: no new sort for each runner.
        """
        raise NotImplementedError

    def place(self, seconds: float) -> int:
        """Return the place that a time would have, in O(log n)."""
        raise NotImplementedError

    def between(self, low: float, high: float) -> list[tuple[float, str]]:
        """Return (seconds, name) with low <= seconds < high, by time.

        Equal times stand in the order in which they were added.
        Expected: O(log n + results).
        """
        raise NotImplementedError
