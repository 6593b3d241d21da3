from unittest import TestCase

import answer as module
from answer import Quiz

raises = TestCase().assertRaises


def test_empty_quiz():
    """A quiz without players has an empty standing."""
    assert Quiz().standing() == []


def test_single_player():
    """One player starts at zero."""
    quiz = Quiz()
    quiz.join("Ann")
    assert quiz.standing() == [("Ann", 0)]


def test_points_and_streaks():
    """From the third right answer in a row on there is a bonus."""
    quiz = Quiz()
    quiz.join("Ann")
    answers = [True, True, True, True, False, True, True, True]
    scores = [quiz.answer("Ann", correct) for correct in answers]
    assert scores == [10, 20, 35, 50, 50, 60, 70, 85]


def test_settings_per_quiz():
    """Points and bonus are given when a quiz is made."""
    small, large = Quiz(right=1, streak_bonus=2), Quiz(100, 0)
    for quiz in (small, large):
        quiz.join("Ann")
        for _ in range(3):
            quiz.answer("Ann", True)
    assert small.standing() == [("Ann", 5)]
    assert large.standing() == [("Ann", 300)]


def test_two_quizzes_share_nothing():
    """Players, scores and streaks belong to one quiz."""
    front, back = Quiz(), Quiz()
    for quiz in (front, back):
        quiz.join("Ann")
    front.answer("Ann", True)
    front.answer("Ann", True)
    assert back.answer("Ann", True) == 10
    assert front.answer("Ann", True) == 35
    front.join("Ben")
    assert back.standing() == [("Ann", 10)]


def test_names_are_taken_once():
    """A name that plays already is refused, and keeps its score."""
    quiz = Quiz()
    quiz.join("Ann")
    quiz.answer("Ann", True)
    with raises(ValueError):
        quiz.join("Ann")
    assert quiz.standing() == [("Ann", 10)]


def test_unknown_players():
    """Answers of somebody who hasn't joined raise KeyError, and add nobody."""
    quiz = Quiz()
    for correct in (True, False):
        with raises(KeyError):
            quiz.answer("Zoe", correct)
    assert quiz.standing() == []


def test_ties_by_name():
    """The best comes first, equal scores in the order of names."""
    quiz = Quiz()
    for name in ("Cem", "Ann", "Ben"):
        quiz.join(name)
    quiz.answer("Ben", True)
    assert quiz.standing() == [("Ben", 10), ("Ann", 0), ("Cem", 0)]


def test_standing_belongs_to_the_caller():
    """Changing what came back changes nothing in the quiz."""
    quiz = Quiz()
    quiz.join("Ann")
    quiz.standing().clear()
    assert quiz.standing() == [("Ann", 0)]


def test_old_functions_work_on_one_quiz():
    """The functions share one quiz, apart from all others."""
    other = Quiz()
    module.join("Old")
    assert [module.answer("Old", True) for _ in range(3)] == [10, 20, 35]
    assert module.standing() == [("Old", 35)]
    assert other.standing() == []
    with raises(ValueError):
        module.join("Old")


def test_large_quiz():
    """Twenty thousand players are no problem."""
    quiz = Quiz()
    for number in range(20_000):
        quiz.join(f"{number:05}")
        quiz.answer(f"{number:05}", number % 2 == 0)
    assert quiz.standing()[0] == ("00000", 10)
    assert quiz.standing()[-1] == ("19999", 0)
