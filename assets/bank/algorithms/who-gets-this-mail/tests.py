from unittest import TestCase

from answer import recipients


def test_plain_list():
    """Addresses come in the order of the list."""
    assert recipients({"a": ["z@x", "b@x", "m@x"]}, "a") == ["z@x", "b@x", "m@x"]


def test_empty_list():
    """A list without members, and one of empty lists, reach nobody."""
    assert recipients({"a": []}, "a") == []
    assert recipients({"a": ["b", "c"], "b": [], "c": []}, "a") == []


def test_single_address():
    """One address is one recipient."""
    assert recipients({"a": ["me@x"]}, "a") == ["me@x"]


def test_unknown_list():
    """A start that is not a list raises KeyError."""
    with TestCase().assertRaises(KeyError):
        recipients({"a": ["b@x"]}, "b@x")


def test_nested_lists_open_where_they_stand():
    """The members of a nested list come at its place."""
    lists = {"a": ["1@x", "b", "5@x"], "b": ["2@x", "c", "4@x"], "c": ["3@x"]}
    assert recipients(lists, "a") == ["1@x", "2@x", "3@x", "4@x", "5@x"]


def test_each_address_once():
    """An address keeps the place where it was first met."""
    lists = {"a": ["b", "1@x", "c", "2@x"], "b": ["2@x", "2@x"], "c": ["1@x", "3@x"]}
    assert recipients(lists, "a") == ["2@x", "1@x", "3@x"]


def test_rings():
    """Lists that contain themselves or each other come to an end."""
    lists = {"a": ["a", "1@x", "b"], "b": ["c", "2@x"], "c": ["a", "b", "3@x"]}
    assert recipients(lists, "a") == ["1@x", "3@x", "2@x"]


def test_input_stays_as_it_is():
    """Neither the mapping nor its lists are changed."""
    lists = {"a": ["b", "1@x"], "b": ["2@x"]}
    recipients(lists, "a")
    assert lists == {"a": ["b", "1@x"], "b": ["2@x"]}


def test_long_chain():
    """A chain of 100,000 lists is no deeper than any other."""
    length = 100_000
    lists = {str(n): [str(n + 1), f"{n}@x"] for n in range(length)}
    lists[str(length)] = ["end@x"]
    people = recipients(lists, "0")
    assert people[:2] == ["end@x", f"{length - 1}@x"]
    assert len(people) == length + 1


def test_many_ways_to_one_list():
    """Layers that all contain the next one are opened once each."""
    lists = {str(n): [str(n + 1)] * 2 + [f"{n}@x"] for n in range(60)}
    lists["60"] = ["end@x"]
    assert len(recipients(lists, "0")) == 61
