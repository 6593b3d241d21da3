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

    Between tries, sleep for a random time below a ceiling that doubles from
    `base` up to `cap`, or for `retry_after` if that is longer. Every other
    exception, and the last Temporary, reaches the caller.
    Raises ValueError if `attempts` is below one.
    """
    if attempts < 1:
        raise ValueError(f"attempts must be at least 1: {attempts}")
    ceiling = min(base, cap)
    for _ in range(attempts - 1):
        try:
            return send()
        except Temporary as error:
            wish = error.retry_after or 0
        sleep(max(uniform(0, ceiling), wish))
        ceiling = min(ceiling * 2, cap)
    return send()
