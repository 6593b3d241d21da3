from unittest import TestCase

from answer import remembered

raises = TestCase().assertRaises


def drawer(limit=10, result=lambda *args, **kwargs: (args, kwargs)):
    """Return a remembered function and the list of its real calls."""
    calls = []

    @remembered(limit)
    def draw(*args, **kwargs):
        """Draw a tile."""
        calls.append((args, kwargs))
        return result(*args, **kwargs)

    return draw, calls


def test_second_call_is_remembered():
    """The same arguments are drawn once."""
    draw, calls = drawer()
    assert draw(1, 2) == draw(1, 2) == ((1, 2), {})
    assert len(calls) == 1


def test_no_arguments():
    """A call without arguments is remembered too."""
    draw, calls = drawer()
    draw()
    draw()
    assert len(calls) == 1


def test_different_arguments():
    """Different arguments never share a result."""
    draw, calls = drawer()
    results = [draw(1, 2), draw(2, 1), draw(12), draw("1", 2), draw(1, y=2)]
    results += [draw(1, z=2), draw(("y", 2)), draw(y=2)]
    assert len(calls) == 8
    assert results == calls


def test_order_of_keywords():
    """Keywords in another order are the same call."""
    draw, calls = drawer()
    draw(x=1, y=2)
    draw(y=2, x=1)
    assert len(calls) == 1


def test_equal_arguments():
    """Equal arguments share a result, however they print."""
    draw, calls = drawer()
    draw(1)
    draw(1.0)
    assert len(calls) == 1


def test_arguments_that_print_alike():
    """Arguments that only print alike are different."""

    class Style:
        def __repr__(self):
            return "<Style>"

    draw, calls = drawer()
    one, two = Style(), Style()
    draw(one)
    draw(two)
    draw(one)
    assert len(calls) == 2


def test_least_recently_used_goes():
    """With the limit reached, the one unused for longest goes."""
    draw, calls = drawer(limit=2)
    for x in (1, 2, 1, 3):
        draw(x)
    assert len(calls) == 3
    draw(1)
    assert len(calls) == 3
    draw(2)
    assert len(calls) == 4


def test_limit_of_one():
    """A limit of one keeps the last result."""
    draw, calls = drawer(limit=1)
    for x in (1, 1, 2, 2, 1):
        draw(x)
    assert [args[0] for args, _ in calls] == [1, 2, 1]


def test_none_is_a_result():
    """None and other false results are remembered."""
    for nothing in (None, 0, ""):
        draw, calls = drawer(result=lambda *args, value=nothing: value)
        assert draw(1) == nothing
        assert draw(1) == nothing
        assert len(calls) == 1


def test_errors_are_not_stored():
    """An exception reaches the caller, and the next call tries again."""

    def result(*args):
        if len(calls) == 1:
            raise OSError("disk")
        return "tile"

    draw, calls = drawer(result=result)
    with raises(OSError):
        draw(1)
    assert draw(1) == draw(1) == "tile"
    assert len(calls) == 2


def test_forget():
    """A forgotten result is drawn again; others stay."""
    draw, calls = drawer()
    draw(1, zoom=3)
    draw(2)
    assert draw.forget(1, zoom=3) is True
    assert draw.forget(1, zoom=3) is False
    assert draw.forget(99) is False
    draw(2)
    assert len(calls) == 2
    draw(1, zoom=3)
    assert len(calls) == 3


def test_forget_a_false_result():
    """A stored None is forgotten like any other."""
    draw, _ = drawer(result=lambda *args: None)
    draw(1)
    assert draw.forget(1) is True


def test_name_and_docstring():
    """The decorated function keeps its name and docstring."""
    draw, _ = drawer()
    assert draw.__name__ == "draw"
    assert draw.__doc__ == "Draw a tile."


def test_bad_limits():
    """A limit below one is refused before anything is decorated."""
    for limit in (0, -1):
        with raises(ValueError):
            remembered(limit)


def test_functions_are_apart():
    """Two functions don't share results."""
    one, _ = drawer(result=lambda *args: "one")
    two, _ = drawer(result=lambda *args: "two")
    assert (one(1), two(1)) == ("one", "two")


def test_many_hits():
    """A hundred thousand hits take well under a second."""
    draw, calls = drawer(limit=1_000)
    for n in range(100_000):
        draw(n % 1_000)
    assert len(calls) == 1_000
