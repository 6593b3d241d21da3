# fails: test_other_exceptions_are_not_repeated
# why: catching Exception feels safer, and sends a malformed event again and again
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
    ceiling = min(base, cap)
    for _ in range(attempts - 1):
        try:
            return send()
        except Exception as error:
            wish = getattr(error, "retry_after", None) or 0
        sleep(max(uniform(0, ceiling), wish))
        ceiling = min(ceiling * 2, cap)
    return send()
