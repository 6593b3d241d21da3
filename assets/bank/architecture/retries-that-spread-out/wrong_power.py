# fails: test_the_partners_wish_counts, test_thousands_of_attempts
# why: the textbook power overflows as a float, and a wish looks as if the cap held for it
from collections.abc import Callable


class Temporary(Exception):
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
    if attempts < 1:
        raise ValueError("attempts must be at least 1")
    for attempt in range(attempts):
        try:
            return send()
        except Temporary as error:
            if attempt == attempts - 1:
                raise
            delay = uniform(0, min(cap, base * 2**attempt))
            if error.retry_after is not None:
                delay = min(cap, max(delay, error.retry_after))
            sleep(delay)
    raise AssertionError("not reached")
