# host: needs asyncio.Runner
import asyncio
import selectors
from unittest import TestCase

from answer import map_limited

case = TestCase()


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


class Desk:
    """A worker that takes as many seconds as the item says, and notes it."""

    def __init__(self):
        self.running = self.most = self.cancelled = 0
        self.started = []

    async def __call__(self, seconds):
        self.started.append(seconds)
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        finally:
            self.running -= 1
        return f"{seconds} s"


def test_no_items():
    """Without items there is an empty list."""
    assert run(map_limited(Desk(), [], 3)) == []


def test_single_item():
    """One item, one result, also with a large limit."""
    assert run(map_limited(Desk(), [2], 50)) == ["2 s"]


def test_order_of_the_items():
    """Results come in the order of the items, not of completion."""
    assert run(map_limited(Desk(), [5, 1, 3, 1], 4)) == ["5 s", "1 s", "3 s", "1 s"]


def test_never_more_than_the_limit():
    """At most `limit` workers run at once, and as many as that do."""
    for limit in (1, 2, 7):
        desk = Desk()
        run(map_limited(desk, [1] * 30, limit))
        assert desk.most == limit


def test_nobody_waits_for_a_slow_one():
    """A free worker takes the next item while another one is busy."""

    async def timed():
        await map_limited(Desk(), [9] + [1] * 9, 2)
        return now()

    assert run(timed()) == 9.0


def test_items_are_taken_late():
    """No item is taken before a worker is free for it."""
    desk, lead = Desk(), []

    def endless():
        for number in range(100):
            lead.append(number - (len(desk.started) - desk.running))
            yield 1 + number % 3

    run(map_limited(desk, endless(), 4))
    assert max(lead) <= 4


def test_results_may_be_none():
    """None is a result like any other, and equal items count singly."""

    async def nothing(item):
        await asyncio.sleep(0)

    assert run(map_limited(nothing, "aab", 2)) == [None, None, None]


def test_first_exception_reaches_us():
    """A worker's own exception comes out, not a group of them."""
    failure = KeyError("no such page")

    async def worker(seconds):
        await asyncio.sleep(seconds)
        if seconds == 2:
            raise failure

    async def caught():
        try:
            await map_limited(worker, [5, 2, 5], 3)
        except Exception as error:
            return error, now()

    assert run(caught()) == (failure, 2.0)


def test_failure_ends_the_others():
    """After a failure nobody works on, and no item is taken any more."""
    desk, taken = Desk(), []

    def items():
        for number in range(1_000):
            taken.append(number)
            yield number

    async def worker(number):
        if number == 5:
            raise ValueError("page 5")
        return await desk(60)

    async def caught():
        with case.assertRaises(ValueError):
            await map_limited(worker, items(), 6)
        left = desk.running, len(asyncio.all_tasks())
        await asyncio.sleep(200)
        return left

    assert run(caught()) == (0, 1)
    assert desk.cancelled == 5
    assert taken == [0, 1, 2, 3, 4, 5]


def test_iterator_that_fails():
    """An exception of the iterator reaches us; the workers are cancelled."""
    desk = Desk()

    def items():
        yield 60
        raise OSError("line is dead")

    async def caught():
        with case.assertRaises(OSError):
            await map_limited(desk, items(), 3)
        return desk.running

    assert run(caught()) == 0


def test_cancelled_from_outside():
    """Cancelling the call cancels every worker."""
    desk = Desk()

    async def impatient():
        with case.assertRaises(TimeoutError):
            async with asyncio.timeout(1):
                await map_limited(desk, [60] * 10, 4)
        return desk.running, len(asyncio.all_tasks())

    assert run(impatient()) == (0, 1)
    assert desk.cancelled == 4


def test_limit_below_one():
    """A limit below one raises ValueError, and no item is taken."""
    items = iter([1, 2])
    for limit in (0, -3):
        with case.assertRaises(ValueError):
            run(map_limited(Desk(), items, limit))
    assert list(items) == [1, 2]


def test_many_items():
    """Ten thousand items with a limit of a hundred."""

    async def double(number):
        await asyncio.sleep(0)
        return number * 2

    result = run(map_limited(double, range(10_000), 100))
    assert result == list(range(0, 20_000, 2))
