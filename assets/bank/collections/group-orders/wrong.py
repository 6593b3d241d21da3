# fails: test_equal_totals_keep_order_of_first_appearance
# why: sorting (total, name) pairs in reverse reads well, but breaks ties by name, backwards
from collections import Counter
from collections.abc import Iterable


def top_customers(
    orders: Iterable[tuple[str, int]], limit: int
) -> list[tuple[str, int]]:
    if limit < 0:
        raise ValueError(f"limit must not be negative: {limit}")
    totals: Counter[str] = Counter()
    for name, cents in orders:
        totals[name] += cents
    ranked = sorted(((total, name) for name, total in totals.items()), reverse=True)
    return [(name, total) for total, name in ranked[:limit]]
