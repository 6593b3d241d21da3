# fails: test_order_of_first_scan, test_texts_and_numbers
# why: collecting at the second scan is natural, and orders by the second scan
from collections.abc import Hashable, Iterable


def scanned_twice[T: Hashable](tickets: Iterable[T]) -> list[T]:
    seen: set[T] = set()
    repeated: dict[T, None] = {}
    for ticket in tickets:
        if ticket in seen:
            repeated[ticket] = None
        seen.add(ticket)
    return list(repeated)
