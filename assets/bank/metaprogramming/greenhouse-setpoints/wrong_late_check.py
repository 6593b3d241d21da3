# fails: test_not_a_number_is_outside, test_wrong_types, test_refused_value_changes_nothing
# why: NaN is neither below nor above, True is an int, and storing comes before checking
from typing import Any


class Bounded:
    def __init__(self, low: float, high: float) -> None:
        if low > high:
            raise ValueError("low is above high")
        self.low = low
        self.high = high

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type | None = None):
        if instance is None:
            return self
        try:
            return instance.__dict__[self.name]
        except KeyError:
            raise AttributeError(self.name) from None

    def __set__(self, instance: Any, value: float) -> None:
        if not isinstance(value, int | float):
            raise TypeError(f"{self.name} must be a number")
        instance.__dict__[self.name] = value
        if value < self.low or value > self.high:
            raise ValueError(f"{self.name} is out of bounds")
