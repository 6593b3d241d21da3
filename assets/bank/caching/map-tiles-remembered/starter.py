from collections.abc import Callable
from typing import Any


def remembered(limit: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a decorator that keeps the last `limit` results by arguments.

    The result not used for the longest time goes first. The decorated
    function has forget(*args, **kwargs), which drops one result and returns
    whether there was one. The order of keywords doesn't matter; equal
    arguments share a result; nothing is stored when the function raises.
    Raises ValueError for a limit below one. Safe to use from threads.
    Expected: constant time per hit.
    """
    raise NotImplementedError
