# fails: test_room_is_plain, test_fahrenheit_follows
# why: a property for everything, and a converted value kept from the start
class Thermostat:
    def __init__(self, room: str, target: float = 20.0) -> None:
        self._room = room
        self.target = target
        self._fahrenheit = target * 9 / 5 + 32

    @property
    def room(self) -> str:
        return self._room

    @room.setter
    def room(self, value: str) -> None:
        self._room = value

    @property
    def target(self) -> float:
        return self._target

    @target.setter
    def target(self, celsius: float) -> None:
        if not 5 <= celsius <= 30:
            raise ValueError("target out of range")
        self._target = celsius

    @property
    def target_fahrenheit(self) -> float:
        return self._fahrenheit
