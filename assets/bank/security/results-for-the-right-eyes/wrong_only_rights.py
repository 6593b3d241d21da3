# fails: test_foreign_result_looks_missing, test_inactive_user, test_view_keeps_its_name, test_permission_is_matched_whole, test_errors_in_the_check_are_not_swallowed, test_empty_permission
# why: rights are checked and the object is forgotten, the commonest hole of all
from dataclasses import dataclass


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
    def decorate(view):
        def guarded(user, key):
            if user is None:
                raise NotLoggedIn
            if not any(right.startswith(permission) for right in user.permissions):
                raise Forbidden
            thing = load(key)
            if thing is None:
                raise NotFound
            return view(user, thing)

        return guarded

    return decorate
