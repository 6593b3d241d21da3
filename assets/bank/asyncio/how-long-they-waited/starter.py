from collections.abc import Callable
from contextlib import AbstractContextManager
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
    """Measures how long operations take, many at a time, by name.

    `clock` returns seconds as a float. Only the durations of the last
    `keep` successes of each name are kept. ValueError if `keep` is below 1.
    """

    def __init__(self, clock: Callable[[], float], keep: int = 1000) -> None:
        raise NotImplementedError

    def measure(self, name: str) -> AbstractContextManager[None]:
        """`with latencies.measure("seat"): await …`

        Counts the block as ok, failed or cancelled (asyncio's
        CancelledError); while it lasts, as running. What it raises reaches
        the caller. Blocks may overlap and nest, under one name, too.
        Expected: constant time.
        """
        raise NotImplementedError

    def report(self, name: str) -> Report:
        """Counts since the beginning; durations of the kept successes.

        p50 and p95 are by nearest rank: of n durations in ascending order,
        the one at rank ceil(p / 100 * n), counted from one. Without any
        success the three durations are None. Unknown names have zeros.
        Expected: n log n for n kept durations.
        """
        raise NotImplementedError
