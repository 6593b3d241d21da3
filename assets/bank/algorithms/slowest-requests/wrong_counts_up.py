# fails: test_earlier_request_comes_first, test_earlier_request_stays, test_requests_are_never_compared
# why: the usual tie-breaking counter rises, so the oldest of a tie is thrown out
import heapq
from itertools import count


class Slowest[T]:
    def __init__(self, k: int) -> None:
        if k < 0:
            raise ValueError("k must not be negative")
        self.k = k
        self.heap: list[tuple[int, int, T]] = []
        self.counter = count()

    def add(self, millis: int, request: T) -> None:
        heapq.heappush(self.heap, (millis, next(self.counter), request))
        if len(self.heap) > self.k:
            heapq.heappop(self.heap)

    def report(self) -> list[tuple[int, T]]:
        ranked = sorted(self.heap, reverse=True)
        return [(millis, request) for millis, _, request in ranked]
