from answer import scanned_twice


def test_no_tickets():
    """Nobody came, nothing is repeated."""
    assert scanned_twice([]) == []


def test_single_ticket():
    """One ticket is no duplicate."""
    assert scanned_twice(["A1"]) == []


def test_all_different():
    """Different tickets give an empty list."""
    assert scanned_twice(["A1", "A2", 3]) == []


def test_each_only_once():
    """A ticket that was scanned four times is listed once."""
    assert scanned_twice([5, 5, 5, 5]) == [5]


def test_order_of_first_scan():
    """The order is that of the first scans."""
    assert scanned_twice([7, 5, 5, 7]) == [7, 5]
    assert scanned_twice(["c", "a", "b", "a", "b", "c"]) == ["c", "a", "b"]


def test_texts_and_numbers():
    """The text and the number are two tickets."""
    assert scanned_twice(["12", 12]) == []
    assert scanned_twice(["12", 12, 12, "9", "12"]) == ["12", 12]


def test_false_values():
    """Zero and the empty text are tickets like others."""
    assert scanned_twice([0, "", 0, ""]) == [0, ""]


def test_generator():
    """A generator is read once."""
    assert scanned_twice(n % 3 for n in range(5)) == [0, 1]


def test_full_stadium():
    """Two hundred thousand tickets take well under a second."""
    tickets = [*range(100_000), *range(100_000)]
    assert scanned_twice(tickets) == list(range(100_000))
