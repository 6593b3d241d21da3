class Thermostat:
    """A room and the temperature wanted there."""

    def __init__(self, room: str, target: float = 20.0) -> None:
        self.room = room
        self.target = target  # runs the setter

    @property
    def target(self) -> float:
        """The temperature wanted, 5 to 30 degrees Celsius."""
        return self._target

    @target.setter
    def target(self, celsius: float) -> None:
        if not 5 <= celsius <= 30:
            raise ValueError(f"target must be 5 to 30: {celsius}")
        self._target = celsius

    @property
    def target_fahrenheit(self) -> float:
        """The temperature wanted, in degrees Fahrenheit."""
        return self.target * 9 / 5 + 32
