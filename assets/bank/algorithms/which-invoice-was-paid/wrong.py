# fails: test_instalments_are_paid_in_order, test_agrees_with_the_old_version, test_many_equal_invoices
# why: a plain dictionary looks like the index that was asked for, and keeps one invoice per key
from collections.abc import Sequence
from typing import Any


def matched(
    transfers: Sequence[dict[str, Any]], invoices: Sequence[dict[str, Any]]
) -> list[tuple[Any, Any]]:
    index = {(i["reference"], i["cents"]): i["id"] for i in invoices}
    pairs = []
    for transfer in transfers:
        invoice = index.pop((transfer["reference"], transfer["cents"]), None)
        if invoice is not None:
            pairs.append((transfer["id"], invoice))
    return pairs
