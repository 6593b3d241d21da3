class Slowest[T]:
    """The k slowest requests of a stream, ready to report at any moment.

    Keeps at most k requests. Raises ValueError if k is negative.
    """

    def __init__(self, k: int) -> None:
        raise NotImplementedError

    def add(self, millis: int, request: T) -> None:
        """Take note of a request that took `millis`. Expected: log k."""
        raise NotImplementedError

    def report(self) -> list[tuple[int, T]]:
        """Return (millis, request) pairs, the slowest first; at most k.

        Changes nothing. Expected: k log k.
        """
        raise NotImplementedError
