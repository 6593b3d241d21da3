# fails: test_instalments_are_paid_in_order, test_agrees_with_the_old_version, test_many_equal_invoices
# why: pop() is the cheap end of a list, and pays the newest instalment first
from collections import defaultdict, deque
from collections.abc import Sequence
from typing import Any


def matched(
    transfers: Sequence[dict[str, Any]], invoices: Sequence[dict[str, Any]]
) -> list[tuple[Any, Any]]:
    """Pair each transfer's id with the id of the invoice that it pays.

    They match if "reference" and "cents" are equal. Each invoice is paid
    once; of several that match, the first in the list. Transfers without
    a match are left out. The arguments are not changed. Raises nothing.
    Expected: O(n + m) time.
    """
    open_ids = defaultdict(deque)
    for invoice in invoices:
        key = invoice["reference"], invoice["cents"]
        open_ids[key].append(invoice["id"])
    pairs = []
    for transfer in transfers:
        ids = open_ids.get((transfer["reference"], transfer["cents"]))
        if ids:
            pairs.append((transfer["id"], ids.pop()))
    return pairs
