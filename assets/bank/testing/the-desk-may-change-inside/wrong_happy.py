# fails: test_finds_a_book_with_two_readers, test_finds_a_book_lent_twice_to_one_reader, test_finds_changes_before_a_refusal, test_finds_returns_of_nothing, test_finds_a_list_that_is_shared, test_finds_desks_that_share_loans, test_finds_a_limit_that_never_frees
# why: a walk along the happy path uses only public methods, and never sees a refusal
from collections.abc import Callable
from typing import Any


def check(make_desk: Callable[[int], Any]) -> None:
    desk = make_desk(2)
    desk.lend("Ada", "Emma")
    desk.lend("Ada", "Dune")
    desk.lend("Bo", "Momo")
    assert desk.holder("Emma") == "Ada"
    assert desk.books("Ada") == ["Emma", "Dune"]
    try:
        desk.lend("Ada", "Faust")
    except ValueError:
        pass
    else:
        raise AssertionError("a third book")
    desk.give_back("Emma")
    assert desk.holder("Emma") is None
