import asyncio
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypedDict


class Report(TypedDict):
    ok: int
    failed: int
    cancelled: int
    running: int
    p50: float | None
    p95: float | None
    longest: float | None


class Latencies:
    """Measures how long operations take, many at a time, by name."""

    def __init__(self, clock: Callable[[], float], keep: int = 1000) -> None:
        if keep < 1:
            raise ValueError(f"keep must be at least 1: {keep}")
        self._clock = clock
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._durations: defaultdict[str, deque[float]] = defaultdict(
            lambda: deque(maxlen=keep)
        )

    @contextmanager
    def measure(self, name: str) -> Iterator[None]:
        """Count and time one block; its exceptions reach the caller."""
        counts = self._counts[name]
        counts["running"] += 1
        outcome = "failed"
        start = self._clock()  # a local: blocks overlap
        try:
            yield
            outcome = "ok"
            self._durations[name].append(self._clock() - start)
        except asyncio.CancelledError:
            outcome = "cancelled"
            raise
        finally:
            counts["running"] -= 1
            counts[outcome] += 1

    def report(self, name: str) -> Report:
        """Counts since the beginning; durations of the kept successes."""
        counts = self._counts.get(name, Counter())
        durations = sorted(self._durations.get(name, ()))

        def rank(percent: int) -> float | None:
            if not durations:
                return None
            return durations[-(-percent * len(durations) // 100) - 1]

        return Report(
            ok=counts["ok"],
            failed=counts["failed"],
            cancelled=counts["cancelled"],
            running=counts["running"],
            p50=rank(50),
            p95=rank(95),
            longest=rank(100),
        )
