from copy import deepcopy
from random import Random

from answer import matched


def rows(*values):
    """Rows with the ids 1, 2, 3 ... of (reference, cents)."""
    return [
        {"id": number, "reference": reference, "cents": cents}
        for number, (reference, cents) in enumerate(values, 1)
    ]


def slow(transfers, invoices):
    """The old version."""
    pairs, open_ones = [], list(invoices)
    for transfer in transfers:
        for invoice in open_ones:
            if (
                invoice["reference"] == transfer["reference"]
                and invoice["cents"] == transfer["cents"]
            ):
                pairs.append((transfer["id"], invoice["id"]))
                open_ones.remove(invoice)
                break
    return pairs


def test_nothing_to_match():
    """Empty lists on either side give no pairs."""
    assert matched([], []) == []
    assert matched(rows(("R", 1)), []) == []
    assert matched([], rows(("R", 1))) == []


def test_single_pair():
    """One transfer pays one invoice."""
    assert matched(rows(("R", 1)), rows(("R", 1))) == [(1, 1)]


def test_reference_and_amount_must_agree():
    """Half a match is none."""
    assert matched(rows(("R", 1), ("S", 2)), rows(("R", 2), ("S", 1))) == []


def test_order_of_the_transfers():
    """Pairs come in the order of the transfers."""
    transfers = rows(("C", 3), ("A", 1), ("B", 2))
    invoices = rows(("A", 1), ("B", 2), ("C", 3))
    assert matched(transfers, invoices) == [(1, 3), (2, 1), (3, 2)]


def test_instalments_are_paid_in_order():
    """Of equal invoices the first in the list is paid first."""
    invoices = rows(("R", 5), ("X", 5), ("R", 5), ("R", 5))
    assert matched(rows(("R", 5), ("R", 5)), invoices) == [(1, 1), (2, 3)]


def test_each_invoice_is_paid_once():
    """A second equal transfer finds nothing left."""
    assert matched(rows(("R", 5), ("R", 5)), rows(("R", 5))) == [(1, 1)]


def test_inputs_stay_as_they_are():
    """Neither list nor its rows are changed."""
    transfers, invoices = rows(("R", 5), ("Q", 1)), rows(("R", 5), ("R", 5))
    before = deepcopy((transfers, invoices))
    matched(transfers, invoices)
    assert (transfers, invoices) == before


def test_agrees_with_the_old_version():
    """On random small inputs both versions agree."""
    random = Random(3)
    for _ in range(200):
        transfers, invoices = (
            rows(*[(random.choice("AB"), random.randrange(3)) for _ in range(size)])
            for size in (random.randrange(9), random.randrange(9))
        )
        assert matched(transfers, invoices) == slow(transfers, invoices)


def test_many_equal_invoices():
    """Forty thousand instalments under one key stay quick."""
    many = rows(*[("R", 5)] * 40_000)
    assert matched(many, many)[-1] == (40_000, 40_000)
