# fails: test_keeps_no_more_than_k
# why: nlargest at report time is short and right, but every request stays in memory
import heapq


class Slowest[T]:
    def __init__(self, k: int) -> None:
        if k < 0:
            raise ValueError("k must not be negative")
        self.k = k
        self.seen: list[tuple[int, T]] = []

    def add(self, millis: int, request: T) -> None:
        self.seen.append((millis, request))

    def report(self) -> list[tuple[int, T]]:
        return heapq.nlargest(self.k, self.seen, key=lambda pair: pair[0])
