from unittest import TestCase

from answer import ask_seats

raises = TestCase().assertRaises


def run(lines, free=12, **options):
    """Type the lines; return the result, the messages and the lines used."""
    asked, said = [], []

    def ask(prompt):
        if len(asked) == len(lines):
            raise EOFError
        asked.append(prompt)
        return lines[len(asked) - 1]

    result = ask_seats(ask, said.append, free, **options)
    return result, len(said), len(asked)


def test_first_answer_is_good():
    """A good answer comes back as an int, without a message."""
    result, said, asked = run(["4"])
    assert (result, said, asked) == (4, 0, 1)
    assert type(result) is int


def test_blanks_around():
    """Blanks around the number don't matter."""
    assert run(["  3 \n"])[0] == 3


def test_edges_of_the_range():
    """One and the last free seat are allowed; zero and one more are not."""
    assert run(["1"])[0] == 1
    assert run(["12"])[0] == 12
    assert run(["0", "13", "5"]) == (5, 2, 3)
    assert run(["1"], free=1)[0] == 1


def test_bad_answers_then_a_good_one():
    """Words, decimals and negative numbers are refused, one message each."""
    assert run(["two", "2.0", "2"]) == (2, 2, 3)
    assert run(["-2", "1+1", "2"]) == (2, 2, 3)


def test_gives_up_after_three():
    """After three bad answers there is no fourth question."""
    assert run(["x", "99", "-1", "4"]) == (None, 3, 3)


def test_own_number_of_tries():
    """The number of tries can be set."""
    assert run(["x", "4"], tries=1) == (None, 1, 1)
    assert run(["x"] * 9 + ["4"], tries=10) == (4, 9, 10)


def test_empty_line_ends_it():
    """An empty line or only blanks end the dialogue without a message."""
    assert run(["", "4"]) == (None, 0, 1)
    assert run(["x", "   ", "4"]) == (None, 1, 2)


def test_sold_out():
    """With nothing free there is one message and no question."""
    assert run(["1"], free=0) == (None, 1, 0)


def test_end_of_input():
    """The end of input reaches the caller."""
    with raises(EOFError):
        run(["x"])


def test_no_tries():
    """Fewer than one try is an error, and nothing is asked or said."""
    for tries in (0, -1):
        said = []
        with raises(ValueError):
            ask_seats(said.append, said.append, 12, tries=tries)
        assert said == []


def test_endless_typing():
    """Thousands of bad answers, and a very long number, do no harm."""
    assert run(["9" * 10_000] * 20_000 + ["7"], tries=30_000) == (7, 20_000, 20_001)
