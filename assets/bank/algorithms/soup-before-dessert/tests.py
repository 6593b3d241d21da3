from unittest import TestCase

from answer import KitchenFull, KitchenQueue

raises = TestCase().assertRaises


def filled(*tickets, limit=10):
    queue = KitchenQueue(limit)
    for ticket in tickets:
        queue.add(ticket)
    return queue


def test_first_in_first_out():
    """Tickets leave in the order in which they came."""
    queue = filled("a", "b", "c")
    assert [queue.take() for _ in range(3)] == ["a", "b", "c"]


def test_empty():
    """An empty queue has length 0, nothing next up, and nothing to take."""
    queue = KitchenQueue(3)
    assert len(queue) == 0
    assert queue.next_up(2) == []
    with raises(IndexError):
        queue.take()


def test_single():
    """After one ticket in and out the queue is empty again."""
    queue = filled("a")
    assert queue.take() == "a"
    with raises(IndexError):
        queue.take()


def test_full():
    """A full queue refuses, and keeps what it has."""
    queue = filled("a", "b", limit=2)
    with raises(KitchenFull):
        queue.add("c")
    assert len(queue) == 2
    assert queue.next_up(9) == ["a", "b"]
    queue.take()
    queue.add("c")
    assert queue.next_up(9) == ["b", "c"]


def test_closed():
    """With a limit of zero nothing can be added."""
    queue = KitchenQueue(0)
    with raises(KitchenFull):
        queue.add("a")


def test_negative_numbers():
    """A negative limit or count is an error."""
    with raises(ValueError):
        KitchenQueue(-1)
    with raises(ValueError):
        filled("a").next_up(-1)


def test_next_up_removes_nothing():
    """Looking ahead leaves the queue as it is."""
    queue = filled("a", "b", "c")
    assert queue.next_up(2) == ["a", "b"]
    assert queue.next_up(0) == []
    assert len(queue) == 3
    assert queue.take() == "a"


def test_none_and_duplicates_are_tickets():
    """None and equal objects are tickets like any other."""
    queue = filled(None, "a", "a", 0)
    assert len(queue) == 4
    assert [queue.take() for _ in range(4)] == [None, "a", "a", 0]


def test_long_queue():
    """A hundred thousand tickets go through quickly."""
    queue = filled(*range(100_000), limit=100_000)
    assert queue.next_up(2) == [0, 1]
    assert sum(queue.take() for _ in range(100_000)) == 4_999_950_000
