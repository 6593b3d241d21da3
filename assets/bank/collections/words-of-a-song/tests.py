from unittest import TestCase

from answer import frequent


def test_no_words():
    """No lines, and lines without letters, give an empty list."""
    assert frequent([], 5) == []
    assert frequent(["", "12 - 7", "_ ' ’"], 5) == []


def test_single_word():
    """One word comes back with its count."""
    assert frequent(["la la", "la"], 5) == [("la", 3)]


def test_most_frequent_first():
    """Pairs come by count, at most `limit` of them."""
    assert frequent(["b c a b", "b c"], 2) == [("b", 3), ("c", 2)]


def test_limit_of_zero():
    """With a limit of zero nothing comes back."""
    assert frequent(["a b"], 0) == []


def test_ties_by_text():
    """Equal counts are ordered by the word, at the cut as well."""
    assert frequent(["sun moon go", "go moon sun"], 2) == [("go", 2), ("moon", 2)]
    assert frequent(["z a", "m"], 9) == [("a", 1), ("m", 1), ("z", 1)]


def test_punctuation_and_digits():
    """Everything but letters separates words."""
    assert frequent(["Go, go! (go) 4go2go go_go"], 1) == [("go", 7)]


def test_apostrophes():
    """Apostrophes inside a word belong to it, both kinds alike."""
    assert frequent(["don't don’t 'don' o'er"], 9) == [
        ("don't", 2),
        ("don", 1),
        ("o'er", 1),
    ]


def test_case_is_folded():
    """Case makes no difference, beyond ASCII too."""
    assert frequent(["Größe GRÖSSE größe"], 9) == [("grösse", 3)]


def test_ignored_words():
    """Ignored words are left out, in whatever case they are given."""
    lines = ["The sun, THE moon, I don’t"]
    assert frequent(lines, 9, ignore=iter(["the", "I", "DON'T", "never"])) == [
        ("moon", 1),
        ("sun", 1),
    ]


def test_generator():
    """A generator is read once."""
    assert frequent((line for line in ["a b", "a"]), 1) == [("a", 2)]


def test_negative_limit():
    """A negative limit is refused before anything is read."""
    lines = iter(["a"])
    with TestCase().assertRaises(ValueError):
        frequent(lines, -1)
    assert next(lines) == "a"


def test_large_book():
    """Two hundred thousand words are counted within a second."""
    lines = ["sun moon star sea"] * 50_000
    assert frequent(lines, 2) == [("moon", 50_000), ("sea", 50_000)]
