from typing import Self, overload


class Bounded:
    """A number between `low` and `high`, both included, one per instance."""

    def __init__(self, low: float, high: float) -> None:
        if low > high:
            raise ValueError(f"low is above high: {low} > {high}")
        self.low = low
        self.high = high

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> float: ...
    def __get__(self, instance: object | None, owner: type) -> Self | float:
        if instance is None:
            return self
        try:
            value: float = instance.__dict__[self.name]
        except KeyError:
            raise AttributeError(f"{self.name} has not been set") from None
        return value

    def __set__(self, instance: object, value: float) -> None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(f"{self.name} must be a number: {value!r}")
        if not self.low <= value <= self.high:
            raise ValueError(
                f"{self.name} must be from {self.low} to {self.high}: {value}"
            )
        instance.__dict__[self.name] = value
