# fails: test_timeout, test_last_sleep_is_shortened, test_success_at_the_deadline, test_timeout_of_zero
# why: a loop that runs while there is time misses the try at the deadline
from collections.abc import Callable
from typing import Any


def wait_until(
    condition: Callable[[], Any],
    *,
    timeout: float,
    poll: float,
    clock: Callable[[], float],
    sleep: Callable[[float], object],
    ignoring: tuple[type[Exception], ...] = (),
) -> Any:
    if poll <= 0 or timeout < 0:
        raise ValueError("bad poll or timeout")
    deadline = clock() + timeout
    cause = None
    while clock() < deadline:
        cause = None
        try:
            if result := condition():
                return result
        except ignoring as error:
            cause = error
        if deadline > clock():
            sleep(min(poll, deadline - clock()))
    raise TimeoutError("too late") from cause
