from collections.abc import Callable


class Temporary(Exception):
    """A failure after which another try makes sense."""

    def __init__(self, message: str = "", retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


def deliver[T](
    send: Callable[[], T],
    *,
    attempts: int,
    base: float,
    cap: float,
    sleep: Callable[[float], object],
    uniform: Callable[[float, float], float],
) -> T:
    """Call `send` at most `attempts` times and return its result.

    After a Temporary, sleep for `uniform(0, ceiling)` seconds and try again.
    The ceiling is `base` at first, doubles each time and never exceeds `cap`.
    A Temporary may carry `retry_after`, the seconds that the other side
    asked for. Every other exception, and the last Temporary, reaches the
    caller. Raises ValueError if `attempts` is below one.
    Expected: constant memory, for thousands of attempts as well.
    """
    raise NotImplementedError
