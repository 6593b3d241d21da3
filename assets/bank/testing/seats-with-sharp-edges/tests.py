import re

from answer import CASES


def sound(text):
    found = re.fullmatch(r"([1-9][0-9]?)([A-Fa-f])", text.strip())
    if not found or int(found[1]) > 40 or int(found[1]) == 13:
        raise ValueError(f"no seat: {text!r}")
    return int(found[1]), found[2].upper()


def broken(pattern=r"([1-9][0-9]?)([A-Fa-f])", low=1, high=40, gap=13, tidy=str.strip):
    """A version that differs from the sound one in a single point."""

    def parse(text):
        found = re.fullmatch(pattern, tidy(text))
        if not found or not low <= int(found[1]) <= high or int(found[1]) == gap:
            raise ValueError(text)
        return int(found[1]), found[2].upper()

    return parse


def failing(function):
    """The texts for which the function does not do what the case says."""
    texts = []
    for text, expected in CASES:
        try:
            got = function(text)
        except Exception as error:
            got = type(error)
        if got != expected:
            texts.append(text)
    return texts


def test_a_sound_version_passes():
    """No case accuses a sound version."""
    assert CASES
    assert failing(sound) == []
    assert failing(broken()) == []


def test_short_and_without_repeats():
    """There are at most 40 cases, each with a text of its own."""
    texts = [text for text, _ in CASES]
    assert 0 < len(texts) <= 40
    assert len(set(texts)) == len(texts)


def test_both_ends_of_the_rows():
    """Versions that are off by one at either end are found."""
    assert failing(broken(low=2))
    assert failing(broken(high=39))
    assert failing(broken(high=41))
    assert failing(broken(pattern=r"(0|[1-9][0-9]?)([A-Fa-f])", low=0))


def test_the_missing_row():
    """A version that has a row 13 is found."""
    assert failing(broken(gap=None))


def test_both_ends_of_the_letters():
    """Versions with too few or too many letters are found."""
    for letters in ("B-Fb-f", "A-Ea-e", "A-Ga-g", "A-Za-z"):
        assert failing(broken(pattern=rf"([1-9][0-9]?)([{letters}])")), letters


def test_small_letters():
    """Versions that refuse or keep small letters are found."""
    assert failing(broken(pattern=r"([1-9][0-9]?)([A-F])"))

    def keeps(text):
        sound(text)
        return int(text.strip()[:-1]), text.strip()[-1]

    assert failing(keeps)


def test_white_space():
    """Versions that take no white space around, or some inside, are found."""
    assert failing(broken(tidy=str))
    assert failing(broken(tidy=lambda text: text.replace(" ", "")))
    assert failing(broken(pattern=r"([1-9][0-9]?)\s*([A-Fa-f])"))


def test_texts_that_are_hardly_there():
    """Versions that fall over empty or half texts are found."""

    def index_error(text):
        if not text.strip():
            raise IndexError(text)
        return sound(text)

    def no_letter(text):
        return (int(text), "A") if text.isascii() and text.isdigit() else sound(text)

    assert failing(index_error)
    assert failing(no_letter)
    assert failing(broken(pattern=r"([1-9][0-9]?)([A-Fa-f])[A-Fa-f]*"))


def test_what_int_accepts():
    """Versions that leave the row to int() are found."""

    def lenient(accepts):
        def parse(text):
            row = text.strip()[:-1]
            return sound(f"{int(row)}{text.strip()[-1]}" if accepts(row) else text)

        return parse

    assert failing(lenient(lambda row: row.startswith("+")))
    assert failing(lenient(lambda row: "_" in row))
    assert failing(lenient(lambda row: row.startswith("0") and row.strip("0")))
    assert failing(lenient(lambda row: row.isdecimal() and not row.isascii()))
