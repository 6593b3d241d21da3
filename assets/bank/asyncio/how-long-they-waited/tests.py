# host: needs asyncio.Runner
import asyncio
import selectors
from unittest import TestCase

from answer import Latencies

case = TestCase()
NOTHING = {
    "ok": 0,
    "failed": 0,
    "cancelled": 0,
    "running": 0,
    "p50": None,
    "p95": None,
    "longest": None,
}


class Jump(selectors.SelectSelector):
    """Instead of waiting, moves the clock; nothing takes real time."""

    now = 0.0

    def select(self, timeout=None):
        ready = super().select(0)
        if not ready:
            if timeout is None:
                raise RuntimeError("all tasks wait for ever")
            self.now += timeout
        return ready


class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.jump = Jump()
        super().__init__(self.jump)

    def time(self):
        return self.jump.now


def run(coroutine):
    """Run on a loop whose time passes at once."""
    with asyncio.Runner(loop_factory=Loop) as runner:
        return runner.run(coroutine)


def now():
    return round(asyncio.get_running_loop().time(), 6)


def measured(*seconds, keep=1000):
    """A meter that has seen blocks of these lengths, one after another."""
    moment = [0.0]
    meter = Latencies(lambda: moment[0], keep)
    for length in seconds:
        with meter.measure("seat"):
            moment[0] += length
    return meter


def test_unknown_name():
    """A name that was never measured has zeros and None."""
    meter = measured(1.0)
    assert meter.report("lamp") == NOTHING
    assert meter.report("seat")["ok"] == 1


def test_single_success():
    """One duration is median, 95th percentile and maximum."""
    assert measured(0.25).report("seat") == {
        **NOTHING,
        "ok": 1,
        "p50": 0.25,
        "p95": 0.25,
        "longest": 0.25,
    }


def test_nearest_rank():
    """Percentiles are durations that occurred, by nearest rank."""
    cases = (
        ([2.0, 1.0], 1.0, 2.0),
        ([3.0, 1.0, 2.0, 4.0], 2.0, 4.0),
        ([float(n) for n in range(20, 0, -1)], 10.0, 19.0),
        ([float(n) for n in range(1, 101)], 50.0, 95.0),
    )
    for durations, p50, p95 in cases:
        report = measured(*durations).report("seat")
        assert (report["p50"], report["p95"]) == (p50, p95)
        assert report["longest"] == max(durations)


def test_blocks_overlap():
    """Two hundred tasks at once don't disturb each other's times."""

    async def crowd():
        meter = Latencies(asyncio.get_running_loop().time)

        async def one(seconds):
            await asyncio.sleep(seconds / 10)
            with meter.measure("seat"):
                await asyncio.sleep(seconds)

        await asyncio.gather(*[one(n) for n in range(1, 201)])
        return meter.report("seat")

    report = run(crowd())
    assert (report["ok"], report["running"]) == (200, 0)
    assert round(report["p50"], 6) == 100
    assert round(report["longest"], 6) == 200


def test_nested_under_one_name():
    """A block within a block of the same name counts for itself."""
    moment = [0.0]
    meter = Latencies(lambda: moment[0])
    with meter.measure("seat"):
        moment[0] += 1.0
        with meter.measure("seat"):
            moment[0] += 2.0
        moment[0] += 3.0
    report = meter.report("seat")
    assert (report["ok"], report["p50"], report["longest"]) == (2, 2.0, 6.0)


def test_failures_reach_us():
    """A failure is counted, has no duration, and comes out."""
    moment = [0.0]
    meter = Latencies(lambda: moment[0])
    with meter.measure("seat"):
        moment[0] += 1.0
    failure = KeyError("row 9")
    with case.assertRaises(KeyError) as caught:
        with meter.measure("seat"):
            moment[0] += 5.0
            raise failure
    assert caught.exception is failure
    report = meter.report("seat")
    assert (report["ok"], report["failed"], report["longest"]) == (1, 1, 1.0)


def test_cancellation_is_not_a_failure():
    """A block that is cancelled counts as cancelled, and stays so."""

    async def impatient():
        meter = Latencies(asyncio.get_running_loop().time)
        with case.assertRaises(TimeoutError):
            async with asyncio.timeout(1):
                with meter.measure("seat"):
                    await asyncio.sleep(60)
        return meter.report("seat")

    assert run(impatient()) == {**NOTHING, "cancelled": 1}


def test_running_now():
    """While blocks last, the report says how many."""

    async def look():
        meter = Latencies(asyncio.get_running_loop().time)

        async def one():
            with meter.measure("seat"):
                await asyncio.sleep(5)

        async with asyncio.TaskGroup() as group:
            for _ in range(3):
                group.create_task(one())
            await asyncio.sleep(1)
            during = meter.report("seat")
        return during, meter.report("seat")["running"]

    during, after = run(look())
    assert during == {**NOTHING, "running": 3}
    assert after == 0


def test_names_are_apart():
    """Each name has its own counts and times."""
    moment = [0.0]
    meter = Latencies(lambda: moment[0])
    for name, length in (("seat", 1.0), ("lamp", 2.0)):
        with meter.measure(name):
            moment[0] += length
    assert meter.report("seat")["longest"] == 1.0
    assert meter.report("lamp")["longest"] == 2.0


def test_keeps_the_last():
    """Durations are of the last `keep` successes; counts are of all."""
    report = measured(9.0, 1.0, 2.0, 3.0, keep=3).report("seat")
    assert (report["ok"], report["longest"], report["p50"]) == (4, 3.0, 2.0)


def test_keep_must_be_positive():
    """A `keep` below one raises ValueError."""
    for keep in (0, -1):
        with case.assertRaises(ValueError):
            Latencies(lambda: 0.0, keep)


def test_very_many():
    """A hundred thousand measurements are counted, and few are kept."""
    report = measured(*[1.0] * 99_900, *[2.0] * 100, keep=100).report("seat")
    assert (report["ok"], report["p50"]) == (100_000, 2.0)
