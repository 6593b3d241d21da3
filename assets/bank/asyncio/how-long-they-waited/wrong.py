# fails: test_blocks_overlap, test_nested_under_one_name
# why: keeping the start on the object works as long as blocks follow one another
import asyncio
from collections import Counter, defaultdict, deque
from contextlib import contextmanager
from math import ceil


class Latencies:
    def __init__(self, clock, keep=1000):
        if keep < 1:
            raise ValueError("keep must be at least 1")
        self.clock = clock
        self.counts = defaultdict(Counter)
        self.times = defaultdict(lambda: deque(maxlen=keep))
        self.start = {}

    @contextmanager
    def measure(self, name):
        self.counts[name]["running"] += 1
        self.start[name] = self.clock()
        try:
            yield
        except asyncio.CancelledError:
            self.counts[name]["cancelled"] += 1
            raise
        except BaseException:
            self.counts[name]["failed"] += 1
            raise
        else:
            self.counts[name]["ok"] += 1
            self.times[name].append(self.clock() - self.start[name])
        finally:
            self.counts[name]["running"] -= 1

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
