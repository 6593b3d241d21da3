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
    """Return the first true result of `condition`, tried every `poll` s.

    The first try is at once, the last at the deadline; no sleep ends after
    it. Exceptions in `ignoring` mean "not yet". Raises TimeoutError, caused
    by the last try's exception if there was one, and ValueError if `poll`
    isn't positive or `timeout` is negative.
    """
    raise NotImplementedError
