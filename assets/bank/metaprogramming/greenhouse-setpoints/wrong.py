# fails: test_each_instance_has_its_own, test_reading_before_assignment, test_instances_that_are_not_hashable, test_many_instances
# why: self.value looks natural, and one instance in the test can't show that all share it


class Bounded:
    def __init__(self, low: float, high: float) -> None:
        if low > high:
            raise ValueError("low is above high")
        self.low = low
        self.high = high

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type | None = None):
        if instance is None:
            return self
        try:
            return self.value
        except AttributeError:
            raise AttributeError(self.name) from None

    def __set__(self, instance: object, value: float) -> None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(f"{self.name} must be a number")
        if not self.low <= value <= self.high:
            raise ValueError(f"{self.name} is out of bounds")
        self.value = value
