import heapq
from itertools import count


class Slowest[T]:
    """The k slowest requests of a stream, ready to report at any moment.

    Keeps at most k requests; of equally slow ones the earlier stays and
    comes first. Raises ValueError if k is negative.
    """

    def __init__(self, k: int) -> None:
        if k < 0:
            raise ValueError(f"k must not be negative: {k}")
        self._k = k
        self._heap: list[tuple[int, int, T]] = []
        self._ticket = count(0, -1)  # unique, and smaller for later requests

    def add(self, millis: int, request: T) -> None:
        """Take note of a request that took `millis`, in log k."""
        entry = (millis, next(self._ticket), request)
        if len(self._heap) < self._k:
            heapq.heappush(self._heap, entry)
        else:
            heapq.heappushpop(self._heap, entry)

    def report(self) -> list[tuple[int, T]]:
        """Return (millis, request) pairs, the slowest first; at most k."""
        ranked = sorted(self._heap, reverse=True)
        return [(millis, request) for millis, _, request in ranked]
