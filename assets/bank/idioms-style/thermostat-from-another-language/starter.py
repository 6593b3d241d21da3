class Thermostat:
    """A room and the temperature wanted there.

    room: read and written freely.
    target: degrees Celsius, 5 to 30 with both ends; anything else raises
    ValueError, in the constructor too.
    target_fahrenheit: the same in Fahrenheit, read only.
    Expected: constant time for each access.
    """

    def __init__(self, room: str, target: float = 20.0) -> None:
        raise NotImplementedError
