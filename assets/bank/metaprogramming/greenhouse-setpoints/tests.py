import gc
import weakref
from unittest import TestCase

from answer import Bounded

case = TestCase()


def greenhouse():
    """A fresh class, so that no test sees the values of another."""

    class Greenhouse:
        celsius = Bounded(5, 40)
        humidity = Bounded(0.0, 1.0)

    return Greenhouse


def test_stores_and_returns():
    """What was assigned comes back, unchanged."""
    house = greenhouse()()
    house.celsius = 21.5
    house.humidity = 1
    assert (house.celsius, house.humidity) == (21.5, 1)
    assert isinstance(house.humidity, int)


def test_each_instance_has_its_own():
    """Two houses and two attributes don't get in each other's way."""
    make = greenhouse()
    first, second = make(), make()
    first.celsius, second.celsius = 10, 30
    first.humidity = 0.5
    assert (first.celsius, second.celsius, first.humidity) == (10, 30, 0.5)


def test_bounds_are_included():
    """Both ends are good, the next number beyond is not."""
    house = greenhouse()()
    for good in (5, 40):
        house.celsius = good
        assert house.celsius == good
    for bad in (4.999, 40.001, -1):
        with case.assertRaises(ValueError):
            house.celsius = bad


def test_low_may_equal_high():
    """A range of a single number is allowed; low above high is not."""

    class Fixed:
        vents = Bounded(3, 3)

    fixed = Fixed()
    fixed.vents = 3
    assert fixed.vents == 3
    with case.assertRaises(ValueError):
        Bounded(4, 3)


def test_not_a_number_is_outside():
    """NaN and infinity are within no bounds."""
    house = greenhouse()()
    for bad in (float("nan"), float("inf"), float("-inf")):
        with case.assertRaises(ValueError):
            house.celsius = bad


def test_wrong_types():
    """Text, None and bool raise TypeError."""
    house = greenhouse()()
    for bad in ("20", None, True, [20]):
        with case.assertRaises(TypeError):
            house.humidity = bad


def test_message_names_the_attribute():
    """Both kinds of error say which attribute was meant."""
    house = greenhouse()()
    with case.assertRaisesRegex(ValueError, "celsius"):
        house.celsius = 99
    with case.assertRaisesRegex(TypeError, "humidity"):
        house.humidity = "wet"


def test_refused_value_changes_nothing():
    """After a refusal the old value is still there."""
    house = greenhouse()()
    house.celsius = 20
    with case.assertRaises(ValueError):
        house.celsius = 400
    assert house.celsius == 20


def test_reading_before_assignment():
    """An attribute that was never set raises AttributeError."""
    make = greenhouse()
    other = make()
    other.celsius = 20
    assert not hasattr(make(), "celsius")


def test_class_access_gives_the_descriptor():
    """Reading through the class returns the Bounded itself."""
    assert isinstance(greenhouse().celsius, Bounded)


def test_instances_that_are_not_hashable():
    """Owners with __eq__ and no hash work, and equal ones stay apart."""

    class Bed:
        litres = Bounded(0, 10)

        def __eq__(self, other):
            return isinstance(other, Bed)

        __hash__ = None

    first, second = Bed(), Bed()
    first.litres, second.litres = 1, 2
    assert (first.litres, second.litres) == (1, 2)


def test_instances_can_go_away():
    """The descriptor keeps no instance alive."""
    make = greenhouse()
    house = make()
    house.celsius = 20
    watch = weakref.ref(house)
    del house
    gc.collect()
    assert watch() is None
    assert isinstance(make.celsius, Bounded)


def test_many_instances():
    """Fifty thousand instances keep their own values."""
    make = greenhouse()
    houses = [make() for _ in range(50_000)]
    for number, house in enumerate(houses):
        house.celsius = 5 + number % 36
    assert all(h.celsius == 5 + n % 36 for n, h in enumerate(houses))
