from unittest import TestCase

from answer import Temporary, deliver

raises = TestCase().assertRaises


class Partner:
    """Raises or returns one outcome after the other; counts its calls."""

    def __init__(self, *outcomes):
        self.outcomes = list(outcomes)
        self.calls = 0

    def __call__(self):
        outcome = self.outcomes[min(self.calls, len(self.outcomes) - 1)]
        self.calls += 1
        if outcome is Temporary or isinstance(outcome, Exception):
            raise outcome
        return outcome


def run(partner, attempts=5, base=1.0, cap=60.0, uniform=lambda low, high: high):
    """Deliver; return the result or the exception, and the sleeps."""
    sleeps = []
    try:
        result = deliver(
            partner,
            attempts=attempts,
            base=base,
            cap=cap,
            sleep=sleeps.append,
            uniform=uniform,
        )
    except Exception as error:
        result = error
    return result, sleeps


def test_first_try_succeeds():
    """A success is returned at once, and nobody sleeps."""
    partner = Partner("ok")
    assert run(partner) == ("ok", [])
    assert partner.calls == 1


def test_empty_results_are_successes():
    """A send that returns None has succeeded."""
    partner = Partner(None)
    assert run(partner) == (None, [])
    assert partner.calls == 1


def test_succeeds_after_failures():
    """Failures are followed by a sleep and another try."""
    partner = Partner(Temporary(), Temporary(), "ok")
    assert run(partner) == ("ok", [1.0, 2.0])
    assert partner.calls == 3


def test_ceiling_doubles_up_to_the_cap():
    """The ceiling grows from base, doubling, and stops at the cap."""
    partner = Partner(Temporary())
    _, sleeps = run(partner, attempts=7, base=0.5, cap=5.0)
    assert sleeps == [0.5, 1.0, 2.0, 4.0, 5.0, 5.0]


def test_base_above_the_cap():
    """The cap holds for the first sleep too."""
    _, sleeps = run(Partner(Temporary()), attempts=3, base=9.0, cap=2.0)
    assert sleeps == [2.0, 2.0]


def test_delay_is_drawn_below_the_ceiling():
    """Each delay is what `uniform` draws between zero and the ceiling."""
    ranges = []

    def uniform(low, high):
        ranges.append((low, high))
        return (low + high) / 4

    partner = Partner(Temporary(), Temporary(), Temporary(), "ok")
    assert run(partner, uniform=uniform) == ("ok", [0.25, 0.5, 1.0])
    assert ranges == [(0, 1.0), (0, 2.0), (0, 4.0)]


def test_last_failure_reaches_the_caller():
    """After the last try its own exception comes out, without a sleep."""
    last = Temporary("third")
    partner = Partner(Temporary("first"), Temporary("second"), last)
    result, sleeps = run(partner, attempts=3)
    assert result is last
    assert sleeps == [1.0, 2.0]
    assert partner.calls == 3


def test_single_attempt():
    """With one attempt there is one call and no sleep."""
    error = Temporary()
    partner = Partner(error)
    assert run(partner, attempts=1) == (error, [])
    assert partner.calls == 1


def test_other_exceptions_are_not_repeated():
    """What is not Temporary goes to the caller at once."""
    error = ValueError("malformed")
    partner = Partner(Temporary(), error, "ok")
    result, sleeps = run(partner)
    assert result is error
    assert sleeps == [1.0]
    assert partner.calls == 2


def test_the_partners_wish_counts():
    """The longer of wish and drawn delay is slept, even beyond the cap."""
    partner = Partner(
        Temporary(retry_after=90.0),
        Temporary(retry_after=0.5),
        Temporary(retry_after=0),
        Temporary(),
        "ok",
    )
    assert run(partner) == ("ok", [90.0, 2.0, 4.0, 8.0])


def test_no_attempts():
    """Fewer than one attempt is an error, and nothing is sent."""
    for attempts in (0, -1):
        partner = Partner("ok")
        result, _ = run(partner, attempts=attempts)
        assert isinstance(result, ValueError)
        assert partner.calls == 0


def test_thousands_of_attempts():
    """Thousands of failures in a row keep to the cap."""
    partner = Partner(*[Temporary] * 3_000, "ok")
    result, sleeps = run(partner, attempts=4_000, base=0.1, cap=30.0)
    assert result == "ok"
    assert len(sleeps) == 3_000
    assert max(sleeps) == sleeps[-1] == 30.0
