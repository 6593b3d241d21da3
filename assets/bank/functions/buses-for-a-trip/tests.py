from unittest import TestCase

from answer import buses_needed

raises = TestCase().assertRaises


def test_nobody_travels():
    """No children need no bus."""
    assert buses_needed(0) == 0


def test_one_child():
    """A single child needs a bus."""
    assert buses_needed(1) == 1


def test_full_buses():
    """Buses that are filled exactly are enough."""
    assert buses_needed(14) == 1
    assert buses_needed(28) == 2


def test_one_more_than_full():
    """One child more needs one bus more."""
    assert buses_needed(15) == 2
    assert buses_needed(29) == 3


def test_own_seats_and_adults():
    """Seats and adults can be chosen, both by name."""
    assert buses_needed(30, 20, adults=5) == 2
    assert buses_needed(30, seats=5, adults=0) == 6
    assert buses_needed(3, 2, adults=1) == 3


def test_adults_by_name_only():
    """The adults can't be passed by position."""
    with raises(TypeError):
        buses_needed(30, 16, 1)


def test_negative_numbers():
    """Fewer than no children or adults are an error."""
    with raises(ValueError):
        buses_needed(-1)
    with raises(ValueError):
        buses_needed(10, adults=-1)


def test_no_room_for_a_child():
    """A bus full of adults is an error, even without children."""
    for children in (0, 5):
        with raises(ValueError):
            buses_needed(children, 2)
        with raises(ValueError):
            buses_needed(children, 3, adults=8)


def test_very_large_numbers():
    """The result is an exact int, whatever the size."""
    room = 10**30
    result = buses_needed(10**60 + 1, room + 2)
    assert result == room + 1
    assert type(result) is int
