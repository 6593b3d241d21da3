# fails: test_finds_trouble_with_nothing, test_finds_trouble_with_a_single_day, test_finds_trouble_with_repeats, test_finds_lists_that_must_be_sorted, test_finds_a_forgotten_last_streak, test_finds_a_changed_list, test_finds_recursion, test_finds_trouble_around_zero
# why: the examples of the ticket are the first tests that come to mind, and often the last
from collections.abc import Callable


def check(longest_streak: Callable[[list[int]], int]) -> None:
    assert longest_streak([3, 4, 5, 9]) == 3
    assert longest_streak([20, 7, 8]) == 2
    assert longest_streak([1, 5, 6, 7, 12]) == 3
