# fails: test_cancellation_is_not_a_failure, test_failures_reach_us, test_keeps_the_last, test_very_many
# why: timing every ending alike mixes failures into the percentiles, and a list keeps everything
from collections import Counter, defaultdict
from contextlib import contextmanager
from math import ceil


class Latencies:
    def __init__(self, clock, keep=1000):
        if keep < 1:
            raise ValueError("keep must be at least 1")
        self.clock = clock
        self.counts = defaultdict(Counter)
        self.times = defaultdict(list)

    @contextmanager
    def measure(self, name):
        start = self.clock()
        self.counts[name]["running"] += 1
        outcome = "ok"
        try:
            yield
        except BaseException:
            outcome = "failed"
            raise
        finally:
            self.counts[name]["running"] -= 1
            self.counts[name][outcome] += 1
            self.times[name].append(self.clock() - start)

    def report(self, name):
        counts = self.counts.get(name, {})
        times = sorted(self.times.get(name, ()))

        def rank(percent):
            return times[ceil(percent * len(times) / 100) - 1] if times else None

        kinds = ("ok", "failed", "cancelled", "running")
        return {
            **{kind: counts.get(kind, 0) for kind in kinds},
            "p50": rank(50),
            "p95": rank(95),
            "longest": rank(100),
        }
