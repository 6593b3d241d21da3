from collections.abc import Callable


class Limiter:
    """Lets each client have `limit` requests in any `window` seconds."""

    def __init__(
        self, limit: int, window: float, clock: Callable[[], float]
    ) -> None:
        """Raises ValueError if limit is below one or window not above zero."""
        raise NotImplementedError

    def __len__(self) -> int:
        """The number of clients that are remembered."""
        raise NotImplementedError

    def check(self, client: str) -> float:
        """Return 0 if the request may pass, else the seconds to wait.

        Refused requests don't count. Clients without an accepted request
        within the window are forgotten.
        Expected: constant time on average, whatever the number of clients.
        """
        raise NotImplementedError
