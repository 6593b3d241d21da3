from time import perf_counter
from unittest import TestCase

from answer import check


def sound(days):
    best = run = 0
    last = None
    for day in sorted(set(days)):
        run = run + 1 if last is not None and day == last + 1 else 1
        best = max(best, run)
        last = day
    return best


def sound_with_sets(days):
    known = set(days)
    best = 0
    for day in known:
        if day - 1 not in known:
            end = day
            while end in known:
                end += 1
            best = max(best, end - day)
    return best


def accused(function):
    with TestCase().assertRaises((AssertionError, Exception)):
        check(function)


def test_sound_functions_pass():
    """Two sound functions are not accused, within a second each."""
    for function in (sound, sound_with_sets):
        start = perf_counter()
        assert check(function) is None
        assert perf_counter() - start < 1


def test_finds_trouble_with_nothing():
    """Wrong results or errors for an empty list are found."""
    accused(lambda days: sound(days) if days else 1)
    accused(lambda days: sound(days) if days else None)
    accused(lambda days: sound(days) if len(days) != 0 else max(days))


def test_finds_trouble_with_a_single_day():
    """A single day that counts for nothing is found."""
    accused(lambda days: sound(days) if len(days) > 1 else 0)


def test_finds_trouble_with_repeats():
    """Repeated days that break or lengthen a streak are found."""

    def runs(days, on_repeat):
        days = sorted(days)
        best = run = min(len(days), 1)
        for one, other in zip(days, days[1:]):
            if other == one:
                run = on_repeat(run)
            else:
                run = run + 1 if other == one + 1 else 1
            best = max(best, run)
        return best

    assert runs([4, 4, 5], lambda run: run) == 2
    accused(lambda days: runs(days, lambda run: run + 1))
    accused(lambda days: runs(days, lambda run: 1))


def test_finds_lists_that_must_be_sorted():
    """A function that needs sorted input is found."""

    def unsorted(days):
        best = run = min(len(days), 1)
        for one, other in zip(days, days[1:]):
            run = run + 1 if other == one + 1 else 1 if other != one else run
            best = max(best, run)
        return best

    accused(unsorted)


def test_finds_a_forgotten_last_streak():
    """A streak at the end that is never compared is found."""

    def forgets(days):
        days = sorted(set(days))
        if len(days) < 2:
            return len(days)
        best, run = 1, 1
        for one, other in zip(days, days[1:]):
            if other == one + 1:
                run += 1
            else:
                best, run = max(best, run), 1
        return run if run == len(days) else best

    accused(forgets)


def test_finds_the_last_streak_alone():
    """A function that returns the last streak, not the longest, is found."""

    def last(days):
        days = sorted(set(days))
        run = min(len(days), 1)
        for one, other in zip(days, days[1:]):
            run = run + 1 if other == one + 1 else 1
        return run

    accused(last)


def test_finds_a_changed_list():
    """A function that sorts the caller's list is found."""

    def sorts(days):
        days.sort()
        return sound(days)

    accused(sorts)


def test_finds_recursion():
    """A function that recurses for each day is found."""

    def recursive(days):
        known = set(days)

        def length(day):
            return 1 + length(day + 1) if day in known else 0

        return max((length(d) for d in known if d - 1 not in known), default=0)

    accused(recursive)


def test_finds_trouble_around_zero():
    """A function that takes day 0 for "no day" is found."""
    accused(lambda days: sound([day for day in days if day]))
    accused(lambda days: sound([abs(day) for day in days]))
