from unittest import TestCase

from answer import mistakes


def test_nothing_to_mark():
    """No questions and no answers give no mistakes."""
    assert mistakes([], []) == []


def test_all_right():
    """A perfect sheet gives an empty list."""
    assert mistakes(["A", "C"], ["A", "C"]) == []


def test_single_mistake():
    """One wrong answer is reported with its number, counted from 1."""
    assert mistakes(["A"], ["B"]) == [(1, "B", "A")]


def test_order_and_numbers():
    """Mistakes come in the order of the questions."""
    key = ["A", "B", "C", "D", "A"]
    answers = ["B", "B", "D", "D", "C"]
    assert mistakes(key, answers) == [(1, "B", "A"), (3, "D", "C"), (5, "C", "A")]


def test_empty_answers_count():
    """An empty answer is a mistake like any other."""
    assert mistakes(["A", "B"], ["A", ""]) == [(2, "", "B")]


def test_generators():
    """Both arguments may be generators."""
    assert mistakes((c for c in "ABC"), (c for c in "ABB")) == [(3, "B", "C")]


def test_sheet_too_short():
    """A missing answer is an error, even if the others are right."""
    with TestCase().assertRaises(ValueError):
        mistakes(["A", "B", "C"], ["A", "B"])


def test_sheet_too_long():
    """A surplus answer is an error."""
    with TestCase().assertRaises(ValueError):
        mistakes(["A", "B"], iter(["A", "B", "C"]))


def test_long_sheet():
    """A hundred thousand answers are no trouble."""
    found = mistakes("AB" * 50_000, "A" * 100_000)
    assert len(found) == 50_000
    assert found[-1] == (100_000, "A", "B")
