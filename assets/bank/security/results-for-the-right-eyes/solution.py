from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps


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
    """Return a decorator that guards a view(user, thing)."""
    if not permission:
        raise ValueError("a guard needs a permission")

    def decorate(
        view: Callable[[User, Thing], Result],
    ) -> Callable[[User | None, int], Result]:
        @wraps(view)
        def guarded(user: User | None, key: int) -> Result:
            if user is None or not user.active:
                raise NotLoggedIn
            if permission not in user.permissions:
                raise Forbidden
            thing = load(key)
            if thing is None or not allowed(user, thing):
                raise NotFound
            return view(user, thing)

        return guarded

    return decorate
