from datetime import date, datetime
from enum import IntEnum
from unittest import TestCase

from answer import cell


class Status(IntEnum):
    OPEN = 1
    PAID = 1200


class Stamp(datetime):
    """A child of datetime, as pandas has one."""


class Weight(float):
    """A float with a meaning."""


class Markup(str):
    """Text that is known to be safe."""


def test_nothing():
    """None gives an empty cell."""
    assert cell(None) == ""


def test_numbers():
    """Whole numbers get commas, floats two decimals as well."""
    assert cell(0) == "0"
    assert cell(-1234567) == "-1,234,567"
    assert cell(1234.5) == "1,234.50"


def test_truth_values():
    """True and False are yes and no, and no numbers."""
    assert cell(True) == "yes"
    assert cell(False) == "no"


def test_dates():
    """A date has no time of day in its cell."""
    assert cell(date(2026, 3, 1)) == "2026-03-01"


def test_dates_with_time():
    """A date with time shows hours and minutes, at midnight too."""
    assert cell(datetime(2026, 3, 1, 9, 30, 59)) == "2026-03-01 09:30"
    assert cell(datetime(2026, 3, 1)) == "2026-03-01 00:00"


def test_text():
    """Text stays as it is, empty or not."""
    assert cell("") == ""
    assert cell(" 1,000 ") == " 1,000 "


def test_children_of_numbers():
    """Members of an IntEnum and children of float count as numbers."""
    assert cell(Status.OPEN) == "1"
    assert cell(Status.PAID) == "1,200"
    assert cell(Weight(2)) == "2.00"


def test_children_of_text_and_dates():
    """Children of text and of datetime count as their parents."""
    assert cell(Markup("<b>")) == "<b>"
    assert cell(Stamp(2026, 3, 1, 9, 30)) == "2026-03-01 09:30"


def test_others_are_refused():
    """A type without a rule raises TypeError that names it."""
    for value, name in [(b"x", "bytes"), ([1], "list"), (1j, "complex")]:
        with TestCase().assertRaises(TypeError) as caught:
            cell(value)
        assert name in str(caught.exception)
