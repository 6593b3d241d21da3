from answer import readings


def test_empty_text():
    """An empty text has one reading, with or without words."""
    assert readings("", ["a"]) == 1
    assert readings("", []) == 1


def test_no_words():
    """Without words a text has no reading."""
    assert readings("go", []) == 0


def test_single_word():
    """A text that is one of the words has one reading."""
    assert readings("go", ["go"]) == 1


def test_several_readings():
    """Each way to cut the text counts."""
    assert readings("nowhere", ["no", "now", "where", "here"]) == 2
    assert readings("aaaa", ["a", "aa"]) == 5


def test_every_letter_is_used():
    """A remainder that is no word spoils the reading."""
    assert readings("gone", ["go", "on", "n"]) == 0


def test_duplicate_words():
    """A word given twice counts once."""
    assert readings("gogo", ["go", "go", "gogo"]) == 2


def test_empty_word():
    """An empty word is ignored."""
    assert readings("go", ["", "go"]) == 1
    assert readings("go", [""]) == 0


def test_any_iterable():
    """Words may come from a generator."""
    assert readings("aaa", (word for word in ["a", "aa"])) == 3


def test_languages_do_not_mix():
    """A call with other words gets its own result."""
    assert readings("chat", ["chat"]) == 1
    assert readings("chat", ["c", "hat"]) == 1
    assert readings("chat", ["cha"]) == 0
    words = ["ch"]
    assert readings("chat", words) == 0
    words.append("at")
    assert readings("chat", words) == 1


def test_long_text():
    """Fifty letters with an enormous number of readings."""
    a, b = 1, 1
    for _ in range(49):
        a, b = b, a + b
    assert readings("a" * 50, ["a", "aa"]) == b


def test_long_text_without_reading():
    """A last letter that fits nowhere makes all paths fail."""
    assert readings("a" * 49 + "b", ["a", "aa", "aaa"]) == 0
