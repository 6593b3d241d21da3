from unittest import TestCase

from answer import Forbidden, NotFound, NotLoggedIn, User, guard

raises = TestCase().assertRaises

RIGHTS = frozenset({"results.read", "results.print"})
ANN, BEN = User(1, RIGHTS), User(2, RIGHTS)
RESULTS = {7: {"doctor": 1, "value": 4.2}, 8: {"doctor": 2, "value": 0}, 9: {}}


class Portal:
    """A guarded view that notes what is loaded and what is shown."""

    def __init__(self, permission="results.read", allowed=None):
        self.loaded, self.shown = [], []

        def load(key):
            self.loaded.append(key)
            return RESULTS.get(key)

        @guard(permission, load, allowed or self.is_doctor)
        def show_result(user, result):
            """Show one result."""
            self.shown.append((user.id, result))
            return result.get("value")

        self.view = show_result

    @staticmethod
    def is_doctor(user, result):
        return result.get("doctor") == user.id


def test_own_result():
    """The view gets user and thing, and its answer is passed on."""
    portal = Portal()
    assert portal.view(ANN, 7) == 4.2
    assert portal.shown == [(1, RESULTS[7])]


def test_falsy_answers_are_passed_on():
    """A view's zero is an answer like any other."""
    assert Portal().view(BEN, 8) == 0


def test_nobody():
    """Without a user nothing is loaded and nothing shown."""
    portal = Portal()
    with raises(NotLoggedIn):
        portal.view(None, 7)
    assert portal.loaded == portal.shown == []


def test_inactive_user():
    """A user who is not active counts as nobody, whatever the rights."""
    portal = Portal()
    with raises(NotLoggedIn):
        portal.view(User(1, RIGHTS, active=False), 7)
    with raises(NotLoggedIn):
        portal.view(User(1, active=False), 7)
    assert portal.loaded == []


def test_no_permission():
    """Without the permission nothing is loaded, whether it exists or not."""
    portal = Portal()
    for key in (7, 404):
        with raises(Forbidden):
            portal.view(User(1, frozenset({"results"})), key)
    assert portal.loaded == portal.shown == []


def test_permission_is_matched_whole():
    """A permission that only begins alike does not count."""
    for rights in ({"results.read.all"}, {"results.rea"}, {"Results.Read"}):
        with raises(Forbidden):
            Portal().view(User(1, frozenset(rights)), 7)


def test_missing_result():
    """A key that leads nowhere is not found."""
    with raises(NotFound):
        Portal().view(ANN, 404)


def test_foreign_result_looks_missing():
    """A foreign result can't be told from a missing one."""
    portal, errors = Portal(), []
    for key in (8, 404):
        with raises(NotFound) as caught:
            portal.view(ANN, key)
        errors.append(caught.exception)
    assert str(errors[0]).replace("8", "") == str(errors[1]).replace("404", "")
    assert portal.shown == []


def test_empty_thing_is_a_thing():
    """A thing that is falsy is found all the same."""
    portal = Portal(allowed=lambda user, result: True)
    assert portal.view(ANN, 9) is None
    assert portal.shown == [(1, {})]


def test_loaded_once():
    """Each call loads its thing once."""
    portal = Portal()
    portal.view(ANN, 7)
    portal.view(ANN, 7)
    assert portal.loaded == [7, 7]


def test_errors_in_the_check_are_not_swallowed():
    """If the check itself fails, the view does not run."""

    def broken(user, result):
        raise ConnectionError("database is gone")

    portal = Portal(allowed=broken)
    with raises(ConnectionError):
        portal.view(ANN, 7)
    assert portal.shown == []


def test_empty_permission():
    """A guard without a permission can't be made."""
    with raises(ValueError):
        Portal(permission="")


def test_view_keeps_its_name():
    """Name and documentation of the view survive."""
    view = Portal().view
    assert (view.__name__, view.__doc__) == ("show_result", "Show one result.")


def test_two_guards_do_not_mix():
    """Each guard has its own permission."""
    reader = User(1, frozenset({"results.read"}))
    assert Portal("results.read").view(reader, 7) == 4.2
    with raises(Forbidden):
        Portal("results.print").view(reader, 7)
