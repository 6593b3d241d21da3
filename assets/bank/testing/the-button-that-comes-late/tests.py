from unittest import TestCase

from answer import wait_until

raises = TestCase().assertRaises


class Page:
    """Answers one outcome after the other, on a clock of its own."""

    def __init__(self, *outcomes, takes=0):
        self.outcomes = list(outcomes)
        self.takes = takes
        self.now = 100
        self.tries = []
        self.sleeps = []

    def sleep(self, seconds):
        assert seconds > 0
        self.sleeps.append(seconds)
        self.now += seconds

    def condition(self):
        self.tries.append(self.now - 100)
        self.now += self.takes
        outcome = self.outcomes[min(len(self.tries), len(self.outcomes)) - 1]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def wait(self, timeout, poll=2, ignoring=()):
        return wait_until(
            self.condition,
            timeout=timeout,
            poll=poll,
            clock=lambda: self.now,
            sleep=self.sleep,
            ignoring=ignoring,
        )


def test_true_at_once():
    """A condition that holds is not waited for."""
    page = Page("button")
    assert page.wait(10) == "button"
    assert (page.tries, page.sleeps) == ([0], [])


def test_first_true_result():
    """The first true result comes back as it is."""
    found = [1]
    page = Page(None, 0, "", found, "later")
    assert page.wait(10) is found
    assert page.tries == [0, 2, 4, 6]


def test_timeout():
    """A condition that never holds ends in TimeoutError."""
    page = Page(False)
    with raises(TimeoutError) as caught:
        page.wait(6)
    assert page.tries == [0, 2, 4, 6]
    assert caught.exception.__cause__ is None


def test_last_sleep_is_shortened():
    """The last sleep ends at the deadline, and one more try follows."""
    page = Page(False)
    with raises(TimeoutError):
        page.wait(5)
    assert page.sleeps == [2, 2, 1]
    assert page.tries == [0, 2, 4, 5]


def test_success_at_the_deadline():
    """The try at the deadline counts."""
    page = Page(False, False, False, "just in time")
    assert page.wait(5) == "just in time"


def test_timeout_of_zero():
    """A timeout of zero means one try and no sleep."""
    assert Page("there").wait(0) == "there"
    page = Page(False)
    with raises(TimeoutError):
        page.wait(0)
    assert (page.tries, page.sleeps) == ([0], [])


def test_slow_condition():
    """Time spent in the condition counts, and a late true result is taken."""
    page = Page(False, "late", takes=4)
    assert page.wait(7) == "late"
    assert page.sleeps == [2]
    page = Page(False, takes=9)
    with raises(TimeoutError):
        page.wait(7)
    assert len(page.tries) == 1


def test_ignored_exceptions():
    """Ignored exceptions, and their subclasses, mean not yet."""
    page = Page(KeyError("a"), IndexError("b"), "there")
    assert page.wait(10, ignoring=(LookupError,)) == "there"


def test_other_exceptions_go_through():
    """What isn't ignored reaches the caller at once."""
    error = TypeError("typing error")
    page = Page(False, error)
    with raises(TypeError) as caught:
        page.wait(10, ignoring=(LookupError,))
    assert caught.exception is error
    assert page.tries == [0, 2]


def test_cause_of_the_timeout():
    """The exception of the last try is the cause; an older one is not."""
    error = KeyError("book")
    with raises(TimeoutError) as caught:
        Page(False, error).wait(4, ignoring=(KeyError,))
    assert caught.exception.__cause__ is error
    with raises(TimeoutError) as caught:
        Page(error, False).wait(4, ignoring=(KeyError,))
    assert caught.exception.__cause__ is None


def test_bad_arguments():
    """A poll that isn't positive or a negative timeout is an error."""
    for timeout, poll in ((5, 0), (5, -1), (-1, 1)):
        page = Page("there")
        with raises(ValueError):
            page.wait(timeout, poll)
        assert page.tries == []


def test_long_wait():
    """Many thousand tries are fine."""
    page = Page(*[False] * 20_000, "there")
    assert page.wait(30_000, poll=1) == "there"
