from collections import defaultdict
from collections.abc import Iterable


def top_customers(
    orders: Iterable[tuple[str, int]], limit: int
) -> list[tuple[str, int]]:
    """Return the customers who spent most, as (name, total in cents).

    The largest total comes first; at most `limit` pairs. Equal totals keep
    the order of first appearance. Raises ValueError if `limit` is negative.
    """
    if limit < 0:
        raise ValueError(f"limit must not be negative: {limit}")
    totals: defaultdict[str, int] = defaultdict(int)
    for name, cents in orders:
        totals[name] += cents
    ranked = sorted(totals.items(), key=lambda pair: -pair[1])
    return ranked[:limit]
