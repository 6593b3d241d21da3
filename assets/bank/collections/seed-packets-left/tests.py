from unittest import TestCase

from answer import clear_out


def test_empty_library():
    """No plants: nothing removed, nothing left."""
    packets = {}
    assert clear_out(packets) == ([], 0)
    assert packets == {}


def test_one_plant():
    """A single plant stays if it has packets and goes if it has none."""
    full, gone = {"dill": 3}, {"dill": 0}
    assert clear_out(full) == ([], 3)
    assert full == {"dill": 3}
    assert clear_out(gone) == (["dill"], 0)
    assert gone == {}


def test_removes_and_adds_up():
    """Plants without packets go; the others are added up."""
    packets = {"dill": 4, "leek": 0, "kale": 2}
    assert clear_out(packets) == (["leek"], 6)
    assert packets == {"dill": 4, "kale": 2}


def test_order_of_the_names():
    """The removed names come in the order of the dictionary."""
    packets = {"pea": 0, "dill": 1, "beet": 0, "chard": 0}
    assert clear_out(packets)[0] == ["pea", "beet", "chard"]


def test_neighbours_without_packets():
    """Several in a row, at the start and at the end, all go."""
    packets = {"a": 0, "b": 0, "c": 1, "d": 0, "e": 0}
    assert clear_out(packets) == (["a", "b", "d", "e"], 1)
    assert packets == {"c": 1}


def test_others_see_the_change():
    """The dictionary that was passed in is changed, not replaced."""
    packets = {"leek": 0, "kale": 2}
    alias = packets
    clear_out(packets)
    assert alias == {"kale": 2}


def test_miscounted_plant():
    """A count below zero raises, names the plant and changes nothing."""
    packets = {"leek": 0, "kale": -1, "dill": 2}
    with TestCase().assertRaises(ValueError) as caught:
        clear_out(packets)
    assert "kale" in str(caught.exception)
    assert list(packets.items()) == [("leek", 0), ("kale", -1), ("dill", 2)]


def test_many_plants():
    """A hundred thousand plants are quick."""
    packets = {f"p{n}": n % 2 for n in range(100_000)}
    gone, left = clear_out(packets)
    assert (len(gone), left) == (50_000, 50_000)
    assert gone[:2] == ["p0", "p2"]
