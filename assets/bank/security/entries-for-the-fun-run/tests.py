from datetime import date
from unittest import TestCase

from answer import Entry, Invalid, parse_entry

raises = TestCase().assertRaises

RACE = date(2026, 11, 22)
GOOD = {
    "name": "Ana Lovrić",
    "email": "ana@example.org",
    "born": "1990-05-01",
    "distance": "10",
    "club": "TSV",
}


def entry(**changes):
    return parse_entry(GOOD | changes, RACE)


def faulty(form, race_day=RACE):
    with raises(Invalid) as caught:
        parse_entry(form, race_day)
    assert all(isinstance(text, str) for text in caught.exception.errors.values())
    return set(caught.exception.errors)


def test_good_entry():
    """A good form becomes a typed entry."""
    assert entry() == Entry("Ana Lovrić", "ana@example.org", date(1990, 5, 1), 10, "TSV")


def test_empty_form():
    """An empty form names all required fields at once, and not the club."""
    assert faulty({}) == {"name", "email", "born", "distance"}


def test_several_faults():
    """Each faulty field is named, the good ones are not."""
    assert faulty(GOOD | {"distance": "500", "born": "yesterday"}) == {"distance", "born"}


def test_unknown_fields_are_ignored():
    """A field that we don't know changes nothing."""
    assert entry(fee="0", csrf_token="x") == entry()


def test_club_may_be_missing():
    """No club, or a blank one, is an empty string."""
    form = {k: v for k, v in GOOD.items() if k != "club"}
    assert parse_entry(form, RACE).club == ""
    assert entry(club="  ").club == ""


def test_names_are_kept_as_typed():
    """Quotes, angle brackets and other scripts stay as they are."""
    for name in ("O'Brien", "Bo <b> & Co", "李小龍", "José-María da Cruz"):
        assert entry(name=name).name == name


def test_text_is_trimmed():
    """White space at both ends goes, for the address as well."""
    found = entry(name="  Ana\u00a0", email=" ana@example.org\n")
    assert (found.name, found.email) == ("Ana", "ana@example.org")


def test_text_is_normalised():
    """A letter typed as two code points is stored as one."""
    assert entry(name="Zoe\u0308").name == "Zo\u00eb"
    assert len(entry(name="e\u0301" * 80).name) == 80


def test_length_of_names():
    """One to eighty characters, counted after trimming."""
    assert entry(name="x" * 80 + " ").name == "x" * 80
    assert faulty(GOOD | {"name": "x" * 81}) == {"name"}
    assert faulty(GOOD | {"name": "   "}) == {"name"}
    assert faulty(GOOD | {"club": "x" * 81}) == {"club"}


def test_control_characters():
    """Line breaks and other control characters inside are refused."""
    for bad in ("Ana\nBcc: x@y.z", "A\x00b", "A\x7fb", "A\tb"):
        assert faulty(GOOD | {"name": bad}) == {"name"}
        assert faulty(GOOD | {"club": bad}) == {"club"}


def test_addresses():
    """An address has one @, something before it and a dotted domain."""
    for good in ("a@b.c", "x+run@mail.example.org", "o'x@b.example"):
        assert entry(email=good).email == good
    for bad in ("", "a", "a@b", "@b.c", "a@@b.c", "a@b@c.d", "a@.c", "a@b..c", "a@b."):
        assert faulty(GOOD | {"email": bad}) == {"email"}


def test_addresses_without_tricks():
    """White space, line breaks and endless addresses are refused."""
    for bad in ("a b@c.d", "a@c.d\nBcc: e@f.g", "a\x00@c.d", "a" * 250 + "@b.cd"):
        assert faulty(GOOD | {"email": bad}) == {"email"}


def test_date_has_one_form():
    """Only YYYY-MM-DD is a date, and it must exist."""
    for bad in ("19900501", "1990-W18-2", "1990-5-1", "2005-02-29", "01.05.1990", " "):
        assert faulty(GOOD | {"born": bad}) == {"born"}


def test_age_on_race_day():
    """Sixteen on race day is old enough, a day younger is not."""
    assert entry(born="2010-11-22").born == date(2010, 11, 22)
    assert faulty(GOOD | {"born": "2010-11-23"}) == {"born"}
    assert faulty(GOOD | {"born": "2030-01-01"}) == {"born"}


def test_born_on_29_february():
    """In a year without a 29th, the birthday counts from 1 March."""
    form = GOOD | {"born": "2008-02-29"}
    assert parse_entry(form, date(2024, 2, 29)).born == date(2008, 2, 29)
    form = GOOD | {"born": "2012-02-29"}
    assert faulty(form, date(2028, 2, 28)) == {"born"}
    form = GOOD | {"born": "2084-02-29"}
    assert faulty(form, date(2100, 2, 28)) == {"born"}
    assert parse_entry(form, date(2100, 3, 1)).born == date(2084, 2, 29)


def test_distance_is_one_of_three():
    """Only the three distances count, in their plain form."""
    assert [entry(distance=d).distance for d in ("5", "10", "21")] == [5, 10, 21]
    for bad in ("", "7", "-5", "05", " 5", "5.0", "٥"):
        assert faulty(GOOD | {"distance": bad}) == {"distance"}
