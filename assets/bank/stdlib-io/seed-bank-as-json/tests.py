import io
import json
from datetime import date, datetime
from decimal import Decimal
from unittest import TestCase

from answer import dump, dumps, load, loads

raises = TestCase().assertRaises
BEAN = {
    "name": "Bohne, größte",
    "sown": date(2026, 3, 1),
    "price": Decimal("1.10"),
    "tags": {"climbing", "blue"},
    "lots": [{"grams": 12.5, "until": date(2030, 12, 31)}, None, True],
}


def test_empty_values():
    """Empty containers and plain values are plain JSON, both ways."""
    for data in ({}, [], "", 0, None, False, 1.5, {"a": [{}]}):
        assert json.loads(dumps(data)) == data
        assert loads(dumps(data)) == data


def test_written_form():
    """The three types are written with their tags, sets sorted."""
    assert json.loads(dumps(BEAN["sown"])) == {"$date": "2026-03-01"}
    assert json.loads(dumps([Decimal("1.10")])) == [{"$decimal": "1.10"}]
    assert json.loads(dumps({"t": {"b", "c", "a"}})) == {"t": {"$set": ["a", "b", "c"]}}


def test_round_trip():
    """A nested entry comes back equal, with its types."""
    back = loads(dumps(BEAN))
    assert back == BEAN
    assert type(back["price"]) is Decimal
    assert str(back["price"]) == "1.10"
    assert type(back["tags"]) is set
    assert type(back["sown"]) is date


def test_empty_set():
    """An empty set comes back as an empty set."""
    assert loads(dumps([set()])) == [set()]


def test_letters_stay_readable():
    """Letters beyond ASCII are written as they are."""
    assert "größte" in dumps(BEAN)


def test_files():
    """The functions for files write and read what the others do."""
    file = io.StringIO()
    assert dump(BEAN, file) is None
    assert json.loads(file.getvalue()) == json.loads(dumps(BEAN))
    assert load(io.StringIO(file.getvalue())) == BEAN


def test_other_types_are_refused():
    """Other types raise TypeError that names them."""
    for value in (b"x", 1j, object(), frozenset("a")):
        with raises(TypeError) as caught:
            dumps({"value": value})
        assert type(value).__name__ in str(caught.exception)


def test_dates_with_time_are_refused():
    """A datetime is no date here."""
    with raises(TypeError):
        dumps([datetime(2026, 3, 1, 9, 30)])


def test_no_nan_is_written():
    """NaN and infinity raise ValueError on writing, to files too."""
    for number in (float("nan"), float("inf"), float("-inf")):
        with raises(ValueError):
            dumps([number])
        with raises(ValueError):
            dump([number], io.StringIO())


def test_no_nan_is_read():
    """NaN and infinity raise ValueError on reading, from files too."""
    for text in ("NaN", "[Infinity]", '{"a": -Infinity}'):
        with raises(ValueError):
            loads(text)
        with raises(ValueError):
            load(io.StringIO(text))


def test_foreign_dictionaries():
    """A dictionary with a tag among other keys is left alone."""
    for data in ({"$date": "today", "by": "Ana"}, {"$other": "1"}):
        assert loads(json.dumps(data)) == data


def test_large_catalogue():
    """Twenty thousand entries are no trouble."""
    data = [{"n": n, "sown": date(2026, 1, 1)} for n in range(20_000)]
    assert loads(dumps(data)) == data
