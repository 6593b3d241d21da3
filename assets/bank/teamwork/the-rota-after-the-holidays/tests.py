from unittest import TestCase

from answer import rota


def old(people, days):
    return [people[day % len(people)] for day in range(days)]


def test_old_callers_see_no_change():
    """Without `away` the rota is the old one."""
    for size in range(1, 6):
        people = list("ABCDE"[:size])
        for days in range(12):
            assert rota(people, days) == old(people, days)
            assert rota(people, days, {}) == old(people, days)


def test_no_days():
    """No days give an empty rota."""
    assert rota(["A"], 0) == []


def test_nobody():
    """Without people there is no rota."""
    with TestCase().assertRaises(ValueError):
        rota([], 3)


def test_single_person():
    """One person waters whenever they are there."""
    assert rota(["A"], 4, {1: {"A"}, 2: {"A"}}) == ["A", None, None, "A"]


def test_skipped_person_comes_next():
    """Who was away comes next when they are back."""
    assert "".join(rota("ABC", 6, {0: {"A"}})) == "BACBAC"


def test_skipped_several_times():
    """Somebody away for days has one turn when back, and no more."""
    away = {day: {"A"} for day in range(5)}
    assert "".join(rota("ABC", 12, away)) == "BCBCBACBACBA"


def test_several_away():
    """Those who were skipped come in the order of their waiting."""
    away = {0: {"A", "B"}, 1: {"A"}}
    assert "".join(rota("ABC", 7, away)) == "CBACBAC"


def test_everybody_away():
    """A day without anybody is None, and the order stays as it was."""
    assert rota("AB", 4, {1: {"A", "B"}}) == ["A", None, "B", "A"]


def test_unknown_names():
    """Former members in `away` change nothing."""
    assert rota("AB", 3, {0: {"Z"}, 9: {"A"}}) == ["A", "B", "A"]


def test_arguments_stay_as_they_are():
    """Neither the people nor `away` are changed."""
    people, away = ["A", "B", "C"], {0: {"A"}}
    rota(people, 5, away)
    assert (people, away) == (["A", "B", "C"], {0: {"A"}})


def test_equal_names():
    """Two people of one name have a turn each."""
    assert "".join(rota(["A", "A", "B"], 6)) == "AABAAB"


def test_large_rota():
    """Three hundred people and five thousand days are quick."""
    people = [str(n) for n in range(300)]
    result = rota(people, 5000, {day: set(people[:150]) for day in range(0, 5000, 2)})
    assert len(result) == 5000
    assert None not in result
