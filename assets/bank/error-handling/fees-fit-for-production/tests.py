import logging
from unittest import TestCase

from answer import settle

case = TestCase()


def invoice(key="i1", amount="10.00"):
    return {"id": key, "amount": amount}


def payment(key="p1", of="i1", amount="10.00", payer="Ada Lind"):
    return {"id": key, "invoice": of, "amount": amount, "payer": payer}


def settled(invoices, payments):
    """Settle in silence."""
    logger = logging.getLogger("fees")
    before = logger.level, logger.propagate
    logger.setLevel(logging.CRITICAL)
    try:
        return settle(invoices, payments)
    finally:
        logger.level, logger.propagate = before
        logger.setLevel(before[0])


def places(result):
    return [(bad.source, bad.row) for bad in result.rejected]


def test_nothing_at_all():
    """Without rows there is nothing open and nothing rejected."""
    assert settled([], []) == ({}, [])


def test_open_paid_and_overpaid():
    """Open amounts in cents, by invoice; overpaid ones are negative."""
    invoices = [invoice("b", "20.00"), invoice("a", "10.00"), invoice("c", "5.00")]
    payments = [
        payment("p1", "a", "10.00"),
        payment("p2", "c", "7.50"),
        payment("p3", "b", "4.99"),
        payment("p4", "b", "0.01"),
    ]
    result = settled(invoices, payments)
    assert list(result.open_cents.items()) == [("b", 1500), ("a", 0), ("c", -250)]
    assert result.rejected == []


def test_exact_cents():
    """Amounts that floats can't hold come out exact."""
    result = settled([invoice("a", "0.30")], [payment(n, "a", "0.10") for n in "xyz"])
    assert result.open_cents == {"a": 0}
    assert isinstance(result.open_cents["a"], int)
    assert settled([invoice("a", "90071992547409.93")], []).open_cents == {
        "a": 9007199254740993
    }


def test_returned_debit():
    """A negative payment opens the amount again."""
    result = settled(
        [invoice()], [payment("p1"), payment("p2", amount="-10.00")]
    )
    assert result.open_cents == {"i1": 1000}


def test_white_space():
    """White space around ids and amounts doesn't count."""
    result = settled([invoice(" i1", "10.00 ")], [payment("p1", "i1 ", " 4.00")])
    assert result == ({"i1": 600}, [])


def test_malformed_amounts():
    """Malformed amounts are rejected, and the others count."""
    bad = ["", " ", None, "10", "10.5", "10.005", "1,000.00", "NaN", "1e3", "+1.00"]
    bad += ["ten", "--1.00", "١٢.50", ".50"]
    payments = [payment(f"p{n}", amount=text) for n, text in enumerate(bad)]
    result = settled([invoice()], [*payments, payment("good", amount="1.00")])
    assert result.open_cents == {"i1": 900}
    assert places(result) == [("payments", n + 1) for n in range(len(bad))]
    assert all(bad.reason for bad in result.rejected)


def test_bad_invoices():
    """A negative or malformed invoice is rejected, with its payments."""
    invoices = [invoice("a", "-1.00"), invoice("b", "x"), invoice("c")]
    result = settled(invoices, [payment("p1", "a"), payment("p2", "c")])
    assert result.open_cents == {"c": 0}
    assert places(result) == [("invoices", 1), ("invoices", 2), ("payments", 1)]


def test_missing_keys():
    """Missing columns and ids are rejections, not crashes; payers may miss."""
    payments = [
        {},
        {"id": "p1", "invoice": "i1"},
        {"invoice": "i1", "amount": "1.00"},
        {"id": "", "invoice": "i1", "amount": "1.00"},
        {"id": "p2", "amount": "1.00"},
        {"id": "p3", "invoice": "i1", "amount": "1.00"},
    ]
    result = settled([{"id": "x"}, invoice()], payments)
    assert result.open_cents == {"i1": 900}
    assert places(result) == [("invoices", 1)] + [("payments", n) for n in range(1, 6)]


def test_known_ids_count_once():
    """The first row with an id counts, a second one is rejected."""
    result = settled(
        [invoice("a", "10.00"), invoice("a", "99.00")],
        [payment("p1", "a", "4.00"), payment("p1", "a", "4.00")],
    )
    assert result.open_cents == {"a": 600}
    assert places(result) == [("invoices", 2), ("payments", 2)]


def test_rejected_rows_claim_no_id():
    """After a bad row, a good one with the same id counts."""
    result = settled(
        [invoice("a", "oops"), invoice("a", "9.00")],
        [payment("p1", "zzz"), payment("p1", "a", "x"), payment("p1", "a", "2.00")],
    )
    assert result.open_cents == {"a": 700}


def test_warnings_without_names():
    """Each rejected row is a warning with its place and no payer's name."""
    with case.assertLogs("fees", "INFO") as caught:
        settle([invoice()], [payment(amount="x"), payment("p2", "none")])
    warnings = [r for r in caught.records if r.levelno == logging.WARNING]
    texts = [record.getMessage() for record in warnings]
    assert len(texts) == 2
    assert "payments" in texts[0] and "1" in texts[0]
    assert "payments" in texts[1] and "2" in texts[1]
    assert "Lind" not in str(caught.output)


def test_one_summary():
    """At the end there is one info, also when nothing was rejected."""
    with case.assertLogs("fees", "INFO") as caught:
        settle([invoice()], [payment()])
    assert [record.levelname for record in caught.records] == ["INFO"]


def test_iterators_and_their_errors():
    """Generators are read once; what they raise reaches the caller."""

    def broken():
        yield payment()
        raise OSError("file is gone")

    result = settled(iter([invoice(), invoice("b")]), iter([payment(of="b")]))
    assert result.open_cents == {"i1": 1000, "b": 0}
    with case.assertRaises(OSError):
        settled([invoice()], broken())


def test_many_rows():
    """Ten thousand invoices and twenty thousand payments are quick."""
    invoices = [invoice(f"i{n}", "30.00") for n in range(10_000)]
    payments = [payment(f"p{n}", f"i{n // 2}", "10.00") for n in range(20_000)]
    result = settled(invoices, payments)
    assert set(result.open_cents.values()) == {1000}
