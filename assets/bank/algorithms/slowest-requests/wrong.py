# fails: test_earlier_request_comes_first, test_earlier_request_stays, test_requests_are_never_compared
# why: (millis, request) is the obvious entry, until two durations are equal
import heapq


class Slowest[T]:
    def __init__(self, k: int) -> None:
        if k < 0:
            raise ValueError("k must not be negative")
        self.k = k
        self.heap: list[tuple[int, T]] = []

    def add(self, millis: int, request: T) -> None:
        if len(self.heap) < self.k:
            heapq.heappush(self.heap, (millis, request))
        elif self.k:
            heapq.heappushpop(self.heap, (millis, request))

    def report(self) -> list[tuple[int, T]]:
        return sorted(self.heap, reverse=True)
