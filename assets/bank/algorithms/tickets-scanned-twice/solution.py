from collections import Counter
from collections.abc import Hashable, Iterable


def scanned_twice[T: Hashable](tickets: Iterable[T]) -> list[T]:
    """Return every ticket that occurs more than once, by first appearance."""
    counts = Counter(tickets)
    return [ticket for ticket, times in counts.items() if times > 1]
