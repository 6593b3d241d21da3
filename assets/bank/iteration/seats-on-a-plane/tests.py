from unittest import TestCase

from answer import Seats

raises = TestCase().assertRaises


def test_no_rows():
    """A plane without rows, or without letters, has no seats."""
    assert list(Seats(0, "ABC")) == []
    assert list(Seats(3, "")) == []


def test_single_seat():
    """One row and one letter are one seat."""
    assert list(Seats(1, "A")) == ["1A"]


def test_row_by_row():
    """Seats come row by row, in the order of the letters."""
    assert list(Seats(2, "ACD")) == ["1A", "1C", "1D", "2A", "2C", "2D"]


def test_no_row_thirteen():
    """After row 12 comes row 14, and the number of rows is kept."""
    assert list(Seats(14, "A"))[10:] == ["11A", "12A", "14A", "15A"]
    with raises(ValueError):
        Seats(14, "A").block("13A")


def test_second_loop():
    """Every loop starts from the front."""
    seats = Seats(2, "A")
    assert list(seats) == list(seats) == ["1A", "2A"]


def test_loop_inside_a_loop():
    """Two loops over one object don't disturb each other."""
    seats = Seats(2, "AB")
    pairs = [(a, b) for a in seats for b in seats]
    assert len(pairs) == 16
    assert pairs[5] == ("1B", "1B")


def test_abandoned_loop():
    """A loop that was left early has no effect on the next one."""
    seats = Seats(3, "A")
    for seat in seats:
        if seat == "2A":
            break
    assert list(seats) == ["1A", "2A", "3A"]


def test_blocked_seats():
    """Blocked seats are left out, and blocking twice is harmless."""
    seats = Seats(2, "AB")
    seats.block("1B")
    seats.block("1B")
    seats.block("2A")
    assert list(seats) == ["1A", "2B"]


def test_block_during_a_loop():
    """Blocking during a loop doesn't make the loop fail."""
    seats = Seats(3, "A")
    for seat in seats:
        seats.block(seat)
    assert list(seats) == []


def test_refused():
    """Unknown seats and negative rows raise ValueError."""
    with raises(ValueError):
        Seats(-1, "A")
    for unknown in ("", "A1", "3A", "1C"):
        with raises(ValueError):
            Seats(2, "AB").block(unknown)


def test_two_planes():
    """Each plane has its own blocked seats."""
    one, two = Seats(1, "AB"), Seats(1, "AB")
    one.block("1A")
    assert list(two) == ["1A", "1B"]


def test_many_blocks():
    """Blocking every seat of a large plane is quick."""
    seats = Seats(2_000, "ABCDEFGHJK")
    for seat in list(seats):
        seats.block(seat)
    assert list(seats) == []
