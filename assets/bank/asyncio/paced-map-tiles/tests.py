# host: needs asyncio.Runner
import asyncio
import selectors
from unittest import TestCase

from answer import Temporary, fetch_all

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


class Server:
    """Answers after `seconds`; notes when each call began, and how it ended."""

    def __init__(self, seconds=0.0, **scripts):
        self.seconds = seconds
        self.scripts = scripts
        self.starts = []
        self.running = self.most = self.cancelled = 0

    async def get(self, url):
        self.starts.append((now(), url))
        script = self.scripts.get(url, [])
        step = script.pop(0) if script else f"page {url}"
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            await asyncio.sleep(step if isinstance(step, float) else self.seconds)
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        finally:
            self.running -= 1
        if isinstance(step, Exception):
            raise step
        return step

    def times(self):
        return [time for time, _ in self.starts]


def fetch(server, urls, *, per_second=10, attempts=3, timeout=5.0):
    return run(
        fetch_all(
            urls,
            server.get,
            per_second=per_second,
            attempts=attempts,
            timeout=timeout,
        )
    )


def test_nothing_to_fetch():
    """No URLs: an empty result and no call."""
    server = Server()
    assert fetch(server, []) == {}
    assert server.starts == []


def test_single_url_at_once():
    """The first call doesn't wait for anything."""
    server = Server()
    assert fetch(server, ["a"]) == {"a": "page a"}
    assert server.times() == [0.0]


def test_starts_are_spaced():
    """Starts are at least a tenth of a second apart, with no long gaps."""
    server = Server()
    fetch(server, "abcdef")
    assert server.times() == [0.0, 0.1, 0.2, 0.3, 0.4, 0.5]


def test_calls_overlap():
    """Slow answers don't slow down the starts."""
    server = Server(seconds=1.0)
    fetch(server, "abcdef")
    assert server.times()[-1] == 0.5
    assert server.most == 6


def test_each_url_once():
    """A URL given twice is fetched once."""
    server = Server()
    assert sorted(fetch(server, iter("abca"))) == ["a", "b", "c"]
    assert len(server.starts) == 3


def test_temporary_failures_are_repeated():
    """Another try follows, until one succeeds."""
    server = Server(a=[Temporary("busy"), Temporary("busy"), "late"])
    assert fetch(server, ["a"]) == {"a": "late"}
    assert len(server.starts) == 3


def test_second_tries_keep_the_pace():
    """Tries after a failure are paced like all others."""
    server = Server(a=[Temporary(), "a"], b=[Temporary(), "b"])
    fetch(server, "abc")
    times = server.times()
    assert len(times) == 5
    gaps = [late - early for early, late in zip(times, times[1:])]
    assert min(gaps) >= 0.1 - 1e-6


def test_last_error_is_the_outcome():
    """After the last try its own error is in the result."""
    last = Temporary("third")
    server = Server(a=[Temporary("first"), Temporary("second"), last])
    result = fetch(server, "ab")
    assert result == {"a": last, "b": "page b"}


def test_slow_calls_time_out():
    """A call that is too slow is cancelled and tried again."""
    server = Server(a=[9.0, "quick"], b=[9.0, 9.0, 9.0])
    result = fetch(server, "ab", timeout=2.0)
    assert result["a"] == "quick"
    assert isinstance(result["b"], TimeoutError)
    assert server.cancelled == 4


def test_waiting_for_a_turn_is_not_slow():
    """The time limit begins with the call, not in the queue."""
    server = Server(seconds=0.5)
    urls = [str(number) for number in range(30)]
    result = fetch(server, urls, timeout=1.0, attempts=1)
    assert result == {url: f"page {url}" for url in urls}


def test_other_errors_are_not_repeated():
    """A bug or a refusal is the outcome at once, and the rest goes on."""
    refused = PermissionError("not yours")
    server = Server(a=[refused])
    assert fetch(server, "abc") == {"a": refused, "b": "page b", "c": "page c"}
    assert len(server.starts) == 3


def test_cancelled_from_outside():
    """If fetch_all is cancelled, all its calls are, too."""
    server = Server(seconds=60.0)

    async def impatient():
        task = asyncio.create_task(
            fetch_all("abc", server.get, per_second=10, attempts=3, timeout=90)
        )
        await asyncio.sleep(1)
        task.cancel()
        with case.assertRaises(asyncio.CancelledError):
            await task
        return server.running, len(asyncio.all_tasks())

    assert run(impatient()) == (0, 1)
    assert server.cancelled == 3


def test_senseless_settings():
    """Rate, timeout and attempts must be positive; nothing is called."""
    server = Server()
    for wrong in ({"per_second": 0}, {"attempts": 0}, {"timeout": 0}):
        with case.assertRaises(ValueError):
            fetch(server, "a", **wrong)
    assert server.starts == []


def test_two_thousand_urls():
    """Two thousand URLs at a hundred a second take twenty seconds."""
    server = Server(seconds=0.3)
    urls = [str(number) for number in range(2_000)]
    assert len(fetch(server, urls, per_second=100)) == 2_000
    assert abs(server.times()[-1] - 19.99) < 0.01
