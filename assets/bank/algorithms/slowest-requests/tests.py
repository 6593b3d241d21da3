import gc
from unittest import TestCase
from weakref import WeakSet

from answer import Slowest


class Request:
    """Stands for a request; can't be ordered."""


def fed(k, *pairs):
    slowest = Slowest(k)
    for millis, request in pairs:
        slowest.add(millis, request)
    return slowest


def test_nothing_added():
    """Without requests the report is empty."""
    assert Slowest(3).report() == []


def test_one_request():
    """A single request is reported, however fast."""
    assert fed(3, (0, "/a")).report() == [(0, "/a")]


def test_slowest_first():
    """The k slowest are reported, from slow to fast."""
    slowest = fed(3, (50, "/a"), (10, "/b"), (90, "/c"), (70, "/d"), (20, "/e"))
    assert slowest.report() == [(90, "/c"), (70, "/d"), (50, "/a")]


def test_report_can_be_repeated():
    """A report changes nothing, and later requests count on."""
    slowest = fed(2, (50, "/a"), (10, "/b"))
    assert slowest.report() == slowest.report() == [(50, "/a"), (10, "/b")]
    slowest.add(30, "/c")
    assert slowest.report() == [(50, "/a"), (30, "/c")]


def test_earlier_request_comes_first():
    """Equally slow requests are reported in the order of their arrival."""
    slowest = fed(3, (120, "/z"), (120, "/a"), (120, "/m"))
    assert slowest.report() == [(120, "/z"), (120, "/a"), (120, "/m")]


def test_earlier_request_stays():
    """A newcomer that is only equally slow pushes nobody out."""
    slowest = fed(2, (120, "/m"), (120, "/a"), (120, "/z"))
    assert slowest.report() == [(120, "/m"), (120, "/a")]


def test_requests_are_never_compared():
    """Requests that have no order may take equally long."""
    one, two, three = {"path": "/a"}, {"path": "/b"}, {"path": "/c"}
    assert fed(2, (9, one), (9, two), (9, three)).report() == [(9, one), (9, two)]


def test_same_request_twice():
    """The same request may appear more than once."""
    assert fed(3, (5, "/a"), (5, "/a")).report() == [(5, "/a"), (5, "/a")]


def test_none_wanted():
    """With k of zero the report stays empty."""
    assert fed(0, (5, "/a"), (6, "/b")).report() == []


def test_negative_k():
    """A negative k is an error."""
    with TestCase().assertRaises(ValueError):
        Slowest(-1)


def test_keeps_no_more_than_k():
    """Requests that can no longer be reported are let go."""
    alive = WeakSet()
    slowest = Slowest(5)
    for millis in range(100):
        request = Request()
        alive.add(request)
        slowest.add(millis % 10 * 100 + millis, request)
        del request
    gc.collect()
    assert len(alive) <= 5


def test_long_stream():
    """A long stream takes no long time."""
    slowest = Slowest(100)
    for n in range(50_000):
        slowest.add(n * 7919 % 50_021, n)
    report = slowest.report()
    assert len(report) == 100
    assert report == sorted(report, reverse=True)
    expected = sorted((n * 7919 % 50_021 for n in range(50_000)), reverse=True)
    assert [millis for millis, _ in report] == expected[:100]
