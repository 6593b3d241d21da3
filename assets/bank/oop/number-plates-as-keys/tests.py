from unittest import TestCase, mock

from answer import Plate

raises = TestCase().assertRaises


def test_same_spelling():
    """Two plates made of the same text are equal and hash alike."""
    assert Plate("AB12") == Plate("AB12")
    assert hash(Plate("AB12")) == hash(Plate("AB12"))


def test_spellings_are_equal():
    """Case, white space and hyphens make no difference."""
    for text in ("AB-12-CD", " ab 12\tcd ", "aB12Cd", "--AB12CD--"):
        assert Plate(text) == Plate("AB12CD")
        assert hash(Plate(text)) == hash(Plate("AB12CD"))


def test_different_plates():
    """Other letters, digits or signs make another plate."""
    for text in ("AB12CE", "AB12C", "AB.12CD", "12CDAB"):
        assert Plate(text) != Plate("AB12CD")


def test_dictionary_lookup():
    """A value is found under any spelling of its key."""
    spaces = {Plate("ab-1"): 7}
    assert spaces[Plate("AB 1")] == 7
    spaces[Plate("AB1")] = 8
    assert list(spaces.values()) == [8]
    assert Plate("AB2") not in spaces


def test_sets_drop_duplicates():
    """A set keeps one of two equal plates, the first."""
    plates = {Plate("x1")}
    plates.add(Plate("X 1"))
    assert [plate.text for plate in plates] == ["x1"]


def test_text_as_typed():
    """The text is kept as typed, also within repr."""
    plate = Plate(" ab-12 ")
    assert plate.text == " ab-12 "
    assert "ab-12" in repr(plate)


def test_text_is_read_only():
    """The text can't be assigned."""
    plate = Plate("AB12")
    with raises(AttributeError):
        plate.text = "CD34"
    assert plate == Plate("AB12")


def test_other_types():
    """A plate is not equal to texts, numbers or None."""
    for other in ("AB12", "ab12", 12, None, ("AB12",)):
        assert not Plate("AB12") == other
        assert Plate("AB12") != other


def test_the_other_side_is_asked():
    """For other types the other operand decides."""
    assert Plate("AB12") == mock.ANY
    assert Plate("AB12").__eq__("AB12") is NotImplemented


def test_nothing_on_the_plate():
    """A plate without letters and digits is refused."""
    for text in ("", "  ", "- -", ".-."):
        with raises(ValueError):
            Plate(text)


def test_many_plates():
    """A hundred thousand plates are found again."""
    spaces = {Plate(f"ab-{n}"): n for n in range(100_000)}
    assert len(spaces) == 100_000
    assert spaces[Plate("AB99999")] == 99_999
