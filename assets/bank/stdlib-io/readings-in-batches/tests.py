from itertools import count
from unittest import TestCase

from answer import upload

raises = TestCase().assertRaises


def stored(lines, size):
    batches = []
    total = upload(lines, size, lambda batch: batches.append(list(batch)))
    return total, batches


def test_no_lines():
    """Nothing to read means nothing stored and a count of zero."""
    assert stored([], 3) == (0, [])


def test_nothing_but_comments():
    """Without a single reading `store` is not called."""
    assert stored(["# header\n", "\n", "   \n"], 3) == (0, [])


def test_one_reading():
    """A single reading makes one short batch."""
    assert stored(["1, 20.5\n"], 3) == (1, [["1, 20.5"]])


def test_full_batches():
    """Readings are grouped in order, duplicates and all."""
    lines = ["a\n", "b\n", "b\n", "a\n"]
    assert stored(lines, 2) == (4, [["a", "b"], ["b", "a"]])


def test_last_batch_may_be_short():
    """What is left at the end is stored too."""
    assert stored("abcde", 2) == (5, [["a", "b"], ["c", "d"], ["e"]])


def test_size_larger_than_the_input():
    """A size beyond the input gives one batch."""
    assert stored("abc", 100) == (3, [["a", "b", "c"]])


def test_skipped_lines_do_not_count():
    """Blank lines and comments take no place in a batch."""
    lines = ["# t, value", " a \n", "", "\t# note\n", "b\n", "  \n", "c#1\n"]
    assert stored(lines, 2) == (3, [["a", "b"], ["c#1"]])


def test_stores_before_reading_on():
    """A full batch is stored before another line is asked for."""
    events = []

    def lines():
        for n in range(4):
            events.append(f"read {n}")
            yield str(n)

    upload(lines(), 2, lambda batch: events.append("store"))
    assert events == ["read 0", "read 1", "store", "read 2", "read 3", "store"]


def test_endless_feed():
    """An endless feed is stored batch by batch until `store` gives up."""
    batches = []

    def store(batch):
        if len(batches) == 100:
            raise ConnectionError("database is down")
        batches.append(list(batch))

    with raises(ConnectionError):
        upload((str(n) for n in count()), 10, store)
    assert len(batches) == 100
    assert batches[-1][-1] == "999"


def test_size_below_one():
    """A size below one is an error before anything is read or stored."""

    def lines():
        raise AssertionError("must not be read")
        yield ""

    for size in (0, -1):
        with raises(ValueError):
            upload(lines(), size, print)


def test_many_lines():
    """A hundred thousand lines are quick."""
    sizes = []
    lines = (f"{n}\n" for n in range(100_001))
    total = upload(lines, 1_000, lambda batch: sizes.append(len(batch)))
    assert total == 100_001
    assert sizes == [1_000] * 100 + [1]
