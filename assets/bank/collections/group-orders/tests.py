from unittest import TestCase

from answer import top_customers


def test_no_orders():
    """No orders give no customers."""
    assert top_customers([], 3) == []


def test_adds_up_per_customer():
    """All orders of one customer count together."""
    orders = [("Ana", 300), ("Bo", 450), ("Ana", 200)]
    assert top_customers(orders, 2) == [("Ana", 500), ("Bo", 450)]


def test_limit_cuts_the_list():
    """At most `limit` customers are returned, and none for zero."""
    orders = [("Ana", 1), ("Bo", 3), ("Cy", 2)]
    assert top_customers(orders, 2) == [("Bo", 3), ("Cy", 2)]
    assert top_customers(orders, 0) == []
    assert len(top_customers(orders, 10)) == 3


def test_equal_totals_keep_order_of_first_appearance():
    """A tie goes to the customer who was seen first."""
    orders = [("Zoe", 100), ("Ana", 250), ("Zoe", 150), ("Bo", 250)]
    assert [name for name, _ in top_customers(orders, 3)] == ["Zoe", "Ana", "Bo"]


def test_refunds_count():
    """Negative amounts lower a total, below zero if need be."""
    orders = [("Ana", 100), ("Bo", 50), ("Ana", -120)]
    assert top_customers(orders, 2) == [("Bo", 50), ("Ana", -20)]


def test_reads_a_generator_once():
    """A generator is enough, and large input is quick."""
    orders = ((f"c{n % 1000}", 1) for n in range(100_001))
    assert top_customers(orders, 1) == [("c0", 101)]


def test_negative_limit():
    """A negative limit is an error, not a slice from the end."""
    with TestCase().assertRaises(ValueError):
        top_customers([("Ana", 1)], -1)
