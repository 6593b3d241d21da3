from unittest import TestCase

from answer import Thermostat

raises = TestCase().assertRaises


def test_room_is_free():
    """The room can be read and changed to anything."""
    hall = Thermostat("hall")
    assert hall.room == "hall"
    hall.room = ""
    assert hall.room == ""


def test_room_is_plain():
    """The room is an attribute without a property in front of it."""
    Thermostat("hall")
    assert not isinstance(vars(Thermostat).get("room"), property)


def test_default_and_assignment():
    """The target is 20 at first and can be assigned and added to."""
    hall = Thermostat("hall")
    assert hall.target == 20.0
    hall.target += 1.5
    assert hall.target == 21.5


def test_ends_of_the_range():
    """Five and thirty are allowed."""
    assert Thermostat("attic", 5).target == 5
    assert Thermostat("sauna", target=30).target == 30


def test_refused_target_changes_nothing():
    """A value outside raises ValueError, and the old target stays."""
    hall = Thermostat("hall", 18.0)
    for bad in (4.99, 30.01, -3, float("inf")):
        with raises(ValueError):
            hall.target = bad
        assert hall.target == 18.0


def test_constructor_checks_too():
    """A new thermostat can't start outside the range."""
    for bad in (0, 90):
        with raises(ValueError):
            Thermostat("hall", bad)


def test_not_a_number():
    """Not a number is no temperature."""
    hall = Thermostat("hall")
    with raises(ValueError):
        hall.target = float("nan")
    assert hall.target == 20.0


def test_fahrenheit_follows():
    """The Fahrenheit value follows the target and can't be assigned."""
    hall = Thermostat("hall", 10)
    assert hall.target_fahrenheit == 50
    hall.target = 20
    assert hall.target_fahrenheit == 68
    with raises(AttributeError):
        hall.target_fahrenheit = 70


def test_two_are_independent():
    """Each thermostat has its own target."""
    hall, attic = Thermostat("hall"), Thermostat("attic", 8)
    hall.target = 25
    assert attic.target == 8


def test_no_getters_remain():
    """No name begins with get_ or set_."""
    names = dir(Thermostat("hall"))
    assert not [name for name in names if name.startswith(("get_", "set_"))]
