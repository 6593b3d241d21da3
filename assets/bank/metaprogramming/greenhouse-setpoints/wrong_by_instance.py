# fails: test_instances_that_are_not_hashable, test_instances_can_go_away
# why: a dictionary from instance to value separates them, but needs hashes and keeps every instance


class Bounded:
    def __init__(self, low: float, high: float) -> None:
        if low > high:
            raise ValueError("low is above high")
        self.low = low
        self.high = high
        self.values: dict[object, float] = {}

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type | None = None):
        if instance is None:
            return self
        try:
            return self.values[instance]
        except KeyError:
            raise AttributeError(self.name) from None

    def __set__(self, instance: object, value: float) -> None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(f"{self.name} must be a number")
        if not self.low <= value <= self.high:
            raise ValueError(f"{self.name} is out of bounds")
        self.values[instance] = value
