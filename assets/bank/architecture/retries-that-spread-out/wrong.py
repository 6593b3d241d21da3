# fails: test_ceiling_doubles_up_to_the_cap, test_base_above_the_cap, test_last_failure_reaches_the_caller, test_single_attempt
# why: sleeping in the except branch reads well, and also sleeps before giving up
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
    last: Temporary | None = None
    for _ in range(attempts):
        try:
            return send()
        except Temporary as error:
            last = error
            sleep(max(uniform(0, ceiling), error.retry_after or 0))
            ceiling = min(ceiling * 2, cap)
    assert last is not None
    raise last
