# fails: test_finds_changes_before_a_refusal
# why: the exception is checked, and what the desk looks like afterwards is not
from collections.abc import Callable
from typing import Any


def _refuses(
    kind: type[Exception], call: Callable[..., Any], *args: Any
) -> None:
    try:
        call(*args)
    except kind:
        return
    raise AssertionError(f"{call.__name__} did not raise {kind.__name__}")


def check(make_desk: Callable[[int], Any]) -> None:
    """Raise AssertionError if the desks made break one of their promises.

    `make_desk(limit)` returns a fresh desk. Returns None if all is well;
    other exceptions of a desk may pass through.
    """
    desk = make_desk(2)
    assert desk.holder("Emma") is None
    assert desk.books("Ada") == []

    desk.lend("Ada", "Emma")
    assert desk.holder("Emma") == "Ada"
    assert desk.books("Ada") == ["Emma"]
    for reader in ("Bo", "Ada"):
        _refuses(ValueError, desk.lend, reader, "Emma")
    desk = make_desk(2)
    desk.lend("Ada", "Emma")

    desk.lend("Ada", "Dune")
    desk.lend("Bo", "Momo")
    _refuses(ValueError, desk.lend, "Ada", "Faust")
    desk = make_desk(2)
    desk.lend("Ada", "Emma")
    desk.lend("Ada", "Dune")
    desk.lend("Bo", "Momo")

    desk.books("Ada").clear()
    assert desk.books("Ada") == ["Emma", "Dune"]

    desk.give_back("Emma")
    assert desk.holder("Emma") is None
    assert desk.books("Ada") == ["Dune"]
    _refuses(KeyError, desk.give_back, "Emma")
    _refuses(KeyError, desk.give_back, "Ulysses")
    assert desk.books("Ada") == ["Dune"]

    desk.lend("Ada", "Alice")
    desk.lend("Bo", "Emma")
    assert desk.holder("Emma") == "Bo"
    assert desk.books("Ada") == ["Dune", "Alice"]
    assert desk.books("Bo") == ["Momo", "Emma"]
    assert make_desk(1).books("Bo") == []
