# fails: test_no_permission, test_foreign_result_looks_missing, test_empty_thing_is_a_thing
# why: loading first reads naturally, and a helpful message tells what exists
from dataclasses import dataclass
from functools import wraps


class NotLoggedIn(Exception):
    pass


class Forbidden(Exception):
    pass


class NotFound(Exception):
    pass


@dataclass(frozen=True)
class User:
    id: int
    permissions: frozenset = frozenset()
    active: bool = True


def guard(permission, load, allowed):
    if not permission:
        raise ValueError("permission is empty")

    def decorate(view):
        @wraps(view)
        def guarded(user, key):
            if not user or not user.active:
                raise NotLoggedIn
            thing = load(key)
            if not thing:
                raise NotFound(f"no result {key}")
            if permission not in user.permissions:
                raise Forbidden
            if not allowed(user, thing):
                raise NotFound(f"result {key} is not yours")
            return view(user, thing)

        return guarded

    return decorate
