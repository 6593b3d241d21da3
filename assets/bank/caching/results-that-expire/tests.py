from unittest import TestCase

from answer import cached_for

raises = TestCase().assertRaises


class Clock:
    """A clock that moves only when told to."""

    def __init__(self):
        self.now = 1_000.0

    def __call__(self):
        return self.now


def make(seconds=10, result="result", takes=0):
    """Return a clock, the list of calls made, and a decorated function."""
    clock, calls = Clock(), []

    @cached_for(seconds, clock)
    def ask(*args, **kwargs):
        """Ask the partner."""
        calls.append((args, kwargs))
        clock.now += takes
        return result

    return clock, calls, ask


def test_no_arguments():
    """A function without arguments has one result to store."""
    _, calls, ask = make()
    assert [ask(), ask()] == ["result", "result"]
    assert len(calls) == 1


def test_same_arguments_ask_once():
    """A repeated call is served from the store."""
    clock, calls, ask = make()
    assert ask("EUR", to="USD") == "result"
    clock.now += 9.5
    assert ask("EUR", to="USD") == "result"
    assert calls == [(("EUR",), {"to": "USD"})]


def test_other_arguments_ask_again():
    """Every different set of arguments has its own result."""
    _, calls, ask = make()
    ask("EUR", "USD")
    ask("USD", "EUR")
    ask("EUR", to="USD")
    ask("EUR", to="GBP")
    assert len(calls) == 4


def test_keyword_order_does_not_matter():
    """The same keywords in another order are the same call."""
    _, calls, ask = make()
    ask(base="EUR", to="USD")
    ask(to="USD", base="EUR")
    assert len(calls) == 1


def test_old_results_are_renewed():
    """After `seconds` the function is asked again, and that result stored."""
    clock, calls, ask = make(seconds=10)
    ask("EUR")
    clock.now += 11
    ask("EUR")
    clock.now += 9
    ask("EUR")
    assert len(calls) == 2


def test_exact_age_is_too_old():
    """A result of exactly `seconds` is no longer good."""
    clock, calls, ask = make(seconds=10)
    ask("EUR")
    clock.now += 10
    ask("EUR")
    assert len(calls) == 2


def test_hits_do_not_prolong():
    """Being read does not make a result younger."""
    clock, calls, ask = make(seconds=10)
    for _ in range(3):
        ask("EUR")
        clock.now += 6
    assert len(calls) == 2


def test_none_is_a_result():
    """None and other false results are stored like any other."""
    for nothing in (None, 0, "", []):
        _, calls, ask = make(result=nothing)
        assert ask("XTS") == nothing
        assert ask("XTS") == nothing
        assert len(calls) == 1


def test_life_begins_when_the_call_ends():
    """A slow call does not shorten the life of its result."""
    clock, calls, ask = make(seconds=10, takes=8)
    ask("EUR")
    clock.now += 9
    ask("EUR")
    assert len(calls) == 1


def test_exceptions_are_not_stored():
    """An exception reaches the caller, and the next call tries again."""
    calls = []

    @cached_for(10, Clock())
    def ask():
        calls.append(None)
        if len(calls) == 1:
            raise ConnectionError("partner is down")
        return "result"

    with raises(ConnectionError):
        ask()
    assert ask() == "result"
    assert len(calls) == 2


def test_cache_clear():
    """Clearing forgets everything."""
    _, calls, ask = make()
    ask("EUR")
    ask("USD")
    ask.cache_clear()
    ask("EUR")
    assert len(calls) == 3


def test_functions_have_their_own_store():
    """One decorator may serve two functions without mixing their results."""
    decorate = cached_for(10, Clock())
    double, square = decorate(lambda n: n * 2), decorate(lambda n: n * n)
    assert [double(5), square(5), double(5)] == [10, 25, 10]


def test_keeps_name_and_docstring():
    """The decorated function introduces itself as before."""
    _, _, ask = make()
    assert ask.__name__ == "ask"
    assert ask.__doc__ == "Ask the partner."


def test_unhashable_arguments():
    """Arguments that can't be hashed are an error, and nothing is asked."""
    _, calls, ask = make()
    with raises(TypeError):
        ask(["EUR"])
    with raises(TypeError):
        ask(to=["EUR"])
    assert calls == []


def test_no_time_at_all():
    """A lifetime of zero or less is an error, before anything is decorated."""
    for seconds in (0, -1):
        with raises(ValueError):
            cached_for(seconds, Clock())


def test_many_results():
    """Many results are found again quickly."""
    _, calls, ask = make()
    for _ in range(2):
        for n in range(10_000):
            ask(n)
    assert len(calls) == 10_000
