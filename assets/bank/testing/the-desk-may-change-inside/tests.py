from unittest import TestCase

from answer import check


class Desk:
    """A sound desk: one dictionary from book to reader."""

    def __init__(self, limit):
        self._limit = limit
        self._loans = {}

    def lend(self, reader, book):
        if book in self._loans or len(self.books(reader)) >= self._limit:
            raise ValueError(book)
        self._loans[book] = reader

    def give_back(self, book):
        del self._loans[book]

    def holder(self, book):
        return self._loans.get(book)

    def books(self, reader):
        return [book for book, who in self._loans.items() if who == reader]


class History:
    """A sound desk that keeps every event and replays them."""

    def __init__(self, limit):
        self.limit = limit
        self.events = ()

    def replay(self):
        pairs = []
        for reader, book in self.events:
            pairs = [pair for pair in pairs if pair[1] != book]
            if reader is not None:
                pairs.append((reader, book))
        return pairs

    def lend(self, reader, book):
        if self.holder(book) is not None or len(self.books(reader)) == self.limit:
            raise ValueError("not possible")
        self.events += ((reader, book),)

    def give_back(self, book):
        if self.holder(book) is None:
            raise KeyError(book)
        self.events += ((None, book),)

    def holder(self, book):
        return next((reader for reader, other in self.replay() if other == book), None)

    def books(self, reader):
        return [book for who, book in self.replay() if who == reader]


def accused(**methods):
    """Whether a desk with these methods replaced is found out."""
    kind = type("Broken", (Desk,), methods)
    with TestCase().assertRaises(Exception):
        check(kind)


def test_sound_desks_pass():
    """Desks that differ inside are not accused."""
    assert check(Desk) is None
    assert check(History) is None


def test_finds_a_book_with_two_readers():
    """A book that goes to a second reader is found."""

    def lend(self, reader, book):
        if len(self.books(reader)) >= self._limit:
            raise ValueError(book)
        self._loans[book] = reader

    accused(lend=lend)


def test_finds_a_book_lent_twice_to_one_reader():
    """A reader who gets the same book again is found."""

    def lend(self, reader, book):
        if self._loans.get(book) != reader:
            Desk.lend(self, reader, book)

    accused(lend=lend)


def test_finds_a_wrong_limit():
    """A limit that is missing, off by one or shared by all is found."""
    for extra in (-1, 1, 100):
        accused(__init__=lambda self, limit, extra=extra: Desk.__init__(
            self, limit + extra
        ))

    def lend(self, reader, book):
        if len(self._loans) >= self._limit:
            raise ValueError(book)
        Desk.lend(self, reader, book)

    accused(lend=lend)


def test_finds_a_limit_that_never_frees():
    """A limit that counts loans of the past is found."""

    def lend(self, reader, book):
        self.past = getattr(self, "past", [])
        if self.past.count(reader) >= self._limit:
            raise ValueError(book)
        Desk.lend(self, reader, book)
        self.past.append(reader)

    accused(lend=lend)


def test_finds_changes_before_a_refusal():
    """A refused loan that leaves something behind is found."""

    def steals(self, reader, book):
        refused = book in self._loans or len(self.books(reader)) >= self._limit
        self._loans[book] = reader
        if refused:
            raise ValueError(book)

    def loses(self, reader, book):
        if self._loans.pop(book, None) or len(self.books(reader)) >= self._limit:
            raise ValueError(book)
        self._loans[book] = reader

    accused(lend=steals)
    accused(lend=loses)


def test_finds_returns_that_do_nothing():
    """A book that stays with its reader after its return is found."""

    def give_back(self, book):
        if book not in self._loans:
            raise KeyError(book)

    accused(give_back=give_back)


def test_finds_returns_of_nothing():
    """A return of a book that nobody has must be refused."""
    accused(give_back=lambda self, book: self._loans.pop(book, None))


def test_finds_a_wrong_order():
    """Books in another order than that of lending are found."""
    accused(books=lambda self, reader: Desk.books(self, reader)[::-1])
    accused(books=lambda self, reader: sorted(Desk.books(self, reader)))


def test_finds_a_list_that_is_shared():
    """A desk that hands out its own list is found."""

    def books(self, reader):
        self.lists = getattr(self, "lists", {})
        own = self.lists.setdefault(reader, [])
        right = Desk.books(self, reader)
        own[:] = [b for b in own if b in right]
        seen = self.seen = getattr(self, "seen", set())
        new = [b for b in right if b not in seen]
        seen.update(new)
        own += new
        return own

    accused(books=books)


def test_finds_desks_that_share_loans():
    """Two desks with one set of loans are found."""
    loans = {}

    def start(self, limit):
        self._limit = limit
        self._loans = loans

    accused(__init__=start)
