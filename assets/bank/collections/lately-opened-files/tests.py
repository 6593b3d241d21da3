from unittest import TestCase

from answer import Recent

raises = TestCase().assertRaises


def opened(size, paths):
    """Open single-letter paths; return the menu and what dropped out."""
    menu = Recent(size)
    return menu, [menu.opened(path) for path in paths]


def test_empty_menu():
    """A new menu has no paths."""
    assert Recent(3).paths() == []


def test_latest_first():
    """The latest path stands on top."""
    menu, dropped = opened(5, "abc")
    assert menu.paths() == ["c", "b", "a"]
    assert dropped == [None] * 3


def test_oldest_drops_out():
    """When the menu is full, the path opened longest ago drops out."""
    menu, dropped = opened(2, "abcd")
    assert dropped == [None, None, "a", "b"]
    assert menu.paths() == ["d", "c"]


def test_opened_again():
    """A path that is opened again moves to the top and stands there once."""
    menu, dropped = opened(3, "abca")
    assert menu.paths() == ["a", "c", "b"]
    assert dropped == [None] * 4
    assert menu.opened("d") == "b"


def test_opened_again_when_full():
    """Opening a known path drops nothing, not even in a full menu."""
    menu, dropped = opened(2, "abaabb")
    assert dropped == [None] * 6
    assert menu.paths() == ["b", "a"]


def test_size_one():
    """A menu of one holds the last path."""
    menu, dropped = opened(1, "abba")
    assert dropped == [None, "a", None, "b"]
    assert menu.paths() == ["a"]


def test_forget():
    """A forgotten path leaves room for another one."""
    menu, _ = opened(3, "abc")
    menu.forget("b")
    assert menu.paths() == ["c", "a"]
    assert menu.opened("d") is None
    assert menu.opened("e") == "a"


def test_forget_unknown():
    """To forget what isn't there raises KeyError."""
    menu, _ = opened(2, "abc")
    for path in ("a", "x"):
        with raises(KeyError):
            menu.forget(path)
    assert menu.paths() == ["c", "b"]


def test_size_below_one():
    """A size below one is an error."""
    for size in (0, -2):
        with raises(ValueError):
            Recent(size)


def test_list_belongs_to_the_caller():
    """Changing the list that came back changes nothing in the menu."""
    menu, _ = opened(2, "ab")
    menu.paths().clear()
    assert menu.paths() == ["b", "a"]


def test_large_menu():
    """A hundred thousand paths, reopened and replaced, are quick."""
    menu = Recent(50_000)
    for number in range(50_000):
        menu.opened(str(number))
    for number in range(50_000):
        assert menu.opened(str(number)) is None
    assert menu.opened("new") == "0"
    assert [menu.opened(f"x{n}") for n in range(20_000)][-1] == "20000"
