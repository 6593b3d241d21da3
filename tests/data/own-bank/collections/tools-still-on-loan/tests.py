from unittest import TestCase

from answer import still_out


def test_empty_log():
    """No loans, nothing out."""
    assert still_out([]) == {}


def test_single_loan():
    """A tool that was taken is out."""
    assert still_out([("saw", "Ada")]) == {"saw": "Ada"}


def test_returned():
    """What came back is not out."""
    assert still_out([("saw", "Ada"), ("saw", None)]) == {}


def test_longest_lent_first():
    """The order is that of the loans."""
    log = [("saw", "Ada"), ("drill", "Ben"), ("axe", "Ada")]
    assert list(still_out(log)) == ["saw", "drill", "axe"]


def test_lent_again_counts_anew():
    """A tool that came back and went out again is the newest loan."""
    log = [("saw", "Ada"), ("axe", "Ben"), ("saw", None), ("saw", "Cy")]
    assert list(still_out(log).items()) == [("axe", "Ben"), ("saw", "Cy")]


def test_second_loan_is_refused():
    """A tool that is out can't be lent."""
    with TestCase().assertRaisesRegex(ValueError, "saw"):
        still_out([("saw", "Ada"), ("saw", "Ben")])


def test_return_of_what_is_not_out_is_refused():
    """A tool that is here can't come back."""
    with TestCase().assertRaisesRegex(ValueError, "axe"):
        still_out([("axe", None)])


def test_long_log():
    """A log of two hundred thousand lines takes no time to speak of."""
    log = [(f"tool {n}", "Ada") for n in range(100_000)]
    log += [(f"tool {n}", None) for n in range(99_999)]
    assert still_out(log) == {"tool 99999": "Ada"}
