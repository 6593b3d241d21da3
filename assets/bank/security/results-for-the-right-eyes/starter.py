from collections.abc import Callable
from dataclasses import dataclass


class NotLoggedIn(Exception):
    """Nobody, or no active user: 401."""


class Forbidden(Exception):
    """This user may not do such things: 403."""


class NotFound(Exception):
    """There is no such thing, as far as this user may know: 404."""


@dataclass(frozen=True)
class User:
    id: int
    permissions: frozenset[str] = frozenset()
    active: bool = True


def guard[Thing, Result](
    permission: str,
    load: Callable[[int], Thing | None],
    allowed: Callable[[User, Thing], bool],
) -> Callable[
    [Callable[[User, Thing], Result]],
    Callable[[User | None, int], Result],
]:
    """Return a decorator that guards a view(user, thing).

    The guarded view is called with (user, key). In this order: no active
    user raises NotLoggedIn, no permission Forbidden, a missing thing and one
    that is not `allowed` the same NotFound. `load` is called once, and only
    for a user with the permission. Raises ValueError, when called, if
    `permission` is empty.
    """
    raise NotImplementedError
