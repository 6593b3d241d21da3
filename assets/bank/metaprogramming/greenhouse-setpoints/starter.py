class Bounded:
    """A descriptor for a number between `low` and `high`, both included.

    Used as a class attribute: `celsius = Bounded(5, 40)`. Every instance has
    a value of its own. Assigning raises TypeError unless the value is an int
    or a float (bool is neither here), and ValueError if it is not within
    the bounds; the message names the attribute, and the old value stays.
    Reading gives what was assigned; before the first assignment it raises
    AttributeError. Reading through the class gives the descriptor.
    Raises ValueError if `low` is above `high`.
    Expected: constant time; an instance is not kept alive.
    """

    def __init__(self, low: float, high: float) -> None:
        raise NotImplementedError
