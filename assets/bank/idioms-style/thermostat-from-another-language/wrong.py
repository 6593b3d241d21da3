# fails: test_constructor_checks_too, test_not_a_number
# why: the constructor fills the private name directly, as the old class did
class Thermostat:
    def __init__(self, room: str, target: float = 20.0) -> None:
        self.room = room
        self._target = target

    @property
    def target(self) -> float:
        return self._target

    @target.setter
    def target(self, celsius: float) -> None:
        if celsius < 5 or celsius > 30:
            raise ValueError("target out of range")
        self._target = celsius

    @property
    def target_fahrenheit(self) -> float:
        return self._target * 9 / 5 + 32
